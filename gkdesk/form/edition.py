"""The blank form of one edition of the notice, as frozen objects."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from gkdesk.form.names import Names

Level = Literal["error", "warning", "hint"]
SectionKind = Literal["prose", "table"]
NumberKind = Literal["count", "money"]
LabelRole = Literal["label", "head", "block", "note", "upright"]
Relation = Literal["=", "<=", ">="]
CheckKind = Literal[
    "compare",
    "whole",
    "not-negative",
    "readable",
    "blank",
    "stated",
    "compare-years",
    "changed-much",
    "repeated",
    "year",
]
# The words by which a sentence calls something, from the outside inwards.
Reference = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the report, in the order of the notice.

    ``heading`` is printed; it is empty where the notice prints none. ``name`` is the short
    name for lists and sentences.
    """

    id: str
    heading: str
    name: str
    kind: SectionKind


@dataclass(frozen=True, slots=True)
class Row:
    """What a figure counts. ``sum_of`` names the rows that a computed row adds up.

    ``references`` are what a sentence may call it, the usual words first.
    """

    id: str
    name: str
    sum_of: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """Whose or which figure it is. ``sum_of`` names the columns that a computed column adds up.

    ``unit`` is the word that may stand behind a typed figure and is then left out.
    ``references`` are what a sentence may call it, the usual words first.
    """

    id: str
    name: str
    kind: NumberKind = "count"
    may_be_negative: bool = False
    unit: str = ""
    sum_of: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Rows, or columns, that sentences add up though the form prints no total of them."""

    id: str
    name: str
    references: tuple[Reference, ...]
    rows: tuple[str, ...]
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure of the form. ``parts`` are the cells that a computed one adds up."""

    id: str
    section: str
    row: Row
    column: Column
    parts: tuple[str, ...] = ()

    @property
    def is_computed(self) -> bool:
        """Whether the figure is a sum and cannot be entered."""
        return bool(self.parts)

    @property
    def name(self) -> str:
        """The cell in the words of the form, for sentences and screen readers."""
        return f"{self.row.name} · {self.column.name}"


@dataclass(frozen=True, slots=True)
class Label:
    """A printed text on the grid of a table; ``top`` and ``left`` count from 0."""

    text: str
    role: LabelRole
    top: int
    left: int
    across: int
    down: int


@dataclass(frozen=True, slots=True)
class Figure:
    """The place of a cell on the grid of a table; ``top`` and ``left`` count from 0."""

    cell: Cell
    top: int
    left: int
    across: int
    down: int


Box = Label | Figure


@dataclass(frozen=True, slots=True)
class Table:
    """A statutory table as rows of boxes, labels and figures alike, as the notice prints it.

    One layout serves the screen, Word and every other form of the document.
    ``widths`` are millimetres and fill the type area. The first ``head_rows`` rows repeat on
    every page and the first ``head_columns`` columns hold labels alone. ``references`` are what
    a sentence may call the table; ``usual_column`` is meant where it names none, empty for none.
    """

    id: str
    widths: tuple[float, ...]
    head_rows: int
    head_columns: int
    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    layout: tuple[tuple[Box, ...], ...]
    references: tuple[Reference, ...]
    groups: tuple[Group, ...]
    usual_column: str

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures, row by row as printed."""
        return tuple(box for line in self.layout for box in line if isinstance(box, Figure))


@dataclass(frozen=True, slots=True)
class YearTerm:
    """One figure of a comparison with last year: this year's or last year's, added or taken off.

    ``field`` is what a sentence calls it.
    """

    field: str
    cell: str
    is_last_years: bool = False
    is_subtracted: bool = False


@dataclass(frozen=True, slots=True)
class AcrossYears:
    """What a check that looks at last year's report goes by.

    A ``compare-years`` check reckons ``left`` and ``right``; with ``carries_over`` its left figure
    begins as its right one when next year's report is begun. ``sure_level`` is its level where last
    year's report was kept by this program too. A ``changed-much`` check tells of a change by more
    than ``per_cent`` and more than ``least``; a ``repeated`` one wants ``least`` figures beside 0.
    """

    left: tuple[YearTerm, ...] = ()
    right: tuple[YearTerm, ...] = ()
    carries_over: bool = False
    sure_level: Level | None = None
    per_cent: int = 0
    least: int = 0
    only_up: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """One cross-check, already spread over the columns or rows that it speaks of.

    ``cells`` are all cells that it rests on. A ``compare`` check sums ``left`` and ``right``;
    the other kinds look at ``cells``. ``words`` fills fields of ``sentence`` that are known
    beforehand, ``operands`` maps the remaining field names to cells. ``across`` is None where last
    year's report is not looked at.
    """

    code: str
    kind: CheckKind
    level: Level
    section: str
    cells: tuple[str, ...]
    left: tuple[str, ...]
    relation: Relation
    right: tuple[str, ...]
    sentence: str
    words: Mapping[str, str]
    operands: Mapping[str, str]
    source: str
    across: AcrossYears | None = None


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Cells that, taken together, count what ``former`` cells of a former edition counted.

    ``remark`` is what a reader has to bear in mind; where it is not ``is_comparable`` the figures
    stand side by side for reading only.
    """

    cells: frozenset[str]
    former: tuple[str, ...]
    remark: str
    is_comparable: bool


@dataclass(frozen=True, slots=True)
class ChartLine:
    """One line of a chart: what is drawn over the years, by its name, summed over ``cells``."""

    name: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Figures that are worth drawing over the years."""

    id: str
    name: str
    section: str
    unit: str
    lines: tuple[ChartLine, ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """What one cell can move: the sums above it, innermost first, and checks by position."""

    sums: tuple[str, ...]
    checks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """A whole blank form. ``reach`` has an entry for every cell that can be entered.

    ``sums`` are all computed cells; none stands before one that it rests on. ``names`` are what
    sentences call the figures. ``counterparts`` tell, by the id of a former edition, what is
    counted otherwise since; whatever has the same id there means the same. ``last_report_year`` is
    the year before a later edition begins, None while there is none.
    """

    id: str
    first_report_year: int
    notice: str
    template: str
    sections: tuple[Section, ...]
    tables: Mapping[str, Table]
    cells: Mapping[str, Cell]
    sums: tuple[str, ...]
    checks: tuple[Check, ...]
    reach: Mapping[str, Reach]
    counterparts: Mapping[str, tuple[Counterpart, ...]]
    charts: tuple[Chart, ...]
    names: "Names" = field(compare=False, repr=False)
    last_report_year: int | None = field(default=None, compare=False)

    def is_for(self, year: int) -> bool:
        """Tell whether a report of a year is to be on this form."""
        last = year if self.last_report_year is None else self.last_report_year
        return self.first_report_year <= year <= last

    def section(self, section_id: str) -> Section:
        """Return the section with that id; KeyError where the edition lacks it."""
        for section in self.sections:
            if section.id == section_id:
                return section
        raise KeyError(section_id)
