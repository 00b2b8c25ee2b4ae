"""From what a reader of feeds has found to entries: ids that stay the same, duplicates told apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from reader.feeds.text import LONGEST_ID, derived_id, plain
from reader.model.feed import Entry, Feed

MOST_AUTHORS = 50


@dataclass(slots=True)
class Draft:
    """An entry while it is being read. `about` and `permalink` are only used where id or link are missing."""

    id: str = ""
    about: str = ""
    permalink: str = ""
    link: str = ""
    title: str = ""
    authors: list[str] = field(default_factory=list)
    published: datetime | None = None
    updated: datetime | None = None
    summary: str = ""
    content: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it that anybody could read or open."""
        return not (self.title or self.link or self.summary or self.content)


def finish(feed: Feed, drafts: list[Draft]) -> tuple[Feed, tuple[Entry, ...]]:
    """Entries with ids that the same feed gives again next time, in the feed's order; exact repetitions are left out."""
    drafts = [draft for draft in drafts if not draft.is_empty]
    given = [_given_id(draft) for draft in drafts]
    uses = Counter(given)
    entries: dict[str, Entry] = {}
    for draft, identifier in zip(drafts, given, strict=True):
        if not identifier:
            identifier = (
                derived_id(draft.link, draft.title)
                if draft.link or draft.title
                else derived_id(plain(draft.summary), plain(draft.content))
            )
        elif uses[identifier] > 1:
            identifier = derived_id(identifier, draft.link, draft.title)
        if identifier not in entries:
            entries[identifier] = Entry(
                id=identifier,
                feed_url=feed.url,
                link=draft.link,
                title=draft.title,
                authors=tuple(dict.fromkeys(draft.authors[:MOST_AUTHORS])),
                published=draft.published,
                updated=draft.updated,
                summary_html=draft.summary,
                content_html=draft.content,
            )
    return feed, tuple(entries.values())


def _given_id(draft: Draft) -> str:
    identifier = draft.id or draft.about
    if len(identifier) > LONGEST_ID:
        return derived_id(identifier)
    return " ".join(identifier.split())
