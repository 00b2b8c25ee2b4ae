"""The verbs about copies: save, edition, and the two that make the desktop know Cleanwire."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.main import (
    LIBRARY_FAULT,
    NOT_FETCHED,
    NOTHING_READABLE,
    OK,
    USAGE,
    open_library,
    print_elsewhere,
    printable,
    something,
    whole_number,
)
from reader.model.source import lies_in

if TYPE_CHECKING:
    from reader.errors import CleanwireError
    from reader.library import Library

FORMATS = ("html", "epub", "markdown", "text", "pdf")
_SPANS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    save = subparsers.add_parser("save", help="write copies that open without Cleanwire, for ever")
    save.add_argument("stories", type=something, nargs="*", metavar="ID|URL", help="numbers from `list`, or addresses")
    save.add_argument("--as", dest="format", choices=FORMATS, default="html", help="html, where nothing is said")
    save.add_argument("--to", type=something, metavar="DIR", required=True, help="the folder; it is made where it is not there")
    save.add_argument("--starred", action="store_true", help="all starred stories")
    save.add_argument("--search", metavar="WORDS", help="all stories that hold the words")
    save.add_argument("--allow-private", action="store_true", help="addresses of this machine and this network too")
    save.add_argument("--original", action="store_true", help="also the page's bytes as they came, beside each copy")
    edition = subparsers.add_parser("edition", help="print the day's paper as one book")
    edition.add_argument("--to", type=something, metavar="FILE.epub|.pdf", help='where; "{day}" in it becomes 2026-11-20')
    edition.add_argument("--refresh", action="store_true", help="ask the sources first")
    edition.add_argument("--daily", metavar="06:30", help="not now, but every day at this time, by a timer of this account")
    edition.add_argument("--never", action="store_true", help="remove that timer")
    edition.add_argument("--since", metavar="24h", default="24h", help="90m, 24h, 7d, 2w, or a day: 2026-11-20")
    edition.add_argument("--by", choices=("folder", "source"), default="folder", help="what the sections are")
    edition.add_argument("--folder", metavar="NAME", help="only stories of this folder")
    edition.add_argument("--unread", action="store_true", help="only what is not read yet")
    edition.add_argument("--limit", type=whole_number(1), default=200, metavar="N", help="at most so many stories (200)")
    edition.add_argument("--title", default="Cleanwire", help="what the paper is called")
    edition.add_argument("--mail", nargs="?", const="", metavar="ADDRESS", help="send it there, or where it was sent before")
    edition.add_argument("--mail-server", metavar="HOST[:PORT]", help="which server takes your mail; is remembered")
    edition.add_argument(
        "--mail-account", metavar="NAME", help="your account there; its password is asked for, and kept in the keyring"
    )
    edition.add_argument("--mail-from", metavar="ADDRESS", help="your own address, where the account is none")
    for verb in (save, edition):
        verb.add_argument(
            "--offline", action="store_true", help="fetch nothing: where a page is not here, take the feed's own text"
        )
    subparsers.add_parser("install-desktop", help="put Cleanwire into the desktop's menu, for this account only")
    subparsers.add_parser("uninstall-desktop", help="take it out again")


def run(args: argparse.Namespace) -> int:
    if args.verb == "save":
        return _save(args)
    if args.verb == "edition":
        return _edition(args)
    return _desktop(args.verb == "install-desktop")


def _save(args: argparse.Namespace) -> int:
    if not args.stories and not args.starred and args.search is None:
        print("cleanwire save: say which stories: numbers, addresses, --starred or --search WORDS", file=sys.stderr)
        return USAGE
    if args.format == "pdf" and args.press_of is None:
        return print_elsewhere(args)
    unreadable: list[CleanwireError] = []
    with open_library(args) as library:
        ids, unknown = _chosen(library, args, unreadable)
        report = library.save_many(
            ids, args.format, Path(args.to).expanduser(), _show_progress(len(ids)), fetch=not args.offline, original=args.original
        )
    for copy in report.saved:
        print(copy.path)
        for address in copy.missing:
            print(f"cleanwire save: without the image {printable(address)}, which could not be had", file=sys.stderr)
    for id, why in report.without_page:
        print(
            f"cleanwire save: story {id}: only the feed's own text, its page could not be had: {printable(str(why))}",
            file=sys.stderr,
        )
    for copy in report.kept:
        print(copy.path)
    for word in unknown:
        print(f"cleanwire save: there is no story {printable(word)}", file=sys.stderr)
    for error in unreadable:
        print(f"cleanwire save: {printable(str(error))}", file=sys.stderr)
    for id, fault in report.failed:
        print(f"cleanwire save: story {id}: {printable(str(fault))}", file=sys.stderr)
    if unreadable:
        return NOT_FETCHED
    return NOTHING_READABLE if unknown else LIBRARY_FAULT if report.failed else OK


def _chosen(library: Library, args: argparse.Namespace, faults: list[CleanwireError]) -> tuple[list[int], list[str]]:
    """The stories' numbers in the order given, each once; and the words that name none."""
    from reader.errors import CleanwireError
    from reader.library import ListQuery

    ids: list[int] = []
    unknown: list[str] = []
    for word in args.stories:
        if re.match(r"https?://", word, re.IGNORECASE):
            try:
                ids.append(library.open_url(word, allow_private=args.allow_private).row.id)
            except CleanwireError as error:
                faults.append(error)
        elif word.isdecimal() and library.story(int(word)) is not None:
            ids.append(int(word))
        else:
            unknown.append(word)
    if args.starred:
        ids += library.ids(ListQuery(show="starred", limit=1_000_000, collapse=False))
    if args.search is not None:
        ids += library.ids(ListQuery(words=args.search + " ", limit=1_000_000, collapse=False))
    return list(dict.fromkeys(ids)), unknown


