"""What is typed goes to fcitx first; what it composes comes to where the focus is."""

from __future__ import annotations

from typing import NamedTuple

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QInputMethodQueryEvent,
    QKeyEvent,
    QTextCharFormat,
    QWindow,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication

from gkdesk.ui.input_method.fcitx import Fcitx, Key, Stretch
from gkdesk.ui.input_method.symbols import key_event
from gkdesk.ui.utf16 import utf16

_Kind = QEvent.Type
_KEYS = (_Kind.ShortcutOverride, _Kind.KeyPress, _Kind.KeyRelease)
# What takes the hands off a composition; it is entered as it stands, for no click to lose it.
_LEAVING = (_Kind.MouseButtonPress, _Kind.FocusAboutToChange)
_MODIFIERS = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
)
_Attribute = QInputMethodEvent.Attribute
_AttributeType = QInputMethodEvent.AttributeType


class _Asked(NamedTuple):
    """A key that fcitx was asked about before the shortcuts, and its answer."""

    time: int
    code: int
    is_taken: bool


class Composing(QObject):
    """Stands between the windows of the program and their keys."""

    def __init__(self, application: QGuiApplication, fcitx: Fcitx) -> None:
        """Begin, with the window that has the focus."""
        super().__init__(application)
        self._fcitx = fcitx
        self._focus: QObject | None = None
        self._composed: tuple[Stretch, ...] = ()
        self._caret = (0, 0, 0, 0)
        self._asked = _Asked(0, 0, is_taken=False)
        fcitx.committed.connect(self._on_committed)
        fcitx.composed.connect(self._on_composed)
        fcitx.forwarded.connect(self._on_forwarded)
        fcitx.found.connect(self._tell_focus)
        application.focusWindowChanged.connect(self._on_window)
        application.focusObjectChanged.connect(self._on_focus)
        application.inputMethod().cursorRectangleChanged.connect(self._tell_caret)
        self._on_window(_window())
        self._on_focus(_focus())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand keys to fcitx, before the shortcuts see them."""
        if isinstance(event, QKeyEvent) and event.type() in _KEYS:
            return self._is_taken(event)
        if event.type() in _LEAVING:
            self._enter_composed(_focus())
        return super().eventFilter(watched, event)

    def _is_taken(self, event: QKeyEvent) -> bool:
        time, code = event.timestamp(), event.nativeScanCode()
        if event.type() == _Kind.KeyPress and self._asked[:2] == (time, code):
            return self._asked.is_taken
        is_taken = self._offer(event)
        if event.type() == _Kind.ShortcutOverride:
            self._asked = _Asked(time, code, is_taken)
            # What is not accepted goes on to the shortcuts.
            event.setAccepted(is_taken)
        return is_taken

    def _offer(self, event: QKeyEvent) -> bool:
        # A key that was not pressed on a keyboard has no symbol.
        if not event.nativeVirtualKey() or not _accepts(_focus()):
            return False
        is_released = event.type() == _Kind.KeyRelease
        key = Key(
            event.nativeVirtualKey(),
            event.nativeScanCode(),
            event.nativeModifiers(),
            is_released,
            event.timestamp() & 0xFFFFFFFF,
        )
        is_taken = self._fcitx.takes(key)
        if not is_taken and not is_released and event.key() not in _MODIFIERS:
            self._enter_composed(_focus())
        return is_taken

    def _on_window(self, window: QWindow | None) -> None:
        if window is not None:
            # A filter that is there already only comes first anew.
            window.installEventFilter(self)

    def _on_focus(self, focus: QObject | None) -> None:
        """Follow the focus; a view of items enters what was composed in it by itself."""
        before = self._focus
        if before is not None and shiboken6.isValid(before):
            if isinstance(before, QAbstractItemView):
                self._composed = ()
            self._enter_composed(before)
        self._composed = ()
        self._focus = focus
        self._tell_focus()

    def _tell_focus(self) -> None:
        if _accepts(_focus()):
            self._fcitx.tell("FocusIn")
            self._caret = (0, 0, 0, 0)
            self._tell_caret()
        else:
            self._fcitx.tell("FocusOut")

    def _tell_caret(self) -> None:
        """Say where on the screen the caret is, for the candidates to stand there."""
        window = _window()
        if window is None or not self._fcitx.is_there:
            return
        caret = QGuiApplication.inputMethod().cursorRectangle().toRect()
        origin, scale = window.screen().geometry().topLeft(), window.devicePixelRatio()
        place = origin + (window.mapToGlobal(caret.topLeft()) - origin) * scale
        size = caret.size() * scale
        values = (place.x(), place.y(), size.width(), size.height())
        if values != self._caret:
            self._caret = values
            self._fcitx.tell("SetCursorRect", "iiii", *values)

    def _enter_composed(self, focus: QObject | None) -> None:
        """Enter what is being composed as it stands, and have fcitx forget it."""
        if not self._composed or focus is None:
            return
        text = "".join(stretch.text for stretch in self._composed if stretch.is_for_entering)
        self._composed = ()
        self._fcitx.tell("Reset")
        ending = QInputMethodEvent()
        ending.setCommitString(text)
        QCoreApplication.sendEvent(focus, ending)

    def _on_committed(self, text: str) -> None:
        focus = _focus()
        self._composed = ()
        if focus is not None and _accepts(focus):
            entering = QInputMethodEvent()
            entering.setCommitString(text)
            QCoreApplication.sendEvent(focus, entering)

    def _on_composed(self, stretches: tuple[Stretch, ...], caret: int) -> None:
        focus = _focus()
        if focus is None or not _accepts(focus) or not (stretches or self._composed):
            return
        self._composed = stretches
        text = "".join(stretch.text for stretch in stretches)
        attributes = [
            _Attribute(_AttributeType.Cursor, utf16(text[:caret]), 1, None),
            *_looks(stretches),
        ]
        QCoreApplication.sendEvent(focus, QInputMethodEvent(text, attributes))

    def _on_forwarded(self, key: Key) -> None:
        window, event = _window(), key_event(key)
        if window is not None and event is not None:
            QCoreApplication.sendEvent(window, event)


def _focus() -> QObject | None:
    """Return what has the focus; Qt's annotations forget that nothing may have it."""
    return QGuiApplication.focusObject()


def _window() -> QWindow | None:
    return QGuiApplication.focusWindow()


def _accepts(focus: QObject | None) -> bool:
    """Whether text can be entered where the focus is."""
    if focus is None:
        return False
    query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    QCoreApplication.sendEvent(focus, query)
    return bool(query.value(Qt.InputMethodQuery.ImEnabled))


def _looks(stretches: tuple[Stretch, ...]) -> list[QInputMethodEvent.Attribute]:
    """Return how the stretches look: underlined, and what is being chosen as if selected."""
    looks: list[QInputMethodEvent.Attribute] = []
    at = 0
    for stretch in stretches:
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        if stretch.is_highlighted:
            palette = QApplication.palette()
            look.setBackground(palette.highlight())
            look.setForeground(palette.highlightedText())
        looks.append(_Attribute(_AttributeType.TextFormat, at, utf16(stretch.text), look))
        at += utf16(stretch.text)
    return looks
