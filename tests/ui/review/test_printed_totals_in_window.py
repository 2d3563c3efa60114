"""Totals that a source printed: in the findings after the import, let go of, and recovered."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gkdesk.form import Library
from gkdesk.project.recovery import RecoveryFolder
from gkdesk.ui.opening import Opening
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.window import Window
from tests.ui.hands import Hands
from tests.ui.review.reviewing import brought, is_gone, written_file

CODE = "stated-total-differs"


@pytest.fixture
def view(window: Window, hands: Hands, qtbot: QtBot, tmp_path: Path) -> ReportView:
    """A report just imported, with totals that are not the sums."""
    brought(window, qtbot, written_file(tmp_path, "wrong_totals"))
    hands.press("Ctrl+Return")
    qtbot.waitUntil(is_gone)
    window.activateWindow()
    assert window.view is not None
    return window.view


def stated(view: ReportView) -> list[str]:
    return [one.cells[0] for one in view.session.report.findings if one.code == CODE]


def test_alt_enter_lets_go_of_one_and_undo_brings_it_back(view: ReportView, hands: Hands) -> None:
    before = stated(view)
    hands.press("F8", "Alt+Return")
    assert stated(view) == before[1:]
    assert "不再" in hands.window.notice.text
    hands.press("Ctrl+Z")
    assert stated(view) == before
    assert view.current_cell == before[0]


def test_they_are_there_again_after_a_crash(
    view: ReportView, tmp_path: Path, library: Library
) -> None:
    folder = RecoveryFolder(tmp_path / "kept")
    copy = folder.new_copy()
    report = view.session.report
    copy.write(report, None, view.session.project.record)
    copy.let_go()
    (left,) = folder.left_behind()
    session, again = Opening(library).recovered(folder, left)
    assert dict(session.report.stated) == dict(report.stated) != {}
    again.drop()
