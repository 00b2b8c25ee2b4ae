"""A feed's HTML as plain text in a few microseconds, for the list and for search; never for showing a story."""

from __future__ import annotations

import re

# Each stops at the next "<", so that a text of nothing but "<" costs no more than its length.
_UNSEEN = re.compile(r"<(script|style|template)\b[^<>]*>[^<]*(?:<(?!/\1\b)[^<]*)*", re.I)
_INLINE = re.compile(r"</?(?:a|abbr|b|em|font|i|mark|span|strong|sub|sup|u)\b[^<>]*>", re.I)
_TAG = re.compile(r"<[!/?a-zA-Z][^<>]*>")
_ADDRESS = re.compile(r"""(?:src|href|content)\s*=\s*["']([^"'<>]{1,2000})["']""", re.I)
_LONGEST = 200_000
_CONTROL = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127])


def addresses_in(markup: str) -> list[str]:
    """What the attributes of a page name as addresses, each once; for looking up what is already here, not for fetching."""
    from html import unescape

    return list(dict.fromkeys(map(unescape, _ADDRESS.findall(markup))))


def plain(markup: str) -> str:
    """The words of a piece of HTML on one line."""
    if "<" not in markup and "&" not in markup:
        return " ".join(markup.translate(_CONTROL).split())
    text = markup[:_LONGEST]
    if "<" in text:
        text = _TAG.sub(" ", _INLINE.sub("", _UNSEEN.sub(" ", text)))
    if "&" in text:
        from html import unescape

        text = unescape(text)
    return " ".join(text.translate(_CONTROL).split())


def shortened(text: str, length: int = 280) -> str:
    """At most so many characters, cut between words, with an ellipsis where something is missing."""
    if len(text) <= length:
        return text
    cut = text[:length].rsplit(" ", 1)[0].rstrip(" ,;:–—-")
    return f"{cut or text[:length]} …"
