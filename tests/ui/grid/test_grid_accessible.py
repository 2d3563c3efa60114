"""What a screen reader is told of a table."""

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QTableView, QWidget

from gkdesk.form import Box
from gkdesk.report.lines import lines_of
from gkdesk.ui import wording
from tests.ui.grid.desk import Desk

Text = QAccessible.Text


def interface(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def told(desk: Desk, box: Box, text: QAccessible.Text = Text.Name) -> str:
    """What is told of a box, on whichever pane it stands; hidden heads of Qt count as well."""
    pane = next(pane for pane in desk.panes if not pane.visualRect(at(pane, box)).isEmpty())
    columns = pane.model().columnCount() + 1
    cell = interface(pane).child((box.top + 1) * columns + box.left + 1)
    assert cell is not None
    return cell.text(text)


def at(pane: QTableView, box: Box) -> QModelIndex:
    return pane.model().index(box.top, box.left)


def test_each_cell_tells_row_column_value_and_state(desk: Desk) -> None:
    entry = desk.entries[-1]
    desk.session.enter_texts({entry.cell.id: "12"}, "填写")
    for figure in desk.table.figures:
        name = told(desk, figure)
        assert name.startswith(f"{figure.cell.row.name}，{figure.cell.column.name}：")
        state = wording.CELL_COMPUTED if figure.cell.is_computed else wording.CELL_ENTRY
        assert state in name
    assert "：12，" in told(desk, entry)


def test_a_cell_in_error_tells_so_and_why(desk: Desk) -> None:
    entry = desk.entries[0]
    desk.session.enter_texts({entry.cell.id: "不清楚"}, "填写")
    assert "有错误" in told(desk, entry)
    assert "“不清楚”" in told(desk, entry, Text.Description)


def test_each_head_tells_how_its_row_or_column_stands(desk: Desk) -> None:
    lines = lines_of(desk.session.report.edition, desk.table)
    for line in lines:
        assert told(desk, line.head).startswith(
            f"{line.head.text}，{wording.LINES[line.is_column]}"
        )
    desk.session.enter(dict.fromkeys(lines[0].entries, 0), "填写")
    name = wording.LINES[lines[0].is_column]
    full = (wording.LINE_STATES["balanced"], wording.LINE_AGREES)
    assert any(words.format(line=name) in told(desk, lines[0].head) for words in full)


def test_the_heads_that_qt_hides_have_the_names_of_rows_and_columns(desk: Desk) -> None:
    columns = desk.view.model().columnCount() + 1
    for figure in desk.table.figures:
        assert figure.cell.column.name in head_name(desk, figure.left + 1)
        assert figure.cell.row.name in head_name(desk, (figure.top + 1) * columns)


def head_name(desk: Desk, child: int) -> str:
    head = interface(desk.view).child(child)
    assert head is not None
    return head.text(Text.Name)


def test_the_table_itself_has_the_name_of_its_section(desk: Desk) -> None:
    section = desk.session.report.edition.section(desk.table.id)
    assert interface(desk.view).text(Text.Name) == section.name
