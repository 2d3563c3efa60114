"""The office's ``styles.docx``: the document that the blocks are written into, and its styles."""

import zlib
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeVar, cast
from zipfile import BadZipFile

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Mm, Pt
from docx.styles.style import BaseStyle, CharacterStyle
from lxml.etree import LxmlError

from gkdesk.document.opening import opened
from gkdesk.document.package import saved
from gkdesk.document.template import TemplateError
from gkdesk.files import read_file

_Measured = TypeVar("_Measured")

_LARGEST_FILE = 20_000_000
# What a property of a package may hold.
_LONGEST_PROPERTY = 255
# What python-docx raises over a package that is damaged, locked or no document.
_FAULTS = (
    BadZipFile,
    LxmlError,
    OpcError,
    zlib.error,
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
)

# Letters that can be read, and room for some lines of them.
_LEAST_SIZE, _MOST_SIZE = Pt(1), Pt(200)
_LEAST_HEIGHT = Mm(40)


class Style(StrEnum):
    """The styles that a document is written with, by the name that Word and WPS show.

    By name, for WPS numbers the ids anew whenever it saves.
    """

    TITLE = "年报标题"
    HEADING = "年报一级标题"
    HEADING_ON_NEW_PAGE = "年报一级标题另页"
    SUBHEADING = "年报二级标题"
    MINOR_HEADING = "年报三级标题"
    BODY = "年报正文"
    AGENCY = "年报署名"
    DATE = "年报日期"
    TABLE_BLOCK = "年报表格分块"
    TABLE_HEAD = "年报表格表头"
    TABLE_LABEL = "年报表格项目"
    TABLE_NOTE = "年报表格说明"
    TABLE_UPRIGHT = "年报表格竖排"
    TABLE_FIGURE = "年报表格数字"
    SMALL_BLOCK = "年报小字表格分块"
    SMALL_HEAD = "年报小字表格表头"
    SMALL_LABEL = "年报小字表格项目"
    SMALL_NOTE = "年报小字表格说明"
    SMALL_UPRIGHT = "年报小字表格竖排"
    SMALL_FIGURE = "年报小字表格数字"
    RUN_IN_HEADING = "年报段首一级"
    RUN_IN_SUBHEADING = "年报段首二级"
    TABLE = "年报表格"


_TYPES = {
    Style.RUN_IN_HEADING: WD_STYLE_TYPE.CHARACTER,
    Style.RUN_IN_SUBHEADING: WD_STYLE_TYPE.CHARACTER,
    Style.TABLE: WD_STYLE_TYPE.TABLE,
}


@dataclass(frozen=True, slots=True)
class _StyleLook:
    """What of a style is needed; ``fill`` is the colour behind its text, as six digits."""

    id: str
    size: Length | None
    fill: str | None


