"""The two ways in which a row of figures can be laid: by the heads above, and by their number."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from gkdesk.form import Figure
from gkdesk.intake.labels import Likeness, Match, match
from gkdesk.intake.naming import Naming
from gkdesk.intake.recognition.counting import counted
from gkdesk.intake.recognition.head_order import is_in_order
from gkdesk.intake.recognition.rows import Row
from gkdesk.intake.recognition.sums import Judge
from gkdesk.intake.source import SourceBox
from gkdesk.intake.source_block import SourceBlock
from gkdesk.intake.squares import Heading
from gkdesk.intake.stems import stem

Cells = dict[SourceBox, str]


@dataclass(frozen=True)
class Plan:
    """A row of a source, and the two ways in which it can be laid.

    ``foreign`` are boxes under heads that the form lacks, ``strange`` those under any that are
    not known. ``is_beside_heads``: rows of the same columns have boxes under more heads, or
    figures under none; labels or heads that lost their spans push a row aside.
    """

    row: Row
    figures: tuple[Figure, ...]
    by_heads: Cells
    by_number: Cells
    foreign: frozenset[SourceBox]
    strange: frozenset[SourceBox] = frozenset()
    is_beside_heads: bool = False

    @property
    def boxes(self) -> list[SourceBox]:
        """The boxes of what the form has a place for, blank ones too."""
        return [box for box in self.row.boxes if box not in self.foreign]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the form that the row is to be laid on."""
        return tuple(figure.cell.column.id for figure in self.figures)

    @cached_property
    def filled(self) -> tuple[SourceBox, ...]:
        """The boxes that hold something the form has a place for."""
        return tuple(box for box in self.boxes if box.text)

    @property
    def is_all_alike(self) -> bool:
        """Whether there is one text as often as the form has figures: it fits in any order."""
        is_whole = len(self.filled) == len(self.figures) and not self.foreign
        return is_whole and len({box.text for box in self.filled}) == 1

    @property
    def heads_tell_all(self) -> bool:
        """Whether every figure stands under a head."""
        return bool(self.by_heads) and all(box in self.by_heads for box in self.filled)

    @property
    def agrees(self) -> bool:
        """Whether both ways put each figure that has a head into the same cell."""
        told = ((box, cell) for box, cell in self.by_heads.items() if box.text)
        return all(self.by_number.get(box) == cell for box, cell in told)

    @property
    def under_heads(self) -> list[SourceBox]:
        """The boxes that may be figures: where there are heads, no blank stands beside them."""
        if not self.by_heads:
            return self.boxes
        under = self.by_heads.keys() | self.strange
        return [box for box in self.boxes if box.text or box in under]

    def skips_a_blank(self, counted: Cells) -> bool:
        """Whether a blank that has its head would be passed over though no figure lacks one.

        Or though no figure has one: then all of them stand beside their heads.
        """
        has_none = not any(box.text for box in self.by_heads)
        is_headed = self.heads_tell_all or has_none or not self.strange.isdisjoint(self.filled)
        return is_headed and any(
            not box.text and box in self.by_heads and box not in counted for box in self.boxes
        )

    @property
    def is_one_shift(self) -> bool:
        """Whether a whole row stands beside its heads by one step, as rows out of a PDF do."""
        if not self.strange.isdisjoint(self.filled):
            return False
        places = {figure.cell.id: place for place, figure in enumerate(self.figures)}
        steps = {
            places[self.by_number[box]] - places[cell]
            for box, cell in self.by_heads.items()
            if box in self.by_number
        }
        return len(steps) <= 1


