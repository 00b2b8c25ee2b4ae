"""A story as Markdown with front matter, for notes programs and for whoever wants to go on writing with it."""

from __future__ import annotations

import json
from collections.abc import Mapping

from reader.model.image import StoredImage
from reader.model.story import Block, BlockKind, Story
from reader.offline.colophon import Colophon, story_key, taken_out, text_digest
from reader.offline.html import dateline_of, lead_picture, with_dateline
from reader.offline.markup import data_address, rewrite


def write_markdown(
    story: Story, images: Mapping[str, StoredImage], colophon: Colophon, pictures: Mapping[str, str] | None = None
) -> bytes:
    """The whole file, in UTF-8. Pictures stand inside as data, or as links where `pictures` names a file for their address."""
    furniture = story.furniture
    facts = _front_matter(story, colophon).items()
    head = ["---", *(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in facts), "---", ""]
    parts = [f"**{_escaped(' · '.join(label.mark for label in furniture.labels))}**"] if furniture.labels else []
    parts += [f"# {_escaped(furniture.headline)}"] if furniture.headline else []
    if furniture.standfirst:
        parts.append(f"*{_escaped(furniture.standfirst)}*")
    if furniture.byline:
        parts.append(f"By {_escaped(', '.join(furniture.byline.names))}")
    if story.note:
        parts.append(f"> {_escaped(story.note)}")
    files = dict(pictures or {})
    lead = lead_picture(story)
    if lead and (lead.url in files or lead.url in images):
        address = files.get(lead.url) or data_address(images[lead.url])
        caption = " ".join(part for part in (lead.caption, lead.credit) if part)
        parts.append(f"![{_escaped(lead.alt)}](<{address}>)" + (f"\n\n*{_escaped(caption)}*" if caption else ""))
    dateline, opens = dateline_of(story)
    for index, block in enumerate(story.blocks):
        parts.append(block_markdown(block, images, files, dateline if index == opens else ""))
    parts += [f"*{_escaped(line)}*" for line in furniture.credits if line not in story.text]
    return ("\n".join(head) + "\n" + "\n\n".join(part for part in parts if part) + "\n").encode("utf8", "replace")


def block_markdown(block: Block, images: Mapping[str, StoredImage], files: Mapping[str, str], dateline: str = "") -> str:
    """One block. A picture that could not be had leaves its description."""
    from html import escape

    from markdownify import markdownify

    def image(address: str, alt: str) -> str:
        if address in files:
            return f'<img src="{escape(files[address])}" alt="{escape(alt)}">'
        if address in images:
            return f'<img src="{data_address(images[address])}" alt="{escape(alt)}">'
        return f"<em>Image not kept: {escape(alt)}</em>" if alt else ""

    html = rewrite(with_dateline(block, dateline, "<strong>", "</strong>"), image)
    if block.kind is BlockKind.CODE:
        fence = "```" if "```" not in block.text else "~~~~"
        return f"{fence}\n{block.text}\n{fence}"
    return markdownify(html, heading_style="ATX", bullets="-", keep_inline_images_in=["td", "th", "a"]).strip()


def _front_matter(story: Story, colophon: Colophon) -> dict[str, object]:
    """JSON values are YAML values, so every front-matter reader takes them whatever a headline contains."""
    furniture = story.furniture
    facts: dict[str, object] = {
        "title": furniture.headline,
        "description": furniture.standfirst,
        "author": list(furniture.byline.names) if furniture.byline else [],
        "dateline": furniture.dateline.text if furniture.dateline else "",
        "agency": furniture.dateline.agency if furniture.dateline else "",
        "source": story.source,
        "url": story.url,
        "date": furniture.published.isoformat() if furniture.published else "",
        "updated": furniture.updated.isoformat() if furniture.updated else "",
        "retrieved": story.fetched_at.isoformat() if story.fetched_at else "",
        "saved": colophon.saved_at.isoformat(),
        "version": colophon.version,
        "lang": story.language,
        "credits": list(furniture.credits),
        "rights": furniture.copyright,
        "taken_out": taken_out(story),
        "images_missing": list(colophon.missing),
        "sha256": text_digest(story),
        "cleanwire": story_key(story),
    }
    return {key: value for key, value in facts.items() if value not in ("", [])}


def _escaped(text: str) -> str:
    from html import escape

    from markdownify import markdownify

    # Within a tag: BeautifulSoup warns of markup that looks like an address or the name of a file, as a headline may.
    return markdownify(f"<span>{escape(' '.join(text.split()), quote=False)}</span>").strip()