class Look:
    """An opened ``styles.docx``; TemplateError where it lacks what a document needs."""

    def __init__(self, file: Path, names: Mapping[str, str] | None = None) -> None:
        """Open the file and read all of it that is needed: its faults show before any writing.

        What stands in it, such as a cover or a red head, comes first in the document. ``names``
        has, for the name of a font in it, the one to be written.
        """
        self._file = file
        data = read_file(file, _LARGEST_FILE)
        with self._faults_told():
            self._document = opened(data, file, names or {})
            self.text_width = self._found_width()
            self._styles = self._found_styles()
            self._end = self._cleared_end()

    def id_of(self, style: Style) -> str:
        """Return the id by which the document names a style."""
        return self._styles[style].id

    def size_of(self, style: Style) -> Length:
        """Return the size of a style's letters, its own or inherited."""
        size = self._styles[style].size
        if not size:
            raise TemplateError(self._file, f"样式“{style}”没有写明字号")
        return size

    def fill_of(self, style: Style) -> str | None:
        """Return the colour behind a style's text; None where there is none."""
        return self._styles[style].fill

    def measured(self, read: Callable[[WordDocument], _Measured]) -> _Measured:
        """Return what ``read`` takes from the document; its faults are told like all others."""
        with self._faults_told():
            return read(self._document)

    def append(self, element: BaseOxmlElement) -> None:
        """Add a paragraph or a table at the end of the document."""
        self._end.addprevious(element)

    def finished(self, title: str, author: str, day: date) -> bytes:
        """Return the document as a file, with what file managers show of it.

        The time is the report's day, not the clock's: the same report gives the same bytes.
        """
        with self._faults_told():
            properties = self._document.core_properties
            properties.title = title[:_LONGEST_PROPERTY]
            properties.author = properties.last_modified_by = author[:_LONGEST_PROPERTY]
            time = datetime(day.year, day.month, day.day, tzinfo=UTC)
            properties.created = properties.modified = time
            return saved(self._document)

    @contextmanager
    def _faults_told(self) -> Generator[None]:
        try:
            yield
        except _FAULTS as error:
            raise TemplateError(self._file, "它不是 Word 文件（.docx），或已损坏") from error

    def _found_width(self) -> Length:
        """Return the width of the type area."""
        if not self._document.sections:
            raise TemplateError(self._file, "它没有页面设置，请在原来的样式文件上改")
        section = self._document.sections[-1]
        page, left, right = section.page_width, section.left_margin, section.right_margin
        if page is None or left is None or right is None or page <= left + right:
            raise TemplateError(self._file, "页面设置里的纸张或页边距不对")
        height, above, below = section.page_height, section.top_margin, section.bottom_margin
        if height is None or above is None or below is None:
            raise TemplateError(self._file, "页面设置里的纸张或上下页边距不对")
        if height - abs(above) - abs(below) < _LEAST_HEIGHT:
            raise TemplateError(self._file, "页面设置里的纸张或上下页边距不对")
        return Length(page - left - right)

    def _found_styles(self) -> dict[Style, _StyleLook]:
        there = {(style.name, style.type): style for style in self._document.styles}
        found: dict[Style, _StyleLook] = {}
        for style in Style:
            kind = _TYPES.get(style, WD_STYLE_TYPE.PARAGRAPH)
            if (style.value, kind) not in there:
                raise TemplateError(
                    self._file, f"缺少样式“{style}”，请在 Word 或 WPS 里补上，或用原来的样式文件"
                )
            found[style] = _looked_at(there[style.value, kind])
            size = found[style].size
            if size is not None and not _LEAST_SIZE <= size <= _MOST_SIZE:
                raise TemplateError(self._file, f"样式“{style}”的字号是 {size.pt:g} 磅，不能用")
        return found

    def _cleared_end(self) -> BaseOxmlElement:
        """Return the set-up of the page, with no empty paragraph left before it.

        Word leaves one in a document of nothing else.
        """
        body = self._document.element.find(qn("w:body"))
        end = None if body is None else body.find(qn("w:sectPr"))
        if body is None or end is None:
            raise TemplateError(self._file, "它的末尾没有页面设置，请在原来的样式文件上改")
        for last in list(end.itersiblings(preceding=True)):
            if last.tag != qn("w:p") or _holds_something(cast("BaseOxmlElement", last)):
                break
            body.remove(last)
        return cast("BaseOxmlElement", end)


def _holds_something(paragraph: BaseOxmlElement) -> bool:
    """Tell whether a paragraph has text, or ends a section of the document."""
    return next(paragraph.iter(qn("w:r"), qn("w:sectPr")), None) is not None


def _looked_at(style: BaseStyle) -> _StyleLook:
    shade = style.element.find(f"{qn('w:pPr')}/{qn('w:shd')}")
    fill = None if shade is None else shade.get(qn("w:fill"))
    return _StyleLook(style.style_id, _size(style), None if fill == "auto" else fill)


def _size(style: BaseStyle) -> Length | None:
    # Two styles may be based on each other in a file that was spoiled.
    passed: set[str] = set()
    found: BaseStyle | None = style
    while isinstance(found, CharacterStyle) and found.style_id not in passed:
        if found.font.size is not None:
            return found.font.size
        passed.add(found.style_id)
        found = found.base_style
    return None
