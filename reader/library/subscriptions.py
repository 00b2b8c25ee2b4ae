"""Following sources: adding one by its address, refreshing, passwords."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.addresses import feed_address
from reader.errors import ParseError
from reader.library.consent import host_of, is_private
from reader.library.site_icons import SiteIcons
from reader.store import journal, sources

if TYPE_CHECKING:
    from reader.fetch.request import Request
    from reader.library.base import Changed
    from reader.library.reports import AddResult
    from reader.model.fetched import Fetched
    from reader.progress import RefreshProgress, RefreshReport
    from reader.refresher import Refresher
    from reader.store.sources import FeedState


# So many sources are asked sooner than another process has started.
FEW = 8


class Subscriptions(SiteIcons):
    """Who is followed."""

    # A window sets this: all but a few sources are refreshed in a process of their own, and so is what follows a refresh.
    beside = False

    def add_source(self, address: str, *, folder: str = "", title: str = "", account: str = "", password: str = "") -> AddResult:
        """Follows a feed's address or a site's. Raises FetchError or ParseError where there is no feed.

        Adding an address by hand is consent to its host, even where that is on this machine or in the user's own network.
        """
        from reader import refresh as refreshing
        from reader.discover import find_feeds
        from reader.feeds.parse import parse_feed
        from reader.library.reports import AddResult

        host = host_of(address)
        auth = (account, password) if account else None
        answers: dict[str, Fetched] = {}

        def fetch(request: Request) -> Fetched:
            answer = self._fetch_for(request, host, auth)
            answers[answer.url] = answers[answer.final_url] = answer
            return answer

        found = find_feeds(fetch, address)
        if not found:
            raise ParseError(address, "there is no feed at this address, and it names none")
        url = feed_address(found[0].url)
        answer = answers.get(found[0].url) or self._fetch_for(_feed_request(url), host, auth)
        feed, _ = parse_feed(answer.body, answer.final_url, media_type=answer.media_type, charset=answer.charset)
        if account:
            # First: where no keyring takes the password, nothing is followed that could not be fetched.
            from reader.library import secrets

            secrets.set_password(url, account, password)
        private_host = host if host_of(url) == host and is_private(url) else ""
        with self._database.write(durable=True) as db:
            present = sources.source_by_url(db, url, removed=True)
            if present is not None:
                sources.consent(db, present.id, private_host)
            if present is not None and sources.source_by_url(db, url) is not None:
                return AddResult(present, found, was_there=True)
            if present is not None:
                id = present.id
                sources.unhide_source(db, id)
            else:
                id = sources.insert_source(
                    db, url, title=feed.title or host, own_title=title, site_url=feed.site_url, folder=folder,
                    language=feed.language, private_host=private_host, full_text=self.settings.full_text,
                )  # fmt: skip
            if account:
                sources.edit_source(db, id, {"account": account})
            journal.record(db, "add_source", f"Follow {title or feed.title or url}", {"ids": [id]})
            source = sources.source_by_id(db, id)
            assert source is not None
        with self._database.read() as db:
            state = sources.feed_states(db, (id,))[0]
        outcome = refreshing.judged(state, answer, datetime.now(UTC))
        added = refreshing.write_outcome(self._database, [outcome], datetime.now(UTC))
        self._tell("sources", [id])
        self._tell("entries", added[0].new)
        self.index_soon()
        self.fetch_ahead_soon()
        self.fetch_icons_soon()
        self.keep_copies_soon()
        return AddResult(source, found, new=len(added[0].new))

    def set_password(self, id: int, account: str, password: str) -> None:
        """Basic auth for a source: the name into the library, the password into the system's keyring.

        Without a password, another name takes over the one that is kept.
        """
        with self._database.read() as db:
            source = sources.source_by_id(db, id)
        if source is None:
            raise KeyError(id)
        if account:
            from reader.library import secrets

            with self._database.read() as db:
                known = next((state.account for state in sources.feed_states(db, (id,))), "")
            secret = password or secrets.password(source.url, known)
            if secret:
                secrets.set_password(source.url, account, secret)
        with self._database.write(durable=True) as db:
            before = sources.edit_source(db, id, {"account": account})
            if before["account"] != account:
                payload = {"before": [(id, before)], "after": [(id, {"account": account})]}
                journal.record(db, "edit_source", f"Change the account of {source.title}", payload)
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
        """Asks the sources that are due, all of them by `force`. What comes is in the library when `progress` tells of it.

        Where a server asked to be left alone for a while, it is, by force and by name as well; the report says which.
        Raises RefreshEnded where it is done in a process of its own, and that ends before it is done.
        """
        from reader import refresh as refreshing

        by_hand = force or source_ids is not None
        with self._database.read() as db:
            states = sources.feed_states(db, None if source_ids is None else tuple(source_ids))
        now = datetime.now(UTC)
        asked, left_alone = refreshing.parted(refreshing.due(states, now, force=by_hand), states, now)
        if self.beside and len(asked) > FEW:
            report = self._refresh_beside(asked, jobs, progress, cancel)
        else:
            report = self._refresh_here(asked, jobs, progress, cancel)
            self._tell("sources")
            self.index_soon()
            self.fetch_ahead_soon()
            self.fetch_icons_soon()
            self.keep_copies_soon()
        return replace(report, left_alone=tuple(left_alone) if by_hand else ())

    def _refresh_beside(
        self,
        asked: Sequence[FeedState],
        jobs: int,
        progress: Callable[[RefreshProgress], None] | None,
        cancel: threading.Event | None,
    ) -> RefreshReport:
        """A few that answered last time are asked here: their stories are listed before the other process has started."""
        order = sorted(asked, key=lambda state: state.failures)
        here, beside = order[:FEW], [state.source_id for state in order[FEW:]]
        done = itertools.count(1)

        def told(one: RefreshProgress) -> None:
            if progress is not None:
                progress(replace(one, done=next(done), total=len(asked)))

        return self._refresher().refresh(
            beside,
            jobs=jobs,
            ahead=self.ahead,
            progress=told,
            cancel=cancel,
            meanwhile=lambda: self._refresh_here(here, jobs, told, cancel),
        )

    def _refresh_here(
        self,
        asked: Sequence[FeedState],
        jobs: int,
        progress: Callable[[RefreshProgress], None] | None,
        cancel: threading.Event | None,
    ) -> RefreshReport:
        from reader import refresh as refreshing
        from reader.fetch.client import Client

        with Client(jobs=jobs) as client:
            return refreshing.refresh(
                self._database,
                client,
                asked,
                allow_private=self.allow_private,
                auth=_credentials,
                pause=max(self.settings.refresh_minutes, 5) * 60.0,
                progress=progress,
                arrived=lambda ids: self._tell("entries", ids),
                cancel=cancel,
            )

    def _refresher(self) -> Refresher:
        with self._lock:
            if self._made_refresher is None:
                from reader.refresher import Refresher

                self._made_refresher = Refresher(
                    self.folder, allow_private=self.allow_private, changed=self._pass_on, rested=self._refresher_rested
                )
            return self._made_refresher

    def _pass_on(self, changed: Changed) -> None:
        self._tell(changed.kind, changed.ids)

    def _refresher_rested(self) -> None:
        """What the other process leaves to the one that stays open: the backup of the day, copies, cleaning anew."""
        self.index_soon()
        self.keep_copies_soon()

    def due_count(self) -> int:
        """How many sources a refresh would ask now."""
        from reader import refresh as refreshing

        now = datetime.now(UTC)
        with self._database.read() as db:
            states = sources.feed_states(db)
        return len(refreshing.parted(refreshing.due(states, now), states, now)[0])

    def _fetch_for(self, request: Request, host: str, auth: tuple[str, str] | None) -> Fetched:
        """Fetches for an address the user gave by hand: that host, and no other, may be private."""
        from reader.model.fetched import Fetched

        same = host_of(request.url) == host
        answer = self._client().fetch(replace(request, allow_private=self.allow_private or same, auth=auth if same else None))
        assert isinstance(answer, Fetched)  # no validators were sent
        return answer


def _feed_request(url: str) -> Request:
    from reader.fetch.request import Request

    return Request(url, kind="feed")


def _credentials(state: FeedState) -> tuple[str, str] | None:
    from reader.library import secrets

    return secrets.credentials(state.url, state.account)
