"""Copies of real pages: right HTML, the same story read back, and all of them together one valid book."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import html5lib
import pytest

from reader.edition import Article, write_edition
from reader.model.fetched import Fetched, Validators
from reader.model.story import Story
from reader.offline.colophon import Colophon
from reader.offline.html import write_html
from reader.offline.read_back import read_whole_copy
from reader.prepare import prepare_page
from reader.rules import load_rules
from tests.reader.offline.test_epub import checked

DAY = datetime(2026, 11, 21, tzinfo=UTC)
HOW_MANY = 36


def real_stories(data: Path) -> Iterator[Story]:
    """A few of every set, always the same ones."""
    rules = load_rules()
    manifests = sorted(data.glob("pages/*/manifest.jsonl"))
    for manifest in manifests:
        rows = [json.loads(line) for line in manifest.read_text(encoding="utf8").split("\n") if line]
        for row in rows[:: max(1, len(rows) * len(manifests) // HOW_MANY)]:
            body = gzip.decompress((manifest.parent / "pages" / f"{row['id']}.html.gz").read_bytes())
            address = row.get("url") or f"https://page.example/{row['id']}"
            yield prepare_page(Fetched(address, address, 200, "text/html", "", body, Validators(), DAY), None, rules)


@pytest.mark.gate
@pytest.mark.timeout(300)
def test_copies_of_real_pages(shared_data: Path, tmp_path: Path) -> None:
    articles = []
    for story in real_stories(shared_data):
        page = write_html(story, {}, Colophon(DAY))
        html5lib.HTMLParser(strict=True).parse(page)
        copy = read_whole_copy(page)
        assert copy.story == story
        assert copy.intact
        articles.append(Article(story.language or "Other", story))
    assert len(articles) >= HOW_MANY
    report = write_edition(articles, tmp_path / "real.epub", made_at=DAY)
    assert report.stories == len(articles)
    assert checked(report.path.read_bytes(), tmp_path) == ""
