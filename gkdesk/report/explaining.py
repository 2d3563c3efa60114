"""Why a figure is what it is: a sum written out, both sides of a cross-check, words of a text.

Everything here is read off the edition and the report as they stand; nothing is kept.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gkdesk.form import AcrossYears, Cell, Check, YearTerm
from gkdesk.report.across_years import reckon
from gkdesk.report.earlier import FormerYear
from gkdesk.report.finding import Finding, FindingKey
from gkdesk.report.report import Report
from gkdesk.report.value import NOT_APPLICABLE, Number, Value, total


@dataclass(frozen=True, slots=True)
class Term:
    """One figure of a sum. ``name`` is what tells it from the others there.

    Last year's figure is named by the cell of this form that asks for it.
    """

    cell: Cell
    name: str
    value: Value
    is_last_years: bool = False
    is_subtracted: bool = False

    @property
    def counts(self) -> bool:
        """Whether it adds anything: a blank, ``/`` and what nobody can read do not."""
        return isinstance(self.value, Number)


@dataclass(frozen=True, slots=True)
class Addition:
    """Figures and what they add up to."""

    terms: tuple[Term, ...]
    value: Value

    @property
    def leaves_out(self) -> bool:
        """Whether a figure is missing in it: blank, or what nobody can read."""
        return any(not t.counts and t.value is not NOT_APPLICABLE for t in self.terms)


@dataclass(frozen=True, slots=True)
class CellExplained:
    """A cell: what it adds up, which sums it goes into, and what was found about it.

    ``addition`` has no terms where the figure is entered.
    """

    cell: Cell
    value: Value
    addition: Addition
    feeds: tuple[Term, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class CheckExplained:
    """A cross-check: two sides where it compares, else the cells that it looks at.

    ``about`` is what all its figures have in common. ``finding`` is None where nothing is
    found; ``difference`` is None where a side cannot be added up.
    """

    check: Check
    about: str
    left: Addition | None
    right: Addition | None
    difference: Number | None
    places: tuple[Term, ...]
    finding: Finding | None


@dataclass(frozen=True, slots=True)
class TextExplained:
    """What is found in a text: its sentence in three parts, the ``words`` meant in the middle.

    All three are empty where the section as a whole is meant.
    """

    finding: Finding
    before: str
    words: str
    after: str
    places: tuple[Term, ...]


def explain_cell(report: Report, cell_id: str) -> CellExplained:
    """Explain one cell; KeyError where the edition lacks it."""
    cells = report.edition.cells
    cell = cells[cell_id]
    feeds = [upper for upper in report.edition.sums if cell_id in cells[upper].parts]
    return CellExplained(
        cell=cell,
        value=report.values[cell_id],
        addition=_addition(report, cell.parts),
        feeds=_terms(report, feeds, beside=cell),
        findings=tuple(f for f in all_findings(report) if _speaks_of(f, cell_id)),
    )


def explain_check(report: Report, check: Check) -> CheckExplained:
    """Explain one cross-check of the report's edition."""
    finding = finding_of(report, check)
    left, right = _sides(report, check)
    compared = left is not None and right is not None
    places = () if compared or finding is None else finding.cells
    terms = (*check.across.left, *check.across.right) if check.across else ()
    asked = dict.fromkeys((*check.cells, *(term.cell for term in terms)))
    cells = [report.edition.cells[cell] for cell in asked]
    return CheckExplained(
        check=check,
        about=_common(cells),
        left=left,
        right=right,
        difference=_difference(left.value, right.value) if left and right else None,
        places=_terms(report, places),
        finding=finding,
    )


def explain_text(report: Report, finding: Finding) -> TextExplained:
    """Explain what is found in a text of the report as it stands now."""
    cells = (report.edition.cells[cell] for cell in finding.cells)
    places = tuple(Term(cell, cell.name, report.values[cell.id]) for cell in cells)
    return TextExplained(finding, *_sentence(report, finding), places)


def all_findings(report: Report) -> tuple[Finding, ...]:
    """Return what is found now, set aside or not."""
    return (*report.findings, *report.findings_set_aside)


def finding_of(report: Report, check: Check) -> Finding | None:
    """Return what a check finds now, set aside or not."""
    found = all_findings(report)
    return next((finding for finding in found if finding.check is check), None)


