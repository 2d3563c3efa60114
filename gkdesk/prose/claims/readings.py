"""From what words refer to, to the cells whose sum a figure may be."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import islice, product

from gkdesk.form import Edition
from gkdesk.prose.claims.parsed import Reading
from gkdesk.prose.claims.reference import Reference
from gkdesk.prose.claims.rules import Ids, Rules, Unit
from gkdesk.prose.claims.tokens import Amount

_MOST = 32
# Sentences refer to the same cells again and again.
_KEPT = 2048


class Cells:
    """The cells of an edition, by what a sentence says of rows and columns."""

    def __init__(self, edition: Edition, rules: Rules) -> None:
        """Know the cells of ``edition``."""
        self._cells = edition.cells
        self._carried = frozenset(
            check.across.left[0].cell
            for check in edition.checks
            if check.across and check.across.carries_over
        )
        self._units = rules.units
        self._kept = lru_cache(_KEPT)(self._readings)
        self._scales: dict[str, tuple[Unit, ...]] = {}
        for unit in rules.units.values():
            self._scales[unit.same] = tuple(
                {one.factor: one for one in (*self._scales.get(unit.same, ()), unit)}.values()
            )

    def readings(self, reference: Reference, amount: Amount | None) -> tuple[Reading, ...]:
        """Return every sum that a figure may state; none where its unit does not fit.

        Without a figure the cells alone count.
        """
        if amount is None:
            return self.sums(reference.table, reference.rows, reference.columns)
        unit = amount.unit.same
        if unit and unit not in reference.units:
            return ()
        return self._kept(reference.table, reference.rows, reference.columns, unit)

    def are_carried(self, readings: Iterable[Reading]) -> bool:
        """Tell whether cells may be meant that begin as last year's: whose they are is not said."""
        return any(not self._carried.isdisjoint(reading.cells) for reading in readings)

    def sums(
        self, table: str, rows: tuple[Ids, ...], columns: tuple[Ids, ...]
    ) -> tuple[Reading, ...]:
        """Return every sum that rows and columns may mean, with no figure that has a unit."""
        return self._kept(table, rows, columns, None)

    def _readings(
        self, table: str, rows: tuple[Ids, ...], columns: tuple[Ids, ...], unit: str | None
    ) -> tuple[Reading, ...]:
        pairs = islice(product(rows, columns), _MOST)
        found = [one for pair in pairs for one in self._sums(self.ids(table, *pair), unit)]
        return tuple(dict.fromkeys(found))

    def ids(self, table: str, rows: Ids, columns: Ids) -> tuple[str, ...]:
        """Return the cells of some rows and columns; none where the edition lacks one."""
        cells = tuple([f"{table}.{row}.{column}" for row in rows for column in columns])
        return cells if all(cell in self._cells for cell in cells) else ()

    def _sums(self, cells: tuple[str, ...], unit: str | None) -> list[Reading]:
        if not cells:
            return []
        if unit is None:
            return [Reading(cells)]
        scales = self._scales.get(unit, ())
        column = self._cells[cells[0]].column
        # Money has several units, a count has one.
        if (column.kind == "money") != (len(scales) > 1):
            return []
        if column.kind == "count":
            return [Reading(cells)]
        # A column that prints no unit may count any of them.
        known = self._units.get(column.unit)
        return [Reading(cells, one.factor) for one in ((known,) if known else scales)]
