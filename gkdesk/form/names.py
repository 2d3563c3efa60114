"""What figures are called in a sentence: words with points between them, out of the edition file.

A figure is called by its table, its row and its column. The table may be left out where the rest
is said of one table alone, and the column where the row has one figure or the table a usual one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from gkdesk.form.edition import Cell, Reference, Table
from gkdesk.form.faults import Place

# A Chinese input method types 。 for a point; 、 stands in some labels.
_WORD = r"[^\W\d_][^\W_]*(?:、[^\W_]+)*"
_POINT = r"[.．。·]"
NAME = re.compile(rf"{_WORD}(?:\s*{_POINT}\s*{_WORD})*")
_BETWEEN_WORDS = re.compile(rf"\s*{_POINT}\s*")
# Where a text may name figures: behind two braces, or one and a per cent sign.
_TAG = re.compile(r"[{｛][{｛%％]([^{}｛｝]*)")
# More words than any figure is called by.
_MOST_WORDS = 10


def words_of(name: str) -> Reference:
    """Return the words of a name."""
    return tuple(_BETWEEN_WORDS.split(name))


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure that a sentence can name: a cell, or a sum that the edition declares.

    A cell's id is its own; the id of a sum is put together in the same way. ``cells`` are those
    that are added up; ``words`` are all words that the figure can be found by.
    """

    id: str
    section: str
    reference: Reference
    label: str
    unit: str
    cells: tuple[str, ...]
    words: frozenset[str]

    @property
    def name(self) -> str:
        """The full name as a sentence has it."""
        return ".".join(self.reference)


class Names:
    """The names of one edition. ``quantities`` are by id, table by table."""

    def __init__(self, tables: Iterable[Table]) -> None:
        """Put together the names of all figures of these tables."""
        self._tables = [_TableNames(table) for table in tables]
        quantities = (quantity for names in self._tables for quantity in names.quantities())
        self.quantities: Mapping[str, Quantity] = {one.id: one for one in quantities}
        self._found: dict[Reference, tuple[Quantity, ...]] = {}

    def find(self, reference: Reference) -> tuple[Quantity, ...]:
        """Return all figures that may be meant: none where the name is unknown."""
        found = self._found.get(reference)
        if found is None:
            found = tuple(dict.fromkeys(self._meant(reference)))
            # What is unknown is not kept: there is no end to it.
            if found:
                self._found[reference] = found
        return found

    def named_in(self, text: str) -> tuple[Quantity, ...]:
        """Return the figures that a text names within braces, whatever it does with them."""
        if "{" not in text and "｛" not in text:
            return ()
        names = (name for tag in _TAG.findall(text) for name in NAME.findall(tag))
        return tuple(dict.fromkeys(found for name in names for found in self._end_of(name)))

    def check(self, place: Place) -> None:
        """Report words with two meanings, and figures that are not found by their own name."""
        for names in self._tables:
            names.check(place)
        for quantity in self.quantities.values():
            if not place.found and self.find(quantity.reference) != (quantity,):
                place.at(table=quantity.section).report("name", f"“{quantity.name}”不止一个意思")

    def _meant(self, reference: Reference) -> Iterator[Quantity]:
        if len(reference) <= _MOST_WORDS:
            for names in self._tables:
                yield from names.meant(reference)

    def _end_of(self, name: str) -> tuple[Quantity, ...]:
        """Find a figure whose name has a word of the language before it."""
        words = words_of(name)[-_MOST_WORDS:]
        return next((found for at in range(len(words)) if (found := self.find(words[at:]))), ())


@dataclass(frozen=True, slots=True)
class _Line:
    """A row or a column, or several of them taken together."""

    id: str
    label: str
    references: tuple[Reference, ...]
    ids: tuple[str, ...]


class _TableNames:
    """The names of the figures of one table."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._rows = [_Line(one.id, one.name, one.references, (one.id,)) for one in table.rows]
        self._columns = [
            _Line(one.id, one.name, one.references, (one.id,)) for one in table.columns
        ]
        for group in table.groups:
            line = _Line(group.id, group.name, group.references, group.rows or group.columns)
            (self._rows if group.rows else self._columns).append(line)
        self._rows_by_words = {words: row for row in self._rows for words in row.references}
        self._columns_by_words = {words: one for one in self._columns for words in one.references}
        placed = {figure.cell.id: figure.cell for figure in table.figures}
        self._by_line = {
            (row.id, column.id): quantity
            for row in self._rows
            for column in self._columns
            for quantity in self._quantity(row, column, placed)
        }
        self._usual = {row.id: self._usual_column(row) for row in self._rows}

    def quantities(self) -> Iterable[Quantity]:
        """Return all figures that can be named."""
        return self._by_line.values()

    def meant(self, reference: Reference) -> Iterator[Quantity]:
        """Yield the figures that a name may mean, with the table's words and without."""
        own = (words for words in self._table.references if reference[: len(words)] == words)
        for rest in (reference, *(reference[len(words) :] for words in own)):
            for at in range(1, len(rest) + 1):
                row = self._rows_by_words.get(rest[:at])
                if row is None:
                    continue
                column = self._columns_by_words.get(rest[at:])
                column_id = column.id if column else "" if rest[at:] else self._usual[row.id]
                if quantity := self._by_line.get((row.id, column_id)):
                    yield quantity

    def check(self, place: Place) -> None:
        """Report words that mean two rows, or two columns."""
        rows = [(line, self._rows_by_words) for line in self._rows]
        columns = [(line, self._columns_by_words) for line in self._columns]
        for line, known in (*rows, *columns):
            for words in line.references:
                if known[words] is not line:
                    here = place.at(table=self._table.id, row=line.id)
                    here.report("name", f"“{'.'.join(words)}”已经另有所指")

    def _usual_column(self, row: _Line) -> str:
        """Return the column that is meant where none is named, empty where there is none."""
        filled = [one.id for one in self._table.columns if (row.id, one.id) in self._by_line]
        if self._table.usual_column in filled:
            return self._table.usual_column
        return filled[0] if len(filled) == 1 else ""

    def _quantity(
        self, row: _Line, column: _Line, placed: Mapping[str, Cell]
    ) -> Iterator[Quantity]:
        """Yield the figure of a row in a column, unless the form has no such figure."""
        table = self._table
        cells = tuple(f"{table.id}.{r}.{c}" for r in row.ids for c in column.ids)
        if not cells or not placed.keys() >= set(cells):
            return
        calls = (*table.references, *row.references, *column.references)
        yield Quantity(
            id=f"{table.id}.{row.id}.{column.id}",
            section=table.id,
            reference=(*table.references[0], *row.references[0], *column.references[0]),
            label=f"{row.label} · {column.label}",
            unit=placed[cells[0]].column.unit,
            cells=cells,
            words=frozenset(word for words in calls for word in words),
        )
