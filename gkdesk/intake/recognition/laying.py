"""A source's table laid onto a table of the form, so that no figure comes to stand elsewhere.

Two things tell the column of a figure: the head above it, and its place in a row that has as many
figures as the form. Where they differ, the row's own totals judge between them; where nothing
judges, only what both agree on is placed. The rest is left, with the reason.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from gkdesk.intake.naming import Naming
from gkdesk.intake.recognition.plans import Plan, Planner
from gkdesk.intake.recognition.rows import Row, rows_of
from gkdesk.intake.recognition.shifting import Shifts
from gkdesk.intake.recognition.sums import Judge, Verdict
from gkdesk.intake.source import SourceBox
from gkdesk.intake.source_block import SourceBlock


class Certainty(IntEnum):
    """How well the place of a figure is known."""

    LIKELY = 1
    SURE = 2


@dataclass(frozen=True, slots=True)
class Claim:
    """A text that belongs into a cell; ``head`` is what stands over it."""

    cell: str
    box: SourceBox
    head: str
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Left:
    """A text that is placed nowhere: the label of its row, and why."""

    box: SourceBox
    label: str
    why: str


@dataclass(frozen=True, slots=True)
class Laid:
    """What came of one table."""

    claims: tuple[Claim, ...]
    left: tuple[Left, ...]


_NO_ROW = "行名认不出"
_NO_COLUMN = "列对不上"
_SHIFTED = "和印的合计对不上，可能错了位"
_NO_TOTAL = "别的行都印了合计，这一行没有，可能错了位"
_TWICE = "这一行有两次，数不同"
_TWO_TABLES = "好几行有两次，数不同，像是两张表，分不清是哪一张的"
# Of so many lines twice, one may be of another table where it stands there only once, too.
_OF_TWO_TABLES = 3
_Chosen = Mapping[SourceBox, str] | None


def lay(block: SourceBlock, naming: Naming, judge: Judge) -> Laid:
    """Lay a block onto a table; with its rows for columns, where it fits in no other way."""
    upright = _Laying(block, naming, judge).laid()
    if any(claim.box.text for claim in upright.claims) or block.source.holes:
        return upright
    turned = _Laying(block.transposed, naming, judge).laid()
    is_it = sum(bool(claim.box.text) for claim in turned.claims) > len(turned.left)
    return _turned_back(turned) if is_it else upright


def _turned_back(laid: Laid) -> Laid:
    claims = (replace(claim, box=claim.box.turned) for claim in laid.claims)
    return Laid(tuple(claims), tuple(replace(one, box=one.box.turned) for one in laid.left))


class _Laying:
    def __init__(self, block: SourceBlock, naming: Naming, judge: Judge) -> None:
        self._block = block
        self._naming = naming
        self._judge = judge
        self._planner = Planner(block, naming, judge)
        self._left: dict[SourceBox, Left] = {}
        self._claims: list[Claim] = []

    def laid(self) -> Laid:
        rows = rows_of(self._block, self._naming)
        plans = self._planner.plans(row for row in rows if row.figures)
        for row in rows:
            if not row.figures:
                self._leave(row, row.boxes, _NO_ROW)
        plans = self._said_once(plans)
        told = [plan for plan in plans if plan.by_number and plan.by_heads and not plan.agrees]
        by_number = self._judge.prefers([(p.by_number, p.by_heads) for p in told])
        chosen = [self._choice(plan, prefers_number=by_number) for plan in plans]
        verdict = self._judge.verdict([one for one in chosen if one])
        shifts = self._judge.shifts([one or {} for one in chosen])
        for row, (plan, whole) in enumerate(zip(plans, chosen, strict=True)):
            one = self._in_place(plan, whole, shifts)
            if one is None and whole is not None:
                self._leave(plan.row, plan.filled, _SHIFTED)
            elif row in shifts.moved_up or (
                one and verdict.has_totals and self._judge.lacks_total(one)
            ):
                # A figure may be gone, and those behind it moved up.
                self._leave(plan.row, plan.filled, _NO_TOTAL)
            else:
                self._settle(plan, whole, one, verdict, is_judged=by_number is True)
        return Laid(tuple(self._claims), tuple(self._left.values()))

    def _in_place(self, plan: Plan, chosen: _Chosen, shifts: Shifts) -> _Chosen:
        """Return what of a row there is no sign against."""
        if chosen is None or shifts.is_whole:
            return None
        if shifts.is_mixed and self._judge.holds(chosen) is not True:
            return None
        moved = [
            box
            for box, cell in chosen.items()
            if cell in shifts.aside or self._column(cell) in shifts.columns
        ]
        self._leave(plan.row, moved, _SHIFTED)
        return {box: cell for box, cell in chosen.items() if box not in moved}

    def _column(self, cell: str) -> str:
        return self._naming.figures[cell].cell.column.id

    def _said_once(self, plans: Iterable[Plan]) -> list[Plan]:
        """Leave lines of the form that stand there twice, with other figures.

        What a page break parted from a line fills fewer of its boxes. A line that is once blank
        may have the name of another, unless the whole table stands there twice.
        """
        by_line: dict[str, list[Plan]] = {}
        for plan in plans:
            by_line.setdefault(plan.figures[0].cell.id, []).append(plan)
        kept: list[Plan] = []
        twice: list[Plan] = []
        halves = [own for own in by_line.values() if len({bool(p.filled) for p in own}) > 1]
        is_whole_twice = 2 * len(halves) > len(by_line)
        for own in by_line.values():
            whole = [plan for plan in own if 2 * len(plan.filled) > len(plan.figures)]
            is_twofold = len({tuple(box.text for box in plan.boxes) for plan in whole}) > 1
            is_half_blank = own in halves and not is_whole_twice
            is_kept = not (is_twofold or is_half_blank or _contradict(own))
            (kept if is_kept else twice).extend(own)
        for plan in twice:
            self._leave(plan.row, plan.filled, _TWICE)
        if len({plan.figures[0].cell.id for plan in twice}) < _OF_TWO_TABLES:
            return kept
        for plan in kept:
            self._leave(plan.row, plan.filled, _TWO_TABLES)
        return []

    def _settle(
        self, plan: Plan, whole: _Chosen, chosen: _Chosen, verdict: Verdict, *, is_judged: bool
    ) -> None:
        if whole is None or chosen is None:
            self._leave(plan.row, plan.filled, _NO_COLUMN)
            return
        if self._may_be_shifted(plan, whole, verdict):
            self._leave(plan.row, plan.filled, _SHIFTED)
            return
        # Where the totals of other rows show how a table is shifted, they show it for each row.
        is_proven = (
            (is_judged and whole is plan.by_number)
            or plan.is_all_alike
            or self._judge.holds(whole) is True
        )
        for box, cell in chosen.items():
            has_head = plan.by_heads.get(box) == cell and box not in self._planner.near
            is_sure = not plan.row.is_near and (has_head or is_proven)
            is_sure = is_sure and (plan.is_all_alike or not verdict.is_refuted)
            certainty = Certainty.SURE if is_sure else Certainty.LIKELY
            heading = self._block.above(box)
            head = heading.own.text if heading else ""
            self._claims.append(Claim(cell, box, head, certainty))
        self._leave(plan.row, [box for box in plan.filled if box not in chosen], _NO_COLUMN)
        self._leave(plan.row, plan.foreign, "这一列表中没有")

    def _may_be_shifted(
        self, plan: Plan, chosen: Mapping[SourceBox, str], verdict: Verdict
    ) -> bool:
        """Whether totals speak against a row: its own, or those of the table if heads do not."""
        is_regular = self._is_regular(plan) or self._is_misprinted(plan, chosen)
        if verdict.is_refuted and not (is_regular or plan.is_all_alike):
            return True
        is_doubted = not (verdict.is_sound or is_regular)
        return self._judge.holds(chosen) is False and (is_doubted or _has_blank(chosen))

    def _is_regular(self, plan: Plan) -> bool:
        """Whether all heads stand over all figures, each in its place, and nothing else."""
        is_whole = plan.heads_tell_all and plan.agrees and bool(plan.by_number)
        is_plain = not (plan.foreign or plan.row.is_ragged or plan.row.is_near)
        return is_whole and is_plain and self._planner.near.isdisjoint(plan.filled)

    def _choice(self, plan: Plan, *, prefers_number: bool | None) -> _Chosen:
        heads, number = plan.by_heads, plan.by_number
        if not number:
            is_whole = plan.heads_tell_all and not (plan.row.is_ragged or plan.is_beside_heads)
            return (heads if is_whole else self._judge.proven(heads)) or None
        if plan.agrees:
            return number
        if not plan.heads_tell_all and plan.is_one_shift:
            return number
        if prefers_number is not None:
            return number if prefers_number else heads
        if plan.is_all_alike or self._is_misprinted(plan, number):
            return number
        return self._agreed(plan)

    def _agreed(self, plan: Plan) -> _Chosen:
        """Return what heads and number agree on."""
        heads, number = plan.by_heads, plan.by_number
        is_refuted = self._judge.holds(number) is False or self._judge.lacks_total(number)
        if self._block.source.holes and is_refuted:
            # The heads of such a table stand over its figures by chance.
            return None
        return {box: cell for box, cell in number.items() if heads.get(box) == cell} or None

    def _is_misprinted(self, plan: Plan, chosen: Mapping[SourceBox, str]) -> bool:
        """Whether a row has all figures, and no more, of which one total was printed wrong.

        Heads that are told one after the other, without a table, stand over half of it at most.
        """
        is_by_number = chosen == plan.by_number and not (plan.heads_tell_all or plan.foreign)
        return is_by_number and self._judge.mostly_holds(chosen)

    def _leave(self, row: Row, boxes: Iterable[SourceBox], why: str) -> None:
        new = (box for box in boxes if box.text and box not in self._left)
        self._left |= {box: Left(box, row.label, why) for box in new}


def _contradict(plans: Sequence[Plan]) -> bool:
    """Whether rows have figures in the same place, and are not the same from end to end."""
    if len({tuple((box.left, box.text) for box in plan.filled) for plan in plans}) == 1:
        return False
    places = [box.left for plan in plans for box in plan.filled]
    return len(set(places)) < len(places)


def _has_blank(placed: Mapping[SourceBox, str]) -> bool:
    return any(not box.text for box in placed)
