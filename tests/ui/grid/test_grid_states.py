"""What is shown of a cell and of a head beside its text: in every look, and without colours."""

from datetime import date
from itertools import product

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from gkdesk.form import Label
from gkdesk.report import Aside, Finding
from gkdesk.report.lines import lines_of
from gkdesk.ui import wording
from gkdesk.ui.grid import signs
from gkdesk.ui.grid.lettering import Lettering
from gkdesk.ui.grid.painting import Brush, State
from gkdesk.ui.theme import CONTRAST, DARK, LIGHT, Colours
from tests.drawing import unbalanced
from tests.forms import edition_of
from tests.ui.contrast import contrast
from tests.ui.grid.desk import Desk
from tests.ui.grid.pictures import colours, grey, ground, has_stroke, painted


def test_an_empty_table_has_no_rings(desk: Desk) -> None:
    assert colours(desk, desk.grid.rect()).isdisjoint({LIGHT.warning, LIGHT.error})


def test_blank_cells_are_ringed_while_their_finding_is_looked_at(desk: Desk) -> None:
    figure = desk.entries[-1]
    desk.grid.ring([figure.cell.id])
    square = desk.seen(figure)
    assert LIGHT.warning in colours(desk, square)
    desk.grid.ring([])
    assert LIGHT.warning not in colours(desk, square)


def test_a_cell_in_error_is_ringed_and_marked_until_it_is_mended(desk: Desk) -> None:
    figure = desk.entries[-1]
    square = desk.seen(figure)
    desk.session.enter_texts({figure.cell.id: "不清楚"}, "填写")
    assert LIGHT.error in colours(desk, square)
    desk.session.undo_stack.undo()
    assert LIGHT.error not in colours(desk, square)


def test_the_heads_of_the_focus_are_lit_and_no_others(desk: Desk) -> None:
    figure = desk.entries[-1]
    desk.grid.go_to(figure.cell.id)
    lit = {label for label in desk.labels if LIGHT.lit in colours(desk, desk.seen(label))}
    assert lit == desk.grid.model.plan.heads(figure)
    rows = [label.top <= figure.top < label.top + label.down for label in lit]
    assert rows.count(False) == 1
    assert rows.count(True) == any(label.role == "label" for label in lit)


