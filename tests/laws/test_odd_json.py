"""Whatever stands where in a JSON document of a stranger: it is read, or refused with an error of ours."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import CleanwireError
from reader.feeds.parse import parse_feed
from reader.imports.reading_lists import read_json
from reader.offline.colophon import Colophon
from reader.offline.html import write_html
from reader.offline.read_back import _RECORD, read_whole_copy
from reader.pages.metadata import read_metadata
from reader.pages.tree import parse_page
from reader.wire.ninjs import read_ninjs
from tests.laws.odd_json import nonsense
from tests.reader.offline.stories import SAVED, story

TESTS = Path(__file__).resolve().parent.parent
NINJS = json.loads((TESTS / "reader/wire/files/lighthouse.ninjs.json").read_text(encoding="utf8"))
NINJS_2 = {
    "uri": "https://n.example/a", "headlines": [{"value": "The lamp"}], "people": [{"name": "Ann Moss", "rel": "author"}],
    "infosources": [{"name": "Northline", "rel": "author"}],
    "bodies": [{"contenttype": "text/html", "value": "<p>The lamp.</p>"}],
    "associations": [
        {"type": "picture", "renditions": [{"href": "https://n.example/1.jpg", "width": 900}, {"href": "https://n.example/2.jpg"}]},
    ],
}  # fmt: skip
FEED = json.loads((TESTS / "feeds/golden/feed.json").read_text(encoding="utf8"))
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {
            "@type": ["NewsArticle"], "headline": "Ferry", "datePublished": "2026-05-19", "dateModified": "2026-05-20",
            "author": [{"@type": "Person", "name": "Ann Moss", "url": "https://n.example/ann"}], "isAccessibleForFree": False,
            "publisher": {"@type": "Organization", "name": "Northline"},
            "image": [{"url": "https://n.example/1.jpg", "width": 9}],
            "hasPart": [{"cssSelector": ".wall", "isAccessibleForFree": False}],
            "articleBody": "The ferry left.",
            "mainEntityOfPage": {"@id": "https://n.example/a"}, "inLanguage": "en", "articleSection": ["Sea"],
        }
    ],
}  # fmt: skip
WALLABAG = {
    "_embedded": {
        "items": [
            {
                "url": "https://n.example/a", "title": "Ferry", "content": "<p>Text</p>", "is_starred": 1, "is_archived": 0,
                "created_at": "2026-05-19T06:15:00+00:00", "published_at": "2026-05-18 10:00:00", "published_by": ["Ann Moss"],
                "tags": ["sea", {"label": "ships"}],
            }
        ]
    }
}  # fmt: skip
COPY = write_html(story(), {}, Colophon(SAVED, ("https://n.example/2.jpg",), 2))


def read_ld_json(body: bytes) -> object:
    page = b'<title>Ferry</title><script type="application/ld+json">' + body + b"</script><h1>Ferry</h1><p>It left.</p>"
    return read_metadata(parse_page(page, "https://n.example/a"))


def read_record(body: bytes) -> object:
    at = _RECORD.search(COPY)
    assert at is not None
    return read_whole_copy(COPY[: at.start(1)] + body.replace(b"<", b"\\u003c") + COPY[at.end(1) :])


def record() -> object:
    found = _RECORD.search(COPY)
    assert found is not None
    return json.loads(found[1])


READERS: dict[str, tuple[object, Callable[[bytes], object]]] = {
    "ninjs": (NINJS, read_ninjs),
    "ninjs of the second generation": (NINJS_2, read_ninjs),
    "feed": (FEED, lambda body: parse_feed(body, "https://n.example/feed.json")),
    "linked data": (LINKED, read_ld_json),
    "reading list": (WALLABAG, lambda body: read_json(body, "all.json")),
    "record of a copy": (record(), read_record),
}


@pytest.mark.parametrize("kind", READERS)
def test_nonsense_is_read_or_refused(kind: str) -> None:
    document, read = READERS[kind]
    read(json.dumps(document).encode())
    seen = set()
    wrong = []
    for changed in nonsense(document):
        body = json.dumps(changed).encode()
        if body in seen:
            continue
        seen.add(body)
        try:
            read(body)
        except CleanwireError as refused:
            wrong += [] if str(refused) else [f"refused without a word: {body[:3000]!r}"]
        except Exception as fault:
            wrong.append(f"{type(fault).__name__}: {fault}: {body[:3000]!r}")
    assert len(seen) > 200
    assert not wrong, f"{len(wrong)} of {len(seen)}:\n" + "\n".join(wrong[:5])
