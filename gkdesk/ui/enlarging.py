"""A report on the desk made as large as the zoom says: lists, headings, table and prose."""

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gkdesk.ui.theme import HEADING_SIZE, PROSE_SIZE
from gkdesk.ui.typefaces import program_size
from gkdesk.ui.zoom import FULL, Zoom, ZoomWheel

# A font that is set goes no deeper than one child, where the program has a sheet of styles.
_SHEET = """
QWidget {{ font-size: {text}pt; }}
#heading {{ font-size: {heading}pt; }}
#prose {{ font-size: {prose}pt; }}
"""


class Enlarging(QObject):
    """Enlarges one view, and turns a wheel with Ctrl on its parts into zoom."""

    def __init__(self, view: QWidget) -> None:
        """Begin at full size."""
        super().__init__(view)
        self._view = view
        self._wheel = ZoomWheel(self)

    def follow(self, zoom: Zoom) -> None:
        """Be as large as the zoom says."""
        self._wheel.turned.connect(zoom.step)
        zoom.changed.connect(self._enlarge)
        if zoom.percent != FULL:
            self._enlarge(zoom.percent)

    def watch(self, parts: Iterable[QWidget]) -> None:
        """Watch the wheel on parts of the view."""
        for part in parts:
            self._wheel.watch(part)

    def _enlarge(self, percent: int) -> None:
        share = percent / FULL
        sizes = {"text": program_size(), "heading": HEADING_SIZE, "prose": PROSE_SIZE}
        scaled = {name: round(size * share, 2) for name, size in sizes.items()}
        self._view.setStyleSheet(_SHEET.format(**scaled) if percent != FULL else "")
