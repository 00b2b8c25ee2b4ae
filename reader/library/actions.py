"""What the user does: read, star, put back, remove, rename. Each is on the disk before the call returns, and can be undone."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

from reader.library.base import Kind
from reader.library.teaching import Teaching
from reader.model.source import BETWEEN_FOLDERS, lies_in
from reader.store import journal, sources, stories
from reader.store.flags import Ranges, all_set, how_many, ranges_of, set_flag, unread_of, without_flag
from reader.store.rows import ListQuery


class Actions(Teaching):
    """Every method here leaves one line in the journal."""

    def mark_read(self, ids: Sequence[int] | int, read: bool = True, *, outlets: bool = False) -> int:
        """How many it changed. With `outlets`, what other outlets tell of the same stories changes with them."""
        every = [ids] if isinstance(ids, int) else list(ids)
        if outlets:
            every += sorted(self.other_outlets(every) - set(every))
        return self._flag("read", "read", _not_yet("read", every, read), read, "Mark as read" if read else "Mark as unread")

    def star(self, ids: Sequence[int] | int, on: bool = True) -> int:
        starred = [ids] if isinstance(ids, int) else ids
        changed = self._flag("star", "starred", _not_yet("starred", starred, on), on, "Star" if on else "Take the star off")
        if on:
            self.keep_copies_soon()
        return changed

    def all_marked(self, flag: Literal["read", "starred", "saved"], ids: Sequence[int]) -> bool:
        """Whether each of these stories is so already."""
        ranges = ranges_of(sorted(set(ids)))
        with self._database.read() as db:
            return all_set(db, flag, ranges)

    def mark_all_read(
        self,
        query: ListQuery = ListQuery(),  # noqa: B008  (frozen)
        *,
        among: Sequence[int] | None = None,
        outlets: bool = False,
    ) -> int:
        """Every unread story of the list, whatever its page; folded ones too. `among` are the stories that the list showed:
        what came into it since stays unread. With `outlets`, what other outlets tell of the same stories is read with them.
        """
        return self._flag("read", "read", lambda db: unread_of(db, query, among, outlets=outlets), True, "Mark all as read")

    def _flag(self, action: str, column: str, changing: Callable[[sqlite3.Connection], Ranges], on: bool, words: str) -> int:
        with self._database.write(durable=True) as db:
            changed = changing(db)
            if changed:
                set_flag(db, column, changed, on)
                journal.record_flag(db, action, words, changed, on)
        if changed:
            self._tell_marked(journal.named(changed))
        return how_many(changed)

    def _tell_marked(self, ids: Sequence[int]) -> None:
        self._tell("state", ids)
        if not ids:  # very many
            self._give_back()

    def undo(self) -> str | None:
        """Takes the last action back, from before a restart too; says which, None where there is none."""
        return self._turn(back=True)

    def redo(self) -> str | None:
        return self._turn(back=False)

    def _turn(self, *, back: bool) -> str | None:
        with self._database.write(durable=True) as db:
            done = (journal.undo if back else journal.redo)(db)
            if done is not None and done.kind == "rules":
                from reader.clean.teach import turned

                # Where it cannot be written, nothing was taken back.
                self._write_lessons(turned(self._lessons(), done.was, done.wanted))
        if done is None:
            return None
        if done.kind == "rules":
            self.reload_rules()
            self._tell("story")
            return done.words
        if done.kind == "state":
            self._tell_marked(done.ids)
            return done.words
        if done.kind == "mute_words":
            self._mute_some()
            return done.words
        self._tell(done.kind, done.ids)  # type: ignore[arg-type]
        if done.kind == "sources":
            self._tell("entries")
        return done.words

    def remove_source(self, id: int) -> None:
        """The source and its stories go out of sight; undo brings both back."""
        self.remove_sources([id])

    def remove_sources(self, ids: Sequence[int]) -> None:
        with self._database.write(durable=True) as db:
            names = [source.title for id in ids if (source := sources.source_by_id(db, id)) is not None]
            if len(names) != len(ids):
                raise KeyError(tuple(ids))
            for id in ids:
                sources.hide_source(db, id)
            what = names[0] if len(names) == 1 else f"{len(names)} sources"
            journal.record(db, "remove_source", f"Remove {what}", {"ids": list(ids)})
        self._tell("sources", ids)
        self._tell("entries")

    def edit_source(self, id: int, **changes: Any) -> None:
        """Changes `title, folder, url, full_text, keep_every_story, muted, keep_days, account` of a source."""
        with self._database.read() as db:
            source = sources.source_by_id(db, id)
        if source is None:
            raise KeyError(id)
        if set(changes) == {"folder"}:
            self.move_sources([id], changes["folder"])
        else:
            self._edit([(id, changes)], f"{_change_words(changes)} {source.title}")

    def move_sources(self, ids: Sequence[int], folder: str) -> None:
        self._edit([(id, {"folder": folder}) for id in ids], f"Move to {folder or 'no folder'}")

    def rename_folder(self, old: str, new: str) -> None:
        """With the folders in it; an empty new name dissolves it."""
        changes = []
        with self._database.read() as db:
            for source in sources.every_source(db):
                if source.folder == old:
                    changes.append((source.id, {"folder": new}))
                elif lies_in(source.folder, old):
                    inner = source.folder.removeprefix(old + BETWEEN_FOLDERS)
                    changes.append((source.id, {"folder": BETWEEN_FOLDERS.join(part for part in (new, inner) if part)}))
        if changes:
            self._edit(changes, f"Rename the folder {old}")

    def _edit(self, changes: Sequence[tuple[int, dict[str, Any]]], words: str) -> None:
        unknown = {name for _, each in changes for name in each} - set(sources.EDITABLE)
        if unknown:
            raise TypeError(f"not to be edited: {', '.join(sorted(unknown))}")
        with self._database.write(durable=True) as db:
            before = [(id, sources.edit_source(db, id, each)) for id, each in changes]
            journal.record(db, "edit_source", words, {"before": before, "after": changes})
        self._tell("sources", [id for id, _ in changes])
        kind: Kind = "entries"
        self._tell(kind)
        self.keep_copies_soon()

    def keep_position(self, id: int, fraction: float) -> None:
        """How far the story was read, from 0 to 1. Not an action to undo, and nobody waits for the disk."""
        with self._database.write(durable=False) as db:
            stories.set_position(db, id, fraction)


def _not_yet(column: str, ids: Sequence[int], on: bool) -> Callable[[sqlite3.Connection], Ranges]:
    return lambda db: without_flag(db, column, ranges_of(sorted(set(ids))), on)


# A change of one thing is named when it is taken back; several are the source's settings.
_CHANGES = {"title": "Rename", "url": "Change the address of", "account": "Change the account of"}


def _change_words(changes: Mapping[str, Any]) -> str:
    one = next(iter(changes)) if len(changes) == 1 else ""
    if one == "muted":
        return "Mute" if changes[one] else "Unmute"
    return _CHANGES.get(one, "Change the settings of")
