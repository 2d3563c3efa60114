"""Statutory tables read out of an edition file: rows, columns, and boxes on a grid."""

from collections.abc import Iterable
from typing import TypeVar, get_args

from gkdesk.form.calling import read_groups, read_references
from gkdesk.form.edition import (
    Box,
    Cell,
    Column,
    Figure,
    Label,
    LabelRole,
    NumberKind,
    Row,
    Table,
)
from gkdesk.form.faults import Place
from gkdesk.form.grid import Grid
from gkdesk.form.strict import Record, is_record

_ROLES: tuple[LabelRole, ...] = get_args(LabelRole)
_KINDS: tuple[NumberKind, ...] = get_args(NumberKind)
_Named = TypeVar("_Named", Row, Column)


def read_table(record: Record) -> Table:
    """Read one table; its id is the id of its section."""
    table_id = record.identifier("section")
    place = record.place.at(table=table_id)
    record.place = place
    columns = _unique([_column(Record(v, place)) for v in record.records("columns")], place)
    rows = _unique([_row(Record(v, place)) for v in record.records("rows")], place)
    groups = [Record(v, place) for v in record.records("groups", ())]
    widths, lines = record.sizes("widths"), record.lists("layout")
    reader = _LayoutReader(table_id, rows, columns, Grid(len(lines), len(widths)), place)
    table = Table(
        id=table_id,
        widths=widths,
        head_rows=record.whole("head_rows", 0),
        head_columns=record.whole("head_columns", 0),
        rows=rows,
        columns=columns,
        layout=reader.read(lines),
        references=read_references(record, record.text("name")),
        groups=read_groups(groups, rows, columns),
        usual_column=record.text("usual_column", ""),
    )
    if table.usual_column and table.usual_column not in {column.id for column in columns}:
        place.report("usual_column", f"没有名为“{table.usual_column}”的列")
    _check_heads(table, place)
    record.close()
    return table


def _unique(named: Iterable[_Named], place: Place) -> tuple[_Named, ...]:
    known: dict[str, _Named] = {}
    for item in named:
        if item.id in known:
            place.at(row=item.id).report("id", f"“{item.id}”出现了两次")
        known[item.id] = item
    for item in known.values():
        for part in item.sum_of:
            if part not in known or part == item.id:
                place.at(row=item.id).report("sum_of", f"“{part}”不能作为相加的一项")
    return tuple(known.values())


def _row(record: Record) -> Row:
    row_id = record.identifier("id", may_have_dots=True)
    record.place = record.place.at(row=row_id)
    name = record.text("name")
    row = Row(row_id, name, record.texts("sum_of", ()), read_references(record, name))
    record.close()
    return row


def _column(record: Record) -> Column:
    column_id = record.identifier("id")
    record.place = record.place.at(row=column_id)
    name = record.text("name")
    column = Column(
        id=column_id,
        name=name,
        kind=record.choice("kind", _KINDS, "count"),
        may_be_negative=record.flag("may_be_negative"),
        unit=record.text("unit", ""),
        sum_of=record.texts("sum_of", ()),
        references=read_references(record, name),
    )
    record.close()
    return column


def _check_heads(table: Table, place: Place) -> None:
    for line in table.layout:
        for box in line:
            in_head_rows = box.top < table.head_rows
            in_head_columns = box.left < table.head_columns
            if isinstance(box, Figure) and (in_head_rows or in_head_columns):
                key = "head_rows" if in_head_rows else "head_columns"
                place.report(key, f"表头里不能有填数的格（{box.cell.id}）")
            if in_head_rows and box.top + box.down > table.head_rows:
                place.report("head_rows", f"第 {box.top + 1} 行有格跨出表头")
            if in_head_columns and box.left + box.across > table.head_columns:
                place.report("head_columns", f"第 {box.top + 1} 行有格跨出左侧表头")


class _LayoutReader:
    """Places the boxes of one table; a row of the layout is counted from 1 in faults."""

    def __init__(
        self,
        table_id: str,
        rows: tuple[Row, ...],
        columns: tuple[Column, ...],
        grid: Grid,
        place: Place,
    ) -> None:
        self._grid = grid
        self._table_id = table_id
        self._rows = {row.id: row for row in rows}
        self._columns = {column.id: column for column in columns}
        self._place = place
        self._placed: set[tuple[str, str]] = set()

    def read(self, lines: list[list[object]]) -> tuple[tuple[Box, ...], ...]:
        """Read all lines, then tell of rows that no line places and of holes in the grid."""
        layout = [self._line(number, line) for number, line in enumerate(lines)]
        self._grid.close(self._place)
        used_rows = {row for row, _ in self._placed}
        used_columns = {column for _, column in self._placed}
        unused = [row for row in self._rows if row not in used_rows]
        unused += [column for column in self._columns if column not in used_columns]
        for name in unused:
            self._place.at(row=name).report("layout", "没有放进表里")
        return tuple(layout)

    def _line(self, top: int, line: list[object]) -> tuple[Box, ...]:
        place = self._place.at(row=f"第 {top + 1} 行")
        boxes: list[Box] = []
        for item in line:
            if is_record(item):
                boxes += self._boxes(top, Record(item, place))
            else:
                place.report("layout", "每一格应为 { label = … } 或 { row = … }")
        return tuple(boxes)

    def _boxes(self, top: int, record: Record) -> list[Box]:
        across, down = record.whole("across", 1, least=1), record.whole("down", 1, least=1)
        boxes: list[Box] = []
        if record.has("label"):
            left = self._grid.take(top, across, down, record.place)
            role: LabelRole = record.choice("role", _ROLES)
            boxes.append(Label(record.text("label"), role, top, left, across, down))
        else:
            for cell in self._cells(record):
                left = self._grid.take(top, across, down, record.place)
                boxes.append(Figure(cell, top, left, across, down))
        record.close()
        return boxes

    def _cells(self, record: Record) -> list[Cell]:
        row_id = record.text("row")
        row = self._rows.get(row_id)
        if row is None:
            record.place.report("row", f"没有名为“{row_id}”的行")
            return []
        cells: list[Cell] = []
        for column_id in record.texts("columns", tuple(self._columns)):
            column = self._columns.get(column_id)
            if column is None:
                record.place.report("columns", f"没有名为“{column_id}”的列")
            elif (row.id, column_id) in self._placed:
                record.place.report("columns", f"“{row.id}.{column_id}”放了两次")
            else:
                self._placed.add((row.id, column_id))
                cell_id = f"{self._table_id}.{row.id}.{column_id}"
                cells.append(Cell(cell_id, self._table_id, row, column))
        return cells
