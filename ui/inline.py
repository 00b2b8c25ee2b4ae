"""Text within a paragraph: emphasis, links, code, superscripts; white space folded, over-long runs given places to break."""

from __future__ import annotations

import re

from PySide6.QtGui import QBrush, QTextCharFormat, QTextCursor

from reader.model.story import Story
from ui.clean_text import clean_text
from ui.formats import Formats
from ui.links import safe_link
from ui.markup import Element
from ui.theme import SEMIBOLD

NOTE = "note-"  # how the ends of links within a story are called, since cleaning named them so
_SPACE = re.compile(r"[ \t\r\n\f]+")
_LONE_DASH = re.compile(r"\s+(?:-|–|—)$")


class Inline:
    """Sets the text of one paragraph after another; remembers the dateline that is still to be set."""

    def __init__(self, formats: Formats, base: str) -> None:
        self.formats = formats
        self.base = base
        self._expected = ""
        self.dateline = ""
        self.lifted = ""
        self.space = True
        self.notes: dict[str, int] = {}  # where in the text each end of a link within the story stands

    def expect_dateline(self, story: Story) -> int:
        """Which block opens with the story's dateline, so that it is set as one; -1 where none does.

        Where it was lifted out of the text, it is set again before the first paragraph.
        """
        dateline = story.furniture.dateline
        if dateline is None or not story.blocks:
            return -1
        self._expected = " ".join(dateline.text.split())
        for index, block in enumerate(story.blocks[:6]):
            if " ".join(block.text.split()).startswith(self._expected):
                return index
        if dateline.place and not any(dateline.place.casefold() in block.text[:200].casefold() for block in story.blocks[:6]):
            self.lifted = self._expected
        return -1

    def dateline_comes(self) -> None:
        """The next paragraph opens with the dateline."""
        self.dateline = self._expected

    def set(self, cursor: QTextCursor, element: Element, chars: QTextCharFormat) -> None:
        """The inline content of an element, from where the cursor stands."""
        self.space = True
        if self.lifted:
            self._dateline(cursor, self.lifted)
            cursor.insertText(" ", chars)
            self.lifted = ""
        for child in element.children:
            self._child(cursor, child, chars)
        # A dateline ends with its paragraph: what is not found by then is not there.
        self.dateline = ""

    def mark(self, cursor: QTextCursor, element: Element) -> None:
        """Remember where an element stands that a link within the story may lead to."""
        name = element.attributes.get("id", "")
        if name.startswith(NOTE):
            self.notes.setdefault(name, cursor.position())

    def _child(self, cursor: QTextCursor, child: Element | str, chars: QTextCharFormat) -> None:
        if isinstance(child, str):
            self._text(cursor, child, chars)
            return
        self.mark(cursor, child)
        if child.tag == "br":
            cursor.insertText("\u2028", chars)
            self.space = True
        elif child.tag == "wbr":
            cursor.insertText("\u200b", chars)
        elif child.tag == "rp":
            return
        elif child.tag == "rt":
            self._text(cursor, f"({child.text})", chars)
        elif child.tag == "q":
            inner = self.changed(child, chars)
            for part in ("“", *child.children, "”"):
                self._child(cursor, part, inner)
        else:
            inner = self.changed(child, chars)
            for part in child.children:
                self._child(cursor, part, inner)

    def _text(self, cursor: QTextCursor, text: str, chars: QTextCharFormat) -> None:
        text = _SPACE.sub(" ", clean_text(text))
        if self.space:
            text = text.lstrip(" ")
        if not text:
            return
        self.space = text.endswith(" ")
        if self.dateline:
            text = self._take_dateline(cursor, text)
        if text:
            cursor.insertText(text, chars)

    def _take_dateline(self, cursor: QTextCursor, text: str) -> str:
        """Set the part of the text that belongs to the dateline; returns the rest."""
        if text.startswith(" ") and text.strip():
            cursor.insertText(" ", self.formats.dateline())
            text = text[1:]
        if text.startswith(self.dateline):
            rest = text[len(self.dateline) :]
            self._dateline(cursor, self.dateline)
            self.dateline = ""
            return rest
        if self.dateline.startswith(text.rstrip()):
            self._dateline(cursor, text)
            self.dateline = self.dateline[len(text.rstrip()) :].lstrip()
            return ""
        self.dateline = ""
        return text

    def _dateline(self, cursor: QTextCursor, text: str) -> None:
        dashed = text.replace("---", "—").replace("--", "—") if text.rstrip().endswith("--") else text
        dashed = _LONE_DASH.sub(" —", dashed)
        cursor.insertText(dashed, self.formats.dateline())

    def changed(self, element: Element, chars: QTextCharFormat) -> QTextCharFormat:
        """How an inline element changes the letters."""
        tag = element.tag
        if tag == "a":
            address = element.attributes.get("href", "")
            if not address.startswith(f"#{NOTE}"):
                address = safe_link(address, self.base)
            return self.formats.linked(chars, address) if address else chars
        if tag in ("code", "kbd", "samp", "tt"):
            code = self.formats.code()
            if chars.isAnchor():
                return self.formats.linked(code, chars.anchorHref())
            code.setBackground(QBrush(self.formats.theme.color("code")))
            return code
        made = QTextCharFormat(chars)
        if tag in ("b", "strong"):
            made.setFontWeight(SEMIBOLD)
        elif tag in ("i", "em", "cite", "var", "dfn"):
            # Emphasis within italics is upright, as a printer sets it.
            made.setFontItalic(not chars.fontItalic())
        elif tag in ("s", "del", "strike"):
            made.setFontStrikeOut(True)
        elif tag in ("u", "ins"):
            made.setFontUnderline(True)
        elif tag == "mark":
            made.setBackground(QBrush(self.formats.theme.color("mark")))
        elif tag == "small":
            self._scale(made, 0.86)
        elif tag == "sup":
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        elif tag == "sub":
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
        else:
            return chars
        return made

    def _scale(self, chars: QTextCharFormat, factor: float) -> None:
        font = chars.font()
        font.setPixelSize(max(9, round(font.pixelSize() * factor)))
        chars.setFont(font)
