"""What the head of a page says of the things on it."""

from __future__ import annotations

import lxml.html
import pytest

from reader.pages.head import LINKED_TYPES, Head, read_head


def _head(linked: str) -> Head:
    page = f'<html><head><script type="application/ld+json">{linked}</script></head><body><p>Text</p></body></html>'
    return read_head(lxml.html.document_fromstring(page))


@pytest.mark.parametrize(
    ("linked", "types", "author", "date"),
    [
        ('{"@type": "NewsArticle", "author": {"@type": "Person"}}', {"NewsArticle": 1, "Person": 1}, 1, 0),
        ('{"@type": "Article", "datePublished": "2026-01-01"}', {"Article": 1}, 0, 1),
        ('{"@graph": [{"@type": "Product"}, {"@type": "Product"}, {"@type": "Offer"}]}', {"Product": 2, "Offer": 1}, 0, 0),
        ('{"@type": ["BlogPosting", "Article"]}', {"BlogPosting": 1}, 0, 0),
        ('{"@type": "Volcano"}', {}, 0, 0),
        ("not JSON at all", {}, 0, 0),
    ],
)  # fmt: skip
def test_linked_types_are_counted(linked: str, types: dict[str, int], author: int, date: int) -> None:
    head = _head(linked)
    assert dict(zip(LINKED_TYPES, head.linked_types, strict=True)) == dict.fromkeys(LINKED_TYPES, 0) | types
    assert (head.linked_author, head.linked_date) == (bool(author), bool(date))