def finding_by(report: Report, key: FindingKey) -> Finding | None:
    """Return what is found under a key now, set aside or not."""
    return next((finding for finding in all_findings(report) if finding.key == key), None)


def _speaks_of(finding: Finding, cell: str) -> bool:
    return cell in finding.cells or (finding.check is not None and cell in finding.rests_on)


def _sentence(report: Report, finding: Finding) -> tuple[str, str, str]:
    """Return what stands before the words of a finding in their sentence, the words, the rest."""
    if finding.passage is None:
        return "", "", ""
    text, passage = report.prose[finding.section], finding.passage
    words = text[passage.start : passage.end]
    # A sentence may be written twice: the one that the words stand in.
    first = text.rfind(passage.sentence, 0, passage.start + len(passage.sentence))
    last = first + len(passage.sentence)
    if first < 0 or last < passage.start:
        return "", words, ""
    return text[first : passage.start], words, text[passage.end : last]


def _sides(report: Report, check: Check) -> tuple[Addition | None, Addition | None]:
    if check.kind == "compare":
        every = [report.edition.cells[cell] for cell in (*check.left, *check.right)]
        left, right = (_addition(report, side, every) for side in (check.left, check.right))
        return left, right
    if check.across is not None:
        return _sides_over_years(report, check.across)
    if check.kind == "stated":
        (cell,) = check.cells
        stated = Addition((), report.stated.get(cell))
        return stated, _addition(report, report.edition.cells[cell].parts)
    return None, None


def _sides_over_years(
    report: Report, across: AcrossYears
) -> tuple[Addition | None, Addition | None]:
    """Return both sides of a comparison with last year; None where that is not linked."""
    last, every = report.last_year, (*across.left, *across.right)
    if last is None or not every:
        return None, None
    cells = [report.edition.cells[term.cell] for term in every]

    def side(terms: Iterable[YearTerm]) -> Addition:
        told = tuple(_year_term(report, last, term, cells) for term in terms)
        return Addition(told, reckon(terms, report.values, last))

    return side(across.left), side(across.right)


def _year_term(report: Report, last: FormerYear, term: YearTerm, apart: Sequence[Cell]) -> Term:
    cell = report.edition.cells[term.cell]
    name, value = _name(cell, apart), report.values[cell.id]
    if term.is_last_years:
        name, value = f"{last.year} 年{name}", last.figure(cell.id).value
    return Term(cell, name, value, term.is_last_years, term.is_subtracted)


def _addition(
    report: Report, cells: Sequence[str], every: Sequence[Cell] | None = None
) -> Addition:
    """Add up some cells; ``every`` are all those that their names must tell apart."""
    terms = _terms(report, cells, every)
    return Addition(terms, total([term.value for term in terms]))


def _terms(
    report: Report,
    cells: Iterable[str],
    every: Sequence[Cell] | None = None,
    *,
    beside: Cell | None = None,
) -> tuple[Term, ...]:
    here = [report.edition.cells[cell] for cell in cells]
    apart = [*(every or here), beside] if beside else (every or here)
    return tuple(Term(cell, _name(cell, apart), report.values[cell.id]) for cell in here)


def _name(cell: Cell, apart: Sequence[Cell]) -> str:
    """Name a cell by its row or its column alone where the other one is the same for all."""
    if len(apart) > 1 and len({other.section for other in apart}) == 1:
        if len({other.row.id for other in apart}) == 1:
            return cell.column.name
        if len({other.column.id for other in apart}) == 1:
            return cell.row.name
    return cell.name


def _common(cells: Sequence[Cell]) -> str:
    """Return the row or the column in which all cells stand, empty where there is none."""
    if len(cells) == 1:
        return cells[0].name
    rows, columns = {cell.row.name for cell in cells}, {cell.column.name for cell in cells}
    if len(rows) == 1:
        return rows.pop()
    return columns.pop() if len(columns) == 1 else ""


def _difference(left: Value, right: Value) -> Number | None:
    """Return how far apart two sides are; a side that is ``/`` throughout counts nothing."""
    one, other = (0 if side is NOT_APPLICABLE else side for side in (left, right))
    if isinstance(one, Number) and isinstance(other, Number):
        return abs(one - other)
    return None
