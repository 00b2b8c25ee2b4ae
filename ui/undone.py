"""What was undone or done again, in the reader's language: the journal keeps its sentences in English."""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP as _
from PySide6.QtCore import QCoreApplication

from ui.wording import numeral

# The journal's sentence, and the text that says it; %1 is what the pattern catches. The first that fits wins.
SENTENCES: tuple[tuple[str, str], ...] = (
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
_MANY = re.compile(r"(.+) \(([\d,]+) stories\)")


def undone_words(kept: str) -> str:
    """The sentence as the reader says it; one that is not in the table stays as it is kept."""
    many = _MANY.fullmatch(kept)
    if many is not None:
        return f"{undone_words(many[1])} ({numeral(int(many[2].replace(',', '')))})"
    for pattern, text in SENTENCES:
        found = re.fullmatch(pattern, kept, re.S)
        if found is not None:
            words = QCoreApplication.translate("undone", text)
            return words.replace("%1", found[1]) if found.re.groups else words
    return kept
