"""Site configurations in the fivefilters format: where a site keeps body, title, author and date, and what to strip from it.

A file is named after its host ("example.org.txt", ".example.org.txt" for all below it) and dropped into the library's `sites`
folder. What a configuration names wins over what we find ourselves; what no longer matches is told, never silently empty.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import etree

from reader.errors import RuleError

_LISTED = (
    "title",
    "author",
    "date",
    "body",
    "strip",
    "strip_id_or_class",
    "strip_image_src",
    "single_page_link",
    "next_page_link",
    "test_url",
)
_IGNORED = frozenset(
    [
        "prune",
        "tidy",
        "autodetect_on_failure",
        "parser",
        "skip_json_ld",
        "wrap_in",
        "native_ad_clue",
        "if_page_contains",
        "single_page_link_in_feed",
        "http_header",
        "requires_login",
        "not_logged_in_xpath",
        "login_uri",
        "login_username_field",
        "login_password_field",
        "login_extra_fields",
        "src_lazy_load_attr",
        "strip_comments",
        "convert_double_br_tags",
        "move_into",
        "insert_detected_image",
        "test_contains",
        "find_string",
        "replace_string",
        "dissolve",
        "footnotes",
    ]
)
_XPATH_LENGTH = 2000


@dataclass(frozen=True, slots=True)
class SiteRules:
    """One site's configuration; every list in the order of the file, the first that matches wins (all of them for strip)."""

    file: str
    title: tuple[str, ...] = ()
    author: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    strip: tuple[str, ...] = ()
    strip_id_or_class: tuple[str, ...] = ()
    strip_image_src: tuple[str, ...] = ()
    single_page_link: tuple[str, ...] = ()
    next_page_link: tuple[str, ...] = ()
    test_url: tuple[str, ...] = ()
    replaced: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SiteFinding:
    """What a configuration gave on one page. `silent` are the lines that matched nothing, as they stand in the file."""

    html: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    single_page: str = ""
    next_page: str = ""
    silent: tuple[str, ...] = ()
    stripped: tuple[str, ...] = field(default_factory=tuple)


def read_site(text: str, file: str) -> SiteRules:
    """Reads one file; a line it cannot make sense of is refused with its number."""
    lists: dict[str, list[str]] = {name: [] for name in _LISTED}
    finds: list[str] = []
    replaces: list[str] = []
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        name, colon, value = line.partition(":")
        name, value = name.strip().lower(), value.strip()
        about = f"{file}: line {number}"
        if not colon:
            raise RuleError(about, f"has no colon: {line[:60]}")
        if inline := re.fullmatch(r"replace_string\((.*)\)", name, re.S):
            finds.append(inline.group(1))
            replaces.append(value)
        elif name in lists:
            if value:
                if name not in ("strip_id_or_class", "strip_image_src", "test_url"):
                    _checked(value, about)
                lists[name].append(value)
        elif name == "find_string":
            finds.append(value)
        elif name == "replace_string":
            replaces.append(value)
        elif name not in _IGNORED and not name.startswith(("http_header", "if_page_contains")):
            raise RuleError(about, f"does not know {name!r}")
    if len(finds) != len(replaces):
        raise RuleError(file, "has a find_string without its replace_string")
    pairs = tuple(zip(finds, replaces, strict=True))
    return SiteRules(file=file, replaced=pairs, **{name: tuple(values) for name, values in lists.items()})


def _checked(expression: str, about: str) -> None:
    if len(expression) > _XPATH_LENGTH:
        raise RuleError(about, "is longer than any path needs to be")
    if expression.startswith(("http://", "https://")):
        return
    try:
        etree.XPath(expression)
    except etree.XPathError as error:
        raise RuleError(about, f"is no XPath: {error}") from error


