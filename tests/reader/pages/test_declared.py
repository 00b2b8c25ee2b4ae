"""A page that says that it is something else holds a story only where that is nearly certain."""

from __future__ import annotations

import pytest

from reader.pages.body import find_fragment
from reader.pages.declared import LIKELY_FROM, SURE_FROM, needed
from reader.pages.tree import parse_page
from tests.reader.pages.pages_of_our_own import SENTENCES, story_page

STORY = "https://halvik.example/coast/2026/02/north-quay-stays-shut"


def linked(kind: str) -> str:
    return f'<script type="application/ld+json">{{"@context":"https://schema.org","@type":"{kind}","name":"Ice"}}</script>'


def page(head: str = "", html: str = "", body: str = "") -> str:
    return f"<!doctype html><html {html}><head><title>Ice</title>{head}</head><body {body}><p>{SENTENCES[0]}</p></body></html>"


@pytest.mark.parametrize(
    ("html", "url", "probability"),
    [
        (page(linked("QAPage")), STORY, SURE_FROM),
        (page(linked("DiscussionForumPosting")), STORY, SURE_FROM),
        (page(linked("Product")), STORY, SURE_FROM),
        (page(linked("CollectionPage")), STORY, SURE_FROM),
        (page(html='itemscope itemtype="https://schema.org/QAPage"'), STORY, SURE_FROM),
        (page('<meta property="og:type" content="product">'), STORY, SURE_FROM),
        (page('<meta name="generator" content="Discourse 3.4">'), STORY, SURE_FROM),
        (page('<meta name="generator" content="mkdocs-1.6.1">'), STORY, LIKELY_FROM),
        (page(body='class="product-template-default single single-product postid-7"'), STORY, SURE_FROM),
        (page(body='class="archive category category-coast"'), STORY, SURE_FROM),
        (page(body='data-template="thread_view"'), STORY, SURE_FROM),
        (page(html='class="light sidebar-visible"'), STORY, SURE_FROM),
        (page(), "https://halvik.example/", SURE_FROM),
        (page(), "https://halvik.example", SURE_FROM),
        (page(), "https://docs.halvik.example/pilots/ice", SURE_FROM),
        (page(), "https://halvik.example/forums/ice-in-the-basin.17", SURE_FROM),
        (page(), "https://halvik.example/tag/ice", SURE_FROM),
        # What says nothing of the kind, or says that it is a story too.
        (page(), STORY, 0.0),
        (page(), "", 0.0),
        (page(), "file:///home/maren/", 0.0),
        (page(), "https://halvik.example/?p=1204", 0.0),
        (page(), "https://halvik.example/coast/the-forums-that-froze", 0.0),
        # A paper's page of opinions.
        (page(), "https://halvik.example/forum/leave-the-ice-alone", 0.0),
        (page(linked("Product") + linked("NewsArticle")), "https://halvik.example/tag/ice", 0.0),
        (page(linked("FAQPage")), STORY, 0.0),
        (page('<meta property="og:type" content="article"><meta name="generator" content="WordPress 6.9">'), STORY, 0.0),
        (page(body='class="single single-post postid-7 category-archive"'), STORY, 0.0),
    ],
)
def test_what_a_page_says_of_itself(html: str, url: str, probability: float) -> None:
    assert needed(parse_page(html.encode(), url).tree, url) == probability


def test_a_story_beyond_doubt_is_one_wherever_it_stands() -> None:
    signed = story_page().replace("<head>", '<head><meta name="generator" content="Discourse 3.4">')
    assert needed(parse_page(signed.encode(), STORY).tree, STORY) == SURE_FROM
    assert find_fragment(parse_page(signed.encode(), STORY)).is_story


def thread(of_page: str = "") -> str:
    """A question and its answers."""
    answers = "".join(
        f'<div class="post"><div class="votes">{n + 2}</div><div class="text"><p>{text}</p><p>{SENTENCES[n + 2]}</p></div>'
        f'<div class="user"><a href="/u/{n}">pilot{n}</a> answered Feb {n + 3}</div></div>'
        for n, text in enumerate(SENTENCES[:3])
    )
    return (
        f"<!doctype html><html {of_page}><head><title>Why does ice hold longer in the outer basin?</title></head><body>"
        "<nav><a href='/'>Home</a> <a href='/q'>Questions</a> <a href='/u'>Users</a></nav><main>"
        "<h1>Why does ice hold longer in the outer basin?</h1><div class='post'><div class='votes'>12</div><div class='text'>"
        f"<p>{SENTENCES[3]}</p><p>{SENTENCES[4]}</p></div></div><h2>3 Answers</h2>{answers}</main></body></html>"
    )


def test_a_thread_that_could_be_a_story_is_none_by_its_own_word() -> None:
    url = "https://pilots.example/1207/why-does-ice-hold-longer"
    assert find_fragment(parse_page(thread().encode(), url)).is_story
    assert not find_fragment(parse_page(thread('itemscope itemtype="https://schema.org/QAPage"').encode(), url)).is_story
