"""The written file read again, and compared with the report, before anybody gets it.

The reader here knows nothing of how the file was written: it takes the bytes, has python-docx
open them, and finds the cells by the layout of the tables. Two things must hold. The template
prints the whole report: every heading, paragraph and table, in the order of the form; what it
adds, and whether it prints a title and a signature, is the office's matter. And the file holds
what the template prints, every cell of every table as the report has it, and nothing besides.
"""

import io
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tbl
from docx.oxml.text.paragraph import CT_P

from gkdesk.document.blocks import (
    Block,
    DrawingBlock,
    Heading,
    ListBlock,
    Paragraph,
    Signature,
    TableBlock,
    Title,
)
from gkdesk.document.boxes import box_text
from gkdesk.document.characters import printable
from gkdesk.document.content import printed_sections, read_blocks
from gkdesk.document.template import TemplateError
from gkdesk.errors import GkdeskError
from gkdesk.form import Box, Label, Table
from gkdesk.report import Report

Grid = list[list[str]]
# A paragraph is told by its first characters, a difference with some characters before it.
_LONGEST_QUOTE, _BEFORE = 30, 8


class ProofError(GkdeskError):
    """The written file is not what the report says; it is not kept."""

    def __init__(self, place: str, expected: str | None, found: str | None) -> None:
        """Name the place, what belongs there and what is there; None for nothing at all."""
        begin = max(0, _alike(expected or "", found or "") - _BEFORE)
        super().__init__(
            f"生成的文件与报告不一致，没有保存：{place}，报告里{_said(expected, begin)}，"
            f"文件里{_said(found, begin)}。请换用程序自带的模板再试；仍不一致的，请与维护人员联系。"
        )


def check_whole(report: Report, blocks: Sequence[Block], template: Path) -> None:
    """Raise TemplateError where a template leaves a part of the report out, or turns it round."""
    rest = iter(blocks)
    for place, wanted in _parts_of(report):
        # What was passed over is gone: the next part is looked for behind this one.
        if not any(_bare(block) == wanted for block in rest):
            raise TemplateError(template, f"它没有印出{place}，或没有按格式的次序印")


def read_whole(report: Report, template: Path) -> tuple[Block, ...]:
    """Return the blocks of a report, none of its parts left out; else TemplateError."""
    blocks = read_blocks(report, template)
    check_whole(report, blocks, template)
    return blocks


def items(document: WordDocument) -> list[str | Grid]:
    """Return what stands in a document: paragraphs, but for empty ones, and tables as texts.

    A picture that stands by itself is what it is said to show.
    """
    found: list[str | Grid] = []
    body = document.element.find(qn("w:body"))
    for element in () if body is None else body:
        if isinstance(element, CT_Tbl):
            found.append(_grid(element))
        elif isinstance(element, CT_P) and element.text.strip():
            found.append(element.text)
        elif isinstance(element, CT_P) and (told := _told_by_pictures(element, document)):
            found.append(told)
    return found


def _told_by_pictures(paragraph: CT_P, document: WordDocument) -> str:
    """Return what the pictures of a paragraph are said to show, those whose file is there."""
    told: list[str] = []
    for inline in paragraph.iter(qn("wp:inline")):
        files = [blip.get(qn("r:embed"), "") for blip in inline.iter(qn("a:blip"))]
        if files and all(file in document.part.related_parts for file in files):
            told += [named.get("descr", "") for named in inline.iter(qn("wp:docPr"))]
    return "".join(told)


def compare(data: bytes, report: Report, blocks: Sequence[Block], *, opening: int) -> None:
    """Raise ProofError where a file differs from the blocks, or from the report's cells.

    ``opening`` is how many items of the office's own stand before them.
    """
    written = items(Document(io.BytesIO(data)))[opening:]
    expected = [part for block in blocks for part in _printed(block, report)]
    for part, found in zip_longest(expected, written):
        text = found if isinstance(found, str) else None
        if part is None:
            raise ProofError("文件末尾", None, text or "一张表")
        place, wanted = part
        match wanted:
            case Table():
                _compare_table(place, wanted, found, report)
            case str():
                if text is None or text.replace("\n", "") != wanted:
                    raise ProofError(place, wanted, text)
            case _:
                _compare_list(place, wanted, found)


