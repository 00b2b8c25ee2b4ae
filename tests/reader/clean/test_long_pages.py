"""A page that is eight times as long takes some eight times as long to clean, whatever it is long by."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from reader.model.fetched import Fetched
from reader.prepare import prepare_page
from tests.reader.clean.test_prepare import BODY, LINES, RULES, lines, page

FEW, MANY = 750, 6_000
# In proportion it were eight times; with each looked at beside every other one, as it was, from twenty to sixty.
MOST = 16

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
    "attributes of one tag": lambda many: "<p " + "".join(f" data-{n}=x" for n in range(4 * many)) + f">{LINES[0]}</p>",
}


def seconds_for(fetched: Fetched) -> float:
    begun = time.process_time()
    prepare_page(fetched, None, RULES)
    return time.process_time() - begun


@pytest.mark.parametrize("shape", SHAPES)
def test_time_grows_with_length(shape: str) -> None:
    few, many = page(BODY + SHAPES[shape](FEW)), page(BODY + SHAPES[shape](MANY))
    seconds_for(few)  # what is read once a process is read now
    assert seconds_for(many) < MOST * max(seconds_for(few), 0.02)


@pytest.mark.parametrize("tag", ["<wbr>", "<source srcset=a.jpg>", "<track src=a.vtt>", "<embed src=a>", "<keygen>"])
@pytest.mark.parametrize("count", [200, 1_000, 10_000])
def test_what_ends_by_itself_makes_no_depth(tag: str, count: int) -> None:
    story = prepare_page(page(BODY + tag * count + f"<p>{LINES[0][:-1]}, they say again.</p>"), None, RULES)
    assert lines(story)[-1].endswith("they say again.")
