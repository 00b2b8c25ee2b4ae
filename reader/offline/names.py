"""Names for copies, good to read and safe on ext4, NTFS and APFS alike: "2014-05-19 UPI - Harbour reopens.html"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model.story import Story


LONGEST = 255  # UTF-8 bytes: ext4's limit; never more UTF-16 units than that, so NTFS's and APFS's too
_SOURCE_LONGEST = 60
_SUFFIX_ROOM = 24  # " (12345)", ".original.html"

# Characters that a file system, or Windows, forbids, and what a careful typist writes instead.
_REPLACED = str.maketrans({"/": "-", "\\": "-", "|": "-", ":": " -", '"': "'", "<": "(", ">": ")", "?": "", "*": ""})
_RESERVED = re.compile(r"(con|prn|aux|nul|clock\$|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)", re.IGNORECASE)
_JOINERS = {"\u200c", "\u200d"}
# Control, surrogate, private and unassigned characters (APFS refuses the last), and invisible marks that turn text round.
# Letters and signs that nobody sees: a name of them alone would be no name.
_BLANK = dict.fromkeys(map(ord, "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"), " ")
_UNWANTED = {"Cc", "Cs", "Co", "Cn", "Cf", "Zl", "Zp"}


def file_name(story: Story, extension: str) -> str:
    """The name a copy of the story gets: day, who sent it, headline. `extension` is without its dot."""
    furniture = story.furniture
    day = furniture.published.date().isoformat() if furniture.published else ""
    agency = furniture.dateline.agency if furniture.dateline else ""
    source = _cut(clean_part(agency or story.source), _SOURCE_LONGEST)
    start = " ".join(part for part in (day, source) if part)
    return safe_name(f"{start} - {furniture.headline}" if start else furniture.headline, extension)


def safe_name(title: str, extension: str = "") -> str:
    """Any title as one path component that every file system takes, never empty, at most 255 bytes with its extension."""
    ending = f".{clean_part(extension).strip('.')}" if extension else ""
    stem = clean_part(title)
    stem = _trim(_cut(stem, LONGEST - _SUFFIX_ROOM - len(ending.encode())))
    if not stem:
        stem = "Untitled"
    if _RESERVED.match(stem):
        stem = f"_{stem}"
    return stem + ending


def distinct_name(name: str, taken: Collection[str]) -> str:
    """The name itself, or the first of its numbered forms that the folder does not have. `taken` holds folded names."""
    return next(candidate for candidate in numbered(name) if folded(candidate) not in taken)


def numbered(name: str) -> Iterator[str]:
    """The name, then with " (2)", " (3)" … before its extension, none longer than a file system takes."""
    yield name
    stem, dot, ending = name.rpartition(".")
    if not stem:
        stem, dot, ending = name, "", ""
    for number in count(2):
        suffix = f" ({number})"
        room = LONGEST - len(f"{suffix}{dot}{ending}".encode())
        yield f"{_cut(stem, room)}{suffix}{dot}{ending}"


def folded(name: str) -> str:
    """What two names share that a case-blind or form-blind file system takes for one."""
    # The dotless i of Turkish has I for its capital, which other languages share.
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name).casefold().replace("ı", "i"))


def clean_part(text: str) -> str:
    """One part of a name: in NFC, on one line, without what file systems forbid and without what cannot be seen."""
    text = unicodedata.normalize("NFC", text).translate(_REPLACED).translate(_BLANK)
    text = "".join(
        " " if character.isspace() else character
        for character in text
        if character.isspace() or character in _JOINERS or unicodedata.category(character) not in _UNWANTED
    )
    return unicodedata.normalize("NFC", _trim(" ".join(text.split())))


def _trim(text: str) -> str:
    """Without dots, dashes, blanks and tildes before it, without dots and blanks after it."""
    previous = None
    while previous != text:
        previous = text
        text = text.lstrip(" .-~\u200c\u200d").rstrip(" .\u200c\u200d")
        while text and unicodedata.category(text[0]) in {"Mn", "Me"}:  # an accent, or a variation, of nothing
            text = text[1:]
    return text


def _cut(text: str, room: int) -> str:
    """At most `room` bytes of it, ending after a word where one is near, never inside a character built of several."""
    if len(text.encode()) <= room:
        return text
    kept = text.encode()[: room - len("…".encode())].decode("utf8", "ignore")
    while kept and (_continues(text[len(kept)]) or kept[-1] == "\u200d"):
        kept = kept[:-1]
    flags = len(kept) - len(kept.rstrip("".join(map(chr, range(0x1F1E6, 0x1F200)))))
    if flags % 2:
        kept = kept[:-1]
    blank = kept.rfind(" ")
    if blank > len(kept) - 30 and blank > len(kept) // 2:
        kept = kept[:blank]
    return _trim(kept).rstrip(",;-–— ") + "…"


def _continues(character: str) -> bool:
    """Whether the character belongs to the one before it: an accent, a joiner, a skin tone, a variation."""
    return (
        unicodedata.category(character) in {"Mn", "Mc", "Me"}
        or character in _JOINERS
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\ufe00" <= character <= "\ufe0f"
    )
