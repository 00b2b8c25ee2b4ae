"""How a story's row is painted: headline in two lines at most, then source, place and age, badges at the right."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.library import EntryRow
from reader.model.kinds import Completeness
from ui import icons
from ui.panels.stories_model import ROW, StoriesModel
from ui.theme import Theme, sans_font
from ui.times import age
from ui.wording import calm, short_time

translate = QCoreApplication.translate
AMISS = ("CORRECTED", "WITHDRAWN")  # labels that say that a story was wrong


class Density(StrEnum):
    """How much room a row takes."""

    COMPACT = "compact"
    NORMAL = "normal"
    ROOMY = "roomy"


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    return next(
        (unicodedata.bidirectional(c) in ("R", "AL") for c in text if unicodedata.bidirectional(c) in ("L", "R", "AL")), False
    )


def other_outlets(entry: EntryRow) -> list[str]:
    """Who else tells the story, each once; a source that tells it twice is no other outlet."""
    return list(dict.fromkeys(name for _id, name in entry.same if name != entry.source))


def folded(entry: EntryRow) -> int:
    """How many others the row stands for: other outlets, and what its own source told more than once."""
    return len(other_outlets(entry)) + sum(1 for _id, name in entry.same if name == entry.source)


class StoryRow(QStyledItemDelegate):
    """Paints rows and headings; keeps the broken lines of headlines, because breaking them is what costs."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[tuple[int, str, int, bool], list[str]] = {}
        self.density = Density.NORMAL
        self.one_source = False
        self.by_day = False
        self.searched = False  # a line of the text, with what was searched for in it, stands below each headline
        self.theme = theme
        self.px = 13.0
        self.dress(theme, 13.0)

    def dress(self, theme: Theme, px: float) -> None:
        """Take colours and text size."""
        self.theme, self.px = theme, px
        self._lines.clear()
        scale = px / 13
        self._unread = sans_font(13.5 * scale, semibold=True)
        self._read = sans_font(13.5 * scale)
        self._small = sans_font(12 * scale)
        self._tiny = sans_font(10.5 * scale, semibold=True)
        self._group = sans_font(11.5 * scale, semibold=True)
        self._line = round(19 * scale)
        self._small_line = round(17 * scale)
        self._pad = round(10 * scale)
        self._left = round(28 * scale)
        self._right = round(14 * scale)

    def set_density(self, density: Density) -> None:
        """Take another density; the view asks for the heights after it."""
        self.density = density
        self._lines.clear()

    def heights(self) -> tuple[int, int]:
        """The height of a row and of a heading."""
        heading = self._small_line + round(self._pad * 1.5)
        if self.density is Density.COMPACT:
            return self._line + round(self._pad * 1.1), heading
        lines = 2 * self._line + self._small_line + round(3 * self.px / 13)
        if self.density is Density.ROOMY:
            lines += self._small_line * 2 + round(5 * self.px / 13)
        elif self.searched:
            lines += self._small_line
        return lines + 2 * self._pad, heading

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        heading = isinstance(index.model(), StoriesModel) and index.model().heading_at(index.row()) is not None
        return QSize(200, self.heights()[1 if heading else 0])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        model = index.model()
        assert isinstance(model, StoriesModel)
        rect: QRect = option.rect
        heading = model.heading_at(index.row())
        painter.save()
        if heading is not None:
            self._paint_heading(painter, rect, *heading)
        else:
            entry = index.data(ROW)
            if entry is not None:
                self._paint_ground(painter, rect, option)
                if self.density is Density.COMPACT:
                    self._paint_compact(painter, rect, entry)
                else:
                    self._paint_full(painter, rect, entry)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, name: str, count: int) -> None:
        painter.fillRect(rect, self.theme.color("pane"))
        painter.setFont(self._group)
        painter.setPen(self.theme.color("text"))
        inner = rect.adjusted(self._left, 0, -self._right, -round(self._pad * 0.35))
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, name)
        painter.setPen(self.theme.color("muted"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, str(count))

    def _paint_ground(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem) -> None:
        state, flag = option.state, QStyle.StateFlag
        inner = rect.adjusted(6, 1, -6, -1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & flag.State_Selected or state & flag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            strong = state & flag.State_Selected and (state & flag.State_Active or state & flag.State_MouseOver)
            painter.setBrush(self.theme.color("selected" if strong else "hover"))
            painter.drawRoundedRect(inner, 7, 7)
        elif self.density is not Density.COMPACT:
            painter.setPen(QPen(self.theme.color("rule"), 1))
            painter.drawLine(rect.left() + self._left, rect.bottom(), rect.right() - self._right, rect.bottom())
        if state & flag.State_HasFocus and not state & flag.State_Selected:
            painter.setPen(QPen(self.theme.color("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner.adjusted(1, 1, -1, -1), 6, 6)

    def _paint_dot(self, painter: QPainter, rect: QRect, middle: int) -> None:
        size = 6.5 * self.px / 13
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color("unread"))
        painter.drawEllipse(QPointF(rect.left() + self._left * 0.66, middle + 0.5), size / 2, size / 2)

    def _text(self, painter: QPainter, box: QRect, text: str, font: QFont, color: QColor, *, rtl: bool = False) -> None:
        painter.setFont(font)
        painter.setPen(color)
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            box, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text
        )
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def _paint_full(self, painter: QPainter, rect: QRect, entry: EntryRow) -> None:
        theme = self.theme
        left, width = rect.left() + self._left, rect.width() - self._left - self._right
        font = self._read if entry.read else self._unread
        lines = self.broken(entry.id, entry.headline, font, width, 2)
        room = 2 - len(lines) + (2 if self.density is Density.ROOMY else 1 if self.searched else 0)
        standfirst = " ".join(entry.standfirst.split())
        under = self.broken(entry.id, standfirst, self._small, width, room) if room and standfirst and not entry.snippet else []
        small = self._line if len(lines) == 1 and self.density is Density.NORMAL else self._small_line
        # Of a feed that brings headlines alone: no hole between them and their age, the little there is stands in the middle.
        left_over = max(0, room - (1 if entry.snippet else len(under))) * small
        top = rect.top() + self._pad + left_over // 2
        if not entry.read:
            self._paint_dot(painter, rect, top + self._line // 2)
        rtl = runs_right_to_left(entry.headline)
        ink = theme.color("muted" if entry.read else "text")
        for line in lines:
            self._text(painter, QRect(left, top, width, self._line), line, font, ink, rtl=rtl)
            top += self._line
        if entry.snippet:
            box = QRect(left, top, width, self._line)
            from ui.panels.found_line import paint_found

            paint_found(painter, box, entry.snippet, self._small, theme, rtl=rtl)
        else:
            for line in under:
                self._text(painter, QRect(left, top, width, small), line, self._small, theme.color("muted"), rtl=rtl)
                top += small
        bottom = rect.bottom() - (left_over - left_over // 2)
        meta = QRect(left, bottom - self._pad - self._small_line + 2, width, self._small_line)
        taken = self._paint_badges(painter, meta, entry)
        self._text(painter, meta, self._origin(entry, meta.width() - taken - 8), self._small, theme.color("muted"))

    def _paint_compact(self, painter: QPainter, rect: QRect, entry: EntryRow) -> None:
        left, width = rect.left() + self._left, rect.width() - self._left - self._right
        if not entry.read:
            self._paint_dot(painter, rect, rect.center().y())
        box = QRect(left, rect.top(), width, rect.height())
        taken = self._paint_badges(painter, box, entry)
        when = self._when(entry)
        metrics = QFontMetrics(self._small)
        age_width = metrics.horizontalAdvance(when)
        self._text(painter, QRect(box.right() - taken - age_width, box.top(), age_width, box.height()), when, self._small,
                   self.theme.color("muted"))  # fmt: skip
        font = self._read if entry.read else self._unread
        room = width - taken - age_width - 10
        line = QFontMetrics(font).elidedText(entry.headline, Qt.TextElideMode.ElideRight, room)
        ink = self.theme.color("muted" if entry.read else "text")
        self._text(painter, QRect(left, box.top(), room, box.height()), line, font, ink, rtl=runs_right_to_left(entry.headline))

    def _when(self, entry: EntryRow) -> str:
        """How long ago; below the heading of a day the time of that day."""
        moment = entry.published or entry.arrived
        return short_time(moment) if self.by_day and moment is not None else age(moment, datetime.now(UTC))

    def _origin(self, entry: EntryRow, width: int) -> str:
        """Source · place · age. The age is always there; the place gives way first, then the source.

        Inside one source's own list its name would be said on every row for nothing.
        """
        metrics = QFontMetrics(self._small)
        source, place = "" if self.one_source else entry.source, calm(entry.place)
        when, city = self._when(entry), place.partition(",")[0]
        tries = [(source, place, when), (source, city, when), (source, when)]
        if number := folded(entry):
            # "Gazette +2: Courier, Herald": whom the row stands for comes before the place, their number before their names.
            others, source = other_outlets(entry), f"{source} +{number}".strip()
            every = f"{source}: {', '.join(others)}" if others else source
            tries = [(every, city, when), (every, when), (source, city, when), (source, when)]
        for parts in tries:
            line = " · ".join(f"\u2068{part}\u2069" for part in parts if part)  # each part in its own direction
            if metrics.horizontalAdvance(line) <= width:
                return line
        room = width - metrics.horizontalAdvance(f" · {when}")
        return f"{metrics.elidedText(source, Qt.TextElideMode.ElideRight, room)} · {when}"

    def _paint_badges(self, painter: QPainter, box: QRect, entry: EntryRow) -> int:
        """Paint them from the right; returns the width they take."""
        right, theme, ratio = box.right(), self.theme, painter.device().devicePixelRatioF()
        size = round(13 * self.px / 13)
        for shown, name, token, filled in (
            (entry.starred, "star", "accent", True),
            (entry.saved, "file-down", "good", False),
        ):
            if shown:
                drawn = icons.pixmap(name, getattr(theme, token), size, ratio, filled=filled)
                painter.drawPixmap(QPointF(right - size, box.center().y() - size // 2 + 1), drawn)  # on whole pixels: sharp
                right -= size + 6
        metrics = QFontMetrics(self._tiny)
        for words, token in self._chips(entry):
            width = metrics.horizontalAdvance(words)
            self._text(painter, QRect(right - width, box.top(), width, box.height()), words, self._tiny, theme.color(token))
            right -= width + 8
        return box.right() - right

    def _chips(self, entry: EntryRow) -> list[tuple[str, str]]:
        chips = [(label, "error" if label.startswith(AMISS) else "updated") for label in entry.labels[:2]]
        if entry.completeness is Completeness.PARTIAL:
            chips.append((translate("stories", "PARTIAL"), "muted"))
        elif entry.completeness is Completeness.WITHDRAWN and "WITHDRAWN" not in entry.labels:
            chips.append((translate("stories", "WITHDRAWN"), "error"))
        if self.density is Density.COMPACT and (number := folded(entry)):
            chips.append((f"+{number}", "muted"))
        return chips

    def broken(self, entry_id: int, text: str, font: QFont, width: int, most: int) -> list[str]:
        """A text in at most so many lines, the last one elided."""
        key = (entry_id, text, width * 8 + most, font.bold())
        kept = self._lines.get(key)
        if kept is not None:
            return kept
        layout = QTextLayout(text[:400], font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        starts: list[int] = []
        while len(starts) <= most:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(40, width))
            starts.append(line.textStart())
        layout.endLayout()
        lines = [text[start:end].strip() for start, end in zip(starts[:most], [*starts[1:], 400][:most], strict=False)]
        if len(starts) > most:
            lines[-1] = QFontMetrics(font).elidedText(text[starts[most - 1] :], Qt.TextElideMode.ElideRight, width)
        if len(self._lines) > 4000:
            self._lines.clear()
        self._lines[key] = lines
        return lines
