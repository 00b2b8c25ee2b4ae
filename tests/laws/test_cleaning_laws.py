"""The laws of cleaning, on fragments that nobody wrote: no word is lost, twice is once, and nothing unsafe comes out."""

from __future__ import annotations

import os
import random
import re
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser

import html5lib
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.clean.draft import Context, Draft
from reader.clean.pipeline import Cleaned, clean
from reader.clean.sanitise import SAFE_ATTRIBUTES, SAFE_TAGS, sanitise
from reader.clean.tame import MAX_DEPTH, MAX_FORMATTING, is_tame, tame, tamed
from reader.model.story import Reason
from reader.restore import restored
from reader.rules import load_rules
from tests.laws.fragments import broken, fragment
from tests.reader.clean.tricks import fragment as trick
from tests.reader.clean.tricks import variation

FRAGMENTS = int(os.environ.get("CLEANWIRE_FRAGMENTS", "10"))  # of each seed; the promise was measured with 1,000
RULES = load_rules()
CONTEXT = Context(
    url="https://news.example/story/1", headline="River bridge winter", names=("Ann Moss",), byline="By Ann Moss", marked=True
)
_SAFE_NAMES = {name for names in SAFE_ATTRIBUTES.values() for name in names} | {"rel"}


def letters(text: str) -> Counter[str]:
    """What words are made of; where words part may differ between a tree and its blocks."""
    return Counter(re.sub(r"[\s\u200b|·•]+", "", text))


def words_before(html: str) -> Counter[str]:
    draft = Draft(html, CONTEXT)
    return letters("".join(leaf.text for leaf in draft.leaves))


def words_after(result: Cleaned) -> Counter[str]:
    kept = "".join(block.text for block in result.blocks)
    taken = "".join(
        removal.text for removal in result.removals if not (removal.reason is Reason.TRACKING or removal.rule == "frame")
    )
    return letters(kept + taken + "".join(text for _, text in result.lifted))


def body(result: Cleaned) -> str:
    return "\n".join(block.html for block in result.blocks)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def visible(html: str) -> str:
    parser = _Words()
    parser.feed(html)
    parser.close()
    return "".join(parser.parts)


@example("<p>Before.</p><figure>" + "A figure without a picture that holds the story itself. " * 4 + "</figure>")
@example("<p>Before.</p><figure><img src='/a.jpg'>" + "A picture's box that holds the story itself as well. " * 14 + "</figure>")
@given(st.one_of(fragment, broken))
def test_no_word_is_lost(html: str) -> None:
    assert words_after(clean(html, CONTEXT, RULES)) == words_before(html)


@given(fragment)
def test_the_draft_holds_every_word_of_the_page(html: str) -> None:
    """What the leaves hold is what an HTML5 parser sees outside scripts and styles."""
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    for name in ("script", "style", "svg"):
        for parent in list(tree.iter()):
            for child in list(parent):
                if child.tag == name:
                    child.text = ""
                    for below in list(child):
                        child.remove(below)
    told = "".join(text for element in [tree] for text in element.itertext())
    comments = "".join(element.text or "" for element in tree.iter() if not isinstance(element.tag, str))
    assert words_before(html) == letters(told) - letters(comments) or words_before(html) == letters(told)


TWICE = (
    '<figure class="related">1 &lt; 2<table><td>stone. 1984 song market.',
    "<figure><p></p><table><tr><td>river.</td></tr></table></figure>",
    "<figure>x Read more<span>Close</span></figure>",
    "<a hidden>engine council harbour letter. <time>(Reporting by Ann Moss; editing by Bo Lind) <div></div></time></a>market.",
    "<x-box> winter harbour bread. </x-box>",
    "<center><br><br>&nbsp;1 </center>",
    "<table><tr><td>(Reporting by Ann Moss)</td><td></td></tr><tr><form>garden doctor bread</form></tr></table>",
    '<img src="/a.jpg"><button>Comments</button> Photo: Testwire letter stone. (Reporting by Ann Moss; editing by Bo Lind)',
    "<blockquote>engine letter market. <x-box></blockquote>",
    "Read more<x-box><br><br>winner bridge market.</x-box>",
    "<figure>stone bridge engine teacher letter market winner council harbour bread.<article>May 3, 2024</article></figure>",
    '<img src="/a.jpg"><table><tr><td>Photo: Testwire</td></tr><tr><td>song number field</td><td></td></tr></table>',
    "<menu>\ufeff</menu>",
    "<p>The ferry.</p><section>\ufeff</section><p>\ufeffThe \ufeffharbour.</p>",
    "<menu>One line<select>another",
    "<menu><table><dialog>/",
    "<ul><li><div>" + "A box that is the whole story, in the one item of a list. " * 14 + "</div></li></ul>",
    "<p>The <a dir=askew title=bridge>harbour</a> <a dir=askew href=/b title=c lang=?>ferry</a>",
    "<p>The <td dir=askew colspan=2 rowspan=3>harbour",
    "<noscript<noscript>><<p>The ferry.",
    "<rt><menu><x-box>&</x-box><p>",
    "<p>The ferry.</p><rt><a><center><a><a><",
    "<menu><ruby><embed><rt>>",
    "<ul><li><p>The<select>ferry</select>left",
    "<h1><div>The ferry<h2>The harbour</h2></div></h1>",
    "<h1>The ferry<select>left<h1><select>at dawn",
    "<h1><table><h1>The ferry</h1></h1>",
    "<h1>The ferry<input>left<div>at <b>dawn</i> again",
    # Spaces between tags, and letters inside a reading, made a quotation a smaller part of the story than when it was read again.
    "<blockquote>“said”</blockquote>x<ruby> <li> ",
    "<ruby><rt><blockquote>“said”<br><rt>",
    '<p>The <a href="//a%3Cb/x">ferry</a> left.',
    "<address><h1><details><figure><figcaption>The <a href='/a'>ferry</a></figcaption></figure></details></h1></address>",
    "<h2>The ferry<ul><li>left<li>at dawn</ul></h2>",
    "<a></a><figcaption>The ferry <img alt='one'> left <img alt='two'> at dawn.</figcaption>",
    "<p>The ferry " + "x" * 4_500 + " left <b>" + "y" * 2_000 + "</b> at " + "\u200b" + "z" * 2_001,
)


