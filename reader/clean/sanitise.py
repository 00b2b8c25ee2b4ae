"""Makes HTML safe to show, save and print: a short list of elements and attributes is let through, all else is not.

Nothing that comes out can run, load a page or read a file: no scripts, styles, forms, frames or foreign elements; links are
http, https or mailto; images http or https. Doing it twice changes nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urljoin, urlsplit

import nh3

from reader.addresses import without_user

LINK_SCHEMES = frozenset({"http", "https", "mailto"})
IMAGE_SCHEMES = frozenset({"http", "https"})
NOTE_PREFIX = "note-"

SAFE_TAGS = frozenset(
    [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "q",
        "cite",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "figure",
        "figcaption",
        "img",
        "pre",
        "code",
        "kbd",
        "samp",
        "var",
        "table",
        "caption",
        "colgroup",
        "col",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "th",
        "td",
        "a",
        "em",
        "strong",
        "b",
        "i",
        "u",
        "s",
        "del",
        "ins",
        "sub",
        "sup",
        "small",
        "mark",
        "abbr",
        "dfn",
        "time",
        "br",
        "wbr",
        "hr",
        "ruby",
        "rt",
        "rp",
        "rb",
        "bdi",
        "bdo",
        "span",
    ]
)
_DROP_WITH_CONTENT = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "noembed",
        "noframes",
        "iframe",
        "object",
        "embed",
        "applet",
        "svg",
        "math",
        "select",
        "option",
        "textarea",
        "title",
        "head",
        "xmp",
        "audio",
        "video",
        "canvas",
        "frameset",
        "plaintext",
    ]
)
SAFE_ATTRIBUTES: dict[str, set[str]] = {
    "*": {"dir", "lang"},
    "a": {"href", "title", "id"},
    "li": {"value", "id"},
    "sup": {"id"},
    "p": {"id"},
    "img": {"src", "alt", "title", "width", "height"},
    "ol": {"start", "reversed"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "col": {"span"},
    "colgroup": {"span"},
    "time": {"datetime"},
    "abbr": {"title"},
    "dfn": {"title"},
}
_NUMBERS = frozenset({"width", "height", "colspan", "rowspan", "span", "value", "start"})
_NUMBER = re.compile(r"-?\d{1,4}\Z")
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*\Z")
_NOTE = re.compile(r"[A-Za-z0-9_.:-]{1,64}\Z")
# Control characters and spaces that browsers skip inside a scheme ("java\tscript:").
_IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]+")
# An absolute address in the plainest letters is as it will be: nothing in it can be joined, hidden or mended. Hosts that may be
# no hosts are judged: "xn--a" is no name, "1.2.3.256" no number.
_LABEL = r"(?![Xx][Nn]--)[A-Za-z0-9-]+"
_PLAIN_ADDRESS = rf"https?://(?:{_LABEL}\.)++(?=[A-Za-z]){_LABEL}/[A-Za-z0-9/_.~%!$()*+,=:@-]*+"
_PLAIN = re.compile(_PLAIN_ADDRESS + r"(?:\?[A-Za-z0-9/_.~%!$()*+,=:@&-]++)?")
_PLAIN_WRITTEN = _PLAIN_ADDRESS + r"(?:\?(?:[A-Za-z0-9/_.~%!$()*+,=:@-]|&amp;)++)?"
_LINK_REL = "noopener noreferrer"
_QUOTED_REL = f'"{_LINK_REL}"'
_INLINE = r"[^<>\r]++|</?(?:b|strong|i|em|u|s|span|sub|sup|small|mark|cite|q)>|<br>"


def _line_with(link: str) -> str:
    """A line of text, simple emphasis and links that lead to plain addresses. What stands in a link holds no other link."""
    return rf'(?:{_INLINE}|<a(?: href="{_PLAIN_WRITTEN}")?{link}>(?:{_INLINE})*+</a>)*+'


_LINE, _SAFE_LINE = _line_with(""), _line_with(f" rel={_QUOTED_REL}")
_PLAIN_LINE = re.compile(rf"{_LINE}|(?:<li>{_LINE}</li> ?)*+")
_WORDS = r'(?:[^"&<>\r\xa0]|&(?:amp|quot|\#x27);)*+'
# A list of lines that are safe already, and a picture with such a line below it.
_PLAIN_BLOCK = re.compile(
    rf"<ul>(?:<li>{_SAFE_LINE}</li> ?)*+</ul>|<ol>(?:<li>{_SAFE_LINE}</li> ?)*+</ol>"
    rf'|<figure><img src="{_PLAIN_WRITTEN}" alt="{_WORDS}"(?: width="[0-9]{{1,4}}")?(?: height="[0-9]{{1,4}}")?>'
    rf"(?:<figcaption>{_SAFE_LINE}</figcaption>)?</figure>"
)
_ADDRESS_ALONE = nh3.Cleaner(tags={"a"}, attributes={"a": {"href"}}, url_schemes=set(IMAGE_SCHEMES), link_rel=None)
_LONGEST_ADDRESS = 4096


def safe_address(address: str, base_url: str, schemes: frozenset[str]) -> str | None:
    """The absolute address if it is of one of the schemes and names a host, else None."""
    if len(address) > _LONGEST_ADDRESS:
        return _judged.__wrapped__(address, base_url, schemes)
    if _PLAIN.fullmatch(address) and schemes >= IMAGE_SCHEMES:
        return address
    return _judged(address, base_url, schemes)


@lru_cache(maxsize=1024)
def _judged(address: str, base_url: str, schemes: frozenset[str]) -> str | None:
    bare = _IGNORED.sub("", address[:16]) + address[16:]
    address = address.strip(" \t\r\n\f\0")
    scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", bare.lstrip())
    if scheme and scheme.group(1).lower() not in schemes:
        return None
    if len(address) > _LONGEST_ADDRESS or "\\" in address.split("?", 1)[0]:
        return None
    try:
        absolute = urljoin(base_url, address)
        parts = urlsplit(absolute)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        return None
    # "hTTp://" and "http://" are one scheme; whoever reads what comes out looks for the second. Who would log in is left out.
    absolute = f"{parts.scheme}:{absolute.partition(':')[2]}"
    if parts.scheme != "mailto":
        absolute = without_user(absolute)
    if parts.scheme not in schemes or any(control in absolute for control in "\t\r\n"):
        return None
    if parts.scheme == "mailto":
        return absolute if "@" in parts.path else None
    if not host:
        return None
    absolute = absolute.replace(" ", "%20").replace('"', "%22").replace("<", "%3C").replace(">", "%3E").replace("`", "%60")
    return absolute if _is_address(absolute) else None


def _is_address(absolute: str) -> bool:
    """Whether the sanitiser takes it as it stands. What was joined from "//a%3Cb/" it would only refuse the second time."""
    return "href" in _ADDRESS_ALONE.clean(f'<a href="{absolute.replace("&", "&amp;")}">')


def safe_value(attribute: str, value: str, base_url: str) -> str | None:
    """What an attribute that may stay is to say; None where it may not say that."""
    if attribute == "href":
        if value.startswith("#"):
            name = value[1:].removeprefix(NOTE_PREFIX)
            return f"#{NOTE_PREFIX}{name}" if _NOTE.match(name) else None
        return safe_address(value, base_url, LINK_SCHEMES)
    if attribute == "src":
        return safe_address(value, base_url, IMAGE_SCHEMES)
    if attribute == "id":
        # Only what the draft has marked as the end of a link inside the story.
        name = value.removeprefix(NOTE_PREFIX)
        return value if value != name and _NOTE.match(name) else None
    if attribute in _NUMBERS:
        return value if _NUMBER.match(value) else None
    if attribute == "dir":
        return value.lower() if value.lower() in ("ltr", "rtl", "auto") else None
    if attribute == "lang":
        return value if _LANGUAGE.match(value) else None
    return value


@lru_cache(maxsize=16)
def _cleaner(base_url: str) -> nh3.Cleaner:
    def check(tag: str, attribute: str, value: str) -> str | None:
        return safe_value(attribute, value, base_url)

    return nh3.Cleaner(
        tags=set(SAFE_TAGS),
        clean_content_tags=set(_DROP_WITH_CONTENT),
        attributes={tag: set(names) for tag, names in SAFE_ATTRIBUTES.items()},
        attribute_filter=check,
        url_schemes=set(LINK_SCHEMES),
        link_rel=_LINK_REL,
        strip_comments=True,
    )


def sanitise(html: str, base_url: str = "") -> str:
    """Safe HTML with absolute addresses. `html` is tamed already where it comes from outside (see tame)."""
    return _cleaner(base_url).clean(html)


def sanitise_line(html: str, base_url: str = "") -> str:
    """The same for a block's inner HTML as markup.inner_html writes it: well nested, which spares most lines the parser."""
    if "<" not in html:
        return html
    if len(html) > _LONGEST_ADDRESS or not _PLAIN_LINE.fullmatch(html):
        return sanitise(html, base_url)
    return html.replace('">', f'" rel={_QUOTED_REL}>').replace("<a>", f"<a rel={_QUOTED_REL}>") if "<a" in html else html


def sanitise_block(html: str, base_url: str = "") -> str:
    """The same for a whole block, made of lines that are safe already."""
    if len(html) > _LONGEST_ADDRESS or not _PLAIN_BLOCK.fullmatch(html):
        return sanitise(html, base_url)
    return html.replace("&#x27;", "'")
