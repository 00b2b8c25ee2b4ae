"""Which hosts are left alone for the rest of a refresh, so that a dead one does not hold up the rest."""

from __future__ import annotations

import copy
from urllib.parse import urlsplit

from reader.errors import FetchError, Refused
from reader.fetch import policy
from reader.model.fetched import Fetched, NotModified


class Hosts:
    """Which hosts are left alone for the rest of a refresh: those of which one feed after the other gets no answer, and at once
    those that say that they are asked too much.
    """

    def __init__(self) -> None:
        self._failures: dict[str, int] = {}
        self._given_up: dict[str, FetchError] = {}

    def heard(self, url: str, answer: Fetched | NotModified | FetchError) -> bool:
        """Takes note of an answer; whether its host is given up now."""
        host = _host(url)
        if not isinstance(answer, FetchError):
            self._failures.pop(host, None)
            return False
        if not policy.speaks_for_host(answer) or host in self._given_up:
            return False
        asked_for_it = isinstance(answer, Refused) and answer.status == 429
        self._failures[host] = policy.FAILURES_OF_A_HOST if asked_for_it else self._failures.get(host, 0) + 1
        if self._failures[host] < policy.FAILURES_OF_A_HOST:
            return False
        self._given_up[host] = answer
        return True

    def fault(self, url: str) -> FetchError | None:
        """What is said of a feed whose host was given up; None where it may be asked."""
        error = self._given_up.get(_host(url))
        if error is None:
            return None
        fault = copy.copy(error)
        fault.about = url
        fault.detail = f"its host was left alone, because it failed others of its feeds: {error.detail}"
        return fault


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""
