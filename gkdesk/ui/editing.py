"""Cut, copy, paste and select all: done by whatever has the focus, a table or a text."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QMainWindow,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTableView,
    QTextEdit,
    QWidget,
)

_Key = Qt.Key
# The acts by name, and the key that every widget knows them by when it is held with Ctrl.
ACTS = {"cut": _Key.Key_X, "copy": _Key.Key_C, "paste": _Key.Key_V, "select_all": _Key.Key_A}


class Editing(QObject):
    """Offers in the menus what the widget with the focus can do, and has it done there.

    A key whose act is not offered reaches the widget all the same: it knows best.
    """

    def __init__(self, window: QMainWindow, actions: Mapping[str, QAction]) -> None:
        """Serve the menus of one window."""
        super().__init__(window)
        self._actions = {name: actions[name] for name in ACTS}
        for name, key in ACTS.items():
            actions[name].triggered.connect(partial(_press, key))
        for menu in window.menuBar().findChildren(QMenu):
            menu.aboutToShow.connect(self._on_menu_opening)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def _on_menu_opening(self) -> None:
        focused = QApplication.focusWidget()
        if not isinstance(focused, QMenuBar):
            self._offer(focused)

    def _on_focus_changed(self, former: QWidget | None, focused: QWidget | None) -> None:
        """Offer what the table or text can do that has lost the focus to the menus."""
        if isinstance(focused, QMenuBar):
            self._offer(former)

    def _offer(self, widget: QWidget | None) -> None:
        offered = _offered_by(widget)
        for name, action in self._actions.items():
            action.setEnabled(name in offered)


def _press(key: Qt.Key) -> None:
    """Press a key for the clerk, past the menus, which would take it for themselves again."""
    focused = QApplication.focusWidget()
    if focused is not None:
        control = Qt.KeyboardModifier.ControlModifier
        focused.event(QKeyEvent(QEvent.Type.KeyPress, key, control))


def _offered_by(widget: QWidget | None) -> set[str]:
    """Return the names of the acts that a widget has a use for now."""
    match widget:
        case QTableView():
            chosen = widget.selectedIndexes()
            writable = any(index.flags() & Qt.ItemFlag.ItemIsEditable for index in chosen)
            return _names(is_marked=bool(chosen), is_marked_writable=writable, is_writable=True)
        case QAbstractItemView():
            return {"copy"} if widget.currentIndex().isValid() else set()
        case QLineEdit():
            marked, writable = widget.hasSelectedText(), not widget.isReadOnly()
        case QPlainTextEdit() | QTextEdit():
            marked, writable = widget.textCursor().hasSelection(), not widget.isReadOnly()
        case _:
            return set()
    return _names(is_marked=marked, is_marked_writable=marked and writable, is_writable=writable)


def _names(*, is_marked: bool, is_marked_writable: bool, is_writable: bool) -> set[str]:
    offers = (
        ("cut", is_marked_writable),
        ("copy", is_marked),
        ("paste", is_writable and bool(QGuiApplication.clipboard().text())),
        ("select_all", True),
    )
    return {name for name, is_offered in offers if is_offered}
