"""The verbs about the library as a thing to keep: check, backup, restore."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from reader.cli.main import LIBRARY_FAULT, OK, counted, open_library


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    check = subparsers.add_parser("check", help="verify the library and every saved copy")
    check.add_argument("--repair", action="store_true", help="write lost copies again")
    backup = subparsers.add_parser("backup", help="write the whole library into one file")
    backup.add_argument("file", metavar="FILE")
    restore = subparsers.add_parser("restore", help="put a backup in the library's place; what stood there is set aside")
    restore.add_argument("file", metavar="FILE")


def run(args: argparse.Namespace) -> int:
    with open_library(args) as library:
        if args.verb == "backup":
            print(library.backup(Path(args.file)))
            return OK
        if args.verb == "restore":
            library.restore_backup(Path(args.file))
            library.settle()
            return OK
        if args.repair:
            repaired = library.repair_copies()
            for copy in repaired.saved:
                print(f"written again: {copy.path}")
            for _, why in repaired.failed:
                print(f"cannot be written again: {why}", file=sys.stderr)
        report = library.check()
    for fault in (*report.faults, *report.copies_changed):
        print(fault, file=sys.stderr)
    seen = (
        counted(report.sources, "source"), counted(report.entries, "entry", "entries"),
        counted(report.stories, "clean story", "clean stories"),
        counted(report.pages, "page"), counted(report.images, "picture"), counted(report.copies, "copy", "copies"),
    )  # fmt: skip
    print(f"{', '.join(seen)}: " + ("all is well" if report.ok and not report.copies_changed else "something is wrong"))
    return OK if report.ok else LIBRARY_FAULT
