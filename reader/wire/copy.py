"""Plain-text wire copy into furniture and paragraphs: copy from a terminal, a mail, a saved .txt, or an ANPA-like feed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from reader.model.story import Byline, Furniture, Label, Reason
from reader.wire.anpa import is_anpa, read_anpa_lines
from reader.wire.byline import read_byline
from reader.wire.credits import is_copyright, read_credit
from reader.wire.dateline import read_dateline
from reader.wire.labels import read_labels
from reader.wire.notices import is_withdrawal
from reader.wire.wordlists import phrases

# Lines that are furniture of the page the copy was taken from, whole and in any case.
ADVERTISEMENTS = phrases(
    "advertisement|advertisements|advertising|sponsored|story continues below|story continues below advertisement|"
    "article continues below|anzeige|werbung|publicité|publicidad|anuncio|publicidade|pubblicità|advertentie|annons|"
    "annonse|annonce|mainos|reklama|реклама|reklam|iklan|διαφήμιση|إعلان|إعلانات|פרסומת|広告|广告|廣告|광고|विज्ञापन"
)
# Headings below which other stories begin; they count when nothing, short lines or another dateline follows.
TAIL_HEADINGS = phrases(
    "latest headlines|latest news|latest stories|more news|more headlines|more stories|top stories|top headlines|"
    "related stories|related articles|related news|related|read more|trending stories|trending|trending now|most read|"
    "most popular|recommended|recommended stories|you may also like|related upi stories|also read|see also|up next|"
    "mehr zum thema|weitere nachrichten|weitere meldungen|meistgelesen|das könnte sie auch interessieren|"
    "mehr nachrichten|aktuelle meldungen|à lire aussi|lire aussi|sur le même sujet|les plus lus|dernières nouvelles|"
    "à la une|le plus lu|noticias relacionadas|lo más leído|más noticias|últimas noticias|te puede interesar|"
    "también te puede interesar|notícias relacionadas|mais lidas|leia também|últimas notícias|leia mais|leggi anche|"
    "ultime notizie|le più lette|altre notizie|articoli correlati|lees ook|meest gelezen|laatste nieuws|läs också|"
    "mest läst|les også|mest lest|læs også|mest læste|lue myös|luetuimmat|czytaj także|najnowsze|najczęściej czytane|"
    "zobacz także|читайте также|последние новости|популярное|читайте також|son dakika|ilgili haberler|çok okunanlar|"
    "baca juga|berita terkait|terpopuler|اقرأ أيضا|اقرأ أيضاً|أخبار ذات صلة|الأكثر قراءة|最新ニュース|関連記事|"
    "関連ニュース|アクセスランキング|最新新闻|相关新闻|相关阅读|热门新闻|관련기사|인기기사|많이 본 뉴스"
)
_PARAGRAPH = re.compile(r"\n[ \t\u00a0\u3000]*\n+")
_INDENT = re.compile(r"^(?:\t+| {2,}|\u3000+)\S")
# A line drawn between the story and what is said of it.
_RULE = re.compile(r"^[_*=–—-]{3,}$|^(?:\* ){2,}\*$")
_HEADLINE_WORDS = 40
# A dateline this soon after a heading proves that another story begins there.
_NEAR = 4
_ENDS_SENTENCE = re.compile(r"[.!?…。！？।؟:;,][\"'”’»)\]」』]*$")


@dataclass(frozen=True, slots=True)
class WireCopy:
    """A story read from wire copy. `removals` are (text, reason, index of the paragraph before, -1 for none), in order."""

    furniture: Furniture
    paragraphs: tuple[str, ...]
    removals: tuple[tuple[str, Reason, int], ...] = ()
    language: str = ""
    html: tuple[str, ...] = ()  # the blocks as HTML, one for each paragraph, where the format gives it
    withdrawn: bool = False  # a notice to kill or withdraw a story


def plain_mark(line: str) -> Reason | None:
    """What a whole line is when it is no part of a story: an advertisement's mark or a heading over other stories."""
    plain = line.strip(" \t:-–—>»*.…[]()").casefold()
    if plain in ADVERTISEMENTS:
        return Reason.ADVERTISEMENT
    return Reason.OTHER_HEADLINES if plain in TAIL_HEADINGS else None


