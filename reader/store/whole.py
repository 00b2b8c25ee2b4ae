"""A source, a story, as plain data with all the library knows of them, and back: the lines of a whole library's manifest."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from reader.addresses import without_user
from reader.errors import ParseError
from reader.model.copy import OfflineCopy
from reader.model.feed import Entry
from reader.model.fetched import Fetched, Validators
from reader.model.story import Story
from reader.offline.record import from_record, to_record
from reader.store import entries, muting, sources, stories
from reader.store.codec import moment, now, seconds, story_to_bytes, text_hash
from reader.store.flags import set_flag

_SOURCE = (
    "url", "title", "own_title", "site_url", "folder", "place", "language", "full_text", "keep_every_story", "muted",
    "keep_days", "private_host", "account", "kind", "added",
)  # fmt: skip


def source_numbers(db: sqlite3.Connection) -> list[int]:
    """Every followed source, and "Opened files"."""
    return [row[0] for row in db.execute("SELECT id FROM source WHERE removed IS NULL ORDER BY id")]


def entry_numbers(db: sqlite3.Connection, source_id: int) -> list[int]:
    """Every story of the source, oldest first."""
    return [row[0] for row in db.execute("SELECT id FROM entry WHERE source_id = ? ORDER BY id", (source_id,))]


def read_source(db: sqlite3.Connection, id: int) -> dict[str, Any]:
    """What the user follows, with his own choices for it."""
    row = db.execute(f"SELECT {', '.join(_SOURCE)} FROM source WHERE id = ?", (id,)).fetchone()
    memory = db.execute("SELECT version, memory FROM memory WHERE source_id = ?", (id,)).fetchone()
    kept = dict(zip(_SOURCE, row, strict=True))
    return {**kept, "site_url": without_user(kept["site_url"]), "memory": list(memory) if memory else None}


def write_source(db: sqlite3.Connection, data: Mapping[str, Any]) -> tuple[int, bool]:
    """Its number here, and whether it is new. One that is followed already keeps the choices made here."""
    url = _text(data["url"])
    present = sources.source_by_url(db, url, removed=True)
    if present is not None:
        sources.unhide_source(db, present.id)
        return present.id, False
    kind = data["kind"] if data["kind"] in ("feed", "opened", "sample") else "feed"
    id = sources.insert_source(
        db,
        url,
        title=_text(data["title"]),
        site_url=_text(data["site_url"]),
        folder=_text(data["folder"]),
        language=_text(data["language"]),
        private_host=_text(data["private_host"]),
        own_title=_text(data["own_title"]),
        kind=kind,
        full_text=bool(data["full_text"]),
    )
    days = data["keep_days"]
    db.execute(
        "UPDATE source SET place = ?, keep_every_story = ?, muted = ?, keep_days = ?, account = ?, added = ? WHERE id = ?",
        (
            int(data["place"]), bool(data["keep_every_story"]), bool(data["muted"]), None if days is None else int(days),
            _text(data["account"]), int(data["added"]), id,
        ),
    )  # fmt: skip
    if data["memory"]:
        version, memory = data["memory"]
        json.loads(memory)
        db.execute("INSERT INTO memory (source_id, version, memory) VALUES (?, ?, ?)", (id, _text(version), _text(memory)))
    return id, True


def read_entry(db: sqlite3.Connection, id: int) -> dict[str, Any]:
    """The story with its states, its clean text, what was put back, its earlier versions and its copies; bytes stay outside."""
    found = entries.entry_by_id(db, id)
    assert found is not None
    entry, _ = found
    state = db.execute("SELECT arrived, read, starred, saved FROM entry_state WHERE entry_id = ?", (id,)).fetchone()
    kept = stories.kept_story(db, id)
    restored, position = stories.restored_and_position(db, id)
    page = stories.kept_page(db, id)
    return {
        "id": id,
        "guid": entry.id,
        "link": entry.link,
        "title": entry.title,
        "authors": list(entry.authors),
        "published": _time(entry.published),
        "updated": _time(entry.updated),
        "summary_html": entry.summary_html,
        "content_html": entry.content_html,
        "arrived": state[0],
        "read": bool(state[1]),
        "starred": bool(state[2]),
        "saved": bool(state[3]),
        "origin": kept[1] if kept else "",
        "story": to_record(kept[0]) if kept else None,
        "restored": sorted(restored),
        "position": position,
        "versions": [
            {"fetched_at": seconds(version.fetched_at), "story": to_record(version.story)} for version in stories.versions(db, id)
        ],
        "copies": [
            {
                "path": str(copy.path),
                "format": copy.format,
                "saved_at": copy.saved_at.isoformat(),
                "sha256": copy.sha256,
                "missing": list(copy.missing),
            }
            for copy in stories.copies(db, id)
        ],
        "page": page
        and {
            "url": page.url,
            "final_url": page.final_url,
            "status": page.status,
            "media_type": page.media_type,
            "charset": page.charset,
            "etag": page.validators.etag,
            "last_modified": page.validators.last_modified,
            "fetched_at": page.fetched_at.isoformat(),
        },
    }


def write_entry(db: sqlite3.Connection, source_id: int, data: Mapping[str, Any], page_body: bytes | None) -> tuple[int, bool]:
    """Its number here, and whether it is new. A story that is here keeps its text; stars and what was read are joined."""
    entry = Entry(
        _text(data["guid"]),
        "",
        _text(data["link"]),
        _text(data["title"]),
        tuple(_text(name) for name in data["authors"]),
        _read_time(data["published"]),
        _read_time(data["updated"]),
        _text(data["summary_html"]),
        _text(data["content_html"]),
    )
    key = entries.key_of_entry(entry)
    row = db.execute("SELECT id FROM entry WHERE source_id = ? AND key = ?", (source_id, key)).fetchone()
    new = row is None
    if new:
        db.execute("DELETE FROM let_go WHERE source_id = ? AND key = ?", (source_id, key))
        id = entries.add_entries(db, source_id, [entry], int(data["arrived"])).new[0]
    else:
        id = int(row[0])
    for flag in ("read", "starred", "saved"):
        if data[flag]:
            set_flag(db, flag, [(id, id)], True)
    for one in data["copies"]:
        when = datetime.fromisoformat(one["saved_at"])
        missing = tuple(_text(address) for address in one["missing"])
        stories.add_copy(db, id, OfflineCopy(id, Path(one["path"]), _text(one["format"]), when, _text(one["sha256"]), missing))
    if new:
        _write_text(db, id, data, page_body)
    return id, new


def _write_text(db: sqlite3.Connection, id: int, data: Mapping[str, Any], page_body: bytes | None) -> None:
    page = data["page"]
    if page and page_body is not None:
        fetched_at = datetime.fromisoformat(page["fetched_at"])
        validators = Validators(_text(page["etag"]), _text(page["last_modified"]))
        kind, charset = _text(page["media_type"]), _text(page["charset"])
        stories.keep_page(
            db,
            id,
            Fetched(
                _text(page["url"]),
                _text(page["final_url"]),
                int(page["status"]),
                kind,
                charset,
                page_body,
                validators,
                fetched_at,
            ),
        )
    origin = data["origin"]
    if data["story"] is not None and origin in ("page", "feed"):
        story = safe_story(data["story"])
        if origin == "page":
            db.execute("UPDATE entry SET has_page = 1 WHERE id = ?", (id,))
        stories.keep_story(db, id, story, origin)
        restored = frozenset(int(index) for index in data["restored"])
        stories.set_restored(db, id, frozenset(index for index in restored if 0 <= index < len(story.removals)))
    for version in reversed(data["versions"]):
        earlier = safe_story(version["story"])
        db.execute(
            "INSERT INTO version (entry_id, fetched_at, text_hash, story) VALUES (?, ?, ?, ?)",
            (id, int(version["fetched_at"] or now()), text_hash(earlier), story_to_bytes(earlier)),
        )
    stories.set_position(db, id, float(data["position"]))


def safe_story(record: Mapping[str, Any]) -> Story:
    """The story of a record that may be anybody's: its HTML is made safe again."""
    from reader.offline.read_back import made_safe

    return made_safe(from_record(record, "manifest"))


def read_rest(db: sqlite3.Connection) -> dict[str, Any]:
    """What the user keeps besides sources and stories: saved searches and muted words."""
    return {
        "searches": [list(row) for row in db.execute("SELECT title, words FROM saved_search ORDER BY id")],
        "mute_words": [row[0] for row in db.execute("SELECT words FROM mute_word ORDER BY words")],
    }


def write_rest(db: sqlite3.Connection, data: Mapping[str, Any]) -> None:
    """Adds the searches and muted words that are not here yet."""
    present = {tuple(row) for row in db.execute("SELECT title, words FROM saved_search")}
    for title, words in data["searches"]:
        if (title, words) not in present:
            db.execute("INSERT INTO saved_search (title, words) VALUES (?, ?)", (_text(title), _text(words)))
    for words in data["mute_words"]:
        db.execute("INSERT OR IGNORE INTO mute_word (words) VALUES (?)", (_text(words),))
    muting.begin(db)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ParseError("manifest", f"text expected, not {type(value).__name__}")
    return value


def _time(when: datetime | None) -> int | None:
    return seconds(when)


def _read_time(value: Any) -> datetime | None:
    return moment(None if value is None else int(value))
