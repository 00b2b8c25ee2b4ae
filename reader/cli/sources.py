"""The verbs about sources: add, remove, refresh, import, export."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.main import (
    LIBRARY_FAULT,
    NOT_FETCHED,
    NOTHING_READABLE,
    OK,
    USAGE,
    counted,
    open_library,
    printable,
    something,
    whole_number,
)
from reader.errors import FetchError, ParseError, Refused, SaveError

if TYPE_CHECKING:
    from reader.library import Library, RefreshProgress


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    add = subparsers.add_parser("add", help="follow sources, by the address of a feed or of a site")
    add.add_argument("urls", type=something, nargs="+", metavar="URL", help="of a feed, or of a site that names its feeds")
    add.add_argument("--folder", default="", metavar="NAME", help="put them into this folder")
    add.add_argument("--title", default="", metavar="NAME", help="call them so, not as they call themselves")
    add.add_argument("--keep", action="store_true", help="save a copy of every story it brings, by itself")
    add.add_argument(
        "--user",
        default="",
        metavar="NAME",
        help="user name of a source behind a password; the password is asked for, or read from stdin",
    )
    remove = subparsers.add_parser("remove", help="follow no longer")
    remove.add_argument(
        "sources", type=something, nargs="+", metavar="URL|ID", help="their addresses, or the numbers that `add` printed"
    )
    refresh = subparsers.add_parser("refresh", help="ask the sources for what is new")
    refresh.add_argument("sources", type=something, nargs="*", metavar="URL|ID", help="these only")
    refresh.add_argument("--due", action="store_true", help="only those that are due, as a timer should ask them")
    jobs = whole_number(1, 256)
    refresh.add_argument("--jobs", type=jobs, default=96, metavar="N", help="how many at once (96), two to a host")
    refresh.add_argument("--allow-private", action="store_true", help="private and loopback addresses too")
    imports = subparsers.add_parser("import", help="follow all that an OPML file lists; take in saved pages, or a whole library")
    imports.add_argument("file", type=something, nargs="?", metavar="FILE.opml", help="a list of feeds")
    imports.add_argument(
        "--pages",
        type=something,
        nargs="+",
        metavar="PATH",
        help="pages saved as HTML, MHTML or web archive, exports of wallabag, Pocket and Instapaper, folders and zips of them",
    )
    imports.add_argument("--all", type=something, metavar="DIR", help="a whole library that `export --all` wrote")
    imports.add_argument("--allow-private", action="store_true", help="private and loopback addresses too")
    export = subparsers.add_parser("export", help="write the followed sources into an OPML file, or the whole library")
    export.add_argument("file", type=something, nargs="?", metavar="FILE.opml|-", help="where; - prints it")
    export.add_argument(
        "--all", type=something, metavar="DIR", help="every story as HTML and Markdown with an index page, for any machine"
    )


def run(args: argparse.Namespace) -> int:
    verbs = {"add": _add, "remove": _remove, "refresh": _refresh, "import": _import, "export": _export}
    with open_library(args) as library:
        return verbs[args.verb](library, args)


def _add(library: Library, args: argparse.Namespace) -> int:
    password = _password_of(args.user) if args.user else ""
    if args.user and not password:
        print("cleanwire add: no password was given", file=sys.stderr)
        return USAGE
    code = OK
    for url in args.urls:
        try:
            result = library.add_source(url, folder=args.folder, title=args.title, account=args.user, password=password)
        except (FetchError, ParseError) as error:
            print(f"cleanwire add: {error}{_about_password(error, args.user)}", file=sys.stderr)
            code = NOT_FETCHED if isinstance(error, FetchError) else NOTHING_READABLE
            continue
        source = result.source
        if args.user and result.was_there:
            library.set_password(source.id, args.user, password)
        if args.keep and not source.keep_every_story:
            library.edit_source(source.id, keep_every_story=True)
        done = "followed already" if result.was_there else counted(result.new, "story", "stories")
        print(f"{source.id}\t{printable(source.title)}\t{source.url}\t{done}")
    library.settle()
    return _keep_copies(library) or code


def _password_of(user: str) -> str:
    """Asked for without showing it; where there is no terminal, the first line that comes in."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    import getpass

    try:
        return getpass.getpass(f"Password of {user}: ")
    except EOFError:
        return ""


def _about_password(error: Exception, user: str) -> str:
    if not isinstance(error, Refused) or error.status != 401:
        return ""
    return " (the name or the password is not right)" if user else " (--user NAME; the password is then asked for)"


def _remove(library: Library, args: argparse.Namespace) -> int:
    found = _numbers(library, args)
    if found is None:
        return USAGE
    library.remove_sources(found)
    return OK


def _numbers(library: Library, args: argparse.Namespace) -> list[int] | None:
    """Sources by number or address; says which it does not know."""
    rows = library.sources()
    by_name = {str(row.source.id): row.source.id for row in rows} | {row.source.url: row.source.id for row in rows}
    unknown = [name for name in args.sources if name not in by_name]
    for name in unknown:
        print(f"cleanwire {args.verb}: {printable(name)} is not followed", file=sys.stderr)
    return None if unknown else [by_name[name] for name in args.sources]


