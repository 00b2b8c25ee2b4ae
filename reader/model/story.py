"""The story: what is left when everything else was taken away, and the record of what was taken."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from reader.model.kinds import BlockKind as BlockKind
from reader.model.kinds import Completeness as Completeness
from reader.model.kinds import Reason as Reason


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a story. `html` is sanitised and whole (`<p>…</p>`); `text` is the same as plain text."""

    kind: BlockKind
    html: str
    text: str


@dataclass(frozen=True, slots=True)
class Removal:
    """Something that was taken out, whole, so that it can be put back.

    `by` names the pass, `rule` the rule's id; `after` is the index of the block that stood before it in
    `Story.blocks`, -1 where it stood before the first; `probability` is the chooser's, None elsewhere.
    """

    by: str
    reason: Reason
    rule: str
    after: int
    html: str
    text: str
    probability: float | None = None


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote it. `names` are people and agencies without "By"; `text` is the line as it stood."""

    names: tuple[str, ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and when a story was filed: "ROSTOV, Russia, May 19 (UPI) --". `day` and `agency` may be empty."""

    text: str
    place: str
    day: str = ""
    agency: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """A desk's mark on a story: UPDATE 2, CORRECTED, URGENT. `number` is 0 where it bears none."""

    kind: str
    number: int = 0
    text: str = ""

    @property
    def mark(self) -> str:
        """As it is shown to readers; `text` is as it stood, "UPDATE 2-"."""
        return f"{self.kind} {self.number or ''}".strip().upper() or self.text


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of a story. `url` is absolute; `alt` and `caption` are plain text."""

    url: str
    alt: str = ""
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands around the text: headline, standfirst, byline, dateline, dates, picture, credits."""

    headline: str
    standfirst: str = ""
    byline: Byline | None = None
    dateline: Dateline | None = None
    published: datetime | None = None
    updated: datetime | None = None
    lead_image: Image | None = None
    labels: tuple[Label, ...] = ()
    credits: tuple[str, ...] = ()
    copyright: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """The clean text and everything known of it. Depends on its input only: the same bytes give an equal story.

    `source` is the source's or site's name, `url` the page's own address, `engine` which chooser found the body.
    """

    source: str
    url: str
    furniture: Furniture
    blocks: tuple[Block, ...]
    removals: tuple[Removal, ...] = ()
    language: str = ""
    engine: str = ""
    rules_version: str = ""
    entry_id: int | None = None
    fetched_at: datetime | None = None
    completeness: Completeness = Completeness.WHOLE
    note: str = ""  # one sentence where completeness needs one: "2 of about 9 paragraphs: the feed's own text"
    trackers_blocked: int = 0
    images: tuple[Image, ...] = field(default_factory=tuple)

    @property
    def text(self) -> str:
        """The body as plain text, blocks parted by blank lines, without furniture."""
        return "\n\n".join(block.text for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Changes:
    """What the next version of a story changed: paragraphs, parts of the furniture by name, new labels of the desk."""

    added: int = 0
    removed: int = 0
    edited: int = 0
    moved: bool = False
    furniture: tuple[str, ...] = ()  # headline, standfirst, byline, dateline
    labels: tuple[str, ...] = ()  # "CORRECTED", "UPDATE 2"

    def __bool__(self) -> bool:
        return self != Changes()
