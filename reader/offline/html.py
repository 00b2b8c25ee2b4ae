"""A story as one HTML file that opens for ever: pictures inside, nothing loaded, its origin and the record of removals in it."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping
from html import escape
from typing import Any
from urllib.parse import urlsplit

from reader.model.image import StoredImage
from reader.model.story import Block, BlockKind, Image, Story
from reader.offline.colophon import REASON_WORDS, Colophon, generator, machine_time, spoken_day, story_key, taken_out, text_digest
from reader.offline.markup import data_address, with_images
from reader.offline.record import to_record
from reader.render import reading_minutes, word_count
from reader.resource_files import resource

# Nothing may be loaded and nothing may run; pictures and style are in the file.
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; form-action 'none'; base-uri 'none'"
RECORD_ID = "cleanwire-record"
FACES = (("Regular", "400", "normal"), ("SemiBold", "600 700", "normal"), ("Italic", "400", "italic"))
BY_WORDS = ("Von", "Par", "Por", "Di", "Da", "Door", "Av", "Af", "Przez", "Автор:", "بقلم", "كتب", "كتبت")
_DATELINE_WITHIN = 6  # blocks
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "iw", "ur", "ps", "sd", "ug", "yi", "dv"})


def write_html(story: Story, images: Mapping[str, StoredImage], colophon: Colophon, *, type_face: bool = False) -> bytes:
    """The whole file. `images` is keyed by the address each picture has in the story; with `type_face` ours is in it too."""
    furniture = story.furniture
    language = story.language or "en"
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(language)}" dir="{direction(language)}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="robots" content="noindex">',
        f'<meta name="generator" content="{escape(generator())}">',
        f'<meta name="cleanwire" content="{story_key(story)}">',
        f"<title>{escape(furniture.headline or story.url or 'Story')}</title>",
        f'<script type="application/ld+json">{_script(linked_data(story, colophon))}</script>',
        "<style>",
        *(_faces() if type_face else ()),
        resource("copies", "page.css").read_text(encoding="utf8").strip(),
        "</style>",
        "</head>",
        "<body>",
        '<article class="story">',
        *_furniture(story, images),
        *_blocks(story, images),
        *(f'<p class="credits">{escape(line)}</p>' for line in furniture.credits if line not in story.text),
        "</article>",
        *_colophon(story, colophon),
        f'<script type="application/json" id="{RECORD_ID}">{_script(_record(story, colophon))}</script>',
        "</body>",
        "</html>",
        "",
    ]
    return "\n".join(parts).encode("utf8", "replace")


def _faces() -> list[str]:
    """Our text face as data: half a megabyte a copy, for whoever wants the page to look the same everywhere."""
    rules = []
    for name, weight, style in FACES:
        data = b64encode(resource("fonts", f"LiterataCleanwire-{name}.ttf").read_bytes()).decode("ascii")
        about = f'font-family:"Literata";font-weight:{weight};font-style:{style}'
        rules.append(f"@font-face{{{about};src:url(data:font/ttf;base64,{data})}}")
    return rules


def direction(language: str) -> str:
    """Which way a language runs: "ltr" or "rtl"."""
    return "rtl" if language.split("-")[0].lower() in RIGHT_TO_LEFT else "ltr"


def linked_data(story: Story, colophon: Colophon) -> dict[str, Any]:
    """The story's facts as a schema.org NewsArticle, for whatever tool meets the file later."""
    furniture = story.furniture
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": furniture.headline,
        "alternativeHeadline": furniture.standfirst,
        "author": [{"@type": "Person", "name": name} for name in furniture.byline.names] if furniture.byline else [],
        "dateline": furniture.dateline.text if furniture.dateline else "",
        "datePublished": furniture.published.isoformat() if furniture.published else "",
        "dateModified": furniture.updated.isoformat() if furniture.updated else "",
        "inLanguage": story.language,
        "publisher": {"@type": "Organization", "name": story.source} if story.source else "",
        "url": story.url,
        "isBasedOn": story.url,
        "copyrightNotice": furniture.copyright,
        "creditText": " ".join(furniture.credits),
        "wordCount": word_count(story),
        "version": colophon.version,
        "sdDatePublished": colophon.saved_at.isoformat(),
        "sdPublisher": {"@type": "SoftwareApplication", "name": generator()},
        "archivedAt": "",
        "identifier": {"@type": "PropertyValue", "propertyID": "sha256", "value": text_digest(story)},
    }
    return {key: value for key, value in data.items() if value}


def lead_picture(story: Story) -> Image | None:
    """The picture above the text, unless the text shows it already."""
    lead = story.furniture.lead_image
    if lead is None or any(_shows(block, lead.url) for block in story.blocks):
        return None
    return lead


def with_dateline(block: Block, dateline: str, open_tag: str = '<b class="dateline">', close_tag: str = "</b>") -> str:
    """The block's HTML with its dateline set apart, where the paragraph begins with it as plain text."""
    start = block.html.find(">") + 1
    written = escape(dateline, quote=False)
    if not dateline or not start or not block.html.startswith(written, start):
        return block.html
    end = start + len(written)
    return f"{block.html[:start]}{open_tag}{written}{close_tag}{block.html[end:]}"


