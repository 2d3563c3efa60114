"""How large the report is shown, from one window to the next and from one day to the next."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QWidget

from gkdesk.ui import wording

# In per cent.
STEPS = (70, 80, 90, 100, 110, 125, 150, 175, 200)
FULL = 100
_KEY = "window/zoom"
_NOTCH = 120


class Zoom(QObject):
    """The size of the report's text in per cent. ``changed`` carries the new one."""

    changed = Signal(int)

    def __init__(self, settings: QSettings) -> None:
        """Begin with what ``settings`` keep."""
        super().__init__()
        self._settings = settings
        self.percent = _kept(settings)

    def set_percent(self, percent: int) -> None:
        """Take another size and keep it."""
        if percent != self.percent:
            self.percent = percent
            self._settings.setValue(_KEY, percent)
            self.changed.emit(percent)

    def step(self, by: int) -> None:
        """Take the next larger (1) or smaller (-1) size, if there is one."""
        at = STEPS.index(self.percent) + by
        if 0 <= at < len(STEPS):
            self.set_percent(STEPS[at])

    def reset(self) -> None:
        """Take the full size again."""
        self.set_percent(FULL)


class ZoomWheel(QObject):
    """Turns a wheel that is held with Ctrl into steps; ``turned`` carries 1 or -1."""

    turned = Signal(int)

    def __init__(self, parent: QObject) -> None:
        """Watch nothing yet."""
        super().__init__(parent)
        # What a touch pad has turned so far of a whole notch.
        self._turned = 0

    def watch(self, widget: QWidget) -> None:
        """Watch a widget, all that scrolls on it, and what that stands on."""
        for one in {widget, *_scrolling(widget)}:
            one.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the wheel from scrolling while Ctrl is held."""
        if isinstance(event, QWheelEvent) and _has_control(event):
            self._turned += event.angleDelta().y()
            notches = int(self._turned / _NOTCH)
            self._turned -= notches * _NOTCH
            for _ in range(abs(notches)):
                self.turned.emit(1 if notches > 0 else -1)
            event.accept()
            return True
        return super().eventFilter(watched, event)


class ZoomLine(QLabel):
    """Says in the status line how large the report is shown, where that is not its full size."""

    def __init__(self, zoom: Zoom, parent: QWidget) -> None:
        """Follow the zoom."""
        super().__init__(parent)
        zoom.changed.connect(self._show)
        self._show(zoom.percent)

    def _show(self, percent: int) -> None:
        self.setText(wording.ZOOM_STATE.format(percent=percent) if percent != FULL else "")
        self.setVisible(percent != FULL)


def _has_control(event: QWheelEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _scrolling(widget: QWidget) -> Iterator[QWidget]:
    areas = widget.findChildren(QAbstractScrollArea)
    for area in (widget, *areas) if isinstance(widget, QAbstractScrollArea) else areas:
        yield area.viewport()
        yield area.parentWidget() or area


def _kept(settings: QSettings) -> int:
    kept = str(settings.value(_KEY, FULL))
    # A file that somebody edited may hold anything.
    return next((step for step in STEPS if str(step) == kept), FULL)
