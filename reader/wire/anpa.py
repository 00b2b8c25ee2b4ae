"""ANPA-like copy, as agencies sent it to newspapers: control characters, a slug, "Eds:" notes, ^lines<, a time stamp at the
end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.model.story import Label
from reader.wire.labels import read_labels

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]+")
_SLUG = re.compile(r"^\^?(?:BC|AM|PM|AP|UPI|BU|SP|EN|FE)-[\w'./-]+.*$|^\^?[A-Z]{2}-[A-Z][\w'.-]*--?[\w'./ -]+(?:,.*)?$")
_PRIORITY = re.compile(
    r"^(?:[a-z]\d{3,4}|[ubrdf]\s[a-z]{1,2}(?:\s\w+)*|[A-Z]{1,3}\d{3,5}(?:\s+\w+){0,3}|\d{3,5}\s+\w{1,4}|r\s?[a-z]\s?\w+-?|"
    r"[urbdf]\s[iaesnpw])\s*$"
)
_NOTE = re.compile(
    r"^\^?\s*(?:Eds|EDS|EDITORS|Editors|Ed's|HFR|HOLD FOR RELEASE|EMBARGOED|With:?|Note to editors|ADV\b|ADVANCE)\b[:.,\s]", re.I
)
_TAKE = re.compile(
    r"^(?:\(?MORE\)?|more|AP-\w+-.*|UPI-\w+-.*|_{3,}|[A-Z]{2,4}-\d{2}-\d{2}-\d{2}\s+\d{4}[A-Z]{2,4}|(?:AP|UPI|NYT)"
    r"-(?:[A-Z]{2}-)?\d{2}-\d{2}-\d{2}\s+\d{4}[A-Z]{2,4}.?)\s*<?$"
)
_INDENT = re.compile(r"^(?:\t| {2,}|\u2003)\s*\S")
_FRACTION = re.compile(r"(?<=\d)\s?`|``|''")


@dataclass(frozen=True, slots=True)
class AnpaCopy:
    """The copy without its envelope: `notes` are slug, desk notes and time stamps, in order."""

    paragraphs: tuple[str, ...]
    labels: tuple[Label, ...]
    notes: tuple[str, ...]


def is_anpa(text: str) -> bool:
    """Whether `text` bears an ANPA envelope: SOH or STX, lines that end in "<" and begin with "^", or a slug on top."""
    head = text[:2_000]
    if "\x01" in head or "\x02" in head:
        return True
    lines = [line for line in head.split("\n") if line.strip()][:8]
    return any(line.startswith("^") and line.rstrip().endswith(("<", "=")) for line in lines) or any(
        bool(_SLUG.match(line.strip())) for line in lines[:3]
    )


def read_anpa_lines(text: str) -> AnpaCopy:
    """Takes envelope, slug and notes off and joins lines into paragraphs: an indent or "^" begins one, "<" or "=" ends one."""
    lines = _CONTROL.sub("\n", text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    paragraphs: list[str] = []
    labels: list[Label] = []
    notes: list[str] = []
    open_paragraph = False
    for position, raw in enumerate(lines):
        line = raw.rstrip()
        ends = line.endswith(("<", "="))
        bare = line.rstrip("<=").strip().lstrip("^").strip()
        if not bare:
            open_paragraph = False
            continue
        if not paragraphs and (_SLUG.match(line.strip()) or _PRIORITY.match(bare)):
            labels.extend(read_labels(bare)[0])
            notes.append(bare)
            open_paragraph = False
            continue
        if _NOTE.match(line) or _TAKE.match(bare):
            notes.append(bare)
            open_paragraph = False
            continue
        starts = line.startswith("^") or bool(_INDENT.match(line)) or position == 0
        if open_paragraph and not starts:
            paragraphs[-1] += " " + bare
        else:
            paragraphs.append(bare)
        open_paragraph = not ends
    return AnpaCopy(tuple(_typeset(" ".join(text.split())) for text in paragraphs), tuple(labels), tuple(notes))


def _typeset(text: str) -> str:
    """The `` and '' of the teleprinter as quotes."""
    return _FRACTION.sub(lambda found: '"' if found.group() in {"``", "''"} else found.group(), text)
