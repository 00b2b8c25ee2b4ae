"""A story as an electronic book, and the plain writing of any EPUB 3: an own zip, no library between us and the format."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from reader.model.image import StoredImage
from reader.model.story import Story
from reader.offline.colophon import REASON_WORDS, Colophon, generator, story_key
from reader.offline.html import by_line, dateline_of, direction, lead_picture, with_dateline
from reader.offline.pictures import book_extension
from reader.offline.xhtml import to_xhtml, web_address, xml_attribute, xml_only, xml_text
from reader.resource_files import resource

PAGE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"
 xml:lang="{language}" lang="{language}" dir="{direction}">
<head><title>{title}</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
<body{kind}>
{body}
</body>
</html>
"""
CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/content.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""


@dataclass(frozen=True, slots=True)
class BookFacts:
    """What a book's package file says of it. `key` is what the book is known by when it is written again."""

    title: str
    key: str
    language: str
    made: datetime
    creators: tuple[str, ...] = ()
    publisher: str = ""
    source: str = ""
    published: datetime | None = None
    description: str = ""
    rights: str = ""


@dataclass(slots=True)
class _Part:
    """One page of the book and where the contents list it; `depth` 0 is a section, 1 a story in it."""

    name: str
    title: str
    depth: int = 0
    listed: bool = True


