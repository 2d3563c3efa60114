"""The annex from the window: off unless it is wished for, in every file and in the preview."""

from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from gkdesk.document.annex import ANNEX_HEADING
from gkdesk.document.charts import told
from gkdesk.form import Library
from gkdesk.intake.importing import import_report
from gkdesk.report import Report
from gkdesk.report.comparing import charts_of
from gkdesk.ui.comparison.acts import ANNEX, is_annexed, window_act
from gkdesk.ui.dialogs import ExportQuestion, SavePath
from gkdesk.ui.preview import Preview
from gkdesk.ui.window import Window
from tests.drawing import full_report
from tests.forms import edition_of, library_of
from tests.ui.comparison.seeing import compared
from tests.ui.hands import Hands
from tests.ui.paper.reading import pages_in, text_of
from tests.ui.seeing import opened
from tests.years import linked


@pytest.fixture(params=["2021", "2091"])
def form(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def library(form: str) -> Library:
    return library_of(form)


@pytest.fixture
def report(form: str) -> Report:
    return linked(2024) if form == "2021" else linked(2091, year=2092, form=form)


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where files are written without asking."""

    def path(_parent: object, _title: str, suggested: Path, _kind: str) -> Path:
        return tmp_path / f"报告{suggested.suffix}"

    def go_on(_parent: object, _counts: str, _sentences: str) -> bool:
        return True

    monkeypatch.setattr(ExportQuestion, "ask", go_on)
    monkeypatch.setattr(SavePath, "ask", path)
    return tmp_path


def annex(window: Window) -> QAction:
    act = window_act(window, ANNEX)
    assert act is not None
    return act


def export(window: Window, ending: str) -> None:
    assert window.filing is not None
    window.filing.export(ending)


def test_the_page_and_the_menu_say_the_same(window: Window, report: Report) -> None:
    page = compared(window, report)
    assert not is_annexed(window)
    QTest.keyClick(page.annex, Qt.Key.Key_Space)
    assert is_annexed(window)
    annex(window).trigger()
    assert not page.annex.isChecked()


def test_the_word_file_has_it_only_when_it_is_wished_for(
    window: Window, report: Report, folder: Path
) -> None:
    opened(window, report)
    export(window, ".docx")
    assert not Document(str(folder / "报告.docx")).inline_shapes
    annex(window).trigger()
    export(window, ".docx")
    assert len(Document(str(folder / "报告.docx")).inline_shapes) == len(report.edition.charts)
    assert "附了与上年的比较" in window.notice.text


def test_the_pdf_has_the_same_figures_as_text(window: Window, report: Report, folder: Path) -> None:
    opened(window, report)
    annex(window).trigger()
    export(window, ".pdf")
    pages = [text_of(page) for page in pages_in((folder / "报告.pdf").read_bytes())]
    (found,) = [text for text in pages if ANNEX_HEADING in text]
    for chart in charts_of(report):
        assert chart.name in found
        for value in (value for line in chart.lines for value in line.values):
            assert str(value) in found


def test_what_is_imported_of_the_pdf_is_the_report_alone(
    window: Window, report: Report, library: Library, folder: Path
) -> None:
    opened(window, report)
    annex(window).trigger()
    export(window, ".pdf")
    imported = import_report(folder / "报告.pdf", library).report
    assert imported.values == report.values
    assert imported.prose == report.prose


def test_the_web_page_draws_it(window: Window, report: Report, folder: Path) -> None:
    opened(window, report)
    annex(window).trigger()
    export(window, ".html")
    page = (folder / "报告.html").read_text(encoding="utf-8")
    assert all(told(chart) in page for chart in charts_of(report))


def test_without_earlier_reports_it_is_said_and_nothing_is_written(
    window: Window, folder: Path, form: str
) -> None:
    opened(window, full_report(edition_of(form)))
    annex(window).trigger()
    export(window, ".docx")
    assert "还没有关联上年的报告" in window.notice.text
    assert list(folder.iterdir()) == []


def test_the_preview_shows_it_as_it_is_chosen(window: Window, report: Report, hands: Hands) -> None:
    opened(window, report)
    hands.press("Ctrl+P")
    (preview,) = window.findChildren(Preview)
    assert not preview.bar.annex.isChecked()
    without = len(preview.composed().pages)
    preview.bar.annex.setChecked(True)
    assert len(preview.composed().pages) == without + 2
