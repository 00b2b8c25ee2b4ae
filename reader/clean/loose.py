"""Parses a fragment as browsers do and writes it out well-formed, with the signs that the passes read (class, id, style, data-*).

What comes out is not safe: it is what the passes' tree is made of, so that unclosed tags mean what they mean in a browser.
"""

from __future__ import annotations

import re
from functools import lru_cache

import nh3

from reader.clean.tame import tame

# Gone with their content: they hold no words of the page.
NO_WORDS = frozenset({"script", "style", "template", "svg", "head", "canvas"})
NOT_KEPT = frozenset(
    [
        "plaintext",
        "xmp",
        "noembed",
        "noframes",
        "frameset",
        "frame",
        "math",
        "html",
        "body",
        "title",
        "annotation-xml",
        "foreignobject",
        "textarea",
    ]
)
OWN_NAME = re.compile(r"<(?=[a-zA-Z][a-zA-Z0-9]*-)([a-zA-Z][a-zA-Z0-9-]{0,40})(?=[\s/>])")
MOST_NAMES = 400
# Whatever follows the name: "<noscript<noscript>" would be whole again once the inner one is gone.
_NOSCRIPT = re.compile(r"</?noscript[^>]*+>", re.I)
KNOWN = frozenset(
    [
        "a",
        "abbr",
        "address",
        "article",
        "aside",
        "b",
        "bdi",
        "bdo",
        "big",
        "blockquote",
        "br",
        "button",
        "caption",
        "center",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "details",
        "dfn",
        "dialog",
        "div",
        "dl",
        "dt",
        "em",
        "fieldset",
        "figcaption",
        "figure",
        "font",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "i",
        "iframe",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "li",
        "main",
        "mark",
        "menu",
        "meta",
        "nav",
        "noscript",
        "object",
        "ol",
        "p",
        "picture",
        "pre",
        "q",
        "rb",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "section",
        "select",
        "option",
        "small",
        "source",
        "span",
        "strike",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "time",
        "tr",
        "tt",
        "u",
        "ul",
        "var",
        "video",
        "audio",
        "wbr",
        "embed",
        "link",
    ]
)
_ATTRIBUTE_NAMES = """
class id style hidden href src srcset sizes alt title width height lang dir colspan rowspan span itemprop itemtype rel
name start reversed value type datetime role border content property cite scope aria-hidden
data-src data-original data-lazy-src data-hi-res-src data-full-src data-image data-url data-lazyload data-srcset data-lazy-srcset
data-left-out data-site-strip data-component data-testid data-id
"""
ATTRIBUTES = frozenset(_ATTRIBUTE_NAMES.split())


@lru_cache(maxsize=64)
def _cleaner(names: frozenset[str]) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(names),
        clean_content_tags=set(NO_WORDS),
        attributes={"*": set(ATTRIBUTES)},
        url_schemes={"http", "https", "mailto", "data"},
        link_rel=None,
        strip_comments=True,
    )


def well_formed(html: str) -> str:
    """The fragment as an HTML parser understands it, written out so that any parser after it understands the same."""
    tamed = tame(_without_noscript(html))
    names = KNOWN
    if "-" in tamed:
        own = {found.lower() for found in OWN_NAME.findall(tamed)}
        if own and len(own) <= MOST_NAMES:
            names = KNOWN | frozenset(own - NOT_KEPT)
    return _cleaner(names).clean(tamed)


def _without_noscript(html: str) -> str:
    """What stands in a <noscript> is markup for us, who run no scripts; to the parser after this it would be one text."""
    if b"noscript" not in html.encode("utf-8", "replace").lower():
        return html
    # Behind the last ">" no tag ends, and looking for its end from each beginning would take for ever.
    last = html.rfind(">") + 1
    return _NOSCRIPT.sub(" ", html[:last]) + html[last:]
