"""Keys as they are written on the reader's keyboard: "Strg+Umsch+K". The table and the key file keep the English names."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP as _
from PySide6.QtCore import QCoreApplication

NAMES: tuple[str, ...] = (
    _("key names", "Ctrl"),
    _("key names", "Shift"),
    _("key names", "Alt"),
    _("key names", "Space"),
    _("key names", "Enter"),
    _("key names", "Esc"),
    _("key names", "Del"),
    _("key names", "Ins"),
    _("key names", "Backspace"),
    _("key names", "Home"),
    _("key names", "End"),
    _("key names", "PgUp"),
    _("key names", "PgDown"),
    _("key names", "Menu"),
)
ARROWS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}


def shown_key(keys: str) -> str:
    """A key, or keys that follow each other, as a reader finds them on the keyboard."""
    return " ".join(_one(key) for key in keys.split(" "))


def _one(key: str) -> str:
    held, joint, last = key[:-1].rpartition("+")  # "Ctrl++" is the sign itself with a key held
    last += key[-1:]
    words = [_word(part) for part in held.split("+")] if joint else []
    return "+".join((*words, _word(last)))


def _word(part: str) -> str:
    return QCoreApplication.translate("key names", part) if part in NAMES else ARROWS.get(part, part)
