"""A statutory table as an HTML table that can be pasted into a website's editor."""

from itertools import groupby

from lxml.html import HtmlElement, builder

from gkdesk.document.blocks import ListBlock
from gkdesk.document.boxes import BLOCK_FILL, box_text, label_lines
from gkdesk.document.html_nodes import element
from gkdesk.document.table_setting import is_long
from gkdesk.form import Box, Figure, Label, Table
from gkdesk.form.edition import LabelRole
from gkdesk.report import Report
from gkdesk.report.value import is_number

# Editors of websites drop style sheets and classes and keep what stands at the element itself.
_TABLE = (
    "width:100%;border-collapse:collapse;border:1px solid #000;font-size:14px;line-height:1.5;"
    "text-indent:0"
)
# Of a column, in pixels: a word of two characters. What is narrower, a telephone, scrolls.
_NARROWEST = 48
_BOX = "border:1px solid #000;padding:4px 3px;vertical-align:middle;font-weight:normal"
_CENTRED = "text-align:center"
_LABEL = "text-align:left"
# What is no figure may be as long as a sentence; a figure stays on one line.
_BROKEN = "word-break:break-all"
_BLOCK = f"{_CENTRED};background-color:#{BLOCK_FILL}"
# What the page leaves to a table, and what a box leaves to its text, in characters of 14 pixels.
_LINE, _AIR = 58, 0.5
# A browser that cannot turn the lines leaves them in a column one character wide.
_UPRIGHT = (
    "display:inline-block;max-width:1.2em;line-height:1.2;letter-spacing:2px;"
    "writing-mode:tb-rl;-webkit-writing-mode:vertical-rl;writing-mode:vertical-rl"
)
_SCOPES: dict[LabelRole, str] = {"head": "col", "label": "row", "upright": "row"}


def html_table(table: Table, report: Report, caption: HtmlElement) -> HtmlElement:
    """Return a table of a report with its real spans; ``caption`` is its heading."""
    whole = sum(table.widths)
    columns = [element("col", f"width:{100 * width / whole:.2f}%") for width in table.widths]
    groups = groupby(range(len(table.layout)), key=_groups(table).__getitem__)
    return element(
        "table",
        f"{_TABLE};min-width:{_NARROWEST * len(table.widths)}px",
        builder.CAPTION(caption, style="caption-side:top;padding:0;text-align:left"),
        builder.COLGROUP(*columns),
        *(_group(table, report, number, list(tops)) for number, tops in groups),
    )


def html_list(block: ListBlock) -> HtmlElement:
    """Return a list in columns."""
    whole = sum(block.widths)
    columns = [element("col", f"width:{100 * width / whole:.2f}%") for width in block.widths]
    heads = [element("th", f"{_BOX};{_CENTRED}", head, scope="col") for head in block.heads]
    looks = [_LABEL if at < block.texts else _CENTRED for at in range(len(block.heads))]
    rows = [
        builder.TR(
            *(element("td", f"{_BOX};{look}", text) for look, text in zip(looks, row, strict=True))
        )
        for row in block.rows
    ]
    return element(
        "table",
        f"{_TABLE};min-width:{_NARROWEST * 2 * len(block.widths)}px",
        builder.COLGROUP(*columns),
        builder.THEAD(builder.TR(*heads)),
        builder.TBODY(*rows),
    )


def _groups(table: Table) -> list[int]:
    """Return for each row its group: 0 for the head, a new one from each block head on."""
    groups: list[int] = []
    for top, line in enumerate(table.layout):
        begins = top == table.head_rows or any(_is_block(box, table) for box in line)
        before = groups[-1] if groups else 0
        groups.append(0 if top < table.head_rows else before + begins)
    return groups


def _is_block(box: Box, table: Table) -> bool:
    return isinstance(box, Label) and box.role == "block" and box.across == len(table.widths)


def _group(table: Table, report: Report, number: int, tops: list[int]) -> HtmlElement:
    rows = [builder.TR(*(_box(box, table, report) for box in table.layout[top])) for top in tops]
    return builder.TBODY(*rows) if number else builder.THEAD(*rows)


def _box(box: Box, table: Table, report: Report) -> HtmlElement:
    text = box_text(box, report)
    spans = {
        name: str(count)
        for name, count in (("colspan", box.across), ("rowspan", box.down))
        if count > 1
    }
    if isinstance(box, Figure):
        is_figure = is_number(report.values[box.cell.id])
        look = _CENTRED if is_figure else f"{_CENTRED};{_BROKEN}"
        return element("td", f"{_BOX};{look}", text, **spans)
    if box.role == "note":
        return element("td", f"{_BOX};{_CENTRED}", text, **spans)
    scope = "rowgroup" if _is_block(box, table) else _SCOPES.get(box.role, "col")
    style = f"{_BOX};{_look(box, table)}"
    return element("th", style, *_broken(box, table, text), scope=scope, **spans)


def _look(box: Label, table: Table) -> str:
    if box.role == "block":
        return _BLOCK
    return _LABEL if box.role == "label" and is_long(table) else _CENTRED


def _broken(box: Label, table: Table, text: str) -> list[HtmlElement | str]:
    if box.role == "upright":
        return [element("span", _UPRIGHT, text)]
    share = sum(table.widths[box.left : box.left + box.across]) / sum(table.widths)
    first, *others = label_lines(box, text, int(share * _LINE - _AIR))
    return [first, *(element("span", "white-space:nowrap", line) for line in others)]
