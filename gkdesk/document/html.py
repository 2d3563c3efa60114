"""The report for the website: one clean page, or the fragment that an editor takes."""

from collections.abc import Iterator

from lxml.html import HtmlElement, builder

from gkdesk.document.annex import annex_blocks
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
from gkdesk.document.characters import ems, printable
from gkdesk.document.html_nodes import element, markup
from gkdesk.document.html_table import html_list, html_table
from gkdesk.document.options import PLAIN, Options
from gkdesk.document.proof import read_whole
from gkdesk.document.signature import signature_indents
from gkdesk.document.svg import svg_of
from gkdesk.document.template import Chosen, find_template
from gkdesk.report import Report
from gkdesk.words import DRAFT_TIME

_TITLE = "margin:1em 0;font-size:24px;font-weight:bold;line-height:1.5;text-align:center"
_HEADING = "margin:1em 0 0.5em;font-size:18px;font-weight:bold;line-height:1.75;text-indent:2em"
_SUBHEADING = "margin:0.5em 0;font-size:16px;font-weight:bold;line-height:1.75;text-indent:2em"
# An address of a website is broken where it would stand out.
_PROSE = (
    "margin:0.5em 0;font-size:16px;line-height:1.75;text-indent:2em;text-align:justify;"
    "word-wrap:break-word"
)
_SIGNED = "font-size:16px;line-height:1.75;text-align:right"
# A table that is wider than the column of a website, or a telephone, scrolls by itself.
_WIDE = "margin:0.5em 0 1em;overflow-x:auto"
_DRAFT = "margin:0;font-size:24px;color:#c00000;text-align:center"
_PAGE = (
    "max-width:820px;margin:0 auto;padding:24px;color:#000;background-color:#fff;"
    "font-family:{own}SimSun,'Songti SC','Noto Serif CJK SC',serif"
)
# The font in the place of which an office may want another.
_OWN_FONT = "宋体"
# GB/T 9704 has so many characters on a line; by them the signature is set.
_LINE = 28
# The levels whose run-in heading stands out from the text; the others are set like it.
_STRONG = (1, 2)


def build_html(report: Report, options: Options = PLAIN) -> bytes:
    """Return the web page of a report; at its top it says that it is a draft, and of when.

    TemplateError where the office's content is at fault.
    """
    content = find_template(report.edition, options.template).content
    blocks = (*read_whole(report, content), *(annex_blocks(report) if options.annex else ()))
    title = "".join(line for block in blocks if isinstance(block, Title) for line in block.lines)
    at, own = options.draft_at, options.font_names.get(_OWN_FONT)
    mark = [element("p", _DRAFT, DRAFT_TIME.format(at=at))] if at else []
    look = _PAGE.format(own=f"'{own}'," if own else "")
    page = builder.HTML(
        builder.HEAD(
            builder.META(charset="utf-8"),
            builder.META(name="viewport", content="width=device-width, initial-scale=1"),
            builder.TITLE(title or printable(report.agency)),
        ),
        element("body", look, *mark, *_written(report, blocks)),
        lang="zh-CN",
    )
    return f"<!DOCTYPE html>\n{markup(page)}".encode()


def html_fragment(report: Report, template: Chosen = None) -> str:
    """Return what stands on the page, to be pasted into a page of a website.

    It names no font: there it looks like what stands beside it.
    """
    blocks = read_whole(report, find_template(report.edition, template).content)
    return markup(*_written(report, blocks))


def table_fragment(report: Report, table_id: str) -> str:
    """Return one table of a report under its heading."""
    return markup(_table(report, table_id, None))


def _written(report: Report, blocks: tuple[Block, ...]) -> Iterator[HtmlElement]:
    """Yield the elements of a report; the heading right above a table is its caption."""
    for before, block, after in zip((None, *blocks), blocks, (*blocks[1:], None), strict=False):
        match block:
            case Heading(text):
                yield from [] if isinstance(after, TableBlock) else [element("h2", _HEADING, text)]
            case TableBlock(table_id):
                yield _table(report, table_id, before.text if isinstance(before, Heading) else None)
            case Title(lines):
                yield _lines("h1", _TITLE, lines)
            case Paragraph():
                yield _prose(block)
            case Signature():
                yield from _signature(block)
            case DrawingBlock() | ListBlock():
                yield _annexed(block)


def _annexed(block: DrawingBlock | ListBlock) -> HtmlElement:
    """Return what only an annex has."""
    is_drawn = isinstance(block, DrawingBlock)
    return element("div", _WIDE, svg_of(block.drawing) if is_drawn else html_list(block))


def _lines(tag: str, style: str, lines: tuple[str, ...]) -> HtmlElement:
    whole = element(tag, style, lines[0])
    for line in lines[1:]:
        broken = builder.BR()
        broken.tail = line
        whole.append(broken)
    return whole


def _prose(block: Paragraph) -> HtmlElement:
    if block.is_heading:
        return element("h3" if block.level in _STRONG else "h4", _SUBHEADING, block.text)
    lead = block.lead if block.level in _STRONG else 0
    strong = [builder.STRONG(block.text[:lead])] if lead else []
    return element("p", _PROSE, *strong, block.text[lead:])


def _table(report: Report, table_id: str, heading: str | None) -> HtmlElement:
    section = report.edition.section(table_id)
    text = printable(section.heading or section.name) if heading is None else heading
    caption = element("h2", _HEADING, text)
    return element("div", _WIDE, html_table(report.edition.tables[table_id], report, caption))


def _signature(block: Signature) -> Iterator[HtmlElement]:
    indents = signature_indents(ems(block.agency), ems(block.date), _LINE)
    for text, indent in zip((block.agency, block.date), indents, strict=True):
        if text:
            yield element("p", f"margin:0.5em {indent:g}em 0 0;{_SIGNED}", text)
