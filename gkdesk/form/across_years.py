"""The part of a cross-check that looks at last year's report, read out of an edition file."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import get_args

from gkdesk.form.edition import AcrossYears, CheckKind, Level, YearTerm
from gkdesk.form.strict import Record

# Before a term: it is last year's figure; it is taken off.
_LAST, _MINUS = "last:", "-"
_LEVELS: tuple[Level, ...] = get_args(Level)
YEAR_KINDS: frozenset[CheckKind] = frozenset(("compare-years", "changed-much", "repeated"))


@dataclass(frozen=True, slots=True)
class YearsRule:
    """What the file states of last year. ``sure_for`` are the rows or columns of ``sure_level``."""

    cells: tuple[str, ...] = ()
    carries_over: bool = False
    sure_level: Level | None = None
    sure_for: tuple[str, ...] = ()
    per_cent: int = 0
    least: int = 0
    only_up: bool = False

    def spread(
        self,
        left: Iterable[str],
        right: Iterable[str],
        other: str,
        cell_id: Callable[[str, str], str],
    ) -> AcrossYears:
        """Return what a check goes by at one row or column, ``other``; terms become cells."""
        is_sure = not self.sure_for or other in self.sure_for
        return AcrossYears(
            left=tuple(_term(term, other, cell_id) for term in left),
            right=tuple(_term(term, other, cell_id) for term in right),
            carries_over=self.carries_over,
            sure_level=self.sure_level if is_sure else None,
            per_cent=self.per_cent,
            least=self.least,
            only_up=self.only_up,
        )


def read_years_rule(record: Record, kind: CheckKind) -> YearsRule:
    """Read the keys that only a check across years of this kind has."""
    if kind == "compare-years":
        usual: Level = record.choice("level", _LEVELS)
        sure: Level = record.choice("sure_level", _LEVELS, usual)
        return YearsRule(
            carries_over=record.flag("carries_over"),
            sure_level=sure,
            sure_for=record.texts("sure_for", ()),
        )
    if kind == "changed-much":
        return YearsRule(
            cells=record.texts("cells"),
            per_cent=record.whole("per_cent"),
            least=record.whole("least", 0),
            only_up=record.flag("only_up"),
        )
    return YearsRule(least=record.whole("least", 1, least=1))


def field_of(term: str) -> str:
    """Return what a sentence calls a term."""
    return term.removeprefix(_MINUS)


def _term(term: str, other: str, cell_id: Callable[[str, str], str]) -> YearTerm:
    field = field_of(term)
    return YearTerm(
        field=field,
        cell=cell_id(field.removeprefix(_LAST), other),
        is_last_years=field.startswith(_LAST),
        is_subtracted=term.startswith(_MINUS),
    )