def _refresh(library: Library, args: argparse.Namespace) -> int:
    chosen = None
    if args.sources:
        chosen = _numbers(library, args)
        if chosen is None:
            return USAGE
    on_terminal = sys.stderr.isatty()

    def tell(progress: RefreshProgress) -> None:
        if on_terminal:
            print(f"\r\x1b[K{progress.done} of {progress.total}  {printable(progress.title)[:60]}", end="", file=sys.stderr)

    report = library.refresh(chosen, force=not args.due, jobs=args.jobs, progress=tell)
    library.settle()
    if on_terminal and report.asked:
        print("\r\x1b[K", end="", file=sys.stderr)
    if report.network_away:
        print("nobody was reached: is this machine connected? A few minutes from now all sources are due again", file=sys.stderr)
    for failure in report.failures if not report.network_away else ():
        print(f"{printable(failure.title)}: {failure.error}", file=sys.stderr)
    for left in report.left_alone:
        until = f"{left.until.astimezone():%d %B, %H:%M}"
        print(f"{printable(left.title)}: not asked: its server wants to be left alone until {until}", file=sys.stderr)
    brought = f"{counted(len(report.new), 'new story', 'new stories')}, {len(report.changed)} changed"
    not_asked = f", {len(report.left_alone)} not asked" if report.left_alone else ""
    print(f"{counted(report.asked, 'source')} asked, {brought}, {len(report.failures)} failed{not_asked}")
    not_kept = _keep_copies(library)
    nothing_came = bool(report.failures or report.left_alone) and len(report.failures) == report.asked
    return NOT_FETCHED if nothing_came else not_kept


def _keep_copies(library: Library) -> int:
    """The copies that make themselves; silent where there are none to make."""
    report = library.keep_copies()
    if report.saved:
        print(f"{counted(len(report.saved), 'copy', 'copies')} saved in {library.copies_folder()}")
    waiting = [fault for _, fault in report.failed if isinstance(fault, FetchError)]
    if waiting:
        many = counted(len(waiting), "copy waits", "copies wait")
        print(f"{many} until the page can be had: {printable(str(waiting[0]))}", file=sys.stderr)
    for _, fault in report.failed:
        if isinstance(fault, SaveError):
            print(f"cleanwire: {fault}", file=sys.stderr)
            return LIBRARY_FAULT
    return OK


def _import(library: Library, args: argparse.Namespace) -> int:
    if [args.file, args.pages, args.all].count(None) != 2:
        print("cleanwire import: name an OPML file, or --pages PATH…, or --all DIR", file=sys.stderr)
        return USAGE
    if args.pages:
        taken = library.import_pages(args.pages, show_progress)
        _tell_faults(taken.faults)
        came = f"{counted(taken.stories, 'story', 'stories')} and {counted(taken.links, 'link')} taken in"
        print(f"{came}, {taken.known:,} here already, {counted(len(taken.faults), 'fault')}")
        return NOTHING_READABLE if taken.faults and not (taken.stories or taken.links or taken.known) else OK
    if args.all:
        whole = library.import_all(Path(args.all).expanduser(), show_progress)
        _tell_faults(whole.faults)
        came = f"{counted(whole.sources, 'source')} and {counted(whole.stories, 'story', 'stories')} brought in"
        print(f"{came}, {whole.known:,} here already")
        return NOTHING_READABLE if whole.faults and not (whole.stories or whole.known) else OK
    report = library.import_opml(Path(args.file), allow_private=args.allow_private)
    for url, why in report.refused:
        print(f"{printable(url)}: not followed: {why}", file=sys.stderr)
    if report.unasked:
        print(f"{counted(len(report.unasked), 'source')} on private hosts: asked only with --allow-private", file=sys.stderr)
    print(f"{counted(len(report.added), 'source')} added, {report.already} followed already, {len(report.refused)} refused")
    return OK


def _tell_faults(faults: Sequence[str]) -> None:
    for fault in faults:
        print(f"cleanwire import: {printable(fault)}", file=sys.stderr)


def show_progress(done: int, total: int) -> None:
    """A counter on the terminal's last line; nothing where stderr is no terminal."""
    if sys.stderr.isatty() and total > 1:
        print(f"\r{done} of {total}", end="\n" if done >= total else "", file=sys.stderr, flush=True)


def _export(library: Library, args: argparse.Namespace) -> int:
    if (args.file is None) == (args.all is None):
        print("cleanwire export: name an OPML file, or --all DIR", file=sys.stderr)
        return USAGE
    if args.all:
        report = library.export_all(Path(args.all).expanduser(), show_progress)
        print(f"{report.folder}: {counted(report.stories, 'story', 'stories')} of {counted(report.sources, 'source')}")
        return OK
    if args.file == "-":
        sys.stdout.buffer.write(library.export_opml())
    else:
        library.save_opml(args.file)
    return OK
