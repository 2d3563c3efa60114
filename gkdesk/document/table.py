"""A statutory table as a Word table: the boxes of its layout, with real merges."""

from itertools import accumulate

from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm

from gkdesk.document.characters import ems, printable
from gkdesk.document.look import Look, Style
from gkdesk.document.nodes import node, text_node
from gkdesk.form import Box, Figure, Label, Table
from gkdesk.form.edition import LabelRole
from gkdesk.report import Report, plain
from gkdesk.report.value import is_number

# A table of more lines is set small, so that it takes one page, and gets that page.
_LONG = 20
# Between a figure and the line beside it.
_AIR = Mm(0.7).twips
# Digits of DejaVu Sans, which stands in where 宋体 is lacking, to those of 宋体.
_BROADEST = 1.3
# Narrower than by this nobody can read it.
_NARROWEST = 3

_STYLES: dict[LabelRole, tuple[Style, Style]] = {
    "block": (Style.TABLE_BLOCK, Style.SMALL_BLOCK),
    "head": (Style.TABLE_HEAD, Style.SMALL_HEAD),
    "label": (Style.TABLE_LABEL, Style.SMALL_LABEL),
    "note": (Style.TABLE_NOTE, Style.SMALL_NOTE),
    "upright": (Style.TABLE_UPRIGHT, Style.SMALL_UPRIGHT),
}
_FIGURE_STYLES = (Style.TABLE_FIGURE, Style.SMALL_FIGURE)


def is_long(table: Table) -> bool:
    """Tell whether a table fills a page by itself."""
    return len(table.layout) > _LONG


class TableWriter:
    """Writes one table of one report with the styles of one look."""

    def __init__(self, table: Table, report: Report, look: Look) -> None:
        """Settle the widths: millimetres, or less where the page is narrower."""
        self._table = table
        self._report = report
        self._look = look
        self._is_small = is_long(table)
        narrowed = min(1.0, look.text_width.mm / sum(table.widths))
        ends = [Mm(end * narrowed).twips for end in accumulate(table.widths, initial=0.0)]
        self._ends = ends

    def written(self, *, keeps_next: bool) -> BaseOxmlElement:
        """Return the table; its rows keep together, and with what follows if so asked."""
        columns = [node("gridCol", w=self._width(left, 1)) for left in range(len(self._ends) - 1)]
        last = len(self._table.layout) - 1
        rows = [self._row(top, keeps_next=keeps_next or top < last) for top in range(last + 1)]
        properties = node(
            "tblPr",
            node("tblStyle", val=self._look.id_of(Style.TABLE)),
            node("tblW", w=self._ends[-1], type="dxa"),
            node("jc", val="center"),
            node("tblLayout", type="fixed"),
        )
        return node("tbl", properties, node("tblGrid", *columns), *rows)

    def _row(self, top: int, *, keeps_next: bool) -> BaseOxmlElement:
        properties = node("trPr", node("cantSplit"))
        if top < self._table.head_rows:
            properties.append(node("tblHeader"))
        cells = [
            self._cell(box, keeps_next=keeps_next, continues=box.top < top)
            for box in _across(self._table, top)
        ]
        return node("tr", properties, *cells)

    def _cell(self, box: Box, *, keeps_next: bool, continues: bool) -> BaseOxmlElement:
        style = self._style(box)
        paragraph = node("p", node("pPr", node("pStyle", val=self._look.id_of(style))))
        if keeps_next:
            paragraph[0].append(node("keepNext"))
        if not continues:
            paragraph.extend(self._runs(box, style))
        return node("tc", self._cell_properties(box, style, continues=continues), paragraph)

    def _cell_properties(self, box: Box, style: Style, *, continues: bool) -> BaseOxmlElement:
        """Return the properties, in the order that the schema wants."""
        properties = node("tcPr", node("tcW", w=self._width(box.left, box.across), type="dxa"))
        if box.across > 1:
            properties.append(node("gridSpan", val=box.across))
        if box.down > 1:
            properties.append(node("vMerge", val="continue" if continues else "restart"))
        if fill := self._look.fill_of(style):
            properties.append(node("shd", val="clear", color="auto", fill=fill))
        properties.extend(self._margins(box, style))
        if isinstance(box, Label) and box.role == "upright":
            properties.append(node("textDirection", val="tbRlV"))
        properties.append(node("vAlign", val="center"))
        return properties

    def _margins(self, box: Box, style: Style) -> list[BaseOxmlElement]:
        """Narrow a head that needs several lines, so that each holds whole words.

        Words of the heads are of two characters: a line takes an even number of them.
        """
        if not isinstance(box, Label) or box.role != "head":
            return []
        size = self._look.size_of(style).twips
        width = self._width(box.left, box.across)
        fitting = (width - 2 * _AIR) // size
        even = fitting - fitting % 2
        if ems(box.text) <= fitting or not even:
            return []
        # Half a character is left over, for what programs differ in.
        side = max(0, int(width - (even + 0.5) * size) // 2)
        return [node("tcMar", *(node(edge, w=side, type="dxa") for edge in ("left", "right")))]

    def _runs(self, box: Box, style: Style) -> list[BaseOxmlElement]:
        text = printable(self._text(box)).replace("\n", " ")
        if not text:
            return []
        properties = node("rPr", node("rFonts", hint="eastAsia"))
        if isinstance(box, Figure) and is_number(self._report.values[box.cell.id]):
            properties.extend(self._narrowed(text, box, style))
        return [node("r", properties, text_node(text))]

    def _narrowed(self, text: str, box: Figure, style: Style) -> list[BaseOxmlElement]:
        """Draw the letters of a long figure narrower, so that it stays on one line."""
        room = self._width(box.left, box.across) - 2 * _AIR
        needed = ems(text) * self._look.size_of(style).twips * _BROADEST
        if room < needed <= room * _NARROWEST:
            return [node("w", val=int(100 * room / needed))]
        return []

    def _text(self, box: Box) -> str:
        if isinstance(box, Label):
            return box.text
        return plain(self._report.values[box.cell.id]) or ""

    def _style(self, box: Box) -> Style:
        styles = _STYLES[box.role] if isinstance(box, Label) else _FIGURE_STYLES
        return styles[self._is_small]

    def _width(self, left: int, across: int) -> int:
        return self._ends[left + across] - self._ends[left]


def _across(table: Table, top: int) -> list[Box]:
    """Return the boxes that a row meets from left to right, those begun above included."""
    met = [b for line in table.layout for b in line if b.top <= top < b.top + b.down]
    return sorted(met, key=lambda box: box.left)
