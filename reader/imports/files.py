"""Files and folders of other programs -> the stories in them, one by one, with what could not be read told apart."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from io import BytesIO
from lzma import LZMAError
from pathlib import Path
from typing import TypeVar
from zipfile import BadZipFile, ZipFile

from reader.errors import ParseError
from reader.given import read_given
from reader.imports import page_files, reading_lists
from reader.imports.found import FoundStory

T = TypeVar("T")

PAGES = frozenset({".html", ".htm", ".xhtml"})
ENDINGS = PAGES | {".mhtml", ".mht", ".webarchive", ".json", ".csv", ".zip"}
LARGEST_FILE = 200_000_000
_LARGEST_MEMBER = 50_000_000


def files_in(paths: Iterable[Path]) -> list[Path]:
    """Every file of a kind we read, folders walked through; hidden ones and links out of the folder are left alone."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            root = path.resolve()
            for inner in sorted(path.rglob("*")):
                hidden = any(part.startswith(".") for part in inner.relative_to(path).parts)
                if inner.suffix.lower() in ENDINGS and not hidden and inner.is_file() and inner.resolve().is_relative_to(root):
                    found.append(inner)
        else:
            found.append(path)
    return list(dict.fromkeys(found))


def stories_in(path: Path) -> Iterator[FoundStory]:
    """The stories of one file. Raises ParseError where it holds none that we can read."""
    body = read_given(path, LARGEST_FILE)
    if path.suffix.lower() == ".zip":
        yield from _zipped(path, body)
        return
    address = path.absolute().as_uri()
    for found in _stories(body, path.name, address):
        yield found if found.title or found.page is None else replace(found, title=path.stem)


def _stories(body: bytes, name: str, address: str) -> Iterator[FoundStory]:
    ending = "." + name.lower().rpartition(".")[2]
    if body.startswith(b"bplist") or ending == ".webarchive":
        yield page_files.read_webarchive(body, address)
    elif ending in (".mhtml", ".mht"):
        yield page_files.read_mhtml(body, address)
    elif ending in (".json", ".csv") or reading_lists.is_link_page(body):
        yield from reading_lists.iterate(body, name)
    elif ending in PAGES or b"<html" in body[:4000].lower():
        yield page_files.read_html(body, address)
    else:
        raise ParseError(name, "neither a page nor an export that Cleanwire knows")


def _zipped(path: Path, body: bytes) -> Iterator[FoundStory]:
    """Pocket's and Instapaper's exports come as a zip of tables."""
    archive = _of_zip(path, lambda: ZipFile(BytesIO(body)))
    for member in archive.infolist():
        ending = "." + member.filename.lower().rpartition(".")[2]
        if member.is_dir() or ending not in ENDINGS - {".zip"}:
            continue
        if member.file_size > _LARGEST_MEMBER:
            raise ParseError(str(path), f"{member.filename} is too large to be read")
        inner = _of_zip(path, partial(archive.read, member))
        yield from _stories(inner, member.filename, f"{path.absolute().as_uri()}#{member.filename}")


def _of_zip(path: Path, read: Callable[[], T]) -> T:
    """What is read from a zip. A damaged one makes Python's reader stumble in many ways: its numbers lead anywhere."""
    try:
        return read()
    except (BadZipFile, EOFError, RuntimeError, OSError, ValueError, LookupError, struct.error, zlib.error, LZMAError) as fault:
        raise ParseError(str(path), f"this zip cannot be read ({fault})") from fault
