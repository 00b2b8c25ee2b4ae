"""Which element means what: namespaces as publishers write them, and the slot of an entry or feed that each element fills."""

from __future__ import annotations

# Namespaces in lower case without their end marks; publishers forget slashes and mix cases.
_SPACES = {
    "": "",
    "http://purl.org/rss/1.0": "",
    "http://my.netscape.com/rdf/simple/0.9": "",
    "http://channel.netscape.com/rdf/simple/0.9": "",
    "http://my.netscape.com/publish/formats/rss-0.91.dtd": "",
    "http://backend.userland.com/rss": "",
    "http://backend.userland.com/rss2": "",
    "http://backend.userland.com/rss091": "",
    "http://blogs.law.harvard.edu/tech/rss": "",
    "http://cyber.law.harvard.edu/rss": "",
    "http://feeds.archive.org/validator": "",
    "http://www.rssboard.org/rss-specification": "",
    "http://example.com/newformat": "",
    "http://www.w3.org/2005/atom": "atom",
    "http://purl.org/atom/ns": "atom",
    "http://purl.org/atom/app": "app",
    "http://purl.org/dc/elements/1.1": "dc",
    "http://purl.org/dc/elements/1.0": "dc",
    "http://purl.org/dc/terms": "dcterms",
    "http://purl.org/rss/1.0/modules/content": "content",
    "http://purl.org/rss/1.0/modules/syndication": "sy",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns": "rdf",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://search.yahoo.com/mrss": "media",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://www.itunes.com/dtds/podcast": "itunes",
    "http://www.w3.org/xml/1998/namespace": "xml",
}
_PREFIXES = frozenset({"atom", "dc", "dcterms", "content", "sy", "rdf", "xhtml", "media", "itunes"})

# What is declared for feeds that use these prefixes and forget to.
USUAL_SPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "media": "http://search.yahoo.com/mrss/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "xhtml": "http://www.w3.org/1999/xhtml",
    "thr": "http://purl.org/syndication/thread/1.0",
    "slash": "http://purl.org/rss/1.0/modules/slash/",
    "wfw": "http://wellformedweb.org/CommentAPI/",
    "georss": "http://www.georss.org/georss",
    "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}

ENTRY_TAGS = frozenset({"item", "atom:entry", "entry"})

# (space:local) -> (slot, rank); of several elements for one slot the lowest rank wins, the first of equals.
ENTRY_SLOTS: dict[str, tuple[str, int]] = {
    "title": ("title", 0),
    "atom:title": ("title", 0),
    "dc:title": ("title", 1),
    "media:title": ("title", 2),
    "itunes:title": ("title", 3),
    "link": ("link", 0),
    "atom:link": ("link", 1),
    "guid": ("id", 0),
    "atom:id": ("id", 0),
    "id": ("id", 1),
    "dc:identifier": ("id", 2),
    "content:encoded": ("content", 0),
    "atom:content": ("content", 0),
    "xhtml:body": ("content", 1),
    "xhtml:div": ("content", 1),
    "body": ("content", 2),
    "fullitem": ("content", 2),
    "content": ("content", 3),
    "description": ("summary", 0),
    "atom:summary": ("summary", 0),
    "dc:description": ("summary", 1),
    "summary": ("summary", 1),
    "tagline": ("summary", 2),
    "media:description": ("summary", 2),
    "itunes:summary": ("summary", 3),
    "abstract": ("summary", 3),
    "dcterms:abstract": ("summary", 3),
    "pubdate": ("published", 0),
    "atom:published": ("published", 0),
    "published": ("published", 0),
    "atom:issued": ("published", 0),
    "issued": ("published", 0),
    "dcterms:issued": ("published", 1),
    "dc:date": ("published", 2),
    "dcterms:created": ("published", 3),
    "atom:created": ("published", 3),
    "created": ("published", 3),
    "date": ("published", 4),
    "atom:updated": ("updated", 0),
    "updated": ("updated", 0),
    "atom:modified": ("updated", 0),
    "modified": ("updated", 0),
    "dcterms:modified": ("updated", 1),
    "lastbuilddate": ("updated", 2),
    "atom:author": ("author", 0),
    "author": ("author", 0),
    "dc:creator": ("author", 0),
    "dc:author": ("author", 0),
    "itunes:author": ("author", 1),
    "media:credit": ("author", 2),
}

FEED_SLOTS: dict[str, str] = {
    "title": "title",
    "atom:title": "title",
    "dc:title": "title",
    "link": "link",
    "atom:link": "link",
    "language": "language",
    "dc:language": "language",
    "ttl": "ttl",
    "skiphours": "skip_hours",
    "sy:updateperiod": "period",
    "sy:updatefrequency": "frequency",
    "atom:author": "author",
}


def is_known_space(space: str) -> bool:
    """Whether a namespace is one of those that feeds are written in."""
    return space.lower().rstrip("/#") in _SPACES


def name_of(tag: str) -> str:
    """`dc:creator` of `{http://purl.org/dc/elements/1.1/}creator`, all in lower case; unknown namespaces give `?:creator`."""
    if tag[0] == "{":
        space, _, local = tag[1:].partition("}")
        prefix = _SPACES.get(space.lower().rstrip("/#"), "?")
    else:
        prefix, colon, local = tag.rpartition(":")
        if colon and prefix.lower() not in _PREFIXES:
            prefix = "?"
    local = local.lower()
    return f"{prefix.lower()}:{local}" if prefix else local
