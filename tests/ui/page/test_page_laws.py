"""Whatever the markup, the page keeps every word of it, in its order, and comes to an end: tried on markup nobody would write."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from reader.model.story import Block, BlockKind, Furniture, Story
from ui.document import build_document
from ui.markup import parse
from ui.theme import load_theme

TAGS = (
    "p div span a b em i blockquote ul ol li dl dt dd table table tr tr tr "
    "td td th thead tbody caption figure figcaption pre code h2 h3 "
    "sup sub q cite mark small section article ruby rt u s"
)
ATTRIBUTES = (
    "",
    ' id="note-1"',
    ' href="#note-1"',
    ' href="https://a.test"',
    ' colspan="3"',
    ' rowspan="2"',
    ' start="98"',
    ' dir="rtl"',
    " reversed",
)
WORDS = some.sampled_from(["ships", "سفن", "船", "«", "»", "1,485", "—", "&amp;", "&lt;b&gt;", "Ⅷ", "😀", "x" * 90])
LIGHT = load_theme("light")


@some.composite
def markup(draw: some.DrawFn, depth: int = 4) -> str:
    parts = []
    for _ in range(draw(some.integers(0, 4))):
        if depth and draw(some.booleans()):
            tag = draw(some.sampled_from(TAGS.split()))
            close = draw(some.sampled_from([f"</{tag}>", f"</{tag}>", f"</{tag}>", "", "</p>"]))
            parts.append(f"<{tag}{draw(some.sampled_from(ATTRIBUTES))}>{draw(markup(depth - 1))}{close}")
        else:
            parts.append(draw(some.sampled_from([" ", "<br>", "<hr>", "<img src='https://a.test/x.png' alt='q'>", "\n"])))
            parts.append(draw(WORDS))
    return "".join(parts)


def letters(text: str) -> list[str]:
    """What is printed of a text, without spaces, and without the marks that the page adds to quotations and readings."""
    return list(re.sub(r"[\s\u200b\ufffc“”()\u2068\u2069]", "", text))


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(some.lists(markup(), min_size=1, max_size=3), some.sampled_from(list(BlockKind)), some.sampled_from(["en", "ar", "ja"]))
def test_every_letter_is_on_the_page(htmls: list[str], kind: BlockKind, language: str) -> None:
    blocks = tuple(Block(kind, html, parse(html).text) for html in htmls)
    document = build_document(Story("", "https://a.test/", Furniture("Headline"), blocks, language=language), LIGHT)
    document.set_width(500)
    assert document.size().height() > 0
    bare = "".join(re.sub(r"<[^>]*>", " ", html) for html in htmls)
    wanted = bare.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
    shown = document.toPlainText().split("read", 1)[-1].removeprefix("Headline")
    # An Arabic table runs from the right and is written from its last column: the letters are the same, their order is not.
    assert sorted(letters(shown)) == sorted(letters(wanted))
