"""A whole report that somebody else wrote: paragraphs and tables in their order, with places."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from gkdesk.intake.characters import meant
from gkdesk.intake.source import SourceBox, SourceTable, too_large
from gkdesk.intake.sources.page_numbers import is_page_number

_LETTERS = 26
# A report has some hundred.
_MOST_PARAGRAPHS = 5_000
# A report has some five; a page is laid out by some dozens.
_MOST_TABLES = 1_000


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands, as far as a source can tell: 0 or empty where it cannot.

    ``line`` is the line of a text or the row of a ``sheet``; ``paragraph`` counts paragraphs.
    ``table`` is the number of a table in the source, from 1, and ``row`` the row in it, from 0.
    """

    page: int = 0
    line: int = 0
    sheet: str = ""
    paragraph: int = 0
    table: int = 0
    row: int = 0

    def __str__(self) -> str:
        """Say it in the clerk's words."""
        if self.sheet:
            return f"工作表“{self.sheet}”第 {self.line} 行"
        if self.page:
            return f"第 {self.page} 页"
        if self.table and not self.line:
            return f"第 {self.table} 张表第 {self.row + 1} 行"
        return f"第 {self.line} 行" if self.line else f"第 {self.paragraph} 段"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. ``within`` are the elements of a page that it stands in, outermost first."""

    text: str
    place: Place
    within: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedTable:
    """A table, or some rows of one, and the place of each row.

    ``columns`` are those of a sheet that it stands in, from 0.
    """

    table: SourceTable
    rows: tuple[Place, ...]
    within: tuple[int, ...] = ()
    columns: tuple[int, ...] = ()

    def place_of(self, box: SourceBox) -> str:
        """Say where a box stands."""
        row = self.rows[box.top]
        if row.sheet:
            return f"工作表“{row.sheet}”{_letters(self.columns[box.left])}{row.line}"
        if not row.table:
            return str(row)
        around = f"（{row}）" if row.page or row.line else ""
        return f"第 {row.table} 张表第 {row.row + 1} 行第 {box.left + 1} 栏{around}"

    def part(self, top: int, end: int) -> "PlacedTable":
        """Return some of the rows as a table of their own, with the boxes cut to them."""
        boxes = (_cut(box, top, end) for box in self.table.boxes)
        kept = tuple(box for box in boxes if box)
        holes = frozenset((row - top, at) for row, at in self.table.holes if top <= row < end)
        table = SourceTable(kept, end - top, self.table.width, holes)
        return PlacedTable(table, self.rows[top:end], self.within, self.columns)

    def followed_by(self, other: "PlacedTable") -> "PlacedTable":
        """Return the rows of both as one table."""
        height = self.table.height
        below = (replace(box, top=box.top + height) for box in other.table.boxes)
        holes = self.table.holes | {(row + height, at) for row, at in other.table.holes}
        width = max(self.table.width, other.table.width)
        boxes = (*self.table.boxes, *below)
        whole = SourceTable(boxes, height + other.table.height, width, holes)
        columns = max(self.columns, other.columns, key=len)
        return PlacedTable(whole, self.rows + other.rows, self.within, columns)


Block = Paragraph | PlacedTable


@dataclass(frozen=True, slots=True)
class Source:
    """A source as it was read. ``title`` is what the file itself is called by, beside its text.

    ``told`` are sentences about what of it could not be read.
    """

    path: Path
    blocks: tuple[Block, ...]
    title: str = ""
    told: tuple[str, ...] = ()

    @property
    def tables(self) -> tuple[PlacedTable, ...]:
        """The tables alone."""
        return tuple(block for block in self.blocks if isinstance(block, PlacedTable))


class Numbering:
    """Counts the tables and paragraphs of a source while it is read."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.blocks: list[Block] = []
        self.told: list[str] = []
        self._paragraphs = 0
        self._tables = 0

    def write(self, text: str, place: Place | None = None, within: tuple[int, ...] = ()) -> None:
        """Add a paragraph, unless it is blank or the number of a page."""
        text = meant(text).strip()
        if text and not is_page_number(text):
            self._paragraphs += 1
            if self._paragraphs > _MOST_PARAGRAPHS:
                raise too_large()
            here = place or Place(paragraph=self._paragraphs)
            self.blocks.append(Paragraph(text, here, within))

    def tabulate(
        self,
        table: SourceTable | None,
        rows: Iterable[Place] = (),
        within: tuple[int, ...] = (),
        columns: tuple[int, ...] = (),
    ) -> None:
        """Add a table, unless nothing stands in it."""
        if table is None or not any(box.text for box in table.boxes):
            return
        self._tables += 1
        if self._tables > _MOST_TABLES:
            raise too_large()
        told = tuple(rows) or (Place(),) * table.height
        places = (replace(p, table=self._tables, row=n) for n, p in enumerate(told))
        self.blocks.append(PlacedTable(table, tuple(places), within, columns))


def _cut(box: SourceBox, top: int, end: int) -> SourceBox | None:
    first, last = max(box.top, top), min(box.top + box.down, end)
    if first >= last:
        return None
    return SourceBox(box.text, first - top, box.left, box.across, last - first)


def _letters(column: int) -> str:
    """Return the letters that a spreadsheet calls a column by."""
    return (_letters(column // _LETTERS - 1) if column >= _LETTERS else "") + chr(
        ord("A") + column % _LETTERS
    )
