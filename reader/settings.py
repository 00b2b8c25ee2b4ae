"""What the user chose, typed, in a plain file beside the library; a line we cannot read is named and its default holds."""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from reader.errors import DiskFull, ParseError
from reader.given import LARGEST_TEXT, read_given

FILE = "settings.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting with its default; the comment in ABOUT stands above each in the file."""

    theme: str = "system"
    text_size: int = 18
    measure: int = 68
    line_height: float = 1.56
    serif: bool = True
    density: str = "comfortable"
    list_groups: str = "none"
    sources_shown: bool = True
    group: bool = True
    mark_outlets_read: bool = True
    order: str = "newest"
    keys: str = "standard"
    hints_seen: tuple[str, ...] = ()
    refresh_at_start: bool = False
    refresh_minutes: int = 0
    full_text: bool = True
    site_icons: bool = True
    keep_days: int = 0
    copies_folder: str = ""
    copy_format: str = "html"
    keep_starred: bool = False
    paper: str = "A4"
    mail_to: str = ""
    mail_server: str = ""
    mail_account: str = ""
    mail_from: str = ""
    mark_read_when_opened: bool = True
    nightly_backup: bool = True
    notifications: bool = False


ABOUT: dict[str, str] = {
    "theme": "system, light, dark, sepia, contrast or contrast-dark",
    "text_size": "of the story, in pixels: 12 to 40",
    "measure": "characters in a line of the story: 40 to 110",
    "line_height": "of the story, as a multiple of the text size: 1.1 to 2.2",
    "serif": "a serif face for the story",
    "density": "of the lists: comfortable, compact or roomy",
    "list_groups": "headings in the list of stories: none, day or source",
    "sources_shown": "the sources beside the list, where there is room",
    "group": "one row for the same story from several outlets",
    "mark_outlets_read": "who reads a story has read what other outlets tell of it (where they share a row)",
    "order": "of the list: newest, oldest or source",
    "keys": "the set of keys",
    "hints_seen": "hints that were shown and need not be shown again",
    "refresh_at_start": "ask the sources that are due when the program starts",
    "refresh_minutes": "ask the sources that are due so often; 0 = only when told to",
    "full_text": "fetch the whole story for sources that give only its beginning",
    "site_icons": "the sites' own small pictures beside the sources, fetched from each site itself after a refresh",
    "keep_days": "let go of read stories after so many days (never starred, saved or unread ones); 0 = keep all",
    "copies_folder": "where copies are saved; empty = Documents/Cleanwire",
    "copy_format": "html, epub, markdown, text or pdf",
    "keep_starred": "save a copy of every story that is starred",
    "paper": "of PDFs: A4 or Letter",
    "mail_to": "where a paper is mailed to: an e-reader's own address",
    "mail_server": "the server that takes your mail: smtp.example.org, or smtp.example.org:465",
    "mail_account": "your account there; the password is in the system's keyring",
    "mail_from": "your own address, where the account is none",
    "mark_read_when_opened": "a story that is opened counts as read",
    "nightly_backup": "a copy of the library each day, the last three are kept",
    "notifications": "tell of new stories when the window is not in sight",
}
CHOICES: dict[str, tuple[str, ...]] = {
    "theme": ("system", "light", "dark", "sepia", "contrast", "contrast-dark"),
    "density": ("comfortable", "compact", "roomy"),
    "list_groups": ("none", "day", "source"),
    "order": ("newest", "oldest", "source"),
    "copy_format": ("html", "epub", "markdown", "text", "pdf"),
    "paper": ("A4", "Letter"),
}
_WANTED = {bool: "true or false", int: "a whole number", float: "a number", str: "a text in quotes", tuple: "a list of texts"}
RANGES: dict[str, tuple[float, float]] = {
    "text_size": (12, 40),
    "measure": (40, 110),
    "line_height": (1.1, 2.2),
    "refresh_minutes": (0, 1440),
    "keep_days": (0, 36500),
}


@dataclass(frozen=True, slots=True)
class Read:
    """Settings as read, what was wrong in the file (a sentence each), and what in it is not ours but kept."""

    settings: Settings
    faults: tuple[str, ...] = ()
    unknown: dict[str, Any] = field(default_factory=dict)


