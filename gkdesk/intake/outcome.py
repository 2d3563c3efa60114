"""What a placement would do to a report, cell by cell; nothing is entered here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from gkdesk.form import Cell
from gkdesk.intake.placement import Placement
from gkdesk.report import Report, Unread, Value, is_same, read_value


@dataclass(frozen=True, slots=True)
class Landing:
    """A text that is entered: what the cell holds, and what it would."""

    cell: Cell
    before: Value
    after: Value

    @property
    def is_unread(self) -> bool:
        """Whether nobody can read what comes."""
        return isinstance(self.after, Unread)

    @property
    def is_blanking(self) -> bool:
        """Whether a blank takes away what the cell holds."""
        return self.after is None and self.before is not None

    @property
    def is_replacing(self) -> bool:
        """Whether another figure comes for one that is there."""
        return self.is_change and self.before is not None and self.after is not None

    @property
    def is_change(self) -> bool:
        """Whether the cell is another afterwards."""
        return not is_same(self.before, self.after)


@dataclass(frozen=True, slots=True)
class Compared:
    """A text that falls on a computed cell: what it says, and the sum as it would be then."""

    cell: Cell
    stated: Value
    sum: Value

    @property
    def differs(self) -> bool:
        """Whether the source says another figure than the sum; a blank says none."""
        return self.stated is not None and self.stated != self.sum


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that would be entered, and all that would only be compared.

    ``sums`` are the computed cells as they would be then. ``would_blank`` counts the figures
    that blanks would take away, whether they are kept or not.
    """

    landings: tuple[Landing, ...]
    compared: tuple[Compared, ...]
    sums: dict[str, Value]
    would_blank: int

    @property
    def values(self) -> dict[str, Value]:
        """What to enter, by cell."""
        return {landing.cell.id: landing.after for landing in self.landings}

    @property
    def unread(self) -> tuple[Landing, ...]:
        """What nobody can read."""
        return tuple(landing for landing in self.landings if landing.is_unread)

    @property
    def differing(self) -> tuple[Compared, ...]:
        """The totals of the source that are not the sums."""
        return tuple(compared for compared in self.compared if compared.differs)


def outcome_of(placement: Placement, report: Report, *, keeps_before_blank: bool) -> Outcome:
    """Work out a placement; ``keeps_before_blank``: a blank takes no figure away."""
    all_landings = list(_landings(placement.texts, report))
    kept = [one for one in all_landings if not (keeps_before_blank and one.is_blanking)]
    entered = {**report.entered, **{one.cell.id: one.after for one in kept}}
    after = Report(report.edition, report.agency, report.year, entered=entered)
    cells = report.edition.cells
    compared = [
        Compared(cells[cell], read_value(text, cells[cell].column), after.values[cell])
        for cell, text in placement.texts.items()
        if cells[cell].is_computed
    ]
    would_blank = sum(one.is_blanking for one in all_landings)
    sums = {cell: after.values[cell] for cell in report.edition.sums}
    return Outcome(tuple(kept), tuple(compared), sums, would_blank)


def _landings(texts: Mapping[str, str], report: Report) -> Iterator[Landing]:
    for cell_id, text in texts.items():
        cell = report.edition.cells[cell_id]
        if not cell.is_computed:
            yield Landing(cell, report.values[cell_id], read_value(text, cell.column))
