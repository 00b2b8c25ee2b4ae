"""A copy put on disk, all or nothing: whatever happens, the old copy or the new one stands, and no other story is lost."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import stat
import time
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from shutil import copyfileobj
from typing import BinaryIO, TypeVar

from reader.errors import SaveError
from reader.model.copy import OfflineCopy
from reader.model.image import StoredImage
from reader.model.story import Story
from reader.offline.colophon import Colophon, story_key, text_digest
from reader.offline.names import file_name, folded, numbered
from reader.press import Press

T = TypeVar("T")

# Format -> extension; the one table of what can be saved. A PDF needs a press, which only a program with Qt has.
EXTENSIONS = {"html": "html", "epub": "epub", "markdown": "md", "text": "txt", "pdf": "pdf"}
_NO_HARD_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EMLINK, errno.ENOSYS}
_EDGE = 8192
# A file that is not whole yet; a program that was killed may leave one behind.
LEFT_OVER = re.compile(r"\.cleanwire-[0-9a-f]{16}\.part")
_DAY = 86400


def save_story(
    story: Story,
    images: Mapping[str, StoredImage],
    missing: tuple[str, ...],
    format: str,
    folder: Path,
    *,
    saved_at: datetime | None = None,
    version: int = 1,
    press: Press | None = None,
) -> OfflineCopy:
    """Write one copy into the folder and say where it is. A copy of the same story in the same format is replaced."""
    colophon = Colophon(saved_at or datetime.now(UTC), missing, version)
    body = _pdf(story, images, colophon, press, folder) if format == "pdf" else render_copy(story, images, colophon, format)
    path = place(folder, file_name(story, EXTENSIONS[format]), body, story_key(story))
    return OfflineCopy(story.entry_id, path, format, colophon.saved_at, text_digest(story), missing)


def write_pdf(
    story: Story, images: Mapping[str, StoredImage], missing: tuple[str, ...], path: Path, version: int, press: Press | None
) -> OfflineCopy:
    """A PDF in just this file, whatever stood there."""
    colophon = Colophon(datetime.now(UTC), missing, version)
    write_whole(path, _pdf(story, images, colophon, press, path))
    return OfflineCopy(story.entry_id, path, "pdf", colophon.saved_at, text_digest(story), missing)


def _pdf(story: Story, images: Mapping[str, StoredImage], colophon: Colophon, press: Press | None, where: Path) -> bytes:
    if press is None:
        raise SaveError(str(where), "a PDF can only be made where Qt is")
    # The key stands behind the file's end, where every reader of PDF passes over it.
    return press.copy(story, images, colophon.lines(story)) + f"% {story_key(story)}\n".encode()


def render_copy(story: Story, images: Mapping[str, StoredImage], colophon: Colophon, format: str) -> bytes:
    """The bytes of a copy in the format named."""
    if format == "html":
        from reader.offline.html import write_html

        return write_html(story, images, colophon)
    if format == "markdown":
        from reader.offline.markdown import write_markdown

        return write_markdown(story, images, colophon)
    if format == "text":
        from reader.offline.text import write_text

        return write_text(story, images, colophon)
    if format == "epub":
        from reader.offline.epub import write_epub

        return write_epub(story, images, colophon)
    raise ValueError(f"no such format: {format}; there are {', '.join(EXTENSIONS)}")


def place(folder: Path, name: str, body: bytes, key: str) -> Path:
    """Put the bytes into the folder under the name, or under the next free one where another file has it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        present = {folded(entry): entry for entry in os.listdir(folder)}
        _clear_up(folder, present.values())
    except OSError as fault:
        raise SaveError(str(folder), why_not_written(fault)) from fault
    for candidate in numbered(name):
        mine = present.get(folded(candidate))
        if mine is None:
            if write_whole(folder / candidate, body, replace=False):
                return folder / candidate
        elif _belongs(folder / mine, key):
            write_whole(folder / mine, body)
            return folder / mine
    raise AssertionError("numbers do not end")


