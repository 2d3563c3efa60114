"""The PDF file: the painted pages, with text that can be searched and fonts that lie within."""

from PySide6.QtCore import QBuffer, QByteArray, QHashSeed, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from gkdesk.document.makers import Made
from gkdesk.document.options import Options
from gkdesk.report import Report
from gkdesk.ui import wording
from gkdesk.ui.paper.application import painting_application
from gkdesk.ui.paper.composing import Choice, Composed, compose
from gkdesk.ui.paper.items import Page
from gkdesk.ui.paper.painting import paint_page
from gkdesk.ui.paper.searching import searchable

# Dots to an inch; a stroke of half a point is ten of them.
_RESOLUTION = 1440
_POINTS = 72


def make_pdf(report: Report, options: Options) -> Made:
    """Return a report as PDF, a part of it where that is chosen; GkdeskError where that fails."""
    application = painting_application()
    whole = Choice(options.template, options.fonts, options.draft_at, options.annex)
    composed = compose(report, options if isinstance(options, Choice) else whole)
    made = Made(build_pdf(composed), unpainted_sentence(composed))
    del application
    return made


def unpainted_sentence(composed: Composed) -> str:
    """Return what is said of a document of which not everything can be painted, or nothing."""
    things = "、".join(wording.UNPAINTED_THINGS[kind] for kind in composed.unpainted)
    return wording.UNPAINTED.format(things=things) if things else ""


def build_pdf(composed: Composed) -> bytes:
    """Return the file; the same pages give the same bytes, but for the time and its own number."""
    # Qt writes fonts in the order of a table that it shuffles anew for every start.
    QHashSeed.setDeterministicGlobalSeed()
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(composed.title)
    writer.setCreator(wording.PROGRAM)
    _paint(writer, composed)
    buffer.close()
    return searchable(bytes(written.data()), composed.pages)


def _paint(writer: QPdfWriter, composed: Composed) -> None:
    first = composed.pages[0]
    writer.setPageLayout(_layout(first))
    painter = QPainter(writer)
    painter.scale(_RESOLUTION / _POINTS, _RESOLUTION / _POINTS)
    for page in composed.pages:
        if page is not first:
            writer.setPageLayout(_layout(page))
            writer.newPage()
        paint_page(painter, page)
    painter.end()


def _layout(page: Page) -> QPageLayout:
    size = QPageSize(QSizeF(page.width, page.height), QPageSize.Unit.Point)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
