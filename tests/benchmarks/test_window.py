"""What a clerk waits for in the open window: a key, a paste, another section."""

from collections.abc import Iterator
from functools import partial
from itertools import cycle
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gkdesk.form import Edition, Library
from gkdesk.ui import theme
from gkdesk.ui.desk import Desk
from gkdesk.ui.grid import TableGrid
from gkdesk.ui.recent import Recent
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.session import Session
from tests.benchmarks.measuring import as_in_the_program, median_of, quantile, slowest_of
from tests.benchmarks.table import Bench
from tests.drawing import full_report

TABLE = "requests"
KEYS, PASTES, VISITS = 600, 100, 60
# How long a text is, and how many of its figures are bound.
LETTERS, FIGURES = 12_000, 100
# Keys from the first cell on, until the table ends.
ROUND = 60
# In seconds.
KEY_MARK, PASTE_MARK, VISIT_MARK = 0.016, 0.050, 0.050

pytestmark = pytest.mark.bench


@pytest.fixture
def view(qapp: QApplication, tmp_path: Path, edition_2021: Edition) -> Iterator[ReportView]:
    """A full report in a window of the usual size, each of its sections seen once."""
    theme.apply(qapp)
    settings = QSettings(str(tmp_path / "state.ini"), QSettings.Format.IniFormat)
    window = Desk(Library, Recent(settings), settings).new_window()
    window.resize(1280, 800)
    window.show()
    window.show_session(Session(full_report(edition_2021)))
    assert window.view is not None
    assert QTest.qWaitForWindowActive(window)
    for section in [*edition_2021.sections, edition_2021.section(TABLE)]:
        window.view.go_to(section.id)
        qapp.processEvents()
    with as_in_the_program():
        yield window.view
    window.hide()
    window.deleteLater()


def grid_of(view: ReportView) -> TableGrid:
    grid = view.page(TABLE).findChild(TableGrid)
    assert grid is not None
    return grid


def press(grid: TableGrid, key: Qt.Key, start: str | None) -> None:
    """Press a key where the focus is, now and then after going back, to the painted frame."""
    if start is not None:
        grid.go_to(start)
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key)
    QApplication.processEvents()


def key_of(number: int) -> Qt.Key:
    """Return a key of two figures, entered one downward and one sideward, others each round."""
    digit = Qt.Key(Qt.Key.Key_1 + (number // ROUND) % 9)
    return (digit, Qt.Key.Key_Return, digit, Qt.Key.Key_0, Qt.Key.Key_Tab)[number % 5]


def test_a_key_in_a_full_table_three(view: ReportView, bench: Bench) -> None:
    grid, stack = grid_of(view), view.session.undo_stack
    first = next(cell for cell in view.session.report.entered if cell.startswith(TABLE))
    acts = (
        partial(press, grid, key_of(number), None if number % ROUND else first)
        for number in range(KEYS)
    )
    before = stack.count()
    bench.wait("a key in a full table three, to the painted frame", slowest_of(acts), KEY_MARK)
    # But for a cell that held the figure already.
    assert stack.count() > before + KEYS // 3


def test_a_block_of_25_by_6_pasted(view: ReportView, bench: Bench) -> None:
    grid, stack = grid_of(view), view.session.undo_stack
    first = next(cell for cell in view.session.report.entered if cell.startswith(TABLE))

    def ask(number: int) -> None:
        lines = ["\t".join(str(number + row + column) for column in range(6)) for row in range(25)]
        QGuiApplication.clipboard().setText("\n".join(lines))
        grid.paste()
        QApplication.processEvents()

    def take() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        QApplication.processEvents()

    grid.go_to(first)
    times: list[tuple[float, float]] = []
    for number in range(PASTES):
        times.append((median_of([partial(ask, number)]), median_of([take])))
        # A running program does it by itself.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    asked, taken = (quantile(one) for one in zip(*times, strict=True))
    bench.wait("a block of 25×6, from Ctrl+V to its preview", asked, PASTE_MARK)
    bench.wait("a block of 25×6, from Enter to the painted frame", taken, PASTE_MARK)
    assert stack.count() == PASTES


def test_another_section(view: ReportView, bench: Bench) -> None:
    ids = cycle([section.id for section in view.session.report.edition.sections])

    def visit() -> None:
        view.go_to(next(ids))
        QApplication.processEvents()

    bench.wait("another section, to the painted frame", slowest_of([visit] * VISITS), VISIT_MARK)


def test_a_key_in_a_long_text_with_bound_figures(view: ReportView, bench: Bench) -> None:
    edition, session = view.session.report.edition, view.session
    section = next(one.id for one in edition.sections if one.kind == "prose")
    names = [quantity.name for quantity in edition.names.quantities.values()][:FIGURES]
    bound = "".join(f"第{number}项{{{{ {name} }}}}件。" for number, name in enumerate(names))
    # No two paragraphs are alike: what is said twice is found.
    words, drawn = "持续加强规范提升保障公众依法及时准确服务基层企业群众", Random(1)
    rest = "".join("".join(drawn.choices(words, k=59)) + "。\n" for _ in range(LETTERS // 60))
    session.write(section, f"{bound}{rest}"[:LETTERS])
    view.go_to(section)
    editor = QApplication.focusWidget()
    assert editor is not None

    def key() -> None:
        event = QInputMethodEvent("", [])
        event.setCommitString("好")
        QApplication.sendEvent(editor, event)
        QApplication.processEvents()

    what = f"A key in a text of {LETTERS} characters, {FIGURES} of its figures bound"
    bench.wait(what, slowest_of([key] * KEYS), KEY_MARK)
    assert session.report.prose[section].endswith("好" * KEYS)
