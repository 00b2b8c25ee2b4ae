"""What class names, ids and roles say about an element: each becomes a set of bits, one a meaning.

The words are those that publishers' templates use the world over; which of them count, and how much, the model has learned.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

# A meaning and the words that carry it, alone, or at the beginning or end of a longer one; "=" asks for the word alone.
# Two parts of a name are also looked at together: "side-bar" and "sideBar" are "sidebar".
MEANINGS: tuple[tuple[str, str], ...] = (
    ("article", "article artikel articulo artigo artykul newsitem newsdetail articolo"),
    ("body", "body bodytext fulltext richtext wysiwyg prose markdown maintext articletext"),
    ("content", "content inhalt contenido conteudo contenu"),
    ("story", "story stories storytext"),
    ("text", "text texto texte copy"),
    ("post", "post entry blog"),
    ("main", "main primary central center"),
    ("paragraph", "paragraph absatz parrafo paragraphe =para =p"),
    ("comment", "comment comments disqus kommentar discuss discussion reply replies respond"),
    ("share", "share sharing social follow facebook twitter whatsapp linkedin pinterest addthis =tweet instagram"),
    ("related", "related relacionad verwandt similar recommend empfehl suggest readmore seealso alsoread moreon mehr further "
     "readnext upnext"),
    ("popular", "popular trending mostread meistgelesen latest recent topstories topstory ticker mostpopular mostviewed"),
    ("newsletter", "newsletter subscri subscribe subscription abonn signup mailchimp mailing optin email"),
    ("ad", "=ad =ads advert anzeige werbung publicidad sponsor dfp gpt banner outbrain taboola commercial "
     "affiliate adslot adunit =adv"),
    ("promo", "promo cta callout marketing donat fundrais campaign offer shop product buy premiumoffer"),
    ("nav", "nav navigation navbar menu breadcrumb breadcrumbs brotkrume skiplink toolbar topbar crumb"),
    ("footer", "foot footer colophon impressum copyright legal disclaimer imprint"),
    ("header", "header masthead hero =top =intro topper"),
    ("sidebar", "sidebar sidebox aside rail secondary rightcol leftcol complementary"),
    ("widget", "widget module plugin component =box panel"),
    ("caption", "caption credit credits legend bildunterschrift attribution legende copyrightholder pie caps"),
    ("image", "image img photo picture figure bild foto gallery slide slideshow slider carousel thumb lightbox imagen"),
    ("video", "video player audio podcast embed youtube jwplayer"),
    ("byline", "byline author autor auteur contributor reporter writer =bio profile avatar vcard"),
    ("date", "date datum fecha publish published updated =time datetime timestamp pubdate =posted dateline"),
    ("meta", "meta info details source submitted"),
    ("tag", "=tag =tags topic topics category categories categor keyword keywords taxonomy label rubrik taglist"),
    ("title", "title headline titel titulo heading kicker eyebrow dachzeile pretitle overline =h"),
    ("standfirst", "subtitle subhead standfirst =lead =lede summary =dek teaser excerpt abstract =deck chapo "
     "sommario vorspann description"),
    ("paywall", "paywall premium regwall metered piano locked subscriber gate plus"),
    ("cookie", "cookie cookies consent gdpr privacy cmp"),
    ("popup", "popup modal overlay dialog toast notification alert tooltip drawer"),
    ("quote", "quote zitat blockquote pullquote =pull"),
    ("list", "list grid feed archive index river collection results listing"),
    ("card", "card tile item preview snippet"),
    ("pager", "pagination pager =next previous =prev pagenav"),
    ("search", "search suche buscar login account register =form signin"),
    ("hidden", "hidden hide sronly visually screenreader invisible offscreen printonly noprint =sr"),
    ("factbox", "factbox infobox infokasten explainer keypoints highlights =toc tableofcontents"),
    ("table", "table score stat stats chart graphic datawrapper infographic =map"),
    ("note", "correction note footnote endnote editor update tagline endmark disclosure about"),
    ("live", "live liveblog timeline"),
    ("review", "review rating stars recipe ingredient faq accordion howto"),
    ("wrapper", "wrap wrapper container inner outer layout =row column =col section region page"),
    ("button", "button btn toggle icon link action tools print bookmark =save gift"),
    ("local", "weather wetter stock market event =job jobs obituar horoscop quiz poll survey game games"),
)  # fmt: skip
BIT = {meaning: 1 << place for place, (meaning, _) in enumerate(MEANINGS)}


def _by_word(*, alone: bool) -> dict[str, int]:
    """The bits by word: of words that may stand alone, or of those that may also be a part of a longer one."""
    table: dict[str, int] = {}
    for meaning, stems in MEANINGS:
        for stem in stems.split():
            word = stem.removeprefix("=")
            if alone or (word == stem and len(word) > 2):
                table[word] = table.get(word, 0) | BIT[meaning]
    return table


_ALONE = _by_word(alone=True)
_AFFIX = _by_word(alone=False)
_BEGIN_AFFIX, _END_AFFIX = frozenset(word[:3] for word in _AFFIX), frozenset(word[-3:] for word in _AFFIX)
_LENGTHS = range(3, max(map(len, _AFFIX)) + 1)
# What follows the first letters of a word: no other part of a name makes a word with the one before it.
_ENDINGS = frozenset(
    ending
    for word in _ALONE
    for place in range(1, len(word))
    for ending in (word[place:], word[place:].capitalize(), word[place:].upper())
)
# The parts of names, and the spaces between names.
_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])| ")
LONGEST = 300
# Of so many names, and parts of names, it is kept what they mean.
MOST_KNOWN = 1 << 13


def part_bits(part: str) -> int:
    """The meanings of one part of a name, in lower case."""
    bits = _ALONE.get(part, 0)
    lengths = _LENGTHS[: max(len(part) - 3, 0)]
    if part[:3] in _BEGIN_AFFIX:
        for length in lengths:
            bits |= _AFFIX.get(part[:length], 0)
    if part[-3:] in _END_AFFIX:
        for length in lengths:
            bits |= _AFFIX.get(part[-length:], 0)
    return bits


class _Parts(dict[str, int]):
    """What the parts of names mean, as they stand there. Two hundred sites together have not so many, though ten times as many
    names.
    """

    def __missing__(self, part: str) -> int:
        bits = part_bits(part.lower())
        if len(self) < MOST_KNOWN:
            self[part] = bits
        return bits


@dataclass(slots=True)
class _Memory:
    """What has been found out of names: a site's next page has the same ones."""

    names: dict[str, int] = field(default_factory=dict)
    parts: _Parts = field(default_factory=_Parts)


@cache
def _memory() -> _Memory:
    return _Memory()


def name_bits(names: str) -> int:
    """The meanings of an element's names: class and id as they stand, parted by spaces."""
    return bits_of([names])[0]


def bits_of(all_names: list[str]) -> list[int]:
    """The same for the names of many elements, in one go: those that are new are parted together."""
    memory = _memory()
    if len(memory.names) > MOST_KNOWN:
        memory.names = {}
    known = memory.names
    each = [names[:LONGEST].split() for names in all_names]
    if new := list({name for names in each for name in names if name not in known}):
        known.update(zip(new, _bits_of_each(new, memory.parts), strict=True))
    found = []
    for names in each:
        bits = 0
        for name in names:
            bits |= known[name]
        found.append(bits)
    return found


def _bits_of_each(names: list[str], parts: _Parts) -> list[int]:
    """The meanings of single names, none of which has a space in it."""
    found = []
    bits = 0
    before = ""
    for part in _PARTS.findall(" ".join(names)):
        if part == " ":
            found.append(bits)
            bits, before = 0, ""
            continue
        bits |= parts[part]
        if before and part in _ENDINGS:
            bits |= _ALONE.get((before + part).lower(), 0)
        before = part
    return [*found, bits]
