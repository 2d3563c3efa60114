"""What is said about figures, where the report leaves the window: asked, printed, in Excel."""

from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from gkdesk.document.xlsx import build_xlsx
from gkdesk.form import Edition
from gkdesk.report import Aside, Finding, Report
from gkdesk.ui.dialogs import ExportQuestion, SavePath
from gkdesk.ui.paper.composing import Choice, compose
from gkdesk.ui.window import Window
from tests.drawing import full_report, unbalanced
from tests.ui.seeing import opened

REASON = "上级已同意"


def set_aside(report: Report, finding: Finding) -> None:
    aside = Aside(REASON, date(2026, 1, 5), report.figures_of(finding))
    report.remark(report.remarks.with_aside(finding, aside))


def printed(report: Report, choice: Choice) -> str:
    pages = compose(report, choice).pages
    return "".join(text.line.text for page in pages for text in page.texts).replace(" ", "")


def note(report: Report, cell: str, text: str) -> None:
    report.remark(report.remarks.with_note(cell, text))


@pytest.fixture
def questions(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The counts of every question about findings; the answer is to go on."""
    asked: list[str] = []

    def ask(_: object, counts: str, __: object) -> bool:
        asked.append(counts)
        return True

    def path(*_: object) -> Path:
        return tmp_path / "报告.xlsx"

    monkeypatch.setattr(ExportQuestion, "ask", ask)
    monkeypatch.setattr(SavePath, "ask", path)
    return asked


def test_an_error_set_aside_does_not_stand_in_the_way_of_the_document(
    window: Window, questions: list[str], edition: Edition, tmp_path: Path
) -> None:
    report = unbalanced(edition)
    for finding in report.findings:
        set_aside(report, finding)
    opened(window, report)
    assert window.filing is not None
    window.filing.export(".xlsx")
    assert questions == []
    assert (tmp_path / "报告.xlsx").is_file()


def test_the_question_tells_how_many_are_set_aside(
    window: Window, questions: list[str], edition_2021: Edition
) -> None:
    report = unbalanced(edition_2021)
    report.enter({next(reversed(report.entered)): None})
    set_aside(report, report.findings[0])
    opened(window, report)
    assert window.filing is not None
    window.filing.export(".xlsx")
    assert len(questions) == 1
    assert questions[0].endswith("（另有 1 处已说明）")


@pytest.mark.usefixtures("qapp")
def test_printed_findings_have_those_set_aside_with_their_reasons(edition: Edition) -> None:
    report = unbalanced(edition)
    finding = report.findings[0]
    set_aside(report, finding)
    text = printed(report, Choice(has_findings=True))
    assert "1处已说明" in text
    assert finding.message.replace(" ", "") in text
    assert f"（{REASON}，2026-01-05）" in text


@pytest.mark.usefixtures("qapp")
def test_notes_are_printed_on_request_alone(edition: Edition) -> None:
    report = full_report(edition)
    cell = report.edition.sums[0]
    note(report, cell, "问法制科\n再核一次")
    assert "问法制科" not in printed(report, Choice(has_findings=True))
    text = printed(report, Choice(has_notes=True))
    without, pages = (compose(report, Choice(has_notes=has)).pages for has in (False, True))
    assert len(pages) == len(without) + 1
    assert "批注（1条）" in text
    assert (
        f"{edition.cells[cell].name}（{report.values[cell]}）：问法制科再核一次".replace(" ", "")
        in text
    )


@pytest.mark.usefixtures("qapp")
def test_a_section_printed_alone_has_its_own_notes(edition: Edition) -> None:
    report = full_report(edition)
    cells = [table.figures[0].cell for table in edition.tables.values()]
    for cell in cells:
        note(report, cell.id, f"注意{cell.section}")
    text = printed(report, Choice(has_notes=True, sections=(cells[0].section,)))
    assert f"注意{cells[0].section}" in text
    assert f"注意{cells[1].section}" not in text


def test_the_workbook_lists_findings_set_aside_with_their_reasons(edition: Edition) -> None:
    report = unbalanced(edition)
    finding = report.findings[0]
    set_aside(report, finding)
    book = openpyxl.load_workbook(BytesIO(build_xlsx(report)))
    rows = list(book.worksheets[-1].iter_rows(values_only=True))
    last = rows[len(report.findings) + 1]
    assert (last[0], last[2], last[6]) == ("已说明", finding.message, f"{REASON}（2026-01-05）")
