"""Builds a wire story as web pages of several makes: the same words in different boxes, with what stands around them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class WireStory:
    """What an agency sends, and where its pages put advertisements: after these paragraphs (-1: above the headline)."""

    headline: str
    standfirst: str
    byline: str
    paragraphs: tuple[str, ...]
    advertisements: tuple[int, ...]
    tail: str = "Latest Headlines"


OWN = WireStory(
    headline="Ferry company says it's moving its boats from the island",
    standfirst="It is not the first time that the company has announced this. In earlier years the islanders counted as many boats as before.",  # noqa: E501
    byline="By Nora Quist",
    paragraphs=(
        "VISBY, Sweden, May 19 (UPI) -- The ferry company announced Monday that its director ordered the four boats that lie at the "  # noqa: E501
        "northern quay to leave for the winter.",
        '"With the end of the spring crossings... on the routes to Oskarshamn and Nynashamn, the director told the captains to take '  # noqa: E501
        'the boats home," said company spokesman Lars Ek.',
        "The boats have lain there since the new quay was opened and have been a matter of quarrel between the company and the town. "  # noqa: E501
        "Though the company says again that it is leaving, the harbor office says it does not see it.",
        '"So far we have not seen any boat leave, and I regret that because it would be a first step," said harbor master Ida Rask. '  # noqa: E501
        '"There is no reason why they should all lie here. If one day we see them go, I will be the first to wave."',
        "The company said it keeps the right to come back. It also asks that the town stop mooring its own boats across the lane.",  # noqa: E501
        '"We still ask for the first step: that the so-called summer moorings are taken up, which have become a way to plague '
        "skippers for their opinions,\" said the company's lawyer, Sven Hall.",
        "Hall added that the director welcomes talks between the town and the friends of the ferry.",
    ),
    advertisements=(-1, 1, 3),
)


def _head(story: WireStory) -> str:
    return f'<head><meta charset="utf-8"><title>{escape(story.headline)} - UPI.example</title></head>'


def article_page(story: WireStory) -> str:
    """A page of today: one <article>, boxes with names, a list below a heading."""
    ad = '<div class="ad-slot" id="slot"><p>Advertisement</p><script>fill("slot")</script></div>'
    text = "".join(
        f"<p>{escape(line)}</p>{ad if number in story.advertisements else ''}" for number, line in enumerate(story.paragraphs)
    )
    return (
        f'<!doctype html><html lang="en">{_head(story)}<body><nav><a href="/">Home</a><a href="/top">Top News</a></nav><main><article>'  # noqa: E501
        f"{ad if -1 in story.advertisements else ''}<h1>{escape(story.headline)}</h1><p>{escape(story.standfirst)}</p>"
        f"<div>{escape(story.byline)}</div><div>{text}</div><h3>{story.tail}</h3></article></main>"
        "<footer>About us</footer></body></html>"
    )


def plain_page(story: WireStory) -> str:
    """A page of twenty years ago: paragraphs in one <div>, labels as paragraphs among them."""
    ad = "<p>Advertisement</p>\n"
    text = "".join(
        f"<p>{escape(line)}</p>\n{ad if number in story.advertisements else ''}" for number, line in enumerate(story.paragraphs)
    )
    return (
        f"<html>{_head(story)}<body><div id=content>{ad if -1 in story.advertisements else ''}<h1>{escape(story.headline)}</h1>"
        f"<h2>{escape(story.standfirst)}</h2><p>{escape(story.byline)}</p>{text}<h4>{story.tail}</h4></div></body></html>"
    )


def described_page(story: WireStory) -> str:
    """As article_page, with what it says of itself for machines."""
    head = _head(story).replace(
        "</head>",
        f'<meta name="description" content="{escape(story.standfirst)}"><meta property="og:title" content="{escape(story.headline)}">'  # noqa: E501
        f'<meta name="author" content="{escape(story.byline.removeprefix("By "))}"></head>',
    )
    return article_page(story).replace(_head(story), head)


MAKES: dict[str, Callable[[WireStory], str]] = {"article": article_page, "plain": plain_page, "described": described_page}
