"""What totals that are printed in a row tell of the places of its figures."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from gkdesk.form import Cell
from gkdesk.intake.recognition.figures import FigureReader
from gkdesk.intake.recognition.shifting import Shifts, shifts_of
from gkdesk.intake.source import SourceBox
from gkdesk.intake.stems import stem
from gkdesk.report import NOT_APPLICABLE, Number, Value

_Cells = Mapping[SourceBox, str]


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many rows of a table agree with their totals, and how many do not.

    ``has_totals``: most totals are printed, of those that have figures to add up.
    """

    agreeing: int
    refuting: int
    has_totals: bool

    @property
    def is_sound(self) -> bool:
        """Whether a total that does not agree is a slip of whoever printed it."""
        return self.agreeing > self.refuting

    @property
    def is_refuted(self) -> bool:
        """Whether a row that does agree may do so by chance."""
        return 0 < self.refuting >= self.agreeing


class Judge:
    """Judges by the sums of a form."""

    def __init__(
        self, cells: Mapping[str, Cell], reader: FigureReader, subtotals: Iterable[str]
    ) -> None:
        """Take the cells of the form and the words that subtotals go by."""
        self._cells = cells
        self._reader = reader
        self._subtotals = tuple(map(stem, subtotals))

    def is_subtotal(self, name: str) -> bool:
        """Whether a label, as its stem, is one of a line that the form does not print."""
        return any(name.endswith(word) for word in self._subtotals)

    def holds(self, placed: _Cells) -> bool | None:
        """Whether totals in a row agree with what they add up; None where that says nothing.

        Naught that is the sum of naughts says nothing.
        """
        told = self._told(placed)
        return all(told) if told else None

    def mostly_holds(self, placed: _Cells) -> bool:
        """Whether of the totals of a row that is full some agree, and no more do not."""
        told = self._told(placed)
        is_full = all(box.text for box in placed)
        return is_full and 0 < told.count(False) <= told.count(True)

    def _told(self, placed: _Cells) -> list[bool]:
        values = self._values(placed)
        verdicts = [self._verdict(cell, values) for cell in values]
        return [verdict for verdict in verdicts if verdict is not None]

    def proven(self, placed: _Cells) -> dict[SourceBox, str]:
        """Return what of a row stands in sums that agree; nothing where one does not."""
        if not self.holds(placed):
            return {}
        values = self._values(placed)
        sums = [cell for cell in values if self._verdict(cell, values)]
        cells = {part for cell in sums for part in (cell, *self._cells[cell].parts)}
        return {box: cell for box, cell in placed.items() if cell in cells}

    def lacks_total(self, row: _Cells) -> bool:
        """Whether a row has figures and not their total."""
        return False in self._totals(row)

    def _totals(self, row: _Cells) -> list[bool]:
        texts = {cell: box.text for box, cell in row.items()}
        parts = {cell: self._cells[cell].parts for cell in texts}
        return [
            bool(texts[cell])
            for cell, adds in parts.items()
            if adds and set(adds) <= texts.keys() and any(texts[part] for part in adds)
        ]

    def verdict(self, rows: Sequence[_Cells]) -> Verdict:
        """Return what all rows of a table tell."""
        verdicts = [self.holds(row) for row in rows]
        totals = [is_there for row in rows for is_there in self._totals(row)]
        return Verdict(
            agreeing=verdicts.count(True),
            refuting=verdicts.count(False),
            has_totals=totals.count(True) > totals.count(False),
        )

    def prefers(self, rows: Sequence[tuple[_Cells, _Cells]]) -> bool | None:
        """Whether the first of two ways to place the rows of a table is right; None: unknown."""
        firsts, seconds = ([self.holds(row[n]) for row in rows] for n in (0, 1))
        is_first, is_second = (v.count(True) > v.count(False) for v in (firsts, seconds))
        return is_first if is_first != is_second else None

    def _verdict(self, cell: str, values: Mapping[str, Value]) -> bool | None:
        parts = self._cells[cell].parts
        stated = values[cell]
        if not parts or not set(parts) <= values.keys():
            return None
        numbers = [value for part in parts if isinstance(value := values[part], Number)]
        if not isinstance(stated, Number):
            # What does not concern the agency has no figures.
            return False if numbers and stated is NOT_APPLICABLE else None
        found = sum(numbers)
        return None if not numbers or not (found or stated) else found == stated

    def shifts(self, rows: Sequence[_Cells]) -> Shifts:
        """Return what speaks for figures that stand beside their places."""
        return shifts_of([self._values(row) for row in rows], self._cells)

    def _values(self, placed: _Cells) -> dict[str, Value]:
        return {
            cell: self._reader.read(box.text, self._cells[cell].column).value
            for box, cell in placed.items()
        }
