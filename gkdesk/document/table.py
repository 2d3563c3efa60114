"""A statutory table as a Word table: the boxes of its layout, with real merges."""

from collections.abc import Iterator
from itertools import pairwise

from docx.oxml.xmlchemy import BaseOxmlElement

from gkdesk.document.look import Look, Style
from gkdesk.document.nodes import node, text_node
from gkdesk.document.table_setting import OWN_WIDTH, SetText, TableSetting, is_long
from gkdesk.form import Box, Label, Table
from gkdesk.report import Report


class TableWriter:
    """Writes one table of one report with the styles of one look."""

    def __init__(self, table: Table, report: Report, look: Look) -> None:
        """Set the table before it is written."""
        self._setting = TableSetting(table, report, look)
        self._table = table
        self._look = look

    def written(self, *, keeps_next: bool) -> BaseOxmlElement:
        """Return the table; its rows keep together, and the last with what follows if so asked.

        A table that has its page to itself is only divided where that is too short. It keeps its
        head: LibreOffice would leave its heading alone on a page if all of it kept together.
        """
        ends = self._setting.ends
        columns = [node("gridCol", w=right - left) for left, right in pairwise(ends)]
        last = len(self._table.layout) - 1
        kept = self._table.head_rows if is_long(self._table) else last
        rows = [
            self._row(top, keeps_next=top < kept or (keeps_next and top == last))
            for top in range(last + 1)
        ]
        properties = node(
            "tblPr",
            node("tblStyle", val=self._look.id_of(Style.TABLE)),
            node("tblW", w=ends[-1], type="dxa"),
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
        style = self._setting.style(box)
        paragraph = node("p", node("pPr", node("pStyle", val=self._look.id_of(style))))
        if keeps_next:
            paragraph[0].append(node("keepNext"))
        if not continues:
            paragraph.extend(_runs(self._setting.set_text(box)))
        return node("tc", self._cell_properties(box, style, continues=continues), paragraph)

    def _cell_properties(self, box: Box, style: Style, *, continues: bool) -> BaseOxmlElement:
        """Return the properties, in the order that the schema wants."""
        properties = node(
            "tcPr", node("tcW", w=self._setting.width(box.left, box.across), type="dxa")
        )
        if box.across > 1:
            properties.append(node("gridSpan", val=box.across))
        if box.down > 1:
            properties.append(node("vMerge", val="continue" if continues else "restart"))
        if fill := self._look.fill_of(style):
            properties.append(node("shd", val="clear", color="auto", fill=fill))
        properties.extend(self._margins(box))
        if isinstance(box, Label) and box.role == "upright":
            properties.append(node("textDirection", val="tbRlV"))
        properties.append(node("vAlign", val="center"))
        return properties

    def _margins(self, box: Box) -> list[BaseOxmlElement]:
        """Narrow a head that needs several lines, so that each holds whole words."""
        side = self._setting.side(box)
        if side is None:
            return []
        return [node("tcMar", *(node(edge, w=side, type="dxa") for edge in ("left", "right")))]


def _runs(text: SetText) -> Iterator[BaseOxmlElement]:
    """Yield the lines of a text; letters of a long figure are narrower, then smaller."""
    for number, line in enumerate(line for line in text.lines if line):
        properties = node("rPr", node("rFonts", hint="eastAsia"))
        if text.stretch < OWN_WIDTH:
            properties.append(node("w", val=text.stretch))
        if text.size is not None:
            half_points = int(text.size.pt * 2)
            properties.extend(node(tag, val=half_points) for tag in ("sz", "szCs"))
        breaks = [node("br")] if number else []
        yield node("r", properties, *breaks, text_node(line))


def _across(table: Table, top: int) -> list[Box]:
    """Return the boxes that a row meets from left to right, those begun above included."""
    met = [b for line in table.layout for b in line if b.top <= top < b.top + b.down]
    return sorted(met, key=lambda box: box.left)
