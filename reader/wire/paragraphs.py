"""Plain text into paragraphs: by blank lines, by indents, or, where lines are long, by line breaks."""

from __future__ import annotations

import re

from reader.wire.byline import read_byline
from reader.wire.page_lines import is_date_line, plain_mark

_PARAGRAPH = re.compile(r"\n[ \t\u00a0\u3000]*\n+")
_INDENT = re.compile(r"^(?:\t+| {2,}|\u3000+)\S")
_BREAKS_OFF = re.compile(r"[\w,)\]\"'”’»%-]$")
# Letters in the longest line of text that was wrapped, with and without spaces; shorter lines are lines of their own.
_NARROWEST, _NARROWEST_WITHOUT_SPACES = 36, 12


def split_paragraphs(text: str) -> list[str]:
    """Paragraphs parted by blank lines, by indents, or, where lines are long, by line breaks; hard-wrapped lines are joined."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n\n").lstrip("\ufeff")
    plain = "".join(character for character in plain if character in "\n\t" or ord(character) >= 32)
    found: list[str] = []
    for chunk in _PARAGRAPH.split(plain):
        lines = [line for line in chunk.split("\n") if line.strip()]
        found.extend(_lines_to_paragraphs(lines))
    return found


def _lines_to_paragraphs(lines: list[str]) -> list[str]:
    if len(lines) <= 1:
        return [" ".join(line.split()) for line in lines]
    widths = [len(line.rstrip()) for line in lines]
    narrowest = _NARROWEST if any(" " in line.strip() for line in lines) else _NARROWEST_WITHOUT_SPACES
    widest = max(widths)
    wrapped = narrowest <= widest <= 90 and all(width > widest * 0.6 for width in widths[:-1])
    indented = [bool(_INDENT.match(line)) for line in lines]
    if any(indented[1:]) and not all(indented):
        # What stands above the first indent is headline and byline, each on a line of its own.
        above = indented.index(True)
        groups: list[list[str]] = []
        for line, starts in zip(lines[above:], indented[above:], strict=True):
            if starts or not groups:
                groups.append([line])
            else:
                groups[-1].append(line)
        joined = [" ".join(" ".join(group).split()) for group in groups]
        return [*_lines_to_paragraphs(lines[:above]), *joined]
    if wrapped and not any(read_byline(line) or plain_mark(line) or is_date_line(line) for line in lines):
        return [" ".join(" ".join(lines).split())]
    return _unwrapped(lines)


def _unwrapped(lines: list[str]) -> list[str]:
    """Lines of their own; where one breaks off and the next goes on in small letters, the break was not the writer's."""
    found: list[str] = []
    for line in lines:
        plain = " ".join(line.split())
        if found and len(found[-1]) >= _NARROWEST and plain[:1].islower() and _BREAKS_OFF.search(found[-1]):
            found[-1] += " " + plain
        else:
            found.append(plain)
    return found
