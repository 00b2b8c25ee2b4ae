"""Stories saved with other programs, taken in: each is cleaned as any page, and keeps its address, dates, star and pictures."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import ParseError
from reader.library.opening import Opening
from reader.store import entries, sources, stories
from reader.store.codec import key_of, now, seconds
from reader.store.flags import set_flag

if TYPE_CHECKING:
    from reader.imports.found import FoundStory
    from reader.library.reports import PagesReport
    from reader.model.feed import Entry


class Importing(Opening):
    """Each tool becomes a source of its own; importing a file twice doubles nothing."""

    def import_pages(
        self,
        paths: Iterable[Path | str],
        progress: Callable[[int, int], None] | None = None,
        cancel: threading.Event | None = None,
    ) -> PagesReport:
        """Saved pages (HTML, MHTML, web archives), exports of wallabag, Pocket and Instapaper, folders and zips of them.

        Nothing is fetched. What cannot be read is told in the report and stops nothing else.
        """
        from reader.imports.files import files_in, stories_in
        from reader.library.reports import PagesReport

        files = files_in(Path(path) for path in paths)
        came = links = known = 0
        faults: list[str] = []
        stopped = False
        for done, file in enumerate(files, 1):
            try:
                for found in stories_in(file):
                    if stopped := cancel is not None and cancel.is_set():
                        break
                    new, has_text = self._take_in(found)
                    came, links, known = came + (new and has_text), links + (new and not has_text), known + (not new)
            except ParseError as fault:
                faults.append(str(fault))
            if stopped:
                break
            if progress:
                progress(done, len(files))
        self._tell("sources")
        self._tell("entries")
        self.index_soon()
        return PagesReport(came, links, known, tuple(faults), stopped)

    def _take_in(self, found: FoundStory) -> tuple[bool, bool]:
        """Whether the story is new here, and whether it has a text."""
        from reader.model.feed import Entry
        from reader.model.fetched import Fetched, Validators

        entry = Entry(
            found.address,
            f"imported:{found.tool}",
            found.address,
            found.title or found.address,
            found.authors,
            found.published,
            summary_html=found.summary_html,
            content_html=found.content_html,
        )
        saved = found.saved_at or datetime.now(UTC)
        if self._is_here(entry):
            return False, False
        page = story = None
        if found.page is not None:
            url = found.address
            page = Fetched(url, url, 200, found.media_type, found.charset, found.page, Validators(), saved)
            story = self._prepared_alone(page)
            if story.furniture.headline:
                entry = replace(entry, title=story.furniture.headline)
            if entry.published is None:
                entry = replace(entry, published=story.furniture.published)
        # Whole or not at all: a story without its page, left by a program that was ended between, would pass as known.
        with self._database.write(durable=True) as db:
            source = sources.source_by_url(db, entry.feed_url, removed=True)
            if source is None:
                title = f"Imported from {found.tool}"
                source_id = sources.insert_source(db, entry.feed_url, title=title, folder="Imported", kind="opened")
            else:
                source_id = source.id
                sources.unhide_source(db, source_id)
            key = key_of(entry.id)
            if db.execute("SELECT 1 FROM entry WHERE source_id = ? AND key = ?", (source_id, key)).fetchone():
                return False, False
            db.execute("DELETE FROM let_go WHERE source_id = ? AND key = ?", (source_id, key))
            id = entries.add_entries(db, source_id, [entry], min(seconds(saved) or now(), now())).new[0]
            for flag, on in (("read", found.read), ("starred", found.starred)):
                if on:
                    set_flag(db, flag, [(id, id)], True)
            if page is not None and story is not None:
                stories.keep_page(db, id, page)
                stories.keep_images(db, id, found.images)
                stories.keep_story(db, id, story, "page")
        return True, bool(found.content_html if story is None else story.blocks)

    def _is_here(self, entry: Entry) -> bool:
        with self._database.read() as db:
            source = sources.source_by_url(db, entry.feed_url)
            known = "SELECT 1 FROM entry WHERE source_id = ? AND key = ?"
            return source is not None and db.execute(known, (source.id, key_of(entry.id))).fetchone() is not None
