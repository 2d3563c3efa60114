"""The numbers of a ``styles.docx``: each can be read, and is one that Word itself would take.

A program that writes them by hand may write anything. What is checked here is read without care
elsewhere, for Word and for paper alike.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import cast

from docx.document import Document as WordDocument
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from gkdesk.document.archive import part_place
from gkdesk.document.lengths import read_half_points, read_twips, read_whole
from gkdesk.document.parts import all_parts
from gkdesk.document.template import TemplateError, quote

# The longest that Word lets anything be: 22 inches, in points.
_LONG = 1584.0
_COLOUR = re.compile("auto|[0-9A-Fa-f]{6}")
_STRETCH = re.compile(r"[0-9]{1,3}%?")
_SHARE = re.compile(r"-?[0-9]+(\.[0-9]+)?%")
# What is below naught LibreOffice writes as so much less than 2 to the power of 32.
_GRID = re.compile(r"[+-]?[0-9]{1,10}")


def _within(text: str, read: Callable[[str], float], least: float, most: float) -> None:
    if not least <= read(text) <= most:
        raise ValueError(text)


def _among(text: str, known: str) -> None:
    if text not in known.split():
        raise ValueError(text)


def _matches(text: str, pattern: re.Pattern[str]) -> None:
    if not pattern.fullmatch(text):
        raise ValueError(text)


def _width(text: str) -> None:
    if not _SHARE.fullmatch(text):
        _within(text, read_twips, -_LONG, _LONG)


_Check = Callable[[str], None]
_LENGTH = partial(_within, read=read_twips, least=-_LONG, most=_LONG)
_NO_LESS = partial(_within, read=read_twips, least=0, most=_LONG)
_SIZE = partial(_within, read=read_half_points, least=-1638, most=1638)
_COUNT = partial(_within, read=read_whole, least=-999_999, most=999_999)
_SPAN = partial(_within, read=read_whole, least=0, most=63)
_THICKNESS = partial(_within, read=read_whole, least=0, most=1000)
_SWITCH = partial(_among, known="1 0 true false on off")
_SIDE = partial(_among, known="default even first")
_ALIGN = partial(
    _among,
    known="left start center right end both distribute numTab thaiDistribute"
    " highKashida lowKashida mediumKashida",
)
_TINGED = partial(_matches, pattern=_COLOUR)
_EDGES = "top left start bottom right end insideH insideV between bar bdr"
# Elements, their attributes, what these have to be, and how a clerk calls it.
_ROWS: tuple[tuple[str, str, _Check, str], ...] = (
    ("sz szCs kern", "val", _SIZE, "字号"),
    ("position", "val", _SIZE, "字符位置"),
    ("w", "val", partial(_matches, pattern=_STRETCH), "字符缩放"),
    ("spacing", "val", _LENGTH, "字符间距"),
    ("spacing", "before beforeLines", _NO_LESS, "段前间距"),
    ("spacing", "after afterLines", _NO_LESS, "段后间距"),
    ("spacing", "line", _NO_LESS, "行距"),
    ("spacing", "lineRule", partial(_among, known="auto atLeast exact"), "行距"),
    ("ind", "left start right end firstLine hanging", _LENGTH, "缩进"),
    ("ind", "leftChars startChars rightChars endChars", _COUNT, "缩进"),
    ("ind", "firstLineChars hangingChars", _COUNT, "缩进"),
    ("outlineLvl ilvl", "val", _SPAN, "级别"),
    ("tab", "pos", _LENGTH, "制表位"),
    ("defaultTabStop", "val", _LENGTH, "制表位"),
    ("framePr", "w h x y hSpace vSpace", _LENGTH, "图文框"),
    ("pgSz", "w h", _NO_LESS, "纸张大小"),
    ("pgSz", "orient", partial(_among, known="portrait landscape"), "纸张方向"),
    ("pgMar", "top bottom left right header footer gutter", _LENGTH, "页边距"),
    ("pgNumType", "start", _COUNT, "起始页码"),
    ("docGrid", "linePitch", _NO_LESS, "文档网格"),
    ("docGrid", "charSpace", partial(_matches, pattern=_GRID), "文档网格"),
    ("cols", "num", _SPAN, "分栏"),
    ("headerReference footerReference", "type", _SIDE, "页眉页脚的种类"),
    (f"{_EDGES} tblW tblInd tcW gridCol wBefore wAfter", "w", _width, "表格宽度或边距"),
    (_EDGES, "sz space", _THICKNESS, "边框"),
    ("trHeight", "val", _NO_LESS, "行高"),
    ("gridSpan gridBefore gridAfter", "val", _SPAN, "合并的列数"),
    ("vMerge", "val", partial(_among, known="continue restart"), "合并的行"),
    ("br", "type", partial(_among, known="page column textWrapping"), "分隔符"),
    ("color", "val", _TINGED, "颜色"),
    (_EDGES, "color", _TINGED, "边框颜色"),
    ("shd", "fill color", _TINGED, "底色"),
    ("style", "type", partial(_among, known="paragraph character table numbering"), "类型"),
    ("keepNext keepLines pageBreakBefore widowControl snapToGrid", "val", _SWITCH, "开关"),
    ("autoSpaceDE autoSpaceDN b bCs i iCs titlePg evenAndOddHeaders", "val", _SWITCH, "开关"),
    ("jc", "val", _ALIGN, "对齐方式"),
)


def _by_tag() -> dict[str, list[tuple[str, _Check, str]]]:
    found: dict[str, list[tuple[str, _Check, str]]] = {}
    for tags, attributes, check, name in _ROWS:
        for tag in tags.split():
            wanted = [(qn(f"w:{one}"), check, name) for one in attributes.split()]
            found.setdefault(qn(f"w:{tag}"), []).extend(wanted)
    return found


_CHECKS = _by_tag()


def check_numbers(document: WordDocument, file: Path) -> None:
    """Raise TemplateError where a number of the styles, the pages or their heads is none."""
    for part in all_parts(document):
        if isinstance(part, XmlPart):
            for element, attribute, check, name in _checked(part.element):
                text = element.get(attribute)
                try:
                    if text is not None:
                        check(text)
                except ValueError as error:
                    cause = f"{name}写成了{quote(text or '')}，请在 Word 或 WPS 里重新设置"
                    raise TemplateError(file, cause, _place(element, part)) from error


def _checked(root: BaseOxmlElement) -> Iterator[tuple[BaseOxmlElement, str, _Check, str]]:
    for element in root.iter(*_CHECKS):
        for attribute, check, name in _CHECKS[str(element.tag)]:
            yield cast("BaseOxmlElement", element), attribute, check, name


def _place(element: BaseOxmlElement, part: XmlPart) -> str:
    """Return where a number stands, as a clerk knows it: a style, the page, or a part."""
    for around in (element, *element.iterancestors()):
        if around.tag == qn("w:style"):
            return f"的样式{quote(style_name(cast('BaseOxmlElement', around)))}"
        if around.tag == qn("w:sectPr"):
            return "的页面设置"
        if around.tag == qn("w:docDefaults"):
            return "的默认格式"
    return f"里的{part_place(part.partname)}"


def style_name(style: BaseOxmlElement) -> str:
    """Return the name that Word and WPS show, empty where there is none."""
    name = style.find(qn("w:name"))
    return "" if name is None else name.get(qn("w:val"), "")
