"""Makes hostile fragments at random: elements, attributes, addresses and broken ends of every class that fools cleaners."""

from __future__ import annotations

import random
from html import escape

ADDRESSES = (
    "javascript:alert(1)", "java&#10;script:alert(1)", "&#x6A;avascript:alert(1)", "jav&Tab;ascript:1",
    "JaVa\x00ScRiPt:1", "\u2028javascript:1", " javascript:1", "feed:javascript:1", "view-source:javascript:1",
    "vbscript:x", "blob:x", "jar:http://x!/", "data:text/html,<script>alert(1)</script>",
    "data:image/svg+xml,<svg onload=alert(1)>", "file:///etc/passwd", "//evil.example/x", "\\\\host\\share",
    "intent://x#Intent;end", "%6Aavascript:1", "http://a@javascript:1/", "https://fine.example/x",
)  # fmt: skip
VALUES = (
    "x", "1", "display:none", "background:url(javascript:1)", "expression(alert(1))", "@import 'file:///x'",
    "--><img src=x onerror=1>", "x\" onerror=\"alert(1)", "x' onload='1", "x` onerror=1", "&quot; onclick=1",
    "</style><img src=x onerror=1>", "</title><script>",
)  # fmt: skip
TAGS = (
    "script", "style", "iframe", "object", "embed", "svg", "math", "template", "noscript", "noembed", "noframes", "xmp",
    "plaintext", "textarea", "title", "select", "option", "table", "tr", "td", "caption", "colgroup", "form", "input",
    "button", "a", "img", "p", "div", "b", "i", "span", "details", "summary", "marquee", "video", "audio", "source",
    "track", "base", "meta", "link", "frameset", "frame", "applet", "body", "html", "head", "foreignObject", "desc",
    "mtext", "mglyph", "malignmark", "annotation-xml", "mi", "use", "image", "animate", "set", "x-y", "font", "center",
    "dialog", "portal", "slot", "isindex", "listing", "keygen", "command", "menu", "ruby", "rt", "bdo", "custom-elt",
    "\u017fcript", "\u0130frame",
)  # fmt: skip
ATTRIBUTES = (
    "href", "src", "srcset", "style", "onclick", "onerror", "onload", "ONERROR", "on1", "xlink:href", "action",
    "formaction", "data", "poster", "background", "dynsrc", "lowsrc", "longdesc", "cite", "codebase", "ping", "srcdoc",
    "http-equiv", "content", "id", "name", "class", "is", "slot", "autofocus", "contenteditable", "target", "rel", "dir",
    "lang", "title", "alt", "value", "type", "begin", "attributeName", "to", "from", "values", "usemap", "manifest",
    "form", ":href", "@click", "v-html", "xml:base", "xmlns", "style/",
)  # fmt: skip
RAW = (
    "<!--", "-->", "--!>", "<!-->", "<!--->", "<![CDATA[", "]]>", "<!DOCTYPE x [", "<?php", "?>", "</", "<", "<<", ">",
    "<!", "</ ", "&lt;script&gt;", "&#60;img src=x onerror=1&#62;", "\x00", "\ufeff", "</p>", "</script>", "</style>",
    "</title>", "</textarea>", "</noscript>", "</template>", "</svg>", "</math>", "</table>", "<%", "%>", "&",
    "&amp;lt;b", "{{x}}", "${x}", "\u202e", "\u2028", "<a/b/c=d", "word", "words and more of them ",
)  # fmt: skip


def fragment(dice: random.Random) -> str:
    """One fragment; the same dice give the same one."""
    return "".join(_piece(dice, 0) for _ in range(dice.randrange(1, 7)))


def _piece(dice: random.Random, depth: int) -> str:
    if depth > 5 or dice.random() < 0.35:
        return dice.choice(RAW)
    tag = dice.choice(TAGS)
    if dice.random() < 0.2:
        tag = "".join(letter.upper() if dice.random() < 0.5 else letter for letter in tag)
    attributes = "".join(dice.choice((" ", "/", "\t", "\n", "\x0c", "/ /")) + _attribute(dice) for _ in range(dice.randrange(4)))
    inner = "".join(_piece(dice, depth + 1) for _ in range(dice.randrange(4)))
    end = dice.choice((*[f"</{tag}>"] * 4, "", f"</{tag} ", f"</ {tag}>"))
    return f"<{tag}{attributes}{dice.choice(('>', '>', '>', '/>', ''))}{inner}{end}"


def _attribute(dice: random.Random) -> str:
    value, quote = dice.choice(ADDRESSES + VALUES), dice.choice(('"', "'", "", "`"))
    if dice.random() < 0.3:
        value = escape(value)
    return f"{dice.choice(ATTRIBUTES)}{dice.choice(('=', ' = ', '=' + chr(10)))}{quote}{value}{quote}"
