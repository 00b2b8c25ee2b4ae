"""The verbs about what is here: list, show, search."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING, Any
from unicodedata import combining, east_asian_width

from reader.cli.main import NOTHING_READABLE, OK, USAGE, open_library, printable, whole_number

if TYPE_CHECKING:
    from reader.library import EntryRow, SourceRow


_STATES = "behind is: stands unread, read, starred, saved or offline"
_DATES = "dates are written 2026-05-31, 2026-05, 2026, today, yesterday, or 12h, 7d, 2w (so many hours, days, weeks ago)"


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lists = subparsers.add_parser("list", help="the newest stories")
    which = lists.add_mutually_exclusive_group()
    which.add_argument("--unread", action="store_true", help="not read yet")
    which.add_argument("--starred", action="store_true", help="with a star")
    which.add_argument("--offline", action="store_true", help="whose whole text is here, to be read without the network")
    which.add_argument("--sources", action="store_true", help="the sources instead, with their numbers and how they fare")
    lists.add_argument("--source", metavar="URL|ID", help="of this source only")
    show = subparsers.add_parser("show", help="print a story")
    show.add_argument("id", metavar="ID", type=_story, help="a story's number, as `list` and `search` print it")
    show.add_argument("--fetch", action="store_true", help="fetch its page first, if that is not here")
    show.add_argument("--format", choices=("text", "markdown", "html", "json"), default="text")
    search = subparsers.add_parser(
        "search",
        help="stories that hold the words",
        epilog='Words are joined by "and"; "a phrase", -without, OR, title: by: place: agency: source: before: after: '
        "is:unread|starred|saved|offline",
    )
    search.add_argument("words", nargs="+", metavar="WORDS")
    for each in (lists, search):
        each.add_argument("--limit", type=whole_number(1), default=200, metavar="N", help="at most so many (200)")
        each.add_argument("--format", choices=("text", "json"), default="text", help="json for other programs")


def _story(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of a story; `cleanwire list` prints them") from None


def run(args: argparse.Namespace) -> int:
    return {"list": _list, "show": _show, "search": _search}[args.verb](args)


def as_json(row: EntryRow) -> dict[str, Any]:
    """The keys other tools rely on."""
    return {
        "id": row.id,
        "source": row.source,
        "headline": row.headline,
        "link": row.link,
        "published": row.published.isoformat() if row.published else None,
        "read": row.read,
        "starred": row.starred,
        "saved": row.saved,
    }


def source_as_json(row: SourceRow) -> dict[str, Any]:
    """The keys other tools rely on. `health` is empty where all is well."""
    source = row.source
    return {
        "id": source.id,
        "title": source.title,
        "url": source.url,
        "site": source.site_url,
        "folder": source.folder,
        "unread": row.unread,
        "total": row.total,
        "muted": source.muted,
        "health": row.health,
    }


def _print_sources(rows: list[SourceRow], format: str) -> None:
    if format == "json":
        json.dump([source_as_json(row) for row in rows], sys.stdout, ensure_ascii=False, indent=1)
        print()
        return
    for row in rows:
        title = printable(" / ".join(part for part in (row.source.folder, row.source.title) if part))
        print(f"{row.source.id:>7} {row.unread:>7,} of {row.total:>7,} unread  {title}  {row.source.url}")
        if row.health:
            print(f"{'':>16}{printable(row.health)}")


def _print(rows: list[EntryRow], format: str, *, none: str) -> None:
    """The rows, or for people the sentence why there is `none`."""
    if format == "json":
        json.dump([as_json(row) for row in rows], sys.stdout, ensure_ascii=False, indent=1)
        print()
        return
    if not rows and none:
        print(none, file=sys.stderr)
    for row in rows:
        flags = ("·" if row.read else "●") + ("★" if row.starred else " ") + ("↓" if row.saved else " ")
        day = f"{(row.published or row.arrived).astimezone():%Y-%m-%d %H:%M}"
        print(f"{row.id:>7} {flags} {day}  {_column(printable(row.source), 24)}  {printable(row.headline)}")


def _column(text: str, cells: int) -> str:
    """The text as so many cells of a terminal: Chinese characters take two each, what stands above a letter none."""
    fits, left = "", cells
    for character in text:
        wide = 0 if combining(character) else 2 if east_asian_width(character) in "WF" else 1
        if wide > left:
            break
        fits, left = fits + character, left - wide
    return fits + " " * left


def _list(args: argparse.Namespace) -> int:
    from reader.library import ListQuery, Show

    with open_library(args) as library:
        followed = library.sources()
        source_id = None
        if args.source:
            followed = [row for row in followed if args.source in (row.source.url, str(row.source.id))]
            if not followed:
                print(f"cleanwire list: {printable(args.source)} is not followed", file=sys.stderr)
                return USAGE
            source_id = followed[0].source.id
        if not followed and args.format == "text":
            print("no source is followed yet: `cleanwire add URL` follows one", file=sys.stderr)
        if args.sources:
            _print_sources(followed, args.format)
            return OK
        show: Show = "unread" if args.unread else "starred" if args.starred else "offline" if args.offline else "all"
        rows = library.rows(ListQuery(source_id=source_id, show=show, limit=args.limit, collapse=False))
        none = f"no story is {show}" if show != "all" else "no story is here yet"
        _print(rows, args.format, none=none if followed else "")
    return OK


def _search(args: argparse.Namespace) -> int:
    # The shell took the quotes: what came as one word with spaces in it is a phrase.
    words = " ".join(_requoted(word) for word in args.words) if len(args.words) > 1 else args.words[0]
    with open_library(args) as library:
        for odd in library.misread(words):
            written = _STATES if odd.names_a_state else _DATES
            print(f"cleanwire search: {odd} is not understood and searched for as words; {written}", file=sys.stderr)
        library.settle()  # a library of an older Cleanwire, or out of a backup, may still wait for its index
        _print(library.search(words + " ", limit=args.limit), args.format, none="nothing holds these words")
    return OK


def _requoted(word: str) -> str:
    return f'"{word}"' if " " in word and '"' not in word and ":" not in word else word


def _show(args: argparse.Namespace) -> int:
    from reader import render

    with open_library(args) as library:
        opened = library.story(args.id)
        if opened is None:
            print(f"cleanwire show: there is no story {args.id}", file=sys.stderr)
            return NOTHING_READABLE
        if args.fetch and not opened.row.has_page:
            opened = library.fetch_story(args.id)
        story = opened.story
    if args.format == "json":
        json.dump(render.to_json(story), sys.stdout, ensure_ascii=False, indent=1)
        print()
    elif args.format == "html":
        print(render.to_html(story))
    else:
        print(printable(render.to_markdown(story) if args.format == "markdown" else render.to_text(story)))
    return OK
