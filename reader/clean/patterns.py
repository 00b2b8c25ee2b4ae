"""Compiles the patterns of rules, and refuses those that could take for ever or will mean something else one day."""

from __future__ import annotations

import re

from reader.errors import RuleError

_LONGEST = 600
_NESTED_REPEAT = re.compile(r"\([^()]*[+*][^()]*\)[+*]|\([^()]*[+*][^()]*\)\{\d+,\}")
_DOUBLED = ("--", "&&", "~~", "||")


def compiled(pattern: str, about: str) -> re.Pattern[str]:
    """The pattern, for text in small or capital letters; RuleError, naming what it is about, where it is none of ours."""
    if len(pattern) > _LONGEST or _NESTED_REPEAT.search(pattern):
        raise RuleError(about, f"the pattern {pattern[:60]!r} repeats a repetition and could take for ever")
    sign = _sign_to_come(pattern)
    if sign:
        why = f"{sign!r} in a set will have a meaning one day; write a backslash before it"
        raise RuleError(about, f"the pattern {pattern[:60]!r} is wrong: {why}")
    try:
        return re.compile(pattern, re.I)
    except (re.error, RecursionError, OverflowError) as error:
        raise RuleError(about, f"the pattern {pattern[:60]!r} is wrong: {error}") from error


def _sign_to_come(pattern: str) -> str:
    """The sign in a set that Python warns of; empty where there is none.

    Python itself tells by a warning, and to hear it the filters of the whole process would have to be changed.
    """
    position = 0
    while position < len(pattern):
        if pattern[position] == "[":
            if pattern.startswith("[[", position):
                return "[["
            position += 2 if pattern.startswith("[^", position) else 1
            position, sign = _set_from(pattern, position)
            if sign:
                return sign
        else:
            position += 2 if pattern[position] == "\\" else 1
    return ""


def _set_from(pattern: str, position: int) -> tuple[int, str]:
    """Where the set ends whose first member stands here, and the sign in it that Python warns of."""
    begins = position
    while position < len(pattern):
        if pattern[position] == "]" and position > begins:
            return position + 1, ""
        if position > begins and pattern[position : position + 2] in _DOUBLED:
            return position, pattern[position : position + 2]
        position += 2 if pattern[position] == "\\" else 1
        if pattern[position : position + 1] == "-" and pattern[position + 1 : position + 2] not in ("", "]"):
            if pattern[position + 1] == "-":
                return position, "--"
            # What ends a range is one of its members, whatever it is.
            position += 3 if pattern[position + 1] == "\\" else 2
    return position, ""
