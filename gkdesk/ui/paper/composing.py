"""A report set on pages, whole or in part, for the eye, the printer and the file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from gkdesk.document import Block, Title, find_template
from gkdesk.document.fonts import FontPreset
from gkdesk.document.measures import Measures
from gkdesk.document.measuring import read_measures
from gkdesk.document.proof import read_whole
from gkdesk.document.template import Chosen
from gkdesk.report import Report
from gkdesk.ui.paper.draft import draft_mark
from gkdesk.ui.paper.items import Item, Page, Text
from gkdesk.ui.paper.lettering import Lettering
from gkdesk.ui.paper.lines import Line, LineSetter
from gkdesk.ui.paper.paging import Pager, Placed, Row
from gkdesk.ui.paper.parts import parts_of
from gkdesk.ui.paper.pieces import PieceMaker
from gkdesk.ui.paper.tables import PaperTable


@dataclass(frozen=True, slots=True)
class Choice:
    """What is set: with the findings behind it or not, all sections or some by their ids.

    ``draft_at`` is when a draft is printed, None for no draft. ``template`` and ``fonts`` are
    what an office has of its own.
    """

    draft_at: datetime | None = None
    has_findings: bool = False
    sections: tuple[str, ...] | None = None
    template: Chosen = None
    fonts: FontPreset | None = None


@dataclass(frozen=True, slots=True)
class Composed:
    """The pages of a report, with the fonts that they are drawn in.

    ``leaves_out`` tells whether an office's cover or head has more in it than text.
    """

    pages: tuple[Page, ...]
    title: str
    lettering: Lettering
    leaves_out: bool


def compose(report: Report, choice: Choice) -> Composed:
    """Set a report on pages; TemplateError where the template is at fault."""
    files = find_template(report.edition, choice.template)
    blocks: Sequence[Block] = read_whole(report, files.content)
    title = "".join(line for block in blocks if isinstance(block, Title) for line in block.lines)
    if choice.sections is not None:
        blocks = parts_of(blocks, report.edition, choice.sections)
    measures = read_measures(files.styles, choice.fonts.names if choice.fonts else None)
    lettering = Lettering(measures.other_names)
    setter = LineSetter(lettering, measures.page.pitch)
    maker = PieceMaker(report, measures, setter)
    pager = Pager(measures.page.text_height)
    opening = maker.of_opening() if choice.sections is None else ()
    pager.fill([*opening, *maker.of_blocks(blocks)])
    if choice.has_findings:
        pager.fill([*maker.of_findings()])
    mark = list(draft_mark(setter, measures, choice.draft_at)) if choice.draft_at else []
    pages = tuple(_pages(pager.pages, measures, setter, mark))
    return Composed(pages, title, lettering, measures.leaves_out)


def _pages(
    filled: Sequence[Sequence[Placed]], measures: Measures, setter: LineSetter, mark: list[Text]
) -> Iterator[Page]:
    page = measures.page
    drawn = _tables(filled, page.top)
    for number, placed in enumerate(filled, start=1):
        items = [
            *mark,
            *_items(placed, drawn[number - 1], page.left, page.top),
            *_footer(measures, setter, number),
        ]
        yield Page(number, page.width, page.height, tuple(items))


def _items(
    placed: Sequence[Placed], tables: dict[PaperTable, list[Item]], left: float, top: float
) -> Iterator[Item]:
    """Yield what stands on a page in the order in which it is read."""
    for one in placed:
        match one.content:
            case Line() as line:
                yield Text(line, left + line.x, top + one.top + line.foot)
            case Row(table):
                yield from tables.pop(table, [])


def _tables(filled: Sequence[Sequence[Placed]], top: float) -> list[dict[PaperTable, list[Item]]]:
    """Return what the tables draw on each page; a table may stand on several."""
    drawn: list[dict[PaperTable, list[Item]]] = [{} for _ in filled]
    tables: dict[PaperTable, dict[int, list[tuple[int, float]]]] = {}
    for at, placed in enumerate(filled):
        for one in placed:
            row = one.content
            if isinstance(row, Row):
                rows = tables.setdefault(row.table, {}).setdefault(at, [])
                rows.append((row.index, top + one.top))
    for table, parts in tables.items():
        for at, items in zip(parts, table.items(list(parts.values())), strict=True):
            drawn[at][table] = items
    return drawn


def _footer(measures: Measures, setter: LineSetter, number: int) -> Iterator[Text]:
    """Yield the number of a page, so far above the edge of the paper as the styles say."""
    page = measures.page
    printed = measures.footers[number % 2 == 0]
    lines = [
        line
        for one in printed
        for line in setter.lines(
            one.look, [[(str(number).join(one.parts), one.look.letters)]], page.text_width
        )
    ]
    top = page.height - page.footer - sum(line.height for line in lines)
    for line in lines:
        yield Text(line, page.left + line.x, top + line.foot)
        top += line.height
