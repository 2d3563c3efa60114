"""One check on one report: a finding, or nothing."""

import operator
from collections.abc import Callable, Mapping

from gkdesk.form import Check, Edition
from gkdesk.form.cross_checks import FIELD
from gkdesk.form.edition import CheckKind, Relation
from gkdesk.report.finding import Finding
from gkdesk.report.value import NOT_APPLICABLE, Number, Unread, Value, plain, shown, total

_HOLDS: dict[Relation, Callable[[Number, Number], bool]] = {
    "=": operator.eq,
    "<=": operator.le,
    ">=": operator.ge,
}


class Checker:
    """Looks at the values of one report; ``stated`` are totals that a source printed."""

    def __init__(
        self, edition: Edition, values: Mapping[str, Value], stated: Mapping[str, Value]
    ) -> None:
        """Keep hold of the mappings; they may change between two looks."""
        self._edition = edition
        self._values = values
        self._stated = stated
        self._by_kind: dict[CheckKind, Callable[[Check], Finding | None]] = {
            "compare": self._compare,
            "whole": self._whole,
            "not-negative": self._not_negative,
            "readable": self._readable,
            "blank": self._blank,
            "stated": self._stated_total,
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
        if _HOLDS[check.relation](left, right) or self._rests_on_unread(check):
            return None
        words = {term: shown(values[cell]) for term, cell in check.operands.items()}
        return _finding(check, check.cells, words, left, right)

    def _rests_on_unread(self, check: Check) -> bool:
        """What cannot be read has a finding of its own; a second one about sums would mislead."""
        checks = self._edition.checks
        return any(
            isinstance(self._values[cell], Unread)
            and any(checks[position] is check for position in reach.checks)
            for cell, reach in self._edition.reach.items()
        )

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
