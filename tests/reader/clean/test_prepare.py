"""The story's path as a whole: how much of it is here, from what evidence, and that nothing is lost to nesting."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reader.model.feed import Entry
from reader.model.fetched import Fetched, Validators
from reader.model.story import BlockKind, Completeness, Reason, Story
from reader.prepare import prepare_fragment, prepare_page, restored
from reader.render import reading_minutes, to_json, to_markdown, to_text, word_count
from reader.rules import load_rules

RULES = load_rules()
LINES = [
    f"Line {number} of the story tells how the ferry left the harbour before dawn, with {number} horses on board."
    for number in range(8)
]
BODY = "".join(f"<p>{line}</p>" for line in LINES)


def page(body: str, head: str = "", status: int = 200) -> Fetched:
    html = f"<!doctype html><html lang=en><head><title>The ferry sails</title>{head}</head><body><article><h1>The ferry sails</h1>{body}</article></body></html>"  # noqa: E501
    url = "https://news.example/ferry"
    return Fetched(url, url, status, "text/html", "utf-8", html.encode(), Validators(), datetime(2024, 5, 3, tzinfo=UTC))


def entry(content: str = "", summary: str = "") -> Entry:
    return Entry(
        "1",
        "https://news.example/feed",
        "https://news.example/ferry",
        "The ferry sails",
        content_html=content,
        summary_html=summary,
    )


def lines(story: Story) -> list[str]:
    return [block.text for block in story.blocks]


def test_a_whole_story() -> None:
    story = prepare_page(page(BODY), entry(), RULES)
    assert lines(story) == LINES
    assert story.completeness is Completeness.WHOLE
    assert story.note == ""


def test_the_publishers_own_mark_is_believed() -> None:
    mark = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"The ferry sails","isAccessibleForFree":false}</script>'  # noqa: E501
    story = prepare_page(page(BODY, mark), entry(), RULES)
    assert story.completeness is Completeness.PARTIAL
    assert story.note.startswith("8 paragraphs: the publisher marks this page as not free")


def test_a_paywall_is_known_by_its_status_not_by_its_words() -> None:
    assert prepare_page(page(BODY, status=402), entry(), RULES).completeness is Completeness.PARTIAL
    words = BODY + "<p>The paper put its archive behind a paywall in May, and subscribers left by the boatload.</p>"
    assert prepare_page(page(words), entry(), RULES).completeness is Completeness.WHOLE


@pytest.mark.parametrize(
    ("markup", "gave"), [("<p>The ferry sails again from Friday, the harbour office said.</p>", "1"), ("", "none")]
)
def test_the_feeds_text_stands_in_where_the_page_has_less(markup: str, gave: str) -> None:
    story = prepare_page(page(markup), entry(content=BODY), RULES)
    assert lines(story) == LINES
    assert story.completeness is Completeness.FEED_TEXT
    assert story.note == f"The feed's own text, 8 paragraphs; the page gave {gave}."


def test_a_page_that_only_lets_one_wait_is_no_story() -> None:
    wait = b"<!doctype html><html><head><title>Just a moment...</title></head><body><h1>Just a moment...</h1>"
    wait += b"<p>Please wait while we check your browser.</p></body></html>"
    assert prepare_page(replace(page(""), body=wait), entry(), RULES).completeness is Completeness.NOTHING


def test_a_page_without_a_story_says_so() -> None:
    story = prepare_page(page("<ul>" + "<li><a href=/x>Another story</a></li>" * 30 + "</ul>"), entry(), RULES)
    assert story.blocks == ()
    assert story.completeness is Completeness.NOTHING


def test_what_stands_on_a_page_without_a_story_can_be_put_back() -> None:
    """A page may be judged wrongly, as a flash of one sentence was: its words were neither shown nor kept as taken out."""
    headlines = "<ul>" + "".join(f"<li><a href=/{number}>Another story of the day</a></li>" for number in range(30)) + "</ul>"
    html = f"<!doctype html><html lang=en><head><title>The ferry sails</title></head><body>{headlines}</body></html>"
    story = prepare_page(replace(page(""), body=html.encode()), None, RULES)
    assert story.blocks == ()
    assert story.completeness is Completeness.NOTHING
    (removal,) = story.removals
    assert removal.reason is Reason.NOT_CHOSEN
    assert "Another story of the day" in to_text(restored(story, [0]))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Nora Quist and Ann Moss", ("Nora Quist", "Ann Moss")),
        ("By NORA QUIST", ("Nora Quist",)),
        ("By Ann Moss", ("Nora Quist",)),
        ("", ("Nora Quist",)),
    ],
)
def test_the_line_tells_of_a_writer_whom_the_pages_data_leave_out(line: str, names: tuple[str, ...]) -> None:
    mark = '<meta name="author" content="Nora Quist">'
    story = prepare_page(page((f"<p class='byline'>{line}</p>" if line else "") + BODY, mark), entry(), RULES)
    assert story.furniture.byline is not None
    assert story.furniture.byline.names == names
    assert lines(story)[-len(LINES) :] == LINES


def test_the_feeds_summary_is_called_what_it_is() -> None:
    story = prepare_fragment(entry(summary=f"<p>{LINES[0]}</p>"), RULES)
    assert story.completeness is Completeness.FEED_TEXT
    assert story.note == "The feed's own text: 1 paragraph."


def test_a_feeds_own_marks_are_not_ours() -> None:
    story = prepare_fragment(entry(content=f'<div data-left-out="0.1" data-site-strip="x">{BODY}</div>'), RULES)
    assert lines(story) == LINES


@pytest.mark.parametrize("depth", [10, 300, 1_000, 10_000])
def test_no_text_is_lost_to_nesting(depth: int) -> None:
    html = f"<p>{LINES[0]}</p>{'<div>' * depth}<p>{LINES[1]}</p>{'</div>' * depth}<p>AFTER {LINES[2]}</p>"
    assert lines(prepare_fragment(entry(content=html), RULES)) == [LINES[0], LINES[1], f"AFTER {LINES[2]}"]


def test_a_story_depends_on_its_input_only() -> None:
    assert prepare_page(page(BODY), entry(), RULES) == prepare_page(page(BODY), entry(), RULES)


def test_what_is_put_back_stands_where_it_stood() -> None:
    html = BODY.replace(f"<p>{LINES[3]}</p>", f"<p>{LINES[3]}</p><p>Advertisement</p>")
    story = prepare_fragment(entry(content=html), RULES)
    assert [(one.reason, one.after) for one in story.removals] == [(Reason.ADVERTISEMENT, 3)]
    again = restored(story, [0])
    assert lines(again) == [*LINES[:4], "Advertisement", *LINES[4:]]
    assert again.removals == story.removals
    assert restored(story, []) is story


def test_the_renderers_say_the_same_story() -> None:
    html = f"<h2>A *bold* heading</h2>{BODY}<ul><li>Oars</li><li>Ropes</li></ul><blockquote><p>We stay.</p></blockquote><pre>a  = `1`</pre>"  # noqa: E501
    story = prepare_fragment(entry(content=html), RULES)
    text = to_text(story)
    assert text.startswith("The ferry sails\n\nA *bold* heading\n\nLine 0")
    assert "- Oars\n- Ropes" in text
    assert "> We stay." in text
    markdown = to_markdown(story)
    assert markdown.startswith("# The ferry sails\n\n## A \\*bold\\* heading")
    assert "- Oars\n- Ropes" in markdown
    assert "a  = `1`" in markdown
    keys = {
        "headline",
        "standfirst",
        "byline",
        "dateline",
        "published",
        "updated",
        "language",
        "site",
        "url",
        "engine",
        "blocks",
        "removals",
    }
    assert keys <= set(to_json(story))
    assert word_count(story) > 100
    assert reading_minutes(story) == 1


def test_questions_that_unfold_stay_above_their_answers() -> None:
    """A button that is all of a heading is the heading; one beside the words of a heading, or in no heading, is a control."""
    asked = "".join(
        f'<h3><button aria-expanded="false">{question}<span>+</span></button></h3><p>{answer}</p>'
        for question, answer in (("How long does the crossing take?", LINES[1]), ("What does a horse cost on board?", LINES[2]))
    )
    share = '<h3>More from the harbour <button>Share this page</button></h3><button aria-expanded="false">Open the menu</button>'
    story = prepare_page(page(BODY + asked + share), entry(), RULES)
    assert "How long does the crossing take?+" in lines(story)
    assert lines(story).index("What does a horse cost on board?+") == lines(story).index("How long does the crossing take?+") + 2
    assert not any("Share this page" in line or "Open the menu" in line for line in lines(story))


@pytest.mark.parametrize(
    "button",
    [
        "<button><div>What does a horse cost on board?</div></button>",
        "<button><h3>What does a horse cost on board?</h3><span></span></button>",
        "<div><button>What does a horse cost on board?</button></div>",
    ],
)
def test_a_button_that_asks_what_the_text_below_it_answers_is_a_heading(button: str) -> None:
    """What asks nothing is a control, and so is a question with no answer of the story below it."""
    story = prepare_page(page(BODY + button + f"<p>{LINES[2]}</p><button>What else is there?</button>"), entry(), RULES)
    asked = next(block for block in story.blocks if block.text == "What does a horse cost on board?")
    assert asked.kind is BlockKind.HEADING
    assert not any("What else" in line for line in lines(story))


def test_who_took_a_picture_stands_with_its_caption() -> None:
    caption = '<div class="caption">The ferry aground on Monday.</div><div class="credit">Ines Falk/AP</div>'
    story = prepare_page(
        page(BODY + f'<figure><img src="/ferry.jpg">{caption}</figure><p>{LINES[0][:-1]} again.</p>'), None, RULES
    )
    figure = next(block for block in story.blocks if block.kind is BlockKind.FIGURE)
    assert figure.text.split("\n") == ["The ferry aground on Monday.", "Ines Falk/AP"]


def test_the_record_says_of_each_thing_what_it_was_why_and_where_it_stood() -> None:
    label = "<p class=ad>Advertisement</p>"
    told = to_json(prepare_page(page(f"<p>{LINES[0]}</p>{label}" + "".join(f"<p>{line}</p>" for line in LINES[1:])), None, RULES))
    (removal,) = told["removals"]
    assert removal["by"] == "advertisement"
    assert removal["reason"] == "advertisement"
    assert removal["rule"]
    assert removal["text"] == "Advertisement"
    assert removal["html"] == "<p>Advertisement</p>"
    assert told["blocks"][removal["after"]]["text"] == LINES[0]
