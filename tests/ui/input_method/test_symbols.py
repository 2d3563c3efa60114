"""Keys that an input method hands over."""

import pytest
from PySide6.QtCore import QEvent, Qt

from gkdesk.ui.input_method.fcitx import Key
from gkdesk.ui.input_method.symbols import key_event


@pytest.mark.parametrize(
    ("symbol", "key", "text"),
    [
        (0xFF0D, Qt.Key.Key_Return, "\r"),
        (0xFF08, Qt.Key.Key_Backspace, ""),
        (ord("a"), Qt.Key.Key_A, "a"),
        (0x0100_0000 + ord("元"), ord("元"), "元"),
    ],
)
def test_a_symbol_of_x_becomes_a_key(symbol: int, key: int, text: str) -> None:
    event = key_event(Key(symbol, 0, 0, is_released=False, time=0))
    assert event is not None
    assert (event.type(), event.key(), event.text()) == (QEvent.Type.KeyPress, key, text)


def test_what_is_held_down_with_a_key_goes_along() -> None:
    event = key_event(Key(0xFF51, 0, 1 | 1 << 2, is_released=True, time=0))
    assert event is not None
    held = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    assert (event.type(), event.modifiers()) == (QEvent.Type.KeyRelease, held)


def test_a_symbol_that_types_nothing_is_no_key() -> None:
    assert key_event(Key(0xFFE1, 0, 0, is_released=False, time=0)) is None
