"""The Word file: blocks written with the styles of ``styles.docx``."""

from datetime import date
from pathlib import Path

from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length

from gkdesk.document.blocks import Block, Heading, Paragraph, Signature, TableBlock, Title
from gkdesk.document.characters import ems, evenly, printable
from gkdesk.document.content import read_blocks
from gkdesk.document.look import Look, Style
from gkdesk.document.nodes import node, text_node
from gkdesk.document.signature import signature_indents
from gkdesk.document.table import TableWriter, is_long
from gkdesk.document.template import find_template
from gkdesk.files import write_file
from gkdesk.report import Report

_LEVEL_STYLES = {
    1: Style.HEADING,
    2: Style.SUBHEADING,
    3: Style.MINOR_HEADING,
    4: Style.MINOR_HEADING,
}
# Headings of the third and fourth level are set like the text that they run into.
_RUN_IN_STYLES = {1: Style.RUN_IN_HEADING, 2: Style.RUN_IN_SUBHEADING}


def write_word(report: Report, path: Path, *, replace: bool, template: Path | None = None) -> None:
    """Write the Word file of a report.

    TemplateError or FileError where that fails; what was at ``path`` is then still there.
    """
    write_file(path, build_word(report, template), replace=replace)


def build_word(report: Report, template: Path | None = None) -> bytes:
    """Return the Word file of a report: the same report gives the same bytes."""
    files = find_template(report.edition, template)
    blocks = read_blocks(report, files.content)
    look = Look(files.styles)
    writer = _Writer(report, look)
    for block, following in zip(blocks, (*blocks[1:], None), strict=True):
        for element in writer.written(block, following):
            look.append(element)
    titles = [line for block in blocks if isinstance(block, Title) for line in block.lines]
    day = report.signed_on or date(report.year, 12, 31)
    return look.finished("".join(titles), printable(report.agency), day)


class _Writer:
    """Turns blocks into paragraphs and tables, each with an eye on the block that follows."""

    def __init__(self, report: Report, look: Look) -> None:
        self._report = report
        self._look = look

    def written(self, block: Block, following: Block | None) -> list[BaseOxmlElement]:
        match block:
            case Title(lines):
                return [self._title(lines)]
            case Heading(text):
                return [self._paragraph(self._heading_style(following), _run(text))]
            case Paragraph():
                return [self._prose(block, keeps_next=isinstance(following, Signature))]
            case TableBlock(table_id):
                return self._table(table_id, following)
            case Signature():
                return self._signature(block)

    def _title(self, lines: tuple[str, ...]) -> BaseOxmlElement:
        most = self._look.text_width // self._look.size_of(Style.TITLE)
        title = self._paragraph(Style.TITLE)
        for number, line in enumerate(part for text in lines for part in evenly(text, most)):
            title.extend([node("r", node("br"))] if number else [])
            title.append(_run(line))
        return title

    def _heading_style(self, following: Block | None) -> Style:
        tables = self._report.edition.tables
        if isinstance(following, TableBlock) and is_long(tables[following.table_id]):
            return Style.HEADING_ON_NEW_PAGE
        return Style.HEADING

    def _prose(self, block: Paragraph, *, keeps_next: bool) -> BaseOxmlElement:
        if block.is_heading:
            return self._paragraph(_LEVEL_STYLES[block.level], _run(block.text))
        prose = self._paragraph(Style.BODY)
        if keeps_next:
            prose[0].append(node("keepNext"))
        run_in = _RUN_IN_STYLES.get(block.level)
        lead = block.lead if run_in else 0
        if run_in:
            prose.append(_run(block.text[:lead], self._look.id_of(run_in)))
        prose.append(_run(block.text[lead:]))
        return prose

    def _table(self, table_id: str, following: Block | None) -> list[BaseOxmlElement]:
        writer = TableWriter(self._report.edition.tables[table_id], self._report, self._look)
        table = writer.written(keeps_next=isinstance(following, Signature))
        # Word joins tables that touch, and wants a paragraph at the end.
        touches = following is None or isinstance(following, TableBlock)
        return [table, self._paragraph(Style.BODY)] if touches else [table]

    def _signature(self, block: Signature) -> list[BaseOxmlElement]:
        size = self._look.size_of(Style.AGENCY)
        indents = signature_indents(
            ems(block.agency), ems(block.date), self._look.text_width / size
        )
        lines = zip((Style.AGENCY, Style.DATE), (block.agency, block.date), indents, strict=True)
        return [self._signed(style, text, int(ind * size)) for style, text, ind in lines if text]

    def _signed(self, style: Style, text: str, right: int) -> BaseOxmlElement:
        paragraph = self._paragraph(style, _run(text))
        paragraph[0].append(node("ind", right=Length(right).twips))
        return paragraph

    def _paragraph(self, style: Style, *runs: BaseOxmlElement) -> BaseOxmlElement:
        return node("p", node("pPr", node("pStyle", val=self._look.id_of(style))), *runs)


def _run(text: str, style_id: str = "") -> BaseOxmlElement:
    # Quotation marks, dashes and the ellipsis are East Asian, not Latin, letters.
    properties = node("rPr", node("rFonts", hint="eastAsia"))
    if style_id:
        properties.insert(0, node("rStyle", val=style_id))
    return node("r", properties, text_node(text))
