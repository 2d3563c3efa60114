"""What only an annex has, as Word has it: pictures of drawings, and lists as plain tables."""

from collections.abc import Sequence
from itertools import pairwise

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt

from gkdesk.document.look import Look, Style
from gkdesk.document.nodes import node, text_node
from gkdesk.document.setting import AROUND_DRAWING, SetDrawing, SetList


def picture_paragraph(one: SetDrawing, picture: bytes, look: Look, number: int) -> BaseOxmlElement:
    """Return a paragraph with a picture; who cannot see it is read its figures."""
    drawing = one.drawing
    inline = look.picture(picture, Pt(drawing.width * one.scale), Pt(drawing.height * one.scale))
    for named in inline.iter(qn("wp:docPr")):
        named.set("descr", drawing.told)
        named.set("title", drawing.name)
        named.set("id", str(number))
    run, around = node("r", node("drawing")), Pt(AROUND_DRAWING).twips
    run[0].append(inline)
    properties = node(
        "pPr",
        node("pStyle", val=look.id_of(Style.SMALL_LABEL)),
        # A line of a height of its own would cut the picture.
        node("spacing", before=around, after=around, line=240, lineRule="auto"),
        node("ind", firstLine=0),
        node("jc", val="center"),
    )
    return node("p", properties, run)


def list_table(one: SetList, look: Look) -> BaseOxmlElement:
    """Return a list as a table that repeats its heads on every page."""
    ends = [Pt(end).twips for end in one.ends]
    widths = [right - left for left, right in pairwise(ends)]
    properties = node(
        "tblPr",
        node("tblStyle", val=look.id_of(Style.TABLE)),
        node("tblW", w=ends[-1], type="dxa"),
        node("jc", val="center"),
        node("tblLayout", type="fixed"),
    )
    columns = node("tblGrid", *(node("gridCol", w=width) for width in widths))
    rows = [
        _row(one, number, texts, look)
        for number, texts in enumerate((one.block.heads, *one.block.rows))
    ]
    return node("tbl", properties, columns, *rows)


def _row(one: SetList, number: int, texts: Sequence[str], look: Look) -> BaseOxmlElement:
    properties = node("trPr", node("cantSplit"), *(() if number else (node("tblHeader"),)))
    is_last = number == len(one.block.rows)
    cells = [
        _cell(text, look, one.style(number, column), keeps_next=not is_last)
        for column, text in enumerate(texts)
    ]
    for cell, (left, right) in zip(cells, pairwise(one.ends), strict=True):
        cell[0].insert(0, node("tcW", w=Pt(right).twips - Pt(left).twips, type="dxa"))
    return node("tr", properties, *cells)


def _cell(text: str, look: Look, style: Style, *, keeps_next: bool) -> BaseOxmlElement:
    properties = node("tcPr")
    if fill := look.fill_of(style):
        properties.append(node("shd", val="clear", color="auto", fill=fill))
    properties.append(node("vAlign", val="center"))
    look_of_text = node("pPr", node("pStyle", val=look.id_of(style)))
    look_of_text.extend([node("keepNext")] if keeps_next else [])
    run = node("r", node("rPr", node("rFonts", hint="eastAsia")), text_node(text))
    return node("tc", properties, node("p", look_of_text, run))