def _parts_of(report: Report) -> Iterator[tuple[str, Block]]:
    """Yield what no template may leave out, each with its place."""
    printed = printed_sections(report)
    for section, shown in zip(report.edition.sections, printed, strict=True):
        if section.heading:
            yield f"标题“{section.heading}”", Heading(printable(section.heading))
        if section.kind == "table":
            yield f"“{section.name}”的表", TableBlock(section.id)
        text = printable(shown.text)
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        for number, line in enumerate(lines, start=1):
            yield f"“{section.name}”的第 {number} 段", Paragraph(line)


def _bare(block: Block) -> Block:
    """Return a paragraph without what its number makes of it."""
    return Paragraph(block.text) if isinstance(block, Paragraph) else block


def _printed(block: Block, report: Report) -> Iterator[tuple[str, str | Table | Grid]]:
    """Yield what a block becomes in a file, each with its place."""
    match block:
        case Title(lines):
            yield from [("标题", "".join(lines))] if any(lines) else []
        case Heading(text):
            yield from [(f"标题“{text}”", text)] if text else []
        case Paragraph(text):
            yield f"以“{text[:_LONGEST_QUOTE]}”开头的一段", text
        case TableBlock(table_id):
            place = f"“{report.edition.section(table_id).name}”的表"
            yield place, report.edition.tables[table_id]
        case Signature(agency, date):
            yield from [("署名", agency)] if agency else []
            yield from [("落款日期", date)] if date else []
        case DrawingBlock(drawing):
            yield f"附图“{drawing.name}”", drawing.told
        case ListBlock(heads, rows):
            yield "附表", [list(row) for row in (heads, *rows)]


def _grid(table: CT_Tbl) -> Grid:
    """Return the text of every square, its lines joined; merged squares share theirs."""
    rows: Grid = []
    for row in table.tr_lst:
        texts: list[str] = []
        for cell in row.tc_lst:
            above = rows[-1][len(texts) :] if rows and cell.vMerge == "continue" else []
            paragraphs = [p for p in cell.inner_content_elements if isinstance(p, CT_P)]
            own = "\n".join(p.text.replace("\n", "") for p in paragraphs)
            texts += [above[0] if above else own] * cell.grid_span
        rows.append(texts)
    return rows


def _compare_table(place: str, table: Table, found: str | Grid | None, report: Report) -> None:
    grid = [] if found is None or isinstance(found, str) else found
    shape = f"{len(table.layout)} 行 {len(table.widths)} 列"
    if [len(row) for row in grid] != [len(table.widths)] * len(table.layout):
        raise ProofError(place, shape, _shape(grid) if grid else None)
    for box in (box for line in table.layout for box in line):
        expected = box_text(box, report)
        for top in range(box.top, box.top + box.down):
            for text in grid[top][box.left : box.left + box.across]:
                if text != expected:
                    raise ProofError(_cell_place(place, box), expected, text)


def _compare_list(place: str, expected: Grid, found: str | Grid | None) -> None:
    grid = [] if found is None or isinstance(found, str) else found
    for number, (row, written) in enumerate(zip_longest(expected, grid), start=1):
        if row != written:
            texts = ("、".join(one) if one else None for one in (row, written))
            raise ProofError(f"{place}第 {number} 行", *texts)


def _shape(grid: Grid) -> str:
    width, *others = {len(row) for row in grid}
    return f"{len(grid)} 行，各行列数不一" if others else f"{len(grid)} 行 {width} 列"


def _cell_place(place: str, box: Box) -> str:
    name = box.text if isinstance(box, Label) else box.cell.name
    return f"{place}里“{name}”一格"


def _alike(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _said(text: str | None, begin: int) -> str:
    if text is None:
        return "没有"
    if not text:
        return "是空白"
    before, after = "……" if begin else "", "……" if len(text) > begin + _LONGEST_QUOTE else ""
    return f"是“{before}{text[begin : begin + _LONGEST_QUOTE]}{after}”"
