"""Makes hostile fragments at random: elements, attributes, addresses and broken ends of every class that fools cleaners."""

from __future__ import annotations

import random
import re
from html import escape, unescape

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


# Around a whole fragment: what is harmless in one place runs, hides or falls apart in another.
WRAPS = (
    "svg", "math", "template", "noscript", "select", "textarea", "title", "xmp", "noembed", "noframes", "plaintext", "frameset",
    "svg><foreignObject", "svg><desc", "svg><title", "math><mtext", "math><mi", "math><annotation-xml encoding=text/html",
    "table", "table><tr><td", "table><caption", "ul><li", "dl><dt", "blockquote", "figure", "figure><figcaption", "pre",
    "ruby><rt", "details", "dialog", "iframe", "object", "video", "listing", "div hidden", "p style=display:none", "menu",
    "h1", "h2><span", "a href=x", "b", "font", "form", "fieldset", "picture", "time", "address", "x-y", "body", "html", "head",
)  # fmt: skip
BETWEEN = (
    "\0", "\t", "\n", "\x0c", "\r", "\u2028", "\ufeff", "\x80", "&#0;", "&Tab;", "&NewLine;", "&colon;", "/", "<!--", "-->",
    "]]>", "<![CDATA[", "<?x", '"', "'", "`", "=", ">", "<", "xn--", "%3C", "\u200b" * 3,
)  # fmt: skip
_NAME = re.compile(r"</?[a-zA-Z][a-zA-Z0-9:-]*")
LARGEST = 20_000


def variation(dice: random.Random) -> str:
    """A fragment that has been cut, joined, renamed, wrapped, written in other letters or repeated, up to four times."""
    html = fragment(dice)
    for _ in range(dice.randint(1, 4)):
        html = dice.choice(_CHANGES)(dice, html)[:LARGEST]
    return html


def _joined(dice: random.Random, html: str) -> str:
    other = fragment(dice)
    return html[: dice.randint(0, len(html))] + other[dice.randint(0, len(other)) :]


def _put_in(dice: random.Random, html: str) -> str:
    place = dice.randint(0, len(html))
    return html[:place] + dice.choice(BETWEEN) * dice.choice((1, 1, 2, 30)) + html[place:]


def _wrapped(dice: random.Random, html: str) -> str:
    wrap = dice.choice(WRAPS)
    closed = "".join(f"</{tag.split()[0]}>" for tag in reversed(wrap.split("><")))
    return f"<{wrap}>{html}{closed if dice.random() < 0.8 else ''}"


def _renamed(dice: random.Random, html: str) -> str:
    found = [match.group() for match in _NAME.finditer(html)] or ["x"]
    old, new = dice.choice(found), dice.choice(TAGS)
    return html.replace(old, ("</" if old.startswith("</") else "<") + new)


def _shouted(dice: random.Random, html: str) -> str:
    return "".join(letter.swapcase() if dice.random() < 0.4 else letter for letter in html)


def _encoded(dice: random.Random, html: str) -> str:
    written = dice.choice(("&#{};", "&#x{:x};", "&#0000{}"))
    return re.sub("(?<=[=\"'])[a-zA-Z]", lambda match: written.format(ord(match.group())), html)


def _escaped(dice: random.Random, html: str) -> str:
    return escape(html) if dice.random() < 0.5 else unescape(html)


def _cut(dice: random.Random, html: str) -> str:
    start = dice.randint(0, len(html))
    return html[:start] + html[start + dice.randint(1, 60) :]


def _repeated(dice: random.Random, html: str) -> str:
    start = dice.randint(0, len(html))
    end = start + dice.randint(1, 60)
    return html[:end] + html[start:end] * dice.choice((1, 2, 20)) + html[end:]


_CHANGES = (_joined, _put_in, _wrapped, _renamed, _shouted, _encoded, _escaped, _cut, _repeated)
