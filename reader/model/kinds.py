"""The kinds of a story's blocks, of removals, and of how much is here: what lists speak of without having a story."""

from __future__ import annotations

from enum import StrEnum


class BlockKind(StrEnum):
    """What a block of a story is; each kind is set in its own way."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"
    LIST = "list"
    FIGURE = "figure"
    TABLE = "table"
    CODE = "code"


class Reason(StrEnum):
    """Why something was taken out."""

    ADVERTISEMENT = "advertisement"
    OTHER_HEADLINES = "other_headlines"
    NAVIGATION = "navigation"
    SHARING = "sharing"
    SUBSCRIBE = "subscribe"
    REPEAT = "repeat"
    TRACKING = "tracking"
    UNSAFE = "unsafe"
    KEPT_AS_FIELD = "kept_as_field"
    NOT_CHOSEN = "not_chosen"


# The rule of a removal that holds all of a page that was judged to be no story.
NO_STORY = "no-story"


class Completeness(StrEnum):
    """How much of the story is here, known from evidence, never from guessing."""

    WHOLE = "whole"
    FEED_TEXT = "feed_text"  # the feed's own text; the page has not been fetched or gave nothing
    PARTIAL = "partial"  # the publisher marks the page as not free, or the feed's text is longer than the page's
    NOTHING = "nothing"  # a list page, a front page: no story here
    WITHDRAWN = "withdrawn"  # a kill or withdrawal notice
