"""What the core says in English, in the reader's language: what the journal keeps, what opening a library found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP as _
from PySide6.QtCore import QCoreApplication

from ui.wording import long_date, numeral

# A sentence of the core, and the text that says it; %1, %2 … are what the pattern catches. The first that fits wins.
UNDONE: tuple[tuple[str, str], ...] = (
    (r"Mark as read", _("undone", "Mark as read")),
    (r"Mark as unread", _("undone", "Mark as unread")),
    (r"Mark all as read", _("undone", "Mark all as read")),
    (r"Star", _("undone", "Star")),
    (r"Take the star off", _("undone", "Take the star off")),
    (r"Import (\d+) sources", _("undone", "Import %1 sources")),
    (r"Follow (\d+) sources of the pack", _("undone", "Follow %1 listed sources")),
    (r"Follow (.+)", _("undone", "Follow %1")),
    (r"Remove (\d+) sources", _("undone", "Remove %1 sources")),
    (r"Remove a saved search", _("undone", "Remove a smart folder")),
    (r"Remove the search “(.+)”", _("undone", "Remove the smart folder %1")),
    (r"Rename the search “(.+)”", _("undone", "Rename the smart folder %1")),
    (r"Remove (.+)", _("undone", "Remove %1")),
    (r"Change the account of (.+)", _("undone", "Change the account of %1")),
    (r"Change the muted words", _("undone", "Change the muted words")),
    (r"Change the address of (.+)", _("undone", "Change the address of %1")),
    (r"Change the settings of (.+)", _("undone", "Change the settings of %1")),
    (r"Change a source", _("undone", "Change a source")),
    (r"Mute (.+)", _("undone", "Mute %1")),
    (r"Unmute (.+)", _("undone", "Unmute %1")),
    (r"Move to no folder", _("undone", "Move out of the folder")),
    (r"Move to (.+)", _("undone", "Move to %1")),
    (r"Rename the folder (.+)", _("undone", "Rename the folder %1")),
    (r"Rename (.+)", _("undone", "Rename %1")),
    (r"Save the search “(.+)”", _("undone", "Keep %1 as a smart folder")),
    (r"Teach a line", _("undone", "Teach a line")),
    (r"Put back what was taken out", _("undone", "Put back what was taken out")),
    (r"Take out again", _("undone", "Take out again")),
)
NOTICES: tuple[tuple[str, str], ...] = (
    (
        r"The library was damaged: .+?\. It was rebuilt from the backup of (.+?)\.",
        _("notices", "The library was damaged and was rebuilt from the backup of %1."),
    ),
    (
        r"The library was damaged: .+?\. It was rebuilt from nothing, for there is no backup\.",
        _("notices", "The library was damaged, and there is no backup: it begins anew."),
    ),
    (
        r"(\d+) sources and (\d+) marks of yours were still readable in it and carried over\.",
        _("notices", "Out of the damaged file %1 sources and %2 marks of yours were saved."),
    ),
    (
        r"The damaged file lies in (.+?)\. A refresh brings what the feeds still have\.",
        _("notices", "The damaged file lies in %1. A refresh brings what the feeds still have."),
    ),
    (
        r"(\S+), line (\d+): (\w+) must be true or false; the default holds",
        _("notices", "%1, line %2: “%3” must be true or false; the default holds."),
    ),
    (
        r"(\S+), line (\d+): (\w+) must be a whole number; the default holds",
        _("notices", "%1, line %2: “%3” must be a whole number; the default holds."),
    ),
    (
        r"(\S+), line (\d+): (\w+) must be a number; the default holds",
        _("notices", "%1, line %2: “%3” must be a number; the default holds."),
    ),
    (
        r"(\S+), line (\d+): (\w+) must be a text in quotes; the default holds",
        _("notices", "%1, line %2: “%3” must be a text in quotes; the default holds."),
    ),
    (
        r"(\S+), line (\d+): (\w+) must be a list of texts; the default holds",
        _("notices", "%1, line %2: “%3” must be a list of texts; the default holds."),
    ),
    (
        r"(\S+), line (\d+): (\w+) must be one of (.+?); the default holds",
        _("notices", "%1, line %2: “%3” must be one of %4; the default holds."),
    ),
    (
        r"(\S+), line (\d+): (\w+) must be from (\S+) to (\S+?); the default holds",
        _("notices", "%1, line %2: “%3” must be from %4 to %5; the default holds."),
    ),
    (
        r"(\S+): line (\d+): .+; the lines that can be read still count",
        _("notices", "%1: line %2 cannot be read; the others still count."),
    ),
    (
        r"(\S+): last line: .+; the lines that can be read still count",
        _("notices", "%1: the end cannot be read; the lines before it still count."),
    ),
    (r"(\S+): (.+); the defaults hold", _("notices", "%1 cannot be read (%2); the defaults hold.")),
)
# What stands in brackets in a sentence of the core: why a page could not be had or read.
DETAILS: tuple[tuple[str, str], ...] = (
    (r"not a page but a file of another kind", _("details", "not a page but a file of another kind")),
    (r"an empty (?:page|file)", _("details", "it is empty")),
    (r"a file of ([\d,]+) bytes, more than is read", _("details", "a file of %1 bytes, more than is read")),
    (r"is a folder", _("details", "it is a folder")),
    (r"is a (?:pipe|socket|device), not a file", _("details", "it is no ordinary file")),
    (r"cannot be read: .+", _("details", "it may not be read, or the disk fails")),
    (r"is larger than (\d+) MB, .+", _("details", "it is larger than %1 MB")),
    (r"not well-formed XML: .+|not JSON: .+", _("details", "it breaks the rules of its own form")),
    (r"no whole answer came in time", _("details", "no whole answer came in time")),
    (r"no host of this name is known", _("details", "no host of this name is known")),
    (r"the host does not answer", _("details", "the host does not answer")),
    (r"the server hung up without an answer", _("details", "the server hung up without an answer")),
    (r"the connection was cut.*", _("details", "the connection was cut")),
    (r"no secure connection could be made", _("details", "no secure connection could be made")),
    (r"its certificate is not to be trusted.*", _("details", "its certificate is not to be trusted")),
    (
        r"the answer is packed in a way that cannot be undone|the server does not speak HTTP|the server broke the rules of HTTP/2"
        r"|the server's answer makes no sense",
        _("details", "the server’s answer makes no sense"),
    ),
    (r"this is not an address", _("details", "this is not an address")),
    (r"the proxy's name is not known", _("details", "the proxy’s name is not known")),
    (r"there is nothing at this address \(.+\)", _("details", "there is nothing at this address")),
    (r"it is gone for good \(.+\)", _("details", "it is gone for good")),
    (r"the server refuses programs like this one \(.+\)", _("details", "the server refuses programs like this one")),
    (r"the server asks us to come less often \(.+\)", _("details", "the server asks us to come less often")),
    (r"the server has trouble \((\d+) .+\)", _("details", "the server has trouble, %1")),
    (r".+ \((\d{3}) [A-Z].*\)", _("details", "the server answered %1")),
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MANY = re.compile(r"(.+) \(([\d,]+) stories\)")


def undone_words(kept: str) -> str:
    """What was undone or done again; a sentence that is not in the table stays as it is kept."""
    many = _MANY.fullmatch(kept)
    if many is not None:
        return f"{undone_words(many[1])} ({numeral(int(many[2].replace(',', '')))})"
    for pattern, text in UNDONE:
        found = re.fullmatch(pattern, kept, re.S)
        if found is not None:
            return _said("undone", text, found)
    return kept


def notice_words(notice: str) -> str:
    """What opening the library found."""
    return sentence_by_sentence(notice, NOTICES, "notices")


def sentence_by_sentence(kept: str, table: Sequence[tuple[str, str]], context: str) -> str:
    """Sentences of the core as a table says them; from one that is not in it on as they are kept."""
    said: list[str] = []
    while kept:
        matches = ((re.match(pattern, kept, re.S), text) for pattern, text in table)
        found, text = next(((found, text) for found, text in matches if found is not None), (None, ""))
        if found is None:
            return " ".join((*said, kept))
        said.append(_said(context, text, found))
        kept = kept[found.end() :].lstrip()
    return " ".join(said)


def _said(context: str, text: str, found: re.Match[str]) -> str:
    caught = [_detail(part) for part in found.groups()]
    return re.sub(r"%(\d)", lambda sign: caught[int(sign[1]) - 1], QCoreApplication.translate(context, text))


def _detail(caught: str) -> str:
    """What a pattern caught, as the reader says it: a day, or a reason; names and numbers stay as they are."""
    if _DAY.fullmatch(caught):
        return long_date(datetime.fromisoformat(caught))
    for pattern, text in DETAILS:
        found = re.fullmatch(pattern, caught, re.S)
        if found is not None:
            return _said("details", text, found)
    return caught
