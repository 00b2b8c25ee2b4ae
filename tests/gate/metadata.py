"""Titles, bylines and dates beside the peers', on the pages where they are known, in one process: `python -m
tests.gate.metadata`.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import time
import unicodedata
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from dateutil import parser

from tests.gate.readability_js import available as readability_js_available
from tests.gate.readability_js import fields as readability_js_fields

SETS = ("FUNDUS", "WCXB", "MOZ", "POSTLIGHT")
FIELDS = ("title", "byline", "date")
PAGES = Path(__file__).resolve().parents[3] / "shared" / "data" / "pages"
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Answer:
    """What an engine says of a page."""

    title: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """A page and what is known of it."""

    set: str
    id: str
    url: str
    site: str
    body: bytes
    title: str
    byline: tuple[str, ...]
    published: str


def known_pages(sets: Iterable[str] = SETS, folder: Path = PAGES) -> Iterator[Known]:
    """Every page of which at least one field is known."""
    for name in sets:
        for line in (folder / name / "manifest.jsonl").read_text(encoding="utf8").split("\n"):
            if not line:
                continue
            row = json.loads(line)
            byline = row.get("byline") or []
            if not (row.get("title") or byline or row.get("published")):
                continue
            body = gzip.decompress((folder / name / "pages" / f"{row['id']}.html.gz").read_bytes())
            names = tuple([byline] if isinstance(byline, str) else byline)
            yield Known(
                name,
                row["id"],
                row.get("url") or "",
                row.get("site") or row["id"],
                body,
                row.get("title") or "",
                names,
                row.get("published") or "",
            )


def ours(page: Known) -> Answer:
    """Cleanwire's own answer."""
    from reader.pages.metadata import read_metadata
    from reader.pages.tree import parse_page

    found = read_metadata(parse_page(page.body, page.url))
    return Answer(found.title, found.authors, found.published.isoformat() if found.published else "")


def trafilatura(page: Known) -> Answer:
    """trafilatura's metadata, with its thorough date search as it stands."""
    from trafilatura import extract_metadata

    found = extract_metadata(page.body, default_url=page.url or None)
    if found is None:
        return Answer()
    return Answer(found.title or "", tuple(part for part in (found.author or "").split("; ") if part), found.date or "")


def newspaper4k(page: Known) -> Answer:
    """newspaper4k's article without fetching."""
    import newspaper

    article = newspaper.Article(page.url or "http://example.com/a", fetch_images=False)
    article.download(input_html=page.body.decode(_charset(page.body), "replace"))
    try:
        article.parse()
    except (ImportError, LookupError):  # it lacks that language's words: its title, names and date need none
        article = newspaper.Article(page.url or "http://example.com/a", fetch_images=False, language="en")
        article.download(input_html=page.body.decode(_charset(page.body), "replace"))
        article.parse()
    moment = article.publish_date
    return Answer(article.title or "", tuple(article.authors or ()), moment.isoformat() if moment else "")


def readability(page: Known) -> Answer:
    """readability-lxml knows titles only."""
    from readability import Document

    return Answer(Document(page.body.decode(_charset(page.body), "replace")).short_title() or "")


def readability_js(page: Known) -> Answer:
    """Readability.js, whose byline is one line as the page prints it."""
    found = readability_js_fields(page.body.decode(_charset(page.body), "replace"))
    byline = found.get("byline")
    return Answer(found.get("title", ""), (byline,) if byline else (), found.get("published", ""))


PEERS: dict[str, Callable[[Known], Answer]] = {
    "cleanwire": ours,
    "trafilatura": trafilatura,
    "newspaper4k": newspaper4k,
    "readability": readability,
} | ({"Readability.js": readability_js} if readability_js_available() else {})


def _charset(body: bytes) -> str:
    found = re.search(rb"charset=[\"']?([\w-]+)", body[:4000], re.I)
    name = found[1].decode() if found else "utf8"
    try:
        b"".decode(name)
    except LookupError:
        return "utf8"
    return name


def plain(text: str) -> str:
    """Words alone: case, quotes, dashes and spaces do not count."""
    return " ".join(WORD.findall(unicodedata.normalize("NFKC", text).casefold().replace("’", "'")))


def title_score(known: str, said: str) -> float:
    """1 where the words are the same."""
    return float(plain(known) == plain(said))


_BETWEEN = re.compile(r"\s*(?:[,;&|/·]|\band\b|\bwith\b|\bet\b|\bund\b|\by\b)\s*")


def names_of(fields: Iterable[str]) -> set[str]:
    """The names in a byline's fields, however they are joined; degrees and roles after a comma ("MD", "RD") do not count."""
    names: set[str] = set()
    for text in fields:
        parts = [
            plain(part).removeprefix("by ").removeprefix("the ").removeprefix("dr ")
            for part in _BETWEEN.split(text)
            if plain(part)
        ]
        names.update(part for index, part in enumerate(parts) if not index or len(part.split()) > 1)
    return names


