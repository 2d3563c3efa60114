"""The report as plain text, for what takes no web page; tables in columns parted by tabs."""

from collections.abc import Iterator

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
from gkdesk.document.proof import read_whole
from gkdesk.document.template import Chosen, find_template
from gkdesk.report import Report

_INDENT = "　　"


def report_text(report: Report, template: Chosen = None) -> str:
    """Return a report line by line."""
    blocks = read_whole(report, find_template(report.edition, template).content)
    return "\n".join(line for block in blocks for line in _lines(report, block))


def table_text(report: Report, table_id: str) -> str:
    """Return a table as a spreadsheet takes it: every text at the top left of its box."""
    table = report.edition.tables[table_id]
    rows = [[""] * len(table.widths) for _ in table.layout]
    for box in (box for line in table.layout for box in line):
        rows[box.top][box.left] = box_text(box, report)
    return "\n".join("\t".join(row) for row in rows)


def _lines(report: Report, block: Block) -> Iterator[str]:
    match block:
        case Title(lines):
            yield from lines
        case Heading(text) | Paragraph(text):
            yield _INDENT + text
        case TableBlock(table_id):
            yield table_text(report, table_id)
        case Signature():
            yield from (text for text in (block.agency, block.date) if text)
        case DrawingBlock(drawing):
            yield _INDENT + drawing.told
        case ListBlock(heads, rows):
            yield from ("\t".join(row) for row in (heads, *rows))
