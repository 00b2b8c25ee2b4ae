"""When a story was published and last changed, from JSON-LD, meta elements, time elements and dates beside the byline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache
from typing import Any

from reader.pages.evidence import Evidence, words_of
from reader.pages.linked_data import text_of
from reader.pages.page_dates import Clock, plain_digits, read_stamp, read_words
from reader.wire.calendar import weekday_names
from reader.wire.page_lines import is_date_line

# Meta elements that hold the day of publication, the most careful first.
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
    "sailthru.date", "article.published", "rnews:datepublished",
    "publishdate", "publish-date", "publish_date", "published_time", "publication_date", "pubdate", "pdate", "ptime",
    "originalpublicationdate", "article_date_original",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.created", "dc.date", "dcterms.date",
    "cxenseparse:recs:publishtime", "citation_publication_date",
    "citation_date", "citation_online_date", "datecreated", "displaydate", "published", "date-published", "datepublication",
    "release_date", "created", "date",
)  # fmt: skip
_UPDATED = (
    "article:modified_time", "og:updated_time", "article:modified", "datemodified", "last-modified", "lastmod",
    "dcterms.modified", "dc.date.modified", "updated_time", "revised", "cxenseparse:articlemodified",
)  # fmt: skip
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:[/_+.-]|$)")
_IN_SCRIPT = re.compile(
    r"[\"'](?:datePublished|date_published|publishedAt|published_at|publishDate|publish_date|publicationDate|publication_date|"
    r"firstPublishedAt|first_published_at|datePosted|pubDate|"
    r"publishedDate|published_date|firstPublished|publishTime|displayDate|published)\\?[\"']\s*:\s*\\?[\"']([^\"'\\]{8,40})"
)
_MODIFIED = re.compile(
    r"updat|modif|edited|revis|reviewed|aktualis|actualis|mis à jour|aggiorn|bijgewerkt|oppdater|uppdater|päivit|"
    r"last-?checked|diupdate|更新",
    re.I,
)
_DATED = re.compile(r"date|time|publish|datum|fecha|posted|stamp|meta|byline|info|when", re.I)
_DATA_NAME = re.compile(r"date|publish|time|-dt$|posted", re.I)
_YEAR = re.compile(r"(?:19|2[05])\d\d|\d{1,2}[./]\d{1,2}[./]\d\d\b")
# The day of the visit, which many pages print at their head.
_TODAY = re.compile(r"today|current-?date|date-?now", re.I)
_WORD = re.compile(r"\w+")
_INLINE = frozenset({"span", "strong", "b", "i", "em", "label", "svg", "small", "time", "abbr"})
# How far below the heading, in pieces of text, a bare date may stand and still be the story's.
_NEAR = 80
# How many elements above the heading a dated one may stand.
_ABOVE = 15
# So many elements around the heading are near it.
_AROUND_HEADING = 3
# Among how many pieces of text above the heading a bare date is the story's.
_JUST_ABOVE = 4


def find_published(evidence: Evidence) -> datetime | None:
    """The moment of first publication, as the most trustworthy field gives it."""
    clock = evidence.clock
    fields = (
        text_of(evidence.story.get("datePublished")),
        *evidence.all_meta(*_PUBLISHED),
        *_other_nodes(evidence),
        text_of(evidence.story.get("dateCreated")),
    )
    for text in fields:
        if text and (moment := read_stamp(text, clock)):
            return moment
    return (
        _marked(evidence, clock)
        or _from_address(evidence.url)
        or _near_heading(evidence, clock)
        or _above_heading(evidence, clock)
        or _from_attributes(evidence, clock)
        or _from_scripts(evidence, clock)
        or _only_time(evidence, clock)
        or find_updated(evidence)  # the nearest that is known: a story is at least as old as its last change
    )


def find_updated(evidence: Evidence) -> datetime | None:
    """The moment of the last change."""
    for text in (text_of(evidence.story.get("dateModified")), *evidence.all_meta(*_UPDATED)):
        if text and (moment := read_stamp(text, evidence.clock)):
            return moment
    return None


def _other_nodes(evidence: Evidence) -> Iterator[str]:
    return (text for node in evidence.nodes if (text := text_of(node.get("datePublished") or node.get("uploadDate"))))


def _marked(evidence: Evidence, clock: Clock) -> datetime | None:
    """A time element, or one whose class says that it holds a date; one marked as updated, or far above the heading, only
    where there is no other.
    """
    second: datetime | None = None
    around = evidence.around()
    heading = next((index for index, (_, _, after) in enumerate(around) if after), 0)
    for index, (element, mark, after) in enumerate(around):
        is_time = element.tag == "time"
        role = element.get("itemprop") or ""
        if not is_time and not (len(mark) > 5 and _speaks_of_dates(mark)) and "date" not in role.lower():
            continue
        moment = _moment_of(element, is_time, clock)
        if moment is None or (not after and _is_of_today(element, mark)):
            continue
        if (after or heading - index <= _ABOVE) and not _MODIFIED.search(f"{mark} {role} {_label(element)}"):
            return moment
        second = second or moment
    return second


@lru_cache(maxsize=4096)
def _speaks_of_dates(mark: str) -> bool:
    return bool(_DATED.search(mark))


def _moment_of(element: Any, is_time: bool, clock: Clock) -> datetime | None:
    for attribute in (
        "datetime",
        "content",
        "title",
        "data-datetime",
        "data-date",
        "data-published",
        "data-timestamp",
        "data-time",
    ):
        if (value := element.get(attribute)) and (moment := read_stamp(value, clock)):
            return moment
    if len(element) > 8:
        return None
    text = words_of(element, 120)
    if not 5 < len(text) <= 120 or not _YEAR.search(plain_digits(text)):
        return None
    return (read_stamp(text, clock) if is_time else None) or read_words(text, clock)


def _label(element: Any) -> str:
    """The words right before an element: "Updated" <time>."""
    before = element.getprevious()
    if before is None:
        parent = element.getparent()
        near = (parent.text or "") if parent is not None else ""
    else:
        inline = before.tag in _INLINE and len(before) < 4
        near = (words_of(before, 400)[-40:] if inline else "") + (before.tail or "")
    own = words_of(element, 60)[:40] if len(element) < 4 else ""
    return f"{near[-40:]} {own}"


def _near_heading(evidence: Evidence, clock: Clock) -> datetime | None:
    """A short line with a whole date after the heading and before the story is well under way, of whatever class."""
    for line in evidence.below_heading(_NEAR, 2):
        if 7 < len(line) <= 80 and _YEAR.search(plain_digits(line)) and (moment := read_words(line, clock)):
            return moment
    return None


def _above_heading(evidence: Evidence, clock: Clock) -> datetime | None:
    """A line that holds a date and no more, among the last before the heading: further up stands the day of the visit."""
    before: list[str] = []
    for element, _, after in evidence.around():
        if after:
            break
        before += [line for text in (element.text, element.tail) if text and (line := " ".join(text.split()))]
    dates = (line for line in reversed(before[-_JUST_ABOVE:]) if len(line) <= 80 and is_date_line(line))
    return next((moment for line in dates if (moment := read_words(line, clock))), None)


def _is_of_today(element: Any, mark: str) -> bool:
    """Whether what stands above the heading is the day of the visit: it says so, or it names the day of the week and no hour."""
    if _TODAY.search(mark):
        return True
    text = words_of(element, 60)
    return (
        element.tag != "time"
        and ":" not in text
        and bool(_WORD.findall(text))
        and _WORD.findall(text)[0].casefold() in weekday_names()
    )


def _only_time(evidence: Evidence, clock: Clock) -> datetime | None:
    """The day that all the time elements near the heading agree on, whatever they stand in."""
    box = evidence.headings[0] if evidence.headings else None
    for _ in range(_AROUND_HEADING):
        if box is not None and (parent := box.getparent()) is not None and parent.tag not in {"body", "html"}:
            box = parent
    stamps = (element.get("datetime") or "" for element in (box.iter("time") if box is not None else ()))
    moments = [moment for stamp in stamps if (moment := read_stamp(stamp, clock))]
    return moments[0] if len({moment.date() for moment in moments}) == 1 else None


def _from_attributes(evidence: Evidence, clock: Clock) -> datetime | None:
    """A whole date in a data attribute that is named for one: data-deploy-dt="2026.01.29 18:40"."""
    for element, _, _ in evidence.around():
        for name, value in element.items():
            if (
                name.startswith("data-")
                and 9 < len(value) <= 40
                and _DATA_NAME.search(name)
                and (moment := read_stamp(value, clock))
            ):
                return moment
    return None


def _from_scripts(evidence: Evidence, clock: Clock) -> datetime | None:
    """The date in the data a page's own script is given."""
    for script in evidence.scripts:
        if (found := _IN_SCRIPT.search(script)) and (moment := read_stamp(found[1], clock)):
            return moment
    return None


def _from_address(url: str) -> datetime | None:
    found = _IN_ADDRESS.search(url)
    return read_stamp("-".join(found.groups())) if found else None
