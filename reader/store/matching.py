"""Which entries tell the same story: candidates by shared keys, judged by `reader.compare`, folded into groups.

A copy ties whole groups together, as far as they stay together small. The same event in other words only joins one: chains
of likeness do not grow for days.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from reader.store.codec import moment, now, story_from_bytes
from reader.store.entries import marks, text_of
from reader.store.plain import plain

if TYPE_CHECKING:
    from reader.compare.same import Sameness, Signature

# Of copies and of stories of the same event, those that share most.
_CANDIDATES, _EVENTS = 40, 24
# No group is larger. Where hundreds seem to tell the same, they are held together by a form, and nobody walks through them.
MOST_TOGETHER = 100
# Of equals not always the same ones: a group may be full, and the next outlet should find those beside it.
_SCATTERED = "entry_id * 2654435761 % 4294967296"
_LONGEST = 20_000  # characters of a text that are compared
# New stories are compared with those of some 40 hours before; of a day like no other, so many are enough.
_RENEWED_DAYS, _RENEWED_AT_MOST = 3, 20_000
_RENEWED = "matching"  # the note that says by whom keys are made, and below which entry they are still another's


def waiting(db: sqlite3.Connection) -> int:
    return int(db.execute("SELECT count(*) FROM to_match").fetchone()[0])


def match_some(db: sqlite3.Connection, limit: int) -> tuple[int, list[int]]:
    """Takes the next entries that wait; how many were taken, and which entries have other company than before."""
    ids = [row[0] for row in db.execute("SELECT entry_id FROM to_match ORDER BY entry_id DESC LIMIT ?", (limit,))]
    changed = sorted({each for id in ids for each in match(db, id)})
    db.execute(f"DELETE FROM to_match WHERE entry_id IN ({marks(len(ids))})", tuple(ids))
    return len(ids), changed


def renew_some(db: sqlite3.Connection, limit: int, at: int | None = None) -> int:
    """After an update that makes signatures and keys in another way: makes those of the last days anew, the newest first, so that
    what comes now finds them. Groups stay as they are. Goes on where it was left; says how many it made, 0 when all are.
    """
    from reader.compare.same import MADE_BY

    row = db.execute("SELECT value FROM note WHERE key = ?", (_RENEWED,)).fetchone()
    made_by, below, left = (int(part) for part in row[0].split()) if row else (0, 0, 0)
    if made_by != MADE_BY:
        newest = db.execute("SELECT coalesce(max(entry_id), 0) FROM same_signature").fetchone()[0]
        below, left = newest + 1, _RENEWED_AT_MOST
    elif not left:
        return 0
    ids = [
        id
        for id, arrived in db.execute(
            """SELECT s.entry_id, st.arrived FROM same_signature s JOIN entry_state st ON st.entry_id = s.entry_id
               WHERE s.entry_id < ? ORDER BY s.entry_id DESC LIMIT ?""",
            (below, min(limit, left)),
        )
        if arrived > (now() if at is None else at) - _RENEWED_DAYS * 86400
    ]
    for id in ids:
        _renew(db, id)
    left = left - len(ids) if len(ids) == min(limit, left) else 0
    below = ids[-1] if ids else 0
    db.execute("INSERT OR REPLACE INTO note (key, value) VALUES (?, ?)", (_RENEWED, f"{MADE_BY} {below} {left}"))
    return len(ids)


def _renew(db: sqlite3.Connection, id: int) -> None:
    signature = _signature(db, id)
    if signature is not None:
        _forget_keys(db, id)
        _keep_keys(db, id, signature)


def match(db: sqlite3.Connection, id: int) -> set[int]:
    """Finds the entry's group anew; the members of its old and new group, where these or what ties them are not the same."""
    from reader.compare.same import Sameness, Signature, copy_keys, judge

    signature = _signature(db, id)
    before = _company(db, id)
    drop(db, [id])
    if signature is None:
        return set(before)
    own = db.execute("SELECT source_id FROM entry WHERE id = ?", (id,)).fetchone()[0]
    candidates = _sharing(db, id, copy_keys(signature), 1, _CANDIDATES)
    copies = [other for other, packed, _ in candidates if judge(signature, Signature.unpack(packed)) is Sameness.COPY]
    event = None if copies else _event(db, id, own, signature)
    _keep_keys(db, id, signature)
    if copies:
        _tie(db, id, copies, Sameness.COPY.value)
    elif event:
        _tie(db, id, [event[0]], event[1].value)
    after = _company(db, id)
    return set() if after == before else {*before, *after}


def _event(db: sqlite3.Connection, id: int, own: int, signature: Signature) -> tuple[int, Sameness] | None:
    """The entry of another source that tells the same event, of those that share most; or a copy that no key of one led to."""
    from reader.compare.same import BESIDE, EVENT_KEYS_SHARED, Sameness, Signature, event_keys, judge

    for other, packed, source_id in _sharing(db, id, event_keys(signature, BESIDE), EVENT_KEYS_SHARED, _EVENTS):
        grade = judge(signature, Signature.unpack(packed))
        if grade is Sameness.COPY or (grade is Sameness.EVENT and source_id != own):
            return other, grade
    return None


