"""The panel of findings, those set aside, and notes; it folds to one line."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gkdesk.form import Edition
from gkdesk.report import Finding, Report
from gkdesk.ui import text_wording, wording
from gkdesk.ui.findings_filter import FindingsFilter
from gkdesk.ui.findings_lines import Filter, Line, count, lines_of
from gkdesk.ui.findings_list import FindingsList
from gkdesk.ui.findings_summary import FindingsSummary
from gkdesk.ui.rearranging import Rearranging

# QWIDGETSIZE_MAX, which the bindings do not name.
_QT_MOST = 16_777_215
_GAP = 4
# With fewer lines of text the window has more use for the page than for the list.
_LEAST_ROOM = 21


class FindingsPanel(Rearranging):
    """Shows what was found and what people say about it.

    ``chosen`` carries the finding that was clicked, ``place_chosen`` the cell of a note.
    ``left`` tells that the clerk goes back to the report, ``said`` what there is to be said.
    ``folded`` tells that it wants more height now, or less: ``wanted_height``.
    ``aside_wanted`` and ``why_wanted`` ask about the line that is lit, ``note_wanted`` carries
    the cell of a note that is to be changed. ``mend_wanted`` and ``switch_off_wanted`` ask for
    the words of the line that is lit, and for its kind.
    """

    chosen = Signal(object)
    place_chosen = Signal(str)
    left = Signal()
    folded = Signal()
    said = Signal(str)
    aside_wanted = Signal()
    why_wanted = Signal()
    note_wanted = Signal(str)
    mend_wanted = Signal()
    switch_off_wanted = Signal()

    def __init__(self, edition: Edition, parent: QWidget | None = None) -> None:
        """Build an empty list for a report of ``edition``."""
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()
        self._is_small = self._is_filtering = False
        # In a large window and in a small one, until the clerk says otherwise.
        self._folds = {False: False, True: True}
        self._unfolded_height = 0
        self.summary = FindingsSummary(self)
        self.summary.fold_wanted.connect(self._on_fold_wanted)
        self.filter = FindingsFilter(edition.sections, self)
        self.filter.changed.connect(self._show)
        self.filter.entered.connect(self.enter)
        self.filter.left.connect(self.left)
        self.list = FindingsList(self)
        self.list.chosen.connect(self._on_line_chosen)
        self.list.left.connect(self.left)
        self.list.currentItemChanged.connect(self._on_current_changed)
        self.aside_tool = self._tool(wording.ASIDE_TOOL, self.aside_wanted)
        self.aside_tool.setToolTip(f"{wording.SET_ASIDE_OR_TAKE_UP}（Shift+F7）")
        self.why_tool = self._tool(wording.WHY, self.why_wanted)
        self.why_tool.setToolTip(f"{wording.WHY_HERE}（F7）")
        self._tools = QWidget(self)
        self._mend, self._judge, self._switch_off = (
            self._entry(f"{text_wording.MEND}\tAlt+Enter", self.mend_wanted.emit),
            self._entry(f"{wording.ASIDE_TOOL}\tShift+F7", self.aside_wanted.emit),
            self._entry(text_wording.SWITCH_OFF, self.switch_off_wanted.emit),
        )
        self._why = self._entry(f"{wording.WHY_HERE}\tF7", self.why_wanted.emit)
        self._note = self._entry(f"{wording.NOTE}\tShift+F2", self._on_note_wanted)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.setFocusProxy(self.list)
        self._fold_to(is_folded=False)
        self._show()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that are open, in the order of the list, whether shown or not."""
        return tuple(line.finding for line in self._lines if line.is_open and line.finding)

    @property
    def current(self) -> Line | None:
        """The line that is lit."""
        return self.list.current

    @property
    def count_line(self) -> str:
        """How much there is, and how much of it is shown."""
        return self.summary.count

    @property
    def is_folded(self) -> bool:
        """Whether the summary line alone is shown."""
        return self.list.isHidden()

    @property
    def wanted_height(self) -> int:
        """The height of its line where it is folded, and otherwise as much as it had before."""
        return self.maximumHeight() if self.is_folded else self._unfolded_height

    def set_folded(self, *, is_folded: bool) -> None:
        """Fold the list to its summary line, or unfold it; in so large a window it stays so."""
        self._folds[self._is_small] = is_folded
        self._fold_to(is_folded=is_folded)

    def fit_room(self, height: int) -> None:
        """Leave a small window to the page, as long as the clerk has not said otherwise."""
        is_small = height < _LEAST_ROOM * self.fontMetrics().height()
        if is_small != self._is_small:
            self._is_small = is_small
            self._fold_to(is_folded=self._folds[is_small])

    def _fold_to(self, *, is_folded: bool) -> None:
        is_another = is_folded != self.is_folded
        if is_folded and is_another:
            self._unfolded_height = self.height()
        self.list.setHidden(is_folded)
        self._is_filtering &= not is_folded
        self._tools.setVisible(not is_folded and (self._is_filtering or not self._is_small))
        self.summary.show_folded(is_folded=is_folded)
        self.arrange()
        # A splitter gives a folded list no more than its line.
        self.setMaximumHeight(self.sizeHint().height() if is_folded else _QT_MOST)
        if is_another:
            self.folded.emit()

    def show_report(self, report: Report) -> None:
        """Show what there is to be said of a report now."""
        lines = lines_of(report)
        if lines != self._lines:
            self._lines = lines
            self._show()

    def step(self, by: int) -> None:
        """Choose the next problem that is shown, or with -1 the one before, round the end."""
        line = self.list.step(by)
        if line is not None:
            self._on_line_chosen(line)
        elif self._lines:
            self.said.emit(wording.FILTERED_AWAY.format(counts=count(self._lines)))

    def begin_to_filter(self) -> None:
        """Unfold, and take the focus to the line of text."""
        self._is_filtering = True
        self.set_folded(is_folded=False)
        self.filter.text.setFocus()
        self.filter.text.selectAll()

    def enter(self) -> None:
        """Take the focus to the list, where a line is lit, or folded, to what unfolds it."""
        if self.is_folded:
            self.summary.setFocus(Qt.FocusReason.TabFocusReason)
            return
        if self.list.current is None and self.list.lines:
            self.list.light(self.list.lines[0])
        self.list.setFocus()

    def finding_about(self, cell: str | None) -> Finding | None:
        """Return the first finding about a cell, but the one that is lit if it is one of them.

        Where none is about it, it is the one that is lit.
        """
        lit = self.current.finding if self.current else None
        if cell is None or (lit is not None and cell in lit.cells):
            return lit
        found = (line.finding for line in self._lines if line.finding)
        about = (finding for finding in found if finding.check and cell in finding.cells)
        return next(about, lit)

    def light(self, finding: Finding) -> None:
        """Light the line of a finding, taking the filter off where it hides it."""
        line = next((line for line in self._lines if line.finding == finding), None)
        if line is None:
            return
        if line not in self.list.lines:
            self.filter.clear()
        self.list.light(line)

    def _lay_out(self) -> None:
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(4)
        tools.addWidget(self.filter, 1)
        tools.addWidget(self.aside_tool)
        tools.addWidget(self.why_tool)
        self._head.setSpacing(_GAP)
        self._head.addWidget(self.summary)
        self._head.addWidget(self._tools, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(self._head)
        layout.addWidget(self.list)

    def arrange(self) -> None:
        """Set summary and tools side by side where there is room for both."""
        wanted = self.summary.sizeHint().width() + self._tools.sizeHint().width()
        fits = wanted + _GAP <= self.width()
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.LeftToRight if fits else direction.TopToBottom)
        # The tools take what the summary leaves, and folded, the line that is lit.
        self._head.setStretch(0, int(self.is_folded))

    def _tool(self, text: str, wanted: SignalInstance) -> QToolButton:
        tool = QToolButton(self)
        tool.setAutoRaise(True)
        tool.setText(text)
        tool.clicked.connect(wanted)
        return tool

    def _entry(self, text: str, act: Callable[[], object]) -> QAction:
        """Offer an act at a right click on the list."""
        action = QAction(text, self.list)
        action.triggered.connect(act)
        self.list.addAction(action)
        return action

    def _show(self) -> None:
        chosen: Filter = self.filter.chosen
        shown = [line for line in self._lines if chosen.lets(line)]
        self.list.show_lines(shown)
        counts = count(self._lines) or wording.FINDINGS_NONE
        if len(shown) < len(self._lines):
            counts = wording.COUNT_SHOWN.format(counts=counts, count=len(shown))
        self.summary.show_count(counts)
        self._on_current_changed()
        self.arrange()

    def _on_current_changed(self) -> None:
        """Offer what can be done with the line that is lit."""
        line = self.current
        self.summary.show_lit(line)
        is_aside = line is not None and line.kind == "aside"
        word = wording.TAKE_UP if is_aside else wording.ASIDE_TOOL
        is_finding = line is not None and line.finding is not None
        self.aside_tool.setText(word)
        self._judge.setText(f"{word}\tShift+F7")
        for offered in (self.aside_tool, self._judge):
            offered.setEnabled(is_finding)
        for offered in (self.why_tool, self._why):
            offered.setEnabled(line is not None)
        self._note.setEnabled(line is not None and line.place != line.section)
        self._offer_for_text(line)

    def _offer_for_text(self, line: Line | None) -> None:
        """Offer what is done about words alone."""
        finding = line.finding if line and line.is_open else None
        self._switch_off.setVisible(finding is not None and finding.check is None)
        self._mend.setVisible(bool(line and line.mend))
        self._mend.setText(f"{line.mend if line else ''}\tAlt+Enter")

    def _on_line_chosen(self, line: Line) -> None:
        if line.finding is not None:
            self.chosen.emit(line.finding)
        else:
            self.place_chosen.emit(line.place)

    def _on_note_wanted(self) -> None:
        if self.current is not None:
            self.note_wanted.emit(self.current.place)

    def _on_fold_wanted(self) -> None:
        self.set_folded(is_folded=not self.is_folded)
