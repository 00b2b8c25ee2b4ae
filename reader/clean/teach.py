"""What the reader teaches: "always take this line out" and "never", written as a plain rule file that he can read and change.

The functions are pure: text of the file in, text of the file out; whoever has a disk writes it. The file is `taught.toml` in the
library's `rules` folder, an ordinary rule file (see reader/rules.py).
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from reader.clean.phrases import key
from reader.errors import RuleError
from reader.model.story import Reason, Story

FILE_NAME = "taught.toml"
_HEAD = """\
# Lines you told Cleanwire about, newest last. Each [[rule]] can be changed or deleted by hand.
#   phrases  the whole line, without regard to case, quotes and the marks around it
#   sources  only in stories of these sources; without it everywhere
#   never    true: this line always stays
"""


@dataclass(frozen=True, slots=True)
class Effect:
    """What a lesson would change in one story: the lines that would go, and those that would come back."""

    story: int
    headline: str
    taken: tuple[str, ...]
    put_back: tuple[str, ...]


def rule_id(line: str, source: str = "") -> str:
    """The same line taught for the same place is the same rule."""
    return "taught-" + hashlib.blake2b(f"{key(line)}\n{source}".encode(), digest_size=5).hexdigest()


def teach(body: str, line: str, *, never: bool = False, source: str = "", on: str = "") -> str:
    """The file's text with one lesson more, in the place of an older one about the same line and source. `on` is the day."""
    text = " ".join(line.split())
    if not key(text):
        raise RuleError(FILE_NAME, "a line of punctuation alone cannot be taught")
    name = rule_id(text, source)
    place = f"in {source}" if source else "everywhere"
    verb = "Never take this line out" if never else "Always take this line out"
    rule = [
        "[[rule]]",
        f"id = {_quoted(name)}",
        f"reason = {_quoted(str(Reason.NOT_CHOSEN))}",
        'langs = ["*"]',
        f"why = {_quoted(f'{verb}, {place}' + (f', said on {on}' if on else '') + '.')}",
        f"phrases = [{_quoted(text)}]",
    ]
    if source:
        rule.append(f"sources = [{_quoted(source)}]")
    if never:
        rule.append("never = true")
    rule += [f"example = {_quoted(text)}", 'counter = ""', ""]
    kept = forget(body, name) if body.strip() else _HEAD
    return kept.rstrip("\n") + "\n\n" + "\n".join(rule)


def forget(body: str, name: str) -> str:
    """The file's text without one rule; what the reader wrote around the others stays as he wrote it."""
    if name not in {str(entry.get("id")) for entry in _entries(body)}:
        return body
    head, *rules = re.split(r"(?m)^(?=\[\[rule\]\])", body)
    return head + "".join(rule for rule in rules if {str(entry.get("id")) for entry in _entries(rule)} != {name})


def turned(body: str, was: str, wanted: str) -> str:
    """The text of the file with the rules that differ in `was` and `wanted` as they are in `wanted`; all else stays as in `body`.

    So a lesson is taken back without what the reader wrote into the file since; a rule that he changed himself stays his.
    """
    if body == was:
        return wanted
    (head, now), (_, old), (_, new) = (_by_id(text) for text in (body, was, wanted))
    for name in {**old, **new}:
        if old.get(name) != new.get(name) and _says(now.get(name)) == _says(old.get(name)):
            head += "".join(f"{line}\n" for line in now.pop(name, "").split("\n") if line.startswith("#"))
            if name in new:
                now[name] = new[name]
    return (head or _HEAD).rstrip("\n") + "".join(f"\n\n{rule}" for rule in now.values()) + "\n"


def _by_id(body: str) -> tuple[str, dict[str, str]]:
    """What stands above the rules, and each rule as it is written, with what is noted below it, by its id."""
    head, *rules = re.split(r"(?m)^(?=\[\[rule\]\])", body)
    return head, {str(entry.get("id")): rule.strip() for rule in rules for entry in _entries(rule)}


def _says(rule: str | None) -> list[dict[str, Any]]:
    return _entries(rule or "")


def lessons(body: str) -> tuple[tuple[str, str, bool, str], ...]:
    """(id, line, never, source) of each lesson in the file."""
    return tuple(
        (str(entry["id"]), str(phrase), bool(entry.get("never", False)), str((entry.get("sources") or [""])[0]))
        for entry in _entries(body)
        for phrase in entry.get("phrases", ())
    )


def preview(
    stories: Sequence[Story] | Iterable[Story], line: str, *, never: bool = False, source: str = ""
) -> tuple[Effect, ...]:
    """What a lesson would change in the stories at hand; stories in which it changes nothing are left out."""
    wanted = key(line)
    effects: list[Effect] = []
    for number, story in enumerate(stories):
        if not wanted or (source and story.source != source):
            continue
        taken = () if never else tuple(text for block in story.blocks for text in _lines(block.text) if key(text) == wanted)
        put_back = (
            tuple(text for removal in story.removals for text in _lines(removal.text) if key(text) == wanted) if never else ()
        )
        if taken or put_back:
            effects.append(Effect(number, story.furniture.headline, taken, put_back))
    return tuple(effects)


def _lines(text: str) -> list[str]:
    """A block as a whole, or each of its lines where it has several: the items of a list."""
    lines = text.split("\n")
    return lines if len(lines) > 1 else [text]


def _entries(body: str) -> list[dict[str, Any]]:
    try:
        listed = tomllib.loads(body).get("rule", [])
    except tomllib.TOMLDecodeError as error:
        raise RuleError(FILE_NAME, str(error)) from error
    return [entry for entry in listed if isinstance(entry, dict)]


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(letter if letter >= " " and letter != "\x7f" else f"\\u{ord(letter):04x}" for letter in escaped) + '"'
