"""Cross-checks read out of an edition file and spread over the cells they speak of."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

from gkdesk.form.across_years import YEAR_KINDS, YearsRule, field_of, read_years_rule
from gkdesk.form.edition import Cell, Check, CheckKind, Level, Relation, Section, Table
from gkdesk.form.faults import Place
from gkdesk.form.strict import Record

FIELD = re.compile(r"\{([^{}]+)\}")
_KINDS: tuple[CheckKind, ...] = get_args(CheckKind)
_LEVELS: tuple[Level, ...] = get_args(Level)
_RELATIONS: tuple[Relation, ...] = get_args(Relation)
_Direction = Literal["row", "column", "once"]
_DIRECTIONS: tuple[_Direction, ...] = get_args(_Direction)

# The fields that a sentence may use, beside the operands of a comparison.
_SUMS = ("left", "right", "difference")
_COMPARISONS = ("compare", "compare-years")
_FIELDS: dict[CheckKind, tuple[str, ...]] = {
    "compare": (*_SUMS, "section"),
    "whole": ("cell", "value", "section"),
    "not-negative": ("cell", "value", "section"),
    "readable": ("cell", "value", "section"),
    "blank": ("cell", "count", "section"),
    "stated": (*_SUMS, "cell", "section"),
    "compare-years": (*_SUMS, "year", "section"),
    "changed-much": ("cell", "value", "last", "growth", "year", "section"),
    "repeated": ("count", "year", "section"),
    "year": ("year", "years", "section"),
}


@dataclass(frozen=True, slots=True)
class _Rule:
    """A check as the file states it."""

    code: str
    kind: CheckKind
    level: Level
    section: str
    direction: _Direction
    left: tuple[str, ...]
    relation: Relation
    right: tuple[str, ...]
    sentence: str
    source: str
    years: YearsRule | None


def read_checks(
    records: Iterable[Record],
    sections: Mapping[str, Section],
    tables: Mapping[str, Table],
    cells: Mapping[str, Cell],
) -> tuple[Check, ...]:
    """Read all checks; each becomes one check a column, a row, a cell or a table."""
    checks: list[Check] = []
    for record in records:
        rule = _read_rule(record)
        if rule.section and rule.section not in tables:
            record.place.report("section", f"没有名为“{rule.section}”的表")
            continue
        for table in tables.values():
            if rule.section in ("", table.id):
                spread = _Spread(rule, table, sections[table.id].name, cells, record.place)
                checks += spread.checks()
    return tuple(checks)


def _read_rule(record: Record) -> _Rule:
    code = record.text("code")
    record.place = record.place.at(row=code)
    kind: CheckKind = record.choice("kind", _KINDS)
    compares = kind in _COMPARISONS
    is_of_one_table = compares or kind in ("changed-much", "year")
    section = record.text("section", None if is_of_one_table else "")
    record.place = record.place.at(table=section)
    rule = _Rule(
        code=code,
        kind=kind,
        level=record.choice("level", _LEVELS),
        section=section,
        direction=record.choice("for_each", _DIRECTIONS, "once") if compares else "once",
        left=record.texts("left") if compares else (),
        relation=record.choice("relation", _RELATIONS) if compares else "=",
        right=record.texts("right") if compares else (),
        sentence=record.text("sentence"),
        source=record.text("source"),
        years=read_years_rule(record, kind) if kind in YEAR_KINDS else None,
    )
    _check_sentence(rule, record.place)
    record.close()
    return rule


def _check_sentence(rule: _Rule, place: Place) -> None:
    allowed = {*_FIELDS[rule.kind], *map(field_of, (*rule.left, *rule.right))}
    # A comparison for each row knows the row's name, one for each column the column's.
    allowed |= {rule.direction} - {"once"}
    for name in FIELD.findall(rule.sentence):
        if name not in allowed:
            place.report("sentence", f"没有名为“{name}”的空")
    if set(FIELD.sub("", rule.sentence)) & set("{}"):
        place.report("sentence", "花括号不成对")


class _Spread:
    """One rule on one table."""

    def __init__(
        self,
        rule: _Rule,
        table: Table,
        section: str,
        cells: Mapping[str, Cell],
        place: Place,
    ) -> None:
        self._rule = rule
        self._table = table
        self._section = section
        self._cells = cells
        self._place = place

    def checks(self) -> list[Check]:
        """Return the checks that the rule becomes; a comparison of nothing is a fault."""
        if self._rule.kind in _COMPARISONS:
            found = list(self._comparisons())
            if not found and self._rule.section:
                self._place.report("left", "没有一处各项齐全，无从核对")
            return found
        if self._rule.kind == "year":
            return [self._check((), {})]
        mine = [cell for cell in self._cells.values() if cell.section == self._table.id]
        if self._rule.kind in ("blank", "repeated"):
            entered = tuple(cell.id for cell in mine if not cell.is_computed)
            return [self._check(entered, {})]
        if self._rule.years is not None:
            mine = self._named(self._rule.years.cells)
        return [self._check((c.id,), {"cell": c.name}) for c in mine if self._concerns(c)]

    def _concerns(self, cell: Cell) -> bool:
        match self._rule.kind:
            case "stated":
                return cell.is_computed
            case "whole":
                return not cell.is_computed and cell.column.kind == "count"
            case "not-negative":
                return not cell.is_computed and not cell.column.may_be_negative
            case "changed-much":
                return True
            case _:
                return not cell.is_computed

    def _comparisons(self) -> Iterator[Check]:
        rule = self._rule
        names = {"row": self._table.rows, "column": self._table.columns, "once": (None,)}
        for item in names[rule.direction]:
            other = item.id if item else ""
            words = {rule.direction: item.name} if item else {}
            if rule.years is not None:
                yield from self._over_years(rule.years, other, words)
                continue
            operands = {term: self._cell_id(term, other) for term in (*rule.left, *rule.right)}
            if all(cell in self._cells for cell in operands.values()):
                yield self._check(tuple(dict.fromkeys(operands.values())), words, operands)

    def _over_years(
        self, years: YearsRule, other: str, words: Mapping[str, str]
    ) -> Iterator[Check]:
        """Yield a comparison with last year, which rests on this year's figures in it."""
        across = years.spread(self._rule.left, self._rule.right, other, self._cell_id)
        terms = (*across.left, *across.right)
        if all(term.cell in self._cells for term in terms):
            mine = dict.fromkeys(term.cell for term in terms if not term.is_last_years)
            yield replace(self._check(tuple(mine), words), across=across)

    def _named(self, names: Iterable[str]) -> list[Cell]:
        """Return the cells of the table by row and column; one that is not there is a fault."""
        ids = [self._cell_id(name, "") for name in names]
        for cell in ids:
            if cell not in self._cells:
                self._place.report("cells", f"没有“{cell}”这一格")
        return [self._cells[cell] for cell in ids if cell in self._cells]

    def _cell_id(self, term: str, other: str) -> str:
        ends = {"row": f"{other}.{term}", "column": f"{term}.{other}", "once": term}
        return f"{self._table.id}.{ends[self._rule.direction]}"

    def _check(
        self,
        cells: tuple[str, ...],
        words: Mapping[str, str],
        operands: Mapping[str, str] | None = None,
    ) -> Check:
        rule, operands = self._rule, operands or {}
        return Check(
            code=rule.code,
            kind=rule.kind,
            level=rule.level,
            section=self._table.id,
            cells=cells,
            left=tuple(operands[term] for term in rule.left if term in operands),
            relation=rule.relation,
            right=tuple(operands[term] for term in rule.right if term in operands),
            sentence=rule.sentence,
            words={**words, "section": self._section},
            operands=operands,
            source=rule.source,
            across=rule.years.spread((), (), "", self._cell_id) if rule.years else None,
        )
