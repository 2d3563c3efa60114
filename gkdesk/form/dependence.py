"""Which cells a computed cell adds up, and what a change of one cell can move."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from gkdesk.form.edition import Cell, Check, Reach, Table
from gkdesk.form.faults import Place


def link_cells(tables: Iterable[Table], place: Place) -> dict[str, Cell]:
    """Return all cells by id, computed ones with their parts, in printed order."""
    cells: dict[str, Cell] = {}
    for table in tables:
        placed = {figure.cell.id: figure.cell for figure in table.figures}
        for cell in placed.values():
            cells[cell.id] = replace(cell, parts=_parts(cell, placed, place))
    return cells


def _parts(cell: Cell, placed: Mapping[str, Cell], place: Place) -> tuple[str, ...]:
    """Sum over the columns where the column says so, else over the rows.

    Where both say so, the two sums are equal: each adds up the same entered cells.
    """
    if cell.column.sum_of:
        named = [f"{cell.section}.{cell.row.id}.{part}" for part in cell.column.sum_of]
    else:
        named = [f"{cell.section}.{part}.{cell.column.id}" for part in cell.row.sum_of]
    parts = tuple(part for part in named if part in placed)
    if named and not parts:
        place.at(table=cell.section, row=cell.row.id).report("sum_of", f"{cell.id} 没有可加的格")
    return parts


def order_sums(cells: Mapping[str, Cell], place: Place) -> tuple[str, ...]:
    """Return the computed cells, none before one that it rests on; a circle is a fault."""
    order: list[str] = []
    settled = {cell.id for cell in cells.values() if not cell.is_computed}
    pending = [cell for cell in cells.values() if cell.is_computed]
    while pending:
        ready = [cell.id for cell in pending if settled.issuperset(cell.parts)]
        if not ready:
            for cell in pending:
                place.at(table=cell.section, row=cell.row.id).report("sum_of", "相加的项互相包含")
            break
        order += ready
        settled.update(ready)
        pending = [cell for cell in pending if cell.id not in settled]
    return tuple(order)


def find_reach(
    cells: Mapping[str, Cell], sums: tuple[str, ...], checks: tuple[Check, ...]
) -> dict[str, Reach]:
    """Return what each entered cell can move."""
    above: dict[str, list[str]] = {}
    for cell in cells.values():
        for part in cell.parts:
            above.setdefault(part, []).append(cell.id)
    resting: dict[str, list[int]] = {}
    for position, check in enumerate(checks):
        for cell_id in check.cells:
            resting.setdefault(cell_id, []).append(position)
    reach: dict[str, Reach] = {}
    for cell in cells.values():
        if not cell.is_computed:
            mine = _all_above(cell.id, above)
            positions = {p for c in (cell.id, *mine) for p in resting.get(c, ())}
            reach[cell.id] = Reach(
                tuple(upper for upper in sums if upper in mine), tuple(sorted(positions))
            )
    return reach


def _all_above(cell_id: str, above: Mapping[str, list[str]]) -> set[str]:
    found: set[str] = set()
    pending = [cell_id]
    while pending:
        fresh = [upper for upper in above.get(pending.pop(), ()) if upper not in found]
        found.update(fresh)
        pending += fresh
    return found