def _edition(args: argparse.Namespace) -> int:
    if args.never:
        return _timer(None, args)
    if not args.to:
        print("cleanwire edition: say where to: --to FILE.epub", file=sys.stderr)
        return USAGE
    since = read_since(args.since, datetime.now(UTC))
    if since is None:
        print(f"cleanwire edition: --since {args.since}: say 90m, 24h, 7d, 2w or a day such as 2026-11-20", file=sys.stderr)
        return USAGE
    path = Path(args.to.replace("{day}", f"{datetime.now():%Y-%m-%d}")).expanduser()
    if path.suffix.lower() not in (".epub", ".pdf"):
        print("cleanwire edition: --to names an .epub or a .pdf file", file=sys.stderr)
        return USAGE
    if args.daily is not None:
        if args.mail is not None:
            with open_library(args) as library:
                _set_mail(library, args)  # now, while there is somebody who can be asked
        return _timer(args.daily, args)
    if path.suffix.lower() == ".pdf" and args.press_of is None:
        return print_elsewhere(args)
    with open_library(args) as library:
        if args.mail is not None:
            _set_mail(library, args)
        if args.refresh:
            library.refresh()
        library.settle(matched=True)  # which outlets carry the same copy
        chosen = library.edition(
            since, by=args.by, folder=args.folder, unread=args.unread, limit=args.limit, fetch=not args.offline
        )
        if args.folder and not any(lies_in(folder, args.folder) for folder in library.folders()):
            print(f"cleanwire edition: there is no folder called {printable(args.folder)}", file=sys.stderr)
            return USAGE
        if not chosen.rows:
            print(f"cleanwire edition: no story has come since {since.astimezone():%d %B %Y, %H:%M}", file=sys.stderr)
            return NOTHING_READABLE
        report = library.write_edition(path, chosen, title=args.title, progress=_show_progress(len(chosen.rows)))
        sent_to = library.mail(path, args.mail, f"{args.title}, {datetime.now():%Y-%m-%d}") if args.mail is not None else ""
    for id, fault in chosen.failed:
        print(f"cleanwire edition: story {id}: only the feed's own text, its page could not be had: {fault}", file=sys.stderr)
    print(
        f"{report.path}: {report.stories} stories, sections: {report.sections}, {report.words:,} words, {report.minutes} minutes"
    )
    if sent_to:
        print(f"sent to {printable(sent_to)}")
    return OK


def _set_mail(library: Library, args: argparse.Namespace) -> None:
    """What was given of the mail server is kept; the password is asked for where a new account is given or none is kept."""
    settings = library.settings
    server, account = args.mail_server or settings.mail_server, args.mail_account or settings.mail_account
    given = args.mail_server or args.mail_account or args.mail_from or args.mail
    if given:
        library.set_mail(
            server=server, account=account, sender=args.mail_from or settings.mail_from, to=args.mail or settings.mail_to
        )
    if account and sys.stdin.isatty() and not library.has_mail_password():
        import getpass

        library.set_mail(
            server=server, account=account, sender=library.settings.mail_from, to=library.settings.mail_to,
            password=getpass.getpass(f"Password of {account} on {server}: "),
        )  # fmt: skip


def _timer(time: str | None, args: argparse.Namespace) -> int:
    from reader import timer
    from reader.cli.verbs import library_folder

    if time is None:
        print("\n".join(map(str, timer.clear_timer().files)) or "There was no timer.")
        return OK
    words = ["--library", str(library_folder(args.library).absolute()), "edition", "--refresh", "--since", args.since]
    words += [
        "--to",
        str(Path(args.to).expanduser().absolute()),
        "--by",
        args.by,
        "--limit",
        str(args.limit),
        "--title",
        args.title,
    ]
    words += ["--mail", *([args.mail] if args.mail else [])] if args.mail is not None else []
    words += [*(["--folder", args.folder] if args.folder else []), *(["--unread"] if args.unread else [])]
    try:
        report = timer.set_timer(time, words)
    except ValueError as fault:
        print(f"cleanwire edition: {fault}", file=sys.stderr)
        return USAGE
    for path in report.files:
        print(path)
    if not report.active:
        print(f"This account runs no systemd that could be told; start it with: systemctl --user enable --now {timer.NAME}.timer")
    return OK


def read_since(text: str, now: datetime) -> datetime | None:
    """The moment that "24h", "7d" or "2026-11-20" mean; None where it means none."""
    if span := re.fullmatch(r"(\d{1,4})\s*([mhdw])", text.strip().lower()):
        return now - timedelta(**{_SPANS[span[2]]: int(span[1])})
    try:
        day = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return day if day.tzinfo else day.astimezone()


def _desktop(install: bool) -> int:
    from reader import desktop

    report = desktop.install() if install else desktop.uninstall()
    for path in report.files:
        print(path)
    if install:
        print("Cleanwire is in the menu and offers itself for web pages, feeds, OPML and wire copy; no default was changed.")
    elif not report.files:
        print("There was nothing to remove.")
    return OK


def _show_progress(total: int) -> Callable[[int], None]:
    from reader.cli.sources import show_progress

    return lambda done: show_progress(done, total)
