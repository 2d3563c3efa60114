"""The Word file: blocks written with the styles of ``styles.docx``."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from itertools import count

from docx.oxml.xmlchemy import BaseOxmlElement

from gkdesk.document.annex import annex_blocks
from gkdesk.document.annex_writing import list_table, picture_paragraph
from gkdesk.document.blocks import DrawingBlock, Title
from gkdesk.document.characters import ems, printable
from gkdesk.document.draft_mark import mark_as_draft
from gkdesk.document.drawing import Drawing
from gkdesk.document.look import Look, Style
from gkdesk.document.measuring import measures_of
from gkdesk.document.nodes import node, text_node
from gkdesk.document.options import PLAIN, Options
from gkdesk.document.proof import compare, items, read_whole
from gkdesk.document.setting import (
    Run,
    SetBlock,
    SetDrawing,
    SetList,
    SetParagraph,
    SetTable,
    Setter,
)
from gkdesk.document.table import TableWriter
from gkdesk.document.template import find_template
from gkdesk.report import Report

# Word keeps the last lines of a paragraph with the next one; LibreOffice moves it as a whole, and
# where it has no room on a page with its heading and the signature the heading stands alone.
_MOST_KEPT_LINES = 16
# Pictures are numbered behind all that an office may have put into its styles.
_FIRST_PICTURE = 90_001
_HEADINGS = frozenset(
    {Style.HEADING, Style.HEADING_ON_NEW_PAGE, Style.SUBHEADING, Style.MINOR_HEADING}
)


def build_word(report: Report, options: Options = PLAIN) -> bytes:
    """Return the Word file of a report: the same report gives the same bytes.

    It was read again and compared with the report; TemplateError or ProofError where that
    fails. A draft has a mark with its time on every page.
    """
    files = find_template(report.edition, options.template)
    annex = annex_blocks(report) if options.annex else ()
    blocks = (*read_whole(report, files.content), *annex)
    look = Look(files.styles, options.font_names)
    # What cannot be painted is not written either: an office is told at once, in every form.
    look.measured(measures_of)
    opening = look.measured(lambda document: len(items(document)))
    if options.draft_at is not None:
        look.measured(partial(mark_as_draft, printed_at=options.draft_at))
    drawings = [block.drawing for block in annex if isinstance(block, DrawingBlock)]
    pictures = options.annex(drawings) if options.annex else ()
    writer = _Writer(report, look, dict(zip(drawings, pictures, strict=True)))
    set_blocks = list(Setter(report.edition.tables, look.text_width, look.size_of).set(blocks))
    around = zip((None, *set_blocks), set_blocks, (*set_blocks[1:], None), strict=False)
    for before, one, following in around:
        for element in writer.written(before, one, following):
            look.append(element)
    titles = [line for block in blocks if isinstance(block, Title) for line in block.lines]
    day = report.signed_on or date(report.year, 12, 31)
    data = look.finished("".join(titles), printable(report.agency), day)
    compare(data, report, blocks, opening=opening)
    return data


class _Writer:
    """Turns what was set into paragraphs and tables; ``pictures`` are those of its drawings."""

    def __init__(self, report: Report, look: Look, pictures: Mapping[Drawing, bytes]) -> None:
        self._report = report
        self._look = look
        self._pictures = pictures
        self._numbers = count(_FIRST_PICTURE)

    def written(
        self, before: SetBlock | None, one: SetBlock, following: SetBlock | None
    ) -> list[BaseOxmlElement]:
        match one:
            case SetParagraph():
                headed = isinstance(before, SetParagraph) and before.style in _HEADINGS
                return [self._paragraph(one, is_headed=headed)]
            case SetDrawing(drawing):
                picture, number = self._pictures[drawing], next(self._numbers)
                return [picture_paragraph(one, picture, self._look, number)]
            case SetList():
                table = list_table(one, self._look)
            case SetTable():
                writer = TableWriter(one.table, self._report, self._look)
                table = writer.written(keeps_next=one.keeps_next)
        # Word joins tables that touch, and wants a paragraph at the end.
        touches = following is None or isinstance(following, SetTable | SetList)
        return [table, self._paragraph(SetParagraph(Style.BODY, ()))] if touches else [table]

    def _paragraph(self, one: SetParagraph, *, is_headed: bool = False) -> BaseOxmlElement:
        properties = node("pPr", node("pStyle", val=self._look.id_of(one.style)))
        if one.keeps_next and not (is_headed and self._lines(one) > _MOST_KEPT_LINES):
            properties.append(node("keepNext"))
        if one.right is not None:
            properties.append(node("ind", right=one.right.twips))
        paragraph = node("p", properties)
        for number, line in enumerate(one.lines):
            paragraph.extend([node("r", node("br"))] if number else [])
            paragraph.extend(self._run(run) for run in line)
        return paragraph

    def _lines(self, one: SetParagraph) -> float:
        """Return about how many lines a paragraph takes."""
        width = ems("".join(run.text for line in one.lines for run in line))
        return width * self._look.size_of(one.style) / self._look.text_width

    def _run(self, run: Run) -> BaseOxmlElement:
        # Quotation marks, dashes and the ellipsis are East Asian, not Latin, letters.
        properties = node("rPr", node("rFonts", hint="eastAsia"))
        if run.style:
            properties.insert(0, node("rStyle", val=self._look.id_of(run.style)))
        return node("r", properties, text_node(run.text))
