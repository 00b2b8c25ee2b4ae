"""What the user put back into a story follows when the story is cleaned anew and its removals stand in other places."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from typing import TYPE_CHECKING

from reader.store.codec import pack_json, story_from_bytes, unpack_json

if TYPE_CHECKING:
    from reader.model.story import Story


def follow(db: sqlite3.Connection, id: int, restored: frozenset[int], earlier: bytes, story: Story) -> frozenset[int]:
    """The indices of what was put back, in `story` now; the actions that undo turns back follow as well.

    `earlier` is the story as it was kept until now. What is no longer taken out needs no putting back.
    """
    actions = _actions(db, id)
    if not (restored or actions):
        return restored
    from reader.restore import followed

    places = followed(story_from_bytes(earlier).removals, story.removals)

    def now(indices: Collection[int]) -> list[int]:
        return sorted(places[index] for index in indices if index in places)

    for number, payload in actions:
        payload |= {"before": now(payload["before"]), "after": now(payload["after"])}
        db.execute("UPDATE journal SET payload = ? WHERE id = ?", (pack_json(payload), number))
    return frozenset(now(restored))


def _actions(db: sqlite3.Connection, id: int) -> list[tuple[int, dict[str, list[int]]]]:
    """The user's puttings back in this story that can still be undone or done again."""
    # Who never read in it has put nothing back: most stories are cleaned anew without a look at the actions.
    known = "EXISTS (SELECT 1 FROM reading WHERE entry_id = ?)"
    rows = db.execute(f"SELECT id, payload FROM journal WHERE action = 'restore' AND {known}", (id,)).fetchall()
    return [(number, payload) for number, blob in rows if (payload := unpack_json(blob))["id"] == id]
