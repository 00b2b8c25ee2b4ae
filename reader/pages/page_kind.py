"""What is measured on a page as a whole to tell a story from a list, a catalogue or a front page."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from reader.pages.columns import Floats
from reader.pages.cut import TAG_NUMBERS, Cut
from reader.pages.head import LINKED_TYPES, Head
from reader.pages.names import BIT

_DATE_IN_PATH = re.compile(r"/(?:19|20)\d\d[/-]?\d\d")
_OF_THE_PAGE = (
    "page_segments", "page_good", "page_link_share", "page_good_share", "page_ideograms", "page_og_article", "page_dated",
    "page_story_types", "page_list_types", "top_share", "half_share", "most_share", "named_share",
)  # fmt: skip
_OF_KEPT = (
    "twins_most", "twins_up1", "twins_up2", "names_good_share", "means_article", "means_comment", "means_list", "means_card",
    "means_promo", "means_review", "in_li", "in_table", "in_article", "word_length", "sentences", "capitals_share", "exclaims",
    "digits_share", "marks_share", "link_share", "names_count",
)  # fmt: skip
_OF_KEPT_NAMES = tuple(f"kept_{name}" for name in _OF_KEPT)
# Elements that are counted: shops and services have forms and buttons, manuals code, stories paragraphs.
_COUNTED = ("form", "button", "table", "pre", "h1", "h2", "h3", "p", "article", "dt")
_COUNTED_NAMES, _COUNTED_TAGS = tuple(f"count_{tag}" for tag in _COUNTED), [TAG_NUMBERS[tag] for tag in _COUNTED]
_MEANINGS_COUNTED = ("card", "promo", "comment", "list", "byline", "date", "review")
_COUNTED_MEANINGS = tuple(f"has_{meaning}" for meaning in _MEANINGS_COUNTED)
_COUNTED_BITS = np.array([[BIT[meaning]] for meaning in _MEANINGS_COUNTED])
_MOST = 1000
_MOST_TYPES = 5
# What texts are searched for, and what each that holds one has in it: most texts have neither and need no search.
_PRICE, _PRICE_SIGNS = (
    re.compile(r"[$\u20ac\u00a3\u00a5]\s?\d|\d\s?[\u20ac\u00a3]|\bUSD\b"),
    ("$", "\u20ac", "\u00a3", "\u00a5", "USD"),
)
_YEAR, _CENTURIES = re.compile(r"\b(?:19|20)\d\d\b"), ("19", "20")
_PART = re.compile(r"[a-z0-9]+")
# What sites call the folders in which they keep pages of a kind.
_FOLDERS = {
    "catalogue": "shop store product products collection collections catalog catalogue item items category categories tag tags "
    "topics browse search archive cart deals dp buy listing listings c p",
    "forum": "forum forums thread threads topic discussion discussions community questions question viewtopic showthread t "
    "comments r boards",
    "manual": "docs doc documentation api reference manual guide guides help support kb wiki learn tutorial tutorials developer "
    "sdk handbook",
    "service": "service services packages pricing plans about solutions locations location near certification course courses "
    "program consulting careers jobs contact",
    "story": "news story stories article articles blog blogs post posts world politics sport sports opinion business magazine "
    "press artikel nachrichten 2018 2019 2020 2021 2022 2023 2024 2025 2026",
}
_KINDS_OF_FOLDER = {f"folder_{kind}": frozenset(words.split()) for kind, words in _FOLDERS.items()}
_LINKED_NAMES = tuple(f"type_{kind.lower()}" for kind in LINKED_TYPES)


def describe_page(
    cut: Cut, head: Head, table: Floats, names: list[str], probabilities: Floats, url: str
) -> tuple[Floats, list[str]]:
    """One row of numbers for the page, from its segments and what the chooser thinks of each."""
    place = _places(tuple(names))

    def column(name: str) -> Any:
        return table[:, place[name]]

    kept: NDArray[np.bool_] = probabilities >= 0.5
    weight = np.expm1(column("weight"))
    good = np.expm1(column("good"))
    mass = float((weight * probabilities).sum())
    c: dict[str, Any] = dict(zip(_OF_THE_PAGE, table[0, [place[name] for name in _OF_THE_PAGE]].tolist(), strict=True))
    kept_weight, kept_good = weight[kept], good[kept]
    c["kept"] = np.log1p(len(kept_weight))
    c["kept_weight"] = np.log1p(kept_weight.sum())
    c["kept_good"] = np.log1p(kept_good.sum())
    c["kept_share"] = kept_weight.sum() / max(weight.sum(), 1)
    c["kept_good_share"] = kept_good.sum() / max(good.sum(), 1)
    c["mass"] = np.log1p(mass)
    c["best"] = float(probabilities.max())
    longest = np.argsort(-good, kind="stable")[:8]
    c["longest"] = float(probabilities[longest].mean())
    c["longest_least"] = float(probabilities[longest[:5]].min())
    c["sure"] = float((weight * (probabilities > 0.9)).sum() / max(mass, 1))
    c["doubt"] = float((weight * ((probabilities > 0.15) & (probabilities < 0.85))).sum() / max(mass, 1))
    c["mean_kept"] = np.log1p(kept_weight.mean()) if len(kept_weight) else 0.0
    c["short_kept"] = float((kept_weight < 60).mean()) if len(kept_weight) else 1.0
    numbers = np.flatnonzero(kept)
    c["spread"] = float((numbers[-1] - numbers[0] + 1) / len(numbers)) if len(numbers) else 50.0
    share = weight * probabilities / max(mass, 1e-6)
    of_kept = np.ascontiguousarray(table.T[[place[name] for name in _OF_KEPT]]) * share
    c.update(zip(_OF_KEPT_NAMES, of_kept.sum(axis=1).tolist(), strict=True))
    tags = cut.tags
    c["articles"] = min(tags.count(TAG_NUMBERS["article"]), 50)
    c["elements"] = np.log1p(len(tags))
    c["headings"] = float(np.log1p(column("tag_h2").sum() + column("tag_h3").sum()))
    c["heading_links"] = float(((column("tag_h2") + column("tag_h3") + column("tag_h4")) * column("link_share")).sum())
    bits = np.array(cut.bits[:_MOST], dtype=np.int64)
    of_them = np.count_nonzero(bits & _COUNTED_BITS, axis=1)
    c.update(zip(_COUNTED_MEANINGS, np.log1p(of_them).tolist(), strict=True))
    short = [text for text in cut.texts if len(text) < 200]
    prices = _how_many_hold(_PRICE, _PRICE_SIGNS, short)
    c["prices"] = float(np.log1p(prices))
    c["price_share"] = prices / len(cut.texts)
    c["dates"] = float(np.log1p(_how_many_hold(_YEAR, _CENTURIES, [text for text in short if len(text) < 80])))
    c["questions"] = float(np.log1p([text[-1] for text in cut.texts].count("?")))
    parts = urlsplit(url.lower())
    folders = set(_PART.findall(parts.path.rpartition("/")[0])) | set(_PART.findall(parts.netloc))
    for kind, words in _KINDS_OF_FOLDER.items():
        c[kind] = len(folders & words)
    c["has_query"] = float(bool(parts.query))
    path = parts.path.rstrip("/")
    slug = path.rsplit("/", 1)[-1]
    c["path_parts"] = path.count("/")
    c["slug_words"] = slug.count("-") + slug.count("_")
    c["slug_letters"] = min(len(slug), 120)
    c["path_dated"] = float(bool(_DATE_IN_PATH.search(path)))
    c["path_digits"] = sum(map(str.isdigit, path))
    for kind, count in zip(_LINKED_NAMES, head.linked_types, strict=True):
        c[kind] = min(count, _MOST_TYPES)
    c["linked_author"], c["linked_date"] = float(head.linked_author), float(head.linked_date)
    counted = np.log1p(np.bincount(tags, minlength=len(TAG_NUMBERS) + 1)[_COUNTED_TAGS])
    c.update(zip(_COUNTED_NAMES, counted.tolist(), strict=True))
    c["count_picture"] = np.log1p(cut.pictures_behind[0])
    return np.array([list(c.values())], dtype=np.float32), list(c)


@lru_cache(maxsize=8)
def _places(names: tuple[str, ...]) -> dict[str, int]:
    """Where each column stands; on every page in the same place."""
    return {name: number for number, name in enumerate(names)}


def _how_many_hold(pattern: re.Pattern[str], signs: tuple[str, ...], texts: list[str]) -> int:
    """How many of the texts the pattern is found in; one of the signs is in each of these."""
    all_texts = "\0".join(texts)
    found = {number for sign in signs if sign in all_texts for number, text in enumerate(texts) if sign in text}
    return sum(pattern.search(texts[number]) is not None for number in found)
