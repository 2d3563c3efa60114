"""What is drawn over the years, read out of an edition file."""

from collections.abc import Iterable, Iterator, Mapping

from gkdesk.form.edition import Cell, Chart, ChartLine, Table
from gkdesk.form.strict import Record

# What one line of a chart is: its id, its name, and the rows or columns that it adds up.
_Named = tuple[str, str, tuple[str, ...]]


def read_charts(
    records: Iterable[Record], tables: Mapping[str, Table], cells: Mapping[str, Cell]
) -> tuple[Chart, ...]:
    """Read all charts; a chart of a row or column that is not there is a fault."""
    charts: dict[str, Chart] = {}
    for record in records:
        chart_id = record.identifier("id")
        record.place = record.place.at(row=chart_id)
        if chart_id in charts:
            record.place.report("id", f"“{chart_id}”出现了两次")
        section = record.text("section")
        name = record.text("name")
        lines = tuple(_lines(record, tables.get(section), cells))
        unit = cells[lines[0].cells[0]].column.unit if lines else ""
        charts[chart_id] = Chart(chart_id, name, section, unit, lines)
        record.close()
    return tuple(charts.values())


def _lines(record: Record, table: Table | None, cells: Mapping[str, Cell]) -> Iterator[ChartLine]:
    rows, columns = record.texts("rows"), record.texts("columns")
    if table is None:
        record.place.report("section", "没有这张表")
        return
    if min(len(rows), len(columns)) != 1:
        record.place.report("rows", "rows 和 columns 里要有一个只写一项")
    for row_id in rows:
        for column_id in columns:
            row, column = _known(row_id, table, "rows"), _known(column_id, table, "columns")
            named = row if len(columns) == 1 else column
            mine = tuple(f"{table.id}.{r}.{c}" for r in row[2] for c in column[2])
            if mine and cells.keys() >= set(mine):
                yield ChartLine(named[1], mine)
            else:
                record.place.report("rows", f"没有“{row_id}.{column_id}”这一格")


def _known(line_id: str, table: Table, axis: str) -> _Named:
    """Return a row or a column of a table, or a group of them."""
    lines = table.rows if axis == "rows" else table.columns
    named: list[_Named] = [(one.id, one.name, (one.id,)) for one in lines]
    named += [
        (one.id, one.name, one.rows if axis == "rows" else one.columns) for one in table.groups
    ]
    return next((one for one in named if one[0] == line_id), (line_id, "", ()))
