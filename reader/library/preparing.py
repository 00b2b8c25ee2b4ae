"""Making a story of what was fetched: in the worker, within its deadline, with what the source's memory knows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.errors import ExtractionError, ParseError
from reader.library.learning import Learning
from reader.model.feed import Entry, Source
from reader.model.fetched import Fetched, NotModified, Validators
from reader.model.story import Completeness, Story
from reader.refresh import consented
from reader.store import sources, stories

if TYPE_CHECKING:
    from reader.fetch.request import Kind


class Preparing(Learning):
    """What opening a story, fetching it ahead and cleaning it anew have in common."""

    def _prepared(self, page: Fetched | None, entry: Entry, source_id: int) -> Story:
        """The page's story; the feed's text where there is no page or none that could be cleaned in time."""
        source = self._source(source_id)
        memory = self._memory(source_id)
        worker = self._worker()
        name = source.title if source is not None else ""
        from reader.plain import plain_story

        if page is not None:
            try:
                story = worker.prepare_page(page, entry, memory, name)
                if story.blocks or story.completeness is Completeness.WITHDRAWN:
                    return story
                note = "The page holds no story that could be found: this is the feed's own text."
            except ExtractionError:
                return plain_story(page, entry, name)
            except ParseError as error:
                note = f"The page could not be read ({error.detail}): this is the feed's own text."
            story = self._from_feed(entry, source_id)
            return replace(story, note=note, fetched_at=page.fetched_at)
        return self._from_feed(entry, source_id)

    def _prepared_alone(self, fetched: Fetched) -> Story:
        """The story of a page that came by hand, with no entry of a feed beside it."""
        from reader.plain import plain_story

        try:
            return self._worker().prepare_page(fetched, None)
        except ExtractionError:
            return plain_story(fetched, None)

    def _from_feed(self, entry: Entry, source_id: int) -> Story:
        from reader.plain import plain_story

        source = self._source(source_id)
        name = source.title if source is not None else ""
        try:
            return self._worker().prepare_fragment(entry, self._memory(source_id), name)
        except (ExtractionError, ParseError):
            return plain_story(None, entry, name)

    def _source(self, source_id: int) -> Source | None:
        with self._database.read() as db:
            return sources.source_by_id(db, source_id)

    def _private(self, url: str, source_id: int) -> bool:
        """Whether the address may be private: it is on the host the user consented to when he added its source."""
        if self.allow_private:
            return True
        with self._database.read() as db:
            row = db.execute("SELECT private_host FROM source WHERE id = ?", (source_id,)).fetchone()
        return bool(row) and consented(url, row[0])

    def _has_consent(self, url: str) -> bool:
        with self._database.read() as db:
            hosts = [row[0] for row in db.execute("SELECT DISTINCT private_host FROM source WHERE private_host != ''")]
        return any(consented(url, host) for host in hosts)

    def _get(
        self, url: str, source_id: int, validators: Validators | None = None, kind: Kind = "page", private_host: str = ""
    ) -> Fetched | NotModified:
        from reader.fetch.request import Request

        private = self._private(url, source_id) or consented(url, private_host)
        return self._client().fetch(Request(url, validators or Validators(), kind=kind, allow_private=private))

    def _fetch_images(self, id: int, story: Story, source_id: int, private_host: str = "") -> None:
        """The story's pictures that are not here yet. Those that cannot be had are left out."""
        from reader.offline.assets import collect

        with self._database.read() as db:
            kept = stories.kept_images(db, id)
        images, _ = collect(story, lambda url: self._get(url, source_id, kind="image", private_host=private_host), kept)
        fresh = {url: image for url, image in images.items() if url not in kept}
        if fresh:
            with self._database.write(durable=False) as db:
                stories.keep_images(db, id, fresh)