def load(folder: Path) -> Read:
    """The folder's settings. Never raises for what stands in the file."""
    path = folder / FILE
    try:
        if not path.exists():
            return Read(Settings())
        body = read_given(path, LARGEST_TEXT)
    except (OSError, ParseError) as error:
        why = error.strerror if isinstance(error, OSError) else error.detail
        return Read(Settings(), (f"{FILE}: {why}; the defaults hold",))
    return read(body)


def read(body: bytes) -> Read:
    """Bytes -> settings. Where the file as a whole is no TOML, the lines that can be read on their own still count."""
    import tomllib

    text = body.decode("utf-8-sig", "replace")
    faults: list[str] = []
    try:
        found = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        found = {}
        faults.append(f"{FILE}: {_sentence(str(error))}; the lines that can be read still count")
        for line in text.splitlines():
            try:
                found.update(tomllib.loads(line))
            except (tomllib.TOMLDecodeError, RecursionError, ValueError):
                continue
    chosen: dict[str, Any] = {}
    unknown: dict[str, Any] = {}
    kinds = {each.name: type(each.default) for each in fields(Settings)}
    for name, value in found.items():
        if name not in kinds:
            unknown[name] = value
            continue
        try:
            chosen[name] = _checked(name, value, kinds[name])
        except ParseError as error:
            faults.append(f"{FILE}, line {_line_of(text, name)}: {error.about} {error.detail}; the default holds")
    return Read(Settings(**chosen), tuple(faults), unknown)


def save(folder: Path, settings: Settings, unknown: dict[str, Any] | None = None) -> None:
    """All or nothing. What a newer Cleanwire wrote into the file stays in it."""
    path = folder / FILE
    temporary = folder / f".{FILE}.{os.getpid()}"
    try:
        with temporary.open("w", encoding="utf8") as file:
            file.write(write(settings, unknown))
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise DiskFull(str(path), f"the settings cannot be written: {error.strerror}") from error


def write(settings: Settings, unknown: dict[str, Any] | None = None) -> str:
    lines = ["# Cleanwire's settings. A line that is taken out gets its default back.", ""]
    for each in fields(Settings):
        lines += [f"# {ABOUT[each.name]}", f"{each.name} = {_toml(getattr(settings, each.name))}", ""]
    for name, value in (unknown or {}).items():
        if isinstance(value, (str, bool, int, float)) and re.fullmatch(r"[A-Za-z0-9_-]+", name):
            lines.append(f"{name} = {_toml(value)}")
    return "\n".join(lines).rstrip() + "\n"


def changed(settings: Settings, **changes: Any) -> Settings:
    """New settings. Raises ParseError, naming it, where a value is not one of the setting's."""
    kinds = {each.name: type(each.default) for each in fields(Settings)}
    return replace(settings, **{name: _checked(name, value, kinds[name]) for name, value in changes.items()})


def _checked(name: str, value: Any, kind: type[Any]) -> Any:
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        value = float(value)
    if kind is tuple and isinstance(value, (list, tuple)) and all(isinstance(each, str) for each in value):
        return tuple(value)
    if type(value) is not kind:
        raise ParseError(name, f"must be {_WANTED[kind]}")
    if name in CHOICES and value not in CHOICES[name]:
        raise ParseError(name, f"must be one of {', '.join(CHOICES[name])}")
    if name in RANGES and not RANGES[name][0] <= value <= RANGES[name][1]:
        raise ParseError(name, f"must be from {RANGES[name][0]:g} to {RANGES[name][1]:g}")
    return value


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, tuple):
        return "[" + ", ".join(_toml(each) for each in value) + "]"
    # JSON's escapes are TOML's, but for DEL, which TOML wants escaped.
    return json.dumps(str(value).encode("utf8", "replace").decode(), ensure_ascii=False).replace("\x7f", "\\u007F")


def _line_of(text: str, name: str) -> int:
    for number, line in enumerate(text.splitlines(), 1):
        if re.match(rf"\s*[\"']?{re.escape(name)}[\"']?\s*=", line):
            return number
    return 1


def _sentence(message: str) -> str:
    """tomllib's "Expected '=' after a key (at line 3, column 7)" with the line first."""
    place = re.search(r" \(at (line \d+), column \d+\)", message)
    where = place[1] if place else "last line"
    return f"{where}: {re.sub(r' [(]at .*[)]$', '', message)[:1].lower()}{re.sub(r' [(]at .*[)]$', '', message)[1:]}"
