"""Blocks as pieces: lines and rows, each with what it has to stand beside."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gkdesk.document.blocks import Block
from gkdesk.document.measures import Letters, Measures, ParagraphLook
from gkdesk.document.setting import Run, SetParagraph, SetTable, Setter
from gkdesk.document.table_setting import TableSetting
from gkdesk.report import Report
from gkdesk.ui.paper.findings import findings_text
from gkdesk.ui.paper.lines import Line, LineSetter
from gkdesk.ui.paper.paging import Glue, Piece, Row
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
        # Whether a cover has ended, and a page with it.
        self._turns = False

    def of_opening(self) -> Iterator[Piece]:
        """Yield the pieces of what an office put before the report."""
        for one in self._measures.opening:
            parts = [[(text, one.look.letters)] for text in one.parts]
            yield from self._lines(one.look, parts, keeps_next=one.look.keeps_next)
        self._turns = self._measures.ends_page

    def of_blocks(self, blocks: Sequence[Block]) -> Iterator[Piece]:
        """Yield the pieces of a document."""
        measures = self._measures
        setter = Setter(self._report.edition.tables, measures.text_width, measures.size_of)
        for one in setter.set(blocks):
            if isinstance(one, SetTable):
                yield from self._table(one)
            else:
                yield from self._paragraph(one)

    def of_findings(self) -> Iterator[Piece]:
        """Yield the pieces of the list of findings, on a page of its own."""
        for look, text in findings_text(self._report, self._measures):
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


def _keeps_together(look: ParagraphLook, lines: Sequence[Line], at: int) -> bool:
    """Tell whether the line at a place may not be parted from the next.

    No line of a paragraph stands alone at the foot or at the head of a page.
    """
    return look.keeps_lines or (look.keeps_orphans and at in {0, len(lines) - 2})
