"""Reads RSS of every age, RDF and Atom from a strictly parsed tree: no DTD, no entities, no network, and no text lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from reader.errors import ParseError
from reader.feeds.dates import read_date
from reader.feeds.entry import Draft, finish
from reader.feeds.names import ENTRY_SLOTS, ENTRY_TAGS, FEED_SLOTS, name_of
from reader.feeds.nodes import inner_html, words_inside
from reader.feeds.text import as_html, person, plain, unmangled, web_link
from reader.model.feed import Entry, Feed

_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
_PERIODS = {"hourly": 60, "daily": 1440, "weekly": 10080, "monthly": 43200, "yearly": 525600}
_NO_STORY = frozenset({"enclosure", "self", "edit", "replies", "via", "related", "license", "next", "previous", "hub"})
_HTML_TYPES = frozenset({"html", "text/html", "xhtml", "application/xhtml+xml", "escaped"})
_RELATIVE = re.compile(r"""(<[^<>]*?\s(?:href|src|poster)\s*=\s*)(["'])([^"'<>]*)\2""", re.IGNORECASE)
_OWN, _OWN_MEANS = "the feed's own namespace", "what stands before names of it"  # keys that are no tags
LONGEST_PAUSE = 7 * 1440
MOST_ENTRIES = 10_000


def read_tree(root: Any, url: str) -> tuple[Feed, tuple[Entry, ...]]:
    """Feed and entries of a tree; ParseError where its root is that of something else."""
    names: dict[str, str] = {}
    kind = _with_own_space(root, names)
    if kind not in ("rss", "rdf:rdf", "atom:feed", "feed", "channel", "rdf", "?:rdf", "atom:entry"):
        local = kind.rpartition(":")[2]
        if local == "html":
            raise ParseError(url, "this is a web page, not a feed")
        if local == "opml":
            raise ParseError(url, "this is a list of feeds (OPML), not a feed")
        raise ParseError(url, f"this is XML, but no feed (its root is <{local[:40]}>)")
    return Reader(root, url, names).read()


def _name(element: Any, names: dict[str, str]) -> str:
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    found = names.get(tag)
    if found is None:
        found = name_of(tag)
        if found.startswith("?:") and tag.startswith(names.get(_OWN, "\0")):
            found = names[_OWN_MEANS] + found[2:]
        names[tag] = found
    return found


def _with_own_space(root: Any, names: dict[str, str]) -> str:
    """The root's name. Where it is that of a feed in a namespace nobody knows, what is in it is taken for the usual."""
    kind = _name(root, names)
    if kind in ("?:rss", "?:feed", "?:channel"):
        names.clear()
        names[_OWN] = root.tag.partition("}")[0] + "}"
        names[_OWN_MEANS] = "atom:" if kind == "?:feed" else ""
        return _name(root, names)
    return kind


class Reader:
    """Reads one tree. `read` takes it as a whole feed, `drafts` only the entries that stand in its root."""

    def __init__(self, root: Any, url: str, names: dict[str, str] | None = None) -> None:
        self.root = root
        self.url = url
        self.names: dict[str, str] = {} if names is None else names
        self.has_base = root.xpath("boolean(//@xml:base)", namespaces={"xml": "http://www.w3.org/XML/1998/namespace"})
        self.places: dict[str, tuple[str, int, str]] = {}
        self.author: list[str] = []

    def drafts(self, parent: Any, base: str) -> list[Draft]:
        """The entries that stand in an element."""
        base = self._base(parent, base)
        return [self._entry(child, base) for child in parent if _name(child, self.names) in ENTRY_TAGS]

    def read(self) -> tuple[Feed, tuple[Entry, ...]]:
        """Feed and entries."""
        names = self.names
        if _name(self.root, names) == "atom:entry":
            return finish(Feed(self.url, ""), [self._entry(self.root, self.url)])
        channel = next((child for child in self.root if _name(child, names) == "channel"), self.root)
        feed = self._feed(channel)
        base = self._base(channel, feed.site_url or self.url)
        return finish(feed, [self._entry(item, base) for item in self._items(channel)])

    def _items(self, channel: Any) -> Iterator[Any]:
        """Items wherever publishers put them: in the channel, beside it, or one level down in <items>."""
        count = 0
        seen = {channel, self.root}
        for parent in (channel, self.root) if channel is not self.root else (channel,):
            for child in parent:
                name = _name(child, self.names)
                if name in ENTRY_TAGS:
                    count += 1
                    if count > MOST_ENTRIES:
                        return
                    yield child
                elif name in ("items", "channel") and child not in seen:
                    seen.add(child)
                    for inner in child:
                        if _name(inner, self.names) in ENTRY_TAGS:
                            count += 1
                            if count > MOST_ENTRIES:
                                return
                            yield inner

    def _feed(self, channel: Any) -> Feed:
        found: dict[str, str] = {}
        skipped: list[int] = []
        site = ""
        for child in channel:
            name = _name(child, self.names)
            slot = FEED_SLOTS.get(name)
            if slot is None:
                continue
            if slot == "link":
                href = child.get("href")
                text = href if href is not None else child.text
                rel = (child.get("rel") or "alternate").lower()
                if rel == "alternate" and not site:
                    site = web_link(text, self._base(child, self.url))
            elif slot == "skip_hours":
                skipped += [int(hour.text) % 24 for hour in child if (hour.text or "").strip().isdecimal() and len(hour.text) < 5]
            elif slot == "author":
                self.author += self._names(child)
            elif slot == "title":
                found.setdefault("title", self._line(child))
            else:
                found.setdefault(slot, (child.text or "").strip())
        language = found.get("language") or channel.get(_LANGUAGE) or self.root.get(_LANGUAGE) or ""
        return Feed(
            url=self.url,
            title=found.get("title", ""),
            site_url=site,
            language=language[:35].strip(),
            ttl=_pause(found),
            skip_hours=tuple(sorted(set(skipped))),
        )

    def _base(self, element: Any, default: str) -> str:
        if not self.has_base:
            return default
        bases = [step.get(_BASE) for step in (element, *element.iterancestors()) if step.get(_BASE)]
        base = default
        for step in reversed(bases):
            base = web_link(step, base) or base
        return base

    def _entry(self, item: Any, base: str) -> Draft:
        draft = Draft(about=item.get(_ABOUT) or "")
        ranks: dict[str, int] = {}
        links: list[tuple[int, str]] = []
        places = self.places
        for child in item:
            tag = child.tag
            place = places.get(tag)
            if place is None:
                if tag.__class__ is not str:
                    continue
                name = _name(child, self.names)
                place = places[tag] = (*ENTRY_SLOTS.get(name, ("", 0)), name)
            slot, rank, name = place
            if not slot:
                if name == "media:group":
                    self._media_group(child, draft)
            elif slot == "link":
                self._link(child, base, links)
            elif slot == "author":
                best = ranks.get("author", 9)
                if rank <= best:
                    if rank < best:
                        draft.authors.clear()
                    ranks["author"] = rank
                    draft.authors += self._names(child)
            elif rank < ranks.get(slot, 9) and self._fill(draft, slot, name, child, base):
                ranks[slot] = rank
        if links:
            draft.link = links[0][1] if len(links) == 1 else min(links, key=lambda pair: pair[0])[1]
        elif draft.permalink:
            draft.link = web_link(draft.permalink, "")
        if not draft.authors and self.author:
            draft.authors = list(self.author)
        return draft

    def _fill(self, draft: Draft, slot: str, name: str, child: Any, base: str) -> bool:
        """Put one element where it belongs; False where there is nothing in it."""
        if slot == "title":
            draft.title = self._line(child)
            return bool(draft.title)
        if slot == "id":
            draft.id = (child.text or "").strip()
            if name in ("guid", "atom:id", "id") and (child.get("isPermaLink") or "true").strip().lower() != "false":
                draft.permalink = draft.id
            return bool(draft.id)
        if slot == "published" or slot == "updated":
            moment = read_date("".join(child.itertext()) if len(child) else child.text or "")
            if moment is None:
                return False
            if slot == "published":
                draft.published = moment
            else:
                draft.updated = moment
            return True
        markup = self._markup(child, name, base)
        if slot == "content":
            draft.content = markup
        else:
            draft.summary = markup
        return bool(markup)

    def _media_group(self, group: Any, draft: Draft) -> None:
        for child in group:
            name = _name(child, self.names)
            if name == "media:description" and not draft.summary:
                draft.summary = as_html((child.text or "").strip())
            elif name == "media:title" and not draft.title:
                draft.title = self._line(child)

    def _link(self, child: Any, base: str, links: list[tuple[int, str]]) -> None:
        href = child.get("href")
        if href is None:
            text = child.text if not len(child) else "".join(child.itertext())
            link = web_link(text, self._base(child, base))
            if link:
                links.append((0, link))
            return
        rel = (child.get("rel") or "alternate").strip().lower()
        if rel in _NO_STORY:
            return
        link = web_link(href, self._base(child, base))
        if link:
            kind = (child.get("type") or "text/html").lower()
            links.append((1 if rel == "alternate" and "html" in kind else 2 if rel == "alternate" else 3, link))

    def _names(self, child: Any) -> list[str]:
        """The people an author element names: Atom's nested <name>, or the text itself."""
        if len(child):
            inner = [step.text for step in child if _name(step, self.names).rpartition(":")[2] == "name"]
            names = [person(text) for text in inner] or [person("".join(child.itertext()))]
        else:
            names = [person(child.text)]
        return [name for name in names if name]

    def _line(self, child: Any) -> str:
        """A title as plain text: escaped markup is undone, except where Atom says that it is text."""
        kind = (child.get("type") or "").strip().lower()
        if len(child):
            return plain(words_inside(child), markup=False)
        atom_text = kind in ("text", "text/plain") and child.get("mode") != "escaped"
        return plain(child.text, markup=not atom_text)

    def _markup(self, child: Any, name: str, base: str) -> str:
        """The element's content as HTML."""
        kind = (child.get("type") or "").strip().lower()
        if len(child):
            markup = inner_html(child)
        else:
            text = child.text or ""
            is_text = kind in ("text", "text/plain") or (not kind and name in ("atom:summary", "atom:content"))
            if is_text and child.get("mode") != "escaped" and not _looks_like_html(text):
                text = as_html(text)
            elif kind and kind not in _HTML_TYPES and not kind.startswith("text") and name == "atom:content":
                text = "" if child.get("mode") == "base64" or not kind.endswith("xml") else text
            markup = text.strip()
        if not markup.isascii():
            markup = unmangled(markup)
        if self.has_base and markup:
            own = self._base(child, "")
            if own:
                markup = _RELATIVE.sub(lambda found: found[1] + found[2] + _absolute(found[3], own) + found[2], markup)
        return markup


def _absolute(link: str, base: str) -> str:
    return web_link(link, base).replace("&", "&amp;").replace("&amp;amp;", "&amp;") or link


def _looks_like_html(text: str) -> bool:
    return "<" in text and re.search(r"</[a-z][a-z0-9]*\s*>|<(?:br|p|img)\b[^<>]*>", text, re.IGNORECASE) is not None


def _pause(found: dict[str, str]) -> int | None:
    """Minutes between two visits, as the feed wishes: RSS's ttl, or the syndication module's period."""
    ttl = found.get("ttl", "")
    if ttl.isdecimal() and len(ttl) < 9 and int(ttl) > 0:
        return min(int(ttl), LONGEST_PAUSE)
    period = _PERIODS.get(found.get("period", "").strip().lower())
    if period is None:
        return None
    frequency = found.get("frequency", "")
    times = int(frequency) if frequency.isdecimal() and 0 < len(frequency) < 6 else 1
    return max(1, min(period // max(1, times), LONGEST_PAUSE))
