"""What can be chosen by typing a few letters, and how well letters fit a title. No widgets here."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ui.commands import COMMANDS, translated_menu
from ui.keymap import Keymap
from ui.other_words import other_words

# Points of letters that begin a word and stand together.
_TOGETHER = 600


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the palette. `hint` stands small beside the title; `keys` at the right; `also` is what else it is called."""

    id: str
    title: str
    hint: str = ""
    keys: str = ""
    also: tuple[str, ...] = ()


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
    """The choices that fit, best first; without letters, all in their own order. What fits by another name shows that name."""
    if not typed.strip():
        return list(choices)
    found = [(points, -number, fitting) for number, choice in enumerate(choices) for points, fitting in _fitting(typed, choice)]
    found.sort(key=lambda each: each[:2], reverse=True)
    # Where something fits well, what has only the same letters somewhere is noise.
    return [choice for points, _number, choice in found if points >= 0.4 * found[0][0]]


def _fitting(typed: str, choice: Choice) -> list[tuple[int, Choice]]:
    """How well a choice fits, and as which line: none or one."""
    if choice.keys == typed:
        return [(2000, choice)]
    found = []
    by_title = score(typed, choice.title)
    if by_title is not None:
        found.append((by_title + 50, choice))
    # Beside the title letters must stand together: those of a menu, strewn, fit anything.
    if all(word in folded(f"{choice.hint} {choice.title}") for word in folded(typed).split()):
        found.append((200, choice))
    for name in choice.also:
        points = score(typed, name)
        if points is not None and points >= _TOGETHER:
            found.append((points - 100, replace(choice, hint=name)))
    return [max(found, key=lambda each: each[0])] if found else []


def command_choices(keymap: Keymap) -> list[Choice]:
    """Every command as a line of the palette, the menu as its hint, its key at the right."""
    return [
        Choice(
            command.id,
            command.words.rstrip("…"),
            translated_menu(command.menu),
            keymap.first_key(command.id),
            other_words(command.id),
        )
        for command in COMMANDS
        if command.id != "palette"
    ]
