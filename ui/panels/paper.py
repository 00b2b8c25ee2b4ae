"""A view of documents that come and go: it holds the one it shows and no other, and loads nothing by name."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget


class Paper(QTextBrowser):
    """What stands on it is put there by `setDocument`. Links are told by signal, and none is followed by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
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

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing is loaded by name: only a null QImage keeps Qt from opening a local file."""
        return QImage()

    def doSetSource(
        self, name: QUrl | str, /, type: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource
    ) -> None:
        """What is shown is never read from an address."""
