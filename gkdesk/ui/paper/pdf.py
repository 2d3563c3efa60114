"""The PDF file: the painted pages, with text that can be searched and fonts that lie within."""

import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from gkdesk.document.fonts import FontPreset
from gkdesk.document.template import Chosen
from gkdesk.files import write_file
from gkdesk.report import Report
from gkdesk.ui import wording
from gkdesk.ui.paper.composing import Choice, Composed, compose
from gkdesk.ui.paper.painting import paint_page
from gkdesk.ui.paper.searching import searchable

# Dots to an inch; a stroke of half a point is ten of them.
_RESOLUTION = 1440
_POINTS = 72
# X and Wayland need not be there: the fonts are the same without them.
_WITHOUT_SCREEN = ["-platform", "offscreen"] if sys.platform.startswith("linux") else []


def write_pdf(
    report: Report,
    path: Path,
    *,
    replace: bool,
    template: Chosen = None,
    draft: bool = False,
    fonts: FontPreset | None = None,
) -> None:
    """Write a report as PDF; GkdeskError where that fails, and what was there is still there."""
    # Qt knows fonts only while there is an application.
    application = QGuiApplication.instance() or QGuiApplication(["gkdesk", *_WITHOUT_SCREEN])
    now = datetime.now().astimezone() if draft else None
    composed = compose(report, Choice(draft_at=now, template=template, fonts=fonts))
    write_file(path, build_pdf(composed), replace=replace)
    del application


def build_pdf(composed: Composed) -> bytes:
    """Return the file; the same pages give the same bytes, but for the time and its own number."""
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(composed.title)
    writer.setCreator(wording.PROGRAM)
    _paint(writer, composed)
    buffer.close()
    printed = {c for page in composed.pages for text in page.texts for c in text.line.text}
    return searchable(bytes(written.data()), printed, composed.lettering.faces())


def _paint(writer: QPdfWriter, composed: Composed) -> None:
    first = composed.pages[0]
    size = QPageSize(QSizeF(first.width, first.height), QPageSize.Unit.Point)
    upright = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(size, upright, QMarginsF(0, 0, 0, 0)))
    painter = QPainter(writer)
    painter.scale(_RESOLUTION / _POINTS, _RESOLUTION / _POINTS)
    for page in composed.pages:
        if page is not first:
            writer.newPage()
        paint_page(painter, page)
    painter.end()
