"""Styles as an office makes them in Word: a cover, a red head, heads and feet of its own."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from gkdesk.form import Edition
from tests.document.word_file import own_styles

Change = Callable[[WordDocument], object]
_SHAPES = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_SPACES = f'{nsdecls("w", "wp", "a", "pic", "r")} xmlns:wps="{_SHAPES}"'


def office_styles(edition: Edition, folder: Path, *changes: Change) -> Path:
    """Return styles that somebody changed in Word."""
    document = Document(str(own_styles(edition)))
    for change in changes:
        change(document)
    file = folder / "styles.docx"
    document.save(str(file))
    return file


def opening(xml: str) -> Change:
    """Put paragraphs and tables before the report."""

    def change(document: WordDocument) -> None:
        for number, element in enumerate(_parsed(xml)):
            body_of(document).insert(number, element)

    return change


def face(name: str, xml: str, section: int = -1) -> Change:
    """Put paragraphs into a header or footer by python-docx's name for it."""

    def change(document: WordDocument) -> None:
        holder = getattr(document.sections[section], name)
        holder.is_linked_to_previous = False
        old = holder.paragraphs[0].paragraph_format.element
        for element in _parsed(xml):
            old.addprevious(element)
        old.getparent().remove(old)

    return change


def first_page_differs(document: WordDocument) -> None:
    document.sections[-1].different_first_page_header_footer = True


def counted_anew(document: WordDocument) -> None:
    """Count the pages of the report from 1, whatever stands before it."""
    *_, section = body_of(document).iter(qn("w:sectPr"))
    section.append(parse_xml(f'<w:pgNumType {_SPACES} w:start="1"/>'))


def body_of(document: WordDocument) -> BaseOxmlElement:
    return cast("BaseOxmlElement", document.element.find(qn("w:body")))


def field(asked: str) -> str:
    """Return a field as Word writes it, with what it came to last time."""
    parts = ("begin", "separate", "end")
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{one}"/></w:r>' for one in parts)
    text = f'<w:r><w:instrText xml:space="preserve"> {asked} </w:instrText></w:r>'
    return f"{begin}{text}{separate}<w:r><w:t>99</w:t></w:r>{end}"


def hung(content: str, across: str, down: str, size: tuple[int, int]) -> str:
    """Return a run with what hangs on the page; ``size`` is in points."""
    extent = f'<wp:extent cx="{size[0] * 12700}" cy="{size[1] * 12700}"/>'
    places = f"<wp:positionH {across}</wp:positionH><wp:positionV {down}</wp:positionV>"
    shape = f'<a:graphic><a:graphicData uri="{_SHAPES}">{content}</a:graphicData></a:graphic>'
    return f"<w:r><w:drawing><wp:anchor>{places}{extent}{shape}</wp:anchor></w:drawing></w:r>"


def text_box(story: str) -> str:
    """Return a box without a frame, only as wide as its text, as WPS puts numbers of pages."""
    plain = "<wps:spPr><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>"
    set_up = '<wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0"/>'
    text = f"<wps:txbx><w:txbxContent>{story}</w:txbxContent></wps:txbx>"
    return f"<wps:wsp>{plain}{text}{set_up}</wps:wsp>"


def rule(colour: str) -> str:
    """Return a line as Word draws it, a point thick."""
    fill = f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
    line = f'<a:prstGeom prst="line"/><a:ln w="12700">{fill}</a:ln>'
    return f"<wps:wsp><wps:spPr>{line}</wps:spPr></wps:wsp>"


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    own = f"<w:pPr>{properties}</w:pPr>"
    return f"<w:p>{own}<w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def red_picture() -> bytes:
    """Return a picture of nothing but red."""
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(written.data())


def _parsed(xml: str) -> list[BaseOxmlElement]:
    return cast("list[BaseOxmlElement]", list(parse_xml(f"<w:body {_SPACES}>{xml}</w:body>")))
