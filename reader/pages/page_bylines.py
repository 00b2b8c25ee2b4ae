"""The byline that a page shows: of all elements that look like one the likeliest, read piece by piece."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Any

from reader.pages.evidence import Evidence, pieces_of, words_of
from reader.pages.page_signatures import name_below_heading, signs
from reader.pages.page_title import key
from reader.wire.byline import has_role, names_in, read_byline, without_cue
from reader.wire.byline_cues import first_letters, is_cue, opening
from reader.wire.credits import read_credit
from reader.wire.names import is_group, is_name, is_single_name, tidy_name
from reader.wire.page_lines import is_date_line

# Where a link leads when its text is a writer's name.
_AUTHOR_PATH = re.compile(
    r"/(?:authors?|by|profiles|(?P<anybody>people|person|profile)|contributors?|writers?|reporters?|staff|journalists?|"
    r"columnists?|autor(?:en|es|a)?|auteurs?|autori|firmas?|producers?|"
    r"redaktion|redaktor|journalistes?|skribent|kirjoittajat|penulis|yazar|tacgia|our-team|team-member|experts?|"
    r"bio)s?/[^/?#]{2,}|[?&](?:_?author|autor)=[^&]{2,}|/author-[^/]+$",
    re.I,
)
_STRONG = re.compile(
    r"author(?:[-_]+\w+)??[-_]*(?:name|link)|byline|by-line|authorname|article[-_]*author|post[-_]*author|entry[-_]*author|"
    r"story[-_]*author|^authors? |(?:^|\s)authors?(?:__\S+)?(?=\s|$)|author vcard|written-?by",
    re.I,
)
# In each name that is strong stands one of these: to look for them takes a fraction of the time.
_STRONG_HAVE = ("author", "byline", "by-line", "written")
_WEAK = (
    "author", "writer", "autor", "auteur", "reporter", "contributor", "creator", "journalist", "redakt", "publish-date", "meta",
)  # fmt: skip
_WRITERS = _WEAK[:-2]
_CUE = re.compile(
    r"^(?:(?:words|text|story|written|posted|reported|published|article|edited|contributed|authored)\s+)?(?:by|von|"
    r"par|por|di|door|av|af|oleh|text|contributors?|authors?|autor(?:in)?|auteur|автор|yazan)\b\s*:?\s*\S|^(?:Från|"
    r"מאת|بقلم|מאת)",
    re.I,
)
# What stands in a byline of a language that parts no words, and how short such a line is.
_NO_SPACES = {
    "zh": ("记者", "記者", "作者", "文"),
    "ja": ("文", "記者", "著者", "筆者", "執筆", "ライター"),
    "ko": ("기자", "특파원", "글"),
}
_SHORT = 40
_JOINERS = frozenset({"and", "und", "et", "y", "e", "i", "och", "og", "en", "with", "mit", "avec"})
_LABEL = re.compile(r"authors?\s*:?\s*$", re.I)
_BREAK = re.compile(
    r"\s[•·⋅|]\s|\s+(?:Updated|Published|Posted|Last updated|Reviewed|Fact checked|Edited by|on behalf of|"
    r"Translated by|Photographs by|Illustrations? by)\b"
)
_WORD = re.compile(r"\w+")
_ENDS_IN_CUE = re.compile(r"\s(?:by|von|vom|par|por|door|av|af|di|de)$", re.I)
# What may stand before the first name in a piece of its own, besides a day and the letters in place of a portrait.
_MINUTES = re.compile(r"\b(?:min|minutes?|Minuten)\b", re.I)
_BRACKETED = re.compile(r"\s*\([^()]{2,60}\)$")
_RUNNING = frozenset({"p", "li", "td", "dd", "blockquote"})
_INLINE = frozenset({"span", "strong", "b", "em", "i", "u", "font", "small"})
_LONGEST = 160
# How many pieces of a byline are read, and how many letters may stand before a name that is a link.
_PIECES, _BEFORE_NAMES = 14, 30
_LONGEST_NAME = 40
# How much a signature looks like a byline; it counts only where the page names its house and nobody else.
_SIGNED = 3.2


def shown_authors(evidence: Evidence, least: float = 0.0) -> tuple[str, ...]:
    """The byline that stands on the page: the likeliest of all elements that look like one; none where it is not likelier than
    `least`.
    """
    best: tuple[float, tuple[str, ...]] = (least, ())
    seen = 0
    language = evidence.clock.language
    letters = first_letters(language)
    for element, mark, after_heading in evidence.around():
        weight = _weight(element, mark, language, letters) or (
            least and element.tag == "p" and len(element) == 1 and signs(element) and _SIGNED
        )
        if not weight:
            continue
        text = words_of(element, _LONGEST)
        # "(Compiled by Ann Moss; Editing by Bo Lind)" below a story is its credit.
        if not 1 < len(text) <= _LONGEST or (text[0] in "([" and read_credit(text)):
            continue
        names = _names(element, mark, text, max(weight, 3.5) if weight == _SIGNED else weight)
        if not names:
            continue
        seen += 1
        people = any(is_name(name) for name in names)
        value = weight + (1.5 if people else 0.0) + (1.0 if after_heading else -0.5) - 0.15 * min(seen, 12)
        if value > best[0]:
            best = (value, _with_neighbours(element, names))
        if seen > 25:
            break
    return best[1] or (() if least else name_below_heading(evidence))


def _weight(element: Any, mark: str, language: str, letters: frozenset[str]) -> float:
    """How much an element looks like a byline before its text is read; 0 where it does not."""
    get = element.get
    if element.tag == "h1":
        return 0.0
    if get("rel") == "author" or "author" in (get("itemprop") or ""):
        return 5.0
    if (
        element.tag == "a"
        and (href := get("href"))
        and len(href) > 6
        and (found := _AUTHOR_PATH.search(href))
        and not _in_a_sentence(element)
    ):
        # Below /person/ many sites keep whom they write about.
        return 3.0 if found["anybody"] else 4.0
    by_class = _class_weight(mark) if len(mark) > 6 else 0.0
    if by_class == 4.0:
        return by_class
    own = (element.text or "").strip()
    if not own or len(own) > _LONGEST:
        return by_class
    if (language in _NO_SPACES or own[0] in letters) and (_CUE.match(own) or is_cue(own) or _opens(own, language)):
        # "Author:" alone may be a label for a book's.
        return 2.0 if _LABEL.match(own) else 4.0 if by_class or _class_weight(_mark_above(element)) else 3.5
    if by_class or len(own) > _LONGEST_NAME or len(element):
        return by_class
    if "author" in (above := _mark_above(element)) and _class_weight(above):
        return 3.0 if is_name(own) and not _stands_behind(element) else 0.0
    return by_class


def _opens(text: str, language: str) -> bool:
    """Whether a line begins as one does that names its writer, in the page's own language."""
    if language in _NO_SPACES:
        return len(text) <= _SHORT and any(word in text for word in _NO_SPACES[language]) and read_byline(text) is not None
    return opening(language).match(text) is not None


