"""Making a story of what was fetched: in the worker, within its deadline, with what the source's memory knows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.errors import DiskFull, ExtractionError, ParseError
from reader.library.consent import consented
from reader.library.housekeeping import Housekeeping
from reader.library.learning import Learning
from reader.model.kinds import Completeness
from reader.store import entries, sources, stories

if TYPE_CHECKING:
    from reader.fetch.request import Kind
    from reader.model.feed import Entry
    from reader.model.fetched import Fetched, NotModified, Validators
    from reader.model.source import Source
    from reader.model.story import Removal, Story


# Stories that are cleaned anew in one go behind the user's back; the rest when they are opened.
_CLEANED_ANEW = 500
# A cleaning that was stopped may have met a busy machine rather than a hostile page: opening the story tries again.
TIMES_TRIED = 3
NOT_KEPT = "This story could not be kept: there is no room left on the disk, or the folder cannot be written."


class Preparing(Learning, Housekeeping):
    """What opening a story, fetching it ahead and cleaning it anew have in common."""

    def _clean(self, id: int, page: Fetched | None, entry: Entry, source_id: int, *, fresh: bool = False) -> Story:
        """Prepares and keeps the story of an entry; a `fresh` page is kept with it, and is here when its pictures are."""
        story = self._prepared(page, entry, source_id)
        self._keep_clean(id, story, page, source_id, fresh=fresh)
        return story

    def _clean_to_read(self, id: int, page: Fetched | None, entry: Entry, source_id: int) -> Story | None:
        """Prepares and keeps the story of an entry; gives it where there is no room to keep it: reading needs none."""
        story = self._prepared(page, entry, source_id)
        try:
            self._keep_clean(id, story, page, source_id)
        except DiskFull:
            return replace(story, note=story.note or NOT_KEPT)
        return None

    def _keep_clean(self, id: int, story: Story, page: Fetched | None, source_id: int, *, fresh: bool = False) -> None:
        memory = self._memory_version(source_id)
        with self._database.write(durable=False) as db:
            if story.engine == "plain":
                memory += f"!{stories.times_stopped(db, id) + 1}"
            if fresh and page is not None:
                stories.keep_page(db, id, page, whole=False)
            stories.keep_story(db, id, story, "page" if page is not None else "feed", memory)
            stories.note_rules(db, story.rules_version)

    def _clean_kept(self, id: int) -> None:
        """Cleans a story anew from what is kept, by the rules and the memory of today."""
        with self._database.read() as db:
            found = entries.entry_by_id(db, id)
            page = stories.kept_page(db, id)
            kept = stories.kept_story(db, id)
        if found is None:
            return
        if page is None and kept is not None and kept[1] == "page":
            # Its bytes are not here (it came from a copy, or out of a backup): it stays as it is.
            with self._database.write(durable=False) as db:
                stories.leave_as_it_is(db, id, self._memory_version(found[1]))
            return
        self._clean(id, page, *found)

    def _is_out_of_date(self, cleaned_by: str, source_id: int) -> bool:
        with self._database.read() as db:
            rules = stories.newest_rules(db)
        clean, _, stopped = cleaned_by.partition("!")
        return clean != f"{rules}+{self._memory_version(source_id)}" or 0 < int(stopped or 0) < TIMES_TRIED

    def reload_rules(self) -> str:
        """Takes the rules as they are on disk now, the user's own too; says their version. Raises RuleError.

        Stories are cleaned anew by them when they are opened, and behind the user's back, newest first.
        """
        from reader.rules import load_rules

        version = load_rules(*self._rules_folders()).version
        with self._database.write(durable=False) as db:
            stories.note_rules(db, version)
        with self._lock:
            worker, refresher = self._made_worker, self._made_refresher
        for each in (worker, refresher):
            if each is not None:
                each.reload_rules()
        return version

    def _clean_anew(self) -> None:
        self.reload_rules()
        with self._database.read() as db:
            ids = stories.out_of_date(db, _CLEANED_ANEW)
        for id in ids:
            if self._closing.is_set():
                return
            self._clean_kept(id)

    def warm(self) -> None:
        """Lets the cleaning process start while nobody waits for it yet: a story is going to be prepared soon."""
        self._worker().warm()

    def _prepared(self, page: Fetched | None, entry: Entry, source_id: int) -> Story:
        """The page's story; the feed's text where there is no page or none that could be cleaned in time."""
        source = self._source(source_id)
        memory = self._memory(source_id)
        worker = self._worker()
        name = source.title if source is not None else ""
        from reader.plain import plain_story, reason_for

        if page is not None:
            aside: tuple[Removal, ...] = ()
            try:
                story = worker.prepare_page(page, entry, memory, name)
                if story.blocks or story.completeness is Completeness.WITHDRAWN:
                    return story
                note = "The page holds no story that could be found"
                aside = story.removals
            except ExtractionError as error:
                return plain_story(page, entry, name, why=reason_for(error))
            except ParseError as error:
                note = f"The page could not be read ({error.detail})"
            story = self._from_feed(entry, source_id)
            # What stands on the page can be put back below the feed's own text: it may be the story all the same.
            aside = tuple(replace(each, after=len(story.blocks) - 1) for each in aside)
            story = replace(story, removals=story.removals + aside, fetched_at=page.fetched_at)
            if story.blocks:
                return replace(story, note=f"{note}: this is the feed's own text.")
            # A page that is a list, of a feed that brings headlines alone.
            note = f"{note}, and the feed brings no text: see the original in the browser."
            return replace(story, completeness=Completeness.NOTHING, note=note)
        return self._from_feed(entry, source_id)

    def _prepared_alone(self, fetched: Fetched) -> Story:
        """The story of a page that came by hand, with no entry of a feed beside it."""
        from reader.plain import plain_story, reason_for

        try:
            return self._worker().prepare_page(fetched, None)
        except ExtractionError as error:
            return plain_story(fetched, None, why=reason_for(error))

    def _from_feed(self, entry: Entry, source_id: int) -> Story:
        from reader.plain import plain_story, reason_for

        source = self._source(source_id)
        name = source.title if source is not None else ""
        try:
            return self._worker().prepare_fragment(entry, self._memory(source_id), name)
        except (ExtractionError, ParseError) as error:
            return plain_story(None, entry, name, why=reason_for(error))

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
        from reader.model.fetched import Validators

        private = self._private(url, source_id) or consented(url, private_host)
        auth = self._credentials(url, source_id)
        return self._client().fetch(Request(url, validators or Validators(), kind=kind, allow_private=private, auth=auth))

    def _credentials(self, url: str, source_id: int) -> tuple[str, str] | None:
        """The source's name and password, for what lies on the very server that its feed comes from; nobody else gets them."""
        with self._database.read() as db:
            row = db.execute("SELECT url, account FROM source WHERE id = ? AND account != ''", (source_id,)).fetchone()
        if row is None:
            return None
        from reader.fetch.guard import same_origin
        from reader.library import secrets

        feed, account = row
        return secrets.credentials(feed, account) if same_origin(url, feed) else None

    def _fetch_images(self, id: int, story: Story, source_id: int, private_host: str = "") -> None:
        """The story's pictures that are not here yet. Those that cannot be had are left out.

        Its page counts as had only now: where the disk was full before the pictures came, opening it again fetches them.
        """
        from reader.offline.assets import collect

        with self._database.read() as db:
            kept = stories.kept_images(db, id)
        images, _ = collect(story, lambda url: self._get(url, source_id, kind="image", private_host=private_host), kept)
        fresh = {url: image for url, image in images.items() if url not in kept}
        with self._database.write(durable=False) as db:
            stories.keep_images(db, id, fresh)
            stories.page_is_here(db, id)
