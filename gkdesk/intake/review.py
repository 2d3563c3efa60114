"""What a source offers, cell by cell and section by section, with what a clerk says to it.

Nothing is entered here: a review says what a report would hold, and the window does it at once.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto
from itertools import groupby

from gkdesk.form import Cell
from gkdesk.intake.importing import Imported, note_of
from gkdesk.intake.recognition.placing import Leftover, Taken
from gkdesk.report import Report, State, Value, is_same, read_value, state_of

_CORRECTED = "来源写的是“{text}”，导入时改了（{place}）"
_UNJUDGED = "导入时没有把握，还没有人核对：来源写的是“{text}”（{place}）"
_NO_CELL = "这份报告的表里没有这一格"


class Verdict(Enum):
    """What was said to a cell. OPEN: somebody has to look, and has not yet."""

    PLAIN = auto()
    OPEN = auto()
    ACCEPTED = auto()
    CORRECTED = auto()
    LEFT_OUT = auto()


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a cell holds, and what it would hold. ``is_coming``: the source, or the clerk, says so.

    Of a sum ``after`` is what it would be, and ``stated`` what the source printed.
    """

    cell: Cell
    taken: Taken | None
    before: Value
    after: Value
    verdict: Verdict
    is_coming: bool
    stated: Value = None

    @property
    def is_change(self) -> bool:
        """Whether the cell is another afterwards."""
        return not is_same(self.before, self.after)

    @property
    def is_replacing(self) -> bool:
        """Whether what is there goes."""
        return self.is_coming and self.before is not None and self.is_change

    @property
    def differs(self) -> bool:
        """Whether the source printed another total than the sum."""
        return self.stated is not None and self.stated != self.after


@dataclass(frozen=True, slots=True)
class Concern:
    """One thing to be looked at: doubtful or missing cells, a total, or what has no place."""

    cells: tuple[str, ...] = ()
    left: Leftover | None = None


