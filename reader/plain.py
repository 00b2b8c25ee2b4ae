"""A page's bare text, for pages that the cleaner could not finish: one pass over the characters, nothing is parsed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape

from reader.errors import CleaningEnded, CleanwireError, TooMuchToClean
from reader.model.feed import Entry
from reader.model.fetched import Fetched
from reader.model.story import Block, BlockKind, Byline, Completeness, Furniture, Story

MOST_CHARACTERS = 4_000_000
MOST_BLOCKS = 5_000
LONGEST_RUN = 2_000
# No paragraph of a story is longer; cut, it can be read and shown a piece at a time.
LONGEST_PARAGRAPH = 10_000
TOOK_TOO_LONG = "This page took too long to clean, so its plain text is shown."
TOO_MUCH = "This page is too much to clean, so its plain text is shown."
ENDED = "Something ended the cleaning of this page twice, so its plain text is shown."
CUT = "It is larger than any story: this is the beginning."
_NO_WORDS = ("title", "script", "style", "template", "noscript", "svg", "head", "iframe", "select", "textarea")
_OPENING = re.compile(rf"<({'|'.join(_NO_WORDS)})(?=[\s/>])", re.I)
_STRETCH, _LONGEST_OPENING = 50_000, 16
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})")
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "del",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "rb",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
_TITLE = re.compile(r"<title[^>]{0,400}>([^<]{1,600})<", re.I)
_RUN = re.compile(rf"\S{{{LONGEST_RUN}}}")


def plain_story(fetched: Fetched | None, entry: Entry | None, source: str = "", *, why: str = TOOK_TOO_LONG) -> Story:
    """All words of the page as paragraphs, scripts and styles left out; the note says that this is not the cleaned story."""
    html = _decoded(fetched) if fetched else (entry.content_html or entry.summary_html) if entry else ""
    whole = len(html)
    html = html[:MOST_CHARACTERS]
    found = _TITLE.search(html[:200_000])
    title = entry.title if entry and entry.title else " ".join(unescape(found.group(1)).split()) if found else ""
    every = _paragraphs(html)
    paragraphs = every[:MOST_BLOCKS]
    cut = whole > MOST_CHARACTERS or len(every) > MOST_BLOCKS
    url = (fetched.final_url or fetched.url) if fetched else entry.link if entry else ""
    return Story(
        source=source,
        url=url,
        furniture=Furniture(
            title, byline=Byline(entry.authors) if entry and entry.authors else None, published=entry.published if entry else None
        ),
        blocks=tuple(Block(BlockKind.PARAGRAPH, f"<p>{escape(text, quote=False)}</p>", text) for text in paragraphs),
        engine="plain",
        completeness=Completeness.WHOLE if paragraphs else Completeness.NOTHING,
        note=f"{why} {CUT}" if cut else why,
        fetched_at=fetched.fetched_at if fetched else None,
    )


def reason_for(fault: CleanwireError) -> str:
    """Why a page is shown as plain text, in a sentence."""
    if isinstance(fault, CleaningEnded):
        return ENDED
    return TOO_MUCH if isinstance(fault, TooMuchToClean) else TOOK_TOO_LONG


def _decoded(fetched: Fetched) -> str:
    from reader.pages.charset import decode

    return decode(fetched.body[: 4 * MOST_CHARACTERS], fetched.charset)


def _paragraphs(html: str) -> list[str]:
    """Words between block tags. Every character is looked at a fixed number of times."""
    html = _without_scripts(html)
    parts: list[str] = []
    position = 0
    while True:
        start = html.find("<", position)
        if start < 0:
            parts.append(html[position:])
            break
        parts.append(html[position:start])
        tag = _TAG.match(html, start)
        if tag is None and html[start + 1 : start + 2] not in ("!", "?", "/"):
            parts.append("<")
            position = start + 1
            continue
        if tag is None or tag.group(2).lower() not in _INLINE:
            parts.append("\0")
        end = html.find("-->", start) + 2 if html.startswith("<!--", start) else html.find(">", start)
        if end < start:
            break
        position = end + 1
    lines = (" ".join(unescape(piece).split()) for line in "".join(parts).split("\0") for piece in _pieces(line))
    return [_RUN.sub(lambda run: run.group() + "\u200b", line) for line in lines if line]


def _pieces(line: str) -> Iterator[str]:
    """A line cut behind a space where it is longer than any paragraph, before anything goes over the whole of it."""
    start = 0
    while start < len(line):
        end = start + LONGEST_PARAGRAPH
        if end < len(line):
            space = line.rfind(" ", start + LONGEST_PARAGRAPH // 2, end)
            end = space + 1 if space > 0 else end
        yield line[start:end]
        start = end


def _opening(html: str, position: int) -> re.Match[str] | None:
    """The next element without words, sought a stretch at a time: one search over 2 MB of "<" held up the window for 0.2 s."""
    while position < len(html):
        found = _OPENING.search(html, position, position + _STRETCH + _LONGEST_OPENING)
        if found:
            return found
        position += _STRETCH
    return None


def _without_scripts(html: str) -> str:
    parts: list[str] = []
    position = 0
    lowered = html.lower()
    if len(lowered) != len(html):
        # A few letters grow when made small ("İ"); then the places would not fit.
        lowered = html.translate({ord(letter): ord(letter) + 32 for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"})
    never_closed: set[str] = set()
    while found := _opening(html, position):
        name = found.group(1).lower()
        parts.append(html[position : found.start()])
        end = -1 if name in never_closed else lowered.find(f"</{name}", found.end())
        if end < 0:
            never_closed.add(name)
            end = found.end()
        parts.append("<hr>")
        closed = html.find(">", end)
        if closed < 0:
            return "".join(parts)
        position = closed + 1
    parts.append(html[position:])
    return "".join(parts)
