"""What a story's note says of how much of it is here, in the reader's language: the core keeps its sentences in English."""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP as _

from ui.core_words import sentence_by_sentence

# A sentence as the core says it, and the text that says it; %1 and %2 are what the pattern catches. The first that fits wins.
SENTENCES: tuple[tuple[str, str], ...] = (
    (
        r"The feed brings the headline alone: open the story to fetch its page\.",
        _("notes", "The feed brings the headline alone: open the story to fetch its page."),
    ),
    (r"The feed's own text: (1) paragraph\.", _("notes", "The feed’s own text: %1 paragraph.")),
    (r"The feed's own text: (\d+) paragraphs\.", _("notes", "The feed’s own text: %1 paragraphs.")),
    (
        r"The feed's own text, (1) paragraph; the page gave none\.",
        _("notes", "The feed’s own text, %1 paragraph; the page gave none."),
    ),
    (
        r"The feed's own text, (\d+) paragraphs; the page gave none\.",
        _("notes", "The feed’s own text, %1 paragraphs; the page gave none."),
    ),
    (
        r"The feed's own text, (1) paragraph; the page gave (\d+)\.",
        _("notes", "The feed’s own text, %1 paragraph; the page gave %2."),
    ),
    (
        r"The feed's own text, (\d+) paragraphs; the page gave (\d+)\.",
        _("notes", "The feed’s own text, %1 paragraphs; the page gave %2."),
    ),
    (
        r"Only the feed's own text: the page could not be had \((.+?)\)\.",
        _("notes", "Only the feed’s own text: the page could not be had (%1)."),
    ),
    (
        r"The page holds no story that could be found: this is the feed's own text\.",
        _("notes", "The page holds no story that could be found: this is the feed’s own text."),
    ),
    (
        r"The page holds no story that could be found, and the feed brings no text: see the original in the browser\.",
        _("notes", "The page holds no story that could be found, and the feed brings no text: see the original in the browser."),
    ),
    (
        r"The page could not be read \((.+?)\): this is the feed's own text\.",
        _("notes", "The page could not be read (%1): this is the feed’s own text."),
    ),
    (
        r"The page could not be read \((.+?)\), and the feed brings no text: see the original in the browser\.",
        _("notes", "The page could not be read (%1), and the feed brings no text: see the original in the browser."),
    ),
    (
        r"This story could not be kept: there is no room left on the disk, or the folder cannot be written\.",
        _("notes", "This story could not be kept: there is no room left on the disk, or the folder cannot be written."),
    ),
    (r"No story was found on this page\.", _("notes", "No story was found on this page.")),
    (r"The agency has withdrawn this story\.", _("notes", "The agency has withdrawn this story.")),
    (
        r"(1) paragraph: the publisher answered (\d+), as for a page that is not open to all\.",
        _("notes", "%1 paragraph: the publisher answered %2, as for a page that is not open to all."),
    ),
    (
        r"(\d+) paragraphs: the publisher answered (\d+), as for a page that is not open to all\.",
        _("notes", "%1 paragraphs: the publisher answered %2, as for a page that is not open to all."),
    ),
    (
        r"(1) paragraph: the publisher marks this page as not free, so more may be missing\.",
        _("notes", "%1 paragraph: the publisher marks this page as not free, so more may be missing."),
    ),
    (
        r"(\d+) paragraphs: the publisher marks this page as not free, so more may be missing\.",
        _("notes", "%1 paragraphs: the publisher marks this page as not free, so more may be missing."),
    ),
    (
        r"(\S+) no longer matches this site: (.+?)\.(?= |$)",
        _("notes", "%1 no longer matches this site: %2."),
    ),
    (
        r"This page took too long to clean, so its plain text is shown\.",
        _("notes", "This page took too long to clean, so its plain text is shown."),
    ),
    (
        r"This page is too much to clean, so its plain text is shown\.",
        _("notes", "This page is too much to clean, so its plain text is shown."),
    ),
    (
        r"Something ended the cleaning of this page twice, so its plain text is shown\.",
        _("notes", "Something ended the cleaning of this page twice, so its plain text is shown."),
    ),
    (
        r"It is larger than any story: this is the beginning\.",
        _("notes", "It is larger than any story: this is the beginning."),
    ),
)


_FEED_ALONE = re.compile(r"The feed's own text: \d+ paragraphs?\.$")


def is_feed_alone(kept: str) -> bool:
    """Whether a note says that the feed's own text is all that is here, as nobody has asked for the page yet."""
    return _FEED_ALONE.search(kept) is not None


def note_words(kept: str) -> str:
    """A note as the reader says it, sentence by sentence; what is not in the table stays as it is kept."""
    return sentence_by_sentence(kept, SENTENCES, "notes")
