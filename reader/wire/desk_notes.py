"""Reads what an agency writes above or below a story for the papers' desks alone: what is new in it, what it is filed under.

What corrects a story speaks to its readers too, and is no such note: "(Corrects the day in paragraph 2)".
"""

from __future__ import annotations

import re

# What the desk did, as the first word of a paragraph that stands in brackets whole; no sentence has its verb there.
_DONE = (
    "adds|updates|recasts|repeats|refiles|releads|rewrites|restores|writes through|writethru|new throughout|"
    "with (?:graphics?|pictures?|photos?|videos?|comments?|details|quotes|background|analysis|links?)|"
    "adding|updating|recasting|"
    "neu(?=:)|aktualisiert|wiederholung|wiederholt|ergänzt|"
    "actualise|actualisé|ajoute|ajouts?|répétition|répète|reprend|"
    "actualiza|añade|agrega|amplía|repite|reescribe|"
    "atualiza|acrescenta|repete|"
    "aggiorna|aggiunge|ripete|riscrive"
)
_IN_BRACKETS = re.compile(rf"[(\[](?:{_DONE})\b[^()\[\]]{{0,400}}[)\]]\.?\Z", re.I)
_TO_EDITORS = re.compile(r"[(\[]?(?:(?:Eds|EDS)(?:[:.]|'? note:)|NOTE TO EDITORS:|Note to editors:) ?\S.{0,400}\Z")
_SLUG = re.compile(r"(?:BC|AM|PM)-[A-Z][\w.']*-{1,2}\S[^.!?]{0,80}\Z")
_EMBARGO = re.compile(
    r"[(\[]?(?:EMBARGO(?:ED)?|HOLD FOR RELEASE|NOT FOR (?:PUBLICATION|RELEASE)|FOR IMMEDIATE RELEASE)\b[^!?]{0,80}\Z"
)
# Who handled it: "PTI JRE RHL", "dpa jre xx n1".
_HANDLED = re.compile(r"(?:PTI|IANS|ANI|UNI)(?:\s+[A-Z]{2,5}){1,5}\Z|dpa(?:[ /-]+[a-z]{1,3}\d?){2,6}\Z")
_LONGEST = 420
_FIRST = frozenset("([BAPEFHNIUd")


def is_desk_note(line: str) -> bool:
    """Whether `line` as a whole is such a note: "(Adds quotes)", "Eds: With photos.", "BC-EU--Ferries, 1st Ld"."""
    # Looked at before anything else: every line of a story is asked about.
    if line.lstrip()[:1] not in _FIRST:
        return False
    text = " ".join(line.split())
    if len(text) > _LONGEST:
        return False
    return any(pattern.match(text) for pattern in (_IN_BRACKETS, _TO_EDITORS, _SLUG, _EMBARGO, _HANDLED))
