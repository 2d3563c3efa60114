"""The office's ``styles.docx``: the document that the blocks are written into, and its styles."""

import io
import zlib
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import NoReturn, TypeVar, cast
from zipfile import BadZipFile

from docx.document import Document as WordDocument
from docx.exceptions import PythonDocxError
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Mm
from lxml.etree import LxmlError

from gkdesk.document.cascade import Cascade, attribute, children, paragraph_look
from gkdesk.document.measures import PageLook, ParagraphLook
from gkdesk.document.numbers import check_numbers, style_name
from gkdesk.document.opening import opened
from gkdesk.document.package import saved
from gkdesk.document.pages import read_page
from gkdesk.document.style_links import check_links
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
    PythonDocxError,
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

# Letters that can be read, in points, and paper with room for some lines of them.
_LEAST_SIZE, _MOST_SIZE = 1, 200
_LEAST_SIDE = Mm(40).pt
# Closer lines, by the size of their letters, run into each other; and how high a line is that a
# font asks for.
_CLOSEST, _NATURAL = 0.9, 1.3
# So many styles are named that a file lacks; one that lacks more was never made for reports.
_MOST_NAMED = 8


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
    Style.RUN_IN_HEADING: "character",
    Style.RUN_IN_SUBHEADING: "character",
    Style.TABLE: "table",
}


@dataclass(frozen=True, slots=True)
class _StyleLook:
    """What of a style is needed; ``fill`` is the colour behind its text, as six digits."""

    id: str
    size: Length
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
            check_numbers(self._document, file)
            check_links(self._document, file, frozenset(Style))
            self._end = self._cleared_end()
            page = self._checked_page()
            self.text_width = Length(round(page.text_width * 12_700))
            self._styles = self._found_styles(page)

    def id_of(self, style: Style) -> str:
        """Return the id by which the document names a style."""
        return self._styles[style].id

    def size_of(self, style: Style) -> Length:
        """Return the size of a style's letters, its own or inherited."""
        return self._styles[style].size

    def fill_of(self, style: Style) -> str | None:
        """Return the colour behind a style's text; None where there is none."""
        return self._styles[style].fill

    def measured(self, read: Callable[[WordDocument], _Measured]) -> _Measured:
        """Return what ``read`` takes from the document; its faults are told like all others."""
        with self._faults_told("封面、页眉或页脚里有读不懂的内容，请删去以后重新插入"):
            return read(self._document)

    def append(self, element: BaseOxmlElement) -> None:
        """Add a paragraph or a table at the end of the document."""
        self._end.addprevious(element)

    def picture(self, data: bytes, width: Length, height: Length) -> BaseOxmlElement:
        """Return a picture in a line of text; its file becomes a part of the document."""
        return self._document.part.new_pic_inline(io.BytesIO(data), width, height)

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
    def _faults_told(self, cause: str = "它不是 Word 文件（.docx），或已损坏") -> Generator[None]:
        try:
            yield
        except _FAULTS as error:
            raise TemplateError(self._file, cause) from error

    def _checked_page(self) -> PageLook:
        """Return the page of the report; every page has to have room for some text."""
        body = cast("BaseOxmlElement", self._document.element.find(qn("w:body")))
        ends = [
            *(end for p in children(body, "p") for own in children(p, "pPr") for end in _ends(own)),
            self._end,
        ]
        pages = [read_page(end) for end in ends]
        for page in pages:
            if page.text_width < _LEAST_SIDE:
                self._refuse("纸张太窄，或左右页边距太大，放不下文字", "的页面设置")
            if page.text_height < _LEAST_SIDE:
                self._refuse("纸张太矮，或上下页边距太大，放不下文字", "的页面设置")
        return pages[-1]

    def _found_styles(self, page: PageLook) -> dict[Style, _StyleLook]:
        styles = self._document.styles.element
        there = {
            (style_name(style), attribute(style, "type")): attribute(style, "styleId")
            for style in children(styles, "style")
        }
        wanted = {style: (style.value, _TYPES.get(style, "paragraph")) for style in Style}
        if missing := [style for style, named in wanted.items() if named not in there]:
            cause = f"缺少样式{_listed(missing)}，请在 Word 或 WPS 里补上，或用原来的样式文件"
            self._refuse(cause)
        cascade = Cascade(styles)
        found: dict[Style, _StyleLook] = {}
        for style, named in wanted.items():
            style_id = there[named]
            look = paragraph_look(cascade.merged(style_id))
            for cause in _unprintable(look, page):
                self._refuse(f"{cause}，请在 Word 或 WPS 里重新设置", f"的样式“{style}”")
            size = Length(round(look.letters.size * 12_700))
            found[style] = _StyleLook(style_id, size, look.fill or None)
        return found

    def _refuse(self, cause: str, place: str = "") -> NoReturn:
        raise TemplateError(self._file, cause, place)

    def _cleared_end(self) -> BaseOxmlElement:
        """Return the set-up of the page, with no empty paragraph left before it.

        Word leaves one in a document of nothing else.
        """
        body = self._document.element.find(qn("w:body"))
        end = None if body is None else body.find(qn("w:sectPr"))
        if body is None or end is None:
            self._refuse("它的末尾没有页面设置，请在原来的样式文件上改")
        for last in list(end.itersiblings(preceding=True)):
            if last.tag != qn("w:p") or _holds_something(cast("BaseOxmlElement", last)):
                break
            body.remove(last)
        return cast("BaseOxmlElement", end)


def _holds_something(paragraph: BaseOxmlElement) -> bool:
    """Tell whether a paragraph has text, or ends a section of the document.

    LibreOffice leaves a run with nothing but its look in an empty one.
    """
    runs = (part.tag != qn("w:rPr") for run in paragraph.iter(qn("w:r")) for part in run)
    return any(runs) or next(paragraph.iter(qn("w:sectPr")), None) is not None


def _listed(styles: Sequence[Style]) -> str:
    named = "".join(f"“{style}”" for style in styles[:_MOST_NAMED])
    return f"{named}等 {len(styles)} 个" if len(styles) > _MOST_NAMED else named


def _ends(properties: BaseOxmlElement) -> list[BaseOxmlElement]:
    return children(properties, "sectPr")


def _unprintable(look: ParagraphLook, page: PageLook) -> Iterator[str]:
    """Yield why nobody could read what is printed with a style."""
    size = look.letters.size
    if not _LEAST_SIZE <= size <= _MOST_SIZE:
        yield f"字号是 {size:g} 磅"
    if page.text_width - look.left - look.right - max(0.0, look.first_line) < size:
        yield "缩进太大，一行放不下一个字"
    line = look.line * size * _NATURAL if look.line_rule == "auto" else look.line
    if look.line_rule != "atLeast" and line < size * _CLOSEST:
        yield "行距太小，上下行会叠在一起"
    if max(line, look.before, look.after) > page.text_height:
        yield "行距或段前段后间距太大，一页放不下"