class Planner:
    """Finds the heads of one block. ``near`` are boxes under heads that are only alike."""

    def __init__(self, block: SourceBlock, naming: Naming, judge: Judge) -> None:
        """Take a block and what the form calls its columns."""
        self._block = block
        self._naming = naming
        self._judge = judge
        self._heads: dict[Heading[SourceBox], Match | None] = {}
        self._seen = frozenset(stem(box.text) for box in block.labels if block.is_head(box))
        self.near: set[SourceBox] = set()

    def plans(self, rows: Iterable[Row]) -> list[Plan]:
        """Return the two ways in which each row can be laid."""
        is_even = not self._block.source.holes
        has_table = is_even and self._block.head_rows > 0
        if not has_table and not is_in_order(self._block, self._naming):
            # Neither the heads nor the number tells a column then.
            return [_untold(row) for row in rows]
        plans = [self._headed(row) for row in rows]
        alike: dict[tuple[str, ...], list[Plan]] = {}
        for plan in plans:
            alike.setdefault(plan.columns, []).append(plan)
        return [plan for own in alike.values() for plan in _numbered(own, is_even=is_even)]

    def _headed(self, row: Row) -> Plan:
        figures = _from_left(row)
        by_heads, foreign, strange = self._by_heads(row, figures)
        if {by_heads[box] for box in by_heads if box.text} == {f.cell.id for f in figures}:
            # Every figure has its head: what has another one is something else.
            others = (box for box in row.boxes if box not in by_heads)
            foreign |= {box for box in others if self._block.above(box)}
        return Plan(row, figures, by_heads, {}, frozenset(foreign), frozenset(strange - foreign))

    def _by_heads(
        self, row: Row, figures: Sequence[Figure]
    ) -> tuple[Cells, set[SourceBox], set[SourceBox]]:
        cells = {figure.cell.id: figure.left for figure in figures}
        meant: dict[tuple[str, ...], list[SourceBox]] = {}
        foreign: set[SourceBox] = set()
        strange: set[SourceBox] = set()
        for box in row.boxes:
            heading = self._block.above(box)
            found = self._match(heading)
            if found and (own := found.cells & cells.keys()):
                meant.setdefault(tuple(sorted(own, key=cells.__getitem__)), []).append(box)
                if found.likeness is not Likeness.EXACT:
                    self.near.add(box)
            elif heading and not found:
                (foreign if self._is_foreign(heading) else strange).add(box)
        found_cells: Cells = {}
        for own, boxes in meant.items():
            if len(own) == len(boxes):
                found_cells |= dict(zip(boxes, own, strict=True))
            elif len(own) == 1 and len({box.text for box in boxes}) == 1:
                # Some programs repeat a figure over all squares that it spans.
                found_cells |= dict.fromkeys(boxes, own[0])
        return found_cells, foreign, strange

    def _match(self, heading: Heading[SourceBox] | None) -> Match | None:
        if heading is None:
            return None
        if heading not in self._heads:
            self._heads[heading] = match(heading, self._naming.columns, self._seen)
        return self._heads[heading]

    def _is_foreign(self, heading: Heading[SourceBox]) -> bool:
        """Whether a head is one that the form lacks, and not what is left of a lost one."""
        written = stem(heading.own.text)
        is_known = written in self._naming.columns.groups or self._naming.knows(heading.own.text)
        return self._judge.is_subtotal(written) and not is_known


def _from_left(row: Row) -> tuple[Figure, ...]:
    return tuple(sorted(row.figures, key=lambda figure: figure.left))


def _untold(row: Row) -> Plan:
    return Plan(row, _from_left(row), {}, {}, frozenset())


def _numbered(plans: Sequence[Plan], *, is_even: bool) -> Iterator[Plan]:
    """Yield the plans of rows with the same columns with what the rows beside them tell.

    ``is_even``: no row of the table is shorter than another, so that heads stand over figures.
    """
    headed = [{cell.rpartition(".")[2] for cell in plan.by_heads.values()} for plan in plans]
    most = set[str]().union(*headed)
    boxes = [plan.under_heads if is_even else plan.boxes for plan in plans]
    cells = counted(boxes, [plan.figures for plan in plans])
    has_headless = any(box not in plan.by_heads for plan in plans for box in plan.filled)
    for plan, by_number, own in zip(plans, cells, headed, strict=True):
        is_beside = has_headless or own != most
        told = {} if plan.skips_a_blank(by_number) else by_number
        yield replace(plan, by_number=told, is_beside_heads=is_beside)
