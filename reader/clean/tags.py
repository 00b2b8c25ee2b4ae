"""The element names that cleaning tells apart, and the attributes by which the chooser and site rules mark elements for it."""

from __future__ import annotations

BLOCK_TAGS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
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
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "noscript",
        "video",
        "audio",
        "iframe",
        "object",
        "embed",
        "colgroup",
        "col",
        "select",
    ]
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
MEDIA_TAGS = frozenset({"img", "picture", "video", "audio", "iframe", "object", "embed"})
# What the chooser left out, with its probability; what the user's site configuration takes out.
LEFT_OUT = "data-left-out"
SITE_STRIP = "data-site-strip"
