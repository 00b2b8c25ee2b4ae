"""The sites' own small pictures as they are kept: which are due to be asked for, and those that can be shown."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.store.codec import now

if TYPE_CHECKING:
    from reader.model.image import StoredImage

DAY = 86400
# A site changes its picture once in years; one that could not be asked is asked again soon.
ASKED_AGAIN = 30 * DAY
TRIED_AGAIN = DAY


@dataclass(frozen=True, slots=True)
class DueIcon:
    """A site whose picture is wanted, and the sources that are its."""

    site: str
    source_ids: tuple[int, ...]


def due_icons(db: sqlite3.Connection, limit: int, at: int | None = None) -> list[DueIcon]:
    """Sites of followed sources that have answered at least once, and whose picture was not asked for in a long while."""
    rows = db.execute(
        """SELECT s.site_url, s.id FROM source s JOIN feed_state f ON f.source_id = s.id
           LEFT JOIN site_icon i ON i.source_id = s.id AND i.site = s.site_url
           WHERE s.kind = 'feed' AND s.removed IS NULL AND f.last_success IS NOT NULL AND s.site_url LIKE 'http%'
           AND (i.due_at IS NULL OR i.due_at <= ?1 OR i.due_at > ?1 + 2 * ?2) ORDER BY s.id""",
        (now() if at is None else at, ASKED_AGAIN),  # so far ahead only where the clock was wrong
    )
    sites: dict[str, list[int]] = {}
    for site, id in rows:
        sites.setdefault(site, []).append(id)
    return [DueIcon(site, tuple(ids)) for site, ids in sites.items()][:limit]


def keep_icon(db: sqlite3.Connection, source_ids: Iterable[int], site: str, icon: StoredImage | None) -> None:
    """What a site answered: its picture, or that it has none."""
    for id in source_ids:
        # Out of the table of sources: one of them may have gone meanwhile.
        db.execute(
            """INSERT OR REPLACE INTO site_icon (source_id, site, due_at, media_type, body)
               SELECT id, ?, ?, ?, ? FROM source WHERE id = ?""",
            (site, now() + ASKED_AGAIN, icon.media_type if icon else "", icon.body if icon else b"", id),
        )


def icon_unreachable(db: sqlite3.Connection, source_ids: Iterable[int], site: str) -> None:
    """The site did not answer. A picture that is kept stays; it is asked again the day after."""
    for id in source_ids:
        db.execute(
            """INSERT INTO site_icon (source_id, site, due_at) SELECT id, ?, ? FROM source WHERE id = ?
               ON CONFLICT (source_id) DO UPDATE SET site = excluded.site, due_at = excluded.due_at""",
            (site, now() + TRIED_AGAIN, id),
        )


def kept_icons(db: sqlite3.Connection) -> dict[int, StoredImage]:
    """By source, the pictures that can be shown."""
    from reader.model.image import StoredImage

    rows = db.execute(
        """SELECT i.source_id, i.media_type, i.body FROM site_icon i JOIN source s ON s.id = i.source_id
           WHERE length(i.body) > 0 AND s.removed IS NULL"""
    )
    return {id: StoredImage(media_type, body) for id, media_type, body in rows}
