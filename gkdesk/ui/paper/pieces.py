"""Blocks as pieces: lines and rows, each with what it has to stand beside."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from gkdesk.document.blocks import Block
from gkdesk.document.measures import Letters, ParagraphLook
from gkdesk.document.measuring import Measures
from gkdesk.document.setting import (
    AROUND_DRAWING,
    Run,
    SetDrawing,
    SetList,
    SetParagraph,
    SetTable,
    Setter,
)
from gkdesk.document.story import Story
from gkdesk.document.table_setting import TableSetting
from gkdesk.report import Report
from gkdesk.ui.paper.drawings import DrawingSetter
from gkdesk.ui.paper.findings import findings_text, notes_text
from gkdesk.ui.paper.items import Drawn, moved
from gkdesk.ui.paper.lines import Line, LineSetter
from gkdesk.ui.paper.lists import list_story
from gkdesk.ui.paper.numbers import Numbers
from gkdesk.ui.paper.paging import Glue, Piece, Row
from gkdesk.ui.paper.stories import StorySetter
from gkdesk.ui.paper.tables import PaperTable


class PieceMaker:
    """Makes the pieces of one report with the measures of one document."""

    def __init__(self, report: Report, measures: Measures, setter: LineSetter) -> None:
        """Begin at the top of a page."""
        self._report = report
        self._measures = measures
        self._setter = setter
        # What the last paragraph keeps free below itself.
        self._after = 0.0
        # Whether what comes before has ended, and a page with it.
        self._turns = False

    def of_story(self, story: Story) -> Iterator[Piece]:
        """Yield the pieces of what an office put on the first page of the report."""
        page = self._measures.page
        setter = StorySetter(self._setter, page, Numbers())
        yield from setter.pieces(story, page.text_width)
        self._after, self._turns = setter.after, self._measures.front.ends_page

    def of_blocks(self, blocks: Sequence[Block]) -> Iterator[Piece]:
        """Yield the pieces of a document."""
        measures = self._measures
        setter = Setter(self._report.edition.tables, measures.text_width, measures.size_of)
        for one in setter.set(blocks):
            match one:
                case SetTable():
                    yield from self._table(one)
                case SetParagraph():
                    yield from self._paragraph(one)
                case SetDrawing():
                    yield self._drawing(one)
                case SetList():
                    yield from self._list(one)

    def of_findings(self, sections: Collection[str] | None) -> Iterator[Piece]:
        """Yield the pieces of the list of findings, on a page of its own; None is all sections."""
        for look, text in findings_text(self._report, self._measures, sections):
            yield from self._lines(look, [[(text, look.letters)]], keeps_next=look.keeps_next)

    def of_notes(self, sections: Collection[str] | None, *, new_page: bool) -> Iterator[Piece]:
        """Yield the pieces of the list of notes; None is all sections."""
        texts = notes_text(self._report, self._measures, sections, new_page=new_page)
        for look, text in texts:
            yield from self._lines(look, [[(text, look.letters)]], keeps_next=look.keeps_next)

    def _paragraph(self, one: SetParagraph) -> Iterator[Piece]:
        look = self._measures.paragraphs[one.style]
        if one.right is not None:
            look = replace(look, right=one.right.pt)
        parts = [[(run.text, self._letters(run, look)) for run in line] for line in one.lines]
        return self._lines(look, parts, keeps_next=one.keeps_next or look.keeps_next)

    def _letters(self, run: Run, look: ParagraphLook) -> Letters:
        return self._measures.run_ins[run.style] if run.style else look.letters

    def _lines(
        self, look: ParagraphLook, parts: list[list[tuple[str, Letters]]], *, keeps_next: bool
    ) -> Iterator[Piece]:
        lines = self._setter.lines(look, parts, self._measures.page.text_width)
        # Word takes the larger of two distances, not both.
        gap = max(self._after, look.before)
        turns = look.new_page or self._turns
        self._after, self._turns = look.after, False
        for at, line in enumerate(lines):
            is_last = at == len(lines) - 1
            keeps = keeps_next if is_last else _keeps_together(look, lines, at)
            glue = Glue.FIRM if keeps else Glue.NONE
            yield Piece(line, line.height, 0.0 if at else gap, glue, turns and not at)

    def _table(self, one: SetTable) -> Iterator[Piece]:
        setting = TableSetting(one.table, self._report, self._measures)
        table = PaperTable(setting, self._measures, self._setter)
        gap, self._after = self._after, 0.0
        last = len(table.heights) - 1
        for index, height in enumerate(table.heights):
            if index == last:
                glue = Glue.FIRM if one.keeps_next else Glue.NONE
            else:
                glue = Glue.FIRM if index < table.head_rows else Glue.SOFT
            yield Piece(Row(table, index), height, 0.0 if index else gap, glue)

    def _drawing(self, one: SetDrawing) -> Piece:
        width, height = one.drawing.width * one.scale, one.drawing.height * one.scale
        left = (self._measures.page.text_width - width) / 2
        items = DrawingSetter(self._setter).items(one.drawing, one.scale)
        gap, self._after = max(self._after, AROUND_DRAWING), AROUND_DRAWING
        return Piece(Drawn(height, tuple(moved(item, left, 0.0) for item in items)), height, gap)

    def _list(self, one: SetList) -> Iterator[Piece]:
        """Yield the rows of a list, which stay together while a page can hold them."""
        page = self._measures.page
        setter = StorySetter(self._setter, page, Numbers())
        gap, self._after = self._after, 0.0
        story = list_story(one, self._measures)
        for at, piece in enumerate(setter.pieces((story,), page.text_width)):
            is_last = at == len(story.rows) - 1
            glue = Glue.NONE if is_last else Glue.SOFT if at else Glue.FIRM
            yield replace(piece, gap=0.0 if at else gap, glue=glue)


def _keeps_together(look: ParagraphLook, lines: Sequence[Line], at: int) -> bool:
    """Tell whether the line at a place may not be parted from the next.

    No line of a paragraph stands alone at the foot or at the head of a page.
    """
    return look.keeps_lines or (look.keeps_orphans and at in {0, len(lines) - 2})