def test_the_row_and_the_column_of_the_focus_are_lit_and_no_others(desk: Desk) -> None:
    desk.grid.setFocus()
    here = desk.entries[len(desk.entries) // 2]
    plain = {True: QColor(LIGHT.computed).name(), False: QColor(LIGHT.paper).name()}
    desk.grid.go_to(here.cell.id)
    for figure in desk.table.figures:
        is_lit = ground(desk, figure) != plain[figure.cell.is_computed]
        in_row = figure.cell.row.id == here.cell.row.id
        column = (figure.cell.column.id, figure.left)
        in_column = column == (here.cell.column.id, here.left)
        assert is_lit == ((in_row or in_column) and figure is not here), figure.cell.id


def test_the_light_goes_with_the_focus(long_desk: Desk) -> None:
    first, beside = long_desk.entries[0], long_desk.entries[1]
    below = next(f for f in long_desk.entries if f.left == first.left and f.top > beside.top)
    long_desk.grid.go_to(first.cell.id)
    assert ground(long_desk, below) != QColor(LIGHT.paper).name()
    long_desk.grid.go_to(beside.cell.id)
    assert ground(long_desk, below) == QColor(LIGHT.paper).name()


@pytest.mark.parametrize("look", [LIGHT, DARK, CONTRAST])
def test_figures_are_read_easily_in_every_state(look: Colours) -> None:
    brush = Brush(look, Lettering(QFont(), reads_as_list=True))
    least = 5 if look is CONTRAST else 4.5
    flags = [False, True]
    for level, ringed, chosen, current, band, computed in product(
        (None, "error", "warning", "hint"), flags, flags, flags, flags, flags
    ):
        state = State(level, ringed, chosen, current, current, band)
        paper = brush.ground(state, is_computed=computed)
        for text in ("0", "0.00", "17"):
            assert contrast(brush.ink(text, state), paper) >= least, (state, text)


@pytest.mark.parametrize("look", [LIGHT, DARK, CONTRAST])
def test_labels_and_the_signs_on_them_are_read_easily(look: Colours) -> None:
    brush = Brush(look, Lettering(QFont(), reads_as_list=True))
    for role, is_lit in product(("label", "head", "block"), (False, True)):
        paper = brush.label_ground(Label("", role, 0, 0, 1, 1), is_lit=is_lit)
        assert contrast(look.ink, paper) >= 4.5
        if role != "block":
            for _, name in signs.OF_LINE.values():
                assert contrast(getattr(look, name), paper) >= 4.5, (role, name)


def test_every_state_has_a_shape_of_its_own(long_desk: Desk) -> None:
    """What is selected, ringed or has the focus is told apart by one who sees no colour."""
    brush = Brush(LIGHT, Lettering(long_desk.grid.font(), reads_as_list=True))
    figure = long_desk.entries[0]
    states = [
        State(),
        State(is_selected=True),
        State(is_current=True, is_active=True),
        *(State(level=level, is_ringed=True) for level in ("error", "warning", "hint")),
    ]
    seen = [grey(painted(brush, figure, state)) for state in states]
    assert len(set(seen)) == len(states)


def test_a_zero_is_quieter_than_other_figures() -> None:
    brush = Brush(LIGHT, Lettering(QFont(), reads_as_list=True))
    paper, state = QColor(LIGHT.paper), State()
    assert contrast(brush.ink("0", state), paper) < contrast(brush.ink("10", state), paper)


def test_the_head_of_a_line_shows_whether_it_balances(desk: Desk) -> None:
    line = lines_of(desk.session.report.edition, desk.table)[0]
    assert not has_stroke(desk, desk.seen(line.head), LIGHT.clean)
    desk.session.enter(dict.fromkeys(line.entries, 0), "填写")
    assert has_stroke(desk, desk.seen(line.head), LIGHT.clean)
    desk.session.enter_texts({min(line.entries): "不清楚"}, "填写")
    assert has_stroke(desk, desk.seen(line.head), LIGHT.error)
    assert not has_stroke(desk, desk.seen(line.head), LIGHT.clean)


def test_every_state_of_a_line_has_a_sign_of_its_own() -> None:
    shapes = [
        tuple((line.x1(), line.y1(), line.x2(), line.y2()) for line in strokes)
        for strokes, _ in signs.OF_LINE.values()
    ]
    assert len(set(shapes)) == len(shapes) == len(wording.LINE_STATES)


def test_a_total_that_lacks_an_unread_part_is_marked_and_says_which(desk: Desk) -> None:
    edition = desk.session.report.edition
    part = next((f for f in desk.entries if edition.reach[f.cell.id].sums), None)
    if part is None:
        return
    desk.enter({part: "不清楚"})
    model = desk.grid.model
    sums = [f for f in desk.table.figures if f.cell.id in edition.reach[part.cell.id].sums]
    assert sums
    for one in sums:
        assert has_stroke(desk, desk.seen(one), LIGHT.warning)
        said = model.place(one).data(Qt.ItemDataRole.ToolTipRole)
        assert "不全" in said
        assert part.cell.name in said
    desk.session.undo_stack.undo()
    assert [model.level(one.cell.id) for one in sums] == [None] * len(sums)


def compared(desk: Desk) -> tuple[Finding, list[str]] | None:
    """Enter the first figure and the last of a comparison, of which all others are blank.

    Return what is found, and all entries that it rests on.
    """
    edition = desk.session.report.edition
    for position, check in enumerate(edition.checks):
        if check.kind != "compare" or check.section != desk.table.id or check.level == "hint":
            continue
        entries = [cell for cell, reach in edition.reach.items() if position in reach.checks]
        if len(entries) == 2:
            continue
        for side in (entries[0], entries[-1]):
            values = {entries[0]: 0, entries[-1]: 0, side: 42}
            desk.session.enter(values, "填写")
            found = (finding for finding in desk.session.report.findings if finding.check is check)
            finding = next(found, None)
            if finding is not None:
                return finding, entries
    return None


def test_figures_that_are_compared_are_no_error_on_the_table_until_all_are_in(desk: Desk) -> None:
    found = compared(desk)
    if found is None:
        return
    finding, entries = found
    report, model = desk.session.report, desk.grid.model
    heads = {line.head for line in lines_of(report.edition, desk.table)}
    states = {mark.state for head in heads if (mark := model.line_mark(head))}
    assert states <= {"open", "balanced"}
    assert [model.level(cell) for cell in finding.cells if report.values[cell]] == [None]
    desk.session.enter({cell: report.values[cell] or 0 for cell in entries}, "填写")
    assert {model.level(cell) for cell in finding.cells} == {finding.level}


def test_a_finding_set_aside_keeps_a_quiet_ring_while_it_is_looked_at(qtbot: QtBot) -> None:
    edition = edition_of("2021")
    report = unbalanced(edition)
    finding = report.findings[0]
    desk = Desk(qtbot, edition, finding.section)
    desk.session.enter(report.entered, "填写")
    desk.grid.ring(finding.cells)
    squares = [desk.seen(f) for f in desk.table.figures if f.cell.id in finding.cells]
    kept = desk.session.report
    aside = Aside("已核实", date(2026, 1, 5), kept.figures_of(finding))
    desk.session.remark(kept.remarks.with_aside(finding, aside), "说明", finding.section)
    QApplication.processEvents()
    for square in squares:
        assert LIGHT.error not in colours(desk, square)
        assert LIGHT.quiet_ink in colours(desk, square)
    desk.forget()


def test_a_head_whose_findings_are_all_set_aside_says_so(qtbot: QtBot) -> None:
    edition = edition_of("2021")
    report = unbalanced(edition)
    finding = report.findings[0]
    desk = Desk(qtbot, edition, finding.section)
    desk.session.enter(report.entered, "填写")
    line = next(
        line for line in lines_of(edition, desk.table) if line.cells.issuperset(finding.cells)
    )
    for found in desk.session.report.findings:
        kept = desk.session.report
        aside = Aside("已核实", date(2026, 1, 5), kept.figures_of(found))
        desk.session.remark(kept.remarks.with_aside(found, aside), "说明", found.section)
    QApplication.processEvents()
    assert has_stroke(desk, desk.seen(line.head), LIGHT.quiet_ink)
    assert not has_stroke(desk, desk.seen(line.head), LIGHT.error)
    said = desk.grid.model.place(line.head).data(Qt.ItemDataRole.ToolTipRole)
    assert wording.LINE_STATES["explained"].format(line=wording.LINES[line.is_column]) in said
    desk.forget()


def test_the_pointer_on_a_head_is_told_how_its_line_stands(desk: Desk) -> None:
    for line in lines_of(desk.session.report.edition, desk.table)[::5]:
        at = desk.seen(line.head).center()
        event = QHelpEvent(QEvent.Type.ToolTip, at, desk.grid.mapToGlobal(at))
        QApplication.sendEvent(desk.grid, event)
        which, blanks = wording.LINES[line.is_column], len(line.entries)
        assert wording.LINE_STATES["open"].format(line=which, count=blanks) in QToolTip.text()
        QToolTip.hideText()
