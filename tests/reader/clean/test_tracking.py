"""Pictures that count readers are taken out however they are made small or hidden; pictures of the story stay."""

from __future__ import annotations

import pytest

from reader.clean.draft import Context
from reader.clean.pipeline import clean
from reader.model.story import Reason
from reader.rules import load_rules

RULES = load_rules()
LINES = "".join(
    f"<p>Paragraph {n}: the ferry left the harbour an hour before dawn, with forty people on board.</p>" for n in range(5)
)
CONTEXT = Context(url="https://news.example/1", hidden_names=frozenset({".px", "#counter"}))


def addresses(html: str) -> tuple[str, set[Reason]]:
    result = clean(LINES + html + LINES, CONTEXT, RULES)
    return "".join(block.html for block in result.blocks), {removal.reason for removal in result.removals}


@pytest.mark.parametrize(
    "image",
    [
        "<img src=/seen width=1 height=1>",
        "<img src=/seen width=0>",
        "<img src=/seen height='1px'>",
        "<img src=/seen style='width:1px'>",
        "<img src=/seen style='color:red;height:0'>",
        "<img src=/seen style='max-width: 0.5px'>",
        "<img src=/seen style='height:0%'>",
        "<img src=/seen style='width:1pt;height:1pt'>",
        "<img src=/seen hidden>",
        "<img src=/seen style='display:none'>",
        "<img src=/seen style='visibility: hidden'>",
        "<img src=/seen style='opacity:0'>",
        "<img src=/seen style='position:absolute;left:-9999px'>",
        "<img src=/seen class=px>",
        "<img src=/seen id=counter>",
        "<div hidden><img src=/seen></div>",
        "<div style='display:none'><p><span><img src=/seen></span></p></div>",
        "<figure class=px><picture><source srcset=/seen><img src=/seen></picture></figure>",
        "<picture><source srcset=/seen><img src=/x width=1 height=1></picture>",
        "<noscript><img src=/seen width=1 height=1></noscript>",
        "<img data-src=/seen src=/x.gif width=1>",
        "<img data-original='https://pixel.quantserve.com/seen' src='data:image/gif;base64,R0lGOD'>",
        "<img srcset='https://pixel.quantserve.com/seen 2x'>",
        "<img src='https://pixel.quantserve.com/seen'>",
    ],
)
def test_a_picture_that_counts_readers_is_taken_out(image: str) -> None:
    kept, _ = addresses(image)
    assert "seen" not in kept


@pytest.mark.parametrize(
    "image",
    [
        "<figure><img src=/seen alt='A quay'></figure>",
        "<figure><img src=/seen width=640 height=360 alt='A quay'></figure>",
        "<figure><img src=/seen style='width:100%;height:auto' alt='A quay'></figure>",
        "<figure><img src=/seen style='max-width:30em' alt='A quay'></figure>",
        "<figure style='opacity:0.9'><img src=/seen alt='A quay'></figure>",
        "<figure hidden='until-found'><img src=/seen alt='A quay'></figure>",
        "<figure><img data-src=/seen src=/placeholder.gif alt='A quay'></figure>",
    ],
)
def test_a_picture_of_the_story_stays(image: str) -> None:
    kept, reasons = addresses(image)
    assert "seen" in kept
    assert Reason.TRACKING not in reasons


def test_a_hidden_box_that_holds_the_story_keeps_its_pictures() -> None:
    result = clean(f"<div hidden>{LINES}<figure><img src=/seen alt='A quay'></figure>{LINES}</div>", CONTEXT, RULES)
    assert "seen" in "".join(block.html for block in result.blocks)
