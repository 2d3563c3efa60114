"""The rows of a source that hold figures, and the lines of the form that they are."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from gkdesk.form import Figure
from gkdesk.intake.labels import Likeness, Match, match
from gkdesk.intake.naming import Naming
from gkdesk.intake.source import SourceBox
from gkdesk.intake.source_block import SourceBlock
from gkdesk.intake.squares import Heading
from gkdesk.intake.stems import common, stem
from gkdesk.intake.stretches import Stretch, stretches_of

# Of the letters of a label, as much has to be that of the line that stands in its place.
_IN_PLACE = 0.5
# Fewer figures may count up by chance.
_NUMBERED = 4
# No line of a form is called like so many others.
_UNIT = 8
# A text of so many letters among figures is more than a remark.
_NAME = 4


@dataclass(frozen=True, slots=True)
class Row:
    """Figures beside one another; ``figures`` are those of the form's line, none where unknown.

    ``boxes`` are those that the source has, blank ones too. ``is_near``: the label is only like
    that of the form. ``is_ragged``: squares are missing.
    """

    label: str
    boxes: tuple[SourceBox, ...]
    figures: tuple[Figure, ...]
    is_near: bool
    is_ragged: bool


def rows_of(block: SourceBlock, naming: Naming) -> list[Row]:
    """Return the rows that hold anything, or that the form has, in their order."""
    seen = frozenset(stem(box.text) for box in block.labels if not block.is_head(box))
    known: dict[Heading[SourceBox], Match | None] = {}
    often = Counter(box.text for box in block.labels if not block.is_head(box))

    def line_of(heading: Heading[SourceBox]) -> Match | None:
        if heading not in known:
            found = match(heading, naming.rows, seen)
            beside = [
                one for one in heading.over if one.top <= heading.own.top < one.top + one.down
            ]
            if found is None and beside and often[heading.own.text] >= _UNIT:
                # What stands before the figures of so many rows is a unit, and no name.
                first, *rest = beside
                found = match(Heading(first, tuple(rest)), naming.rows, seen)
            known[heading] = found
        return known[heading]

    stretches = list(stretches_of(block, line_of))
    filled = [one for one in stretches if one.has_figures]
    lines = list(naming.lines().values())
    if len(lines) == 1:
        filled = [one for one in filled if not _is_numbering(one)]
        return [_row(block, one, lines[0], is_near=False) for one in filled or stretches]
    # A line that is blank from end to end has been found all the same.
    found = [one for one in stretches if one.has_figures or one.line]
    told = [_beside_its_name(block, one, line_of) for one in found]
    return _in_order([_known(block, one, naming) for one in told], naming)


def _beside_its_name(
    block: SourceBlock, stretch: Stretch, line_of: Callable[[Heading[SourceBox]], Match | None]
) -> Stretch:
    """Begin a stretch behind a text that has to be its name: there is one box too many."""
    first, *rest = stretch.boxes
    is_word = sum(map(str.isalpha, first.text)) >= _NAME and not block.is_figure(first)
    is_name = is_word and bool(rest)
    if not (is_name and stretch.line and len(stretch.boxes) > len(stretch.line.cells)):
        return stretch
    before = block.before(first)
    heading = Heading(first, (before.own, *before.over) if before else ())
    return Stretch(first.text, line_of(heading), tuple(rest))


def _is_numbering(stretch: Stretch) -> bool:
    """Whether the columns are numbered there, from 1 on, as some forms do below their heads."""
    texts = [box.text for box in stretch.boxes if box.text]
    return len(texts) >= _NUMBERED and texts == [str(n + 1) for n in range(len(texts))]


def _known(block: SourceBlock, stretch: Stretch, naming: Naming) -> Row:
    line = stretch.line
    figures = [naming.figures[cell] for cell in line.cells] if line else []
    is_near = line is not None and line.likeness is not Likeness.EXACT
    return _row(block, stretch, figures, is_near=is_near)


def _row(block: SourceBlock, stretch: Stretch, figures: Sequence[Figure], *, is_near: bool) -> Row:
    holes = block.source.holes
    boxes = tuple(box for box in stretch.boxes if (box.top, box.left) not in holes)
    is_ragged = len(boxes) < len(stretch.boxes)
    return Row(stretch.label, boxes, tuple(figures), is_near, is_ragged)


def _in_order(rows: list[Row], naming: Naming) -> list[Row]:
    """Take back what is only alike and stands elsewhere than in the form; fill single gaps.

    Both only where the source has its rows in the order of the form.
    """
    lines = list(naming.lines().values())
    places = {figure.cell.id: n for n, line in enumerate(lines) for figure in line}
    own = [places[row.figures[0].cell.id] if row.figures else None for row in rows]
    sure = [None if row.is_near else place for row, place in zip(rows, own, strict=True)]
    told = [place for place in sure if place is not None]
    if told != sorted(told):
        return rows
    lasts = [-1, *accumulate((-1 if p is None else p for p in sure), max)]
    nexts = [*accumulate((len(lines) if p is None else p for p in reversed(sure)), min)][::-1]
    nexts.append(len(lines))
    found: list[Row] = []
    for number, (row, place) in enumerate(zip(rows, own, strict=True)):
        before, after = lasts[number], nexts[number + 1]
        if row.is_near and place is not None and not before < place < after:
            found.append(replace(row, figures=(), is_near=False))
        elif place is None and after - before == 1 + 1:
            found.append(_filled(row, lines[before + 1], naming))
        else:
            found.append(row)
    return found


def _filled(row: Row, line: Sequence[Figure], naming: Naming) -> Row:
    """Take a row for the one line that is lacking there, if it has most of its letters."""
    cells = {figure.cell.id for figure in line}
    labels = (one.label for one in naming.rows.named if one.cells & cells)
    if all(common(stem(row.label), stem(label)) < _IN_PLACE for label in labels):
        return row
    return replace(row, figures=tuple(line), is_near=True)
