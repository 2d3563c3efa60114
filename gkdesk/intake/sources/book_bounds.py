"""What a workbook holds, counted before it is read: openpyxl has no bounds of its own."""

from zipfile import ZipFile

from openpyxl.utils import range_boundaries

from gkdesk.files.archive import is_xml, read_xml
from gkdesk.intake.sources.office import opened
from gkdesk.intake.sources.refusing import RefusedError

_SHEETS = "xl/worksheets/"

# Each takes its time, and a report has some five.
_MOST_SHEETS = 40
# Of squares that a workbook writes down; a report has some thousand.
_MOST_SQUARES = 60_000
# openpyxl makes an object of each square that one of these covers.
_SPANNING = ("{*}mergeCell", "{*}hyperlink")
_MOST_SPANNED = 200_000
# Of a whole sheet, where a span names no first or last.
_COLUMNS, _ROWS = 16_384, 1_048_576
_NO_BOOK = "它不是 Excel 文件（.xlsx），请在 Excel 或 WPS 里打开后另存为 .xlsx"
_MANY_SHEETS = f"工作表超过 {_MOST_SHEETS} 张，请只留报告用的那几张，另存一份再导入"
_LARGE_SHEETS = "工作表里的格子太多，请只留报告用的那几张表，另存一份再导入"


def has_formulas(data: bytes) -> bool:
    """Whether a workbook has any; RefusedError for what is none, or would fill the memory."""
    with opened(data, _NO_BOOK) as package:
        _check(package)
        sheets = [name for name in package.namelist() if name.startswith(_SHEETS)]
        return any(b"<f" in package.read(name) for name in sheets)


def _check(package: ZipFile) -> None:
    sheets, squares, spanned = 0, 0, 0
    for name in package.namelist():
        if not is_xml(package, name):
            continue
        root = read_xml(package, name)
        # One part may be named many times.
        sheets += sum(1 for _ in root.iter("{*}sheet"))
        squares += sum(1 for _ in root.iter("{*}c"))
        spanned += sum(_squares(one.get("ref", "A1")) for one in root.iter(*_SPANNING))
    if sheets > _MOST_SHEETS:
        raise RefusedError(_MANY_SHEETS)
    if squares > _MOST_SQUARES or spanned > _MOST_SPANNED:
        raise RefusedError(_LARGE_SHEETS)


def _squares(reference: str) -> int:
    """Return how many squares a reference covers; ValueError for what is none."""
    left, top, right, bottom = range_boundaries(reference)
    return ((right or _COLUMNS) - (left or 1) + 1) * ((bottom or _ROWS) - (top or 1) + 1)
