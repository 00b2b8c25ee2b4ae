"""The whole library out into plain files that any machine reads, and back in with nothing lost."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.errors import ParseError, SaveError
from reader.library.feedlists import FeedLists
from reader.library.reading import Reading
from reader.store import stories

if TYPE_CHECKING:
    from reader.library.reports import WholeReport
    from reader.model.image import StoredImage
    from reader.model.story import Story
    from reader.store.opened import Opened

MANIFEST = "manifest.jsonl"
FORMAT = 1
_LARGEST_PAGE = 50_000_000
_ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp", "image/svg+xml": "svg"}


class Whole(FeedLists, Reading):
    """Both may be stopped between two stories, and both may be done again: nothing is doubled."""

    def export_all(
        self,
        folder: Path | str,
        progress: Callable[[int, int], None] | None = None,
        cancel: threading.Event | None = None,
    ) -> WholeReport:
        """Every story as HTML and Markdown with its pictures and original bytes, an index page, the sources as OPML, a manifest.

        The folder must be empty or hold an earlier export. The manifest is written last: a folder without one is not whole.
        Raises SaveError.
        """
        from reader.library.reports import WholeReport
        from reader.offline.index_page import write_index
        from reader.offline.save import write_whole
        from reader.store import whole

        folder = Path(folder)
        self._make_room(folder)
        with self._database.read() as db:
            numbers = {source: whole.entry_numbers(db, source) for source in whole.source_numbers(db)}
            rest = whole.read_rest(db)
        total, done = sum(map(len, numbers.values())), 0
        lines: list[str] = [_line("cleanwire", format=FORMAT, exported_at=datetime.now(UTC).isoformat(), stories=total, **rest)]
        listed: list[tuple[str, Story, str]] = []  # source, story, file
        taken: dict[str, set[str]] = {}
        for source_id, entry_ids in numbers.items():
            with self._database.read() as db:
                source = whole.read_source(db, source_id)
            lines.append(_line("source", **source))
            for id in entry_ids:
                if cancel is not None and cancel.is_set():
                    return WholeReport(folder, len(numbers), done, stopped=True)
                opened = self.story(id)
                if opened is not None:
                    data = self._export_one(folder, opened, str(source["url"]), taken)
                    lines.append(_line("story", **data))
                    listed.append((opened.row.source, opened.story, str(data["files"]["html"])))
                done += 1
                if progress:
                    progress(done, total)
        write_whole(folder / "index.html", write_index(listed))
        write_whole(folder / "sources.opml", self.export_opml())
        write_whole(folder / MANIFEST, ("\n".join(lines) + "\n").encode("utf8", "surrogatepass"))
        return WholeReport(folder, len(numbers), len(listed))

    def import_all(
        self,
        folder: Path | str,
        progress: Callable[[int, int], None] | None = None,
        cancel: threading.Event | None = None,
    ) -> WholeReport:
        """Reads such a folder back: sources, stories, states, stars, versions, pictures, what was put back. Raises ParseError."""
        from reader.library.reports import WholeReport
        from reader.store import whole

        folder = Path(folder)
        lines = _manifest(folder)
        head = next(lines, {})
        if head.get("record") != "cleanwire" or head.get("format") != FORMAT:
            raise ParseError(str(folder / MANIFEST), "this is not a library that this Cleanwire wrote out")
        stories = head.get("stories")
        total = stories if isinstance(stories, int) else 0
        found: dict[str, int] = {}
        faults: list[str] = []
        came = known = done = fresh = 0
        stopped = False
        for line in lines:
            if cancel is not None and cancel.is_set():
                stopped = True
                break
            try:
                if line["record"] == "source":
                    with self._database.write(durable=True) as db:
                        found[line["url"]], new = whole.write_source(db, line)
                    fresh += new
                elif line["record"] == "story":
                    is_new = self._import_one(folder, line, found[line["source"]])
                    came, known, done = came + is_new, known + (not is_new), done + 1
                    if progress:
                        progress(done, total)
            except (ParseError, KeyError, TypeError, ValueError, AttributeError, OSError, EOFError) as fault:
                faults.append(f"{line.get('title') or line.get('url') or line.get('record')}: {type(fault).__name__}: {fault}")
        with self._database.write(durable=True) as db:
            try:
                whole.write_rest(db, head)
            except (ParseError, KeyError, TypeError, ValueError) as fault:
                faults.append(f"searches and muted words: {fault}")
        self._tell("sources")
        self._tell("entries")
        self._mute_some()
        self.index_soon()
        return WholeReport(folder, fresh, came, known, tuple(faults), stopped)

    def _make_room(self, folder: Path) -> None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if any(folder.iterdir()) and not (folder / MANIFEST).exists() and not (folder / "stories").is_dir():
                raise SaveError(str(folder), "there are other files in this folder; choose an empty one")
        except OSError as fault:
            from reader.offline.save import why_not_written

            raise SaveError(str(folder), why_not_written(fault)) from fault

    def _export_one(self, folder: Path, opened: Opened, source_url: str, taken: dict[str, set[str]]) -> dict[str, Any]:
        import gzip

        from reader.offline.assets import picture_addresses
        from reader.offline.colophon import Colophon, text_digest
        from reader.offline.html import write_html
        from reader.offline.markdown import write_markdown
        from reader.offline.names import distinct_name, file_name, folded, safe_name
        from reader.store import whole

        id, story = opened.row.id, opened.story
        with self._database.read() as db:
            data = whole.read_entry(db, id)
            page = stories.kept_page(db, id)
        place = f"stories/{safe_name(opened.row.source)}"
        names = taken.setdefault(place, set())
        name = distinct_name(file_name(story, "html"), names)
        names.add(folded(name))
        stem = f"{place}/{name.removesuffix('.html')}"
        pictures = {address: _picture_file(image) for address, image in opened.images.items()}
        missing = tuple(address for address in picture_addresses(story) if address not in opened.images)
        colophon = Colophon(datetime.now(UTC), missing, len(opened.versions) + 1)
        links = {address: f"../../{file}" for address, file in pictures.items()}
        try:
            for address, image in opened.images.items():
                _write(folder / pictures[address], image.body, keep=True)
            _write(folder / f"{stem}.html", write_html(story, opened.images, colophon))
            _write(folder / f"{stem}.md", write_markdown(story, opened.images, colophon, links))
            original = f"originals/{id}.gz"
            if page is not None:
                _write(folder / original, gzip.compress(page.body, 6, mtime=0))
        except OSError as fault:
            from reader.offline.save import why_not_written

            raise SaveError(str(folder), why_not_written(fault)) from fault
        files = {"html": f"{stem}.html", "markdown": f"{stem}.md", "original": original if page is not None else ""}
        kinds = {address: image.media_type for address, image in opened.images.items()}
        images = {address: [kinds[address], file] for address, file in pictures.items()}
        return {**data, "source": source_url, "files": files, "images": images, "sha256": text_digest(story)}

    def _import_one(self, folder: Path, data: Mapping[str, Any], source_id: int) -> bool:
        import gzip

        from reader.model.image import StoredImage
        from reader.store import whole

        original = data["files"]["original"]
        body = gzip.decompress(_within(folder, original).read_bytes()) if original else None
        if body is not None and len(body) > _LARGEST_PAGE:
            raise ParseError(original, "larger than any page could be")
        images = {
            address: StoredImage(media_type, _within(folder, file).read_bytes())
            for address, (media_type, file) in data["images"].items()
        }
        with self._database.write(durable=True) as db:
            id, new = whole.write_entry(db, source_id, data, body)
            if new:
                stories.keep_images(db, id, images)
        return new


def _line(record: str, **data: Any) -> str:
    return json.dumps({"record": record, **data}, ensure_ascii=False, separators=(",", ":"))


def _manifest(folder: Path) -> Iterator[dict[str, Any]]:
    path = folder / MANIFEST
    try:
        with open(path, encoding="utf8", errors="surrogatepass") as file:
            for number, line in enumerate(file, 1):
                try:
                    data = json.loads(line)
                except (ValueError, RecursionError) as fault:
                    raise ParseError(str(path), f"line {number} cannot be read ({fault})", line=number) from fault
                if isinstance(data, dict):
                    yield data
    except FileNotFoundError as fault:
        raise ParseError(str(folder), "there is no library in it that `export --all` wrote") from fault
    except (OSError, UnicodeDecodeError) as fault:
        raise ParseError(str(path), f"cannot be read: {fault}") from fault


def _within(folder: Path, name: str) -> Path:
    """A file the manifest names; one outside the folder is not ours to read."""
    path = (folder / name).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise ParseError(name, "lies outside the folder")
    return path


def _picture_file(image: StoredImage) -> str:
    from hashlib import sha256

    return f"pictures/{sha256(image.body).hexdigest()[:24]}.{_ENDINGS.get(image.media_type, 'bin')}"


def _write(path: Path, body: bytes, *, keep: bool = False) -> None:
    if keep and path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
