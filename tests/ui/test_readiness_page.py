"""The page that says what still stands between this draft and the final document."""

from datetime import date
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QInputDialog,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from gkdesk.report import STAGES, SignOff, Stage, obstacles
from gkdesk.ui import wording
from gkdesk.ui.places import INFO, READINESS
from gkdesk.ui.readiness_page import ReadinessPage
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.window import Window
from tests.drawing import unbalanced
from tests.forms import EDITION_IDS, OWN_IDS, edition_of
from tests.ui.hands import Hands
from tests.ui.seeing import opened


@pytest.fixture(params=EDITION_IDS)
def view(request: pytest.FixtureRequest, window: Window) -> ReportView:
    """A dated report of each edition in turn, with something wrong in it."""
    report = unbalanced(edition_of(request.param))
    report.describe(report.agency, date(report.year + 1, 1, 20))
    return opened(window, report)


@pytest.fixture
def page(view: ReportView) -> ReadinessPage:
    view.go_to(READINESS)
    page = view.page(READINESS)
    assert isinstance(page, ReadinessPage)
    return page


def items(tree: QTreeWidget) -> list[QTreeWidgetItem]:
    found = (tree.topLevelItem(row) for row in range(tree.topLevelItemCount()))
    return [item for item in found if item is not None]


def sign(page: ReadinessPage, stage: Stage, name: str) -> None:
    """Press the button of a stage and answer with a name, or with nothing to cancel."""
    answered: list[QInputDialog] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        answered.append(dialog)
        dialog.setTextValue(name)
        QTest.keyClick(dialog, Qt.Key.Key_Return if name else Qt.Key.Key_Escape)

    QTimer.singleShot(0, page, answer)
    QTest.mouseClick(page.sign_buttons[stage], Qt.MouseButton.LeftButton)
    assert answered
    # A window manager would do it; the offscreen platform has none.
    page.window().activateWindow()
    QApplication.processEvents()


def sign_offs(view: ReportView) -> dict[tuple[str, Stage], SignOff]:
    return dict(view.session.report.remarks.sign_offs)


def test_there_is_a_line_for_every_section_and_one_for_all_that_is_left(
    page: ReadinessPage, view: ReportView
) -> None:
    report = view.session.report
    names = [section.heading or section.name for section in report.edition.sections]
    assert [item.text(0) for item in items(page.sections)] == names
    assert len(items(page.todo)) == len(list(obstacles(report)))


def test_all_sections_are_signed_at_once_and_it_is_one_undo_step(
    page: ReadinessPage, view: ReportView, hands: Hands
) -> None:
    hands.press("Ctrl+A")
    sign(page, "checked", "王小明")
    sections = view.session.report.edition.sections
    signed = {(section.id, "checked"): "王小明" for section in sections}
    assert {key: kept.by for key, kept in sign_offs(view).items()} == signed
    assert all(item.text(3).startswith("王小明") for item in items(page.sections))
    hands.press("Ctrl+Z")
    assert sign_offs(view) == {}


def test_an_edit_after_the_signature_is_marked_in_words(
    page: ReadinessPage, view: ReportView, hands: Hands
) -> None:
    hands.press("Ctrl+A")
    sign(page, "approved", "李四")
    section = next(iter(view.session.report.prose))
    view.session.write(section, "签名之后改的。")
    view.go_to(READINESS)
    marked = [item.text(0) for item in items(page.sections) if "后有改动" in item.text(4)]
    named = view.session.report.edition.section(section)
    assert marked == [named.heading or named.name]


def test_nothing_is_signed_when_the_name_is_not_given(
    page: ReadinessPage, view: ReportView, hands: Hands
) -> None:
    hands.press("Ctrl+A")
    sign(page, "checked", "")
    assert sign_offs(view) == {}


@pytest.mark.parametrize("stage", STAGES)
def test_the_name_of_the_last_signature_is_suggested(
    page: ReadinessPage, view: ReportView, stage: Stage
) -> None:
    sign(page, stage, "张三")
    view.go_to(READINESS)
    suggested: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        suggested.append(dialog.textValue())
        dialog.reject()

    QTimer.singleShot(0, page, look)
    page.sign_buttons[stage].click()
    assert suggested == ["张三"]


