"""A page that is eight times as long takes some eight times as long to clean, whatever it is long by."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from reader.model.fetched import Fetched
from reader.prepare import prepare_page
from tests.reader.clean.test_prepare import BODY, LINES, RULES, lines, page

FEW, MANY = 100, 800
# In proportion it were eight times; with each looked at beside every other one, as it was, from twenty to sixty.
MOST = 10

TraceFunction = Callable[[FrameType, str, object], object]
SHAPES: dict[str, Callable[[int], str]] = {
    "things taken out one by one": lambda many: "<p>Advertisement</p>" * many,
    "pixels in one line": lambda many: "<img src=https://t.example/p.gif width=1 height=1>" * many,
    "hidden words in one line": lambda many: "<p>" + "word <span style='display:none'>no</span> " * many + "</p>",
    "a heading over other stories, again and again": lambda many: "".join(
        f"<h3>Related</h3><ul><li><a href=/s/{n}>The harbour will have roof {n}</a></li></ul>" for n in range(many)
    ),
    "lines parted by two breaks": lambda many: "<div>" + "A line of the song that they sang.<br><br>" * many + "</div>",
    "labels in one list": lambda many: "<ul>" + "<li>Share</li>" * many + "</ul>",
    "words between blocks": lambda many: "loose words <p>Go on</p>" * many,
    "forms in one row": lambda many: "<form>" * many + "</form>" * many,
}


def steps_for(fetched: Fetched) -> int:
    """Lines of Python gone through: the same on each machine, however busy it is."""
    steps = 0

    def traced(frame: FrameType, event: str, _: object) -> TraceFunction:
        nonlocal steps
        steps += event == "line"
        return traced

    before = sys.gettrace()
    sys.settrace(traced)
    try:
        prepare_page(fetched, None, RULES)
    finally:
        sys.settrace(before)
    return steps


@pytest.mark.parametrize("shape", SHAPES)
def test_time_grows_with_length(shape: str) -> None:
    few, many = page(BODY + SHAPES[shape](FEW)), page(BODY + SHAPES[shape](MANY))
    steps_for(few)  # what is read once a process is read now
    bare = steps_for(page(BODY))
    assert steps_for(many) - bare < MOST * max(steps_for(few) - bare, 500)


@pytest.mark.parametrize("tag", ["<wbr>", "<source srcset=a.jpg>", "<track src=a.vtt>", "<embed src=a>", "<keygen>"])
@pytest.mark.parametrize("count", [200, 1_000, 10_000])
def test_what_ends_by_itself_makes_no_depth(tag: str, count: int) -> None:
    story = prepare_page(page(BODY + tag * count + f"<p>{LINES[0][:-1]}, they say again.</p>"), None, RULES)
    assert lines(story)[-1].endswith("they say again.")
