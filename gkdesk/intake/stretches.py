"""The figures of a source, row by row, as far as they follow one another."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from gkdesk.intake.labels import Match
from gkdesk.intake.source import SourceBox
from gkdesk.intake.source_block import SourceBlock
from gkdesk.intake.squares import Heading, Kind

LineOf = Callable[[Heading[SourceBox]], Match | None]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Values of one row of a source that follow one another, and the line that they mean."""

    label: str
    line: Match | None
    boxes: tuple[SourceBox, ...]

    @property
    def has_figures(self) -> bool:
        """Whether anything stands in it."""
        return any(box.text for box in self.boxes)


def stretches_of(block: SourceBlock, line_of: LineOf) -> Iterator[Stretch]:
    """Yield the values of each row, parted by the labels among them."""
    for row in range(block.source.height):
        if row >= block.head_rows and not block.is_head_line(row):
            yield from _in_row(block, row, line_of)


def _in_row(block: SourceBlock, row: int, line_of: LineOf) -> Iterator[Stretch]:
    boxes: list[SourceBox] = []
    for box in block.row(row):
        if block.kind(box) is not Kind.LABEL:
            # A blank among the labels is what is left of their spans.
            if box.text or box.left >= block.head_columns:
                boxes.append(box)
        elif boxes:
            yield _stretch(block, boxes, line_of)
            boxes = []
    if boxes:
        yield _stretch(block, boxes, line_of)


def _stretch(block: SourceBlock, boxes: list[SourceBox], line_of: LineOf) -> Stretch:
    heading = block.before(boxes[0])
    line = line_of(heading) if heading else None
    return Stretch(heading.own.text if heading else "", line, tuple(boxes))
