"""A statutory table as a sheet: the boxes of its layout merged, its sums as formulas."""

from math import ceil

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from gkdesk.document.book import LINE, SIZE, Book
from gkdesk.document.boxes import BLOCK_FILL, box_text, label_lines
from gkdesk.document.characters import ems
from gkdesk.document.formulas import Square, formula_of, holds, number_format
from gkdesk.document.table_setting import is_long
from gkdesk.form import Box, Figure, Label, Table
from gkdesk.report import Number, Report

# Larger than in print, where the sheet is drawn as wide as the paper: points for a millimetre.
_POINTS = 1.3 * 72 / 25.4
# Columns of figures all grow alike, up to this, where a figure needs it; then its letters shrink.
_WIDEST = 3.0
# A sheet that is wider, in points, is printed across: on upright paper it could not be read.
_UPRIGHT = 720
# Broader than half a character: digits of the fonts that stand in for 宋体.
_DIGIT = 1.2
# Between a text and the lines beside it, above and below it.
_SIDES, _AIR = 5, 8
# The heading stands above the table.
_TOP = 1


class TableSheet:
    """Writes one table of one report on a sheet of its own."""

    def __init__(self, book: Book, sheet: Worksheet, table: Table, report: Report) -> None:
        """Settle the widths of the columns, in points."""
        self._book = book
        self._sheet = sheet
        self._table = table
        self._report = report
        self._places = {f.cell.id: Square(_TOP + f.top, f.left) for f in table.figures}
        self._widths = [width * _POINTS for width in table.widths]
        scale = min(_WIDEST, max([1.0, *map(self._lack, table.figures)]))
        for left in {f.left + n for f in table.figures for n in range(f.across)}:
            self._widths[left] *= scale

    def write(self, heading: str) -> None:
        """Write the sheet, its heading and heads frozen on the screen and repeated in print."""
        sheet, table = self._sheet, self._table
        sheet.set_row(0, 2.2 * SIZE)
        self._book.write(
            sheet, 0, 0, heading, font_name="黑体", font_size=14, align="left", text_wrap=False
        )
        for left, width in enumerate(self._widths):
            sheet.set_column_pixels(left, left, round(width * 96 / 72))
        if sum(self._widths) > _UPRIGHT:
            sheet.set_landscape()
        for top, height in enumerate(self._heights()):
            sheet.set_row(_TOP + top, height)
        for line in table.layout:
            for box in line:
                self._write_box(box)
        sheet.freeze_panes(_TOP + table.head_rows, table.head_columns)
        sheet.repeat_rows(0, _TOP + table.head_rows - 1)

    def _write_box(self, box: Box) -> None:
        lines = self._lines(box)
        look = self._look(box, "\n".join(lines))
        top, left = _TOP + box.top, box.left
        if box.across > 1 or box.down > 1:
            bottom, right = top + box.down - 1, left + box.across - 1
            self._sheet.merge_range(top, left, bottom, right, "", look)
        if isinstance(box, Label):
            self._sheet.write_string(top, left, "\n".join(lines), look)
        else:
            self._write_figure(box, look)

    def _write_figure(self, figure: Figure, look: Format) -> None:
        cell, place = figure.cell, self._places[figure.cell.id]
        value, text = self._report.values[cell.id], box_text(figure, self._report)
        is_held = holds(self._report, cell.id)
        number = float(value) if isinstance(value, Number) and is_held else None
        if cell.is_computed and is_held:
            formula = formula_of(self._places[part] for part in cell.parts)
            self._sheet.write_formula(*place, formula, look, text if number is None else number)
        elif number is not None:
            self._sheet.write_number(*place, number, look)
        elif text:
            self._sheet.write_string(*place, text, look)
        else:
            self._sheet.write_blank(*place, None, look)

    def _look(self, box: Box, text: str) -> Format:
        if isinstance(box, Figure):
            value = self._report.values[box.cell.id]
            if isinstance(value, Number) and holds(self._report, box.cell.id):
                shape = number_format(value)
                return self._book.look(border=1, text_wrap=False, shrink=True, num_format=shape)
            return self._book.text_look(text, border=1, text_wrap=False, shrink=True)
        match box.role:
            case "block":
                return self._book.text_look(text, border=1, bg_color=f"#{BLOCK_FILL}")
            case "upright":
                # Letters stand upright, one below the other.
                return self._book.text_look(text, border=1, rotation=270, text_wrap=False)
            case "label" if is_long(self._table):
                return self._book.text_look(text, border=1, align="left")
            case _:
                return self._book.text_look(text, border=1)

    def _lines(self, box: Box) -> list[str]:
        text = box_text(box, self._report)
        return label_lines(box, text, self._room(box)) if isinstance(box, Label) else [text]

    def _heights(self) -> list[float]:
        """Return heights of rows that every label fits into, those over few rows first."""
        heights = [LINE + _AIR] * len(self._table.layout)
        labels = [box for line in self._table.layout for box in line if isinstance(box, Label)]
        for label in sorted(labels, key=lambda box: box.down):
            rows = range(label.top, label.top + label.down)
            lacking = self._height(label) - sum(heights[row] for row in rows)
            for row in rows:
                heights[row] += max(0.0, lacking) / label.down
        return heights

    def _height(self, label: Label) -> float:
        lines = self._lines(label)
        if label.role == "upright":
            return len("".join(lines)) * LINE + _AIR
        return sum(ceil(ems(line) / self._room(label)) for line in lines) * LINE + _AIR

    def _room(self, box: Box) -> int:
        """Return how many characters fit on a line of a box."""
        return max(1, int((self._width(box.left, box.across) - _SIDES) / SIZE))

    def _lack(self, figure: Figure) -> float:
        """Return how many times as wide as its column a figure is."""
        needed = ems(box_text(figure, self._report)) * SIZE * _DIGIT + _SIDES
        is_number = isinstance(self._report.values[figure.cell.id], Number)
        return needed / self._width(figure.left, figure.across) if is_number else 0.0

    def _width(self, left: int, across: int) -> float:
        return sum(self._widths[left : left + across])
