"""When a story was published and last changed, from JSON-LD, meta elements, time elements and dates beside the byline."""

from __future__ import annotations

import re
from datetime import datetime

from reader.pages.evidence import Evidence, words_of
from reader.pages.linked_data import text_of
from reader.pages.page_dates import read_stamp, read_words

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "article.published", "publishdate", "publish-date",
    "publish_date", "publication_date", "pubdate", "dc.date.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "dc.created", "cxenseparse:recs:publishtime",
    "date", "article_date_original", "originalpublicationdate", "published_time", "citation_publication_date", "citation_date", "datecreated", "created", "release_date", "displaydate", "pdate", "ptime", "rnews:datepublished",
)
_UPDATED = ("article:modified_time", "og:updated_time", "article:modified", "datemodified", "last-modified", "lastmod", "dcterms.modified", "dc.date.modified", "updated_time", "revised", "cxenseparse:articlemodified")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:[/_-]|$)")
_MODIFIED = re.compile(r"updat|modif|edited|aktualis|actualis|mis à jour|aggiorn|bijgewerkt|oppdater|uppdater|päivit", re.I)

_DATED = re.compile(r"date|time|publish|datum|fecha|posted|timestamp|meta", re.I)


def find_published(evidence: Evidence) -> datetime | None:
    """The moment of first publication, as the most trustworthy field gives it."""
    for text in (text_of(evidence.story.get("datePublished")), *evidence.all_meta(*_PUBLISHED), text_of(evidence.story.get("dateCreated"))):
        if text and (moment := read_stamp(text)):
            return moment
    return _shown(evidence) or _from_address(evidence.url)


def find_updated(evidence: Evidence) -> datetime | None:
    """The moment of the last change."""
    for text in (text_of(evidence.story.get("dateModified")), *evidence.all_meta(*_UPDATED)):
        if text and (moment := read_stamp(text)):
            return moment
    return None


def _shown(evidence: Evidence) -> datetime | None:
    for element in evidence.times:
        mark = " ".join(filter(None, (element.get("class"), element.get("itemprop"), element.get("id"))))
        if _MODIFIED.search(mark):
            continue
        if moment := read_stamp(element.get("datetime") or "") or read_stamp(words_of(element)[:80]):
            return moment
    for element in evidence.body():
        get = element.get
        if not _DATED.search(f"{get('class') or ''} {get('itemprop') or ''} {get('id') or ''} {get('data-testid') or ''}"):
            continue
        for attribute in ("content", "datetime", "data-datetime", "data-date", "title"):
            if (value := element.get(attribute)) and (moment := read_stamp(value)):
                return moment
        text = words_of(element)
        if 5 < len(text) <= 80 and (moment := read_words(text, evidence.language)):
            return moment
    return None


def _from_address(url: str) -> datetime | None:
    found = _IN_ADDRESS.search(url)
    return read_stamp("-".join(found.groups())) if found else None
