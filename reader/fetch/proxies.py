"""Which proxy the environment asks for, decided here and not in curl: the guard must know whose address it is judging."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping


def proxy_for(scheme: str, host: str, environment: Mapping[str, str]) -> str:
    """The proxy for a host, empty where it is reached directly. `HTTP_PROXY` in capitals is not read: a web server may set it."""
    chosen = environment.get(f"{scheme}_proxy", "")
    if not chosen and scheme == "https":
        chosen = environment.get("HTTPS_PROXY", "")
    chosen = chosen or environment.get("all_proxy", "") or environment.get("ALL_PROXY", "")
    if not chosen or _bypassed(host, environment.get("no_proxy", "") or environment.get("NO_PROXY", "")):
        return ""
    return chosen


def _bypassed(host: str, exceptions: str) -> bool:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        address = None
    for exception in (part.strip().lower() for part in exceptions.replace(" ", ",").split(",")):
        if not exception:
            continue
        if exception == "*":
            return True
        if address is not None and "/" in exception:
            try:
                if address in ipaddress.ip_network(exception, strict=False):
                    return True
            except ValueError:
                continue
        name = exception.removeprefix("*").removeprefix(".")
        if host == name or (address is None and host.endswith("." + name)):
            return True
    return False
