"""Which picture an image element really shows: lazy loading hides addresses in many attributes, and icons show nothing."""

from __future__ import annotations

import re

from reader.clean.nodes import Element, around
from reader.clean.sanitise import IMAGE_SCHEMES, safe_address
from reader.clean.walk import all_of, first_of

_LAZY = (
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-hi-res-src",
    "data-full-src",
    "data-image",
    "data-url",
    "data-lazyload",
)
_LAZY_SETS = ("data-srcset", "srcset", "data-lazy-srcset")
_PLACEHOLDERS = (
    "placeholder",
    "/blank.",
    "spacer",
    "transparent.",
    "lazyload",
    "lazy-load",
    "lazy_load",
    "/pixel.",
    "1x1",
    "loading.gif",
    "grey.",
    "/trans.gif",
)
PICTURES = ("picture", "img")
_WIDEST = 1600
_ICON = 40


def pictures_in(element: Element) -> list[Element]:
    """Pictures below an element, each once: a <picture> counts as one."""
    found = []
    for node in all_of(element, PICTURES):
        if node.name == "img" and around(node, ("picture",)) is not None:
            continue
        found.append(node)
    return found


def image_of(picture: Element) -> Element | None:
    """The <img> that a <picture> shows, or the picture itself."""
    return picture if picture.name == "img" else first_of(picture, ("img",))


def picture_address(picture: Element, base_url: str) -> str:
    """The absolute address of the best version, empty where there is none that may be fetched."""
    image = image_of(picture)
    if image is not None:
        for name in _LAZY:
            address = _usable(image.get(name), base_url)
            if address:
                return address
        address = _usable(image.get("src"), base_url)
        if address:
            return address
        for name in _LAZY_SETS:
            address = _from_set(image.get(name), base_url)
            if address:
                return address
    for source in all_of(picture, ("source",)):
        for name in _LAZY_SETS:
            address = _from_set(source.get(name), base_url)
            if address:
                return address
    return ""


def picture_text(picture: Element) -> str:
    """The words that stand for a picture."""
    image = image_of(picture)
    alt = image.get("alt") if image is not None else None
    return " ".join(alt.split()) if isinstance(alt, str) else ""


def is_icon(picture: Element) -> bool:
    """Too small to be a picture of a story, by what the page itself says."""
    image = image_of(picture)
    if image is None:
        return False
    for name in ("width", "height"):
        value = image.get(name)
        if (
            isinstance(value, str)
            and value.strip().removesuffix("px").isdecimal()
            and int(value.strip().removesuffix("px")) <= _ICON
        ):
            return True
    classes: object = image.get("class")
    return any(
        name in ("emoji", "icon", "wp-smiley", "avatar")
        for name in (classes if isinstance(classes, list) else str(classes or "").split())
    )


def _usable(value: object, base_url: str) -> str:
    if not isinstance(value, str) or not value.strip() or _is_placeholder(value[:300].lower()):
        return ""
    return safe_address(value, base_url, IMAGE_SCHEMES) or ""


def _is_placeholder(address: str) -> bool:
    return address.startswith("data:") or any(sign in address for sign in _PLACEHOLDERS)


def _from_set(value: object, base_url: str) -> str:
    """The widest entry of a srcset that is not absurdly wide."""
    if not isinstance(value, str) or len(value) > 8192:
        return ""
    best, best_width = "", -1.0
    for entry in re.split(r",\s+", value.strip()):
        parts = entry.strip().rstrip(",").split()
        if not parts:
            continue
        width = 0.0
        if len(parts) > 1 and re.fullmatch(r"\d{1,5}(\.\d{1,3})?[wx]", parts[1]):
            width = float(parts[1][:-1])
        address = _usable(parts[0], base_url)
        if (address and best_width < width <= _WIDEST) or (address and not best):
            best, best_width = address, width
    return best
