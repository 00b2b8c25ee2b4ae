"""The page that opens a whole library on disk: every story by month and day, with nothing but links."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from urllib.parse import quote

from reader.model.story import Story
from reader.offline.colophon import MONTHS, generator, spoken_day
from reader.offline.html import POLICY
from reader.resource_files import resource


def write_index(stories: Iterable[tuple[str, Story, str]]) -> bytes:
    """`stories` are source, story and the file's path from the index on; the newest come first."""
    listed = sorted(stories, key=lambda one: _when(one[1]), reverse=True)
    sources = {source for source, _, _ in listed}
    out = [
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta name="generator" content="{escape(generator())}">',
        "<title>Library</title>",
        "<style>",
        resource("copies", "page.css").read_text(encoding="utf8").strip(),
        resource("copies", "index.css").read_text(encoding="utf8").strip(),
        "</style>\n</head>\n<body>\n<header>",
        f'<p class="eyebrow">{escape(generator())}</p>\n<h1>Library</h1>',
        f'<p class="standfirst">{len(listed):,} stories from {len(sources):,} sources.</p>\n</header>',
    ]
    month = day = None
    for source, story, file in listed:
        published = story.furniture.published
        this_month = f"{MONTHS[published.month - 1]} {published.year}" if published else "Without a date"
        this_day = spoken_day(published) if published else ""
        if this_month != month:
            if month is not None:
                out.append("</ul>\n</section>")
            out.append(f"<section>\n<h2>{this_month}</h2>")
        if this_day != day or this_month != month:
            if this_month == month:
                out.append("</ul>")
            out.append(f"<h3>{this_day}</h3>\n<ul>" if this_day else "<ul>")
        month, day = this_month, this_day
        headline = story.furniture.headline or story.url or "Untitled"
        language = f' lang="{escape(story.language)}"' if story.language else ""
        place = story.furniture.dateline.place if story.furniture.dateline else ""
        where = " · ".join(f"<bdi>{escape(part)}</bdi>" for part in (source, place) if part)
        out.append(
            f'<li><a href="{quote(file)}"><bdi{language}>{escape(headline)}</bdi></a> <span class="where">{where}</span></li>'
        )
    out.append("</ul>\n</section>" if listed else "<p>There are no stories in it.</p>")
    return ("\n".join(out) + "\n</body>\n</html>\n").encode("utf8", "replace")


def _when(story: Story) -> float:
    published = story.furniture.published
    return published.timestamp() if published else float("-inf")
