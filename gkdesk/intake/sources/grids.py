"""Boxes with places of their own put on a grid, as office files and pages of a PDF have them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from gkdesk.intake.characters import meant
from gkdesk.intake.source import (
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_SQUARES,
    SourceBox,
    SourceTable,
    too_large,
)


def gridded(boxes: Iterable[SourceBox]) -> SourceTable | None:
    """Return a table of boxes, the first of two that overlap kept, holes filled with blanks.

    None where there is none; SourceError beyond the bounds.
    """
    taken: set[tuple[int, int]] = set()
    kept: list[SourceBox] = []
    for box in boxes:
        if box.top + box.down > MOST_ROWS or box.left + box.across > MOST_COLUMNS:
            raise too_large()
        if len(taken) + box.across * box.down > MOST_SQUARES:
            raise too_large()
        squares = set(_squares(box))
        if taken.isdisjoint(squares):
            taken |= squares
            kept.append(replace(box, text=meant(box.text).strip()))
    if not kept:
        return None
    height = max(box.top + box.down for box in kept)
    width = max(box.left + box.across for box in kept)
    if height * width > MOST_SQUARES:
        raise too_large()
    holes = {(row, column) for row in range(height) for column in range(width)} - taken
    kept += [SourceBox("", row, column) for row, column in holes]
    kept.sort(key=lambda box: (box.top, box.left))
    return SourceTable(tuple(kept), height, width, frozenset(holes))


def _squares(box: SourceBox) -> Iterator[tuple[int, int]]:
    for row in range(box.top, box.top + box.down):
        for column in range(box.left, box.left + box.across):
            yield row, column
