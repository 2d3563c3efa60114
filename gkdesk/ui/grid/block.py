"""A block of figures as the clipboard holds it: lines of texts between tabs."""

from collections.abc import Callable, Collection, Iterator

from gkdesk.form import Box, Figure
from gkdesk.ui.grid.plan import Plan

Block = list[list[str]]


def read_block(text: str) -> Block:
    """Read tab-separated lines; office programs end the last one with a line break."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")
    return [line.split("\t") for line in lines]


def write_block(plan: Plan, figures: Collection[Figure], text_of: Callable[[str], str]) -> str:
    """Write figures as they stand; a box between them that is not among them is left empty."""
    if not figures:
        return ""
    left, right = min(f.left for f in figures), max(f.left for f in figures)
    top, bottom = min(f.top for f in figures), max(f.top for f in figures)
    lines: list[str] = []
    for line in plan.table.layout[top : bottom + 1]:
        boxes = [box for box in line if left <= box.left <= right]
        lines.append("\t".join(_text(box, figures, text_of) for box in boxes))
    return "\n".join(lines)


def figures_of(block: Block) -> list[str]:
    """Return the texts of a block that have a digit in them; labels have none at their end."""
    return [text for line in block for text in line if text.strip()[-1:].isdigit()]


def spread(plan: Plan, block: Block, start: Figure) -> dict[str, str]:
    """Lay a block onto the table from ``start`` on, a text to a box; return the texts by cell.

    Labels and computed cells let the text that falls on them go, as does the table's edge.
    """
    texts: dict[str, str] = {}
    for line, values in zip(plan.table.layout[start.top :], block, strict=False):
        for box, text in zip(_from(line, start.left), values, strict=False):
            if isinstance(box, Figure) and not box.cell.is_computed:
                texts[box.cell.id] = text
    return texts


def _from(line: tuple[Box, ...], left: int) -> Iterator[Box]:
    return (box for box in line if box.left >= left)


def _text(box: Box, figures: Collection[Figure], text_of: Callable[[str], str]) -> str:
    return text_of(box.cell.id) if isinstance(box, Figure) and box in figures else ""
