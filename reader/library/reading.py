"""Opening stories: from what is kept, or fetched, cleaned and kept; files and addresses given by hand; copies saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.errors import ExtractionError, FetchError, ParseError
from reader.library.housekeeping import Housekeeping
from reader.library.learning import Learning
from reader.library.lists import Lists
from reader.library.plain_story import plain_story
from reader.model.copy import OfflineCopy
from reader.model.feed import Entry, Source
from reader.model.fetched import Fetched, NotModified, Validators
from reader.model.image import StoredImage
from reader.model.story import Completeness, Story
from reader.refresh import consented
from reader.store import entries, journal, sources, stories
from reader.store.codec import key_of, now
from reader.store.rows import Opened, Version

if TYPE_CHECKING:
    from reader.fetch.request import Kind

OPENED_FILES = "Opened files"
LARGEST_FILE = 50_000_000
_MEDIA_TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/plain",
    ".xml": "application/xml",
    ".json": "application/json",
}


class Reading(Lists, Housekeeping, Learning):
    """One story at a time."""

    def story(self, id: int) -> Opened | None:
        """What is kept, without the network: the page's text, else the feed's. None where there is no such story."""
        with self._database.read() as db:
            kept = stories.kept_story(db, id)
            found = entries.entry_by_id(db, id)
            page = None if kept is not None and kept[1] == "page" else stories.kept_page(db, id)
        if found is None:
            return None
        if kept is None or page is not None:
            entry, source_id = found
            story = self._prepared(page, entry, source_id)
            with self._database.write(durable=False) as db:
                stories.keep_story(db, id, story, "page" if page is not None else "feed")
        return self._opened(id)

    def fetch_story(self, id: int) -> Opened:
        """The page, its clean text and its pictures, fetched and kept. Raises FetchError; KeyError where there is no such story.

        Where the page is no story or cannot be cleaned, the feed's text stays, and the story's note says why.
        """
        with self._database.read() as db:
            found = entries.entry_by_id(db, id)
            before = stories.kept_page(db, id)
        if found is None:
            raise KeyError(id)
        entry, source_id = found
        source = self._source(source_id)
        if urlsplit(entry.link).scheme not in ("http", "https"):
            return self.story(id) or self._opened(id)
        try:
            answer = self._get(entry.link, source_id, before.validators if before is not None else None)
        except FetchError as error:
            with self._database.write(durable=False) as db:
                stories.page_failed(db, id, error.detail or type(error).__name__)
            raise
        if isinstance(answer, NotModified) and before is not None:
            answer = replace(before, fetched_at=before.fetched_at)
        assert isinstance(answer, Fetched)
        story = self._prepared(answer, entry, source_id)
        with self._database.write(durable=False) as db:
            stories.keep_page(db, id, answer)
            stories.keep_story(db, id, story, "page")
        self._fetch_images(id, story, source)
        self._tell("story", [id])
        self._learn(source_id, story)
        self.index_soon()
        return self._opened(id)

    def open_file(self, path: Path | str) -> Opened:
        """A page, wire copy or one of our own copies given by hand; kept as a story of "Opened files". Raises ParseError."""
        path = Path(path)
        try:
            if path.stat().st_size > LARGEST_FILE:
                raise ParseError(str(path), "the file is larger than any story could be")
            body = path.read_bytes()
        except OSError as error:
            raise ParseError(str(path), f"cannot be read: {error.strerror}") from error
        from reader.offline.read_back import is_copy, read_whole_copy

        if is_copy(body):
            copy = read_whole_copy(body, str(path))
            return self._keep_opened(path.absolute().as_uri(), copy.story, None, copy.images)
        media_type = _MEDIA_TYPES.get(path.suffix.lower(), "text/html")
        address = path.absolute().as_uri()
        fetched = Fetched(address, address, 200, media_type, "", body, Validators(), datetime.now(UTC))
        return self._keep_opened(address, self._worker().prepare_page(fetched, None), fetched, {})

    def open_url(self, url: str, *, allow_private: bool = False) -> Opened:
        """An address given by hand, kept as a story of "Opened files". Raises FetchError."""
        from reader.fetch.request import Request

        private = allow_private or self.allow_private or self._has_consent(url)
        fetched = self._client().fetch(Request(url, kind="page", allow_private=private))
        assert isinstance(fetched, Fetched)  # no validators were sent
        return self._keep_opened(url, self._worker().prepare_page(fetched, None), fetched, None)

    def restore(self, id: int, removal_index: int, on: bool = True) -> Opened:
        """Puts something that was taken out back into its place, or takes it out again."""
        opened = self.story(id)
        if opened is None:
            raise KeyError(id)
        if not 0 <= removal_index < len(opened.story.removals):
            raise IndexError(removal_index)
        before = opened.restored
        after = before | {removal_index} if on else before - {removal_index}
        if before != after:
            words = "Put back what was taken out" if on else "Take out again"
            with self._database.write(durable=True) as db:
                stories.set_restored(db, id, after)
                journal.record(db, "restore", words, {"id": id, "before": sorted(before), "after": sorted(after)})
            self._tell("story", [id])
        return self._opened(id)

    def save_copy(self, id: int, format: str, folder: Path | str) -> OfflineCopy:
        """One self-contained file, with what the user put back in it. Raises SaveError. What is saved is not let go of."""
        from reader.offline.assets import picture_addresses
        from reader.offline.save import save_story

        opened = self.story(id)
        if opened is None:
            raise KeyError(id)
        story = opened.story
        missing = tuple(url for url in picture_addresses(story) if url not in opened.images)
        copy = save_story(story, opened.images, missing, format, Path(folder), version=len(opened.versions) + 1)
        with self._database.write(durable=True) as db:
            stories.add_copy(db, id, copy)
            entries.set_flag(db, "saved", [id], True)
        self._tell("state", [id])
        return copy

    def _opened(self, id: int) -> Opened:
        row = self.row(id)
        with self._database.read() as db:
            kept = stories.kept_story(db, id)
            restored, position = stories.restored_and_position(db, id)
            images = stories.kept_images(db, id)
            earlier = stories.versions(db, id)
            copies = stories.copies(db, id)
            fetched = db.execute("SELECT fetched_at FROM page WHERE entry_id = ?", (id,)).fetchone()
        assert kept is not None
        story = replace(kept[0], entry_id=id)
        at = datetime.fromtimestamp(fetched[0], UTC) if fetched else None
        # Another cleaning may have found fewer things to take out.
        restored = frozenset(index for index in restored if index < len(story.removals))
        compared = self._compared(story, earlier)
        if restored:
            from reader.prepare import restored as with_restored

            story = with_restored(story, restored)
        return Opened(row, story, restored, images, at, compared, copies, position)

    def _compared(self, story: Story, earlier: tuple[Version, ...]) -> tuple[Version, ...]:
        """Each version with what the one after it changed, in words."""
        if not earlier:
            return ()
        from reader.compare.versions import changes

        after = (story, *(version.story for version in earlier))
        return tuple(
            replace(version, changes=changes(version.story, newer).words) for version, newer in zip(earlier, after, strict=False)
        )

    def _prepared(self, page: Fetched | None, entry: Entry, source_id: int) -> Story:
        """The page's story; the feed's text where there is no page or none that could be cleaned in time."""
        source = self._source(source_id)
        memory = self._memory(source_id)
        worker = self._worker()
        name = source.title if source is not None else ""
        if page is not None:
            try:
                story = worker.prepare_page(page, entry, memory, name)
                if story.blocks or story.completeness is Completeness.WITHDRAWN:
                    return story
                note = "The page holds no story that could be found: this is the feed's own text."
            except ExtractionError:
                note = "The page took too long to be cleaned: this is the feed's own text."
            except ParseError as error:
                note = f"The page could not be read ({error.detail}): this is the feed's own text."
            story = self._from_feed(entry, source_id)
            return replace(story, note=note, fetched_at=page.fetched_at)
        return self._from_feed(entry, source_id)

    def _from_feed(self, entry: Entry, source_id: int) -> Story:
        source = self._source(source_id)
        name = source.title if source is not None else ""
        try:
            return self._worker().prepare_fragment(entry, self._memory(source_id), name)
        except (ExtractionError, ParseError):
            return plain_story(entry, name)

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

    def _get(self, url: str, source_id: int, validators: Validators | None = None, kind: Kind = "page") -> Fetched | NotModified:
        from reader.fetch.request import Request

        request = Request(url, validators or Validators(), kind=kind, allow_private=self._private(url, source_id))
        return self._client().fetch(request)

    def _fetch_images(self, id: int, story: Story, source: Source | None) -> None:
        from reader.offline.assets import collect

        with self._database.read() as db:
            kept = stories.kept_images(db, id)
        source_id = source.id if source is not None else 0
        images, _ = collect(story, lambda url: self._get(url, source_id, kind="image"), kept)
        fresh = {url: image for url, image in images.items() if url not in kept}
        if fresh:
            with self._database.write(durable=False) as db:
                stories.keep_images(db, id, fresh)

    def _keep_opened(
        self, address: str, story: Story, fetched: Fetched | None, images: Mapping[str, StoredImage] | None
    ) -> Opened:
        """A story that came by hand: an entry of the source "Opened files", found again under the same address."""
        with self._database.write(durable=True) as db:
            row = db.execute("SELECT id FROM source WHERE kind = 'opened'").fetchone()
            source_id = row[0] if row else sources.insert_source(db, "opened:files", title=OPENED_FILES, kind="opened")
            title = story.furniture.headline or Path(urlsplit(address).path).name or address
            link = story.url if urlsplit(story.url).scheme in ("http", "https") else address
            entry = Entry(address, "opened:files", link, title, published=story.furniture.published)
            added = entries.add_entries(db, source_id, [entry], now())
            if added.new:
                id = added.new[0]
            else:
                id = db.execute("SELECT id FROM entry WHERE source_id = ? AND key = ?", (source_id, key_of(address))).fetchone()[
                    0
                ]
            if fetched is not None:
                stories.keep_page(db, id, fetched)
            else:
                db.execute("UPDATE entry SET has_page = 1 WHERE id = ?", (id,))
            stories.keep_story(db, id, story, "page")
            if images:
                stories.keep_images(db, id, images)
        if images is None:
            self._fetch_images(id, story, self._source(source_id))
        self._tell("entries", [id])
        self.index_soon()
        return self._opened(id)
