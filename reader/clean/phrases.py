"""How a block's words are compared with a phrase: without case, decoration, or the differences between quotes and dashes."""

from __future__ import annotations

import unicodedata

_TYPESET = {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "\u00ad": "", "\u200b": "", "\ufeff": ""}
# Longer texts are prose; only their beginning is ever compared.
LONGEST = 400
_EDGE = " \t\n-_=*•·|:»«›‹>▶►▸▼▾→←↓↑#~+.…/\\\"'[](){}<>【】「」『』（）《》…：。、;,"


def key(text: str) -> str:
    """What two texts have in common when they say the same."""
    text = text[:LONGEST]
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        for sign, plain in _TYPESET.items():
            text = text.replace(sign, plain)
    return " ".join(text.split()).strip(_EDGE).casefold()
