"""The source panel's text: where a story comes from, told in sentences, and what was taken out of it, group by group.

Built with a cursor into a plain document; every thing that can be done is a link of the panel's own scheme ("panel:…").
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QBrush, QTextCharFormat

from reader.model.kinds import NO_STORY, Completeness, Reason
from reader.render import reading_minutes, word_count
from ui.notes import note_words
from ui.panel_writer import PanelDocument, PanelWriter
from ui.reasons import counted, groups
from ui.theme import Theme
from ui.wording import calm, changes_words, filled, is_rtl, moment, numeral, one_or_many, short_address

if TYPE_CHECKING:
    from reader.library import Opened
    from reader.model.story import Removal, Story

translate = QCoreApplication.translate

LONGEST_TEXT = 260  # characters of a removal before "more"
MOST_OUTLETS = 8  # before "and … more": a flash is told by hundreds
MARGIN = 20

# What a story's completeness is called where its note says nothing.
COMPLETENESS: dict[Completeness, Any] = {
    Completeness.WHOLE: QT_TRANSLATE_NOOP("panel", "The whole story is here."),
    Completeness.FEED_TEXT: QT_TRANSLATE_NOOP("panel", "This is the feed’s own text; the page has not been fetched."),
    Completeness.PARTIAL: QT_TRANSLATE_NOOP("panel", "Only a part is here: the publisher keeps the rest for subscribers."),
    Completeness.NOTHING: QT_TRANSLATE_NOOP("panel", "There is no story on this page."),
    Completeness.WITHDRAWN: QT_TRANSLATE_NOOP("panel", "The agency has withdrawn this story."),
}
# How the text was found, by the engine's name before its colon; of the feed's text and of plain text the note tells.
ENGINES = {
    "segments": QT_TRANSLATE_NOOP("panel", "Its text was found by weighing every block of the page."),
    "readability": QT_TRANSLATE_NOOP("panel", "Its text was found by readability-lxml."),
    "script": QT_TRANSLATE_NOOP("panel", "Its text was found in the data that the page brings for its own program."),
    "site": QT_TRANSLATE_NOOP("panel", "Its text was found by your own rules for this site."),
    "wire": QT_TRANSLATE_NOOP("panel", "It came as wire copy, not as a page."),
}


@dataclass
class Folds:
    """What is unfolded: groups of removals, kept from story to story; whole texts of removals and all outlets of one story."""

    groups: set[Reason] = field(default_factory=set)
    whole: set[int] = field(default_factory=set)
    outlets: bool = False


class Colophon(PanelWriter):
    """Writes the panel of one story; used once."""

    def __init__(self, theme: Theme, px: float, folds: Folds, whys: Mapping[str, str]) -> None:
        super().__init__(theme, px)
        self.folds = folds
        self.whys = whys

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

    # Sections --------------------------------------------------------------------------------------------------

    def _origin(self, opened: Opened) -> None:
        story, furniture = opened.story, opened.story.furniture
        name = self.chars(1.32, serif=True, strong=True)
        self.line(name, 0, 0.45, leading=1.3)
        self.words(story.source or opened.row.source or translate("panel", "Unknown source"), name)
        prose, strong = self.chars(1.08, serif=True), self.chars(1.08, serif=True, strong=True)
        self.line(prose, 0, 0.7, leading=1.55)
        sentences: list[list[tuple[str, QTextCharFormat]]] = []
        if furniture.byline and furniture.byline.names:
            names: list[tuple[str, QTextCharFormat]] = []
            for place, person in enumerate(furniture.byline.names):
                if place:
                    names.append(
                        (" " + translate("panel", "and") + " " if place == len(furniture.byline.names) - 1 else ", ", prose)
                    )
                names.append((person, strong))
            sentences.append([(translate("panel", "Written by") + " ", prose), *names, (".", prose)])
        else:
            sentences.append([(translate("panel", "No writer is named."), prose)])
        agency = opened.row.agency or (furniture.dateline.agency if furniture.dateline else "")
        if furniture.dateline and furniture.dateline.place:
            filed = [(translate("panel", "Filed from") + " ", prose), (calm(furniture.dateline.place), strong)]
            if agency:
                filed += [(" " + translate("panel", "through") + " ", prose), (agency, strong)]
            sentences.append([*filed, (".", prose)])
        elif agency:
            sentences.append([(translate("panel", "Came through") + " ", prose), (agency, strong), (".", prose)])
        sentences.append([(self._dates(opened), prose)])
        if story.text.strip():
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
            parts.append(filled(translate("panel", "published %1"), moment(furniture.published)))
        if furniture.updated and furniture.updated != furniture.published:
            parts.append(filled(translate("panel", "updated %1"), moment(furniture.updated, furniture.published)))
        fetched = opened.fetched_at or opened.story.fetched_at
        if fetched:
            parts.append(filled(translate("panel", "fetched %1"), moment(fetched, furniture.updated or furniture.published)))
        if not parts:
            return translate("panel", "No date is given.")
        sentence = "; ".join(parts) + "."
        return sentence[0].upper() + sentence[1:]

    def _length(self, story: Story) -> str:
        words, minutes = word_count(story), reading_minutes(story)
        count = one_or_many(words, translate("panel", "1 word"), translate("panel", "%1 words"))
        time = translate("panel", "a minute’s reading")
        if minutes > 1:
            time = filled(translate("panel", "%1 minutes’ reading"), minutes)
        return f"{count}, {time}."

    def _how(self, story: Story) -> str:
        parts = [note_words(story.note) or translate("panel", COMPLETENESS[story.completeness])]
        engine = story.engine.partition(":")[0]
        if engine in ENGINES and story.completeness is not Completeness.NOTHING:
            parts.append(translate("panel", ENGINES[engine]))
        if story.trackers_blocked:
            several = translate("panel", "%1 trackers were not loaded.")
            one = translate("panel", "1 tracker was not loaded.")
            parts.append(one_or_many(story.trackers_blocked, one, several))
        return " ".join(parts)

    def _wire(self, story: Story) -> None:
        furniture = story.furniture
        rows = [(label.text or label.kind, translate("panel", "label of the desk")) for label in furniture.labels]
        if furniture.byline and furniture.byline.text:
            rows.append((furniture.byline.text, translate("panel", "byline")))
        if furniture.dateline:
            rows.append((furniture.dateline.text, translate("panel", "dateline")))
        rows += [(line, translate("panel", "credit")) for line in furniture.credits]
        if furniture.copyright:
            rows.append((furniture.copyright, translate("panel", "rights")))
        if not rows:
            return
        self.heading(translate("panel", "As it stood on the wire"))
        for text, what in rows:
            chars = self.chars(1.0, serif=True)
            self.line(chars, 0.2, 0.25, leading=1.4)
            self.words(text, chars)
            self.words(f"  {what}", self.chars(0.86, "muted"))

    def _taken_out(self, story: Story, restored: Collection[int]) -> None:
        found = groups(story)
        if not found:
            self.heading(translate("panel", "Taken out"))
            chars = self.chars(1.0, "muted")
            self.line(chars)
            whole = story.completeness is Completeness.WHOLE and not story.note
            nothing = translate("panel", "Nothing: the page held only the story.") if whole else translate("panel", "Nothing.")
            self.words(nothing, chars)
            return
        self.heading(translate("panel", "Taken out"))
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
                said = filled(translate("panel", "%1 put back"), back).replace(" ", "\u00a0")
                self.words("  " + said, self.chars(0.86, "good"))
            if unfolded:
                for index in indices:
                    self._removal(index, story.removals[index], index in restored)

    def _removal(self, index: int, removal: Removal, is_back: bool) -> None:
        text = " · ".join(part for part in (" ".join(line.split()) for line in removal.text.split("\n")) if part)
        text = text or translate("panel", "(no words)")
        shown = text if index in self.folds.whole or len(text) <= LONGEST_TEXT else text[:LONGEST_TEXT].rsplit(" ", 1)[0] + " …"
        chars = self.chars(1.0, "text" if is_back else "muted", serif=True)
        self.line(chars, 0.8, 0.1, left=1.1, leading=1.42)
        if is_rtl(text):
            form = self.cursor.blockFormat()
            form.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            self.cursor.setBlockFormat(form)
        start = self.cursor.block().blockNumber()
        self.words(shown, chars)
        if shown != text:
            self.words(" ", chars)
            self.words(translate("panel", "more"), self.link(self.chars(0.9), f"panel:whole/{index}"))
        small = self.chars(0.88, "muted")
        self.line(small, 0, 0.8, left=1.1, leading=1.45)
        why = self._why(removal)
        if why:
            self.words(f"{why}  ", small)
        act = translate("panel", "Take out again") if is_back else translate("panel", "Put back")
        act = act.replace(" ", "\u00a0")  # what can be done is one thing, on one line
        self.words(act, self.link(self.chars(0.88, strong=True), f"panel:{'out' if is_back else 'back'}/{index}"))
        if removal.reason is not Reason.KEPT_AS_FIELD:
            self.words("  ", small)
            self.words(translate("panel", "Teach"), self.link(self.chars(0.88), f"panel:teach/{index}"))
        self.document.spans[index] = (start, self.cursor.block().blockNumber())

    def _why(self, removal: Removal) -> str:
        if removal.rule == NO_STORY:
            return translate("panel", "The whole page was judged to hold no story.")
        known = self.whys.get(removal.rule, "")
        if known:
            return known if known.endswith((".", "!", "?")) else f"{known}."
        if removal.probability is not None:
            return filled(translate("panel", "%1 % likely to be part of the story."), round(100 * removal.probability))
        return f"{removal.rule.replace('-', ' ').capitalize()}." if removal.rule else ""

    def _versions(self, opened: Opened) -> None:
        if not opened.versions:
            return
        self.heading(translate("panel", "Versions"))
        for version in opened.versions:
            chars = self.chars(1.0)
            self.line(chars, 0.1, 0.15, leading=1.4)
            when = moment(version.fetched_at) if version.fetched_at else translate("panel", "Earlier")
            self.words(when, self.link(chars, f"panel:version/{version.id}"))
            if version.changes:
                then = filled(translate("panel", "then: %1"), changes_words(version.changes))
                self.words("  " + then, self.chars(0.92, "muted"))

    def _outlets(self, opened: Opened) -> None:
        if not opened.row.same:
            return
        self.heading(translate("panel", "Also told by"))
        hidden = 0 if self.folds.outlets else max(0, len(opened.row.same) - MOST_OUTLETS)
        for entry_id, source in opened.row.same[: len(opened.row.same) - hidden]:
            chars = self.chars(1.0)
            self.line(chars, 0.1, 0.1, leading=1.4)
            self.words(source, self.link(chars, f"panel:entry/{entry_id}"))
            same = entry_id in opened.same_words
            grade = translate("panel", "the same copy") if same else translate("panel", "in its own words")
            self.words("  " + grade, self.chars(0.92, "muted"))
        if hidden:
            chars = self.link(self.chars(1.0), "panel:outlets")
            self.line(chars, 0.1, 0.1, leading=1.4)
            self.words(filled(translate("panel", "and %1 more"), numeral(hidden)), chars)

    def _copies(self, opened: Opened) -> None:
        if not opened.copies:
            return
        self.heading(translate("panel", "Copies kept"))
        for number, copy in enumerate(opened.copies):
            chars = self.chars(1.0)
            self.line(chars, 0.1, 0, leading=1.4)
            self.words(copy.path.name, self.link(chars, f"panel:copy/{number}"))
            small = self.chars(0.88, "muted")
            self.line(small, 0, 0.3, leading=1.45)
            self.words(f"{copy.format.upper()}, {moment(copy.saved_at)}. ", small)
            if len(copy.missing) == 1:
                self.words(translate("panel", "1 picture is missing."), small)
            elif copy.missing:
                self.words(filled(translate("panel", "%1 pictures are missing."), len(copy.missing)), small)
