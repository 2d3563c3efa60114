"""Office files opened with care: of bounded size, their XML whole, nothing in them declared."""

import io
from collections.abc import Generator
from contextlib import contextmanager
from zipfile import BadZipFile, ZipFile

from gkdesk.files.archive import ArchiveError, Bounds, check_xml
from gkdesk.intake.sources.blocks import Numbering
from gkdesk.intake.sources.docx import read_docx
from gkdesk.intake.sources.refusing import DAMAGED, TOO_LARGE, RefusedError

# In bytes, unpacked. A report with pictures has some; of XML it has one.
_BOUNDS = Bounds(unpacked=200_000_000, xml=20_000_000, members=5_000)
_ZIP = b"PK\x03\x04"
_NO_WORD = "它不是 Word 文件（.docx），请在 Word 或 WPS 里打开后另存为 .docx"
_DECLARED = "里面有不允许的声明，请在 Word、WPS 或 Excel 里打开后另存一份"
# What ZipFile fails with on an archive that is damaged, has a password or is packed otherwise.
_FAULTS = (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError)


def read_word(data: bytes) -> Numbering:
    """Read a Word file; RefusedError where it cannot be."""
    try:
        with opened(data, _NO_WORD) as package:
            return read_docx(package)
    except KeyError as error:
        raise RefusedError(_NO_WORD) from error


@contextmanager
def opened(data: bytes, otherwise: str) -> Generator[ZipFile, None, None]:
    """Open an archive, its XML looked through; what is wrong with it becomes a RefusedError.

    ``otherwise`` is what is said where it is none.
    """
    if not data.startswith(_ZIP):
        raise RefusedError(otherwise)
    try:
        with ZipFile(io.BytesIO(data)) as package:
            check_xml(package, _BOUNDS)
            yield package
    except ArchiveError as error:
        raise RefusedError(_cause(error)) from error
    except _FAULTS as error:
        raise RefusedError(DAMAGED) from error


def _cause(error: ArchiveError) -> str:
    if error.trouble in ("size", "members"):
        return TOO_LARGE
    return _DECLARED if error.trouble == "declared" else DAMAGED
