"""The table as an item model."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt

from gkdesk.form import Figure, Label
from gkdesk.report import Change
from tests.ui.grid.desk import Desk

Role = Qt.ItemDataRole
Flag = Qt.ItemFlag


def moved_by(desk: Desk, texts: dict[str, str]) -> tuple[list[tuple[int, int]], Change]:
    """Enter texts; return the squares that the model told of, and the change of the session."""
    squares: list[tuple[int, int]] = []
    changes: list[Change] = []

    def note(first: QModelIndex, last: QModelIndex) -> None:
        assert first == last
        squares.append((first.row(), first.column()))

    desk.session.changed.connect(changes.append)
    desk.grid.model.dataChanged.connect(note)
    desk.session.enter_texts(texts, "填写")
    return squares, changes[0]


def test_every_table_is_a_sound_item_model(
    desk: Desk, check_model: Callable[[QAbstractItemModel], None]
) -> None:
    check_model(desk.grid.model)


def test_every_label_and_figure_stands_on_its_first_square(desk: Desk) -> None:
    model = desk.grid.model
    for line in desk.table.layout:
        for box in line:
            shown = model.index(box.top, box.left).data()
            assert shown == (box.text if isinstance(box, Label) else "")


def test_only_figures_that_are_not_computed_can_be_edited(desk: Desk) -> None:
    model = desk.grid.model
    editable = {
        (row, column)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        if model.flags(model.index(row, column)) & Flag.ItemIsEditable
    }
    assert editable == {(figure.top, figure.left) for figure in desk.entries}


def test_computed_figures_can_be_selected_and_labels_cannot(desk: Desk) -> None:
    model = desk.grid.model
    for line in desk.table.layout:
        for box in line:
            flags = model.flags(model.index(box.top, box.left))
            assert bool(flags & Flag.ItemIsSelectable) == isinstance(box, Figure)
            assert flags & Flag.ItemIsEnabled


def test_a_computed_figure_and_a_label_refuse_what_is_set(long_desk: Desk) -> None:
    model = long_desk.grid.model
    computed = next(f for f in long_desk.table.figures if f.cell.is_computed)
    assert not model.setData(model.index(0, 0), "5")
    assert not model.setData(model.index(computed.top, computed.left), "5")
    assert long_desk.undo_texts == []


def test_an_edit_tells_of_the_squares_that_moved_and_no_others(desk: Desk) -> None:
    figure = desk.entries[-1]
    desk.session.enter_texts({figure.cell.id: "3"}, "填写")
    squares, change = moved_by(desk, {figure.cell.id: "4"})
    places = {f.cell.id: (f.top, f.left) for f in desk.table.figures}
    assert set(squares) >= {places[cell] for cell in change.cells}
    assert len(squares) == len(set(squares))
    if not change.has_other_findings:
        assert set(squares) == {places[cell] for cell in change.cells}


def test_squares_of_a_finding_that_appears_are_told_of(long_desk: Desk) -> None:
    figure = long_desk.entries[0]
    report = long_desk.session.report
    long_desk.session.enter_texts(dict.fromkeys(report.entered, "0"), "填写")
    squares, _ = moved_by(long_desk, {figure.cell.id: "1"})
    concerned = {cell for finding in report.findings for cell in finding.cells}
    places = {f.cell.id: (f.top, f.left) for f in long_desk.table.figures}
    assert concerned
    assert set(squares) & set(places.values()) == {places[cell] for cell in concerned}


def test_a_cell_says_aloud_its_row_column_value_and_state(long_desk: Desk) -> None:
    figure = long_desk.entries[0]
    index = long_desk.grid.model.index(figure.top, figure.left)
    row, column = figure.cell.row.name, figure.cell.column.name
    blank = f"{row}，{column}：空白，可填写，有提示"
    assert index.data(Role.AccessibleTextRole) == blank
    long_desk.session.enter_texts({figure.cell.id: "七"}, "填写")
    assert index.data(Role.AccessibleTextRole) == f"{row}，{column}：七，可填写，读不懂，有错误"


def test_every_cell_of_every_table_says_aloud_what_it_is(desk: Desk) -> None:
    texts = dict(zip(desk.entries, ("3", "/", "若干"), strict=False))
    desk.enter(texts)
    states = {True: "自动合计", False: "可填写"}
    for figure in desk.table.figures:
        cell = figure.cell
        spoken = desk.grid.model.index(figure.top, figure.left).data(Role.AccessibleTextRole)
        assert spoken.startswith(f"{cell.row.name}，{cell.column.name}：")
        assert states[cell.is_computed] in spoken
        assert texts.get(figure, "") in spoken
        assert ("读不懂" in spoken) == (texts.get(figure) == "若干")


def test_a_tooltip_says_each_finding_of_the_cell_once(long_desk: Desk) -> None:
    figure = long_desk.entries[0]
    long_desk.session.enter_texts({figure.cell.id: "<b>&"}, "填写")
    tip = long_desk.grid.model.index(figure.top, figure.left).data(Role.ToolTipRole)
    said = [f.message for f in long_desk.session.report.findings if figure.cell.id in f.cells]
    escaped = [one.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for one in said]
    assert [tip.count(sentence) for sentence in escaped] == [1] * len(said)
    assert "<b>" not in tip


def test_undo_shows_the_former_figure(desk: Desk) -> None:
    figure = desk.entries[0]
    desk.session.enter_texts({figure.cell.id: "8"}, "填写")
    desk.session.undo_stack.undo()
    assert desk.grid.model.index(figure.top, figure.left).data() == ""
