"""Office files opened with care: of bounded size, their XML whole, nothing in them declared."""

import io
import re
from zipfile import BadZipFile, ZipFile

from gkdesk.files.archive import ArchiveError, Bounds, check_xml, is_xml
from gkdesk.intake.sources.blocks import Numbering
from gkdesk.intake.sources.docx import read_docx
from gkdesk.intake.sources.refusing import DAMAGED, TOO_LARGE, RefusedError

# In bytes, unpacked. A report with pictures has some; of XML it has one.
_BOUNDS = Bounds(unpacked=200_000_000, xml=20_000_000, members=5_000)
_SHEETS = "xl/worksheets/"
# Each takes its time, and a report has some five.
_MOST_SHEETS = 40
_SHEET = re.compile(rb"<(?:\w+:)?sheet[\s/>]")
_MANY_SHEETS = f"工作表超过 {_MOST_SHEETS} 张，请只留报告用的那几张，另存一份再导入"
_ZIP = b"PK\x03\x04"
_NO_WORD = "它不是 Word 文件（.docx），请在 Word 或 WPS 里打开后另存为 .docx"
_NO_BOOK = "它不是 Excel 文件（.xlsx），请在 Excel 或 WPS 里打开后另存为 .xlsx"
_DECLARED = "里面有不允许的声明，请在 Word、WPS 或 Excel 里打开后另存一份"
# What ZipFile fails with on an archive that is damaged, has a password or is packed otherwise.
_FAULTS = (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError)


def read_word(data: bytes) -> Numbering:
    """Read a Word file; RefusedError where it cannot be."""
    try:
        with _opened(data, _NO_WORD) as package:
            return read_docx(package)
    except KeyError as error:
        raise RefusedError(_NO_WORD) from error
    except ArchiveError as error:
        raise RefusedError(_cause(error)) from error
    except _FAULTS as error:
        raise RefusedError(DAMAGED) from error


def has_formulas(data: bytes) -> bool:
    """Whether a workbook has any; RefusedError for what is none, or would fill the memory."""
    try:
        with _opened(data, _NO_BOOK) as package:
            _check_sheets(package)
            sheets = [name for name in package.namelist() if name.startswith(_SHEETS)]
            return any(b"<f" in package.read(name) for name in sheets)
    except ArchiveError as error:
        raise RefusedError(_cause(error)) from error
    except _FAULTS as error:
        raise RefusedError(DAMAGED) from error


def _check_sheets(package: ZipFile) -> None:
    """Raise RefusedError for a workbook of many sheets, which may be one part named many times."""
    parts = (name for name in package.namelist() if is_xml(package, name))
    if any(len(_SHEET.findall(package.read(name))) > _MOST_SHEETS for name in parts):
        raise RefusedError(_MANY_SHEETS)


def _opened(data: bytes, otherwise: str) -> ZipFile:
    """Return the archive; ``otherwise`` is what is said where it is none."""
    if not data.startswith(_ZIP):
        raise RefusedError(otherwise)
    package = ZipFile(io.BytesIO(data))
    check_xml(package, _BOUNDS)
    return package


def _cause(error: ArchiveError) -> str:
    if error.trouble in ("size", "members"):
        return TOO_LARGE
    return _DECLARED if error.trouble == "declared" else DAMAGED
