"""Opening stories: from what is kept, or fetched, cleaned and kept; files and addresses given by hand; copies saved."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.errors import DiskFull, FetchError
from reader.library.lists import Lists
from reader.library.preparing import Preparing
from reader.store import entries, journal, matching, stories
from reader.store.flags import set_flag
from reader.store.rows import EntryRow

if TYPE_CHECKING:
    from reader.compare.versions import Span
    from reader.model.copy import OfflineCopy
    from reader.model.story import Story
    from reader.store.opened import Opened, Version

LARGEST_NUMBER = 2**63 - 1  # that SQLite counts to; anything may be typed in the terminal


class Reading(Lists, Preparing):
    """One story at a time."""

    def story(self, id: int) -> Opened | None:
        """What is kept, without the network: the page's text, else the feed's. None where there is no such story.

        On a full disk, too: what had to be cleaned first is given without being kept.
        """
        if abs(id) > LARGEST_NUMBER:
            return None
        with self._database.read() as db:
            kept = stories.kept_story(db, id)
            found = entries.entry_by_id(db, id)
            page = None if kept is not None and kept[1] == "page" else stories.kept_page(db, id)
        if found is None:
            return None
        entry, source_id = found
        if kept is None or page is not None:
            return self._opened(id, self._clean_to_read(id, page, entry, source_id))
        if self._is_out_of_date(kept[2], source_id):
            with suppress(DiskFull):  # it is read as it was cleaned before
                self._clean_kept(id)
        return self._opened(id)

    def fetch_story(self, id: int, text_came: Callable[[Opened], None] | None = None) -> Opened:
        """The page, its clean text and its pictures, fetched and kept. Raises FetchError; KeyError where there is no such story.

        `text_came` gets the story when its text is there and its pictures are still to come: they may be slow.

        Where the page is no story or cannot be cleaned, the feed's text stays, and the story's note says why.
        """
        from reader.model.fetched import Fetched, NotModified

        with self._database.read() as db:
            found = entries.entry_by_id(db, id)
            before = stories.kept_page(db, id)
        if found is None:
            raise KeyError(id)
        entry, source_id = found
        if urlsplit(entry.link).scheme not in ("http", "https"):
            return self.story(id) or self._opened(id)
        self.warm()
        try:
            answer = self._get(entry.link, source_id, before.validators if before is not None else None)
        except FetchError as error:
            if not self._closing.is_set():  # a fetch that we ended ourselves says nothing of the page
                with self._database.write(durable=False) as db:
                    stories.page_failed(db, id, error.detail or type(error).__name__)
            raise
        if isinstance(answer, NotModified) and before is not None:
            answer = replace(before, fetched_at=before.fetched_at)
        assert isinstance(answer, Fetched)
        story = self._clean(id, answer, entry, source_id, fresh=True)
        try:
            if text_came is not None:
                text_came(self._opened(id))
            self._fetch_images(id, story, source_id)
            self._learn(source_id, story)
        finally:
            # Whoever has read the story meanwhile has it without its pictures.
            self._tell("story", [id])
        self.index_soon()
        return self._opened(id)

    def differences(self, id: int, version_id: int) -> tuple[Span, ...]:
        """Word by word from an earlier version to the story as it is: spans that are the same, added or removed."""
        from reader.compare.versions import word_diff

        with self._database.read() as db:
            kept = stories.kept_story(db, id)
            earlier = [version for version in stories.versions(db, id) if version.id == version_id]
        if kept is None or not earlier:
            raise KeyError(version_id)
        return word_diff(earlier[0].story, kept[0])

    def rule_whys(self) -> dict[str, str]:
        """Why each rule takes out what it takes out, by the rule's id: what a `Removal.rule` means."""
        from reader.rules import load_rules

        return {rule.id: rule.why for rule in load_rules(*self._rules_folders()).rules}

    def restore(self, id: int, removal_index: int, on: bool = True, *, seen: Story | None = None) -> Opened:
        """Puts something that was taken out back into its place, or takes it out again.

        `seen` is the story whose removal is meant, where somebody looks at one that may have been cleaned anew since; what is no
        longer taken out is there already. Raises IndexError where there never was such a removal.
        """
        from reader.restore import place_in

        opened = self.story(id)
        if opened is None:
            raise KeyError(id)
        words = "Put back what was taken out" if on else "Take out again"
        with self._database.write(durable=True) as db:
            # Read here and not before: another window may have put something back meanwhile, or cleaned the story anew.
            current = stories.kept_story(db, id)
            now = current[0] if current is not None else opened.story
            place = place_in(now, removal_index, seen or opened.story)
            kept, _position = stories.restored_and_position(db, id)
            before = frozenset(index for index in kept if index < len(now.removals))
            after = before if place is None else before | {place} if on else before - {place}
            if before != after:
                stories.set_restored(db, id, after)
                journal.record(db, "restore", words, {"id": id, "before": sorted(before), "after": sorted(after)})
        if before != after:
            self._tell("story", [id])
        return self._opened(id)

    def whole_story(self, id: int) -> Opened | None:
        """The story with its page, fetched now where it is not here; where it cannot be had, the feed's text and a note why."""
        opened = self.story(id)
        if opened is None or not self.lacks_page(opened.row):
            return opened
        try:
            return self.fetch_story(id)
        except FetchError as fault:
            if opened.fetched_at is not None:
                return opened  # its text is here; only pictures are not
            why = fault.detail or type(fault).__name__
            note = f"Only the feed's own text: the page could not be had ({why})."
            return replace(opened, story=replace(opened.story, note=note))

    def lacks_page(self, row: EntryRow) -> bool:
        """Whether the page could be fetched, and the user wants his source's pages."""
        source = self._source(row.source_id)
        wanted = source is None or source.full_text
        return wanted and not row.has_page and urlsplit(row.link).scheme in ("http", "https")

    def save_copy(
        self, id: int, format: str, folder: Path | str, *, fetch: bool = True, original: bool = False, noted: bool = True
    ) -> OfflineCopy:
        """One self-contained file, with what the user put back in it; its page is fetched first where it is not here.

        With `original`, the page's bytes as they came are put beside it. Raises SaveError. What is saved is not let go of,
        unless it is not to be `noted`: a file that is handed on at once is no copy of the library's.
        """
        from reader.offline.assets import picture_addresses
        from reader.offline.save import save_story

        opened = self.whole_story(id) if fetch else self.story(id)
        if opened is None:
            raise KeyError(id)
        story = opened.story
        missing = tuple(url for url in picture_addresses(story) if url not in opened.images)
        copy = save_story(story, opened.images, missing, format, Path(folder), version=len(opened.versions) + 1, press=self.press)
        if original:
            self._save_original(id, copy.path)
        if noted:
            self._note_copy(id, copy)
        return copy

    def save_pdf(self, id: int, path: Path | str) -> OfflineCopy:
        """The story as a PDF in just this file, whatever stood there. Raises SaveError."""
        from reader.offline.assets import picture_addresses
        from reader.offline.save import write_pdf

        opened = self.whole_story(id)
        if opened is None:
            raise KeyError(id)
        missing = tuple(url for url in picture_addresses(opened.story) if url not in opened.images)
        copy = write_pdf(opened.story, opened.images, missing, Path(path), len(opened.versions) + 1, self.press)
        self._note_copy(id, copy)
        return copy

    def _note_copy(self, id: int, copy: OfflineCopy) -> None:
        with self._database.write(durable=True) as db:
            stories.add_copy(db, id, copy)
            set_flag(db, "saved", [(id, id)], True)
        self._tell("state", [id])

    def _save_original(self, id: int, beside: Path) -> None:
        from reader.offline.save import write_whole

        with self._database.read() as db:
            page = stories.kept_page(db, id)
        if page is not None:
            ending = {"text/plain": "txt", "application/json": "json"}.get(page.media_type, "html")
            ending = "xml" if page.media_type.endswith("xml") and "html" not in page.media_type else ending
            write_whole(beside.with_name(f"{beside.stem}.original.{ending}"), page.body)

    def _opened(self, id: int, unkept: Story | None = None) -> Opened:
        """What is kept of a story; its text is the one that is not kept, where there is one."""
        from reader.store.opened import Opened

        row = self.row(id)
        with self._database.read() as db:
            kept = stories.kept_story(db, id)
            restored, position = stories.restored_and_position(db, id)
            images = stories.kept_images(db, id)
            earlier = stories.versions(db, id)
            copies = stories.copies(db, id)
            fetched = db.execute("SELECT fetched_at FROM page WHERE entry_id = ?", (id,)).fetchone()
            same_words = matching.copies_among(db, id, [other for other, _ in row.same]) if row.same else frozenset()
        text = unkept or (kept[0] if kept is not None else None)
        assert text is not None
        story = replace(text, entry_id=id)
        at = datetime.fromtimestamp(fetched[0], UTC) if fetched else None
        # Another cleaning may have found fewer things to take out.
        restored = frozenset(index for index in restored if index < len(story.removals))
        compared = self._compared(story, earlier)
        if restored:
            from reader.restore import restored as with_restored

            story = with_restored(story, restored)
        return Opened(row, story, restored, images, at, compared, copies, position, _is_stale(row, at), same_words)

    def _compared(self, story: Story, earlier: tuple[Version, ...]) -> tuple[Version, ...]:
        """Each version with what the one after it changed."""
        if not earlier:
            return ()
        from reader.compare.versions import changes

        after = (story, *(version.story for version in earlier))
        pairs = zip(earlier, after, strict=False)
        return tuple(replace(version, changes=changes(version.story, newer)) for version, newer in pairs)


def _is_stale(row: EntryRow, fetched_at: datetime | None) -> bool:
    """Wire stories are corrected within days; older ones are as they will stay."""
    if fetched_at is None:
        return False
    now = datetime.now(UTC)
    return now - fetched_at > timedelta(hours=1) and now - (row.published or row.arrived) < timedelta(days=2)
