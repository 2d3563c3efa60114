"""The window around a report: start page, sections, findings, saving, closing."""

import gc
import json
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTreeWidget,
)

from gkdesk.form import Library
from gkdesk.project import load, save
from gkdesk.report import Report
from gkdesk.ui.desk import Desk
from gkdesk.ui.dialogs import Answer, SavePath, UnsavedQuestion
from gkdesk.ui.recent import Recent
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.session import Session
from gkdesk.ui.window import Window
from tests.ui.hands import Hands


@pytest.fixture
def view(window: Window) -> ReportView:
    """The sample, open in the window."""
    window.open_sample()
    assert window.view is not None
    return window.view


def answer(monkeypatch: pytest.MonkeyPatch, said: Answer) -> None:
    def ask(*_: object) -> Answer:
        return said

    monkeypatch.setattr(UnsavedQuestion, "ask", ask)


def save_at(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    def ask(*_: object) -> Path | None:
        return path

    monkeypatch.setattr(SavePath, "ask", ask)


def edit(view: ReportView) -> None:
    view.session.write("overview", "改过了。")


def test_a_new_report_needs_a_name_and_says_so(hands: Hands) -> None:
    hands.press("Return")
    assert hands.window.view is None
    assert isinstance(hands.window.focusWidget(), QLineEdit)
    hands.compose("某局")
    hands.press("Return")
    assert hands.window.view is not None


def test_the_sample_is_opened_as_a_copy(view: ReportView) -> None:
    assert view.session.path is None
    assert [finding.level for finding in view.findings.findings] == ["error", "error", "warning"]


def test_the_title_tells_of_unsaved_changes(view: ReportView, window: Window) -> None:
    before = window.windowTitle()
    edit(view)
    assert window.windowTitle() != before
    view.session.undo_stack.undo()
    assert window.windowTitle() == before


@pytest.mark.parametrize(("said", "closes"), [(Answer.CANCEL, False), (Answer.DISCARD, True)])
def test_a_changed_report_closes_only_as_the_clerk_says(
    view: ReportView, window: Window, monkeypatch: pytest.MonkeyPatch, said: Answer, closes: bool
) -> None:
    answer(monkeypatch, said)
    edit(view)
    assert window.close() is closes


def test_to_save_on_closing_writes_the_file(
    view: ReportView,
    window: Window,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    library: Library,
) -> None:
    answer(monkeypatch, Answer.SAVE)
    save_at(monkeypatch, tmp_path / "a.gkd")
    edit(view)
    assert window.close()
    assert load(tmp_path / "a.gkd", library).prose["overview"] == "改过了。"


def test_closing_is_called_off_when_the_file_is_not_chosen(
    view: ReportView, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, Answer.SAVE)
    save_at(monkeypatch, None)
    edit(view)
    assert not window.close()


def test_a_save_that_fails_is_said_in_the_window_and_stays_unsaved(
    view: ReportView, window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    save_at(monkeypatch, tmp_path / "missing" / "a.gkd")
    edit(view)
    assert window.filing is not None
    assert not window.filing.save()
    assert "a.gkd" in window.notice.text
    assert view.session.is_modified


def test_what_is_half_typed_is_saved_too(
    view: ReportView, hands: Hands, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "a.gkd"
    save_at(monkeypatch, file)
    view.go_to("proactive.rules.issued")
    hands.type("12")
    hands.press("Ctrl+S")
    assert json.loads(file.read_text(encoding="utf-8"))["cells"]["proactive.rules.issued"] == "12"


def test_a_bad_file_is_said_in_the_window(window: Window, tmp_path: Path) -> None:
    bad = tmp_path / "坏.gkd"
    bad.write_text("?", encoding="utf-8")
    window.open_file(bad)
    assert "坏.gkd" in window.notice.text
    assert window.view is None


def test_files_are_remembered_and_missing_ones_shown_so(
    window: Window, recent: Recent, filled_report: Report, tmp_path: Path
) -> None:
    file = tmp_path / "a.gkd"
    save(filled_report, file)
    window.open_file(file)
    recent.add(tmp_path / "gone.gkd")
    assert recent.files == [tmp_path / "gone.gkd", file]


def test_a_click_on_a_finding_goes_to_its_first_cell(view: ReportView) -> None:
    finding = view.findings.findings[0]
    tree = view.findings.findChildren(QTreeWidget)[0]
    where = tree.visualRect(tree.model().index(0, 2)).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert view.section == finding.section
    assert view.current_cell == finding.cells[0]


def test_f8_walks_through_all_findings_and_round(view: ReportView, hands: Hands) -> None:
    firsts = [finding.cells[0] for finding in view.findings.findings]
    seen: list[str | None] = []
    for _ in [*firsts, None]:
        hands.press("F8")
        seen.append(view.current_cell)
    assert seen == [*firsts, firsts[0]]
    hands.press("Shift+F8")
    assert view.current_cell == firsts[-1]


def test_sections_show_their_state_and_counts(view: ReportView) -> None:
    sections = [section.id for section in view.session.report.edition.sections]
    item = view.sections.topLevelItem(1 + sections.index("requests"))
    assert item is not None
    assert item.text(1) == "2"
    assert "有错误" in item.toolTip(0)


def test_findings_fold_to_one_line(view: ReportView) -> None:
    view.findings.set_folded(is_folded=True)
    assert view.findings.is_folded
    assert view.findings.height() < 60


def test_another_report_opens_in_another_window(view: ReportView, desk: Desk) -> None:
    desk.windows[0].open_sample()
    assert [window.view is view for window in desk.windows] == [True, False]


def test_a_file_that_is_open_already_is_not_opened_twice(
    view: ReportView, window: Window, desk: Desk, tmp_path: Path
) -> None:
    view.session.save_to(tmp_path / "a.gkd")
    desk.new_window().open_file(tmp_path / "a.gkd")
    assert [one.path for one in desk.windows] == [window.path, None]


def test_a_report_is_not_saved_over_one_that_another_window_has(
    new_window: Callable[[], Window], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.gkd"
    save_at(monkeypatch, file)
    first, second = new_window(), new_window()
    for window in (first, second):
        window.open_sample()
        assert window.filing is not None
        window.filing.save_as()
    assert (first.path, second.path) == (file, None)
    assert file.name in second.notice.text


def test_a_closed_window_is_gone_with_its_report(desk: Desk) -> None:
    window = desk.new_window()
    window.open_sample()
    assert window.view is not None
    report = weakref.ref(window.view.session.report)
    window.close()
    del window
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert (desk.windows, report()) == ([], None)


def test_a_recent_file_that_cannot_be_looked_at_does_not_keep_the_program_away(
    recent: Recent, desk: Desk
) -> None:
    recent.add(Path("/" + "长" * 300))
    assert desk.new_window().start_page is not None


def test_a_report_without_findings_says_so(window: Window, filled_report: Report) -> None:
    window.show_session(Session(filled_report))
    assert window.view is not None
    assert window.view.findings.count_line == "没有发现问题"


def test_a_failure_is_no_longer_told_after_a_success(
    view: ReportView, window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    edit(view)
    assert window.filing is not None
    for place in (tmp_path / "missing" / "a.gkd", tmp_path / "a.gkd"):
        save_at(monkeypatch, place)
        window.filing.save_as()
    assert window.notice.text == ""
    assert view.session.saved_at is not None


def test_f8_goes_on_after_the_finding_that_was_mended(view: ReportView, hands: Hands) -> None:
    hands.press("F8", "F8")
    view.session.enter_texts({"requests.disclosed.natural_persons": "15"}, "填写")
    assert [finding.code for finding in view.findings.findings] == ["blank-cell"]
    hands.press("F8")
    assert view.section == "disputes"


def test_undo_goes_to_the_page_of_the_report_itself(view: ReportView, hands: Hands) -> None:
    view.session.describe("新名称局", None)
    view.go_to("requests")
    hands.press("Ctrl+Z")
    assert view.section == ""
    hands.press("Ctrl+Shift+Z")
    assert view.session.report.agency == "新名称局"


def test_the_wheel_over_a_field_without_focus_changes_nothing(window: Window) -> None:
    year = window.start_page.findChildren(QSpinBox)[0]
    before = year.value()
    middle = QPointF(year.rect().center())
    turn = QWheelEvent(
        middle,
        year.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(year, turn)
    assert year.value() == before


def test_chinese_is_composed_into_prose_and_counted(view: ReportView, hands: Hands) -> None:
    view.go_to("problems")
    hands.press("Ctrl+A")
    hands.compose("两个问题")
    assert view.session.report.prose["problems"] == "两个问题"
    assert "4 字" in [label.text() for label in view.page("problems").findChildren(QLabel)]


def test_agency_and_date_are_edited_as_steps_that_can_be_undone(
    view: ReportView, hands: Hands
) -> None:
    report = view.session.report
    before = (report.agency, report.signed_on)
    view.go_to("")
    hands.press("Ctrl+A")
    hands.compose("新名称局")
    hands.press("Return")
    assert report.agency == "新名称局"
    hands.press("Ctrl+Z")
    assert (report.agency, report.signed_on) == before