def _stands_behind(element: Any) -> bool:
    """Whether other words stand before an element in the same box."""
    before = element.getprevious()
    return (before is not None and bool(words_of(before, 4))) or bool((element.getparent().text or "").strip())


def _mark_above(element: Any) -> str:
    parent = element.getparent()
    return (parent.get("class") or "") if parent is not None else ""


@lru_cache(maxsize=4096)
def _class_weight(mark: str) -> float:
    small = mark.lower()
    if "testimonial" in small:
        return 0.0
    if any(sign in small for sign in _STRONG_HAVE) and _STRONG.search(mark):
        return 4.0
    return 2.0 if any(sign in small for sign in _WEAK) else 0.0


def _in_a_sentence(link: Any) -> bool:
    """Whether a link stands in running text, where it leads to whom the story speaks of."""
    before, around = link.getprevious(), link.getparent()
    if len(((before.tail if before is not None else around.text if around is not None else "") or "").strip()) > _BEFORE_NAMES:
        return True
    while around is not None and around.tag in _INLINE:
        around = around.getparent()
    return around is not None and around.tag in _RUNNING and len(words_of(around, _LONGEST)) > _LONGEST


def _names(element: Any, mark: str, text: str, weight: float) -> tuple[str, ...]:
    """The names in an element that looks like a byline. Where one stands in a piece of its own, what follows is no part of it."""
    if is_cue(text):
        return _announced(element)
    names = _read(text, weight)
    if len(element) and (weight >= 3.5 or any(sign in mark.lower() for sign in _WRITERS)):
        pieces = _by_pieces(pieces_of(element, _PIECES))
        if pieces and (not names or (len(names) == 1 and _is_no_more(names[0], pieces)) or _are_longer(names, pieces)):
            return pieces
    return names