def _clear_up(folder: Path, names: Iterable[str]) -> None:
    """What a program that was killed left half written goes after a day: nobody is still writing it."""
    for name in names:
        if LEFT_OVER.fullmatch(name):
            with contextlib.suppress(FileNotFoundError):  # another program cleared it up
                if (folder / name).stat().st_mtime < time.time() - _DAY:
                    (folder / name).unlink()


def write_whole(path: Path, body: bytes, *, replace: bool = True) -> bool:
    """The file as a whole or not at all. With `replace=False`, False where the name is taken; raises SaveError."""
    return write_stream(path, BytesIO(body), replace=replace)


def write_stream(path: Path, source: BinaryIO, *, replace: bool = True) -> bool:
    """The same for what is too large to hold in memory."""
    if replace:
        path = _meant(path)
    temporary = path.parent / f".cleanwire-{secrets.token_hex(8)}.part"
    try:
        try:
            with open(temporary, "xb") as file:
                copyfileobj(source, file, 1 << 20)
                file.flush()
                os.fsync(file.fileno())
            if not _move(temporary, path, replace):
                return False
            _sync_folder(path.parent)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as fault:
        raise SaveError(str(path), why_not_written(fault)) from fault
    return True


def write_by(path: Path, make: Callable[[Path], T]) -> T:
    """The same for what only writes to a path: `make` is given one beside it."""
    path = _meant(path)
    temporary = path.parent / f".cleanwire-{secrets.token_hex(8)}.part"
    try:
        try:
            made = make(temporary)
            with open(temporary, "rb+") as file:
                os.fsync(file.fileno())
            os.replace(temporary, path)
            _sync_folder(path.parent)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as fault:
        raise SaveError(str(path), why_not_written(fault)) from fault
    return made


def _meant(path: Path) -> Path:
    """The file that a name stands for. A link stays one, and what is no file is not written over: root's /dev/null was once."""
    try:
        kind = path.stat().st_mode
    except OSError:
        return path  # nothing there yet, or nothing to be seen: writing says what is wrong
    if stat.S_ISDIR(kind):
        raise SaveError(str(path), "that is a folder")
    if not stat.S_ISREG(kind):
        raise SaveError(str(path), "that is a device or a pipe, not a file")
    return path.resolve() if path.is_symlink() else path


def _move(temporary: Path, path: Path, replace: bool) -> bool:
    if replace:
        os.replace(temporary, path)
        return True
    try:
        os.link(temporary, path)
    except FileExistsError:
        return False
    except OSError as fault:
        if fault.errno not in _NO_HARD_LINKS:
            raise
        if path.exists():  # a file system without links has no better answer
            return False
        os.replace(temporary, path)
    return True


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as fault:
        if fault.errno != errno.EINVAL:  # some network file systems cannot
            raise
    finally:
        os.close(handle)


def _belongs(path: Path, key: str) -> bool:
    """Whether the file is an earlier copy of the same story."""
    try:
        with open(path, "rb") as file:
            head = file.read(_EDGE)
            size = os.fstat(file.fileno()).st_size
            file.seek(max(0, size - _EDGE))
            return key.encode() in head or key.encode() in file.read()
    except OSError:
        return False  # a folder, or a file we may not read: not ours


def why_not_written(fault: OSError) -> str:
    """Why a file or folder could not be written, in words."""
    words = {
        errno.ENOSPC: "the disk is full",
        errno.EDQUOT: "your share of the disk is full",
        errno.EROFS: "the disk is read-only",
        errno.EACCES: "you may not write there",
        errno.EPERM: "you may not write there",
        errno.ENOENT: "there is no such folder",
        errno.EISDIR: "that is a folder",
        errno.ENOTDIR: "that is not a folder",
        errno.EEXIST: "that is not a folder",
        errno.ENAMETOOLONG: "the path is too long",
    }
    return words.get(fault.errno or 0, fault.strerror or str(fault))
