"""Next year's report: begun from an open one, from a recent file, from any file; unsaved."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from gkdesk.form import Library
from gkdesk.project import save
from gkdesk.ui.desk import Desk
from gkdesk.ui.last_year import wording
from gkdesk.ui.reading_dialog import ReadingDialog
from gkdesk.ui.recent_list import RecentList
from gkdesk.ui.window import Window
from tests.forms import library_of
from tests.intake.written import AGENCY, Written
from tests.ui.last_year.years import PAIRS, Years, former_of, years
from tests.ui.review.reviewing import written_file
from tests.ui.review.test_importing import choosing, trigger
from tests.ui.seeing import opened

SAME_FORM = pytest.mark.parametrize("both", [PAIRS[1]], indirect=True, ids="-".join)
OLDER_FORM = pytest.mark.parametrize("both", [PAIRS[0]], indirect=True, ids="-".join)


@pytest.fixture(params=PAIRS, ids="-".join)
def both(request: pytest.FixtureRequest) -> Years:
    return years(*request.param)


@pytest.fixture
def library(both: Years) -> Library:
    return library_of(both.report.edition.id)


def the_other(desk: Desk, window: Window) -> Window:
    """The window that was opened beside the first one."""
    (other,) = [one for one in desk.windows if one is not window]
    return other


def leave_out_the_name(source: Written) -> None:
    for lines in (source.title, source.closing):
        lines.remove(AGENCY)


def dialogs_of(window: Window) -> list[ReadingDialog]:
    return [one for one in window.findChildren(ReadingDialog) if one.isVisible()]


def test_it_begins_in_a_window_of_its_own_and_unsaved(
    both: Years, window: Window, desk: Desk
) -> None:
    view = opened(window, both.last)
    trigger(window, wording.NEXT_YEAR)
    other = the_other(desk, window)
    assert other.view is not None
    begun = other.view.session
    assert (begun.report.year, begun.report.edition.id) == (
        both.report.year,
        both.report.edition.id,
    )
    assert begun.report.agency == view.session.report.agency
    assert (begun.path, begun.is_modified) == (None, True)
    assert view.session.report is both.last


def test_what_is_carried_over_is_entered_column_by_column(
    both: Years, window: Window, desk: Desk
) -> None:
    opened(window, both.last)
    trigger(window, wording.NEXT_YEAR)
    view = the_other(desk, window).view
    assert view is not None
    report = view.session.report
    across = [c.across for c in report.edition.checks if c.across and c.across.carries_over]
    carried = {one.left[0].cell: one.right[0].cell for one in across}
    entered = {cell: value for cell, value in report.entered.items() if value is not None}
    assert entered == {
        cell: former_of(report, source)
        for cell, source in carried.items()
        if cell in report.edition.reach
    }
    assert not any(report.prose.values())


@OLDER_FORM
def test_what_has_no_counterpart_is_told_once_and_can_be_copied(
    both: Years, window: Window, desk: Desk
) -> None:
    opened(window, both.last)
    trigger(window, wording.NEXT_YEAR)
    (dialog,) = dialogs_of(the_other(desk, window))
    assert both.report.edition.notice in dialog.text
    copy = dialog.findChildren(QPushButton)[0]
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == dialog.text


@SAME_FORM
def test_little_that_is_to_be_told_stands_in_the_window(
    both: Years, window: Window, desk: Desk
) -> None:
    opened(window, both.last)
    trigger(window, wording.NEXT_YEAR)
    other = the_other(desk, window)
    begun = wording.NEXT_BEGUN.format(last=both.last.year, year=both.report.year)
    assert other.notice.text.startswith(begun)
    assert dialogs_of(other) == []


def test_it_begins_from_a_recent_file_on_the_start_page(
    both: Years, window: Window, tmp_path: Path
) -> None:
    path = tmp_path / "上年.gkd"
    save(both.last, path)
    window.start_page.show_recent([path])
    (recent,) = window.start_page.findChildren(RecentList)
    recent.setCurrentIndex(recent.model().index(0, 0))
    trigger(window, wording.START_NEXT_RECENT)
    assert window.view is not None
    former = window.view.session.report.last_year
    assert former is not None
    assert (former.source, former.earlier.is_own) == (path.name, True)


@SAME_FORM
def test_it_begins_from_a_published_file(
    both: Years, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written_file(tmp_path, ending=".html", edition=both.last.edition.id)
    choosing(file, monkeypatch)
    buttons = window.start_page.findChildren(QPushButton)
    button = next(one for one in buttons if one.text() == wording.START_NEXT)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.view is not None
    former = window.view.session.report.last_year
    assert former is not None
    assert (former.source, former.earlier.is_own) == (file.name, False)


@SAME_FORM
def test_a_file_that_cannot_be_read_is_told_on_the_start_page(
    both: Years, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / f"{both.last.year}.gkd"
    file.write_bytes(b"nothing")
    choosing(file, monkeypatch)
    window.start_page.next_wanted.emit()
    assert file.name in window.notice.text
    assert window.view is None


@SAME_FORM
def test_a_file_that_names_no_agency_asks_for_the_name_first(
    both: Years, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition = both.last.edition.id
    file = written_file(tmp_path, ending=".html", edition=edition, change=leave_out_the_name)
    choosing(file, monkeypatch)
    window.start_page.next_wanted.emit()
    assert window.notice.text == wording.NO_AGENCY.format(name=file.name)
    assert window.view is None
