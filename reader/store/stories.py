"""Stories, the bytes they were made from, their pictures, their earlier states and what the user put back."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reader.store.codec import (
    clean_text,
    moment,
    now,
    pack,
    seconds,
    story_from_bytes,
    story_to_bytes,
    text_hash,
    unpack,
)
from reader.store.put_back import follow

if TYPE_CHECKING:
    from reader.model.copy import OfflineCopy
    from reader.model.fetched import Fetched
    from reader.model.image import StoredImage
    from reader.model.story import Story
    from reader.store.opened import Version


def keep_page(db: sqlite3.Connection, id: int, fetched: Fetched, *, whole: bool = True) -> None:
    """The bytes as they came, so that better rules can clean them again. It is `whole` when its pictures are here as well."""
    db.execute(
        """INSERT OR REPLACE INTO page
           (entry_id, url, final_url, status, media_type, charset, etag, last_modified, fetched_at, body)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            id, clean_text(fetched.url), clean_text(fetched.final_url), fetched.status, fetched.media_type, fetched.charset,
            fetched.validators.etag, fetched.validators.last_modified, seconds(fetched.fetched_at), pack(fetched.body),
        ),
    )  # fmt: skip
    db.execute("UPDATE entry SET page_tried = ?, page_error = '' WHERE id = ?", (seconds(fetched.fetched_at), id))
    if whole:
        page_is_here(db, id)


def page_is_here(db: sqlite3.Connection, id: int) -> None:
    """Nothing of the story's page is to come any more: opening it asks for nothing."""
    db.execute("UPDATE entry SET has_page = 1 WHERE id = ? AND NOT has_page", (id,))


def kept_page(db: sqlite3.Connection, id: int) -> Fetched | None:
    from reader.model.fetched import Fetched, Validators

    row = db.execute(
        """SELECT url, final_url, status, media_type, charset, body, etag, last_modified, fetched_at FROM page
           WHERE entry_id = ?""",
        (id,),
    ).fetchone()
    if row is None:
        return None
    url, final_url, status, media_type, charset, body, etag, last_modified, fetched_at = row
    when = moment(fetched_at)
    assert when is not None
    return Fetched(url, final_url, status, media_type, charset, unpack(body), Validators(etag, last_modified), when)


def keep_story(db: sqlite3.Connection, id: int, story: Story, origin: str, memory: str = "") -> bool:
    """The story as it is shown. Where its clean text differs from that of an earlier fetch, that one stays as a version.

    `memory` is the version of the source's memory it was cleaned with. Returns whether the text is another than before.
    A story of the feed's text never takes the place of the page's.
    """
    before = db.execute("SELECT origin, text_hash, story FROM story WHERE entry_id = ?", (id,)).fetchone()
    if before is not None and before[0] == "page" and origin == "feed":
        return False
    if before is not None:
        restored = restored_and_position(db, id)[0]
        if (marks := follow(db, id, restored, before[2], story)) != restored:
            set_restored(db, id, marks)
    digest = text_hash(story)
    changed = before is not None and before[1] != digest
    if before is not None and changed and before[0] == origin:
        earlier = story_from_bytes(before[2])
        # Better rules on the same bytes are no new version of the publisher's. What is read back of a page has whole seconds;
        # what was just fetched has its fractions, so that a page that changes within a second is told from it.
        if moment(seconds(earlier.fetched_at)) != story.fetched_at or origin == "feed":
            db.execute(
                "INSERT INTO version (entry_id, fetched_at, text_hash, story) VALUES (?, ?, ?, ?)",
                (id, seconds(earlier.fetched_at) or now(), before[1], before[2]),
            )
    db.execute(
        """INSERT OR REPLACE INTO story (entry_id, origin, cleaned_by, prepared_at, text_hash, story)
           VALUES (?, ?, ?, ?, ?, ?)""",
        (id, origin, f"{story.rules_version}+{memory}", now(), digest, story_to_bytes(story)),
    )
    top = story.furniture
    db.execute(
        "UPDATE entry SET completeness = ?, standfirst = iif(? != '', ?, standfirst) WHERE id = ?",
        (story.completeness.value, top.standfirst, clean_text(top.standfirst), id),
    )
    db.execute("INSERT OR IGNORE INTO to_index (entry_id) VALUES (?)", (id,))
    return changed


