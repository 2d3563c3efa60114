"""A table without its rules: labels and figures line by line, or one after the other."""

import re
from collections.abc import Iterator, Sequence

from gkdesk.intake.numbering import numbering
from gkdesk.intake.recognition.figures import FigureReader
from gkdesk.intake.source import SourceBox
from gkdesk.intake.sources.blocks import Paragraph, PlacedTable
from gkdesk.intake.sources.grids import gridded

# Between labels: more than one blank, or one before the number of the next.
_GAP = re.compile(r"\s{2,}|\t|\s+(?=[(（][一二三四五六七八九十]{1,2}[)）]|\d{1,2}[.．、]\D)")
_BRACKETS = ("（）", "()", "“”", "〔〕")
# As deep as lines are numbered: 1.
_LAST = 3
# No longer head of a column is written in a line with others.
_LONGEST_HEAD = 12


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
            if labels and _goes_on(labels[-1], word):
                labels[-1] += word
            else:
                labels.append(word)
    if first and (labels or figures):
        yield first, [*labels, *figures]


def _goes_on(label: str, word: str) -> bool:
    """Whether a line break has parted a label: a bracket is open, or it is the last of a list."""
    if numbering(word)[0]:
        return False
    is_open = any(label.count(one) > label.count(other) for one, other in _BRACKETS)
    return is_open or numbering(label)[0] == _LAST


def _words(line: str, reader: FigureReader) -> list[str]:
    """Part a line into its label and the figures behind it."""
    words = line.split()
    count = 0
    while count < len(words) and reader.is_figure(words[-1 - count]):
        count += 1
    figures = words[len(words) - count :]
    heads = words[: len(words) - count]
    if not figures and all(1 < len(word) <= _LONGEST_HEAD for word in heads):
        return heads
    rest = " ".join(heads)
    return [*(part for part in _GAP.split(rest) if part), *figures]
