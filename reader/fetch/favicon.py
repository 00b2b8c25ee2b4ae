"""A site's small picture, from the site itself and from nobody else: no service is told what is read."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from urllib.parse import urljoin

from reader.errors import FetchError, TimedOut, Unreachable
from reader.fetch import guard
from reader.fetch.images import check_image
from reader.fetch.request import Kind, Request
from reader.model.fetched import Fetched, NotModified
from reader.model.image import StoredImage

LARGEST = 200_000
LARGEST_PAGE = 2_000_000
DEADLINE = 10.0
MOST_TRIES = 3
_WANTED_SIDE = 32

_LINK = re.compile(r"<link\b([^>]{1,2000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]{1,30})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_LARGEST_HEAD = 200_000


def icon_addresses(page: Fetched) -> tuple[str, ...]:
    """Where the site's icon may be, the best first; only on the page's own site. The usual place comes last."""
    text = page.body[:_LARGEST_HEAD].decode("utf-8", "replace")
    found: list[tuple[int, str]] = []
    for link in _LINK.finditer(text):
        attributes = {name.lower(): unescape(one or two or three) for name, one, two, three in _ATTRIBUTE.findall(link[1])}
        rels = attributes.get("rel", "").lower().split()
        if "icon" not in rels and "apple-touch-icon" not in rels:
            continue
        if attributes.get("type", "").lower() == "image/svg+xml" or attributes.get("href", "").lower().endswith(".svg"):
            continue
        try:
            address = urljoin(page.final_url, attributes.get("href", ""))
        except ValueError:
            continue
        if attributes.get("href") and guard.same_site(address, page.final_url):
            side = re.match(r"(\d{1,4})x", attributes.get("sizes", ""))
            found.append((abs(int(side[1]) - _WANTED_SIDE) if side else 50, address))
    addresses = [address for _, address in sorted(found, key=lambda pair: pair[0])]
    return tuple(dict.fromkeys([*addresses, urljoin(page.final_url, "/favicon.ico")]))


def find_icon(
    fetch: Callable[[Request], Fetched | NotModified], site_url: str, *, allow_private: bool = False
) -> StoredImage | None:
    """The site's icon; None where it has none that can be shown. Raises FetchError where the site cannot be reached now.

    Only the site is asked, also where it redirects elsewhere. Consent to a private host holds for that of `site_url` alone.
    """

    def ask(address: str, kind: Kind, most: int) -> Fetched | NotModified:
        private = allow_private and guard.same_host(address, site_url)
        return fetch(Request(address, kind=kind, deadline=DEADLINE, max_bytes=most, allow_private=private, within_site=True))

    addresses: tuple[str, ...] = (urljoin(site_url, "/favicon.ico"),)
    unreached: list[FetchError] = []
    try:
        page = ask(site_url, "page", LARGEST_PAGE)
        if isinstance(page, Fetched):
            addresses = icon_addresses(page)
    except (Unreachable, TimedOut) as error:
        unreached.append(error)
    except FetchError:
        pass  # the usual place may answer where the front page does not
    for address in addresses[:MOST_TRIES]:
        try:
            answer = ask(address, "image", LARGEST)
            if isinstance(answer, Fetched):
                return check_image(answer)
        except (Unreachable, TimedOut) as error:
            unreached.append(error)
        except FetchError:
            continue
    if unreached:
        raise unreached[0]
    return None
