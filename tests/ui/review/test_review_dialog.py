"""The review of an imported report: gone through by keys and mouse, and taken over in one step."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidgetItem
from pytestqt.qtbot import QtBot

from gkdesk.form import Library
from gkdesk.intake.importing import import_report
from gkdesk.intake.review import Verdict
from gkdesk.report import Report, plain
from gkdesk.ui.review import wording
from gkdesk.ui.review.dialog import ReviewDialog
from gkdesk.ui.review.source_text import SourceText
from gkdesk.ui.window import Window
from tests.intake.written import Written, is_figure
from tests.ui.hands import Hands
from tests.ui.review.reviewing import (
    brought,
    click,
    doubtful,
    grid_of,
    is_gone,
    text_of,
    texts,
    written_file,
)
from tests.ui.seeing import opened


@pytest.fixture
def doubts(window: Window, qtbot: QtBot, tmp_path: Path) -> ReviewDialog:
    """The review of a report with labels that are hard to read, and wrong totals."""
    return brought(window, qtbot, written_file(tmp_path, "misread_letters", "wrong_totals"))


def test_it_begins_at_the_first_doubtful_figure(doubts: ReviewDialog) -> None:
    first = doubtful(doubts)[0]
    assert doubts.body.cell == first
    assert grid_of(doubts).hasFocus()
    assert text_of(grid_of(doubts), doubts, first).startswith("？")
    assert wording.LIKELY in doubts.body.detail.said


def test_f8_steps_through_what_is_to_be_looked_at_and_back(
    doubts: ReviewDialog, hands: Hands
) -> None:
    open_cells = doubtful(doubts)
    seen: list[str] = []
    for _ in open_cells:
        seen.append(doubts.body.cell)
        hands.press("F8")
    assert seen == open_cells
    hands.press("Shift+F8")
    assert doubts.body.cell == open_cells[-1]


def test_enter_says_yes_to_one_after_another_and_then_takes_all_over(
    doubts: ReviewDialog, hands: Hands, window: Window, qtbot: QtBot
) -> None:
    count = len(doubtful(doubts))
    hands.press(*["Return"] * count)
    assert (doubtful(doubts), doubts.review.open_doubts) == ([], 0)
    assert doubts.take_button.hasFocus()
    hands.press("Return")
    qtbot.waitUntil(is_gone)
    assert window.view is not None


def test_shift_space_says_yes_to_a_whole_row(doubts: ReviewDialog, hands: Hands) -> None:
    while len(doubts.review.open_in_row(doubts.body.cell)) < 2:
        hands.press("Return")
    row = doubts.review.open_in_row(doubts.body.cell)
    hands.press("Shift+Space")
    assert all(doubts.review.proposal(cell).verdict is Verdict.ACCEPTED for cell in row)
    assert doubts.body.cell not in row


def test_a_figure_is_corrected_by_typing_and_left_out_with_delete(
    doubts: ReviewDialog, hands: Hands
) -> None:
    cell, grid = doubts.body.cell, grid_of(doubts)
    hands.type("12")
    hands.press("Return")
    assert plain(doubts.review.values[cell]) == "12"
    assert "12" in text_of(grid, doubts, cell)
    hands.press("Delete")
    assert cell not in doubts.review.values
    assert doubts.body.detail.back_button.isEnabled()
    QTest.mouseClick(doubts.body.detail.back_button, Qt.MouseButton.LeftButton)
    assert doubts.review.proposal(cell).verdict is Verdict.OPEN


def test_full_width_digits_of_an_input_method_are_not_lost(
    doubts: ReviewDialog, hands: Hands
) -> None:
    cell = doubts.body.cell
    hands.compose("３４")
    hands.press("Return")
    assert plain(doubts.review.values[cell]) == "34"


def test_a_wrong_total_shows_both_numbers_and_can_be_let_go_of(
    doubts: ReviewDialog, hands: Hands
) -> None:
    total = next(c for c in doubts.review.report.edition.sums if doubts.review.proposal(c).differs)
    doubts.body.go_to_cell(total)
    assert "≠" in text_of(grid_of(doubts), doubts, total)
    hands.press("Delete")
    assert not doubts.review.proposal(total).differs
    assert "≠" not in text_of(grid_of(doubts), doubts, total)


def test_escape_leaves_everything_as_it_was(
    window: Window, hands: Hands, qtbot: QtBot, tmp_path: Path, filled_report: Report
) -> None:
    view = opened(window, filled_report)
    before = dict(filled_report.values)
    brought(window, qtbot, written_file(tmp_path))
    hands.press("Escape")
    qtbot.waitUntil(is_gone)
    assert dict(filled_report.values) == before
    assert not view.session.undo_stack.count()


def test_into_an_open_report_it_is_one_undo_step(
    window: Window, hands: Hands, qtbot: QtBot, tmp_path: Path, filled_report: Report
) -> None:
    file = written_file(tmp_path, "wrong_totals")
    view = opened(window, filled_report)
    before, texts_before = dict(filled_report.values), dict(filled_report.prose)
    dialog = brought(window, qtbot, file)
    dialog.review.choose(section.id for section in filled_report.edition.sections)
    hands.press("Ctrl+Return")
    qtbot.waitUntil(is_gone)
    found = import_report(file, Library()).report
    assert dict(filled_report.values) == dict(found.values)
    assert dict(filled_report.prose) == dict(found.prose)
    assert filled_report.stated_otherwise == found.stated_otherwise != {}
    assert view.session.undo_stack.undoText() == wording.ACT.format(name=file.name)
    hands.press("Ctrl+Z")
    assert (dict(filled_report.values), dict(filled_report.prose)) == (before, texts_before)
    assert (filled_report.signed_on, filled_report.stated_otherwise) == (None, {})
    hands.press("Ctrl+Y")
    assert filled_report.stated_otherwise == found.stated_otherwise


def test_what_is_replaced_is_shown_beside_what_comes(
    window: Window, qtbot: QtBot, tmp_path: Path, filled_report: Report
) -> None:
    cell = next(iter(filled_report.edition.reach))
    filled_report.enter({cell: 98_765})
    opened(window, filled_report)
    dialog = brought(window, qtbot, written_file(tmp_path))
    dialog.body.go_to_cell(cell)
    coming = plain(dialog.review.values[cell])
    assert text_of(grid_of(dialog), dialog, cell) == f"98765 → {coming}"
    assert "98765" in dialog.body.detail.said


def test_only_the_table_that_is_looked_at_is_taken(
    window: Window, hands: Hands, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = brought(window, qtbot, written_file(tmp_path))
    table = list(dialog.review.report.edition.tables)[1]
    dialog.body.go_to_section(table)
    buttons = {button.text(): button for button in dialog.findChildren(type(dialog.take_button))}
    QTest.mouseClick(buttons[wording.ONLY_THIS], Qt.MouseButton.LeftButton)
    assert dialog.review.chosen == {table}
    hands.press("Ctrl+Return")
    qtbot.waitUntil(is_gone)
    assert window.view is not None
    report = window.view.session.report
    filled = {report.edition.cells[c].section for c, v in report.entered.items() if v is not None}
    assert filled == {table}


def test_a_section_is_left_out_with_the_space_bar(
    window: Window, hands: Hands, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = brought(window, qtbot, written_file(tmp_path))
    section = dialog.review.report.edition.sections[0].id
    dialog.body.go_to_section(section)
    dialog.body.sections.setFocus()
    hands.press("Space")
    assert section not in dialog.review.chosen
    item = dialog.body.sections.currentItem()
    assert isinstance(item, QListWidgetItem)
    assert item.checkState() is Qt.CheckState.Unchecked


def test_a_click_on_a_cell_lights_it_in_the_source(doubts: ReviewDialog) -> None:
    cell = next(c for c in doubts.review.values if doubts.review.imported.cells[c].text)
    doubts.body.go_to_section(doubts.review.report.edition.cells[cell].section)
    click(grid_of(doubts), doubts, cell)
    taken = doubts.review.imported.cells[cell]
    lit = [one for one in doubts.body.source.tables if one.currentIndex().isValid()]
    assert len(lit) == 1
    assert lit[0].square_of(cell) == (taken.row, taken.column)
    shown = lit[0].model().data(lit[0].currentIndex())
    assert str(shown).endswith(taken.text)
    assert taken.place in doubts.body.detail.said


def test_f6_leads_round_all_parts_and_back(doubts: ReviewDialog, hands: Hands) -> None:
    seen: list[int] = []
    for _ in range(7):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(id(focused))
        hands.press("F6")
    assert QApplication.focusWidget() is grid_of(doubts)
    assert len(set(seen)) == 7


def test_all_that_is_lost_is_listed_with_place_and_reason(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = brought(window, qtbot, written_file(tmp_path, "join_figures"))
    lines = [dialog.body.concerns.item(row).text() for row in range(dialog.body.concerns.count())]
    for left in dialog.review.lost:
        assert any(left.place in line and left.why in line for line in lines)
    shown = [text for table in dialog.body.source.tables for text in texts(table)]
    assert all(f"✕ {left.text}" in shown for left in dialog.review.lost if left.table)


@pytest.mark.parametrize("ending", [".docx", ".html"])
def test_the_first_thing_that_is_lost_is_seen_at_once_however_far_below(
    ending: str, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    def add_annex(source: Written) -> None:
        source.closing += ["附：另外写的一段，不是报告的部分。"]

    dialog = brought(window, qtbot, written_file(tmp_path, ending=ending, change=add_annex))
    assert dialog.review.lost
    (lit,) = [one for one in dialog.body.source.findChildren(SourceText) if one.is_lit]
    qtbot.waitUntil(lambda: not lit.visibleRegion().isEmpty())
    dialog.resize(dialog.width(), dialog.height() - 200)
    qtbot.waitUntil(lambda: not lit.visibleRegion().isEmpty())


def test_that_a_figure_cannot_be_read_is_said_once(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    def smudge(source: Written) -> None:
        grids = (grid for part in source.parts.values() for grid in part.tables)
        squares = (one for grid in grids for line in grid for one in line)
        next(one for one in squares if is_figure(one.text)).text = "3O"

    dialog = brought(window, qtbot, written_file(tmp_path, change=smudge))
    assert "3O" in dialog.body.detail.said
    assert dialog.body.detail.said.count(wording.UNREAD.split("，")[0]) == 1
