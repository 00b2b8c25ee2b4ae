"""Following sources: adding, refreshing, lists of feeds in and out, the packs that are offered, the sample wire."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader import refresh as refreshing
from reader.errors import Forbidden, ParseError
from reader.library import secrets
from reader.library.ahead import Ahead
from reader.model.feed import Source
from reader.model.fetched import Fetched
from reader.refresh import RefreshProgress, RefreshReport
from reader.store import journal, sources
from reader.store.entries import silencer

if TYPE_CHECKING:
    from reader.discover import FoundFeed
    from reader.fetch.request import Request
    from reader.store.sources import FeedState


@dataclass(frozen=True, slots=True)
class AddResult:
    """`source` is what is followed now; `found` are all feeds the site offers, where its address was given."""

    source: Source
    found: tuple[FoundFeed, ...] = ()
    was_there: bool = False
    new: int = 0


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What a list of feeds brought. `refused` are addresses with why not."""

    added: tuple[Source, ...] = ()
    already: int = 0
    refused: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ListedSource:
    """A source of the listed pack."""

    title: str
    url: str
    folder: str
    language: str = "en"


class Subscriptions(Ahead):
    """Who is followed."""

    def add_source(self, address: str, *, folder: str = "", title: str = "", account: str = "", password: str = "") -> AddResult:
        """Follows a feed's address or a site's. Raises FetchError or ParseError where there is no feed.

        Adding an address by hand is consent to its host, even where that is on this machine or in the user's own network.
        """
        from reader.discover import find_feeds
        from reader.feeds.parse import parse_feed

        host = _host_of(address)
        auth = (account, password) if account else None
        answers: dict[str, Fetched] = {}

        def fetch(request: Request) -> Fetched:
            answer = self._fetch_for(request, host, auth)
            answers[answer.url] = answers[answer.final_url] = answer
            return answer

        found = find_feeds(fetch, address)
        if not found:
            raise ParseError(address, "there is no feed at this address, and it names none")
        url = found[0].url
        answer = answers.get(url) or self._fetch_for(_feed_request(url), host, auth)
        feed, _ = parse_feed(answer.body, answer.final_url, media_type=answer.media_type, charset=answer.charset)
        with self._database.write(durable=True) as db:
            present = sources.source_by_url(db, url, removed=True)
            if present is not None and sources.source_by_url(db, url) is not None:
                return AddResult(present, found, was_there=True)
            if present is not None:
                id = present.id
                sources.unhide_source(db, id)
            else:
                private_host = host if _host_of(url) == host and self._is_private(url) else ""
                id = sources.insert_source(
                    db, url, title=feed.title or host, own_title=title, site_url=feed.site_url, folder=folder,
                    language=feed.language, private_host=private_host, full_text=self.settings.full_text,
                )  # fmt: skip
            if account:
                sources.edit_source(db, id, {"account": account})
            journal.record(db, "add_source", f"Follow {title or feed.title or url}", {"ids": [id]})
            source = sources.source_by_id(db, id)
            assert source is not None
        if account:
            secrets.set_password(url, account, password)
        with self._database.read() as db:
            state = sources.feed_states(db, (id,))[0]
        outcome = refreshing.judged(state, answer, datetime.now(UTC))
        added = refreshing.write_outcome(self._database, [outcome], datetime.now(UTC), self._silencer())
        self._tell("sources", [id])
        self._tell("entries", added[0].new)
        self.index_soon()
        return AddResult(source, found, new=len(added[0].new))

    def set_password(self, id: int, account: str, password: str) -> None:
        """Basic auth for a source: the name into the library, the password into the system's keyring."""
        with self._database.read() as db:
            source = sources.source_by_id(db, id)
        if source is None:
            raise KeyError(id)
        if account:
            secrets.set_password(source.url, account, password)
        with self._database.write(durable=True) as db:
            sources.edit_source(db, id, {"account": account})
            db.execute("UPDATE feed_state SET next_due = 0 WHERE source_id = ?", (id,))
        self._tell("sources", [id])

    def refresh(
        self,
        source_ids: Sequence[int] | None = None,
        *,
        force: bool = False,
        jobs: int = 96,
        progress: Callable[[RefreshProgress], None] | None = None,
        cancel: threading.Event | None = None,
    ) -> RefreshReport:
        """Asks the sources that are due, all of them by `force`. What comes is in the library when `progress` tells of it."""
        from reader.fetch.client import Client

        with self._database.read() as db:
            states = sources.feed_states(db, None if source_ids is None else tuple(source_ids))
        asked = refreshing.due(states, datetime.now(UTC), force=force or source_ids is not None)
        with Client(jobs=jobs) as client:
            report = refreshing.refresh(
                self._database,
                client,
                asked,
                allow_private=self.allow_private,
                auth=_credentials,
                silence=self._silencer(),
                pause=max(self.settings.refresh_minutes, 5) * 60.0,
                progress=progress,
                arrived=lambda ids: self._tell("entries", ids),
                cancel=cancel,
            )
        self._tell("sources")
        self.index_soon()
        self.fetch_ahead_soon()
        return report

    def due_count(self) -> int:
        """How many sources a refresh would ask now."""
        with self._database.read() as db:
            return len(refreshing.due(sources.feed_states(db), datetime.now(UTC)))

    def next_refresh(self) -> float | None:
        """Seconds until the next source is due; None where there is none. Nothing is asked by itself."""
        with self._database.read() as db:
            return refreshing.next_wake(sources.feed_states(db), datetime.now(UTC))

    def import_opml(self, opml: bytes | Path | str, allow_private: bool = False) -> ImportReport:
        """A list of feeds, folders included. Contacts nobody: the next refresh does."""
        from reader.feeds.opml import read_opml

        outlines = read_opml(opml if isinstance(opml, bytes) else _read_file(Path(opml)))
        added: list[int] = []
        refused: list[tuple[str, str]] = []
        already = 0
        with self._database.write(durable=True) as db:
            for outline in outlines:
                why = self._why_not(outline.url, allow_private)
                if why:
                    refused.append((outline.url, why))
                    continue
                if sources.source_by_url(db, outline.url) is not None:
                    already += 1
                    continue
                present = sources.source_by_url(db, outline.url, removed=True)
                if present is not None:
                    sources.unhide_source(db, present.id)
                    added.append(present.id)
                    continue
                private_host = _host_of(outline.url) if allow_private and self._is_private(outline.url) else ""
                added.append(
                    sources.insert_source(
                        db, outline.url, title=outline.title or _host_of(outline.url), site_url=outline.site_url,
                        folder=outline.folder, own_title=outline.title, private_host=private_host,
                        full_text=self.settings.full_text,
                    )
                )  # fmt: skip
            if added:
                journal.record(db, "add_source", f"Import {len(added)} sources", {"ids": added})
            every = {source.id: source for source in sources.every_source(db)}
        self._tell("sources", added)
        return ImportReport(tuple(every[id] for id in added), already, tuple(refused))

    def export_opml(self) -> bytes:
        """The followed sources with their folders. No account, no password."""
        from reader.feeds.opml import Outline, write_opml

        with self._database.read() as db:
            rows = [row for row in sources.source_rows(db) if row.kind == "feed"]
        return write_opml(Outline(row.source.title, row.source.url, row.source.site_url, row.source.folder) for row in rows)

    def pack(self) -> list[ListedSource]:
        """The listed pack of real sources. Nothing of it is contacted before it is added and refreshed."""
        import tomllib

        from reader.resource_files import resource

        listed = tomllib.loads(resource("sources.toml").read_text(encoding="utf8"))
        return [ListedSource(each["title"], each["url"], each["folder"], each.get("language", "en")) for each in listed["source"]]

    def add_pack(self, urls: Sequence[str] | None = None) -> list[Source]:
        """Follows sources of the pack, all or those named; the refresh after it fetches them."""
        chosen = [each for each in self.pack() if urls is None or each.url in set(urls)]
        added: list[int] = []
        with self._database.write(durable=True) as db:
            for each in chosen:
                present = sources.source_by_url(db, each.url, removed=True)
                if present is None:
                    added.append(
                        sources.insert_source(
                            db, each.url, title=each.title, own_title=each.title, folder=each.folder, language=each.language,
                            full_text=self.settings.full_text,
                        )
                    )  # fmt: skip
                elif sources.source_by_url(db, each.url) is None:
                    sources.unhide_source(db, present.id)
                    added.append(present.id)
            if added:
                journal.record(db, "add_source", f"Follow {len(added)} sources of the pack", {"ids": added})
            every = {source.id: source for source in sources.every_source(db)}
        self._tell("sources", added)
        return [every[id] for id in added]

    def add_sample_wire(self) -> list[Source]:
        """The bundled sample wire as sources, without any network. Adding it again changes nothing."""
        from reader.library.sample import add_sample_wire

        # One of its stories is opened next: its cleaning can begin to start meanwhile.
        self._worker().warm()
        added = add_sample_wire(self._database)
        self._tell("sources", [source.id for source in added])
        self._tell("entries")
        self.index_soon()
        return added

    def _silencer(self) -> re.Pattern[str] | None:
        with self._database.read() as db:
            return silencer(row[0] for row in db.execute("SELECT words FROM mute_word"))

    def _is_private(self, url: str) -> bool:
        from reader.fetch.guard import check_url

        try:
            check_url(url, False)
        except Forbidden:
            return True
        return False

    def _why_not(self, url: str, allow_private: bool) -> str:
        """Why an address of a list is not followed, '' where it may be. Names are judged when they are resolved."""
        from reader.fetch.guard import check_url

        try:
            check_url(url, allow_private or self.allow_private)
        except Forbidden as error:
            return error.detail
        return ""

    def _fetch_for(self, request: Request, host: str, auth: tuple[str, str] | None) -> Fetched:
        """Fetches for an address the user gave by hand: that host, and no other, may be private."""
        from dataclasses import replace

        same = _host_of(request.url) == host
        answer = self._client().fetch(replace(request, allow_private=self.allow_private or same, auth=auth if same else None))
        assert isinstance(answer, Fetched)  # no validators were sent
        return answer


def _feed_request(url: str) -> Request:
    from reader.fetch.request import Request

    return Request(url, kind="feed")


def _credentials(state: FeedState) -> tuple[str, str] | None:
    secret = secrets.password(state.url, state.account)
    return None if secret is None else (state.account, secret)


def _host_of(address: str) -> str:
    if "://" not in address:
        address = "https://" + address
    try:
        return (urlsplit(address.strip()).hostname or "").lower()
    except ValueError:
        return ""


def _read_file(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ParseError(str(path), f"cannot be read: {error.strerror}") from error
