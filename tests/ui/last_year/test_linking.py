"""Last year's report linked from any file, replaced, and linked no more: one undo step each."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from gkdesk.form import Library
from gkdesk.project import save
from gkdesk.report import Report
from gkdesk.report.linking import link_report
from gkdesk.ui import saving_wording
from gkdesk.ui.info_page import InfoPage
from gkdesk.ui.last_year import wording
from gkdesk.ui.places import INFO
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.session import Session
from gkdesk.ui.window import Window
from tests.forms import library_of
from tests.ui.hands import Hands
from tests.ui.last_year.years import PAIRS, SOURCE, Years, linked, years
from tests.ui.review.reviewing import written_file
from tests.ui.review.test_importing import choosing, trigger
from tests.ui.seeing import answer, opened

OLDER_FORM = pytest.mark.parametrize("both", [PAIRS[0]], indirect=True, ids="-".join)
SAME_FORM = pytest.mark.parametrize("both", [PAIRS[1]], indirect=True, ids="-".join)


@pytest.fixture(params=PAIRS, ids="-".join)
def both(request: pytest.FixtureRequest) -> Years:
    return years(*request.param)


@pytest.fixture
def library(both: Years) -> Library:
    """The forms among which those of both years are."""
    return library_of(both.report.edition.id)


@pytest.fixture
def last_file(both: Years, tmp_path: Path) -> Path:
    path = tmp_path / "上年的报告.gkd"
    save(both.last, path)
    return path


def info(view: ReportView) -> InfoPage:
    view.go_to(INFO)
    page = view.page(INFO)
    assert isinstance(page, InfoPage)
    return page


def said(page: InfoPage) -> str:
    labels = page.linked.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(page))


def press(page: InfoPage, word: str) -> None:
    buttons = page.linked.findChildren(QPushButton)
    button = next(one for one in buttons if one.text() == word and one.isVisibleTo(page))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_project_file_is_linked_as_one_undo_step(
    both: Years, last_file: Path, window: Window, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = opened(window, both.report)
    choosing(last_file, monkeypatch)
    hands.press("Ctrl+Shift+O")
    former = view.session.report.last_year
    assert former is not None
    assert (former.year, former.source) == (both.last.year, last_file.name)
    assert wording.LINKED.format(year=former.year, name=last_file.name) in window.notice.text
    hands.press("Ctrl+Z")
    assert view.session.report.last_year is None
    hands.press("Ctrl+Y")
    assert view.session.report.last_year is not None
    assert view.session.undo_stack.count() == 1


@SAME_FORM
def test_what_the_linked_report_knew_of_former_years_comes_along_and_is_said(
    both: Years, window: Window, hands: Hands, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    older = Report(both.last.edition, both.last.agency, both.last.year - 1)
    both.last.link(link_report(both.last, older, "前年.gkd", is_own=True).earlier)
    save(both.last, tmp_path / "上年.gkd")
    view = opened(window, both.report)
    choosing(tmp_path / "上年.gkd", monkeypatch)
    hands.press("Ctrl+Shift+O")
    years_linked = [one.year for one in view.session.report.earlier.reports]
    assert years_linked == [both.last.year, older.year]
    assert wording.BROUGHT.format(years=older.year) in window.notice.text


@OLDER_FORM
def test_what_another_form_does_not_have_is_told(
    both: Years, last_file: Path, window: Window, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(window, both.report)
    choosing(last_file, monkeypatch)
    hands.press("Ctrl+Shift+O")
    assert both.last.edition.notice in window.notice.text


@SAME_FORM
def test_a_published_file_is_linked_and_nothing_of_it_is_entered(
    both: Years, window: Window, hands: Hands, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = written_file(tmp_path, ending=".docx", edition="2021")
    opened(window, both.report)
    choosing(file, monkeypatch)
    hands.press("Ctrl+Shift+O")
    (earlier,) = both.report.earlier.reports
    assert (earlier.source, earlier.is_own) == (file.name, False)
    assert set(both.report.entered.values()) == {None}


@SAME_FORM
def test_a_file_without_a_report_is_refused_in_one_sentence(
    both: Years, window: Window, hands: Hands, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "通知.txt"
    path.write_text("下午三点开会。\n", encoding="utf-8")
    view = opened(window, both.report)
    choosing(path, monkeypatch)
    hands.press("Ctrl+Shift+O")
    assert window.notice.text == wording.NOTHING_FOUND.format(name=path.name)
    assert view.session.undo_stack.count() == 0


def test_a_report_that_is_not_older_is_refused_in_one_sentence(
    both: Years, window: Window, hands: Hands, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "今年.gkd"
    save(both.report, path)
    view = opened(window, both.report)
    choosing(path, monkeypatch)
    hands.press("Ctrl+Shift+O")
    assert "不早于" in window.notice.text
    assert view.session.undo_stack.count() == 0


def test_another_file_of_the_same_year_takes_the_place_of_the_former(
    both: Years, last_file: Path, window: Window, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = linked(both)
    opened(window, report)
    choosing(last_file, monkeypatch)
    hands.press("Ctrl+Shift+O")
    assert [one.source for one in report.earlier.reports] == [last_file.name]
    assert wording.REPLACED.format(name=SOURCE) in window.notice.text


def test_the_own_page_of_a_report_names_what_is_linked_and_unlinks_it(
    both: Years, window: Window, hands: Hands
) -> None:
    view = opened(window, linked(both))
    page = info(view)
    for words in (str(both.last.year), both.last.agency, SOURCE):
        assert words in said(page)
    press(page, wording.INFO_UNLINK)
    assert both.report.earlier.reports == ()
    assert said(page) == wording.INFO_NONE
    hands.press("Ctrl+Z")
    assert both.report.last_year is not None
    assert SOURCE in said(page)


@SAME_FORM
def test_of_several_years_the_menu_asks_which(both: Years, window: Window) -> None:
    report = linked(both)
    older = Report(both.last.edition, both.last.agency, both.last.year - 1)
    report.link(link_report(report, older, "前年.gkd", is_own=True).earlier)
    opened(window, report)
    answer(wording.UNLINK_YEAR.format(year=older.year))
    trigger(window, wording.UNLINK)
    assert [one.year for one in report.earlier.reports] == [both.last.year]


def test_a_report_that_may_not_be_edited_is_linked_to_nothing(
    both: Years, window: Window, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.show_session(Session(both.report, kept_as="送审稿"))
    choosing(Path("没有.gkd"), monkeypatch)
    hands.press("Ctrl+Shift+O")
    assert window.notice.text == saving_wording.REFUSED_KEPT.format(whose="", version=0)
    assert both.report.earlier.reports == ()
