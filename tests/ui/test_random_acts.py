"""Hands that do anything: nothing breaks, and undoing everything gives the first state.

``make soak`` does ten thousand acts; here it is a few hundred, with another seed each edition.
"""

import os
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gkdesk.form import Edition, Library
from gkdesk.project import encode, save
from gkdesk.report import Report
from gkdesk.ui.prose_page import ProsePage
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.window import Window
from tests.forms import edition_of, library_of
from tests.ui.hands import Hands

ACTS = int(os.environ.get("GKDESK_ACTS", "300"))
KEYS = (
    *"0123456789",
    *("Up", "Down", "Left", "Right", "Tab", "Shift+Tab", "Return", "Shift+Return"),
    *("Home", "End", "Ctrl+Home", "Ctrl+End", "PgUp", "PgDown", "Ctrl+Up", "Ctrl+Right"),
    *("Shift+Down", "Shift+Right", "Ctrl+Shift+Down", "Ctrl+A", "Shift+Space", "Ctrl+Space"),
    *("F2", "Esc", "Delete", "Backspace", "Ctrl+0", "Ctrl+/", "Ctrl+D", "Ctrl+R"),
    *("Ctrl+C", "Ctrl+X", "Ctrl+V", "F8", "Shift+F8", "F9", "F1", "Ctrl+=", "Ctrl+-"),
    *("F6", "Shift+F6", "F7", "Shift+F2", "Shift+F7", "Ctrl+Return", "Ctrl+Shift+F"),
    *("Alt+Up", "Alt+Right", "Ctrl+Shift+H", "Ctrl+Shift+L"),
)
TEXTS = ("12", "1,234", "５６", "/", "-3", "7.5", "若干", "", "12件", "0.50")
PROSE = ("本年度", "收到申请", "3", "，", "。", "\n", "𠮷")
REFERENCES = (
    *("{{", "}}", "｛｛", "年份", "{{ 年份 }}", "{{ 上年年份 | 中文数字 }}", "〔填写一处〕"),
    *("{% if 年份 == 1 %}", "{% else %}", "{% endif %}", "%"),
)

_Act = Callable[[], object]


class Clerk:
    """Does one thing after another in a window, drawn from a seed."""

    def __init__(self, window: Window, view: ReportView, seed: int) -> None:
        self._window, self._view = window, view
        self._hands = Hands(window)
        self._random = Random(seed)
        self._acts: tuple[tuple[int, _Act], ...] = (
            (60, self._key),
            (10, self._click),
            (6, self._paste),
            (6, lambda: self._hands.compose(self._random.choice(PROSE + TEXTS))),
            (6, lambda: self._hands.compose(self._random.choice(REFERENCES))),
            (2, self._insert_figure),
            (6, lambda: self._hands.press("Ctrl+Z")),
            (3, lambda: self._hands.press("Ctrl+Y")),
            (6, self._go),
            (2, lambda: self._hands.press("Ctrl+S")),
        )

    def act(self) -> None:
        """Do one thing; questions that it raises are answered by a key."""
        weights = [weight for weight, _ in self._acts]
        ((_, act),) = self._random.choices(self._acts, weights)
        act()

    def _key(self) -> None:
        self._hands.press(self._random.choice(KEYS))

    def _click(self) -> None:
        spot = QPoint(self._random.randrange(1280), self._random.randrange(110, 790))
        under = self._window.childAt(spot)
        # A bar or a menu above would lead out of the window.
        if under is not None and self._view.isAncestorOf(under):
            held = self._random.choice(list(_HELD))
            at = under.mapFrom(self._window, spot)
            QTest.mouseClick(under, Qt.MouseButton.LeftButton, held, at)

    def _paste(self) -> None:
        rows, columns = self._random.randint(1, 26), self._random.randint(1, 9)
        lines = ("\t".join(self._random.choice(TEXTS) for _ in range(columns)) for _ in range(rows))
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._hands.press("Ctrl+V")

    def _insert_figure(self) -> None:
        quantities = self._view.session.report.edition.names.quantities
        name = self._random.choice(list(quantities.values())).name
        self._hands.compose(f"{{{{ {name} }}}}")

    def _go(self) -> None:
        self._hands.press(self._random.choice(("Ctrl+PgDown", "Ctrl+PgUp")))


_HELD = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


class Answering:
    """Answers whatever asks: by turns with Return and with Esc."""

    def __init__(self, window: QWidget) -> None:
        self._keys = 0
        self._timer = QTimer(window)
        self._timer.timeout.connect(self._answer)
        self._timer.start(5)

    def stop(self) -> None:
        """Answer no more."""
        self._timer.stop()

    def _answer(self) -> None:
        asking = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if asking is not None:
            self._keys += 1
            QTest.keyClick(asking, _ANSWERS[self._keys % len(_ANSWERS)])


_ANSWERS = (Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Escape)


def drawn(edition: Edition) -> Report:
    return Report(edition, "某市某局", edition.first_report_year)


def shown_as_typed(view: ReportView) -> bool:
    """Tell whether every text shows what the report keeps, its figures put in."""
    prose = view.session.report.prose
    return all(
        page.typed == prose[page.section] and page.editor.toPlainText() == page.editor.shown.text
        for page in view.findChildren(ProsePage)
    )


@pytest.fixture
def library(edition_id: str) -> Library:
    return library_of(edition_id)


def test_anything_may_be_done_and_undone(window: Window, tmp_path: Path, edition_id: str) -> None:
    file = tmp_path / "报告.gkd"
    save(drawn(edition_of(edition_id)), file)
    window.open_file(file)
    assert window.view is not None
    view = window.view
    session = view.session
    first = encode(session.report)
    answering = Answering(window)
    clerk = Clerk(window, view, seed=int(edition_id))
    for _ in range(ACTS):
        clerk.act()
        window.activateWindow()
    answering.stop()
    view.settle()
    assert shown_as_typed(view)
    stack, last = session.undo_stack, encode(session.report)
    reached = stack.index()
    assert reached > 0
    stack.setIndex(0)
    assert encode(session.report) == first
    stack.setIndex(reached)
    assert encode(session.report) == last