def kept_story(db: sqlite3.Connection, id: int) -> tuple[Story, str, str] | None:
    """The story, what it was made from (page or feed), and by which rules."""
    row = db.execute("SELECT story, origin, cleaned_by FROM story WHERE entry_id = ?", (id,)).fetchone()
    return None if row is None else (story_from_bytes(row[0]), row[1], row[2])


def versions(db: sqlite3.Connection, id: int) -> tuple[Version, ...]:
    """Newest first; without what changed, which `reader.compare` knows."""
    from reader.store.opened import Version

    return tuple(
        Version(number, moment(at), story_from_bytes(blob))
        for number, at, blob in db.execute(
            "SELECT id, fetched_at, story FROM version WHERE entry_id = ? ORDER BY fetched_at DESC, id DESC LIMIT 50", (id,)
        )
    )


def keep_images(db: sqlite3.Connection, id: int, images: Mapping[str, StoredImage]) -> None:
    """Each picture once, whoever shows it."""
    import hashlib

    for url, image in images.items():
        digest = hashlib.sha256(image.body).digest()
        row = db.execute("SELECT id FROM image WHERE sha256 = ?", (digest,)).fetchone()
        if row is None:
            row = db.execute(
                "INSERT INTO image (sha256, media_type, body) VALUES (?, ?, ?) RETURNING id",
                (digest, image.media_type, image.body),
            ).fetchone()
        db.execute("INSERT OR REPLACE INTO entry_image (entry_id, url, image_id) VALUES (?, ?, ?)", (id, clean_text(url), row[0]))


def kept_images(db: sqlite3.Connection, id: int) -> dict[str, StoredImage]:
    from reader.model.image import StoredImage

    return {
        url: StoredImage(media_type, body)
        for url, media_type, body in db.execute(
            "SELECT ei.url, i.media_type, i.body FROM entry_image ei JOIN image i ON i.id = ei.image_id WHERE ei.entry_id = ?",
            (id,),
        )
    }


def picture_urls(db: sqlite3.Connection, id: int) -> set[str]:
    """The addresses of the pictures that are here, without the pictures."""
    return {row[0] for row in db.execute("SELECT url FROM entry_image WHERE entry_id = ?", (id,))}


def restored_and_position(db: sqlite3.Connection, id: int) -> tuple[frozenset[int], float]:
    row = db.execute("SELECT restored, position FROM reading WHERE entry_id = ?", (id,)).fetchone()
    if row is None:
        return frozenset(), 0.0
    return frozenset(int(index) for index in row[0].split(",") if index), float(row[1])


def set_restored(db: sqlite3.Connection, id: int, indices: frozenset[int]) -> None:
    db.execute(
        """INSERT INTO reading (entry_id, restored) VALUES (?, ?)
           ON CONFLICT (entry_id) DO UPDATE SET restored = excluded.restored""",
        (id, ",".join(map(str, sorted(indices)))),
    )


def set_position(db: sqlite3.Connection, id: int, fraction: float) -> None:
    db.execute(
        """INSERT INTO reading (entry_id, position) VALUES (?, ?)
           ON CONFLICT (entry_id) DO UPDATE SET position = excluded.position""",
        (id, min(max(fraction, 0.0), 1.0)),
    )


