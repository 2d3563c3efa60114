"""A table without its rules: labels and figures line by line, or one after the other."""

import re
from collections.abc import Iterator, Sequence

from gkdesk.intake.recognition.figures import FigureReader
from gkdesk.intake.source import SourceBox
from gkdesk.intake.sources.blocks import Paragraph, PlacedTable
from gkdesk.intake.sources.grids import gridded

_GAP = re.compile(r"\s{2,}|\t")


def retabulated(lines: Sequence[Paragraph], reader: FigureReader) -> PlacedTable | None:
    """Return lines of text as a table: a row for each label, or run of labels, with its figures.

    Nothing tells a blank from a figure that is missing: a row that has fewer figures than the
    form is not placed, as its squares are not known.
    """
    rows = list(_rows(lines, reader))
    boxes = [
        SourceBox(text, top, left)
        for top, (_, texts) in enumerate(rows)
        for left, text in enumerate(texts)
    ]
    table = gridded(boxes)
    if table is None:
        return None
    return PlacedTable(table, tuple(line.place for line, _ in rows))


def _rows(
    lines: Sequence[Paragraph], reader: FigureReader
) -> Iterator[tuple[Paragraph, list[str]]]:
    labels: list[str] = []
    figures: list[str] = []
    first = lines[0] if lines else None
    for line in lines:
        for word in _words(line.text, reader):
            if reader.is_figure(word):
                figures.append(word)
                continue
            if figures and first:
                yield first, [*labels, *figures]
                labels, figures = [], []
            first = line if not labels else first
            labels.append(word)
    if first and (labels or figures):
        yield first, [*labels, *figures]


def _words(line: str, reader: FigureReader) -> list[str]:
    """Part a line into its label and the figures behind it."""
    words = line.split()
    count = 0
    while count < len(words) and reader.is_figure(words[-1 - count]):
        count += 1
    figures = words[len(words) - count :]
    rest = " ".join(words[: len(words) - count])
    return [*(part for part in _GAP.split(rest) if part), *figures]
