"""Keys as X knows them, turned into those of Qt."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from gkdesk.ui.input_method.fcitx import Key

# keysymdef.h and X.h
_KEYS = {
    0xFF08: Qt.Key.Key_Backspace,
    0xFF09: Qt.Key.Key_Tab,
    0xFF0D: Qt.Key.Key_Return,
    0xFF1B: Qt.Key.Key_Escape,
    0xFF50: Qt.Key.Key_Home,
    0xFF51: Qt.Key.Key_Left,
    0xFF52: Qt.Key.Key_Up,
    0xFF53: Qt.Key.Key_Right,
    0xFF54: Qt.Key.Key_Down,
    0xFF55: Qt.Key.Key_PageUp,
    0xFF56: Qt.Key.Key_PageDown,
    0xFF57: Qt.Key.Key_End,
    0xFF8D: Qt.Key.Key_Enter,
    0xFFFF: Qt.Key.Key_Delete,
}
_TEXTS = {Qt.Key.Key_Return: "\r", Qt.Key.Key_Enter: "\r", Qt.Key.Key_Tab: "\t"}
_MODIFIERS = {
    1: Qt.KeyboardModifier.ShiftModifier,
    1 << 2: Qt.KeyboardModifier.ControlModifier,
    1 << 3: Qt.KeyboardModifier.AltModifier,
}
_LATIN = range(0x20, 0x100)
_UNICODE = 0x0100_0000


def key_event(key: Key) -> QKeyEvent | None:
    """Return the event of a key that an input method gives, nothing for one that says nothing."""
    kind = QEvent.Type.KeyRelease if key.is_released else QEvent.Type.KeyPress
    modifiers = Qt.KeyboardModifier.NoModifier
    for bit, modifier in _MODIFIERS.items():
        if key.state & bit:
            modifiers |= modifier
    if key.symbol in _KEYS:
        named = _KEYS[key.symbol]
        return QKeyEvent(kind, named, modifiers, _TEXTS.get(named, ""))
    if key.symbol in _LATIN or key.symbol > _UNICODE:
        text = chr(key.symbol % _UNICODE)
        return QKeyEvent(kind, ord(text.upper()[0]), modifiers, text)
    return None