def test_a_signature_is_withdrawn_by_keys(
    page: ReadinessPage, view: ReportView, hands: Hands
) -> None:
    hands.press("Ctrl+A")
    sign(page, "checked", "王小明")
    page.setFocus()
    hands.press("Tab", "Tab", "Tab", "Space")
    assert sign_offs(view) == {}


def test_tab_leads_from_the_sections_to_what_is_done_with_them(
    page: ReadinessPage, hands: Hands
) -> None:
    hands.press("Ctrl+A")
    met: list[QWidget | None] = []
    for _ in (*STAGES, "document", "left"):
        hands.press("Tab")
        met.append(QApplication.focusWidget())
    assert met[: len(STAGES)] == list(page.sign_buttons.values())
    assert met[-1] is page.todo


def test_return_on_what_is_left_leads_to_its_first_cell(
    page: ReadinessPage, view: ReportView
) -> None:
    found = next(f for f in view.session.report.findings if f.level == "error")
    wanted = next(item for item in items(page.todo) if "错误" in item.text(0))
    page.todo.setCurrentItem(wanted)
    QTest.keyClick(page.todo, Qt.Key.Key_Return)
    assert (view.section, view.current_cell) == (found.section, found.cells[0])


def test_what_lacks_the_date_leads_to_the_page_of_the_report(
    page: ReadinessPage, view: ReportView
) -> None:
    view.session.describe(view.session.report.agency, None)
    last = items(page.todo)[-1]
    assert wording.OBSTACLES["undated"] in last.text(0)
    page.todo.itemActivated.emit(last, 0)
    assert view.section == INFO


def test_a_report_with_nothing_left_says_so(
    page: ReadinessPage, view: ReportView, hands: Hands
) -> None:
    session = view.session
    session.enter(dict.fromkeys(session.report.entered, 0), "归零")
    hands.press("Ctrl+A")
    for stage in STAGES:
        sign(page, stage, "王小明")
        hands.press("Ctrl+A")
    assert items(page.todo) == []
    assert page.verdict == wording.READINESS_DONE


def test_the_button_writes_the_document(
    page: ReadinessPage, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    assert window.filing is not None
    monkeypatch.setattr(window.filing, "export", asked.append)
    write = page.findChild(QPushButton, "write")
    assert write is not None
    QTest.mouseClick(write, Qt.MouseButton.LeftButton)
    assert asked == [".docx"]


def test_undoing_a_signature_stays_where_it_is_seen(
    page: ReadinessPage, view: ReportView, hands: Hands
) -> None:
    page.sections.selectAll()
    sign(page, "checked", "张三")
    view.go_to(view.session.report.edition.sections[0].id)
    hands.press("Ctrl+Z")
    assert (view.section, sign_offs(view)) == (READINESS, {})
    assert QApplication.focusWidget() is page.sections


def test_in_a_narrow_window_the_bar_below_the_list_hides_no_line(
    page: ReadinessPage, view: ReportView
) -> None:
    view.window().resize(640, 700)
    QApplication.processEvents()
    tree, edition = page.sections, view.session.report.edition.id
    # The names of the invented form are short: whether they need the bar is a matter of the font.
    assert tree.horizontalScrollBar().maximum() > 0 or edition not in OWN_IDS
    last = tree.visualItemRect(items(tree)[-1])
    assert last.bottom() < tree.viewport().height()
    assert tree.verticalScrollBar().maximum() == 0


def test_on_a_small_laptop_nothing_lies_over_anything_else(
    page: ReadinessPage, hands: Hands
) -> None:
    hands.window.resize(800, 400)
    QApplication.processEvents()
    parts = [page.sections, *page.sign_buttons.values(), page.todo]
    frames = [QRect(part.mapTo(page, QPoint()), part.size()) for part in parts]
    assert not any(one.intersects(other) for one, other in combinations(frames, 2))
    page.sections.setFocus()
    hands.press("End")
    line = page.sections.visualItemRect(items(page.sections)[-1])
    at = page.sections.viewport().mapTo(page, line.center())
    assert page.rect().contains(at)
