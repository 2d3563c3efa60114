"""Pages on a printer, by the same painter as the preview and the PDF."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from gkdesk.files import write_file
from gkdesk.ui import wording
from gkdesk.ui.paper.composing import Composed
from gkdesk.ui.paper.items import Page
from gkdesk.ui.paper.painting import paint_page
from gkdesk.ui.paper.pdf import build_pdf

_POINTS = 72


def choose_printer(pages: Sequence[Page], title: str, parent: QWidget) -> QPrinter | None:
    """Ask for printer and pages with the system's dialog; None where the clerk cancels."""
    printer = printer_for(pages, title)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(wording.PRINT)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, len(pages))
    return printer if dialog.exec() else None


def printer_for(pages: Sequence[Page], title: str) -> QPrinter:
    """Return the usual printer, set to the paper of the pages."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCreator(wording.PROGRAM)
    # Measured from the corner of the paper, not from where the printer can reach.
    printer.setFullPage(True)
    size = QPageSize(QSizeF(pages[0].width, pages[0].height), QPageSize.Unit.Point)
    upright = QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, upright, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)
    return printer


def print_pages(printer: QPrinter, composed: Composed) -> bool:
    """Print the pages that were asked for, and tell whether the printer took them.

    FileError where they were to be printed into a file, and that cannot be written.
    """
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    wanted = tuple(_wanted(printer, composed.pages) * copies)
    file = printer.outputFileName()
    if file and printer.outputFormat() is QPrinter.OutputFormat.PdfFormat:
        # Qt's own file could not be searched as ours can.
        write_file(Path(file), build_pdf(replace(composed, pages=wanted)), replace=True)
        return True
    return _painted(printer, wanted)


def _painted(printer: QPrinter, pages: Sequence[Page]) -> bool:
    painter = QPainter()
    if not painter.begin(printer):
        return False
    painter.scale(printer.resolution() / _POINTS, printer.resolution() / _POINTS)
    for at, page in enumerate(pages):
        if at:
            printer.newPage()
        paint_page(painter, page)
    return painter.end()


def _wanted(printer: QPrinter, pages: Sequence[Page]) -> list[Page]:
    """Return the pages of the chosen range; without one it is 0 to 0."""
    first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
    wanted = [page for page in pages if first <= page.number <= last]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        wanted.reverse()
    return wanted
