"""The verb `clean`: one page, file or standard input as clean text, or many of them from a list."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.cli.main import NOTHING_READABLE, OK, USAGE, whole_number
from reader.given import LARGEST_FILE

if TYPE_CHECKING:
    from reader.model.fetched import Fetched
    from reader.model.story import Story
    from reader.worker import CleaningWorker

FORMATS = ("text", "markdown", "html", "json")
# A list is worked through without anybody waiting for a single page.
BATCH_DEADLINE = 20.0
SINGLE_DEADLINE = 60.0


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("clean", help="print the clean story of a page, a file or standard input")
    parser.add_argument(
        "input", nargs="?", metavar="FILE|URL|-", help="a saved page, plain wire copy, an address, or - for standard input"
    )
    parser.add_argument("--url", default="", help="the address that the page came from")
    parser.add_argument("--format", choices=FORMATS, default="text", help="text, where nothing is said")
    parser.add_argument(
        "--fragment", action="store_true", help="the input is a feed entry's own HTML: clean it, search for no body"
    )
    parser.add_argument(
        "--batch", action="store_true", help='read rows {"id","file","url"} from standard input, write one row each'
    )
    parser.add_argument("--jobs", type=whole_number(1, 256), default=1, metavar="N", help="processes for --batch")
    parser.add_argument("--allow-private", action="store_true", help="also fetch from private and loopback addresses")


def run(args: argparse.Namespace) -> int:
    if args.batch:
        return _batch(args)
    if not args.input:
        print("cleanwire clean: name a file or an address, or - for standard input", file=sys.stderr)
        return USAGE
    if args.jobs < 1:
        print("cleanwire clean: --jobs is at least 1", file=sys.stderr)
        return USAGE
    fetched = _input(args)
    if fetched is None:
        return USAGE
    story = None if args.fragment else _of_copy(fetched.body, args.input)
    if story is None:
        with _worker(args, SINGLE_DEADLINE) as worker:
            story = _prepared(worker, fetched, args.fragment)
    if not story.blocks:
        print(
            f"cleanwire clean: no story found in {args.input}: is it a list or a front page? Name one story's page.",
            file=sys.stderr,
        )
        return NOTHING_READABLE
    _write(story, args.format)
    return OK


def _worker(args: argparse.Namespace, deadline: float) -> CleaningWorker:
    from reader.worker import CleaningWorker

    library = Path(args.library) if getattr(args, "library", None) else None
    folders = (library / "rules", library / "sites") if library else ()
    return CleaningWorker(folders, deadline=deadline)


def _of_copy(body: bytes, about: str) -> Story | None:
    """The story of one of our own saved pages: it is clean already, and its record says more than its HTML."""
    from reader.offline.read_back import is_copy, read_copy

    return read_copy(body, about) if is_copy(body) else None


def _prepared(worker: CleaningWorker, fetched: Fetched, fragment: bool) -> Story:
    if not fragment:
        return worker.prepare_page(fetched, None)
    from reader.model.feed import Entry

    html = fetched.body.decode("utf-8", "replace")
    return worker.prepare_fragment(Entry(id="", feed_url="", link=fetched.final_url, title="", content_html=html))


def _write(story: Story, form: str) -> None:
    from reader import render

    if form == "json":
        print(json.dumps(render.to_json(story), ensure_ascii=False, indent=1))
        return
    writers = {"text": render.to_text, "markdown": render.to_markdown, "html": render.to_html}
    sys.stdout.write(writers[form](story) if form != "html" else render.to_html(story) + "\n")


def _input(args: argparse.Namespace) -> Fetched | None:
    """The bytes, wherever they are; an address is fetched."""
    if args.input == "-":
        return kept(sys.stdin.buffer.read(), args.url, "")
    if args.input.startswith(("http://", "https://")):
        from reader.fetch.client import Client
        from reader.fetch.request import Request
        from reader.model.fetched import NotModified

        with Client() as client:
            answer = client.fetch(Request(args.input, allow_private=args.allow_private))
        return None if isinstance(answer, NotModified) else answer
    if "://" in args.input and not Path(args.input).exists():
        scheme = args.input.partition("://")[0]
        print(f"cleanwire clean: {args.input}: only http and https are fetched, not {scheme}", file=sys.stderr)
        return None
    try:
        return kept(_read(Path(args.input)), args.url, args.input)
    except OSError as error:
        print(f"cleanwire clean: {args.input}: {error.strerror or error}", file=sys.stderr)
        return None


def _read(path: Path) -> bytes:
    import gzip
    import zlib

    with path.open("rb") as given:
        body = given.read(LARGEST_FILE + 1)
    if body.startswith(b"\x1f\x8b"):
        try:
            with gzip.open(BytesIO(body)) as packed:
                body = packed.read(LARGEST_FILE + 1)
        except (EOFError, zlib.error) as error:
            raise OSError(f"is no whole gzip file: {error}") from error
    if len(body) > LARGEST_FILE:
        raise OSError(f"is larger than {LARGEST_FILE // 1_000_000} MB, which no page is")
    return body


def kept(body: bytes, url: str, name: str) -> Fetched:
    """Bytes from a file as if they had been fetched; what they are is read from the name and their beginning."""
    from datetime import UTC, datetime

    from reader.model.fetched import Fetched, Validators

    plain = name.removesuffix(".gz").lower().endswith((".txt", ".text")) or (
        not name.lower().endswith((".html", ".htm", ".html.gz")) and not _is_markup(body)
    )
    media_type = "text/plain" if plain else ""
    return Fetched(url, url, 200, media_type, "", body, Validators(), datetime.now(UTC))


def _is_markup(body: bytes) -> bool:
    head = body[:4000].lower()
    return any(
        tag in head
        for tag in (b"<!doctype", b"<html", b"<head", b"<body", b"<p", b"<div", b"<article", b"<nitf", b"<news", b"<?xml")
    ) or head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith((b"{", b"<"))


def _batch(args: argparse.Namespace) -> int:
    """Rows in, rows out, in the same order; a bad page is a row with an error."""
    jobs = max(1, args.jobs)
    workers = [_worker(args, BATCH_DEADLINE) for _ in range(jobs)]
    shows_progress = sys.stderr.isatty()
    try:
        with ThreadPoolExecutor(jobs) as pool:
            for number, row in enumerate(_in_order(pool, workers, args), 1):
                sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
                if shows_progress:
                    print(f"\r{number} pages", end="", file=sys.stderr, flush=True)
    finally:
        for worker in workers:
            worker.close()
    if shows_progress:
        print(file=sys.stderr)
    return OK


def _in_order(pool: ThreadPoolExecutor, workers: list[CleaningWorker], args: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """A few rows ahead at most, so that memory does not grow with the list."""
    from collections import deque

    waiting: deque[Future[dict[str, Any]]] = deque()
    free = deque(workers)

    def work(line: str) -> dict[str, Any]:
        worker = free.popleft()
        try:
            return _row(line, worker, args)
        finally:
            free.append(worker)

    for line in sys.stdin:
        if not line.strip():
            continue
        waiting.append(pool.submit(work, line))
        if len(waiting) > 2 * len(workers):
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _row(line: str, worker: CleaningWorker, args: argparse.Namespace) -> dict[str, Any]:
    from reader import render
    from reader.errors import CleanwireError

    try:
        row = json.loads(line)
    except ValueError as error:
        return {"id": None, "error": f"not a row of JSON: {error}"}
    if not isinstance(row, dict) or not isinstance(row.get("file"), str):
        return {"id": row.get("id") if isinstance(row, dict) else None, "error": "the row names no file"}
    url = row.get("url") if isinstance(row.get("url"), str) else ""
    try:
        story = _prepared(worker, kept(_read(Path(row["file"])), url or "", row["file"]), args.fragment)
    except OSError as error:
        return {"id": row.get("id"), "error": f"{row['file']}: {error.strerror or error}"}
    except CleanwireError as error:
        return {"id": row.get("id"), "error": str(error)}
    told = render.to_json(story)
    result = {
        "id": row.get("id"),
        "text": render.body_text(story),
        "title": told["headline"],
        "byline": told["byline"],
        "published": told["published"],
        "language": told["language"],
        "removals": told["removals"],
    }
    if args.format == "html":
        result["html"] = render.to_html(story)
    return result
