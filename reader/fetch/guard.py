"""Where we do not go: judged once on the address as written, and again on the one a connection really leads to."""

from __future__ import annotations

import ipaddress
import socket
import unicodedata
from urllib.parse import SplitResult, urljoin, urlsplit

from reader.addresses import without_user
from reader.errors import Forbidden, Private, WrongPort

LONGEST_ADDRESS = 8_192

# Below 1024 other services listen; above, those that a request could talk into something (the fetch standard's list).
_WEB_PORTS = frozenset({80, 81, 82, 83, 84, 85, 86, 88, 89, 90, 443, 444, 591})
_NOT_WEB_PORTS = frozenset({1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6379, 6566, 6667, 6697, 10080, 11211})

# Public by number, yet a door to the machine's own host in some clouds.
_METADATA = frozenset({"168.63.129.16"})

_PRIVATE_NAMES = (".localhost", ".local", ".internal", ".lan", ".home.arpa", ".localdomain", ".intranet", ".corp", ".home")

_NAT64 = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("64:ff9b:1::/48"))
_COMPATIBLE = ipaddress.IPv6Network("::/96")


def check_url(url: str, allow_private: bool = False) -> None:
    """Raise Forbidden where the address as written is none that we fetch. Names are judged again once they are resolved."""
    parts = split(url)
    host = host_of(parts)
    address = literal_address(host)
    if address is not None:
        refusal = refuse_address(address, allow_private)
        if refusal:
            raise denied(url, refusal, address)
    elif not allow_private and (host == "localhost" or host.endswith(_PRIVATE_NAMES) or "." not in host):
        raise Private(url, f"{host} is a name of this machine or of a private network")


def split(url: str) -> SplitResult:
    """The parts of an http or https address that has a host, a port for the web and no password in it."""
    if len(url) > LONGEST_ADDRESS:
        raise Forbidden(without_user(url[:200]), "the address is too long")
    if any(character <= " " or character == "\x7f" for character in url):
        raise Forbidden(without_user(url), "there are spaces or control characters in the address")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise Forbidden(without_user(url), "this is not an address") from error
    if parts.scheme not in ("http", "https"):
        raise Forbidden(url, f"only http and https are fetched, not {parts.scheme or 'an address without a scheme'}")
    if "@" in parts.netloc or "\\" in parts.netloc:
        without = url.replace(parts.netloc, parts.netloc.rpartition("@")[2], 1)
        raise Forbidden(without, "there is a name or password in the address")
    if not parts.hostname or not host_of(parts):
        raise Forbidden(url, "there is no host in the address")
    if port is not None and (port in _NOT_WEB_PORTS or (port < 1024 and port not in _WEB_PORTS)):
        raise WrongPort(url, f"port {port} is not for the web")
    return parts


def host_of(parts: SplitResult) -> str:
    """The host in the form that is compared: lower case, full-width digits and dots made plain, no dot at the end."""
    host = unicodedata.normalize("NFKC", parts.hostname or "").replace("。", ".").lower()
    return host.rstrip(".")


def names_above(host: str) -> list[str]:
    """The host's name and all above it: a.b.c, b.c, c."""
    parts = host.split(".")
    return [".".join(parts[start:]) for start in range(len(parts))]


def origin(url: str) -> tuple[str, str, int]:
    """Scheme, host and port: what credentials belong to."""
    parts = split(url)
    return parts.scheme, host_of(parts), parts.port or (443 if parts.scheme == "https" else 80)


def same_origin(one: str, other: str) -> bool:
    """Whether credentials for the first belong to the second as well."""
    try:
        return origin(one) == origin(other)
    except Forbidden:
        return False


def same_host(one: str, other: str) -> bool:
    """Whether two addresses name one host, so that consent given for the first holds for the second."""
    try:
        return host_of(split(one)) == host_of(split(other))
    except Forbidden:
        return False


def same_site(one: str, other: str) -> bool:
    """Whether two addresses are of one site: of one host, or of one that lies below the other (www and the like left out)."""
    try:
        first, second = (host_of(split(each)).removeprefix("www.") for each in (one, other))
    except Forbidden:
        return False
    return first == second or first.endswith(f".{second}") or second.endswith(f".{first}")


def next_address(url: str, location: str) -> str:
    """Where a redirect leads; Forbidden where that is no address we fetch (private hosts are judged by the caller)."""
    try:
        target = urljoin(url, location.strip())
    except ValueError as error:
        raise Forbidden(url, "it redirects to something that is not an address") from error
    target = target.replace(" ", "%20")
    try:
        split(target)
    except Forbidden as error:
        raise Forbidden(url, f"it redirects to where we do not go: {error.detail}") from error
    return target


def percent(text: str) -> str:
    """The text with everything above ASCII written as %XX of its UTF-8."""
    return "".join(c if c.isascii() else "".join(f"%{b:02X}" for b in c.encode("utf-8", "surrogatepass")) for c in text)


def literal_address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """The address a host is written as, in any form that resolvers take (0177.0.0.1, 2130706433, 0x7f.1); None for a name."""
    if ":" in host:
        try:
            return ipaddress.IPv6Address(host.partition("%")[0])
        except ValueError:
            return None
    if not host or not (host[0].isdigit() and host.isascii()):
        return None
    try:
        return ipaddress.IPv4Address(socket.inet_aton(host))
    except (OSError, ValueError):
        return None


def refuse_address(address: ipaddress.IPv4Address | ipaddress.IPv6Address | str, allow_private: bool = False) -> str:
    """Why we do not connect to this address; empty where we do."""
    if isinstance(address, str):
        try:
            address = ipaddress.ip_address(address.partition("%")[0])
        except ValueError:
            return f"{address} is not an address"
    inner = _inner_address(address)
    if str(inner) in _METADATA or inner.is_link_local or inner.is_multicast or inner.is_unspecified or inner in _BROADCAST:
        return f"{address} is never fetched from"
    is_public = inner.is_global and (inner.version == 4 or inner in _GLOBAL_UNICAST)
    if allow_private or is_public:
        return ""
    return f"{address} is on this machine or in a private network"


def denied(url: str, refusal: str, address: ipaddress.IPv4Address | ipaddress.IPv6Address | str) -> Forbidden:
    """The error for an address that was refused: Private where the user could allow it."""
    return Forbidden(url, refusal) if refuse_address(address, True) else Private(url, refusal)


# All that was ever given out of IPv6; what lies outside is old (site-local) or not yet meant for anybody.
_GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")
_BROADCAST = ipaddress.IPv4Network("255.255.255.255/32")


def _inner_address(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    """The IPv4 address that an IPv6 one stands for (mapped, compatible, NAT64, 6to4, Teredo), or the address itself."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address.teredo is not None:
        return address.teredo[1]
    number = int(address)
    if any(address in network for network in _NAT64) or (address in _COMPATIBLE and number > 1):
        return ipaddress.IPv4Address(number & 0xFFFFFFFF)
    return address
