"""What can be chosen by typing a few letters, and how well letters fit a title. No widgets here."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from ui.commands import COMMANDS, translated_menu
from ui.keymap import Keymap


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the palette. `hint` stands small beside the title; `keys` at the right."""

    id: str
    title: str
    hint: str = ""
    keys: str = ""


def folded(text: str) -> str:
    """Lower case, without accents: "Über" is found by "uber"."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def score(typed: str, title: str) -> int | None:
    """How well a few letters fit a title: whole words before word beginnings before letters in order; None where they do not."""
    typed, title = folded(typed).strip(), folded(title)
    if not typed:
        return 0
    at = title.find(typed)
    if at == 0:
        return 1000 - len(title)
    if at > 0:
        return (800 if not title[at - 1].isalnum() else 500) - at - len(title) // 8
    points, place, last = 300, 0, -2
    for letter in typed:
        if letter == " ":
            continue
        found = title.find(letter, place)
        if found < 0:
            return None
        begins = found == 0 or not title[found - 1].isalnum()
        points += 12 if begins else (6 if found == last + 1 else -2 * min(found - place, 10))
        last, place = found, found + 1
    return points


def best(typed: str, choices: Sequence[Choice]) -> list[Choice]:
    """The choices that fit, best first; without letters, all in their own order."""
    if not typed.strip():
        return list(choices)
    found = [(max(points), -number, choice) for number, choice in enumerate(choices) if (points := _points(typed, choice))]
    found.sort(key=lambda each: each[:2], reverse=True)
    # Where something fits well, what has only the same letters somewhere is noise.
    return [choice for points, _number, choice in found if points >= 0.4 * found[0][0]]


def _points(typed: str, choice: Choice) -> list[int]:
    by_title, by_hint = score(typed, choice.title), score(typed, f"{choice.hint} {choice.title}")
    found = [] if by_title is None else [by_title + 50]
    if by_hint is not None:
        found.append(by_hint - 100)
    if choice.keys == typed:
        found.append(2000)
    return found


def command_choices(keymap: Keymap) -> list[Choice]:
    """Every command as a line of the palette, the menu as its hint, its key at the right."""
    return [
        Choice(command.id, command.words.rstrip("…"), translated_menu(command.menu), keymap.first_key(command.id))
        for command in COMMANDS
        if command.id != "palette"
    ]
