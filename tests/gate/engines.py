"""Ours and the peers' as functions from a page to its text, all called in one process on the same decoded pages.

On the dev half ours is the model of the fold that holds the page's site back: never one that has seen a page of that site.
"""

from __future__ import annotations

import logging
import time
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from tests.gate.corpus import Example
from tests.gate.train import fold_path

Engine = Callable[[str, Example], str]
# Elements that begin a line of a chosen text, and end one.
PARTING = frozenset(
    {"br", "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "div", "td", "blockquote", "section", "pre", "dd", "dt"}
)


def cleanwire(text: str, example: Example) -> str:
    """The whole path, as `cleanwire clean --batch` goes it."""
    from reader.model.fetched import Fetched, Validators
    from reader.prepare import prepare_page
    from reader.render import body_text

    url = example.row.get("url") or ""
    body = text.encode("utf-8", "replace")
    fetched = Fetched(url, url, 200, "text/html", "utf-8", body, Validators(), datetime(2026, 1, 1, tzinfo=UTC))
    return body_text(prepare_page(fetched, None, _rules()))


def chooser(text: str, example: Example) -> str:
    """Parsing and choosing alone, without the passes that follow: what the peers' figures cover."""
    from reader.model.fetched import Page
    from reader.pages.body import find_fragment
    from reader.pages.tree import parse_text

    url = example.row.get("url") or ""
    found = find_fragment(Page(url, parse_text(text, url)))
    if found.root is None:
        return ""
    parts: list[str] = []
    _read(found.root, parts)
    return "\n".join(" ".join(line.split()) for line in "".join(parts).split("\n") if line.strip())


def _read(element: Any, parts: list[str]) -> None:
    """The text of a chosen fragment, each block in lines of its own; no captions, and nothing of what was left out."""
    tag = element.tag
    if tag == "figure" or element.get("data-left-out") is not None:
        return
    parting = "\n" if tag in PARTING else ""
    parts.append(parting)
    if text := element.text:
        parts.append(text)
    for child in element[:]:
        _read(child, parts)
        if tail := child.tail:
            parts.append(tail)
    parts.append(parting)


def trafilatura(text: str, example: Example) -> str:
    from trafilatura import extract

    return extract(text, include_comments=False) or ""


def trafilatura_fast(text: str, example: Example) -> str:
    from trafilatura import extract

    return extract(text, include_comments=False, fast=True) or ""


def readability(text: str, example: Example) -> str:
    import lxml.html
    from readability import Document

    html = Document(text).summary(html_partial=True)
    fragment = lxml.html.fragment_fromstring(html, create_parent="div")
    return "\n".join(" ".join(line.split()) for line in "\n".join(fragment.itertext()).split("\n") if line.strip())


def newspaper4k(text: str, example: Example) -> str:
    from newspaper import Article

    # With pictures it asks the sites of every page for theirs: the gate once waited half an hour for names to be found.
    article = Article(example.row.get("url") or "https://news.example/", language="en", fetch_images=False)
    article.download(input_html=text)
    article.parse()
    return str(article.text or "")


PEERS: dict[str, Engine] = {
    "trafilatura": trafilatura,
    "trafilatura fast": trafilatura_fast,
    "readability-lxml": readability,
    "newspaper4k": newspaper4k,
}
OURS: dict[str, Engine] = {"cleanwire": cleanwire, "cleanwire, chooser": chooser}

_kept_rules: list[Any] = []


def _rules() -> Any:
    from reader.rules import load_rules

    if not _kept_rules:
        _kept_rules.append(load_rules())
    return _kept_rules[0]


@dataclass
class Run:
    """What an engine made of the pages: texts by set and id, and the seconds each page took."""

    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)

    @property
    def pages_a_second(self) -> float:
        return len(self.seconds) / max(sum(self.seconds), 1e-9)

    @property
    def slow(self) -> float:
        """Milliseconds that 95 in 100 pages stay below."""
        return sorted(self.seconds)[int(0.95 * (len(self.seconds) - 1))] * 1000 if self.seconds else 0.0


def run(engines: dict[str, Engine], pages: Iterable[Example], *, held_back: bool = True) -> dict[str, Run]:
    """Every engine on every page, in turns, so that what else the machine does falls on all alike."""
    import reader.pages.body as body
    from reader.pages.charset import decode
    from reader.pages.classifier import load_model

    runs = {name: Run() for name in engines}
    shipped = body.load_model
    logging.disable(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for number, example in enumerate(pages):
                if held_back:
                    path = fold_path(example.fold)
                    body.load_model = lambda path=path: load_model(path)
                text = decode(example.body)
                if number == 0:
                    for engine in engines.values():
                        _text(engine, text, example)
                for name, engine in engines.items():
                    started = time.process_time()
                    found = _text(engine, text, example)
                    runs[name].seconds.append(time.process_time() - started)
                    runs[name].texts[example.set, example.id] = found
    finally:
        body.load_model = shipped
        logging.disable(logging.NOTSET)
    return runs


def _text(engine: Engine, text: str, example: Example) -> str:
    """An engine's text; a peer that raises on a page has found nothing there."""
    try:
        return engine(text, example)
    except Exception:
        if engine in OURS.values():
            raise
        return ""
