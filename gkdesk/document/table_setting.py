"""How a statutory table is set, in Word and in print: widths, the style and text of each box."""

from dataclasses import dataclass
from itertools import accumulate
from typing import Protocol

from docx.shared import Length, Mm, Pt, Twips

from gkdesk.document.boxes import box_text
from gkdesk.document.characters import ems, evenly
from gkdesk.document.look import Style
from gkdesk.form import Box, Figure, Label, Table
from gkdesk.form.edition import LabelRole
from gkdesk.report import Report
from gkdesk.report.value import is_number

# A table of more lines is set small, so that it takes one page, and gets that page.
_LONG = 20
# Between a text and the line beside it.
_AIR = Mm(0.7).twips
# A long figure is drawn narrower down to this part of its width, then smaller down to this size;
# one that is longer still takes several lines.
_NARROWEST = 0.65
_SMALLEST = Pt(6)
# Letters as wide as their font has them, in hundredths.
OWN_WIDTH = 100
# Word has sizes of half points.
_HALF_POINT = Pt(0.5)
# Digits of DejaVu Sans, which stands in where 宋体 is lacking, to those of 宋体.
_BROADEST = 1.3

_STYLES: dict[LabelRole, tuple[Style, Style]] = {
    "block": (Style.TABLE_BLOCK, Style.SMALL_BLOCK),
    "head": (Style.TABLE_HEAD, Style.SMALL_HEAD),
    "label": (Style.TABLE_LABEL, Style.SMALL_LABEL),
    "note": (Style.TABLE_NOTE, Style.SMALL_NOTE),
    "upright": (Style.TABLE_UPRIGHT, Style.SMALL_UPRIGHT),
}
_FIGURE_STYLES = (Style.TABLE_FIGURE, Style.SMALL_FIGURE)


class Measured(Protocol):
    """What is measured off the office's styles."""

    @property
    def text_width(self) -> Length:
        """The width of the type area."""
        ...

    def size_of(self, style: Style) -> Length:
        """Return the size of a style's letters."""
        ...


@dataclass(frozen=True, slots=True)
class SetText:
    """What stands in a box, in the lines that it is broken into before any program breaks it.

    ``size`` is None where it is the style's own; letters are drawn ``stretch`` hundredths wide.
    """

    lines: tuple[str, ...]
    size: Length | None = None
    stretch: int = OWN_WIDTH


def is_long(table: Table) -> bool:
    """Tell whether a table fills a page by itself."""
    return len(table.layout) > _LONG


class TableSetting:
    """One table of one report, with the measures of one look. Lengths are twips.

    ``ends`` are where its columns end, from the left edge, the edge itself first.
    """

    def __init__(self, table: Table, report: Report, look: Measured) -> None:
        """Settle the widths: millimetres, or less where the page is narrower."""
        self.table = table
        self._report = report
        self._look = look
        self._is_small = is_long(table)
        narrowed = min(1.0, look.text_width.mm / sum(table.widths))
        self.ends = [Mm(end * narrowed).twips for end in accumulate(table.widths, initial=0.0)]

    def width(self, left: int, across: int) -> int:
        """Return the width of a box over some columns."""
        return self.ends[left + across] - self.ends[left]

    def style(self, box: Box) -> Style:
        """Return the style of a box by its role."""
        styles = _STYLES[box.role] if isinstance(box, Label) else _FIGURE_STYLES
        return styles[self._is_small]

    def set_text(self, box: Box) -> SetText:
        """Return what is printed in a box; a figure stays on one line while it can be read."""
        text = box_text(box, self._report)
        if not isinstance(box, Figure) or not is_number(self._report.values[box.cell.id]):
            return SetText((text,))
        size = self._look.size_of(self.style(box))
        return _figure(text, self.width(box.left, box.across) - 2 * _AIR, size)

    def side(self, box: Box) -> int | None:
        """Return the air at the sides of a head that needs several lines, None elsewhere.

        Words of the heads are of two characters: a line takes an even number of them.
        """
        if not isinstance(box, Label) or box.role != "head":
            return None
        size = self._look.size_of(self.style(box)).twips
        width = self.width(box.left, box.across)
        fitting = (width - 2 * _AIR) // size
        even = fitting - fitting % 2
        if ems(box.text) <= fitting or not even:
            return None
        # Half a character is left over, for what programs differ in.
        return max(0, int(width - (even + 0.5) * size) // 2)


def _figure(text: str, room: int, size: Length) -> SetText:
    """Return a figure as it fits into a room, whatever font stands in for that of its digits."""
    smallest = min(size.twips, _SMALLEST.twips)
    lines = _figure_lines(text, room / (smallest * _BROADEST * _NARROWEST))
    widest = max(map(ems, lines)) * _BROADEST
    largest = int(room / (widest * _NARROWEST)) // _HALF_POINT.twips * _HALF_POINT.twips
    if largest >= size.twips:
        return SetText(lines, None, _stretch(room / (widest * size.twips)))
    set_size = max(smallest, largest)
    return SetText(lines, Twips(set_size), _stretch(room / (widest * set_size)))


def _stretch(share: float) -> int:
    return int(OWN_WIDTH * max(_NARROWEST, min(1.0, share)))


def _figure_lines(text: str, most: float) -> tuple[str, ...]:
    """Break a figure before its decimals, and further only where that is not enough."""
    if ems(text) <= most:
        return (text,)
    whole, point, decimals = text.partition(".")
    parts = (part for part in (whole, point + decimals) if part)
    return tuple(line for part in parts for line in evenly(part, max(1.0, most)))
