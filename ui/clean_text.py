"""A stranger's text as a layout can take it: nothing unprintable, nothing without a place to break."""

from __future__ import annotations

import re

LONGEST_RUN = 2_000
_UNBROKEN = re.compile(rf"\S{{{LONGEST_RUN}}}")
# Not for paper: nulls, lone surrogates, Qt's own signs for objects and paragraphs, and overrides that turn text around.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffc\ufdd0\ufdd1\u2029\u202a-\u202e\ud800-\udfff]")
# French « so »; German »so« has its spaces outside.
_IN_GUILLEMETS = re.compile(r"(?:(?<=\s«)|(?<=^«)) | (?=»(?!\w))")
_SPACED_MARK = re.compile(r"(?<=[\w»)]) (?=[;:!?](?:\s|$))")


def clean_text(text: str) -> str:
    """Text that a layout can take: no control characters, and a place to break in every run of LONGEST_RUN characters.

    The space within guillemets and before French colons and marks does not break: no line begins with a lone "»" or "!".
    """
    text = _UNPRINTABLE.sub("", text)
    if "«" in text or "»" in text:
        text = _IN_GUILLEMETS.sub("\u00a0", text)
    text = _SPACED_MARK.sub("\u00a0", text)
    return _UNBROKEN.sub(lambda run: run.group() + "\u200b", text) if len(text) > LONGEST_RUN else text