def byline_score(known: Iterable[str], said: Iterable[str]) -> float:
    """F1 over names."""
    true, found = names_of(known), names_of(said)
    shared = len(true & found)
    return 2 * shared / (len(true) + len(found)) if shared else 0.0


def date_score(known: str, said: str) -> float:
    """1 where both are the same day: in UTC or as written; where only one has a time of day, anywhere on earth."""
    true, found = _moment(known), _moment(said)
    if true is None or found is None:
        return 0.0
    if _days(true) & _days(found):
        return 1.0
    known_whole, said_whole = _is_day(known, true), _is_day(said, found)
    if known_whole == said_whole:
        return 0.0
    whole, exact = (true, found) if known_whole else (found, true)
    return float(exact.tzinfo is not None and whole.date() in _somewhere(exact))


def _is_day(text: str, moment: datetime) -> bool:
    return len(text) <= 10 or not (moment.hour or moment.minute)


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text.replace("Z", "+00:00")) if text else None
    except ValueError:
        try:
            return parser.parse(text)
        except (ValueError, OverflowError):
            return None


def _days(moment: datetime) -> set[date]:
    return {moment.date(), moment.astimezone(UTC).date()} if moment.tzinfo else {moment.date()}


def _somewhere(moment: datetime) -> set[date]:
    return {(moment.astimezone(UTC) + timedelta(hours=hours)).date() for hours in (-11, 0, 13)}


def score(page: Known, answer: Answer) -> dict[str, float]:
    """The scores of the fields that are known."""
    scores: dict[str, float] = {}
    if page.title:
        scores["title"] = title_score(page.title, answer.title)
    if page.byline:
        scores["byline"] = byline_score(page.byline, answer.authors)
    if page.published:
        scores["date"] = date_score(page.published, answer.published)
    return scores


def ask(engine: Callable[[Known], Answer], page: Known) -> Answer:
    """An engine's answer; a peer that fails on a page has said nothing."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if engine is ours:
            return engine(page)
        try:
            return engine(page)
        except Exception as fault:
            print(f"{engine.__name__} on {page.id}: {type(fault).__name__}", file=sys.stderr)
            return Answer()


def measure(
    pages: Iterable[Known], engines: dict[str, Callable[[Known], Answer]]
) -> dict[str, dict[tuple[str, str], list[float]]]:
    """engine -> (set, field) -> scores, page by page."""
    found: dict[str, dict[tuple[str, str], list[float]]] = {name: defaultdict(list) for name in engines}
    for page in pages:
        for name, engine in engines.items():
            for field, value in score(page, ask(engine, page)).items():
                found[name][page.set, field].append(value)
    return found


def table(found: dict[str, dict[tuple[str, str], list[float]]]) -> str:
    """The scores as a table for a terminal, one row an engine."""
    columns = sorted(
        {column for scores in found.values() for column in scores},
        key=lambda column: (SETS.index(column[0]), FIELDS.index(column[1])),
    )
    lines = [
        " " * 14 + " ".join(f"{name[:9]:>9}" for name, _ in columns),
        " " * 14 + " ".join(f"{field:>9}" for _, field in columns),
    ]
    for name, scores in found.items():
        cells = [f"{sum(scores[column]) / len(scores[column]):9.3f}" if scores.get(column) else "        -" for column in columns]
        lines.append(f"{name:<14}" + " ".join(cells))
    first = next(iter(found.values()))
    lines.append(f"{'pages':<14}" + " ".join(f"{len(first[column]):9d}" for column in columns))
    return "\n".join(lines)


def speed(pages: Iterable[Known]) -> tuple[float, float]:
    """Mean and 95th percentile of read_metadata in ms of processor time, the parse left out."""
    from reader.pages.metadata import read_metadata
    from reader.pages.tree import parse_page

    taken: list[float] = []
    for page in pages:
        parsed = parse_page(page.body, page.url)
        start = time.process_time()
        read_metadata(parsed)
        taken.append((time.process_time() - start) * 1000)
    taken.sort()
    return sum(taken) / len(taken), taken[int(len(taken) * 0.95)]


def report(engines: dict[str, Any] | None = None, sets: Iterable[str] = SETS) -> str:
    """What `make gate` prints of metadata."""
    pages = list(known_pages(sets))
    text = table(measure(pages, engines or PEERS))
    mean, slow = speed(pages)
    return f"{text}\nread_metadata: {mean:.2f} ms a page, 95 in 100 below {slow:.2f} ms"


if __name__ == "__main__":
    print(report())