def dateline_of(story: Story) -> tuple[str, int]:
    """The dateline as it stands, and the paragraph that begins with it, or -1: "(Corrects …)" and the like stand before it."""
    dateline = story.furniture.dateline.text if story.furniture.dateline else ""
    first = enumerate(story.blocks[:_DATELINE_WITHIN])
    paragraphs = ((index, block) for index, block in first if block.kind is BlockKind.PARAGRAPH)
    return dateline, next((index for index, block in paragraphs if with_dateline(block, dateline) != block.html), -1)


def _shows(block: Block, address: str) -> bool:
    name = urlsplit(address).path
    return block.kind is BlockKind.FIGURE and bool(name) and escape(name) in block.html


def _furniture(story: Story, images: Mapping[str, StoredImage]) -> list[str]:
    furniture = story.furniture
    agency = furniture.dateline.agency if furniture.dateline else ""
    eyebrow = " · ".join(dict.fromkeys(part for part in (story.source, agency) if part))
    labels = "".join(f'<span class="label">{escape(label.mark)}</span>' for label in furniture.labels)
    out = ["<header>"]
    if eyebrow or labels:
        out.append(f'<p class="eyebrow">{escape(eyebrow)}{labels}</p>')
    if furniture.headline:
        out.append(f"<h1>{escape(furniture.headline)}</h1>")
    if furniture.standfirst:
        out.append(f'<p class="standfirst">{escape(furniture.standfirst)}</p>')
    out.append(f'<p class="by">{" · ".join(f"<bdi>{fact}</bdi>" for fact in by_line(story, "b"))}</p>')
    if story.note:
        out.append(f'<p class="note">{escape(story.note)}</p>')
    out.append("</header>")
    lead = lead_picture(story)
    if lead and lead.url in images:
        caption = " ".join(part for part in (lead.caption, lead.credit) if part)
        figure = f'<figure><img src="{data_address(images[lead.url])}" alt="{escape(lead.alt)}" data-from="{escape(lead.url)}">'
        out.append(figure + (f"<figcaption>{escape(caption)}</figcaption>" if caption else "") + "</figure>")
    return out


def by_line(story: Story, tag: str) -> list[str]:
    """The facts under a headline, as HTML: who, which day, how long it takes. Names are set in `tag`.

    A byline in another language than English keeps its own word: "Von Magdalena Fessler".
    """
    furniture, facts = story.furniture, []
    if furniture.byline and furniture.byline.names:
        names = furniture.byline.names
        joined = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
        if story.language.lower().startswith("en") or not story.language:
            facts.append(f"By <{tag}>{escape(joined)}</{tag}>")
        else:
            word = next((word for word in BY_WORDS if furniture.byline.text.startswith(f"{word} ")), "")
            facts.append(f"{word} <{tag}>{escape(', '.join(names))}</{tag}>".strip())
    if furniture.published:
        facts.append(f'<time datetime="{machine_time(furniture.published)}">{spoken_day(furniture.published)}</time>')
    if furniture.updated and furniture.updated != furniture.published:
        facts.append(f'updated <time datetime="{machine_time(furniture.updated)}">{spoken_day(furniture.updated)}</time>')
    return [*facts, f"{reading_minutes(story)} min"]


def _blocks(story: Story, images: Mapping[str, StoredImage]) -> list[str]:
    dateline, opens = dateline_of(story)
    out = []
    for index, block in enumerate(story.blocks):
        html = with_images(with_dateline(block, dateline) if index == opens else block.html, images)
        out.append(f'<div class="table">{html}</div>' if block.kind is BlockKind.TABLE else html)
    return out


def _colophon(story: Story, colophon: Colophon) -> list[str]:
    out = ['<footer class="colophon" lang="en" dir="ltr">', "<h2>About this copy</h2>", "<dl>"]
    for label, value in colophon.lines(story):
        shown = escape(value)
        if label == "Address" and value.startswith(("http://", "https://")):
            shown = f'<a href="{shown}" rel="noreferrer noopener">{shown}</a>'
        digest = ' class="digest"' if label.startswith("SHA") else ""
        out.append(f"<dt>{escape(label)}</dt><dd{digest}>{shown}</dd>")
    out.append("</dl>")
    if story.removals:
        out += ["<details>", f"<summary>Taken out: {escape(taken_out(story))}</summary>", "<ol>"]
        for removal in story.removals:
            why = f"{REASON_WORDS[removal.reason][0]} · {removal.by}" + (f" · {removal.rule}" if removal.rule else "")
            what = f'<span class="what" dir="auto">{escape(removal.text)}</span>'
            out.append(f'<li><span class="why">{escape(why)}</span>{what}</li>')
        out += ["</ol>", "</details>"]
    return [*out, "</footer>"]


def _record(story: Story, colophon: Colophon) -> dict[str, Any]:
    return {
        "cleanwire": generator(),
        "saved_at": colophon.saved_at.isoformat(),
        "version": colophon.version,
        "missing": list(colophon.missing),
        "sha256": text_digest(story),
        "story": to_record(story),
    }


def _script(data: Mapping[str, Any]) -> str:
    """JSON that can stand inside a script element: no "<" in it can end or open anything."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return "".join(f"\\u{ord(character):04x}" if character in "&<>\u2028\u2029" else character for character in text)
