"""From what words refer to, to the cells whose sum a figure may be."""

from itertools import islice, product

from gkdesk.form import Edition
from gkdesk.prose.claims.parsed import Reading
from gkdesk.prose.claims.reference import Reference
from gkdesk.prose.claims.rules import Ids, Rules, Unit
from gkdesk.prose.claims.tokens import Amount

_MOST = 32


class Cells:
    """The cells of an edition, by what a sentence says of rows and columns."""

    def __init__(self, edition: Edition, rules: Rules) -> None:
        """Know the cells of ``edition``."""
        self._cells = edition.cells
        self._units = rules.units
        self._scales: dict[str, tuple[Unit, ...]] = {}
        for unit in rules.units.values():
            self._scales[unit.same] = tuple(
                {one.factor: one for one in (*self._scales.get(unit.same, ()), unit)}.values()
            )

    def readings(self, reference: Reference, amount: Amount | None) -> tuple[Reading, ...]:
        """Return every sum that a figure may state; none where its unit does not fit.

        Without a figure the cells alone count.
        """
        if amount is not None and amount.unit.same not in ("", *reference.units):
            return ()
        found: dict[Reading, None] = {}
        pairs = product(reference.rows, reference.columns)
        for rows, columns in islice(pairs, _MOST):
            for reading in self._sums(self.ids(reference.table, rows, columns), amount):
                found[reading] = None
        return tuple(found)

    def ids(self, table: str, rows: Ids, columns: Ids) -> tuple[str, ...]:
        """Return the cells of some rows and columns; none where the edition lacks one."""
        cells = tuple([f"{table}.{row}.{column}" for row in rows for column in columns])
        return cells if all(cell in self._cells for cell in cells) else ()

    def _sums(self, cells: tuple[str, ...], amount: Amount | None) -> list[Reading]:
        if not cells:
            return []
        if amount is None:
            return [Reading(cells)]
        scales = self._scales.get(amount.unit.same, ())
        column = self._cells[cells[0]].column
        # Money has several units, a count has one.
        if (column.kind == "money") != (len(scales) > 1):
            return []
        if column.kind == "count":
            return [Reading(cells)]
        # A column that prints no unit may count any of them.
        known = self._units.get(column.unit)
        return [Reading(cells, unit.factor) for unit in ((known,) if known else scales)]
