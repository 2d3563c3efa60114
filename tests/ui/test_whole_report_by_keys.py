"""A report from nothing to the Word file, with key events alone."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from docx import Document

from gkdesk.form import Edition
from gkdesk.report import plain
from gkdesk.ui.desk import Desk
from gkdesk.ui.dialogs import ExportQuestion, OpenPath, SavePath
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.window import Window
from gkdesk.ui.wording import FILES_WORD
from tests.drawing import full_report
from tests.reference.published import published
from tests.ui.hands import Hands

SECTION = "requests"
WRONG = "requests.received.enterprises"


class Answers:
    """Answers every question: files lie in one folder, an export goes on."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.project, self.word = folder / "年报.gkd", folder / "年报.docx"
        self.asked = ""
        monkeypatch.setattr(SavePath, "ask", self._save)
        monkeypatch.setattr(OpenPath, "ask", self._open)
        monkeypatch.setattr(ExportQuestion, "ask", self._export)

    def _save(self, *words: object) -> Path:
        return self.word if FILES_WORD in words else self.project

    def _open(self, *_: object) -> Path:
        return self.project

    def _export(self, _: object, counts: str, sentences: str) -> bool:
        self.asked = f"{counts}\n{sentences}"
        return True


@pytest.fixture
def answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Answers:
    return Answers(tmp_path, monkeypatch)


def figures_of(edition: Edition) -> dict[str, str]:
    report = full_report(edition)
    return {c: str(v) for c, v in report.entered.items() if c.startswith(f"{SECTION}.")}


def begin(hands: Hands) -> ReportView:
    """Make a new report and go to table three."""
    hands.compose("某市某局")
    hands.press("Tab", "Ctrl+A")
    hands.type("2023")
    hands.press("Return")
    view = hands.window.view
    assert view is not None
    while view.section != SECTION:
        hands.press("Ctrl+PgDown")
    return view


def codes(view: ReportView) -> list[str]:
    return [finding.code for finding in view.findings.findings if finding.section == SECTION]


def shown_rows(file: Path) -> Sequence[Sequence[str]]:
    table = Document(str(file)).tables[1]
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_a_report_is_made_checked_mended_saved_reopened_and_printed(
    hands: Hands,
    new_window: Callable[[], Window],
    desk: Desk,
    answers: Answers,
    edition_2021: Edition,
) -> None:
    view = begin(hands)
    figures = figures_of(edition_2021)
    right = figures[WRONG]
    hands.fill({**figures, WRONG: str(int(right) + 1)}.values())
    assert codes(view) == ["requests-balance", "requests-balance"]
    hands.press("F8")
    mend(hands, view, right)
    hands.press("Ctrl+S", "Ctrl+W")
    assert desk.windows == []
    again = Hands(new_window())
    again.press("Ctrl+O", "Ctrl+E")
    entered = {c: str(v) for c, v in full_report(edition_2021).entered.items() if c in figures}
    reopened = again.window.view
    assert reopened is not None
    values = reopened.session.report.values
    assert {cell: str(values[cell]) for cell in figures} == entered
    # The other tables are still blank, and the question before the export said so.
    assert "空着" in answers.asked
    assert shown_rows(answers.word)[3][4] == right


def mend(hands: Hands, view: ReportView, right: str) -> None:
    """From the first cell of the finding, type the right figure."""
    grid_cell = view.current_cell
    assert grid_cell == WRONG
    hands.type(right)
    hands.press("Return")
    assert codes(view) == []
    assert hands.window.filing is not None
    assert hands.window.windowTitle().startswith(hands.window.filing.name)


def test_undo_takes_back_key_by_key_what_was_done_and_redo_does_it_again(hands: Hands) -> None:
    view = begin(hands)
    hands.fill(["42", "3"])
    hands.press("Ctrl+PgDown", "Ctrl+PgDown")
    hands.compose("存在的问题")
    report = view.session.report
    assert report.prose["problems"] == "存在的问题"
    hands.press("Ctrl+Z", "Ctrl+Z")
    assert report.prose["problems"] == ""
    assert view.section == SECTION
    assert report.values["requests.received.total"] == 42
    hands.press("Ctrl+Z")
    assert not view.session.is_modified
    hands.press("Ctrl+Y", "Ctrl+Y", "Ctrl+Y")
    assert report.prose["problems"] == "存在的问题"
    assert report.values["requests.received.total"] == 45


def test_the_published_figures_of_2023_are_typed_and_nothing_is_wrong(hands: Hands) -> None:
    source = published("gusu-office-2023")
    view = begin(hands)
    for section in view.session.report.edition.tables:
        view.go_to(section)
        hands.fill(v or "" for c, v in source.cells.items() if c.startswith(f"{section}."))
    report = view.session.report
    shown = {cell: plain(value) for cell, value in report.values.items()}
    assert shown == {**source.cells, **source.printed_totals}
    assert [finding.code for finding in report.findings] == ["blank-cell"]
