"""One check on one report: a finding, or nothing."""

import operator
from collections.abc import Callable, Mapping
from dataclasses import replace

from gkdesk.form import Check, Edition
from gkdesk.form.cross_checks import FIELD
from gkdesk.form.edition import CheckKind, Relation
from gkdesk.report.across_years import change_words, figures_alike, is_large_change, reckon
from gkdesk.report.earlier import FormerYear
from gkdesk.report.finding import Finding
from gkdesk.report.value import NOT_APPLICABLE, Number, Unread, Value, plain, shown, total

_HOLDS: dict[Relation, Callable[[Number, Number], bool]] = {
    "=": operator.eq,
    "<=": operator.le,
    ">=": operator.ge,
}


class Checker:
    """Looks at the values of one report; ``stated`` are totals that a source printed.

    Without ``last_year`` what compares with it finds nothing.
    """

    def __init__(
        self,
        edition: Edition,
        year: int,
        values: Mapping[str, Value],
        stated: Mapping[str, Value],
    ) -> None:
        """Keep hold of the mappings; they may change between two looks."""
        self._edition = edition
        self._year = year
        self._values = values
        self._stated = stated
        self.last_year: FormerYear | None = None
        self._entries: dict[int, tuple[str, ...]] = {}
        self._by_kind: dict[CheckKind, Callable[[Check], Finding | None]] = {
            "compare": self._compare,
            "whole": self._whole,
            "not-negative": self._not_negative,
            "readable": self._readable,
            "blank": self._blank,
            "stated": self._stated_total,
            "compare-years": self._compare_years,
            "changed-much": self._change,
            "repeated": self._repeated,
            "year": self._report_year,
        }

    def look(self, check: Check) -> Finding | None:
        """Return what the check finds now."""
        return self._by_kind[check.kind](check)

    def _compare(self, check: Check) -> Finding | None:
        """Compare two sums, once there is a figure on one side and an answer on the other.

        A side that is ``/`` throughout has been answered, and counts nothing.
        """
        values = self._values
        left = total([values[cell] for cell in check.left])
        right = total([values[cell] for cell in check.right])
        if left is NOT_APPLICABLE and right is not NOT_APPLICABLE:
            left = 0
        elif right is NOT_APPLICABLE:
            right = 0
        if not (isinstance(left, Number) and isinstance(right, Number)):
            return None
        if _HOLDS[check.relation](left, right):
            return None
        entries = self._entries_of(check)
        # What cannot be read has a finding of its own; a second one about sums would mislead.
        if any(isinstance(value, Unread) for value in entries):
            return None
        words = {term: shown(values[cell]) for term, cell in check.operands.items()}
        found = _finding(check, check.cells, words, left, right)
        return replace(found, is_unfinished=None in entries)

    def _entries_of(self, check: Check) -> list[Value]:
        """Return what is entered in the cells that a check rests on, through all their sums."""
        # By the check itself: what it rests on never changes, and is asked for at every key.
        cells = self._entries.get(id(check))
        if cells is None:
            checks, reach = self._edition.checks, self._edition.reach
            cells = tuple(c for c in reach if any(checks[at] is check for at in reach[c].checks))
            self._entries[id(check)] = cells
        return [self._values[cell] for cell in cells]

    def _whole(self, check: Check) -> Finding | None:
        value = self._values[check.cells[0]]
        if not isinstance(value, Number) or value == int(value):
            return None
        return _finding(check, check.cells, {"value": shown(value)}, value)

    def _not_negative(self, check: Check) -> Finding | None:
        value = self._values[check.cells[0]]
        if not isinstance(value, Number) or value >= 0:
            return None
        return _finding(check, check.cells, {"value": shown(value)}, value)

    def _readable(self, check: Check) -> Finding | None:
        value = self._values[check.cells[0]]
        if not isinstance(value, Unread):
            return None
        return _finding(check, check.cells, {"value": value.text}, value)

    def _blank(self, check: Check) -> Finding | None:
        values = self._values
        blank = tuple([cell for cell in check.cells if values[cell] is None])
        if not blank:
            return None
        first = self._edition.cells[blank[0]].name
        return _finding(check, blank, {"count": str(len(blank)), "cell": first})

    def _stated_total(self, check: Check) -> Finding | None:
        cell = check.cells[0]
        stated, computed = self._stated.get(cell), self._values[cell]
        if stated is None or stated == computed:
            return None
        cells = (cell, *self._edition.cells[cell].parts)
        return _finding(check, cells, {}, stated, computed)

    def _compare_years(self, check: Check) -> Finding | None:
        """Compare once every figure is known, this year's and last year's; ``/`` counts nothing."""
        across, last = check.across, self.last_year
        if across is None or last is None:
            return None
        left = reckon(across.left, self._values, last)
        right = reckon(across.right, self._values, last)
        if left is None or right is None or _HOLDS[check.relation](left, right):
            return None
        entries = self._entries_of(check)
        if any(isinstance(value, Unread) for value in entries):
            return None
        words = {
            term.field: shown(
                last.figure(term.cell).value if term.is_last_years else self._values[term.cell]
            )
            for term in (*across.left, *across.right)
        }
        found = _finding(check, check.cells, words | _year(last), left, right)
        level = across.sure_level if last.earlier.is_own else None
        return replace(found, level=level or check.level, is_unfinished=None in entries)

    def _change(self, check: Check) -> Finding | None:
        (cell,) = check.cells
        across, last, now = check.across, self.last_year, self._values[cell]
        former = last.figure(cell) if last else None
        if across is None or last is None or former is None or not former.is_comparable:
            return None
        if not (isinstance(now, Number) and isinstance(former.value, Number)):
            return None
        if not is_large_change(across, now, former.value):
            return None
        words = {
            "value": shown(now),
            "last": shown(former.value),
            "growth": change_words(now, former.value),
        }
        return _finding(check, check.cells, words | _year(last), now, former.value)

    def _repeated(self, check: Check) -> Finding | None:
        across, last = check.across, self.last_year
        alike = figures_alike(check.cells, self._values, last) if last else ()
        if across is None or last is None:
            return None
        if sum(self._values[cell] != 0 for cell in alike) < across.least:
            return None
        return _finding(check, alike, {"count": str(len(alike))} | _year(last))

    def _report_year(self, check: Check) -> Finding | None:
        edition, year = self._edition, self._year
        if edition.is_for(year):
            return None
        words = {"year": str(year), "years": _years_of(edition)}
        return _finding(check, (), words)


def _years_of(edition: Edition) -> str:
    first, last = edition.first_report_year, edition.last_report_year
    if last is None:
        return f"{first} 年起"
    return f"{first} 年" if first == last else f"{first} 至 {last} 年"


def _year(last: FormerYear) -> dict[str, str]:
    return {"year": str(last.year)}


def _finding(
    check: Check,
    cells: tuple[str, ...],
    words: dict[str, str],
    left: Value = None,
    right: Value = None,
) -> Finding:
    words |= check.words
    words |= {"left": shown(left), "right": shown(right), "difference": _difference(left, right)}
    return Finding(
        code=check.code,
        level=check.level,
        message=FIELD.sub(lambda field: words[field[1]], check.sentence),
        left=plain(left),
        right=plain(right),
        cells=cells,
        section=check.section,
        rests_on=check.cells,
        source=check.source,
        check=check,
    )


def _difference(left: Value, right: Value) -> str:
    if isinstance(left, Number) and isinstance(right, Number):
        return shown(abs(left - right))
    return "无法计算"
