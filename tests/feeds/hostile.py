"""Makes feeds that are meant to break their reader: too deep, too many, too long, too large. Each is a function of a size."""

from __future__ import annotations

import gzip
from collections.abc import Callable

Maker = Callable[[int], bytes]
MAKERS: dict[str, Maker] = {}

_ITEM = "<item><title>Ferries sail again</title><link>http://harbour.example/1</link><guid>g1</guid>{}</item>"


def maker(function: Maker) -> Maker:
    MAKERS[function.__name__.replace("_", "-")] = function
    return function


def rss(inner: str) -> bytes:
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>Harbour</title>'
        f"<link>http://harbour.example/</link>{inner}</channel></rss>"
    ).encode()


def described(markup: str) -> bytes:
    return rss(_ITEM.format(f"<description>{markup.replace('&', '&amp;').replace('<', '&lt;')}</description>"))


@maker
def deep_xml(size: int) -> bytes:
    return rss(_ITEM.format("<description>" + "<a>" * size + "x" + "</a>" * size + "</description>"))


@maker
def deep_xml_unclosed(size: int) -> bytes:
    return rss(_ITEM.format("")) + b"<a>" * size


@maker
def deep_html_in_description(size: int) -> bytes:
    return described(
        "<div><table><tr><td><ul><li><blockquote>" * size + "AFTER" + "</blockquote></li></ul></td></tr></table></div>" * size
    )


@maker
def one_element_mb(size: int) -> bytes:
    return rss(_ITEM.format("<description>" + "word " * (size * 200_000) + "</description>"))


@maker
def many_items(size: int) -> bytes:
    return rss(
        "".join(f"<item><title>T{n}</title><link>http://harbour.example/{n}</link><guid>{n}</guid></item>" for n in range(size))
    )


@maker
def many_items_broken(size: int) -> bytes:
    return rss(
        "".join(
            f"<item><title>T{n}</title><link>http://harbour.example/{n}</link><guid>{n}</guid><br></item>" for n in range(size)
        )
    )


@maker
def many_attrs(size: int) -> bytes:
    return rss("<item " + " ".join(f'a{n}="1"' for n in range(size)) + "><title>Ferries sail again</title></item>")


@maker
def many_attrs_same(size: int) -> bytes:
    return rss("<item " + 'a="1" ' * size + "><title>Ferries sail again</title></item>")


@maker
def many_namespaces(size: int) -> bytes:
    spaces = " ".join(f'xmlns:n{n}="http://n{n}.example/"' for n in range(size))
    return rss(f"<item {spaces}><title>Ferries sail again</title></item>")


@maker
def long_tag_name(size: int) -> bytes:
    return rss(_ITEM.format(f"<{'a' * size}>x</{'a' * size}>"))


@maker
def many_tag_names(size: int) -> bytes:
    return rss(_ITEM.format("".join(f"<t{n}>x</t{n}>" for n in range(size))))


@maker
def long_line_nospace(size: int) -> bytes:
    return described("<p>" + "x" * size + "</p>")


@maker
def amp_hash(size: int) -> bytes:
    return rss(_ITEM.format("<description>" + "&#" * size + "</description>"))


@maker
def ampersands(size: int) -> bytes:
    return rss(_ITEM.format("<description>" + "&" * size + "</description>"))


@maker
def less_thans(size: int) -> bytes:
    return rss(_ITEM.format("<description>" + "<" * size + "</description>"))


@maker
def bidi(size: int) -> bytes:
    title = f"Ferries {chr(0x202E) + chr(0x202D)}sail again"
    return rss(f"<item><title>{title}</title><description>{chr(0x202E) * size}</description></item>")


@maker
def many_comments(size: int) -> bytes:
    return rss(_ITEM.format("<description>" + "<!--" * size + "</description>"))


@maker
def comments_in_title(size: int) -> bytes:
    return rss("<item><title><![CDATA[Ferries " + "<!--" * size + "]]></title></item>")


@maker
def scripts_in_title(size: int) -> bytes:
    return rss("<item><title><![CDATA[Ferries " + "<script>" * size + "]]></title></item>")


@maker
def tags_in_title(size: int) -> bytes:
    return rss("<item><title><![CDATA[Ferries " + "<b " * size + "]]></title></item>")


@maker
def cdata_unclosed(size: int) -> bytes:
    return rss(_ITEM.format("<description>" + "<![CDATA[" * size))


@maker
def doctype_unclosed(size: int) -> bytes:
    return b"<!DOCTYPE rss [" + b"<!ENTITY a 'b'" * size + rss(_ITEM.format(""))


@maker
def many_entities(size: int) -> bytes:
    declared = "".join(f'<!ENTITY e{n} "{"x" * 60}">' for n in range(400))
    return f"<!DOCTYPE rss [{declared}]>".encode() + rss(_ITEM.format("<description>" + "&e7;" * size + "</description>"))


@maker
def laughs(size: int) -> bytes:
    declared = '<!ENTITY l0 "ha">' + "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(size))
    return f"<!DOCTYPE rss [{declared}]>".encode() + rss(f"<item><title>Ferries &l{size};</title></item>")


@maker
def many_links(size: int) -> bytes:
    return described("<p>" + '<a href="http://harbour.example/">x</a>' * size + "</p>")


@maker
def many_link_elements(size: int) -> bytes:
    return rss("<item><title>Ferries sail again</title>" + "<link>http://harbour.example/1</link>" * size + "</item>")


@maker
def many_authors(size: int) -> bytes:
    return rss(_ITEM.format("".join(f"<author>A{n}</author>" for n in range(size))))


@maker
def xml_bases(size: int) -> bytes:
    opened = "".join(f'<div xml:base="d{n}/">' for n in range(size))
    return rss(_ITEM.format(f"<description>{opened}x{'</div>' * size}</description>"))


@maker
def relative_tags(size: int) -> bytes:
    return rss(_ITEM.format('<description xml:base="http://harbour.example/">' + "&lt;a " * size + "</description>"))


@maker
def long_date(size: int) -> bytes:
    return rss(_ITEM.format("<pubDate>" + "1 " * size + "</pubDate>"))


@maker
def long_guid(size: int) -> bytes:
    return rss(f"<item><title>Ferries sail again</title><guid>{'g' * size}</guid></item>")


@maker
def bad_bytes(size: int) -> bytes:
    return rss(_ITEM.format("<description>"))[:-20] + b"\xe9 \xff\xc3" * size + b"</description></item></channel></rss>"


@maker
def digits_in_json(size: int) -> bytes:
    return (
        b'{"version":"https://jsonfeed.org/version/1.1","title":"Harbour","items":[{"id":'
        + b"9" * size
        + b',"title":"Ferries"}]}'
    )


@maker
def deep_json(size: int) -> bytes:
    return b'{"items":' + b"[" * size + b"]" * size + b"}"


@maker
def packed_zeros(size: int) -> bytes:
    return gzip.compress(b"<rss>" + b"\0" * (size * 1_000_000))