def all_of_them(test: Callable[[str], None]) -> Callable[[str], None]:
    """Fragments that once were not the same after a second cleaning."""
    for html in TWICE:
        test = example(html)(test)
    return test


@all_of_them
@given(st.one_of(fragment, broken))
def test_cleaning_twice_is_cleaning_once(html: str) -> None:
    once = clean(html, CONTEXT, RULES)
    twice = clean(body(once), CONTEXT, RULES)
    assert body(twice) == body(once)
    assert twice.removals == ()


@pytest.mark.parametrize("seed", range(20))
def test_cleaning_tricks_twice_is_cleaning_them_once(seed: int) -> None:
    dice = random.Random(seed)
    for html in [make(dice) for make in (trick, variation) for _ in range(FRAGMENTS)]:
        once = clean(html, CONTEXT, RULES)
        twice = clean(body(once), CONTEXT, RULES)
        assert body(twice) == body(once), html
        assert twice.removals == (), html


@given(st.one_of(fragment, broken))
def test_the_same_input_gives_the_same_story(html: str) -> None:
    assert clean(html, CONTEXT, RULES) == clean(html, CONTEXT, RULES)


@given(st.one_of(fragment, broken, st.text(max_size=200)))
def test_only_safe_things_come_out(html: str) -> None:
    result = clean(html, CONTEXT, RULES)
    for piece in (*(block.html for block in result.blocks), *(removal.html for removal in result.removals)):
        assert sanitise(piece, CONTEXT.url) == piece
        for element in html5lib.parseFragment(piece, namespaceHTMLElements=False).iter():
            if element.tag == "DOCUMENT_FRAGMENT":
                continue
            assert element.tag in SAFE_TAGS
            assert set(element.attrib) <= _SAFE_NAMES
            assert element.get("href", "https:").startswith(("https:", "http:", "mailto:", "#note-"))
            assert element.get("src", "https:").startswith(("https:", "http:"))


@given(st.one_of(fragment, broken))
def test_a_blocks_text_is_what_its_html_shows(html: str) -> None:
    for block in clean(html, CONTEXT, RULES).blocks:
        assert letters(visible(block.html)) == letters(block.text)


@given(fragment)
def test_everything_put_back_is_everything_there_was(html: str) -> None:
    from reader.model.story import Furniture, Story

    result = clean(html, CONTEXT, RULES)
    story = Story("", "", Furniture(""), result.blocks, result.removals)
    whole = restored(story, range(len(result.removals)))
    taken = "".join(removal.text for removal in result.removals)
    assert letters("".join(block.text for block in whole.blocks)) == letters(
        "".join(block.text for block in result.blocks) + taken
    )
    assert whole.removals == story.removals
    for removal in result.removals:
        assert -1 <= removal.after < max(1, len(result.blocks))


@given(st.text(alphabet="<>/ abpdiv=\"'", max_size=400))
def test_taming_leaves_ordinary_markup_alone_and_never_loses_text(html: str) -> None:
    assert tame(html) == html.replace("\0", "\ufffd")


@given(st.integers(0, 3000), st.sampled_from(["div", "span", "b", "ul><li", "blockquote", "table><tr><td", "section", "a"]))
def test_depth_is_bounded_and_what_comes_after_stays(depth: int, tag: str) -> None:
    html = (
        f"<p>before</p>{f'<{tag}>' * depth}inside"
        + "".join(f"</{name}>" for name in reversed(tag.split("><"))) * depth
        + "<p>AFTER</p>"
    )
    result = clean(html, Context(), RULES)
    told = "".join(block.text for block in result.blocks)
    assert "before" in told
    assert "inside" in told
    assert "AFTER" in told
    deepest = level = 0
    for found in re.finditer(r"<(/?)[a-z]", body(result)):
        level += -1 if found.group(1) else 1
        deepest = max(deepest, level)
    assert deepest <= MAX_DEPTH + 4


def test_what_is_tame_at_a_glance_is_left_as_it_is() -> None:
    """A glance must never miss what is deep: it stands before every parser."""
    dice = random.Random(11)
    tags = (
        "<b>",
        "</b>",
        "<div>",
        "</div>",
        "<ul>",
        "</ul>",
        "<li>",
        "</li>",
        "<br>",
        "<p>",
        "</p>",
        "x",
        '<i title="</div>">',
        "</i>",
    )
    glanced = 0
    for length in (5, 60, 300) * 700:
        html = trick(dice) if length == 60 else "".join(dice.choices(tags, k=length))
        if is_tame(html):
            glanced += 1
            assert tamed(html) == html
    assert glanced > 100
    assert is_tame("<div>" * (MAX_DEPTH - 1) + "</div>" * (MAX_DEPTH - 1))
    assert not is_tame("<div>" * MAX_DEPTH + "</div>" * MAX_DEPTH)
    assert not is_tame("<b>" * MAX_FORMATTING + "</b>" * MAX_FORMATTING)
    assert not is_tame(f"<p class='{'x' * 17_000}'>y</p>")
    # An end that stands in a value ends nothing.
    assert not is_tame("<div title='</div'>" * MAX_DEPTH)