def site_for(url: str, sites: Mapping[str, SiteRules]) -> SiteRules | None:
    """The configuration for an address: its host's own, else one for a domain above it (".example.org")."""
    if not sites:
        return None
    try:
        host = (urlsplit(url).hostname or "").lower().removeprefix("www.")
    except ValueError:
        return None
    if host in sites:
        return sites[host]
    while host:
        if "." + host in sites:
            return sites["." + host]
        _, _, host = host.partition(".")
    return None


def apply_site(tree: Any, url: str, site: SiteRules) -> SiteFinding:
    """What the configuration gives on a page. The page's tree is not changed."""
    silent: list[str] = []

    def nodes(name: str, expressions: tuple[str, ...]) -> list[Any]:
        for expression in expressions:
            found = _select(tree, expression)
            if found:
                return found
        silent.extend(f"{name}: {expression}" for expression in expressions)
        return []

    body = [node for node in nodes("body", site.body) if not isinstance(node, str)]
    html = "".join(etree.tostring(node, encoding="unicode", method="html", with_tail=False) for node in _topmost(body))
    html, stripped = _stripped(html, site) if html else ("", ())
    for find, replace in site.replaced:
        html = html.replace(find, replace) if find else html
    titles, dates = nodes("title", site.title), nodes("date", site.date)
    return SiteFinding(
        html=html,
        title=_text(titles[0]) if titles else "",
        authors=tuple(text for node in nodes("author", site.author) if (text := _text(node))),
        date=_text(dates[0]) if dates else "",
        single_page=_address(tree, url, site.single_page_link),
        next_page=_address(tree, url, site.next_page_link),
        silent=tuple(silent),
        stripped=stripped,
    )


def next_page(tree: Any, url: str, site: SiteRules) -> str:
    """Where the story goes on, absolute; empty on its last page."""
    return _address(tree, url, site.next_page_link)


def _address(tree: Any, url: str, expressions: tuple[str, ...]) -> str:
    for expression in expressions:
        for node in _select(tree, expression):
            value = str(node) if isinstance(node, str) else str(node.get("href") or "")
            try:
                absolute = urljoin(url, value.strip())
                same = urlsplit(absolute).hostname == urlsplit(url).hostname
            except ValueError:
                continue
            if value.strip() and same and absolute.split("#")[0] != url.split("#")[0]:
                return absolute
    return ""


def _select(tree: Any, expression: str) -> list[Any]:
    try:
        found = tree.xpath(expression)
    except (etree.XPathError, ValueError, TypeError):
        return []
    if isinstance(found, list):
        return found
    return [str(found)] if isinstance(found, str) and found.strip() else []


def _topmost(nodes: list[Any]) -> list[Any]:
    chosen = set(nodes)
    return [node for node in nodes if not any(parent in chosen for parent in node.iterancestors())]


def _text(node: Any) -> str:
    return " ".join((node if isinstance(node, str) else "".join(node.itertext())).split())


def _stripped(html: str, site: SiteRules) -> tuple[str, tuple[str, ...]]:
    """The body with what the file strips marked for the pipeline, which takes it out and writes it down."""
    from lxml.html import fragment_fromstring

    root = fragment_fromstring(html, create_parent="div")
    for element in root.iter(etree.Element):
        element.attrib.pop("data-left-out", None)
        element.attrib.pop("data-site-strip", None)
    stripped: list[str] = []
    for line, element in _strips(root, site):
        if element is root or element.getparent() is None:
            continue
        element.set("data-site-strip", line)
        stripped.append(line)
    return etree.tostring(root, encoding="unicode", method="html"), tuple(stripped)


def _strips(root: Any, site: SiteRules) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for expression in site.strip:
        found += [(f"strip: {expression}", node) for node in _select(root, expression) if not isinstance(node, str)]
    for element in root.iter(etree.Element) if site.strip_id_or_class or site.strip_image_src else ():
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        found += [(f"strip_id_or_class: {name}", element) for name in site.strip_id_or_class if name.strip("'\"") in names]
        if element.tag == "img":
            source = element.get("src") or ""
            found += [(f"strip_image_src: {part}", element) for part in site.strip_image_src if part.strip("'\"") in source]
    return found
