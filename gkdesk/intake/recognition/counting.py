"""Rows laid by the number of their figures, as far as the rows beside them allow it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from gkdesk.form import Figure
from gkdesk.intake.source import SourceBox

Counted = dict[SourceBox, str]


@dataclass(frozen=True, slots=True)
class _Margin:
    """How many blanks stand before and behind the figures of all rows of one length.

    What is blank in one row alone may be a figure that nobody gave.
    """

    before: int
    behind: int

    def cut(self, boxes: Sequence[SourceBox], most: int) -> Sequence[SourceBox]:
        """Leave out blanks, as far as there are more boxes than ``most``.

        None where there are too many on both sides: which of them are figures nobody can say.
        """
        if self.before and self.behind and self.before + self.behind > len(boxes) - most > 0:
            return boxes
        before = min(self.before, max(0, len(boxes) - most))
        behind = min(self.behind, max(0, len(boxes) - before - most))
        return boxes[before : len(boxes) - behind]


def counted(
    rows: Sequence[Sequence[SourceBox]], lines: Sequence[Sequence[Figure]]
) -> list[Counted]:
    """Return for each row the cells of its line in their order, none where the numbers differ.

    The lines have the same columns. None for any row where most have another number: a row that
    has it all the same lacks a figure.
    """
    margins = _margins(row for row in rows if any(box.text for box in row))
    found: list[Counted] = []
    for row, line in zip(rows, lines, strict=True):
        margin = margins.get(len(row), _Margin(0, 0))
        kept = margin.cut(row, len(line))
        is_whole = len(kept) == len(line)
        cells = [figure.cell.id for figure in line]
        found.append(dict(zip(kept, cells, strict=True)) if is_whole else {})
    filled = [cells for row, cells in zip(rows, found, strict=True) if any(b.text for b in row)]
    return found if 2 * sum(map(bool, filled)) >= len(filled) else [{} for _ in rows]


def _margins(rows: Iterable[Sequence[SourceBox]]) -> Mapping[int, _Margin]:
    found: dict[int, _Margin] = {}
    for row in rows:
        texts = [n for n, box in enumerate(row) if box.text]
        own = _Margin(texts[0], len(row) - 1 - texts[-1])
        other = found.get(len(row), own)
        found[len(row)] = _Margin(min(own.before, other.before), min(own.behind, other.behind))
    return found
