"""Tables that are more than tables: headings among their rows, or nothing but text in frames."""

from collections.abc import Callable, Iterable, Iterator

from gkdesk.intake.source import SourceBox
from gkdesk.intake.sources.blocks import Block, Paragraph, PlacedTable

# In a row of one text a full stop makes it a paragraph that somebody framed: no label has one.
_STOP = "。"


def unwrapped(blocks: Iterable[Block], is_heading: Callable[[str], bool]) -> Iterator[Block]:
    """Yield blocks, tables parted at the headings among their rows."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            yield from _parts(block, is_heading)


def _parts(table: PlacedTable, is_heading: Callable[[str], bool]) -> Iterator[Block]:
    start = 0
    for top, boxes in enumerate(_by_row(table)):
        texts = [box for box in boxes if box.text]
        if len(texts) == 1 and _is_paragraph(texts[0].text, is_heading):
            yield from _table(table, start, top)
            yield from _paragraphs(table, texts)
            start = top + 1
    yield from _table(table, start, table.table.height)


def _by_row(table: PlacedTable) -> list[list[SourceBox]]:
    rows: list[list[SourceBox]] = [[] for _ in range(table.table.height)]
    for box in table.table.boxes:
        rows[box.top].append(box)
    return rows


def _table(table: PlacedTable, start: int, end: int) -> Iterator[Block]:
    if start < end:
        part = table.part(start, end)
        rows = [[box for box in boxes if box.text] for boxes in _by_row(part)]
        if any(len(texts) > 1 for texts in rows):
            yield part
        else:
            for texts in rows:
                yield from _paragraphs(part, texts)


def _paragraphs(table: PlacedTable, boxes: Iterable[SourceBox]) -> Iterator[Paragraph]:
    for box in boxes:
        for line in box.text.split("\n"):
            if line.strip():
                yield Paragraph(line.strip(), table.rows[box.top], table.within)


def _is_paragraph(text: str, is_heading: Callable[[str], bool]) -> bool:
    return is_heading(text) or _STOP in text
