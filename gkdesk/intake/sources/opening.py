"""A file that others wrote, opened by its ending; what reads it is loaded with the first one."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from gkdesk.files import FileError, read_file
from gkdesk.intake.source import SourceError
from gkdesk.intake.sources.blocks import Numbering, Source
from gkdesk.intake.sources.refusing import TOO_LARGE, RefusedError

# What was being done, for sentences about a file.
ACT = "导入"
# In bytes. A report with pictures has some; one of 50 is a book.
_LIMIT = 50_000_000
# What .doc, .xls, .wps and every office file with a password begin with.
_OLD_FORMAT = b"\xd0\xcf\x11\xe0"
_OLD = "它是旧格式的文件（.doc、.xls、.wps），或加了密码，请打开后另存为不带密码的 .docx 或 .xlsx"
_NO_TEXT = (b"PK\x03\x04", b"%PDF-")
_Read = tuple[Numbering, str]


def read_source(path: Path) -> Source:
    """Read a file; FileError where it cannot be read, is too large or not what its name says."""
    if path.suffix.lower() not in READERS:
        raise FileError(path, ACT, f"只能导入 {'、'.join(READERS)} 文件，请另存为其中一种")
    return read_data(read_file(path, _LIMIT), path.suffix.lower(), path)


def read_data(data: bytes, ending: str, path: Path) -> Source:
    """Read what a file of such an ending would hold; ``path`` is what sentences call it."""
    read = READERS[ending]
    try:
        _refuse_at_sight(data)
        found, title = read(data)
    except RefusedError as error:
        raise FileError(path, ACT, str(error)) from error
    except (SourceError, MemoryError, RecursionError) as error:
        raise FileError(path, ACT, TOO_LARGE) from error
    return Source(path, tuple(found.blocks), title, tuple(found.told))


def _refuse_at_sight(data: bytes) -> None:
    if not data.strip():
        raise RefusedError("它是空的，请改选文件")
    if data.startswith(_OLD_FORMAT):
        raise RefusedError(_OLD)


def _word(data: bytes) -> _Read:
    from gkdesk.intake.sources.office import read_word

    return read_word(data), ""


def _book(data: bytes) -> _Read:
    from gkdesk.intake.sources.workbook import read_workbook

    return read_workbook(data), ""


def _page(data: bytes) -> _Read:
    from gkdesk.intake.sources.page import read_page

    return read_page(_text(data))


def _plain(data: bytes) -> _Read:
    from gkdesk.intake.sources.plain import read_plain

    return read_plain(_text(data)), ""


def _pdf(data: bytes) -> _Read:
    from gkdesk.intake.sources.pdf import read_pdf

    return read_pdf(data), ""


def _text(data: bytes) -> str:
    from gkdesk.intake.sources.charset import decoded

    if data.startswith(_NO_TEXT):
        raise RefusedError("它的扩展名和内容不符，请改回原来的扩展名")
    return decoded(data)


READERS: Mapping[str, Callable[[bytes], _Read]] = MappingProxyType(
    {
        ".docx": _word,
        ".html": _page,
        ".htm": _page,
        ".pdf": _pdf,
        ".xlsx": _book,
        ".txt": _plain,
    }
)