def _is_no_more(name: str, pieces: tuple[str, ...]) -> bool:
    """Whether a name that was read in one go has a role or letters too many, or is but one of those in the pieces."""
    return name.startswith(f"{pieces[0]} ") or name.endswith(f" {pieces[0]}") or (name == pieces[0] and len(pieces) > 1)


def _are_longer(names: tuple[str, ...], pieces: tuple[str, ...]) -> bool:
    return len(names) == len(pieces) > 1 and all(name.startswith(piece) for name, piece in zip(names, pieces, strict=True))


def _announced(element: Any) -> tuple[str, ...]:
    """The names behind an element that holds "Written by" and no more."""
    tail = " ".join((element.tail or "").split())
    if tail:
        return _read(tail, 4.0) if len(tail) <= _LONGEST else ()
    for around in islice(element.iterancestors(), 2):
        pieces = list(pieces_of(around, _PIECES))
        cue = next((number for number, piece in enumerate(pieces) if is_cue(piece)), None)
        if cue is not None and cue + 1 < len(pieces):
            return _by_pieces(iter(pieces[cue + 1 : cue + 6]), strict=True)
    return ()


def _by_pieces(pieces: Iterator[str], *, strict: bool = False) -> tuple[str, ...]:
    """The names that stand in pieces of their own, up to the first piece that is neither a name nor a role; `strict` where the
    first piece has to be one.
    """
    names: list[str] = []
    joined = True
    for piece in pieces:
        bare = _BRACKETED.sub("", without_cue(piece.strip(" ,;:|/·•&–—-\t"))).strip(" ,")
        if not bare or bare.casefold() in _JOINERS or is_cue(piece):
            joined = joined or "," in piece or "&" in piece or bare.casefold() in _JOINERS
            continue
        # Letters that have no capitals make a name of any short word: one that is not announced counts for nothing.
        several = _several(bare) if strict or bare[0].isupper() or bare[-1].islower() else ()
        is_all = sum(len(_WORD.findall(name)) for name in several) + len(several) > len(_WORD.findall(bare))
        if several and is_all and all(map(is_name, several)) and not has_role(bare) and not _ENDS_IN_CUE.search(bare):
            if names and not (joined or piece.startswith((",", "&"))):
                break
            names += several
            joined = piece.rstrip().endswith((",", "&"))
        elif has_role(bare) and names:
            joined = True
        elif names or strict or not (len(bare) < 3 or is_date_line(bare) or _MINUTES.search(bare)):
            break
    return tuple(dict.fromkeys(names))


def _several(text: str) -> tuple[str, ...]:
    """The names in a piece; one of two words is known at a glance."""
    return (tidy_name(text),) if text.count(" ") == 1 and "," not in text and is_name(text) else names_in(text)


def _read(text: str, weight: float) -> tuple[str, ...]:
    """The names in a text: those of its first part that names a person."""
    single: tuple[str, ...] = ()
    for part in _BREAK.split(text)[:4]:
        names = _read_part(part.strip(), weight)
        if any(is_name(name) for name in names):
            return names
        single = single or names
    return single


def _read_part(text: str, weight: float) -> tuple[str, ...]:
    byline = read_byline(text)
    if byline:
        return byline.names
    bare = without_cue(text)
    if weight < 3.5 and bare == text:
        plain = _BRACKETED.sub("", text)
        return (tidy_name(plain),) if is_name(plain) else ()
    if is_group(bare) and len(bare.split()) <= 5:
        return (bare,)
    if is_name(bare) and not has_role(bare):
        several = names_in(bare)
        return several if len(several) > 1 and all(map(is_name, several)) else (tidy_name(bare),)
    if weight >= 3.5 and (names := names_in(bare)) and sum(len(name.split()) for name in names) * 4 >= len(bare.split()):
        return names
    return (bare,) if weight >= 4.0 and is_single_name(bare) else ()


def _with_neighbours(element: Any, names: tuple[str, ...]) -> tuple[str, ...]:
    """All the names of the byline that the element is a part of: its parents', as long as they are short and hold more names."""
    for _ in range(3):
        element = element.getparent()
        if element is None or element.tag in {"body", "article", "main", "header", "html"}:
            break
        text = words_of(element, _LONGEST)
        if len(text) > _LONGEST:
            break
        more = names_in(without_cue(text))
        only_names = sum(len(name.split()) for name in more) + 2 + len(more) >= len(text.split())
        if len(more) > len(names) and only_names and set(map(key, names)) <= set(map(key, more)) and all(map(is_name, more)):
            names = more
    return names
