"""A block's safe HTML, written anew for a copy: pictures from the copy's own bytes, nothing that could load from elsewhere."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping
from html import escape
from html.parser import HTMLParser

from reader.model.image import StoredImage

VOID = frozenset({"area", "br", "col", "hr", "img", "source", "track", "wbr"})
# Attributes that make a browser load something. `href` loads nothing until it is clicked.
LOADING = frozenset(
    {"srcset", "poster", "background", "style", "sizes", "loading", "srcdoc", "data", "ping", "action", "formaction"}
)
# Elements that exist to load something, or that a page which forbids all loading cannot show.
DROPPED = frozenset({"source", "track", "link", "base", "meta"})

ImageMaker = Callable[[str, str], str]


def data_address(image: StoredImage) -> str:
    """The picture as an address that holds its own bytes."""
    return f"data:{image.media_type};base64,{b64encode(image.body).decode('ascii')}"


def with_images(html: str, images: Mapping[str, StoredImage]) -> str:
    """The same block with every picture inside it; one that could not be had gives its description in its place."""

    def inside(address: str, alt: str) -> str:
        if address in images:
            data = data_address(images[address])
            return f'<img src="{data}" alt="{escape(alt)}" data-from="{escape(address)}">'
        if address.startswith("data:image/"):
            return f'<img src="{escape(address)}" alt="{escape(alt)}">'
        words = f"Image not kept: {alt}" if alt else "Image not kept"
        return f'<span class="missing" role="img" data-from="{escape(address)}">{escape(words)}</span>'

    return rewrite(html, inside)


def rewrite(html: str, image: ImageMaker) -> str:
    """The fragment with `image(address, alt)` standing for every picture, and without anything that loads."""
    writer = _Writer(image)
    writer.feed(html)
    writer.close()
    return "".join(writer.out)


class _Writer(HTMLParser):
    def __init__(self, image: ImageMaker) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self._image = image

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            given = {name: value or "" for name, value in attrs}
            self.out.append(self._image(given.get("src", ""), given.get("alt", "")))
        elif tag not in DROPPED:
            kept = "".join(
                f' {name}="{escape(value or "")}"'
                for name, value in attrs
                if name not in LOADING and name != "src" and not name.startswith("on")
            )
            self.out.append(f"<{tag}{kept}>")

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and tag not in DROPPED:
            self.out.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.out.append(escape(data, quote=False))
