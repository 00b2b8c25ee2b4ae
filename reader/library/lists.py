"""The library's lists: sources, folders, counts, rows of stories, searches and smart folders."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from reader.library.muting import Muting
from reader.store import journal, lists, row_making, sources
from reader.store.conditions import wanted_of
from reader.store.rows import Counts, EntryRow, ListQuery, Misread, SavedSearch, SourceRow


class Lists(Muting):
    """Everything that is read many at a time. Nothing here touches the network."""

    def sources(self) -> list[SourceRow]:
        with self._database.read() as db:
            return sources.source_rows(db)

    def folders(self) -> list[str]:
        return sorted({row.source.folder for row in self.sources() if row.source.folder}, key=str.casefold)

    def counts(self) -> Counts:
        with self._database.read() as db:
            return sources.counts(db)

    def rows(self, query: ListQuery = ListQuery()) -> list[EntryRow]:  # noqa: B008  (frozen)
        """One page; the next one is asked for with `after=rows[-1].cursor`."""
        with self._database.read() as db:
            return lists.rows(db, query)

    def first_keys(self, query: ListQuery) -> list[tuple[int, int, int]]:
        """Number, source and time of what rows() would give, without reading a story; rows_of() gives those that are in sight."""
        with self._database.read() as db:
            return lists.first_keys(db, query)

    def ids(self, query: ListQuery = ListQuery()) -> list[int]:  # noqa: B008
        """Every story of the list by number, in its order; rows_of() gives those that are in sight."""
        with self._database.read() as db:
            return lists.ids(db, query)

    def keys(self, query: ListQuery = ListQuery()) -> list[tuple[int, int, int]]:  # noqa: B008
        """As ids(), with source and time of each: (number, source's number, seconds since 1970)."""
        with self._database.read() as db:
            return lists.keys(db, query)

    def rows_of(self, ids: Sequence[int], words: str = "") -> list[EntryRow]:
        """With `words`, each row bears the line of its text that holds what was searched for."""
        with self._database.read() as db:
            return row_making.rows_by_id(db, ids, wanted_of(words))

    def other_outlets(self, ids: Sequence[int]) -> set[int]:
        """What other outlets tell of the same stories."""
        with self._database.read() as db:
            return row_making.told_by_others(db, ids)

    def row(self, id: int) -> EntryRow:
        """Raises KeyError where there is no such story."""
        found = self.rows_of([id])
        if not found:
            raise KeyError(id)
        return found[0]

    def count(self, query: ListQuery) -> int:
        with self._database.read() as db:
            return lists.count(db, query)

    def search(self, words: str, limit: int = 200, *, ranked: bool = True) -> list[EntryRow]:
        """Best first; `ranked=False` gives the newest first and is fast enough for each key typed."""
        return self.rows(ListQuery(words=words, limit=limit, ranked=ranked, collapse=False))

    def misread(self, words: str) -> tuple[Misread, ...]:
        """What of a search looks like one of its operators and could not be read as one ("before:soon")."""
        return wanted_of(words).misread

    def saved_searches(self, *, counted: bool = True) -> list[SavedSearch]:
        """The smart folders; `counted` with how many stories each holds now, which takes a search for each."""
        with self._database.read() as db:
            kept = db.execute("SELECT id, title, words FROM saved_search ORDER BY title COLLATE NOCASE, id").fetchall()
            if not counted:
                return [SavedSearch(*row) for row in kept]
            found = []
            for id, title, words in kept:
                query = ListQuery(words=words, collapse=False)
                unread = lists.count(db, replace(query, show="unread"))
                found.append(SavedSearch(id, title, words, unread, lists.count(db, query)))
            return found

    def save_search(self, title: str, words: str) -> int:
        """A new smart folder; its number."""
        with self._database.write(durable=True) as db:
            before = _kept_searches(db)
            id = db.execute("INSERT INTO saved_search (title, words) VALUES (?, ?) RETURNING id", (title, words)).fetchone()[0]
            journal.record(db, "searches", f"Save the search “{title}”", {"before": before, "after": _kept_searches(db)})
        self._tell("searches")
        return int(id)

    def rename_search(self, id: int, title: str) -> None:
        self._change_search(id, "Rename", "UPDATE saved_search SET title = :title WHERE id = :id", title)

    def remove_search(self, id: int) -> None:
        self._change_search(id, "Remove", "DELETE FROM saved_search WHERE id = :id")

    def _change_search(self, id: int, done: str, how: str, title: str = "") -> None:
        with self._database.write(durable=True) as db:
            before = _kept_searches(db)
            name = next((kept[1] for kept in before if kept[0] == id), None)
            if name is None:
                raise KeyError(id)
            db.execute(how, {"id": id, "title": title})
            journal.record(db, "searches", f"{done} the search “{name}”", {"before": before, "after": _kept_searches(db)})
        self._tell("searches")


def _kept_searches(db: sqlite3.Connection) -> list[tuple[int, str, str]]:
    return db.execute("SELECT id, title, words FROM saved_search").fetchall()
