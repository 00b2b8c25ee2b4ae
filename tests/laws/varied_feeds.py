"""Writes the same small feed in every form, encoding and state that publishers have been seen to give one."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

ENTRIES = 4
Writer = Callable[[str, str], str]

# A headline, and the encodings that can write it.
HEADLINES = {
    "F\u00e4hre l\u00e4uft wieder aus": ("cp1252", "iso-8859-1", "iso-8859-15", "cp850", "mac-roman"),
    "Prom zn\u00f3w wyp\u0142ywa": ("iso-8859-2", "cp1250"),
    "\u041f\u0430\u0440\u043e\u043c \u0441\u043d\u043e\u0432\u0430 \u0432\u044b\u0445\u043e\u0434\u0438\u0442": (
        "koi8-r", "cp1251", "iso-8859-5", "cp866",
    ),
    "\u03a4\u03bf \u03c0\u03bb\u03bf\u03af\u03bf \u03c6\u03b5\u03cd\u03b3\u03b5\u03b9": ("iso-8859-7", "cp1253"),
    "\u30d5\u30a7\u30ea\u30fc\u306f\u51fa\u822a\u3059\u308b": ("shift_jis", "euc-jp", "iso-2022-jp"),
    "\u6e21\u8f2a\u518d\u6b21\u555f\u822a": ("big5", "gb18030"),
    "\u6e21\u8f6e\u518d\u6b21\u542f\u822a": ("gb2312", "gbk"),
    "\uc5ec\uac1d\uc120\uc774 \ucd9c\ud56d\ud55c\ub2e4": ("euc-kr", "cp949"),
    "\u0e40\u0e23\u0e37\u0e2d\u0e02\u0e49\u0e32\u0e21": ("tis-620", "cp874"),
    "\u0130stanbul \u015fehri": ("iso-8859-9", "cp1254"),
    "\u0627\u0644\u0639\u0628\u0627\u0631\u0629": ("iso-8859-6", "cp1256"),
    "\u05d4\u05de\u05e2\u05d1\u05d5\u05e8\u05ea": ("iso-8859-8", "cp1255"),
}  # fmt: skip
WIDE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")
# What a server says of all its files, and names that mean nothing.
SAID_BY_SERVERS = ("us-ascii", "iso-8859-1", "windows-1252", "x-unknown", "utf-16", "none", "utf-8;")


def rss(title: str, inside: str = "") -> str:
    items = "".join(
        f"<item><title>{title}</title><link>http://harbour.example/{n}</link><guid>{n}</guid>{inside if n == 1 else ''}</item>"
        for n in range(ENTRIES)
    )
    return f'<rss version="2.0"><channel><title>{title}</title>{items}</channel></rss>'


def atom(title: str, inside: str = "", prefix: str = "") -> str:
    a = f"{prefix}:" if prefix else ""
    entries = "".join(
        f'<{a}entry><{a}title>{title}</{a}title><{a}link href="http://harbour.example/{n}"/><{a}id>{n}</{a}id>'
        f"{inside if n == 1 else ''}</{a}entry>"
        for n in range(ENTRIES)
    )
    space = f'xmlns{":" + prefix if prefix else ""}="http://www.w3.org/2005/Atom"'
    return f"<{a}feed {space}><{a}title>{title}</{a}title>{entries}</{a}feed>"


def rdf(title: str, inside: str = "") -> str:
    items = "".join(
        f'<item rdf:about="http://harbour.example/{n}"><title>{title}</title><link>http://harbour.example/{n}</link>'
        f"{inside if n == 1 else ''}</item>"
        for n in range(ENTRIES)
    )
    spaces = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
    return f"<rdf:RDF {spaces}><channel><title>{title}</title></channel>{items}</rdf:RDF>"


def json_feed(title: str) -> str:
    items = [{"id": str(n), "url": f"http://harbour.example/{n}", "title": title} for n in range(ENTRIES)]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": title, "items": items}, ensure_ascii=False)


WRITERS: dict[str, Writer] = {"rss": rss, "atom": atom, "rdf": rdf, "atom-prefixed": lambda t, i: atom(t, i, "news_1")}


def in_every_encoding() -> Iterator[tuple[str, bytes, str, str]]:
    """What it is, the bytes, the charset that the server names, and the headline of each entry."""
    for title, narrow in HEADLINES.items():
        for form, write in WRITERS.items():
            for encoding in (*WIDE, *narrow):
                name = encoding.removesuffix("-sig")
                declared = f'<?xml version="1.0" encoding="{name}"?>\n{write(title, "")}'.encode(encoding)
                bare = write(title, "").encode(encoding)
                yield f"{form} {encoding} declared", declared, "", title
                yield f"{form} {encoding} by the server", bare, name, title
                if encoding in WIDE:
                    yield f"{form} {encoding} by nobody", bare, "", title
                for said in SAID_BY_SERVERS:
                    yield f"{form} {encoding} declared, but {said} by the server", declared, said, title


BEFORE = (
    " \n", "\ufeff\ufeff", "\0\0", "\u200b", "x", "<!-- made -->", "<!-- <item><title>No</title></item> -->", "<!DOCTYPE html>",
    '<?xml version="1.0"?><?xml version="1.0"?>', ' <?xml version="1.0"?>', '<?xml version="1.1"?>', "<?xml version=1.0?>",
    '<?xml-stylesheet href="file:///etc/passwd"?>', "Warning: Undefined variable $a & b in /x.php on line 3\n",
    "<br />\n<b>Warning</b>: it failed in <b>/a/b.php</b> on line <b>3</b><br />\n",
    '<!DOCTYPE rss PUBLIC "-//A//DTD RSS//EN" "http://127.0.0.1:1/rss.dtd">', "<!DOCTYPE rss [<!ELEMENT rss ANY>]>",
)  # fmt: skip
BEHIND = ("x</p>", "<!-- took 3 s --><script>1</script>", "<rss></rss>", "\0" * 9, "</rss></channel>", "\nWarning: x & y < z")
# Inside one entry, in an element of any name.
INSIDE = (
    "a & b", "a < b", "<b>a", "a</b>", "<b><i>a</b></i>", "<a href=http://x/>a</a>", "<a a='1' a='2'>x</a>", "<a hidden>x</a>",
    "<a b='<'>x</a>", "a\0b", "a\x01\x0b\x1fb", "&#xD800;", "&#0;", "&#99999999999;", "]]>", "<!-- a -- b -->", "<?php echo 1 ?>",
    "<media:content url='x'/>", "<:a>x</:a>", "<3 you>", "&bogus;", "&amp", "&#;", "&#x;", "<script>if(a<b && c>d){}</script>",
    "<svg><title>no</title></svg>", "<xi:include href='file:///etc/passwd'/>", "&nbsp;", "a\r\nb\u2028c\u0085d", "x" * 50_000,
)  # fmt: skip
ELEMENTS = ("description", "link", "guid", "pubDate", "author", "category", "content:encoded", "enclosure", "x:y")