@dataclass(slots=True)
class Book:
    """A book being written into a file, page by page, so that two hundred stories need the memory of one."""

    file: BinaryIO
    facts: BookFacts
    parts: list[_Part] = field(default_factory=list)
    pictures: dict[str, tuple[str, str]] = field(default_factory=dict)  # address -> (name in the book, media type)
    cover: str = ""
    _zip: ZipFile | None = None

    def __post_init__(self) -> None:
        self._zip = ZipFile(self.file, "w")
        self._write("mimetype", b"application/epub+zip", stored=True)
        self._write("META-INF/container.xml", CONTAINER.encode())
        self._write("book/book.css", resource("copies", "book.css").read_bytes())

    def add_page(
        self, name: str, title: str, body: str, *, language: str = "", kind: str = "", depth: int = 0, listed: bool = True
    ) -> None:
        """A page of ready XHTML; `kind` is its epub:type."""
        language = language or self.facts.language
        page = PAGE.format(
            language=xml_attribute(language),
            direction=direction(language),
            title=xml_text(title or "Untitled"),
            kind=f' epub:type="{kind}"' if kind else "",
            body=body,
        )
        self._write(f"book/{name}.xhtml", page.encode("utf8"))
        self.parts.append(_Part(name, title or "Untitled", depth, listed))

    def add_picture(self, address: str, image: StoredImage) -> str:
        """The picture's name in the book, empty where a book cannot show its kind; each is added once."""
        if address in self.pictures:
            return self.pictures[address][0]
        extension = book_extension(image)
        if not extension:
            return ""
        name = f"images/{len(self.pictures) + 1:04}.{extension}"
        self._write(f"book/{name}", image.body, stored=True)
        self.pictures[address] = (name, image.media_type)
        return name

    def __enter__(self) -> Book:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_fault: object) -> None:
        """Contents, package file and the zip's own directory: after this the file is a book, unless it was torn off."""
        assert self._zip is not None
        if kind is not None:
            self._zip.close()
            return
        self._write("book/nav.xhtml", self._contents().encode("utf8"))
        self._write("book/toc.ncx", self._old_contents().encode("utf8"))
        self._write("book/content.opf", self._package().encode("utf8"), stored=True)
        self._zip.close()

    def _write(self, name: str, body: bytes, *, stored: bool = False) -> None:
        assert self._zip is not None
        made = max(self.facts.made.astimezone(UTC), datetime(1980, 1, 1, tzinfo=UTC))
        entry = ZipInfo(name, made.timetuple()[:6])
        entry.compress_type = ZIP_STORED if stored else ZIP_DEFLATED
        entry.external_attr = 0o644 << 16
        self._zip.writestr(entry, body, compresslevel=6)

    def _contents(self) -> str:
        out = ['<nav epub:type="toc" id="toc"><h1>Contents</h1><ol>']
        listed = [part for part in self.parts if part.listed]
        for index, part in enumerate(listed):
            following = listed[index + 1].depth if index + 1 < len(listed) else 0
            out.append(f'<li><a href="{part.name}.xhtml">{xml_text(part.title)}</a>')
            out.append("<ol>" if following > part.depth else "</li>" + "</ol></li>" * (part.depth - following))
        out.append("</ol></nav>")
        start = self.parts[0].name
        out.append(
            '<nav epub:type="landmarks" hidden="hidden"><ol>'
            f'<li><a epub:type="bodymatter" href="{start}.xhtml">Start</a></li></ol></nav>'
        )
        return PAGE.format(language="en", direction="ltr", title="Contents", kind="", body="".join(out))

    def _old_contents(self) -> str:
        points = "".join(
            f'<navPoint id="p{number}" playOrder="{number}"><navLabel><text>{xml_text(part.title)}</text></navLabel>'
            f'<content src="{part.name}.xhtml"/></navPoint>'
            for number, part in enumerate((part for part in self.parts if part.listed), 1)
        )
        return (
            '<?xml version="1.0" encoding="utf-8"?>\n<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">'
            f'<head><meta name="dtb:uid" content="{self._identifier()}"/></head>'
            f"<docTitle><text>{xml_text(self.facts.title)}</text></docTitle><navMap>{points}</navMap></ncx>\n"
        )

    def _identifier(self) -> str:
        return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, self.facts.key)}"

    def _package(self) -> str:
        facts = self.facts
        simple = [
            ("title", facts.title or "Untitled"),
            ("language", facts.language),
            *(("creator", name) for name in facts.creators),
            ("publisher", facts.publisher),
            ("source", facts.source),
            ("date", facts.published.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if facts.published else ""),
            ("description", facts.description),
            ("rights", facts.rights),
        ]
        metadata = [f'<dc:identifier id="id">{self._identifier()}</dc:identifier>']
        metadata += [f"<dc:{name}>{xml_text(value)}</dc:{name}>" for name, value in simple if value.strip()]
        metadata += [
            f'<meta property="dcterms:modified">{facts.made.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}</meta>',
            f'<meta name="generator" content="{xml_attribute(generator())}"/>',
            f'<meta name="cleanwire" content="{facts.key}"/>',
            '<meta property="schema:accessMode">textual</meta>',
            '<meta property="schema:accessModeSufficient">textual</meta>',
            '<meta property="schema:accessibilityFeature">structuralNavigation</meta>',
            '<meta property="schema:accessibilityFeature">tableOfContents</meta>',
            '<meta property="schema:accessibilityHazard">none</meta>',
            '<meta property="schema:accessibilitySummary">Text with headings, a table of contents and described pictures.</meta>',
        ]
        items = [
            '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
            '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
            '<item id="css" href="book.css" media-type="text/css"/>',
        ]
        items += [f'<item id="{part.name}" href="{part.name}.xhtml" media-type="application/xhtml+xml"/>' for part in self.parts]
        for number, (name, media_type) in enumerate(self.pictures.values(), 1):
            cover = ' properties="cover-image"' if name == self.cover else ""
            items.append(f'<item id="i{number}" href="{name}" media-type="{media_type}"{cover}/>')
        spine = "".join(f'<itemref idref="{part.name}"/>' for part in self.parts)
        turned = ' page-progression-direction="rtl"' if direction(facts.language) == "rtl" else ""
        return (
            '<?xml version="1.0" encoding="utf-8"?>\n'
            '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">\n'
            '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n' + "\n".join(metadata) + "\n</metadata>\n"
            "<manifest>\n" + "\n".join(items) + f'\n</manifest>\n<spine toc="ncx"{turned}>{spine}</spine>\n</package>\n'
        )


