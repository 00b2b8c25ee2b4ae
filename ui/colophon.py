"""The source panel's text: where a story comes from, told in sentences, and what was taken out of it, group by group.

Built with a cursor into a plain document; every thing that can be done is a link of the panel's own scheme ("panel:…").
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, Qt, QUrl
from PySide6.QtGui import QBrush, QFont, QImage, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from reader.model.story import Completeness, Reason, Removal, Story
from reader.render import reading_minutes, word_count
from ui.inline import clean_text
from ui.theme import SANS, SEMIBOLD, SERIF, Theme
from ui.wording import is_rtl, long_date

if TYPE_CHECKING:
    from reader.library import Opened

LONGEST_TEXT = 260  # characters of a removal before "more"
MARGIN = 20

# Every reason, in the order in which the panel tells them: one of it, several of it ("%1" is the number).
REASONS: dict[Reason, tuple[str, str]] = {
    Reason.ADVERTISEMENT: (QT_TRANSLATE_NOOP("Panel", "1 advertisement"), QT_TRANSLATE_NOOP("Panel", "%1 advertisements")),
    Reason.OTHER_HEADLINES: (
        QT_TRANSLATE_NOOP("Panel", "1 list of other headlines"),
        QT_TRANSLATE_NOOP("Panel", "%1 lists of other headlines"),
    ),
    Reason.SUBSCRIBE: (QT_TRANSLATE_NOOP("Panel", "1 subscription pitch"), QT_TRANSLATE_NOOP("Panel", "%1 subscription pitches")),
    Reason.SHARING: (QT_TRANSLATE_NOOP("Panel", "1 share bar"), QT_TRANSLATE_NOOP("Panel", "%1 share bars")),
    Reason.NAVIGATION: (
        QT_TRANSLATE_NOOP("Panel", "1 piece of navigation"),
        QT_TRANSLATE_NOOP("Panel", "%1 pieces of navigation"),
    ),
    Reason.REPEAT: (QT_TRANSLATE_NOOP("Panel", "1 repeated block"), QT_TRANSLATE_NOOP("Panel", "%1 repeated blocks")),
    Reason.NOT_CHOSEN: (
        QT_TRANSLATE_NOOP("Panel", "1 block judged not to be the story"),
        QT_TRANSLATE_NOOP("Panel", "%1 blocks judged not to be the story"),
    ),
    Reason.TRACKING: (QT_TRANSLATE_NOOP("Panel", "1 tracker"), QT_TRANSLATE_NOOP("Panel", "%1 trackers")),
    Reason.UNSAFE: (QT_TRANSLATE_NOOP("Panel", "1 unsafe element"), QT_TRANSLATE_NOOP("Panel", "%1 unsafe elements")),
    Reason.KEPT_AS_FIELD: (
        QT_TRANSLATE_NOOP("Panel", "1 line kept as a field"),
        QT_TRANSLATE_NOOP("Panel", "%1 lines kept as fields"),
    ),
}
# What a story's completeness is called where its note says nothing.
COMPLETENESS: dict[Completeness, str] = {
    Completeness.WHOLE: QT_TRANSLATE_NOOP("Panel", "The whole story is here."),
    Completeness.FEED_TEXT: QT_TRANSLATE_NOOP("Panel", "This is the feed’s own text; the page has not been fetched."),
    Completeness.PARTIAL: QT_TRANSLATE_NOOP("Panel", "Only a part is here: the publisher keeps the rest for subscribers."),
    Completeness.NOTHING: QT_TRANSLATE_NOOP("Panel", "There is no story on this page."),
    Completeness.WITHDRAWN: QT_TRANSLATE_NOOP("Panel", "The agency has withdrawn this story."),
}
ENGINES = {"readability": "readability-lxml"}


def tr(text: str, *values: object) -> str:
    """A phrase of the panel in the language of the interface, "%1" and so on replaced."""
    words = QCoreApplication.translate("Panel", text)
    for number, value in enumerate(values, 1):
        words = words.replace(f"%{number}", str(value))
    return words


def counted(reason: Reason, number: int) -> str:
    """ "3 advertisements"."""
    one, many = REASONS[reason]
    return tr(one) if number == 1 else tr(many, QLocale().toString(number))


def groups(story: Story) -> list[tuple[Reason, list[int]]]:
    """The removals by reason, in the order of REASONS, those of each in the order in which they stood."""
    found: dict[Reason, list[int]] = {}
    for index, removal in enumerate(story.removals):
        found.setdefault(removal.reason, []).append(index)
    return [(reason, found[reason]) for reason in REASONS if reason in found]


def summary(story: Story) -> str:
    """ "3 advertisements, 1 list of other headlines"."""
    return ", ".join(counted(reason, len(indices)) for reason, indices in groups(story))


def moment(when: datetime, beside: datetime | None = None) -> str:
    """ "May 19, 2014, 14:05"; the time alone where the day is that of `beside`."""
    local = when.astimezone()
    time = QLocale().toString(local.time(), QLocale.FormatType.ShortFormat)
    if beside is not None and beside.astimezone().date() == local.date():
        return tr("%1 the same day", time)
    return f"{long_date(when)}, {time}"


def short_address(url: str, length: int = 58) -> str:
    """An address for reading: without scheme and www, its middle left out where it is long."""
    parts = urlsplit(url)
    words = f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}"
    return words if len(words) <= length else f"{words[: length * 2 // 3]}…{words[-length // 3 :]}"


@dataclass
class Folds:
    """What is unfolded: groups of removals, and removals whose whole text is shown. Kept from story to story."""

    taken_out: bool = True
    groups: set[Reason] = field(default_factory=set)
    whole: set[int] = field(default_factory=set)


class PanelDocument(QTextDocument):
    """The panel's text. `spans` tells from which to which block each shown removal runs."""

    def __init__(self) -> None:
        super().__init__()
        self.spans: dict[int, tuple[int, int]] = {}
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)

    def loadResource(self, kind: int, url: QUrl | str) -> Any:
        """Nothing is ever loaded: only a QImage, a null one, keeps Qt from opening a file of that name."""
        return QImage()


