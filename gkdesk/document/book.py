"""A workbook being written: sheets set up for print, looks, text that is never more than text."""

import io
from collections.abc import Mapping
from datetime import date, datetime, time
from zipfile import ZipFile

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from gkdesk.document.characters import printable
from gkdesk.document.package import packed
from gkdesk.document.sheet_names import sheet_name
from gkdesk.words import DRAFT_TIME

# Of letters, and of lines, in points.
SIZE = 11
LINE = SIZE * 1.3
_LOOK = {
    "font_name": "宋体",
    "font_size": SIZE,
    "align": "center",
    "valign": "vcenter",
    "text_wrap": True,
}
# With one of these before it a text would become a formula as soon as a clerk edits it.
_SIGNS = ("=", "+", "-", "@")
_A4 = 9
_MARGIN = 15 / 25.4
_LONGEST_HEADER = 120


class Book:
    """One workbook. ``title`` stands at the head of every printed page."""

    def __init__(
        self,
        title: str,
        agency: str,
        day: date,
        *,
        names: Mapping[str, str],
        draft_at: datetime | None,
    ) -> None:
        """Begin with no sheet; the same report gives the same file, dated by its ``day``.

        ``names`` has, for the name of a font, the one to be written.
        """
        self._data = io.BytesIO()
        never = ("strings_to_formulas", "strings_to_numbers", "strings_to_urls")
        self._book = Workbook(self._data, {"in_memory": True, **dict.fromkeys(never, False)})
        created = datetime.combine(day, time())
        self._book.set_properties({"title": title, "author": agency, "created": created})
        self._header = f"&L {title[:_LONGEST_HEADER].replace('&', '&&')}"
        self._header += f"&R{DRAFT_TIME.format(at=draft_at)}" if draft_at else ""
        self._fonts = names
        self._names: set[str] = set()
        self._formats: dict[frozenset[tuple[str, object]], Format] = {}

    def sheet(self, name: str) -> Worksheet:
        """Add a sheet, set up to be printed as wide as the paper."""
        sheet = self._book.add_worksheet(sheet_name(name, self._names))
        sheet.set_paper(_A4)
        sheet.set_margins(_MARGIN, _MARGIN, _MARGIN * 1.5, _MARGIN * 1.5)
        sheet.fit_to_pages(1, 0)
        sheet.center_horizontally()
        sheet.hide_gridlines(2)
        sheet.set_header(self._header)
        sheet.set_footer("&C— &P —")
        return sheet

    def look(self, **properties: object) -> Format:
        """Return a format of the workbook; the same properties give the same one."""
        key = frozenset(properties.items())
        if key not in self._formats:
            look = {**_LOOK, **properties}
            look["font_name"] = self._fonts.get(str(look["font_name"]), look["font_name"])
            self._formats[key] = self._book.add_format(look)
        return self._formats[key]

    def text_look(self, text: str, **properties: object) -> Format:
        """Return a format for a text, which keeps it one when it is edited."""
        if text.startswith(_SIGNS):
            properties["quote_prefix"] = True
        return self.look(**properties)

    def write(
        self, sheet: Worksheet, row: int, column: int, text: str, **properties: object
    ) -> None:
        """Write a text; it is never taken for a formula, a number or a link."""
        text = printable(text)
        sheet.write_string(row, column, text, self.text_look(text, **properties))

    def finished(self) -> bytes:
        """Return the file, without a trace of where it was written."""
        self._book.close()
        with ZipFile(self._data) as package:
            return packed((name, package.read(name)) for name in package.namelist())