class Review:
    """Goes through what was imported, for a report that is there or for a new one.

    ``found`` is what the source has, by cell, read or not; ``chosen`` are the sections that are
    taken, ``values`` what would be entered, by cell.
    """

    def __init__(self, imported: Imported, report: Report | None = None) -> None:
        """Take all of it, but for texts where the report has its own."""
        self.imported = imported
        self.is_new = report is None
        blank = Report(imported.edition, imported.agency, imported.year)
        self.report = report or blank
        self.agency = imported.agency if self.is_new else self.report.agency
        self.takes_date = imported.signed_on is not None and self.report.signed_on is None
        self.keeps_before_blank = True
        self._judged: dict[str, Verdict] = {}
        self._corrected: dict[str, Value] = {}
        edition = self.report.edition
        self.found = {**imported.cells, **imported.unread}
        self._taken = {c: self.found[c] for c in edition.cells if c in self.found}
        self.chosen = {s.id for s in edition.sections if self._is_wanted(s.id)}
        self._values: Mapping[str, Value] = {}
        self.values: dict[str, Value] = {}
        self.settle()

    @property
    def lost(self) -> tuple[Leftover, ...]:
        """What has no place: in the form, or in the form of this report."""
        foreign = [t for c, t in self.imported.cells.items() if c not in self._taken and t.text]
        unread = [t for c, t in self.imported.unread.items() if c in self._taken]
        shown = {(one.table, one.row, one.column) for one in unread}
        lost = (one for one in self.imported.lost if (one.table, one.row, one.column) not in shown)
        cells = self.imported.edition.cells
        own = (
            Leftover(t.text, cells[t.cell].name, t.place, _NO_CELL, t.table, t.row, t.column)
            for t in foreign
        )
        return (*lost, *own)

    @property
    def signed_on(self) -> date | None:
        """The date that the report would have."""
        return self.imported.signed_on if self.takes_date else self.report.signed_on

    def offered(self, section: str) -> int:
        """Return how much a section of the source has: cells that hold something, or letters."""
        cells = self.report.edition.cells
        texts = [t.text for c, t in self._taken.items() if cells[c].section == section]
        return sum(1 for text in texts if text) or len(self.text(section))

    def text(self, section: str) -> str:
        """Return what the source says in a section of text."""
        return "\n".join(part.text for part in self.imported.prose.get(section, ()))

    def proposal(self, cell_id: str) -> Proposal:
        """Return what would become of a cell."""
        cell, taken = self.report.edition.cells[cell_id], self._taken.get(cell_id)
        before, after = self.report.values[cell_id], self._values[cell_id]
        verdict = self._verdict(cell_id)
        if cell.is_computed:
            is_kept = cell.section in self.chosen and verdict is not Verdict.LEFT_OUT
            stated = taken.value if taken and is_kept else None
            return Proposal(cell, taken, before, after, verdict, stated is not None, stated)
        return Proposal(cell, taken, before, after, verdict, cell_id in self.values)

    def accept(self, cell: str) -> None:
        """Take a doubtful figure as it was read."""
        self._judge(cell, Verdict.ACCEPTED)

    def open_in_row(self, cell: str) -> list[str]:
        """Return the cells of the row of a cell that nobody has looked at."""
        cells = self.report.edition.cells
        row, section = cells[cell].row, cells[cell].section
        own = (c for c in self._taken if (cells[c].row, cells[c].section) == (row, section))
        return [c for c in own if self._verdict(c) is Verdict.OPEN]

    def leave_out(self, cell: str) -> None:
        """Leave a cell as it is, whatever the source says; a total, uncompared."""
        self._judge(cell, Verdict.LEFT_OUT)

    def correct(self, cell: str, text: str) -> None:
        """Take what the clerk typed for a cell."""
        self._corrected[cell] = read_value(text, self.report.edition.cells[cell].column)
        self._judge(cell, Verdict.CORRECTED)

    def forget(self, cell: str) -> None:
        """Take back what was said to a cell."""
        self._judged.pop(cell, None)
        self.settle()

    def is_judged(self, cell: str) -> bool:
        """Whether the clerk has said something to a cell."""
        return cell in self._judged

    def choose(self, sections: Iterable[str]) -> None:
        """Take these sections and no others."""
        self.chosen = set(sections)
        self.settle()

    def settle(self) -> None:
        """Work out what the report would hold."""
        report = self.report
        self.values = {c: value for c, value in self._offers() if self._may_enter(c, value)}
        entered = {**report.entered, **self.values}
        self._values = Report(report.edition, "", report.year, entered=entered).values

    @property
    def would_blank(self) -> int:
        """How many figures blanks of the source would take away, whether they are kept or not."""
        values = self.report.values
        return sum(value is None and values[cell] is not None for cell, value in self._offers())

    @property
    def concerns(self) -> tuple[Concern, ...]:
        """All that is to be looked at: doubts, totals, what has no place, what is missing."""
        cells = self.report.edition.cells
        coming = {c: t for c, t in self._taken.items() if cells[c].section in self.chosen}
        entries = self.report.edition.reach
        doubts = (Concern((c,)) for c, t in coming.items() if t.is_doubtful and c in entries)
        totals = (Concern((c,)) for c in coming if cells[c].is_computed and self._is_off(c))
        lost = (Concern(left=one) for one in self.lost)
        return tuple(dict.fromkeys((*doubts, *totals, *lost, *self._missing())))

    def is_settled(self, concern: Concern) -> bool:
        """Whether somebody has said what is to become of it."""
        judged = all(self._verdict(cell) not in _UNSETTLED for cell in concern.cells)
        return bool(concern.cells) and judged

    @property
    def open_doubts(self) -> int:
        """How many doubtful figures would be taken unseen."""
        return sum(
            self._verdict(cell) is Verdict.OPEN and cell in self.values for cell in self._taken
        )

    def outcome(self) -> tuple[State, dict[str, Value]]:
        """Return what the report would hold, and the totals that it would be compared with."""
        mine = state_of(self.report)
        texts = {key: self.text(key) for key in self.chosen if key in self.report.prose}
        state = State(
            self.agency,
            self.signed_on,
            {**mine.entered, **self.values},
            {**mine.prose, **texts},
            replace(mine.remarks, notes={**mine.remarks.notes, **self._notes()}),
        )
        return state, self._stated()

    def _stated(self) -> dict[str, Value]:
        cells = self.report.edition.cells
        kept = {c: v for c, v in self.report.stated.items() if cells[c].section not in self.chosen}
        found = (self.proposal(cell) for cell in self._taken)
        return kept | {one.cell.id: one.stated for one in found if one.differs}

    def _notes(self) -> dict[str, str]:
        """Keep what was written where it is not plainly what is entered."""
        found = dict(self._noted())
        before = self.report.remarks.notes
        return {
            cell: note if note in before.get(cell, note) else f"{before[cell]}\n{note}"
            for cell, note in found.items()
        }

    def _noted(self) -> Iterator[tuple[str, str]]:
        for cell in self.values:
            taken, verdict = self._taken.get(cell), self._verdict(cell)
            if taken is None:
                continue
            said = {"text": taken.text, "place": taken.place}
            if verdict is Verdict.CORRECTED:
                yield cell, _CORRECTED.format(**said)
            elif taken.remark:
                yield cell, note_of(taken)
            elif verdict is Verdict.OPEN:
                yield cell, _UNJUDGED.format(**said)

    def _offers(self) -> Iterator[tuple[str, Value]]:
        """Yield what the chosen sections have for cells, and what was typed for them."""
        edition = self.report.edition
        for cell in edition.reach:
            verdict = self._judged.get(cell)
            if edition.cells[cell].section not in self.chosen or verdict is Verdict.LEFT_OUT:
                continue
            if verdict is Verdict.CORRECTED:
                yield cell, self._corrected[cell]
            elif taken := self._taken.get(cell):
                yield cell, taken.value

    def _may_enter(self, cell: str, value: Value) -> bool:
        is_typed = self._judged.get(cell) is Verdict.CORRECTED
        is_blanking = value is None and self.report.values[cell] is not None
        return is_typed or not (is_blanking and self.keeps_before_blank)

    def _is_wanted(self, section: str) -> bool:
        if not self.offered(section):
            return False
        mine = self.report.prose.get(section, "")
        return not mine or mine == self.text(section)

    def _is_off(self, cell: str) -> bool:
        taken = self._taken[cell]
        return taken.value is not None and taken.value != self._values[cell]

    def _missing(self) -> Iterator[Concern]:
        """Yield cells that were not found, those of one row together, or of a whole table."""
        cells = self.report.edition.cells
        entries = [cells[cell] for cell in self.report.edition.reach]
        for _, table in groupby(entries, key=lambda cell: cell.section):
            own = list(table)
            lacking = [cell for cell in own if cell.id not in self.found]
            if len(lacking) == len(own):
                yield Concern(tuple(cell.id for cell in own))
                continue
            for _, row in groupby(lacking, key=lambda cell: cell.row):
                yield Concern(tuple(cell.id for cell in row))

    def _judge(self, cell: str, verdict: Verdict) -> None:
        self._judged[cell] = verdict
        self.settle()

    def _verdict(self, cell: str) -> Verdict:
        taken = self._taken.get(cell)
        # Whether a total is where it belongs, its sum tells.
        is_open = taken is not None and taken.is_doubtful and cell in self.report.edition.reach
        return self._judged.get(cell, Verdict.OPEN if is_open else Verdict.PLAIN)


_UNSETTLED = (Verdict.PLAIN, Verdict.OPEN)
