"""All tables of a source put onto the cells of a form; what two texts claim, neither has."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from gkdesk.form import Edition
from gkdesk.intake.naming import Naming
from gkdesk.intake.recognition.figures import FigureReader
from gkdesk.intake.recognition.laying import Certainty, lay
from gkdesk.intake.recognition.loose import retabulated
from gkdesk.intake.recognition.outline import Outline
from gkdesk.intake.recognition.statutory import owner_of, suit, texts_of
from gkdesk.intake.recognition.sums import Judge
from gkdesk.intake.source import SourceBox
from gkdesk.intake.source_block import SourceBlock
from gkdesk.intake.sources.blocks import Block, Paragraph, PlacedTable
from gkdesk.report import Unread, Value, plain

_FORMULA = "="
_TWOFOLD = "同一格有不同的数"
_LINES_TWICE = 3


@dataclass(frozen=True, slots=True)
class Taken:
    """What a source says in a cell: the figure, its text as written, and where it stood.

    ``remark`` says what was made of a text that is more than a figure. ``table`` is the number
    of the table in the source, 0 where it is lines of text; ``row`` and ``column`` are the place
    in it, from 0.
    """

    cell: str
    value: Value
    text: str
    place: str
    certainty: Certainty
    remark: str
    table: int
    row: int
    column: int

    @property
    def is_doubtful(self) -> bool:
        """Whether somebody has to look: its place, or the figure, is only likely."""
        return self.certainty is not Certainty.SURE or isinstance(self.value, Unread)


@dataclass(frozen=True, slots=True)
class Leftover:
    """A text that was not taken over, the label of its row, where it stood, and why.

    ``table``, ``row`` and ``column`` are those of ``Taken``; the last is -1 for all of a table.
    """

    text: str
    label: str
    place: str
    why: str
    table: int = 0
    row: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Placed:
    """What came of all tables. ``unused`` are blocks of table sections that hold no figures.

    ``unread``: whose place is known, and not how much they are; they are among ``left`` too.
    """

    taken: Mapping[str, Taken]
    unread: Mapping[str, Taken]
    left: tuple[Leftover, ...]
    unused: tuple[Block, ...]


class Placer:
    """Places the tables of a source on the form of one edition."""

    def __init__(
        self,
        edition: Edition,
        namings: Mapping[str, Naming],
        reader: FigureReader,
        subtotals: Iterable[str],
    ) -> None:
        """Take the form, what its lines are called, and how figures are read."""
        self._edition = edition
        self._namings = namings
        self._reader = reader
        self._judge = Judge(edition.cells, reader, subtotals)
        self._claims: dict[str, list[Taken]] = {}
        self._unread: dict[str, Taken] = {}
        self._left: list[Leftover] = []
        self._unused: list[Block] = []

    def place(self, found: Outline) -> Placed:
        """Place the sections of tables; then, for want of those, what stands elsewhere."""
        for section, blocks in found.sections.items():
            if section in self._namings:
                self._place_section(section, blocks)
        seen = {self._edition.cells[cell].section for cell in self._claims}
        for block in (*found.front, *self._elsewhere(found), *found.foreign):
            if isinstance(block, PlacedTable):
                owner = self._form_of(block)
                if owner and owner not in seen:
                    self._lay(block, owner)
                else:
                    self._unused.append(block)
        taken = dict(self._settled())
        return Placed(taken, self._unread, tuple(self._left), tuple(self._unused))

    def _elsewhere(self, found: Outline) -> Iterator[Block]:
        for section, blocks in found.sections.items():
            if section not in self._namings:
                yield from blocks

    def _place_section(self, section: str, blocks: Sequence[Block]) -> None:
        own = [block for block in blocks if isinstance(block, PlacedTable)]
        tables = self._joined(own)
        is_found = False
        for table in tables:
            owner = self._owner(table, section)
            if owner:
                self._lay(table, owner)
                is_found = True
            else:
                self._unused.append(table)
        lines = [block for block in blocks if isinstance(block, Paragraph)]
        loose = None if is_found else retabulated(lines, self._reader)
        if loose and self._owner(loose, section) == section:
            self._lay(loose, section)
        else:
            self._unused += lines

    def _owner(self, table: PlacedTable, section: str) -> str:
        """Return the table of the form; below its own heading fewer labels will do."""
        here = suit(self._labels(table), self._namings[section])
        is_likely = here.known and 2 * here.known >= here.labels
        return self._form_of(table) or (section if is_likely else "")

    def _form_of(self, table: PlacedTable) -> str:
        return owner_of(self._labels(table), self._namings)

    def _labels(self, table: PlacedTable) -> list[str]:
        return [text for text in texts_of([table]) if not self._reader.is_figure(text)]

    def _joined(self, tables: Iterable[PlacedTable]) -> list[PlacedTable]:
        """Put tables that follow one another, and are as wide as one another, together.

        A table parted over pages has its heads in the first of its parts alone. Tables of which
        each is another of the form are two.
        """
        found: list[PlacedTable] = []
        form = ""
        for table in tables:
            own = self._form_of(table)
            is_as_wide = bool(found) and found[-1].table.width == table.table.width
            if is_as_wide and (form == own or not form or not own):
                found[-1] = found[-1].followed_by(table)
                form = form or own
            else:
                found.append(table)
                form = own
        return found

    def _lay(self, table: PlacedTable, owner: str) -> None:
        block = SourceBlock(table.table, self._namings[owner], self._reader.is_figure)
        laid = lay(block, self._namings[owner], self._judge)
        for claim in laid.claims:
            cell, text = self._edition.cells[claim.cell], claim.box.text
            place = table.place_of(claim.box)
            if text.startswith(_FORMULA):
                # Without a result. What the form adds up by itself needs none.
                if not cell.is_computed:
                    self._leave(table, claim.box, cell.row.name, "公式没有结果")
                continue
            read = self._reader.read(text, cell.column, claim.head)
            row = table.rows[claim.box.top]
            taken = Taken(
                cell=cell.id,
                value=read.value,
                text=text,
                place=place,
                certainty=claim.certainty,
                remark=read.remark,
                table=row.table,
                row=row.row,
                column=claim.box.left,
            )
            if self._reader.is_several(text):
                self._leave(table, claim.box, cell.row.name, "不止一个数")
            else:
                self._claims.setdefault(cell.id, []).append(taken)
        for one in laid.left:
            self._leave(table, one.box, one.label, one.why)

    def _leave(self, table: PlacedTable, box: SourceBox, label: str, why: str) -> None:
        row, place = table.rows[box.top], table.place_of(box)
        self._left.append(Leftover(box.text, label, place, why, row.table, row.row, box.left))

    def _settled(self) -> Iterator[tuple[str, Taken]]:
        twofold = self._twofold()
        for cell in self._edition.cells:
            told = [claim for claim in self._claims.get(cell, ()) if claim.text]
            row = self._edition.cells[cell].row.name
            if cell in twofold:
                self._left += [_left_of(one, row, _TWOFOLD) for one in told]
            elif told or cell in self._claims:
                best = max(told or self._claims[cell], key=lambda claim: claim.certainty)
                if isinstance(best.value, Unread):
                    self._unread[cell] = best
                    self._left.append(_left_of(best, row, best.remark))
                else:
                    yield cell, best

    def _twofold(self) -> set[str]:
        """Return the cells that have two figures; all of a table of which many lines have.

        There are two such tables then, and what one of them lacks may be of the other.
        """
        found = {
            cell
            for cell, claims in self._claims.items()
            if len({plain(claim.value) for claim in claims if claim.text}) > 1
        }
        cells = self._edition.cells
        for section in {cells[cell].section for cell in found}:
            own = {cell for cell in self._claims if cells[cell].section == section}
            lines = {cells[cell].row.id for cell in found & own}
            if len(lines) >= min(_LINES_TWICE, len({cells[cell].row.id for cell in own})):
                found |= own
        return found


def _left_of(taken: Taken, label: str, why: str) -> Leftover:
    return Leftover(taken.text, label, taken.place, why, taken.table, taken.row, taken.column)
