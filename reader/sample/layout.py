"""Dresses made stories: pages as messy as real ones, the front pages of their sites, and feeds in RSS 2.0 and Atom."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from html import escape

from reader.sample.made import MadeStory, agency_of


@dataclass(frozen=True, slots=True)
class Item:
    """A feed's entry, wherever the story comes from. `link` and `id` are absolute."""

    id: str
    link: str
    title: str
    summary: str
    published: datetime
    updated: datetime | None = None
    author: str = ""
    content: str = ""


def made_page(story: MadeStory, others: Sequence[MadeStory], site: str, folder: str) -> str:
    """A story's page. `others` are stories of the same feed, whose leads the page shows below its own text, as pages do."""
    agency = agency_of(story.feed)
    mark = story.feed % 4
    paragraphs = [f"<p>{escape(text)}</p>" for text in story.paragraphs]
    paragraphs[0] = f"<p><strong>{escape(story.dateline)}</strong> {escape(story.paragraphs[0])}</p>"
    paragraphs.insert(2, '<div class="ad-slot" id="ad-inline-1"><span>Advertisement</span><script>window.adq=[1]</script></div>')
    if mark % 2:
        related = others[0]
        link = f'<a href="{folder}{related.slug}.html">{escape(related.headline)}</a>'
        paragraphs.insert(5, f'<p class="inline-related">RELATED: {link}</p>')
    else:
        paragraphs.insert(5, '<p class="promo"><em>Sign up for the morning letter and get the day\'s stories by mail.</em></p>')
    picture = (
        f'<figure><img src="{folder}images/{story.number % 16}.png" width="320" height="180" alt="View of the place">'
        f"<figcaption>The scene near {escape(story.dateline.partition(',')[0].title())} on "
        f"{story.published:%B} {story.published.day}. Photo by {escape(agency)}</figcaption></figure>"
    )
    latest = "".join(
        f'<li><a href="{folder}{other.slug}.html"><h4>{escape(other.headline)}</h4></a>'
        f"<p>{escape(other.dateline)} {escape(other.summary)}</p></li>"
        for other in others
    )
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.headline,
        "datePublished": story.published.isoformat(),
        "dateModified": story.updated.isoformat(),
        "author": {"@type": "Person", "name": story.byline.removeprefix("By ")},
        "publisher": {"@type": "Organization", "name": site},
    }
    body = "\n".join(paragraphs)
    holder = ("article", "div", "section", "div")[mark]
    name = ("story-body", "article-text", "content-main", "post")[mark]
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{escape(story.headline)} - {escape(site)}</title>
<meta property="og:title" content="{escape(story.headline)}"><meta property="og:type" content="article">
<meta property="og:site_name" content="{escape(site)}"><meta name="description" content="{escape(story.summary)}">
<script type="application/ld+json">{json.dumps(data).replace("<", chr(92) + "u003c")}</script>
<link rel="stylesheet" href="{folder}style.css"><script async src="{folder}app.js"></script></head>
<body class="page page-{mark}"><div id="cookie-note" role="dialog"><p>We use cookies to make this page better.
<a href="#">Accept all</a></p></div>
<header><nav><ul><li><a href="{folder}">Home</a></li>
<li><a href="{folder}world">World</a></li><li><a href="{folder}business">Business</a></li>
<li><a href="{folder}sport">Sport</a></li></ul></nav>
<form action="{folder}search"><input name="q" placeholder="Search"></form></header>
<main><{holder} class="{name}"><h1>{escape(story.headline)}</h1>
<div class="byline">{escape(story.byline)} | {escape(agency)} | <time datetime="{story.published.isoformat()}">\
{story.published:%b} {story.published.day}, {story.published.year} at {story.published:%H:%M}</time></div>
<ul class="share-bar"><li><a href="#">Share</a></li><li><a href="#">Tweet</a></li>
<li><a href="mailto:?subject=story">Email</a></li></ul>
{picture}
{body}
<img src="{folder}pixel.gif?s={story.number}" width="1" height="1" alt=""></{holder}>
<aside class="newsletter"><h3>Newsletter</h3><p>Never miss a story. Enter your address below.</p><input type="email"></aside>
<section class="latest"><h3>Latest Headlines</h3><ul>{latest}</ul></section>
<section class="trending"><h3>Trending Stories</h3>
<ol><li><a href="#">Ten things to know this morning</a></li></ol></section></main>
<footer><p>Copyright {story.published.year} {escape(site)}. All rights reserved.</p></footer>
<script>(function(){{var t=new Image();t.src="{folder}pixel.gif?e=load";}})();</script></body></html>
"""


def front_page(title: str, feeds: Iterable[tuple[str, str, str]], links: Iterable[tuple[str, str]], icon: str = "") -> str:
    """A site's front page. It names its feeds (kind, title, address) and its icon, and links to stories (address, headline)."""
    named = "".join(
        f'<link rel="alternate" type="application/{"atom" if kind == "atom" else "rss"}+xml" title="{escape(name)}" '
        f'href="{escape(address)}">\n'
        for kind, name, address in feeds
    )
    if icon:
        named += f'<link rel="icon" type="image/png" sizes="64x64" href="{escape(icon)}">\n'
    stories = "".join(f'<li><a href="{escape(link)}">{escape(headline)}</a></li>\n' for link, headline in links)
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>
{named}</head>
<body><header><nav><a href="/">All sites</a></nav></header><main><h1>{escape(title)}</h1><ul>{stories}</ul></main>
<footer><p>Part of the sample wire.</p></footer></body></html>
"""


def rss(title: str, site: str, own: str, language: str, items: Sequence[Item]) -> str:
    """The feed as RSS 2.0."""
    latest = max((item.updated or item.published for item in items), default=None)
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>',
        f"<title>{escape(title)}</title><link>{escape(site)}</link><description>{escape(title)}</description>",
        f'<atom:link href="{escape(own)}" rel="self" type="application/rss+xml"/><language>{escape(language)}</language>',
    ]
    if latest is not None:
        parts.append(f"<lastBuildDate>{format_datetime(latest)}</lastBuildDate>")
    for item in items:
        content = f"<content:encoded><![CDATA[{item.content}]]></content:encoded>" if item.content else ""
        author = f"<dc:creator>{escape(item.author)}</dc:creator>" if item.author else ""
        parts.append(
            f"<item><title>{escape(item.title)}</title><link>{escape(item.link)}</link>"
            f'<guid isPermaLink="false">{escape(item.id)}</guid><pubDate>{format_datetime(item.published)}</pubDate>{author}'
            f"<description>{escape(item.summary)}</description>{content}</item>"
        )
    parts.append("</channel></rss>\n")
    return "".join(parts)


def atom(title: str, site: str, own: str, language: str, items: Sequence[Item]) -> str:
    """The feed as Atom 1.0."""
    latest = max((item.updated or item.published for item in items), default=None)
    parts = [
        f'<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{escape(language)}">',
        f"<title>{escape(title)}</title><id>{escape(own)}</id>",
        f'<link rel="alternate" type="text/html" href="{escape(site)}"/><link rel="self" href="{escape(own)}"/>',
        f"<updated>{latest.isoformat() if latest else '2026-01-01T00:00:00Z'}</updated>",
    ]
    for item in items:
        content = f'<content type="html">{escape(item.content)}</content>' if item.content else ""
        author = f"<author><name>{escape(item.author)}</name></author>" if item.author else ""
        parts.append(
            f'<entry><title>{escape(item.title)}</title><link rel="alternate" type="text/html" href="{escape(item.link)}"/>'
            f"<id>{escape(item.id)}</id><published>{item.published.isoformat()}</published>"
            f"<updated>{(item.updated or item.published).isoformat()}</updated>{author}"
            f'<summary type="html">{escape(escape(item.summary, quote=False))}</summary>{content}</entry>'
        )
    parts.append("</feed>\n")
    return "".join(parts)
