"""What is looked for in texts, as the clerk chooses it: in all open reports at once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton, QTabWidget

from gkdesk.form import Edition, Library
from gkdesk.prose.checks import CheckLibrary, Checks
from gkdesk.prose.kinds import read_kinds
from gkdesk.ui import text_wording
from gkdesk.ui.desk import Desk
from gkdesk.ui.preference_rows import KindsList, LinesField
from gkdesk.ui.preferences import Preferences, keep_preferences, read_preferences
from gkdesk.ui.preferences_dialog import PreferencesDialog
from gkdesk.ui.prose_page import ProsePage
from gkdesk.ui.recent import Recent
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.window import Window
from tests.drawing import full_report
from tests.forms import edition_of
from tests.ui.hands import Hands
from tests.ui.seeing import kinds, opened
from tests.ui.text_checks import claims_about


@pytest.fixture
def checks() -> Callable[[Edition], Checks]:
    return claims_about("requests.received.total")


@pytest.fixture
def views(new_window: Callable[[], Window]) -> list[ReportView]:
    """Two reports in two windows, each with a warning and a hint."""
    reports = [full_report(edition_of("2021")) for _ in range(2)]
    for report in reports:
        report.write("overview", "这里有样字，那里有旁字。")
    return [opened(new_window(), report) for report in reports]


def switch_off(view: ReportView) -> None:
    """Go to the first finding and have its kind looked for no more."""
    view.show_finding(view.findings.findings[0])
    page = view.page("overview")
    assert isinstance(page, ProsePage)
    QTest.mouseClick(page.line.switch_off_button, Qt.MouseButton.LeftButton)


def test_a_kind_is_switched_off_in_all_windows_at_once(
    views: list[ReportView], settings: QSettings
) -> None:
    switch_off(views[0])
    assert [kinds(view) for view in views] == [["hint"], ["hint"]]
    assert read_preferences(settings).switched_off == "word"


def test_the_window_says_so_and_takes_it_back(views: list[ReportView]) -> None:
    switch_off(views[1])
    window = views[1].window()
    assert isinstance(window, Window)
    assert "以后不再检查" in window.notice.text
    buttons = window.notice.findChildren(QPushButton)
    next(one for one in buttons if one.text() == text_wording.SWITCH_ON).click()
    assert [kinds(view) for view in views] == [["warning", "hint"]] * 2


def test_it_is_switched_off_from_the_list_too(views: list[ReportView]) -> None:
    findings = views[0].findings
    findings.enter()
    act = next(one for one in findings.list.actions() if one.text() == text_wording.SWITCH_OFF)
    assert act.isVisible()
    act.trigger()
    assert kinds(views[1]) == ["hint"]


def test_a_kind_that_is_switched_off_is_not_looked_for_in_the_next_report(
    new_window: Callable[[], Window], settings: QSettings
) -> None:
    keep_preferences(settings, Preferences(switched_off="word"))
    report = full_report(edition_of("2021"))
    report.write("overview", "这里有样字，那里有旁字。")
    assert kinds(opened(new_window(), report)) == ["hint"]


def test_switching_off_is_no_edit(views: list[ReportView]) -> None:
    switch_off(views[0])
    assert not views[0].session.is_modified
    assert views[0].session.undo_stack.count() == 0


def test_faulty_rules_are_said_and_the_report_opens_all_the_same(
    library: Library, recent: Recent, settings: QSettings, tmp_path: Path
) -> None:
    desk = Desk(lambda: library, recent, settings, checks=CheckLibrary(tmp_path).checks)
    window = desk.new_window()
    window.open_sample()
    assert "kinds.toml" in window.notice.text
    assert window.view is not None
    window.deleteLater()


@pytest.fixture
def dialog(window: Window) -> PreferencesDialog:
    dialog = PreferencesDialog(Preferences(), edition_of("2021"), window)
    dialog.show()
    tabs = dialog.findChildren(QTabWidget)[0]
    tabs.setCurrentIndex(1)
    return dialog


def test_every_kind_is_listed_by_its_name_with_a_box(dialog: PreferencesDialog) -> None:
    (rows,) = dialog.findChildren(KindsList)
    items = [rows.topLevelItem(row) for row in range(rows.topLevelItemCount())]
    assert {item.text(0) for item in items if item} == {one.name for one in read_kinds().values()}
    assert rows.switched_off == []


def test_a_box_is_ticked_off_by_keys_and_kept(dialog: PreferencesDialog) -> None:
    (rows,) = dialog.findChildren(KindsList)
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Space)
    dialog.accept()
    assert dialog.preferences.switched_off in read_kinds()


def test_codes_that_are_not_known_here_stay_switched_off(window: Window) -> None:
    preferences = Preferences(switched_off="of-a-newer-program")
    dialog = PreferencesDialog(preferences, edition_of("2021"), window)
    dialog.accept()
    assert dialog.preferences == preferences


def test_words_to_avoid_are_typed_one_a_line(dialog: PreferencesDialog, hands: Hands) -> None:
    field = dialog.findChildren(LinesField)[-1]
    field.setFocus()
    hands.compose("甲词")
    hands.press("Return", "Return")
    hands.compose(" 乙词")
    dialog.accept()
    assert dialog.preferences.proofreading.avoided == ("甲词", "乙词")


def test_what_is_chosen_in_the_dialog_holds_at_once(
    views: list[ReportView], hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose_and_close(dialog: PreferencesDialog) -> int:
        dialog.preferences = Preferences(switched_off="word hint")
        return 1

    monkeypatch.setattr(QDialog, "exec", choose_and_close)
    hands.press("Ctrl+,")
    assert [kinds(view) for view in views] == [[], []]
