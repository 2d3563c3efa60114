"""What is put into a text and bound there: figures of the tables, and starter sentences."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gkdesk.errors import GkdeskError
from gkdesk.prose.conditions import without_condition
from gkdesk.prose.phrases import BLANK, read_phrases
from gkdesk.prose.references import reference_to
from gkdesk.prose.sentences import Span
from gkdesk.ui import bound_words, references_wording
from gkdesk.ui.binding import Binding
from gkdesk.ui.condition_dialog import ConditionDialog
from gkdesk.ui.phrases_dialog import PhrasesDialog
from gkdesk.ui.reference_dialog import ReferenceDialog

if TYPE_CHECKING:
    from gkdesk.prose.phrases import Phrase
    from gkdesk.prose.references import Piece
    from gkdesk.ui.prose_page import ProsePage
    from gkdesk.ui.report_view import ReportView

# What a tag of a condition is written like.
_TAG = "{{% {word} {condition} %}}"


class Insertions(QObject):
    """Acts on the text that was last at hand, and on the cell that was."""

    def __init__(self, view: ReportView) -> None:
        """Act on one view."""
        super().__init__(view)
        self._view = view
        self._session = view.session
        # Where the clerk was last, in a text and in a table; what was shown last of all.
        self._section = self._cell = self._shown = ""
        self._binding = Binding(view.session, self)
        self._binding.place_wanted.connect(self._on_place_wanted)
        self._binding.finished.connect(self._on_bound)
        view.cell_entered.connect(self._on_cell_entered)
        view.section_shown.connect(self._on_section_shown)

    def serve(self, page: ProsePage) -> None:
        """Do what is asked for on a page of text."""
        page.tools.figure_wanted.connect(self.pick)
        page.tools.phrase_wanted.connect(self.choose_phrase)
        page.tools.bind_wanted.connect(self.bind_matches)
        page.change_wanted.connect(self.change)
        page.unbind_wanted.connect(self.unbind)
        page.cell_wanted.connect(self.go_to_cell)
        page.editor.blank_wanted.connect(self.next_blank)
        page.editor.cursorPositionChanged.connect(self._on_caret_moved)
        self._binding.serve(page.binding)

    def pick(self) -> None:
        """Ask for a figure, and put it in at the caret; change the one that is selected."""
        page = self._page()
        if page is None:
            return
        piece = page.editor.piece if page.editor.textCursor().hasSelection() else None
        if piece is not None:
            self.change(piece)
            return
        dialog = ReferenceDialog(self._session.facts(), page)
        dialog.given.connect(partial(self._insert, page))
        dialog.open()

    def insert_cell(self) -> None:
        """Put in the figure of the cell that was last at hand, where the caret was last."""
        if not self._cell:
            self._view.said.emit(references_wording.NO_CELL)
            return
        page = self._page()
        if page is not None:
            self._view.go_to(page.section)
            self._insert(page, reference_to(self._session.report.edition, self._cell))

    def insert_into(self, section: str, typed: str) -> None:
        """Put something in where the caret was last in a section."""
        self._view.go_to(section)
        page = self._view.prose
        if page is not None:
            self._insert(page, typed)

    def change(self, piece: Piece | None = None) -> None:
        """Ask for what is to stand in place of a reference: the one at the caret, or one meant."""
        page = self._view.prose
        piece = piece or (page.editor.piece if page else None)
        if page is None or piece is None:
            self._view.said.emit(references_wording.NO_FIGURE_HERE)
            return
        within = bound_words.inner(page.typed_as(piece))
        span = Span(piece.start, piece.end)
        if piece.kind == "figure":
            dialog = ReferenceDialog(self._session.facts(), page, within)
            act = references_wording.ACT_CHANGE
            dialog.given.connect(partial(page.replace, span, act=act))
            dialog.open()
        else:
            self._change_condition(page, span, within)

    def unbind(self, piece: Piece | None = None) -> None:
        """Leave the figure that is shown as plain digits, or take a condition off."""
        page = self._view.prose
        if page is None:
            self._view.said.emit(references_wording.NO_FIGURE_HERE)
            return
        piece = piece or page.editor.piece
        if piece is None and not page.editor.has_pieces_selected:
            self._view.said.emit(references_wording.NO_FIGURE_HERE)
        elif piece is None:
            selected = page.editor.typed_selection
            printed = page.printed(page.typed[selected.start : selected.end])
            page.replace(selected, printed, references_wording.UNBIND)
        elif piece.kind == "figure":
            shown = page.editor.shown.text[piece.text_start : piece.text_end]
            page.replace(Span(piece.start, piece.end), shown, references_wording.UNBIND)
        else:
            self._take_condition_off(page, piece)

    def go_to_cell(self, piece: Piece | None = None) -> None:
        """Go to the cells of a reference: the one at the caret, or one meant."""
        page = self._view.prose
        piece = piece or (page.editor.piece if page else None)
        if page is None or piece is None:
            self._view.said.emit(references_wording.NO_FIGURE_HERE)
            return
        cells = piece.cells or tuple(
            cell
            for quantity in self._session.report.edition.names.named_in(page.typed_as(piece))
            for cell in quantity.cells
        )
        if cells:
            self._view.go_to_cells(cells)
        else:
            self._view.said.emit(references_wording.NO_CELL_OF_FIGURE)

    def choose_phrase(self) -> None:
        """Ask for a starter sentence for the section, and put it in at the caret."""
        page = self._page()
        if page is None:
            return
        self._view.go_to(page.section)
        try:
            every = read_phrases(self._session.report.edition)
        except GkdeskError as error:
            self._view.said.emit(str(error))
            return
        phrases = [one for one in every if one.section == page.section]
        if not phrases:
            self._view.said.emit(references_wording.PHRASES_NONE)
            return
        dialog = PhrasesDialog(phrases, page.printed, page)
        dialog.given.connect(partial(self._insert_phrase, page))
        dialog.open()

    def next_blank(self, by: int = 1) -> None:
        """Select what only the clerk can fill in, the next one or with -1 the one before."""
        page = self._page()
        if page is None:
            return
        self._view.go_to(page.section)
        selected = page.editor.typed_selection
        found = [Span(*one.span()) for one in BLANK.finditer(page.typed)]
        after = [one for one in found if one.start >= selected.end and one != selected]
        before = [one for one in found if one.end <= selected.start]
        if not found:
            self._view.said.emit(references_wording.NO_BLANK)
        elif by > 0:
            page.editor.fill_blank((after or found)[0])
        else:
            page.editor.fill_blank((before or found)[-1])

    def bind_matches(self) -> None:
        """Offer to bind the figures that cells hold too, from the section at hand on."""
        try:
            self._binding.begin(self._view.section)
        except GkdeskError as error:
            self._view.said.emit(str(error))

    def _page(self) -> ProsePage | None:
        """Return the page of text at hand, or else the last one; say so where there is none."""
        page = self._view.prose or self._view.prose_page(self._section)
        if page is None:
            self._view.said.emit(references_wording.NO_TEXT)
        return page

    def _insert(self, page: ProsePage, typed: str) -> None:
        name = bound_words.name_of(bound_words.inner(typed), self._session.report.edition)
        page.insert(typed, references_wording.ACT_INSERT.format(name=name))
        page.setFocus()

    def _insert_phrase(self, page: ProsePage, phrase: Phrase) -> None:
        begins = page.editor.typed_selection.start
        page.insert(phrase.text, references_wording.ACT_PHRASE.format(title=phrase.title))
        page.setFocus()
        blank = BLANK.search(page.typed, begins, begins + len(phrase.text))
        if blank:
            page.editor.fill_blank(Span(*blank.span()))

    def _change_condition(self, page: ProsePage, span: Span, within: str) -> None:
        word, _, condition = within.partition(" ")
        if not condition.strip():
            self._view.said.emit(references_wording.CONDITION_FIRST)
            return
        dialog = ConditionDialog(self._session.facts(), condition.strip(), page)
        act = references_wording.ACT_CONDITION

        def put(text: str) -> None:
            page.replace(span, _TAG.format(word=word, condition=text), act)

        dialog.given.connect(put)
        dialog.open()

    def _take_condition_off(self, page: ProsePage, piece: Piece) -> None:
        typed = page.typed
        begins = typed.rfind("\n", 0, piece.start) + 1
        paragraph = typed[begins:].partition("\n")[0]
        found = without_condition(paragraph, piece.start - begins, self._session.facts())
        if found is None:
            self._view.said.emit(references_wording.UNDECIDED)
            return
        (start, end), kept = found
        span = Span(start + begins, end + begins)
        page.replace(span, kept, references_wording.ACT_UNBIND_CONDITION)

    def _on_caret_moved(self) -> None:
        page = self._view.prose
        if page is not None and page.editor.hasFocus():
            self._section = page.section

    def _on_cell_entered(self, cell: str) -> None:
        self._cell = cell

    def _on_section_shown(self, section: str) -> None:
        """Remember a text that was gone to; the one on which a report opens is none."""
        before, self._shown = self._shown, section
        if before not in ("", section) and section in self._session.report.prose:
            self._section = section

    def _on_place_wanted(self, section: str) -> None:
        self._view.go_to(section)
        page = self._view.prose
        if page is not None:
            self._binding.show_on(page)

    def _on_bound(self, count: int | None, left: int) -> None:
        if count is None:
            self._view.said.emit(references_wording.BIND_NONE)
            return
        said = references_wording.BIND_STOPPED if left else references_wording.BIND_DONE
        self._view.done.emit(said.format(count=count, left=left))
