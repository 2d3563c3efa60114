"""Undo of what is typed into prose: in the steps in which a person thinks, and without loss."""

import pytest
from PySide6.QtGui import QTextCursor

from gkdesk.report import Report
from gkdesk.report.difference import Difference, difference
from gkdesk.ui.prose_page import ProsePage
from gkdesk.ui.session import Session
from gkdesk.ui.window import Window
from tests.ui.hands import Hands

SECTION = "overview"


@pytest.fixture
def session(hands: Hands, filled_report: Report) -> Session:
    """A report open in the window at a section of prose that ends with a full stop."""
    session = Session(filled_report)
    hands.window.show_session(session)
    assert hands.window.view is not None
    hands.window.view.go_to(SECTION)
    return session


def text_of(session: Session) -> str:
    return session.report.prose[SECTION]


def cursor_to_start(window: Window) -> None:
    assert window.view is not None
    page = window.view.page(SECTION)
    assert isinstance(page, ProsePage)
    page.editor.moveCursor(QTextCursor.MoveOperation.Start)


def test_typing_into_a_finished_text_is_one_step(session: Session, hands: Hands) -> None:
    before = text_of(session)
    cursor_to_start(hands.window)
    hands.type("abcdef")
    assert text_of(session) == f"abcdef{before}"
    hands.press("Ctrl+Z")
    assert text_of(session) == before


def test_what_was_typed_before_all_was_deleted_comes_back(session: Session, hands: Hands) -> None:
    hands.press("Ctrl+A")
    hands.type("hello")
    hands.press("Ctrl+A", "Del")
    assert text_of(session) == ""
    hands.press("Ctrl+Z")
    assert text_of(session) == "hello"


def test_letters_deleted_one_after_another_come_back_together(
    session: Session, hands: Hands
) -> None:
    before = text_of(session)
    hands.press("Ctrl+End", "Backspace", "Backspace", "Backspace")
    assert text_of(session) == before[:-3]
    hands.press("Ctrl+Z")
    assert text_of(session) == before


@pytest.mark.parametrize(
    "odd", ["\u00a0", "\r\n", "\r", "\u2028", "\u2029", "\ufdd0", "\u3000", "𠮷"]
)
def test_odd_characters_from_a_file_do_not_disturb_undo(
    hands: Hands, filled_report: Report, odd: str
) -> None:
    filled_report.write(SECTION, f"甲{odd}乙")
    session = Session(filled_report)
    hands.window.show_session(session)
    assert hands.window.view is not None
    hands.window.view.go_to(SECTION)
    before = text_of(session)
    hands.press("Ctrl+End")
    hands.type("long")
    hands.press("Ctrl+Z")
    assert (text_of(session), session.is_modified) == (before, False)
    hands.press("Ctrl+Y")
    assert (text_of(session), session.undo_stack.count()) == (f"{before}long", 1)


@pytest.mark.parametrize(
    ("old", "new", "step"),
    [
        ("", "甲", Difference(0, "", "甲")),
        ("甲乙丙", "甲丙", Difference(1, "乙", "")),
        ("甲甲", "甲甲甲", Difference(2, "", "甲")),
        ("甲乙", "甲乙", Difference(2, "", "")),
        ("同前异同后", "同前变了同后", Difference(2, "异", "变了")),
    ],
)
def test_the_difference_is_the_least(old: str, new: str, step: Difference) -> None:
    assert difference(old, new) == step
