"""Written reports put into files: with the libraries that others use, never with our own."""

import io
from collections.abc import Callable
from html import escape

from docx import Document
from docx.document import Document as WordDocument
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.intake.written import Grid, Written, placed, squares

_MENU = (
    "<div class='menu'><ul><li><a href='#'>首页</a></li><li>政务公开</li><li>一、总体情况</li></ul>"
    "<table><tr><td>规章</td><td>3</td></tr><tr><td>行政许可</td><td>9</td></tr></table></div>"
)
_FOOT = "<div class='foot'><p>版权所有：某市人民政府</p><p>网站标识码：3200000000</p></div>"
_SCRIPT = "<script>var t = '<table><tr><td>规章</td><td>5</td></tr></table>';</script>"


def as_word(source: Written) -> bytes:
    word = Document()
    for line in (*source.title, *source.preamble):
        word.add_paragraph(line)
    for part in source.parts.values():
        for line in (part.heading, *part.lines):
            word.add_paragraph(line)
        for grid in part.tables:
            _add_table(word, grid)
        for line in part.notes:
            word.add_paragraph(line)
    for line in source.closing:
        word.add_paragraph(line)
    stream = io.BytesIO()
    word.save(stream)
    return stream.getvalue()


def _add_table(word: WordDocument, grid: Grid) -> None:
    texts = squares(grid)
    table = word.add_table(len(texts), len(texts[0]))
    table.style = "Table Grid"
    # Once: python-docx goes over the whole table for each.
    cells = [row.cells for row in table.rows]
    for top, left, square in placed(grid):
        cell = cells[top][left]
        if square.across > 1 or square.down > 1:
            cell = cell.merge(cells[top + square.down - 1][left + square.across - 1])
        cell.text = square.text
    word.add_paragraph()


def as_page(source: Written) -> bytes:
    """Return a page of a website in GB18030, with its menu and all that stands around."""
    body = [f"<h1>{escape(''.join(source.title))}</h1>", "<p>发布日期：2024-02-01 浏览次数：12</p>"]
    body += [f"<p>&nbsp;&nbsp;{escape(line)}</p>" for line in (*source.title, *source.preamble)]
    for part in source.parts.values():
        body += [f"<p><strong>{escape(part.heading)}</strong></p>"]
        body += [f"<p>{escape(line)}</p>" for line in part.lines]
        body += [_table(grid) for grid in part.tables]
        body += [f"<p>{escape(line)}</p>" for line in part.notes]
    body += [f"<p style='text-align:right'>{escape(line)}</p>" for line in source.closing]
    body += ["<p>【打印本页】【关闭窗口】</p>"]
    article = f"<div class='article'>{''.join(body)}</div>"
    title = f"{escape(''.join(source.title))}_某市人民政府"
    head = f"<meta charset='gb2312'><title>{title}</title>{_SCRIPT}"
    page = f"<html><head>{head}</head><body>{_MENU}<div>{article}</div>{_FOOT}</body></html>"
    return page.encode("gb18030")


def _table(grid: Grid) -> str:
    rows = [
        "".join(
            f"<td rowspan='{s.down}' colspan='{s.across}'>{escape(s.text) or '&nbsp;'}</td>"
            for s in line
        )
        for line in grid
    ]
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def as_book(source: Written) -> bytes:
    """Return a workbook with all of it on one sheet, figures as numbers."""
    book = Workbook()
    sheet = book.worksheets[0]
    for line in (*source.title, *source.preamble):
        sheet.append([line])
    for part in source.parts.values():
        for line in (part.heading, *part.lines):
            sheet.append([line])
        for grid in part.tables:
            _write_grid(sheet, grid)
        for line in part.notes:
            sheet.append([line])
    for line in source.closing:
        sheet.append([line])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _write_grid(sheet: Worksheet, grid: Grid) -> None:
    first = sheet.max_row + 1
    for top, left, square in placed(grid):
        text = square.text
        row, column = first + top, left + 1
        sheet.cell(row, column, int(text) if text.isascii() and text.isdigit() else text or None)
        if square.across > 1 or square.down > 1:
            end = row + square.down - 1, column + square.across - 1
            sheet.merge_cells(start_row=row, start_column=column, end_row=end[0], end_column=end[1])


def _text(source: Written, table: Callable[[Grid], str]) -> bytes:
    blocks = ["\n".join(source.title), *source.preamble]
    for part in source.parts.values():
        blocks += [part.heading, *part.lines, *map(table, part.tables), *part.notes]
    return "\n\n".join([*blocks, *source.closing]).encode()


def as_tabs(source: Written) -> bytes:
    return _text(source, lambda grid: "\n".join("\t".join(_flat(line)) for line in squares(grid)))


def as_bars(source: Written) -> bytes:
    def table(grid: Grid) -> str:
        lines = [f"| {' | '.join(_flat(line))} |" for line in squares(grid)]
        rule = f"|{'---|' * len(squares(grid)[0])}"
        return "\n".join([lines[0], rule, *lines[1:]])

    return _text(source, table)


def as_cells(source: Written) -> bytes:
    """Return a text with a cell a line, a blank line after each row, as copied from a page."""

    def table(grid: Grid) -> str:
        rows: list[list[str]] = [[] for _ in grid]
        for top, _, square in placed(grid):
            rows[top].append(square.text)
            for down in range(1, square.down):
                rows[top + down].append("")
        return "\n\n".join("\n".join(f"\t{text}" for text in _flat(row)) for row in rows)

    return _text(source, table)


def _flat(line: list[str]) -> list[str]:
    return [text.replace("\n", "") for text in line]


CONTAINERS: dict[str, Callable[[Written], bytes]] = {
    ".docx": as_word,
    ".html": as_page,
    ".xlsx": as_book,
    ".tabs.txt": as_tabs,
    ".bars.txt": as_bars,
    ".cells.txt": as_cells,
}
