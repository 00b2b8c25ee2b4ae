"""What every copy says of itself at its end: where the story came from, when it was had, and what was taken out."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version

from reader.model.story import Reason, Story
from reader.render import word_count

# Singular and plural, in the order in which they are counted out.
REASON_WORDS: dict[Reason, tuple[str, str]] = {
    Reason.ADVERTISEMENT: ("advertisement", "advertisements"),
    Reason.OTHER_HEADLINES: ("list of other headlines", "lists of other headlines"),
    Reason.NAVIGATION: ("piece of navigation", "pieces of navigation"),
    Reason.SHARING: ("share bar", "share bars"),
    Reason.SUBSCRIBE: ("newsletter or subscription pitch", "newsletter or subscription pitches"),
    Reason.REPEAT: ("block that repeats in every story", "blocks that repeat in every story"),
    Reason.TRACKING: ("tracker", "trackers"),
    Reason.UNSAFE: ("unsafe element", "unsafe elements"),
    Reason.KEPT_AS_FIELD: ("line shown as headline, byline or date instead", "lines shown as headline, byline or date instead"),
    Reason.NOT_CHOSEN: ("block outside the story", "blocks outside the story"),
}


MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Colophon:
    """The occasion of a copy: when it was made, which version of the story it holds, which images could not be had."""

    saved_at: datetime
    missing: tuple[str, ...] = ()
    version: int = 1

    def lines(self, story: Story) -> tuple[tuple[str, str], ...]:
        """Label and value of every fact that is known, in the order in which they are set."""
        furniture = story.furniture
        byline, dateline = furniture.byline, furniture.dateline
        facts = (
            ("Source", story.source),
            ("Address", story.url),
            ("By", ", ".join(byline.names) if byline else ""),
            ("Filed from", dateline.place if dateline else ""),
            ("Agency", dateline.agency if dateline else ""),
            ("Published", spoken_time(furniture.published)),
            ("Updated", spoken_time(furniture.updated)),
            ("Retrieved", spoken_time(story.fetched_at)),
            ("Saved", spoken_time(self.saved_at)),
            ("Version", str(self.version) if self.version > 1 else ""),
            ("Length", f"{word_count(story)} words"),
            ("Completeness", story.note),
            ("Credits", " ".join(furniture.credits)),
            ("Rights", furniture.copyright),
            ("Images not had", ", ".join(self.missing)),
            ("Taken out", taken_out(story)),
            ("Trackers blocked", str(story.trackers_blocked) if story.trackers_blocked else ""),
            ("Text found by", story.engine),
            ("Rules", story.rules_version),
            ("SHA-256 of the text", text_digest(story)),
            ("Made by", generator()),
        )
        return tuple((label, value) for label, value in facts if value)


def taken_out(story: Story) -> str:
    """ "3 advertisements, 1 list of other headlines"; "nothing" where nothing went."""
    counted = Counter(removal.reason for removal in story.removals)
    parts = [f"{counted[reason]} {words[counted[reason] > 1]}" for reason, words in REASON_WORDS.items() if counted[reason]]
    return ", ".join(parts) or "nothing"


def text_digest(story: Story) -> str:
    """SHA-256 of the story's text, by which a copy can be proved whole."""
    return hashlib.sha256(story.text.encode("utf8", "surrogatepass")).hexdigest()


def story_key(story: Story) -> str:
    """What marks a copy as this story's, whatever its name: found again near the beginning or end of every format."""
    about = story.url or f"{story.source}\n{story.furniture.headline}\n{story.text}"
    return "cleanwire-story-" + hashlib.sha256(about.encode("utf8", "surrogatepass")).hexdigest()[:20]


def spoken_time(moment: datetime | None) -> str:
    """ "19 May 2014, 14:05 UTC", the same wherever and in whatever locale the copy is made."""
    if moment is None:
        return ""
    there = moment.astimezone(UTC)
    return f"{spoken_day(there)}, {there:%H:%M} UTC"


def machine_time(moment: datetime) -> str:
    """The same for machines, in the narrow form that every checker of HTML takes: "2014-05-19T14:05:00Z"."""
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='seconds')}Z"


def spoken_day(moment: datetime) -> str:
    """ "19 May 2014", with English names of months whatever the locale."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def generator() -> str:
    """Which Cleanwire made the copy."""
    try:
        return f"Cleanwire {version('cleanwire')}"
    except PackageNotFoundError:
        return "Cleanwire"