class Colophon:
    """Writes the panel of one story; used once."""

    def __init__(self, theme: Theme, px: float, folds: Folds, whys: Mapping[str, str]) -> None:
        self.theme = theme
        self.px = px
        self.folds = folds
        self.whys = whys
        self.document = PanelDocument()
        self.cursor = QTextCursor(self.document)
        self.first = True

    def write(self, opened: Opened) -> PanelDocument:
        """The whole panel."""
        story = opened.story
        self.cursor.beginEditBlock()
        self._origin(opened)
        self._wire(story)
        self._taken_out(story, opened.restored)
        self._versions(opened)
        self._outlets(opened)
        self._copies(opened)
        self.cursor.endEditBlock()
        frame = self.document.rootFrame().frameFormat()
        for side in (frame.setLeftMargin, frame.setRightMargin):
            side(MARGIN)
        frame.setTopMargin(MARGIN + 4)
        frame.setBottomMargin(MARGIN * 2)
        self.document.rootFrame().setFrameFormat(frame)
        return self.document

    # Letters and lines -----------------------------------------------------------------------------------------

    def chars(self, em: float = 1.0, token: str = "text", *, serif: bool = False, strong: bool = False) -> QTextCharFormat:
        font = QFont([SERIF, "Noto Serif", "Noto Naskh Arabic", "serif"] if serif else [SANS, "Noto Sans", "sans-serif"])
        font.setPixelSize(max(9, round(self.px * em)))
        font.setWeight(SEMIBOLD if strong else QFont.Weight.Normal)
        made = QTextCharFormat()
        made.setFont(font)
        made.setForeground(QBrush(self.theme.color(token)))
        return made

    def link(self, chars: QTextCharFormat, address: str, name: str = "") -> QTextCharFormat:
        made = QTextCharFormat(chars)
        made.setAnchor(True)
        made.setAnchorHref(address)
        made.setForeground(QBrush(self.theme.color("link")))
        if name:
            made.setAnchorNames([name])
        return made

    def line(self, chars: QTextCharFormat, above: float = 0, below: float = 0, left: float = 0, leading: float = 1.5) -> None:
        form = QTextBlockFormat()
        form.setLineHeight(round(chars.font().pixelSize() * leading), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        form.setTopMargin(round(self.px * above))
        form.setBottomMargin(round(self.px * below))
        form.setLeftMargin(round(self.px * left))
        if self.first:
            self.cursor.setBlockFormat(form)
            self.cursor.setBlockCharFormat(chars)
            self.first = False
        else:
            self.cursor.insertBlock(form, chars)

    def words(self, text: str, chars: QTextCharFormat) -> None:
        self.cursor.insertText(clean_text(text), chars)

    def heading(self, text: str, above: float = 1.9) -> None:
        chars = self.chars(0.86, "muted", strong=True)
        self.line(chars, above, 0.35)
        self.words(text, chars)

    # Sections --------------------------------------------------------------------------------------------------

    def _origin(self, opened: Opened) -> None:
        story, furniture = opened.story, opened.story.furniture
        name = self.chars(1.32, serif=True, strong=True)
        self.line(name, 0, 0.45, leading=1.3)
        self.words(story.source or opened.row.source or tr("Unknown source"), name)
        prose, strong = self.chars(1.08, serif=True), self.chars(1.08, serif=True, strong=True)
        self.line(prose, 0, 0.7, leading=1.55)
        sentences: list[list[tuple[str, QTextCharFormat]]] = []
        if furniture.byline and furniture.byline.names:
            names: list[tuple[str, QTextCharFormat]] = []
            for place, person in enumerate(furniture.byline.names):
                if place:
                    names.append((f" {tr('and')} " if place == len(furniture.byline.names) - 1 else ", ", prose))
                names.append((person, strong))
            sentences.append([(tr("Written by") + " ", prose), *names, (".", prose)])
        else:
            sentences.append([(tr("No writer is named."), prose)])
        agency = opened.row.agency or (furniture.dateline.agency if furniture.dateline else "")
        if furniture.dateline and furniture.dateline.place:
            filed = [(tr("Filed from") + " ", prose), (furniture.dateline.place, strong)]
            if agency:
                filed += [(f" {tr('through')} ", prose), (agency, strong)]
            sentences.append([*filed, (".", prose)])
        elif agency:
            sentences.append([(tr("Came through") + " ", prose), (agency, strong), (".", prose)])
        sentences.append([(self._dates(opened), prose)])
        sentences.append([(self._length(story), prose)])
        for place, sentence in enumerate(sentences):
            if place:
                self.words(" ", prose)
            for text, chars in sentence:
                self.words(text, chars)
        address = story.url or opened.row.link
        if urlsplit(address).scheme in ("http", "https"):
            chars = self.link(self.chars(0.92), address)
            self.line(chars, 0, 0.5, leading=1.4)
            self.words(short_address(address), chars)
        small = self.chars(0.92, "muted")
        self.line(small, 0, 0, leading=1.45)
        self.words(self._how(story), small)

    def _dates(self, opened: Opened) -> str:
        furniture = opened.story.furniture
        parts = []
        if furniture.published:
            parts.append(tr("published %1", moment(furniture.published)))
        if furniture.updated and furniture.updated != furniture.published:
            parts.append(tr("updated %1", moment(furniture.updated, furniture.published)))
        fetched = opened.fetched_at or opened.story.fetched_at
        if fetched:
            parts.append(tr("fetched %1", moment(fetched, furniture.updated or furniture.published)))
        if not parts:
            return tr("No date is given.")
        sentence = "; ".join(parts) + "."
        return sentence[0].upper() + sentence[1:]

    def _length(self, story: Story) -> str:
        words, minutes = word_count(story), reading_minutes(story)
        count = tr("1 word") if words == 1 else tr("%1 words", QLocale().toString(words))
        return f"{count}, {tr('a minute’s reading') if minutes <= 1 else tr('%1 minutes’ reading', minutes)}."

    def _how(self, story: Story) -> str:
        parts = [story.note or tr(COMPLETENESS[story.completeness])]
        if story.engine:
            parts.append(tr("Text found by %1.", ENGINES.get(story.engine, story.engine)))
        if story.trackers_blocked:
            one = story.trackers_blocked == 1
            number = QLocale().toString(story.trackers_blocked)
            parts.append(tr("1 tracker was not loaded.") if one else tr("%1 trackers were not loaded.", number))
        return " ".join(parts)

    def _wire(self, story: Story) -> None:
        furniture = story.furniture
        rows = [(label.text or label.kind, tr("label of the desk")) for label in furniture.labels]
        if furniture.byline and furniture.byline.text:
            rows.append((furniture.byline.text, tr("byline")))
        if furniture.dateline:
            rows.append((furniture.dateline.text, tr("dateline")))
        rows += [(line, tr("credit")) for line in furniture.credits]
        if furniture.copyright:
            rows.append((furniture.copyright, tr("rights")))
        if not rows:
            return
        self.heading(tr("As it stood on the wire"))
        for text, what in rows:
            chars = self.chars(1.0, serif=True)
            self.line(chars, 0.2, 0.25, leading=1.4)
            self.words(text, chars)
            self.words(f"  {what}", self.chars(0.86, "muted"))

    def _taken_out(self, story: Story, restored: Collection[int]) -> None:
        found = groups(story)
        if not found:
            self.heading(tr("Taken out"))
            chars = self.chars(1.0, "muted")
            self.line(chars)
            self.words(tr("Nothing: the page held only the story."), chars)
            return
        self.heading(tr("Taken out"))
        for reason, indices in found:
            unfolded = reason in self.folds.groups
            chars = self.chars(1.0, strong=unfolded)
            self.line(chars, 0.32, 0.12, leading=1.4)
            sign = "▾" if unfolded else "▸"
            anchor = QTextCharFormat(chars)
            anchor.setAnchor(True)
            anchor.setAnchorHref(f"panel:fold/{reason.value}")
            sign_chars = QTextCharFormat(anchor)
            sign_chars.setForeground(QBrush(self.theme.color("muted")))
            self.words(f"{sign}\u00a0", sign_chars)
            self.words(counted(reason, len(indices)), anchor)
            back = sum(1 for index in indices if index in restored)
            if back:
                self.words(f"  {tr('%1 put back', back)}", self.chars(0.86, "good"))
            if unfolded:
                for index in indices:
                    self._removal(index, story.removals[index], index in restored)

    def _removal(self, index: int, removal: Removal, is_back: bool) -> None:
        text = " · ".join(part for part in (" ".join(line.split()) for line in removal.text.split("\n")) if part)
        text = text or tr("(no words)")
        shown = text if index in self.folds.whole or len(text) <= LONGEST_TEXT else text[:LONGEST_TEXT].rsplit(" ", 1)[0] + " …"
        chars = self.chars(1.0, "text" if is_back else "muted", serif=True)
        self.line(chars, 0.5, 0.1, left=1.1, leading=1.42)
        if is_rtl(text):
            form = self.cursor.blockFormat()
            form.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            self.cursor.setBlockFormat(form)
        start = self.cursor.block().blockNumber()
        self.words(shown, chars)
        if shown != text:
            self.words(" ", chars)
            self.words(tr("more"), self.link(self.chars(0.9), f"panel:whole/{index}"))
        small = self.chars(0.88, "muted")
        self.line(small, 0, 0.45, left=1.1, leading=1.45)
        why = self._why(removal)
        if why:
            self.words(f"{why}  ", small)
        act = tr("Take out again") if is_back else tr("Put back")
        self.words(act, self.link(self.chars(0.88, strong=True), f"panel:{'out' if is_back else 'back'}/{index}"))
        if removal.reason is not Reason.KEPT_AS_FIELD:
            self.words("  ", small)
            self.words(tr("Teach"), self.link(self.chars(0.88), f"panel:teach/{index}"))
        self.document.spans[index] = (start, self.cursor.block().blockNumber())

    def _why(self, removal: Removal) -> str:
        known = self.whys.get(removal.rule, "")
        if known:
            return known if known.endswith((".", "!", "?")) else f"{known}."
        if removal.probability is not None:
            return tr("%1 % likely to be part of the story.", round(100 * removal.probability))
        return f"{removal.rule}." if removal.rule else ""

    def _versions(self, opened: Opened) -> None:
        if not opened.versions:
            return
        self.heading(tr("Versions"))
        for version in opened.versions:
            chars = self.chars(1.0)
            self.line(chars, 0.1, 0.15, leading=1.4)
            when = moment(version.fetched_at) if version.fetched_at else tr("Earlier")
            self.words(when, self.link(chars, f"panel:version/{version.id}"))
            if version.changes:
                self.words(f"  {tr('then: %1', version.changes)}", self.chars(0.92, "muted"))

    def _outlets(self, opened: Opened) -> None:
        if not opened.row.same:
            return
        self.heading(tr("Also told by"))
        for entry_id, source in opened.row.same:
            chars = self.chars(1.0)
            self.line(chars, 0.1, 0.1, leading=1.4)
            self.words(source, self.link(chars, f"panel:entry/{entry_id}"))

    def _copies(self, opened: Opened) -> None:
        if not opened.copies:
            return
        self.heading(tr("Copies kept"))
        for number, copy in enumerate(opened.copies):
            chars = self.chars(1.0)
            self.line(chars, 0.1, 0, leading=1.4)
            self.words(copy.path.name, self.link(chars, f"panel:copy/{number}"))
            small = self.chars(0.88, "muted")
            self.line(small, 0, 0.3, leading=1.45)
            missing = f" {tr('%1 pictures are missing.', len(copy.missing))}" if copy.missing else ""
            self.words(f"{copy.format.upper()}, {moment(copy.saved_at)}.{missing}", small)
