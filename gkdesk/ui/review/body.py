"""The source beside the form, with what is to be looked at below: one review, gone through."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gkdesk.form import Section
from gkdesk.intake.recognition.placing import Leftover
from gkdesk.intake.review import Concern, Review
from gkdesk.ui.areas import Area, has_focus
from gkdesk.ui.review import wording
from gkdesk.ui.review.concerns_list import ConcernsList
from gkdesk.ui.review.detail import Detail, may_accept, may_leave_out
from gkdesk.ui.review.offer_grid import OfferGrid
from gkdesk.ui.review.prose_offer import ProseOffer
from gkdesk.ui.review.sections import SectionChoice
from gkdesk.ui.review.source_pane import SourcePane

_SECTIONS_WIDTH = 168


class Body(QWidget):
    """Composes the views of one review; ``changed`` tells that something was said to it."""

    changed = Signal()

    def __init__(self, review: Review, parent: QWidget) -> None:
        """Begin at the first thing that is to be looked at, or else at the first table."""
        super().__init__(parent)
        self.review = review
        self.sections = SectionChoice(review, self)
        self.source = SourcePane(review, self)
        self.concerns = ConcernsList(review, self)
        self.detail = Detail(review, self)
        self.keep_blanks = QCheckBox(self)
        self._all = QPushButton(wording.ALL, self)
        self._only = QPushButton(wording.ONLY_THIS, self)
        self._stack = QStackedWidget(self)
        self._pages: dict[str, OfferGrid | ProseOffer] = {}
        self._is_narrow = False
        self._lay_out()
        self._connect()
        self._show_section(self.sections.current)
        self._refresh()

    @property
    def page(self) -> OfferGrid | ProseOffer:
        """What is shown of the form."""
        return self._page(self.review.report.edition.section(self.sections.current))

    @property
    def grid(self) -> OfferGrid | None:
        """The table that is shown, None where it is a text."""
        return self.page if isinstance(self.page, OfferGrid) else None

    @property
    def cell(self) -> str:
        """The cell that is spoken of, empty for none."""
        return self.grid.current_cell if self.grid else ""

    @property
    def areas(self) -> tuple[Area, ...]:
        """Its parts, in the order in which they are read."""
        return (
            Area(self._left, self.sections.setFocus),
            Area(self.source, self.enter_source),
            Area(self._stack, self.enter_page),
            Area(self.detail, self._enter_detail),
            Area(self.concerns, self.concerns.setFocus),
        )

    def begin(self) -> None:
        """Go to what is to be looked at first, or to the first of what comes."""
        if self.concerns.step(1) and self.cell:
            return
        chosen = [s for s in self.review.report.edition.sections if s.id in self.review.chosen]
        tables = [section for section in chosen if section.kind == "table"]
        first = next(iter((*tables, *chosen, *self.review.report.edition.sections)))
        if not self.concerns.current:
            self.go_to_section(first.id)
            self.enter_page()

    def go_to_section(self, section: str) -> None:
        """Look at a section."""
        self.sections.go_to(section)
        self._show_section(section)

    def go_to_cell(self, cell: str) -> None:
        """Look at a cell, and take the focus there."""
        self.go_to_section(self.review.report.edition.cells[cell].section)
        if self.grid:
            self._show_side(is_source=False)
            self.grid.setFocus()
            self.grid.go_to(cell)

    def enter_page(self) -> None:
        """Take the focus to the form."""
        self._show_side(is_source=False)
        if self.grid:
            self.grid.begin()
        self.page.setFocus()

    def enter_source(self) -> None:
        """Take the focus to the source."""
        self._show_side(is_source=True)
        self.source.enter()

    def accept_cell(self) -> None:
        """Take what is doubtful as it was read, and go on."""
        if self.cell and may_accept(self.review.proposal(self.cell)):
            self.review.accept(self.cell)
            self._refresh()
            self.concerns.step(1)

    def accept_row(self) -> None:
        """Take all that is doubtful in a row as it was read, and go on."""
        if self.cell:
            for cell in self.review.open_in_row(self.cell):
                self.review.accept(cell)
            self._refresh()
            self.concerns.step(1)

    def leave_out_cell(self) -> None:
        """Leave a cell as it is."""
        if self.cell and may_leave_out(self.review.proposal(self.cell), self.review):
            self.review.leave_out(self.cell)
            self._refresh()

    def correct_cell(self) -> None:
        """Let a figure be typed."""
        if self.grid and self.cell:
            self.grid.setFocus()
            self.grid.edit(self.grid.currentIndex())

    def forget_cell(self) -> None:
        """Take back what was said to a cell."""
        if self.cell:
            self.review.forget(self.cell)
            self._refresh()

    def fit(self, *, is_narrow: bool, is_low: bool) -> None:
        """Show source and form beside each other, or only one of them, as the room has it."""
        self.concerns.fit(is_low=is_low)
        self.detail.fit(is_narrow=is_narrow, is_low=is_low)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._show_side(is_source=has_focus(self.source))

    def _show_side(self, *, is_source: bool) -> None:
        self.source.setVisible(is_source or not self._is_narrow)
        self._stack.setVisible(not is_source or not self._is_narrow)

    def _enter_detail(self) -> None:
        first = next((one for one in self.detail.buttons if one.isEnabled()), None)
        (first or self._all).setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        self._left = QWidget(self)
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sections, 1)
        choose = QHBoxLayout()
        choose.addWidget(self._all)
        choose.addWidget(self._only, 1)
        column.addLayout(choose)
        across = QSplitter(self)
        across.setChildrenCollapsible(False)
        for part in (self._left, self.source, self._stack):
            across.addWidget(part)
        across.setSizes([_SECTIONS_WIDTH, 10_000, 10_000])
        across.setStretchFactor(1, 1)
        across.setStretchFactor(2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(across, 1)
        for part in (self.keep_blanks, self.detail, self.concerns):
            layout.addWidget(part)

    def _connect(self) -> None:
        self.sections.entered.connect(self._show_section)
        self.sections.chosen.connect(self._refresh)
        self.source.cell_entered.connect(self._on_source_cell)
        self.source.lost_entered.connect(self._on_source_lost)
        self.concerns.entered.connect(self._on_concern)
        self.detail.accept_wanted.connect(self.accept_cell)
        self.detail.accept_row_wanted.connect(self.accept_row)
        self.detail.correct_wanted.connect(self.correct_cell)
        self.detail.leave_out_wanted.connect(self.leave_out_cell)
        self.detail.back_wanted.connect(self.forget_cell)
        self.keep_blanks.toggled.connect(self._on_keep_blanks)
        self._all.clicked.connect(self._choose_all)
        self._only.clicked.connect(self._choose_only)

    def _page(self, section: Section) -> OfferGrid | ProseOffer:
        if section.id not in self._pages:
            if section.kind == "table":
                grid = OfferGrid(self.review, section, self)
                grid.cell_entered.connect(self._on_cell)
                grid.corrected.connect(self._on_corrected)
                grid.accepted.connect(self.accept_cell)
                grid.row_accepted.connect(self.accept_row)
                grid.left_out.connect(self.leave_out_cell)
                self._pages[section.id] = grid
            else:
                text = ProseOffer(self.review, section, self)
                text.entered.connect(self.source.show_paragraph)
                self._pages[section.id] = text
            self._stack.addWidget(self._pages[section.id])
        return self._pages[section.id]

    def _show_section(self, section: str) -> None:
        page = self._page(self.review.report.edition.section(section))
        if self._stack.currentWidget() is not page:
            page.refresh()
            self._stack.setCurrentWidget(page)
            self.detail.rest()
            self.source.show_section(section)
        self._only.setEnabled(bool(self.review.offered(section)))

    def _on_cell(self, cell: str) -> None:
        self.detail.show_cell(cell)
        self.source.show_cell(cell)
        self.concerns.light(cell)

    def _on_source_cell(self, cell: str) -> None:
        section = self.review.report.edition.cells[cell].section
        self.go_to_section(section)
        if self.grid:
            blocked = self.grid.blockSignals(True)
            self.grid.go_to(cell)
            self.grid.blockSignals(blocked)
        self.detail.show_cell(cell)
        self.concerns.light(cell)

    def _on_source_lost(self, left: Leftover) -> None:
        self.detail.show_lost(left)
        self.concerns.light(left=left)

    def _on_concern(self, concern: Concern) -> None:
        if concern.left is not None:
            self._show_side(is_source=True)
            self.source.show_lost(concern.left)
            self.detail.show_lost(concern.left)
        elif has_focus(self.concerns):
            self.go_to_cell(concern.cells[0])
            self.concerns.setFocus()
        else:
            self.go_to_cell(concern.cells[0])

    def _on_corrected(self, cell: str, text: str) -> None:
        self.review.correct(cell, text)
        self._refresh()

    def _on_keep_blanks(self, is_checked: bool) -> None:
        self.review.keeps_before_blank = is_checked
        self.review.settle()
        self._refresh()

    def _choose_all(self) -> None:
        sections = self.review.report.edition.sections
        self.review.choose(s.id for s in sections if self.review.offered(s.id))
        self._refresh()

    def _choose_only(self) -> None:
        self.review.choose([self.sections.current])
        self._refresh()

    def _refresh(self) -> None:
        """Show everywhere what is proposed now."""
        self.sections.refresh()
        for page in self._pages.values():
            page.refresh()
        self.source.refresh()
        self.concerns.refresh()
        if self.cell:
            self.detail.show_cell(self.cell)
        count = self.review.would_blank
        self.keep_blanks.setVisible(count > 0)
        self.keep_blanks.setText(wording.KEEP_BLANKS.format(count=count))
        if self.keep_blanks.isChecked() != self.review.keeps_before_blank:
            self.keep_blanks.setChecked(self.review.keeps_before_blank)
        self.changed.emit()