def read_wire_copy(text: str, mark: Callable[[str], Reason | None] = plain_mark) -> WireCopy:
    """Furniture, paragraphs and what was left out. `mark` says of a whole line why it goes (None: it stays)."""
    slug_labels: tuple[Label, ...] = ()
    notes: list[str] = []
    if is_anpa(text):
        anpa = read_anpa_lines(text)
        paragraphs, slug_labels, notes = list(anpa.paragraphs), anpa.labels, list(anpa.notes)
    else:
        paragraphs = split_paragraphs(text)
    return _Reader(mark).read(paragraphs, slug_labels, notes)


def split_paragraphs(text: str) -> list[str]:
    """Paragraphs parted by blank lines, by indents, or, where lines are long, by line breaks; hard-wrapped lines are joined."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n\n").lstrip("\ufeff")
    plain = "".join(character for character in plain if character in "\n\t" or ord(character) >= 32)
    found: list[str] = []
    for chunk in _PARAGRAPH.split(plain):
        lines = [line for line in chunk.split("\n") if line.strip()]
        found.extend(_lines_to_paragraphs(lines))
    return found


def _lines_to_paragraphs(lines: list[str]) -> list[str]:
    if len(lines) <= 1:
        return [" ".join(line.split()) for line in lines]
    widths = [len(line.rstrip()) for line in lines]
    wrapped = max(widths) <= 90 and all(width > max(widths) * 0.6 for width in widths[:-1])
    indented = [bool(_INDENT.match(line)) for line in lines]
    if any(indented[1:]) and not all(indented):
        groups: list[list[str]] = []
        for line, starts in zip(lines, indented, strict=True):
            if starts or not groups:
                groups.append([line])
            else:
                groups[-1].append(line)
        return [" ".join(" ".join(group).split()) for group in groups]
    if wrapped and not any(read_byline(line) or plain_mark(line) for line in lines):
        return [" ".join(" ".join(lines).split())]
    return [" ".join(line.split()) for line in lines]


class _Reader:
    """Walks the paragraphs once: what stands before the story, the story, what stands after it."""

    def __init__(self, mark: Callable[[str], Reason | None]) -> None:
        self.mark = mark
        self.kept: list[str] = []
        self.removed: list[tuple[str, Reason, int]] = []
        self.credits: list[str] = []
        self.copyright = ""

    def remove(self, text: str, reason: Reason) -> None:
        self.removed.append((text, reason, len(self.kept) - 1))

    def read(self, paragraphs: list[str], labels: tuple[Label, ...], notes: list[str]) -> WireCopy:
        for note in notes:
            self.remove(note, Reason.KEPT_AS_FIELD)
        start, head, byline = self._head(paragraphs)
        headline_labels: tuple[Label, ...] = ()
        headline = head[0] if head else ""
        if headline:
            headline_labels, headline = read_labels(headline)
        self._body(paragraphs[start:])
        dateline = next((found for found in map(read_dateline, self.kept[:3]) if found), None)
        furniture = Furniture(
            headline=headline,
            standfirst=" ".join(head[1:]),
            byline=byline,
            dateline=dateline,
            labels=labels + headline_labels,
            credits=tuple(self.credits),
            copyright=self.copyright,
        )
        notice = any(label.kind == "WITHDRAWN" for label in furniture.labels) or is_withdrawal(
            "\n".join((headline, *notes, *self.kept))
        )
        return WireCopy(furniture, tuple(self.kept), tuple(self.removed), withdrawn=notice)

    def _head(self, paragraphs: list[str]) -> tuple[int, list[str], Byline | None]:
        """Where the body begins, the lines above it that are headline and standfirst, and the byline among them."""
        byline_at = dateline_at = -1
        byline: Byline | None = None
        for index, text in enumerate(paragraphs[:12]):
            if byline is None and (found := read_byline(text)) is not None:
                byline, byline_at = found, index
            elif read_dateline(text) is not None:
                dateline_at = index
                break
        furniture_ends = max(byline_at, dateline_at - 1)
        if byline_at > 6 and dateline_at < 0:
            furniture_ends, byline = -1, None
        if furniture_ends < 0 and dateline_at != 0:
            furniture_ends = self._undated_head(paragraphs)
        head: list[str] = []
        for index in range(furniture_ends + 1):
            text = paragraphs[index]
            if index == byline_at:
                continue
            if (reason := self.mark(text)) is not None:
                self.remove(text, reason)
            elif is_copyright(text):
                self.copyright = self.copyright or text
                self.remove(text, Reason.KEPT_AS_FIELD)
            elif byline_at >= 0 and index > byline_at and _is_note_under_byline(text):
                self.remove(text, Reason.KEPT_AS_FIELD)
            else:
                head.append(text)
        if len(head) > 3:  # more above the dateline than furniture can be: the story has begun already
            return self._rewind(paragraphs, byline)
        return furniture_ends + 1, head, byline

    def _rewind(self, paragraphs: list[str], byline: Byline | None) -> tuple[int, list[str], Byline | None]:
        self.removed = [row for row in self.removed if row[1] is Reason.KEPT_AS_FIELD and row[0] not in paragraphs]
        self.copyright = ""
        end = self._undated_head(paragraphs)
        head = []
        for text in paragraphs[: end + 1]:
            if (reason := self.mark(text)) is not None:
                self.remove(text, reason)
            elif byline is None or text != byline.text:
                head.append(text)
        return end + 1, head, byline if byline and byline.text in paragraphs[: end + 1] else None

    def _undated_head(self, paragraphs: list[str]) -> int:
        """Without byline and dateline the first line is a headline when it is short and ends like none of a story's."""
        for index, text in enumerate(paragraphs):
            if self.mark(text) is not None:
                continue
            is_headline = len(text.split()) <= _HEADLINE_WORDS and len(text) <= 250 and not _ENDS_SENTENCE.search(text)
            return index if is_headline and index + 1 < len(paragraphs) else index - 1
        return -1

    def _is_story(self, text: str) -> bool:
        return not (_RULE.match(text) or self.mark(text) is not None or is_copyright(text) or read_credit(text) is not None)

    def _body(self, paragraphs: list[str]) -> None:
        for index, text in enumerate(paragraphs):
            reason = self.mark(text)
            if reason is Reason.OTHER_HEADLINES and not _tail_begins(paragraphs[index + 1 :], self.mark):
                reason = None if _ENDS_SENTENCE.search(text) else reason
            elif reason is Reason.OTHER_HEADLINES:
                for later in paragraphs[index:]:
                    self.remove(later, self.mark(later) or Reason.OTHER_HEADLINES)
                return
            if reason is not None:
                self.remove(text, reason)
            elif is_copyright(text):
                self.copyright = self.copyright or text
                self.remove(text, Reason.KEPT_AS_FIELD)
            elif _RULE.match(text) and not any(self._is_story(later) for later in paragraphs[index + 1 :]):
                self.remove(text, Reason.KEPT_AS_FIELD)
            elif (credit := read_credit(text)) is not None and (self.kept or index == 0):
                self.credits.append(credit)
                self.remove(text, Reason.KEPT_AS_FIELD)
            else:
                self.kept.append(text)


def _is_note_under_byline(text: str) -> bool:
    """ "Associated Press Writer" or "Published: 3 May 2014, 10:12" under a byline."""
    return len(text.split()) <= 8 and bool(
        re.search(
            r"\b(?:writer|correspondent|reporter|editor|staff)\b|^(?:published|updated|posted|last updated|veröffentlicht|"
            r"publié|publicado)\b",
            text,
            re.I,
        )
    )


def _tail_begins(after: list[str], mark: Callable[[str], Reason | None]) -> bool:
    """Whether what follows a tail heading is other stories: nothing, short lines only, or one that has a dateline of its own."""
    lines: list[str] = []
    for text in after:
        reason = mark(text)
        if reason is Reason.OTHER_HEADLINES:
            break
        if reason is None and read_credit(text) is None and not is_copyright(text):
            lines.append(text)
    if not lines or any(read_dateline(text) is not None for text in lines[:_NEAR]):
        return True
    return all(len(text.split()) <= 20 and not text.rstrip('"”»)').endswith((".", "。")) for text in lines)
