"""What pages write in many ways comes into one shape, and a caption is a caption however it was written."""

from __future__ import annotations

import pytest

from reader.clean.draft import Context
from reader.clean.pipeline import clean
from reader.rules import load_rules

RULES = load_rules()
STORY = "<p>The ferry left at noon with forty passengers and a piano on deck, as it does in every year.</p>"
SHAPES = {
    "a link around two paragraphs": (
        '<a href="/isle"><p>The isle lies an hour away, and nobody has lived there since 1911.</p><p>Goats do.</p></a>',
        '<p><a href="https://news.example/isle" rel="noopener noreferrer">The isle lies an hour away, and nobody has lived there '
        'since 1911.</a></p>\n<p><a href="https://news.example/isle" rel="noopener noreferrer">Goats do.</a></p>',
    ),
    "a picture at the start of a paragraph": (
        '<p><a href="/big"><img src="/ferry.jpg" alt="a ferry"></a>The captain waved from the bridge.</p>',
        '<figure><img src="https://news.example/ferry.jpg" alt="a ferry"></figure>\n<p>The captain waved from the bridge.</p>',
    ),
    "an icon in the line": ('<p>The captain <img src="/smile.png" width="16"> waved.</p>', "<p>The captain waved.</p>"),
    "bare words in a figure": (
        '<figure><img src="/ferry.jpg"> The ferry at noon</figure>',
        '<figure><img src="https://news.example/ferry.jpg" alt=""><figcaption>The ferry at noon</figcaption></figure>',
    ),
    "a date that only the page's style sets apart": (
        '<p>The captain<b>wrote it down</b><time datetime="2026-03-01">1 March 2026</time>, at noon.</p>',
        '<p>The captain<b>wrote it down</b> <time datetime="2026-03-01">1 March 2026</time>, at noon.</p>',
    ),
    "breaks that a page makes of its own": (
        '<div>The isle lies an hour away.<span class="x-component br"></span><span class="br"></span>Goats live there.</div>',
        "<p>The isle lies an hour away.</p>\n<p>Goats live there.</p>",
    ),
    "two lines below a picture": (
        '<figure><img src="/ferry.jpg"><figcaption><div>The ferry at noon</div><div>Ann Moss</div></figcaption></figure>',
        '<figure><img src="https://news.example/ferry.jpg" alt=""><figcaption><p>The ferry at noon</p><p>Ann Moss</p>'
        "</figcaption></figure>",
    ),
    "a rule between sections": (
        "<hr><p>The isle lies an hour away.</p><hr><hr><h2>On the isle</h2><p>Goats live there.</p><hr><ul><li>One.</li></ul>",
        "<hr><p>The isle lies an hour away.</p>\n<h2>On the isle</h2>\n<p>Goats live there.</p>\n<hr><ul><li>One.</li></ul>",
    ),
    "rules around what is taken out": (
        '<p>The isle lies an hour away.</p><hr><div class="advertisement">Advertisement</div><hr><p>Goats live there.</p>',
        "<p>The isle lies an hour away.</p>\n<p>Goats live there.</p>",
    ),
}


@pytest.mark.parametrize("name", SHAPES)
def test_shape(name: str) -> None:
    html, expected = SHAPES[name]
    blocks = clean(STORY + html + STORY.replace("noon", "dusk"), Context(url="https://news.example/a"), RULES).blocks
    assert "\n".join(block.html for block in blocks[1:-1]) == expected


def test_no_story_begins_or_ends_with_a_rule() -> None:
    blocks = clean(f"<hr>{STORY}<hr>{STORY.replace('noon', 'dusk')}<hr>", Context(url="https://news.example/a"), RULES).blocks
    assert [block.html.count("<hr>") for block in blocks] == [0, 1]
    assert not blocks[1].html.endswith("<hr>")


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (
            'The master would not have sailed<sup><a href="#n1">1</a></sup> that day.',
            "The master would not have sailed 1 that day.",
        ),
        ('He had seen the sea,<span><a href="/a#n12">12</a></span> he said.', "He had seen the sea, 12 he said."),
        (
            'The hold has 40 m<sup>2</sup>, and the list (<a href="/list">3</a>) says so.',
            "The hold has 40 m2, and the list (3) says so.",
        ),
        ('Room #<a href="/7">7</a> is his<a href="#n2">[2]</a>.', "Room #7 is his[2]."),
    ],
)
def test_the_number_of_a_note_stands_apart_from_its_word(line: str, text: str) -> None:
    """A search for the word finds it, and nobody reads "sailed1"."""
    block = clean(STORY + f"<p>{line}</p>" + STORY.replace("noon", "dusk"), Context(url="https://news.example/a"), RULES).blocks[
        1
    ]
    assert block.text == text
