"""How a statutory table is set, in Word and in print: widths, the style and text of each box."""

from itertools import accumulate
from typing import Protocol

from docx.shared import Length, Mm

from gkdesk.document.boxes import box_text
from gkdesk.document.characters import ems
from gkdesk.document.look import Style
from gkdesk.form import Box, Figure, Label, Table
from gkdesk.form.edition import LabelRole
from gkdesk.report import Report
from gkdesk.report.value import is_number

# A table of more lines is set small, so that it takes one page, and gets that page.
_LONG = 20
# Between a text and the line beside it.
AIR = Mm(0.7).twips

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

    def text(self, box: Box) -> str:
        """Return what is printed in a box, on one line."""
        return box_text(box, self._report)

    def holds_number(self, box: Box) -> bool:
        """Tell whether a figure stands in a box, which belongs on one line."""
        return isinstance(box, Figure) and is_number(self._report.values[box.cell.id])

    def side(self, box: Box) -> int | None:
        """Return the air at the sides of a head that needs several lines, None elsewhere.

        Words of the heads are of two characters: a line takes an even number of them.
        """
        if not isinstance(box, Label) or box.role != "head":
            return None
        size = self._look.size_of(self.style(box)).twips
        width = self.width(box.left, box.across)
        fitting = (width - 2 * AIR) // size
        even = fitting - fitting % 2
        if ems(box.text) <= fitting or not even:
            return None
        # Half a character is left over, for what programs differ in.
        return max(0, int(width - (even + 0.5) * size) // 2)