def write_epub(story: Story, images: Mapping[str, StoredImage], colophon: Colophon) -> bytes:
    """One story as a book of one page."""
    furniture = story.furniture
    file = BytesIO()
    facts = BookFacts(
        title=furniture.headline or story.url or "Story",
        key=story_key(story),
        language=story.language or "en",
        made=colophon.saved_at,
        creators=furniture.byline.names if furniture.byline else (),
        publisher=story.source,
        source=story.url,
        published=furniture.published,
        description=furniture.standfirst,
        rights=furniture.copyright,
    )
    with Book(file, facts) as book:
        book.add_page("story", facts.title, story_page(story, images, book) + colophon_page(story, colophon))
        book.cover = next((name for name, _ in book.pictures.values()), "")
    return file.getvalue()


def story_page(story: Story, images: Mapping[str, StoredImage], book: Book) -> str:
    """A story's XHTML: furniture, pictures put into the book, blocks and credits."""
    furniture = story.furniture

    def picture(address: str, alt: str) -> str:
        name = book.add_picture(address, images[address]) if address in images else ""
        if name:
            return f'<img src="{name}" alt="{xml_attribute(alt)}"/>'
        return f'<span class="missing">{xml_text(f"Image not kept: {alt}" if alt else "Image not kept")}</span>'

    agency = furniture.dateline.agency if furniture.dateline else ""
    eyebrow = " · ".join(dict.fromkeys(part for part in (story.source, agency) if part))
    labels = "".join(f' <span class="label">{xml_text(label.mark)}</span>' for label in furniture.labels)
    out = [f'<p class="eyebrow">{xml_text(eyebrow)}{labels}</p>'] if eyebrow or labels else []
    out.append(f"<h1>{xml_text(furniture.headline or story.url or 'Untitled')}</h1>")
    if furniture.standfirst:
        out.append(f'<p class="standfirst">{xml_text(furniture.standfirst)}</p>')
    facts = " · ".join(f"<bdi>{xml_only(fact)}</bdi>" for fact in by_line(story, "b"))
    out.append(f'<p class="by">{facts}</p>')
    if story.note:
        out.append(f'<p class="note">{xml_text(story.note)}</p>')
    lead = lead_picture(story)
    if lead and lead.url in images and book_extension(images[lead.url]):
        caption = " ".join(part for part in (lead.caption, lead.credit) if part)
        words = f"<figcaption>{xml_text(caption)}</figcaption>" if caption else ""
        out.append(f"<figure>{picture(lead.url, lead.alt)}{words}</figure>")
    dateline, opens = dateline_of(story)
    for index, block in enumerate(story.blocks):
        html = with_dateline(block, dateline, "<strong>", "</strong>") if index == opens else block.html
        out.append(to_xhtml(html, picture))
    out += [f'<p class="credits">{xml_text(line)}</p>' for line in furniture.credits if line not in story.text]
    return "\n".join(out)


def colophon_page(story: Story, colophon: Colophon, *, whole: bool = True) -> str:
    """Where the story came from; with `whole`, also what was taken out, word for word."""
    out = ['<div class="colophon" lang="en" xml:lang="en" dir="ltr">', '<p class="about">About this copy</p>', "<dl>"]
    for label, value in colophon.lines(story):
        shown = xml_text(value)
        if label == "Address" and (address := web_address(value)):
            shown = f'<a href="{xml_attribute(address)}">{shown}</a>'
        out.append(f"<dt>{label}</dt><dd>{shown}</dd>")
    out.append("</dl>")
    if whole and story.removals:
        out.append('<p class="about">Taken out, word for word</p><ol>')
        for removal in story.removals:
            why = f'<span class="why">{REASON_WORDS[removal.reason][0]}</span>'
            out.append(f'<li>{why} <span dir="auto">{xml_text(removal.text)}</span></li>')
        out.append("</ol>")
    return "\n".join([*out, "</div>"])
