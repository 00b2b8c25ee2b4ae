"""A view of documents that come and go: it holds the one it shows and no other, and loads nothing by name."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, Qt, QUrl
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget


class Paper(QTextBrowser):
    """What stands on it is put there by `setDocument`. Links are told by signal, and none is followed by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        # It fills its own ground: else every widget below it is painted first, and nothing that was painted can be moved.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setDocument(QTextDocument())

    def setDocument(self, document: QTextDocument) -> None:
        """Show another one. The one of before is let go of.

        PySide's own would hold all that were ever shown, for as long as the view lives: a sixth of a megabyte a story. It holds
        none that is put there as a property, nor any that it is not asked to give out.
        """
        self.setProperty("document", document)
        self._shown = document

    def document(self) -> QTextDocument:
        """The one that is shown."""
        return self._shown

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, offset = QPainter(self.viewport()), self.verticalScrollBar().value()
        painter.fillRect(event.rect(), self.palette().base())
        painter.translate(0, -offset)
        self.paint_below(painter, QRectF(event.rect()).translated(0, offset))
        painter.end()
        super().paintEvent(event)

    def paint_below(self, painter: QPainter, part: QRectF) -> None:
        """Paint what stands behind the text, in this part of the document and in its coordinates."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing is loaded by name: only a null QImage keeps Qt from opening a local file."""
        return QImage()

    def doSetSource(
        self, name: QUrl | str, /, type: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource
    ) -> None:
        """What is shown is never read from an address."""
