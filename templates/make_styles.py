#!/usr/bin/env python3
"""Makes ``styles.docx``: the page of GB/T 9704-2012 and the named styles of a report.

    python templates/make_styles.py [FILE]

The same script gives the same bytes. Measures are points unless they say otherwise.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_STORED

from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm
from lxml import etree

from gkdesk.document.look import Style
from gkdesk.document.nodes import node, text_node
from gkdesk.document.package import packed

DEFAULT_FILE = Path(__file__).parent / "2021" / "styles.docx"

TITLE_FONT, HEADING_FONT, SUBHEADING_FONT = "方正小标宋简体", "黑体", "楷体"
BODY_FONT, PLAIN_FONT = "仿宋", "宋体"
# What a PC that lacks a font may take instead.
OTHER_NAMES = {
    TITLE_FONT: "方正小标宋_GBK,华文中宋,宋体",
    HEADING_FONT: "SimHei,方正黑体_GBK",
    SUBHEADING_FONT: "KaiTi,楷体_GB2312,方正楷体_GBK,华文楷体",
    BODY_FONT: "FangSong,仿宋_GB2312,方正仿宋_GBK,华文仿宋",
    PLAIN_FONT: "SimSun,方正书宋_GBK",
}
# 2号, 3号, 4号, 五号, 小五
TITLE_SIZE, BODY_SIZE, PAGE_NUMBER_SIZE, TABLE_SIZE, SMALL_SIZE = 22, 16, 14, 10.5, 9

# GB/T 9704-2012, 5.2: A4, 22 lines of 28 characters on 156 by 225 mm.
PAGE_WIDTH, PAGE_HEIGHT = Mm(210), Mm(297)
TOP, BOTTOM, LEFT, RIGHT = Mm(37), Mm(35), Mm(28), Mm(26)
LINE = (PAGE_HEIGHT - TOP - BOTTOM) / 22 / Mm(1).emu * 72 / 25.4
CHARACTER = (PAGE_WIDTH - LEFT - RIGHT) / 28 / Mm(1).emu * 72 / 25.4
# The dashes beside the page number stand 7 mm below the type area.
FOOTER = Mm(25)
CELL_MARGIN = Mm(0.7)
# Of block heads; the blue that the notice prints.
BLOCK_FILL = "C6D9F1"
# Rounded down, lest the last character or line has no room.
LINE_TWIPS = int(LINE * 20)
CHARACTER_TWIPS = int(CHARACTER * 20)
GRID_TWIPS = CHARACTER_TWIPS - BODY_SIZE * 20
# What letters are tighter than their size. A twip more than the grid: LibreOffice rounds every
# letter, and of 28 on the grid itself the last has no room.
TIGHTER_TWIPS = GRID_TWIPS - 1


@dataclass(frozen=True)
class Look:
    """How one paragraph style looks. ``level`` is the one in the outline, from 0."""

    style: str
    id: str
    font: str
    size: float
    align: str = "both"
    line: float = LINE_TWIPS / 20
    before: float = 0
    after: float = 0
    indents: dict[str, int] = field(default_factory=dict[str, int])
    level: int | None = None
    next: str = "ReportBody"
    keeps_next: bool = False
    new_page: bool = False
    fill: str | None = None
    is_running_text: bool = True


TWO_CHARACTERS = {"firstLineChars": 200, "firstLine": 2 * (BODY_SIZE * 20 + TIGHTER_TWIPS)}
BODY = Look(Style.BODY, "ReportBody", BODY_FONT, BODY_SIZE, indents=TWO_CHARACTERS)


def heading(style: str, ending: str, font: str, level: int, *, new_page: bool = False) -> Look:
    named = replace(BODY, style=style, id=f"Report{ending}", font=font, level=level)
    return replace(named, keeps_next=True, new_page=new_page)


def signed(style: str, ending: str, **others: object) -> Look:
    look = Look(style, f"Report{ending}", BODY_FONT, BODY_SIZE, "right", is_running_text=False)
    return replace(look, **others)


def page_number(style: str, ending: str, edge: str) -> Look:
    """Return the look of a page number, one character in from an edge."""
    look = Look(style, f"Report{ending}", PLAIN_FONT, PAGE_NUMBER_SIZE, edge, 18)
    indents = {f"{edge}Chars": 100, edge: PAGE_NUMBER_SIZE * 20}
    return replace(look, indents=indents, is_running_text=False)


TITLE = Look(Style.TITLE, "ReportTitle", TITLE_FONT, TITLE_SIZE, "center", 34, after=LINE)
PARAGRAPHS = (
    replace(TITLE, keeps_next=True, is_running_text=False),
    heading(Style.HEADING, "Heading", HEADING_FONT, 0),
    heading(Style.HEADING_ON_NEW_PAGE, "HeadingNewPage", HEADING_FONT, 0, new_page=True),
    heading(Style.SUBHEADING, "Subheading", SUBHEADING_FONT, 1),
    heading(Style.MINOR_HEADING, "MinorHeading", BODY_FONT, 2),
    BODY,
    signed(Style.AGENCY, "Agency", before=LINE, next="ReportDate", keeps_next=True),
    signed(Style.DATE, "Date"),
    page_number("年报页码单页", "PageOdd", "right"),
    page_number("年报页码双页", "PageEven", "left"),
)
# Ending of the id, the styles at the plain and at the small size.
IN_TABLES = (
    ("Block", Style.TABLE_BLOCK, Style.SMALL_BLOCK),
    ("Head", Style.TABLE_HEAD, Style.SMALL_HEAD),
    ("Label", Style.TABLE_LABEL, Style.SMALL_LABEL),
    ("Note", Style.TABLE_NOTE, Style.SMALL_NOTE),
    ("Upright", Style.TABLE_UPRIGHT, Style.SMALL_UPRIGHT),
    ("Figure", Style.TABLE_FIGURE, Style.SMALL_FIGURE),
)
# Everything in a table is centred, but for the long labels of the long table.
NOT_CENTRED = {Style.SMALL_LABEL: "left"}
FILLS = {Style.TABLE_BLOCK: BLOCK_FILL, Style.SMALL_BLOCK: BLOCK_FILL}
RUN_INS = (
    (Style.RUN_IN_HEADING, "ReportRunInHeading", HEADING_FONT),
    (Style.RUN_IN_SUBHEADING, "ReportRunInSubheading", SUBHEADING_FONT),
)


def table_looks() -> Iterator[Look]:
    for ending, plain, small in IN_TABLES:
        yield in_table(plain, f"Table{ending}", TABLE_SIZE, 14, 3.5)
        yield in_table(small, f"Small{ending}", SMALL_SIZE, 11.5, 2)


def in_table(style: Style, style_id: str, size: float, line: float, air: float) -> Look:
    align = NOT_CENTRED.get(style, "center")
    look = Look(style, style_id, PLAIN_FONT, size, align, line, before=air, after=air)
    return replace(look, next=style_id, fill=FILLS.get(style), is_running_text=False)


def styles() -> BaseOxmlElement:
    """Return the styles part, without theme fonts and without styles that nobody uses."""
    language = node("lang", val="en-US", eastAsia="zh-CN", bidi="ar-SA")
    letters = (fonts(BODY_FONT), *sizes(BODY_SIZE), language)
    root = node("styles", node("docDefaults", node("rPrDefault", node("rPr", *letters))))
    # The grid is reckoned from the size that Normal itself gives.
    normal = style("paragraph", "Normal", "Normal")
    normal.append(node("rPr", *sizes(BODY_SIZE)))
    root.append(normal)
    root.append(style("character", "DefaultParagraphFont", "Default Paragraph Font"))
    root.append(style("table", "TableNormal", "Normal Table"))
    for look in (*PARAGRAPHS, *table_looks()):
        root.append(paragraph_style(look))
    for name, style_id, font in RUN_INS:
        run_in = style("character", style_id, name, basedOn="DefaultParagraphFont")
        run_in.append(node("rPr", fonts(font)))
        root.append(run_in)
    root.append(table_style())
    return root


def style(kind: str, style_id: str, name: str, **links: str) -> BaseOxmlElement:
    """Return a style without looks; one that names no ``basedOn`` is the default of its kind."""
    element = node("style", type=kind, styleId=style_id)
    element.set(qn("w:customStyle" if links else "w:default"), "1")
    element.append(node("name", val=name))
    element.extend(node(tag, val=value) for tag, value in links.items())
    element.append(node("qFormat"))
    return element


def paragraph_style(look: Look) -> BaseOxmlElement:
    element = style("paragraph", look.id, look.style, basedOn="Normal", next=look.next)
    flags = {"keepNext": look.keeps_next, "keepLines": look.keeps_next}
    flags |= {"pageBreakBefore": look.new_page, "widowControl": True}
    properties = node("pPr", *(node(name) for name, is_set in flags.items() if is_set))
    if look.fill:
        properties.append(node("shd", val="clear", color="auto", fill=look.fill))
    if not look.is_running_text:
        # A date, a figure is as wide as its letters: no space between 年 and digits.
        properties.extend([node(tag, val="0") for tag in ("autoSpaceDE", "autoSpaceDN")])
    # On a grid narrower than its letters LibreOffice gives every letter two squares: the line
    # pitch and TIGHTER_TWIPS put 22 lines of 28 characters on the page without its help.
    properties.append(node("snapToGrid", val="0"))
    heights = {"before": look.before, "after": look.after, "line": look.line}
    twips = {name: int(points * 20) for name, points in heights.items()}
    properties.append(node("spacing", **twips, lineRule="exact"))
    properties.extend([node("ind", **look.indents)] if look.indents else [])
    properties.append(node("jc", val=look.align))
    if look.level is not None:
        properties.append(node("outlineLvl", val=look.level))
    # Letters have a switch of their own; without it Word adds what the grid says to theirs.
    letters = [fonts(look.font), node("snapToGrid", val="0")]
    if look.is_running_text:
        letters.append(node("spacing", val=TIGHTER_TWIPS))
    element.extend([properties, node("rPr", *letters, *sizes(look.size))])
    return element


def table_style() -> BaseOxmlElement:
    """Return the style of the tables: thin lines, and little air beside the text."""
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = [node(edge, val="single", sz=4, space=0, color="000000") for edge in edges]
    sides = {"top": 0, "left": CELL_MARGIN.twips, "bottom": 0, "right": CELL_MARGIN.twips}
    margins = [node(edge, w=width, type="dxa") for edge, width in sides.items()]
    ind, borders = node("tblInd", w=0, type="dxa"), node("tblBorders", *lines)
    element = style("table", "ReportTable", Style.TABLE, basedOn="TableNormal")
    element.append(node("tblPr", ind, borders, node("tblCellMar", *margins)))
    return element


def fonts(name: str) -> BaseOxmlElement:
    return node("rFonts", ascii=name, eastAsia=name, hAnsi=name, cs=name)


def sizes(points: float) -> list[BaseOxmlElement]:
    return [node("sz", val=int(points * 2)), node("szCs", val=int(points * 2))]


def document() -> BaseOxmlElement:
    references = [
        footer_reference("default", "rId4"),
        footer_reference("even", "rId5"),
    ]
    # charSpace: what a character is narrower than its size, in 4096ths of a point.
    char_space = GRID_TWIPS * 4096 // 20
    edges = {"top": TOP, "right": RIGHT, "bottom": BOTTOM, "left": LEFT, "footer": FOOTER}
    margins = {edge: width.twips for edge, width in edges.items()}
    section = node(
        "sectPr",
        *references,
        node("pgSz", w=PAGE_WIDTH.twips, h=PAGE_HEIGHT.twips),
        node("pgMar", **margins, header=Mm(15).twips, gutter=0),
        node("docGrid", type="linesAndChars", linePitch=LINE_TWIPS, charSpace=char_space),
    )
    return node("document", node("body", section))


def footer_reference(kind: str, relation: str) -> BaseOxmlElement:
    reference = parse_xml(f"<w:footerReference {nsdecls('w', 'r')}/>")
    reference.set(qn("w:type"), kind)
    reference.set(qn("r:id"), relation)
    return reference


def footer(style_id: str) -> BaseOxmlElement:
    runs = [
        [text_node("— ")],
        [node("fldChar", fldCharType="begin")],
        [instruction("PAGE")],
        [node("fldChar", fldCharType="separate")],
        [text_node("1")],
        [node("fldChar", fldCharType="end")],
        [text_node(" —")],
    ]
    hint = {"hint": "eastAsia"}
    written = [node("r", node("rPr", node("rFonts", **hint)), *content) for content in runs]
    paragraph = node("p", node("pPr", node("pStyle", val=style_id)), *written)
    return node("ftr", paragraph)


def instruction(code: str) -> BaseOxmlElement:
    element = node("instrText")
    element.text = f" {code} "
    element.set(qn("xml:space"), "preserve")
    return element


def settings() -> BaseOxmlElement:
    word = "http://schemas.microsoft.com/office/word"
    modes = (
        ("compatibilityMode", 15),
        ("overrideTableStyleFontSizeAndJustification", 1),
        ("enableOpenTypeFeatures", 1),
        ("doNotFlipMirrorIndents", 1),
    )
    compatibility = node(
        "compat",
        node("spaceForUL"),
        node("balanceSingleByteDoubleByteWidth"),
        node("doNotLeaveBackslashAlone"),
        node("ulTrailSpace"),
        node("doNotExpandShiftReturn"),
        node("adjustLineHeightInTable"),
        node("useFELayout"),
        *(node("compatSetting", name=name, uri=word, val=value) for name, value in modes),
    )
    return node(
        "settings",
        node("evenAndOddHeaders"),
        node("drawingGridVerticalSpacing", val=LINE_TWIPS // 2),
        node("characterSpacingControl", val="compressPunctuation"),
        compatibility,
    )


def font_table() -> BaseOxmlElement:
    entries = [
        node(
            "font",
            node("altName", val=others),
            node("charset", val="86"),
            node("family", val="auto"),
            node("pitch", val="variable"),
            name=name,
        )
        for name, others in OTHER_NAMES.items()
    ]
    return node("fonts", *entries)


OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PACKAGE_TYPE = "application/vnd.openxmlformats-package"
CORE_TYPE = f"{PACKAGE_TYPE}.core-properties+xml"
RELATIONS_TYPE = f"{PACKAGE_TYPE}.relationships+xml"
# Name, content type, kind of relation; numbered rId1, rId2 … in this order.
PARTS = (
    ("styles", f"{WORD_TYPE}.styles+xml", "styles", styles),
    ("settings", f"{WORD_TYPE}.settings+xml", "settings", settings),
    ("fontTable", f"{WORD_TYPE}.fontTable+xml", "fontTable", font_table),
    ("footer1", f"{WORD_TYPE}.footer+xml", "footer", lambda: footer("ReportPageOdd")),
    ("footer2", f"{WORD_TYPE}.footer+xml", "footer", lambda: footer("ReportPageEven")),
)


def content_types() -> str:
    overrides = [("/word/document.xml", f"{WORD_TYPE}.document.main+xml")]
    overrides += [(f"/word/{name}.xml", kind) for name, kind, *_ in PARTS]
    overrides += [("/docProps/core.xml", CORE_TYPE)]
    lines = [element("Override", PartName=part, ContentType=kind) for part, kind in overrides]
    rels = element("Default", Extension="rels", ContentType=RELATIONS_TYPE)
    xml = element("Default", Extension="xml", ContentType="application/xml")
    return f'<Types xmlns="{PACKAGE}/content-types">{rels}{xml}{"".join(lines)}</Types>'


def relations(*targets: tuple[str, str]) -> str:
    lines = [
        element("Relationship", Id=f"rId{number}", Type=kind, Target=target)
        for number, (kind, target) in enumerate(targets, start=1)
    ]
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(lines)}</Relationships>'


def element(tag: str, **attributes: str) -> str:
    written = [f"{name}={quoteattr(value)}" for name, value in attributes.items()]
    return f"<{tag} {' '.join(written)}/>"


def core() -> str:
    return f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"/>'


def members() -> Iterator[tuple[str, bytes]]:
    """Yield the members of the package; Word wants the content types first."""
    office = (f"{OFFICE}/relationships/officeDocument", "word/document.xml")
    properties = (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml")
    kinds = [(f"{OFFICE}/relationships/{kind}", f"{name}.xml") for name, _, kind, _ in PARTS]
    yield "[Content_Types].xml", xml_of(content_types())
    yield "_rels/.rels", xml_of(relations(office, properties))
    yield "docProps/core.xml", xml_of(core())
    yield "word/document.xml", xml_of(document())
    yield "word/_rels/document.xml.rels", xml_of(relations(*kinds))
    for name, _, _, made in PARTS:
        yield f"word/{name}.xml", xml_of(made())


def xml_of(root: BaseOxmlElement | str) -> bytes:
    tree = parse_xml(root) if isinstance(root, str) else root
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def main(words: list[str]) -> None:
    file = Path(words[0]) if words else DEFAULT_FILE
    # Stored, not deflated: compressors differ from one PC to the next.
    file.write_bytes(packed(members(), ZIP_STORED))


if __name__ == "__main__":
    main(sys.argv[1:])
