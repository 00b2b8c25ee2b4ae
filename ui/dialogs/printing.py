"""On paper: a preview first, then the printer."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from reader.library import Opened
from ui import pdf
from ui.theme import PageStyle


def preview_and_print(window: QWidget, opened: Opened, style: PageStyle) -> None:
    """Show the pages as they will be printed; the dialog prints them."""
    printer = printer_for(opened)
    dialog = QPrintPreviewDialog(printer, window)
    dialog.setWindowTitle(QCoreApplication.translate("printing", "Print"))
    dialog.resize(min(1000, window.width()), min(900, window.height()))
    dialog.paintRequested.connect(lambda device: pdf.print_story(opened.story, opened.images, device, style, opened.restored))
    # The dialog does not own the printer: it must live as long as the dialog does.
    dialog.finished.connect(lambda _result, kept=printer: kept.outputFormat())
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def printer_for(opened: Opened) -> QPrinter:
    """The printer of the system, with the margins of a page; its own are as wide as it cannot print, and no more."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(file_name(opened.row.headline).removesuffix(".pdf"))
    printer.setPageMargins(pdf.MARGINS_MM, QPageLayout.Unit.Millimeter)
    return printer


def file_name(headline: str) -> str:
    """A name that every file system takes."""
    words = re.sub(r"[^\w\- ]+", "", headline).strip()
    return "-".join(words.split())[:80].strip("-").lower() + ".pdf" if words else "story.pdf"
