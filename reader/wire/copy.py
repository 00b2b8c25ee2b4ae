"""Plain-text wire copy into furniture and paragraphs: copy from a terminal, a mail, a saved .txt, or an ANPA-like feed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from reader.model.story import Byline, Furniture, Label, Reason
from reader.wire.agencies import agency_named
from reader.wire.anpa import is_anpa, read_anpa_lines
from reader.wire.byline import read_byline
from reader.wire.copy_head import ENDS_SENTENCE, Head, head_of, is_note_under_byline, stamp_of
from reader.wire.credits import end_mark_apart, is_copyright, read_credit, shown_credit
from reader.wire.dateline import LONGEST, read_dateline
from reader.wire.desk_notes import is_desk_note
from reader.wire.labels import read_labels
from reader.wire.letter import read_letter
from reader.wire.notices import is_withdrawal
from reader.wire.page_lines import heads_topics, is_section, lists_topics, plain_mark, refers_elsewhere
from reader.wire.paragraphs import split_paragraphs

# A line drawn between the story and what is said of it.
_RULE = re.compile(r"^[_*=–—-]{3,}$|^(?:\* ){2,}\*$")
_TEASER_WORDS, _TOPIC_WORDS = 4, 6
_DASHES = tuple("-–—―_=")
# A dateline this soon after a heading proves that another story begins there.
_NEAR = 4


@dataclass(frozen=True, slots=True)
class WireCopy:
    """A story read from wire copy. `removals` are (text, reason, index of the paragraph before, -1 for none), in order."""

    furniture: Furniture
    paragraphs: tuple[str, ...]
    removals: tuple[tuple[str, Reason, int], ...] = ()
    language: str = ""
    html: tuple[str, ...] = ()  # the blocks as HTML, one for each paragraph, where the format gives it
    withdrawn: bool = False  # a notice to kill or withdraw a story
    dated: str = ""  # the line above the story that says when it came out


def read_wire_copy(text: str, mark: Callable[[str], Reason | None] = plain_mark) -> WireCopy:
    """Furniture, paragraphs and what was left out. `mark` says of a whole line why it goes (None: it stays)."""
    slug_labels: tuple[Label, ...] = ()
    notes: list[str] = []
    reader = _Reader(cache(mark))  # a line is looked at more than once: is it the end, is it the story, what is it
    signature: tuple[str, ...] = ()
    if letter := read_letter(text):
        text, notes, signature = f"{letter.subject}\n\n{letter.text}", list(letter.headers), letter.signature
        reader.dated = letter.date
    if is_anpa(text):
        anpa = read_anpa_lines(text)
        paragraphs, slug_labels = list(anpa.paragraphs), anpa.labels
        notes += anpa.notes
    else:
        paragraphs = split_paragraphs(text)
    return reader.read(paragraphs, slug_labels, notes, signature)


class _Reader:
    """Walks the paragraphs once: what stands before the story, the story, what stands after it."""

    def __init__(self, mark: Callable[[str], Reason | None]) -> None:
        self.mark = mark
        self.kept: list[str] = []
        self.removed: list[tuple[str, Reason, int]] = []
        self.credits: list[str] = []
        self.copyright = ""
        self.dated = ""

    def remove(self, text: str, reason: Reason) -> None:
        self.removed.append((text, reason, len(self.kept) - 1))

    def read(
        self, paragraphs: list[str], labels: tuple[Label, ...], notes: list[str], signature: tuple[str, ...] = ()
    ) -> WireCopy:
        for note in notes:
            self.remove(note, Reason.KEPT_AS_FIELD)
        paragraphs = [part for text in _with_lone_datelines(paragraphs) for part in end_mark_apart(text)]
        head = head_of(paragraphs, self.mark)
        texts = self._head(paragraphs[: head.ends], head)
        headline_labels: tuple[Label, ...] = ()
        headline = texts[0] if texts else ""
        if headline:
            headline_labels, headline = read_labels(headline)
        self._body(paragraphs[head.ends :])
        for line in signature:
            self.remove(line, Reason.KEPT_AS_FIELD)
        furniture = Furniture(
            headline=headline,
            standfirst=" ".join(texts[1:]),
            byline=head.byline or self._signed(),
            dateline=next((found for found in map(read_dateline, self.kept[:3]) if found), None),
            labels=labels + headline_labels,
            credits=tuple(dict.fromkeys(self.credits)),
            copyright=self.copyright,
        )
        notice = any(label.kind == "WITHDRAWN" for label in furniture.labels) or is_withdrawal(
            "\n".join((headline, *notes, *self.kept))
        )
        # What was signed below the story stands in it no more: nothing stands behind it either.
        removed = tuple((text, reason, min(after, len(self.kept) - 1)) for text, reason, after in self.removed)
        return WireCopy(furniture, tuple(self.kept), removed, withdrawn=notice, dated=self.dated)

    def _head(self, paragraphs: list[str], head: Head) -> list[str]:
        """Headline and standfirst; what else stands there is taken out."""
        texts: list[str] = []
        for index, text in enumerate(paragraphs):
            if index == head.byline_at:
                continue
            if self._is_field(text, self.mark(text)):
                continue
            if self._is_line_of_parts(text):
                continue
            if is_desk_note(text) or (texts and not text.endswith(".") and read_credit(text) is not None):
                self._credit(text)
                self.remove(text, Reason.KEPT_AS_FIELD)
            elif 0 <= head.byline_at < index and (is_note_under_byline(text) or agency_named(text)):
                self.remove(text, Reason.KEPT_AS_FIELD)
            elif not texts and is_section(text) and index + 1 < len(paragraphs):
                self.remove(text, Reason.NAVIGATION)
            else:
                texts.append(text)
        return texts

    def _is_line_of_parts(self, text: str) -> bool:
        """Takes out a line that says when the story came out, and may say by whom besides."""
        date, others = stamp_of(text)
        if not date:
            return False
        self.dated = self.dated or date
        self.credits += others
        self.remove(text, Reason.KEPT_AS_FIELD)
        return True

    def _is_field(self, text: str, reason: Reason | None) -> bool:
        """Takes out what `mark` names, copyright lines and credits, and keeps the words of the latter."""
        if reason in (None, Reason.KEPT_AS_FIELD) and is_copyright(text):
            self.copyright = self.copyright or text
            reason = Reason.KEPT_AS_FIELD
        elif reason is Reason.KEPT_AS_FIELD:
            self._credit(text)
        if reason is not None:
            self.remove(text, reason)
        return reason is not None

    def _credit(self, text: str) -> None:
        if credit := shown_credit(text):
            self.credits.append(credit)

    def _body(self, paragraphs: list[str]) -> None:
        ends = next((at for at, text in enumerate(paragraphs) if self._ends_at(paragraphs, at, text)), len(paragraphs))
        last = next((at for at in range(ends - 1, -1, -1) if self._is_story(paragraphs[at])), -1)
        index = 0
        while index < ends:
            text = paragraphs[index]
            index += 1
            reason = self.mark(text)
            if refers_elsewhere(text):
                self.remove(text, Reason.OTHER_HEADLINES)
                continue
            if reason is Reason.OTHER_HEADLINES:
                teasers = _lines_below(paragraphs, index, self.mark, least=_TEASER_WORDS)
                if teasers or not ENDS_SENTENCE.search(text):
                    index += self._listed([text, *teasers], reason)
                    continue
                reason = None
            if heads_topics(text) and (topics := self._topics(paragraphs, index)):
                index += self._listed([text, *topics], Reason.NAVIGATION)
            elif self._is_field(text, reason) or (not self.kept and self._is_line_of_parts(text)):
                continue
            elif lists_topics(text):
                self.remove(text, Reason.NAVIGATION)
            elif (_RULE.match(text) or agency_named(text)) and index > last:
                self.remove(text, Reason.KEPT_AS_FIELD)
            elif (credit := read_credit(text)) is not None and (self.kept or index == 1):
                self._credit(credit)
                self.remove(text, Reason.KEPT_AS_FIELD)
            else:
                self.kept.append(text)
        self._tail(paragraphs[ends:])

    def _ends_at(self, paragraphs: list[str], index: int, text: str) -> bool:
        """Whether this is a heading below which other stories begin."""
        return (
            self.mark(text) is Reason.OTHER_HEADLINES
            and not refers_elsewhere(text)
            and _tail_begins(paragraphs, index + 1, self.mark)
        )

    def _listed(self, lines: list[str], reason: Reason) -> int:
        """Takes a heading and the lines below it out; how many lines there are below it."""
        for line in lines:
            self.remove(line, reason)
        return len(lines) - 1

    def _topics(self, paragraphs: list[str], start: int) -> list[str]:
        """The words below a heading over topics, which stand below the story."""
        topics = _lines_below(paragraphs, start, self.mark, most=_TOPIC_WORDS)
        below = start + len(topics)
        return [] if below < len(paragraphs) and self._is_story(paragraphs[below]) else topics

    def _tail(self, paragraphs: list[str]) -> None:
        """Other stories, to the end of the copy; whose page it was is said below them."""
        for text in paragraphs:
            if is_copyright(text):
                self.copyright = self.copyright or text
                self.remove(text, Reason.KEPT_AS_FIELD)
            else:
                reason = self.mark(text)
                self.remove(text, Reason.OTHER_HEADLINES if reason in (None, Reason.KEPT_AS_FIELD) else reason)

    def _signed(self) -> Byline | None:
        """The byline where it stands below the story: "-- By Ines Falk"."""
        last = self.kept[-1] if len(self.kept) > 1 else ""
        byline = read_byline(last.lstrip("-–—― "))
        if byline is None:
            return None
        self.kept.pop()
        if all(map(agency_named, byline.names)):
            self._credit(last)
            self.remove(last, Reason.KEPT_AS_FIELD)
            return None
        return Byline(byline.names, last)

    def _is_story(self, text: str) -> bool:
        return not (_RULE.match(text) or self.mark(text) is not None or is_copyright(text) or read_credit(text) is not None)


def _with_lone_datelines(paragraphs: list[str]) -> list[str]:
    """A dateline that stands on a line of its own joins the sentence that it opens."""
    joined: list[str] = []
    opening = ""
    for index, text in enumerate(paragraphs):
        whole = f"{opening} {text}" if opening else text
        opening = ""
        if index + 1 < len(paragraphs) and text[-1:] in _DASHES and len(whole) <= LONGEST:
            found = read_dateline(f"{whole} {paragraphs[index + 1]}")
            if found is not None and found.text == whole:
                opening = whole
                continue
        joined.append(whole)
    return joined


def _lines_below(
    paragraphs: list[str], start: int, mark: Callable[[str], Reason | None], *, least: int = 1, most: int = 20
) -> list[str]:
    """The lines next below a heading that read like headlines or topics: so many words, and no sentence."""
    lines: list[str] = []
    for text in (paragraphs[at] for at in range(start, len(paragraphs))):
        if not least <= len(text.split()) <= most or ENDS_SENTENCE.search(text) or mark(text) is not None or heads_topics(text):
            break
        if read_byline(text) or read_credit(text) or is_copyright(text) or read_dateline(text):
            break
        lines.append(text)
    return lines


def _tail_begins(paragraphs: list[str], start: int, mark: Callable[[str], Reason | None]) -> bool:
    """Whether what follows a tail heading is other stories: nothing, short lines only, or one that has a dateline of its own."""
    lines: list[str] = []
    for text in (paragraphs[at] for at in range(start, len(paragraphs))):
        reason = mark(text)
        if reason is Reason.OTHER_HEADLINES:
            break
        if reason is None and read_credit(text) is None and not is_copyright(text):
            lines.append(text)
    if not lines or any(read_dateline(text) is not None for text in lines[:_NEAR]):
        return True
    return all(len(text.split()) <= 20 and not text.rstrip('"”»)').endswith((".", "。")) for text in lines)