def add_copy(db: sqlite3.Connection, id: int, copy: OfflineCopy) -> int:
    db.execute("DELETE FROM offline_copy WHERE entry_id = ? AND path = ?", (id, str(copy.path)))
    cursor = db.execute(
        "INSERT INTO offline_copy (entry_id, path, format, saved_at, sha256, missing) VALUES (?, ?, ?, ?, ?, ?)",
        (id, str(copy.path), copy.format, seconds(copy.saved_at), copy.sha256, "\n".join(copy.missing)),
    )
    return int(cursor.lastrowid or 0)


def forget_copy(db: sqlite3.Connection, id: int, path: Path) -> None:
    """The copy is no longer at this path."""
    db.execute("DELETE FROM offline_copy WHERE entry_id = ? AND path = ?", (id, str(path)))


def copies(db: sqlite3.Connection, id: int | None = None) -> tuple[OfflineCopy, ...]:
    from reader.model.copy import OfflineCopy

    found = db.execute(
        """SELECT entry_id, path, format, saved_at, sha256, missing FROM offline_copy
           WHERE ?1 IS NULL OR entry_id = ?1 ORDER BY saved_at DESC""",
        (id,),
    )
    return tuple(
        OfflineCopy(entry_id, Path(path), format, _when(at), sha256, tuple(missing.split("\n")) if missing else ())
        for entry_id, path, format, at, sha256, missing in found
    )


def _when(at: int) -> datetime:
    when = moment(at)
    assert when is not None
    return when


def page_failed(db: sqlite3.Connection, id: int, why: str) -> None:
    db.execute("UPDATE entry SET page_tried = ?, page_error = ? WHERE id = ?", (now(), clean_text(why), id))


def times_stopped(db: sqlite3.Connection, id: int) -> int:
    """How often cleaning the story had to be stopped (`cleaned_by` ends in "!" and the number)."""
    row = db.execute("SELECT cleaned_by FROM story WHERE entry_id = ?", (id,)).fetchone()
    return int(row[0].partition("!")[2] or 0) if row else 0


def newest_rules(db: sqlite3.Connection) -> str:
    """The rules that cleaned last; stories cleaned by others are cleaned anew."""
    row = db.execute("SELECT value FROM note WHERE key = 'rules'").fetchone()
    return str(row[0]) if row else ""


def note_rules(db: sqlite3.Connection, version: str) -> None:
    if version and version != newest_rules(db):
        db.execute("INSERT OR REPLACE INTO note (key, value) VALUES ('rules', ?)", (version,))


def leave_as_it_is(db: sqlite3.Connection, id: int, memory: str) -> None:
    """A story whose bytes are not here cannot be cleaned anew; it is not looked at again until the rules change again."""
    db.execute("UPDATE story SET cleaned_by = ? WHERE entry_id = ?", (f"{newest_rules(db)}+{memory}", id))


def out_of_date(db: sqlite3.Connection, limit: int) -> list[int]:
    """Stories that other rules, or a memory that knew less, cleaned, and bundled pages that nobody did; the newest first."""
    rules = newest_rules(db)
    # Pages come with their story; those of the sample wire alone wait until they are opened, and could not be searched.
    never = db.execute(
        """SELECT e.id FROM source s JOIN entry e ON e.source_id = s.id JOIN page p ON p.entry_id = e.id
           LEFT JOIN story st ON st.entry_id = e.id WHERE s.kind = 'sample' AND s.removed IS NULL AND st.entry_id IS NULL
           ORDER BY e.id DESC LIMIT ?""",
        (limit,),
    ).fetchall()
    return [row[0] for row in never] + [
        row[0]
        for row in db.execute(
            """SELECT st.entry_id FROM story st JOIN entry e ON e.id = st.entry_id LEFT JOIN memory m ON m.source_id = e.source_id
               WHERE substr(st.cleaned_by, 1, instr(st.cleaned_by || '!', '!') - 1) != ? || '+' || coalesce(m.version, '')
               ORDER BY st.entry_id DESC LIMIT ?""",
            (rules, limit),
        )
    ]