def _sharing(db: sqlite3.Connection, id: int, sought: tuple[int, ...], least: int, most: int) -> list[tuple[int, bytes, int]]:
    """Entries that share so many of these keys at least, those with most first: their signatures and sources."""
    return db.execute(
        f"""SELECT k.entry_id, s.signature, x.source_id FROM (
                SELECT entry_id, count(*) AS shared FROM same_key WHERE key IN ({marks(len(sought))}) AND entry_id != ?
                GROUP BY entry_id HAVING shared >= ? ORDER BY shared DESC, {_SCATTERED} LIMIT ?) k
            JOIN same_signature s ON s.entry_id = k.entry_id JOIN entry x ON x.id = k.entry_id
            ORDER BY k.shared DESC""",
        (*sought, id, least, most),
    ).fetchall()


def copies_among(db: sqlite3.Connection, id: int, others: list[int]) -> frozenset[int]:
    """Those that carry the same words as this one; the rest tell the same event in words of their own."""
    from reader.compare.same import Sameness, Signature, judge

    packed = dict(
        db.execute(
            f"SELECT entry_id, signature FROM same_signature WHERE entry_id IN ({marks(len(others) + 1)})", (id, *others)
        ).fetchall()
    )
    if id not in packed:
        return frozenset()
    own = Signature.unpack(packed.pop(id))
    return frozenset(other for other, kept in packed.items() if judge(own, Signature.unpack(kept)) is Sameness.COPY)


def drop(db: sqlite3.Connection, ids: list[int]) -> None:
    """Takes entries out of their groups; a group of one is none."""
    for id in ids:
        group = _group(db, id)
        _forget_keys(db, id)
        if group is not None:
            db.execute("DELETE FROM same WHERE entry_id = ?", (id,))
            left = db.execute("SELECT entry_id FROM same WHERE group_id = ?", (group,)).fetchall()
            if len(left) == 1:
                db.execute("DELETE FROM same WHERE group_id = ?", (group,))


def _keep_keys(db: sqlite3.Connection, id: int, signature: Signature) -> None:
    from reader.compare.same import keys

    db.executemany("INSERT OR IGNORE INTO same_key (key, entry_id) VALUES (?, ?)", [(key, id) for key in keys(signature)])
    db.execute("INSERT INTO same_signature (entry_id, signature) VALUES (?, ?)", (id, signature.pack()))


def _forget_keys(db: sqlite3.Connection, id: int) -> None:
    db.execute("DELETE FROM same_key WHERE entry_id = ?", (id,))
    db.execute("DELETE FROM same_signature WHERE entry_id = ?", (id,))


def _group(db: sqlite3.Connection, id: int) -> int | None:
    row = db.execute("SELECT group_id FROM same WHERE entry_id = ?", (id,)).fetchone()
    return None if row is None else int(row[0])


def _company(db: sqlite3.Connection, id: int) -> dict[int, str]:
    """The members of an entry's group, and what ties each to it; none where it stands alone."""
    rows = db.execute("SELECT entry_id, grade FROM same WHERE group_id = (SELECT group_id FROM same WHERE entry_id = ?)", (id,))
    return dict(rows.fetchall())


def _tie(db: sqlite3.Connection, id: int, others: list[int], grade: str) -> None:
    """Puts the entry into the others' group; their groups become one where there is room. It stands alone where none has any."""
    grouped = {other: group for other in others if (group := _group(db, other)) is not None}
    together = {id, *(other for other in others if other not in grouped)}
    room = MOST_TOGETHER - len(together)
    joined = []
    for group in sorted(set(grouped.values())):
        size = db.execute("SELECT count(*) FROM same WHERE group_id = ?", (group,)).fetchone()[0]
        if size <= room:
            joined.append(group)
            room -= size
    if not joined and len(together) == 1:
        return
    new = "SELECT coalesce(max(group_id), 0) + 1 FROM same"
    target = joined[0] if joined else db.execute(new).fetchone()[0]
    for group in joined[1:]:
        db.execute("UPDATE same SET group_id = ? WHERE group_id = ?", (target, group))
    db.executemany(
        "INSERT OR REPLACE INTO same (entry_id, group_id, grade) VALUES (?, ?, ?)", [(each, target, grade) for each in together]
    )


def _signature(db: sqlite3.Connection, id: int) -> Signature | None:
    from reader.compare.same import make_signature, signature_of

    row = db.execute(
        """SELECT e.title, e.headline, e.place, st.sort_at, f.summary, f.content, s.story FROM entry e
           JOIN entry_state st ON st.entry_id = e.id LEFT JOIN feed_text f ON f.entry_id = e.id
           LEFT JOIN story s ON s.entry_id = e.id WHERE e.id = ?""",
        (id,),
    ).fetchone()
    if row is None:
        return None
    title, headline, place, sort_at, summary, content, kept = row
    if kept is not None:
        return signature_of(story_from_bytes(kept))
    text = plain((text_of(content) or text_of(summary))[:_LONGEST])
    return make_signature(headline or title, [text], place, moment(sort_at))
