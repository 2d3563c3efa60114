"""The page of a prose section: its heading, its text, and what was found in it."""

from collections.abc import Callable, Iterable
from functools import partial
from itertools import chain

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from gkdesk.form import Section
from gkdesk.prose.editable import EditableProse
from gkdesk.prose.references import Piece, Suggestion, crowded_sections, render
from gkdesk.prose.sentences import Span
from gkdesk.report import Change, Finding
from gkdesk.ui import bound_words, references_wording, text_wording, wording
from gkdesk.ui.binding_bar import BindingBar
from gkdesk.ui.completion import Completion
from gkdesk.ui.counts import summary
from gkdesk.ui.finding_line import FindingLine
from gkdesk.ui.findings_lines import line_of, said_beside_text
from gkdesk.ui.last_year.guiding import Guiding
from gkdesk.ui.prose_editor import ProseEditor
from gkdesk.ui.prose_tools import ProseTools
from gkdesk.ui.session import Session

_Entry = tuple[str, str, Callable[[], object]]


class ProsePage(QWidget):
    """Heading, tools, editor, what was found at the caret, and length of one prose section.

    ``finding_entered`` carries the finding that the caret has come to. Four others carry the
    finding that is to be mended, set aside, explained, or whose kind is to be switched off, and
    three the reference that is to be changed, unbound, or whose cell is to be gone to.
    ``named`` carries what the reference at the caret stands for, empty where there is none.
    """

    finding_entered = Signal(object)
    mend_wanted = Signal(object)
    aside_wanted = Signal(object)
    switch_off_wanted = Signal(object)
    why_wanted = Signal(object)
    change_wanted = Signal(object)
    unbind_wanted = Signal(object)
    cell_wanted = Signal(object)
    named = Signal(str)

    def __init__(self, session: Session, section: Section, parent: QWidget | None = None) -> None:
        """Show the section's text as it stands."""
        super().__init__(parent)
        self._session = session
        self._section = section.id
        self._findings: tuple[Finding, ...] = ()
        self._prose = EditableProse()
        self._is_crowded = False
        heading = QLabel(section.heading or section.name, self)
        heading.setObjectName("heading")
        heading.setWordWrap(True)
        self.tools = ProseTools(heading, self)
        self.editor = ProseEditor(self, self.printed, self.name_of)
        self.editor.setAccessibleName(section.heading or section.name)
        self.binding = BindingBar(self)
        self.completion = Completion(self.editor, session.facts)
        self.line = FindingLine(self)
        self.guiding = Guiding(self, session)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 5, 10, 6)
        layout.addWidget(self.tools)
        layout.addWidget(self.binding)
        layout.addWidget(self.guiding.body, 1)
        layout.addWidget(self.line)
        self.setFocusProxy(self.editor)
        self._show_text()
        self._show_findings()
        self._connect()
        session.changed.connect(self._on_report_changed)

    def _connect(self) -> None:
        # Methods, no closures: Qt 6.7 would keep those, and with them the report.
        self.line.mend_wanted.connect(self._want_mend)
        self.line.aside_wanted.connect(self._want_aside)
        self.line.switch_off_wanted.connect(self._want_switched_off)
        self.line.why_wanted.connect(self._want_why)
        self.completion.taken.connect(self._on_completed)
        self.editor.typed.connect(self._on_typed)
        self.editor.acted.connect(self._on_acted)
        self.editor.piece_entered.connect(self._on_piece_entered)
        self.editor.change_wanted.connect(self.change_wanted)
        self.editor.cell_wanted.connect(self.cell_wanted)
        self.editor.entered.connect(self._on_entered)
        self.editor.menu_opening.connect(self._fill_menu)

    def _want_mend(self) -> None:
        self.mend_wanted.emit(self.finding)

    def _want_aside(self) -> None:
        self.aside_wanted.emit(self.finding)

    def _want_switched_off(self) -> None:
        self.switch_off_wanted.emit(self.finding)

    def _want_why(self) -> None:
        self.why_wanted.emit(self.finding)

    @property
    def finding(self) -> Finding | None:
        """The finding at the caret, or else one about the section as a whole."""
        whole = (finding for finding in self._findings if finding.passage is None)
        return self.editor.here or next(whole, None)

    @property
    def section(self) -> str:
        """The id of the section."""
        return self._section

    @property
    def typed(self) -> str:
        """The text as it is typed."""
        return self.editor.shown.typed

    def insert(self, text: str, act: str) -> None:
        """Put a text in place of what is selected, or at the caret, as one undo step."""
        self.replace(self.editor.typed_selection, text, act)

    def replace(self, span: Span, text: str, act: str) -> None:
        """Put a text in place of something typed, as one undo step; the caret is behind it then."""
        typed = self.typed
        self._session.write(self._section, f"{typed[: span.start]}{text}{typed[span.end :]}", act)
        self.editor.select_typed(span.start + len(text), span.start + len(text))

    def typed_as(self, piece: Piece) -> str:
        """Return what was typed for a reference."""
        return self.typed[piece.start : piece.end]

    def name_of(self, piece: Piece) -> str:
        """Return a sentence about what a reference stands for."""
        shown = self.editor.shown.text[piece.text_start : piece.text_end]
        edition = self._session.report.edition
        return bound_words.said_of(piece, self.typed_as(piece), shown, edition)

    def printed(self, typed: str) -> str:
        """Return what is printed for something typed."""
        facts = self._session.facts()
        return "\n".join(render(paragraph, facts).text for paragraph in typed.split("\n"))

    def _on_typed(self, text: str) -> None:
        self._session.write(self._section, text)

    def _on_completed(self, span: Span, chosen: Suggestion) -> None:
        act = references_wording.ACT_INSERT.format(name=chosen.label)
        self.replace(span, chosen.text, act)

    def _on_acted(self, text: str, act: str) -> None:
        self._session.write(self._section, text, act)

    def _on_piece_entered(self, piece: Piece | None) -> None:
        self.named.emit(self.name_of(piece) if piece else "")
        self._show_line()

    def _on_report_changed(self, change: Change) -> None:
        if change.is_described_anew:
            self._prose.forget_all()
        self._prose.forget(change.cells)
        is_anew = self._section in change.sections
        if is_anew or change.cells or change.is_described_anew or self._is_crowded_anew():
            is_anew |= self._show_text()
        if is_anew or change.has_other_findings:
            self._show_findings()

    def _show_text(self) -> bool:
        """Show the text as it is now; return whether anything differs."""
        text, facts = self._session.report.prose[self._section], self._session.facts()
        self._is_crowded_anew()
        shown = self._prose.section(text, facts, is_as_typed=self._is_crowded)
        differs = self.editor.show_text(shown)
        self.line.show_length(wording.LENGTH.format(count=shown.printed))
        return differs

    def _is_crowded_anew(self) -> bool:
        """Find out whether the report has too many references now; tell whether that is new."""
        before = self._is_crowded
        self._is_crowded = self._section in crowded_sections(self._session.report.prose)
        return self._is_crowded != before

    def _show_findings(self) -> None:
        """Mark what is found in this section now; what is set aside is not marked."""
        report = self._session.report
        self._findings, aside = map(self._mine, (report.findings, report.findings_set_aside))
        self.editor.show_findings(self._findings, aside)
        self._show_line()

    def _mine(self, found: Iterable[Finding]) -> tuple[Finding, ...]:
        return tuple(f for f in found if f.section == self._section and f.check is None)

    def _on_entered(self, finding: Finding | None) -> None:
        self._show_line()
        if finding is not None:
            self.finding_entered.emit(finding)

    def _show_line(self) -> None:
        finding, piece = self.finding, self.editor.piece
        if finding is not None and (piece is None or self.editor.here is not None):
            report = self._session.report
            line = line_of(report, finding)
            self.line.show_finding(line.kind, said_beside_text(report, finding), line.mend)
        elif piece is not None:
            bound = self.name_of(piece)
            keys = references_wording.BOUND_KEYS if piece.kind == "figure" else "{bound}"
            self.line.rest(keys.format(bound=bound))
        elif self._findings:
            self.line.rest(text_wording.TEXT_FINDINGS.format(counts=summary(self._findings)))
        else:
            self.line.rest("")
        self.editor.setAccessibleDescription(self.line.said.strip())

    def _fill_menu(self, menu: QMenu, finding: Finding | None, piece: Piece | None) -> None:
        """Put what can be done about a finding or a reference before what Qt offers for a text."""
        about_finding = self._about_finding(finding) if finding else ()
        about_piece = self._about_piece(piece) if piece else ()
        first = menu.actions()[0]
        for text, keys, wanted in chain(about_finding, about_piece):
            if text:
                action = QAction(f"{text}\t{keys}" if keys else text, menu)
                action.triggered.connect(wanted)
                menu.insertAction(first, action)
        if about_finding or about_piece:
            menu.insertSeparator(first)

    def _about_finding(self, finding: Finding) -> tuple[_Entry, ...]:
        line = line_of(self._session.report, finding)
        return (
            (line.mend, "Alt+Enter", partial(self.mend_wanted.emit, finding)),
            (text_wording.TEXT_ASIDE, "Shift+F7", partial(self.aside_wanted.emit, finding)),
            (text_wording.SWITCH_OFF, "", partial(self.switch_off_wanted.emit, finding)),
            (wording.WHY, "F7", partial(self.why_wanted.emit, finding)),
        )

    def _about_piece(self, piece: Piece) -> tuple[_Entry, ...]:
        change = partial(self.change_wanted.emit, piece)
        unbind = partial(self.unbind_wanted.emit, piece)
        if piece.kind != "figure":
            return (
                (references_wording.CHANGE_CONDITION, "F2", change),
                (references_wording.UNBIND_CONDITION, "", unbind),
            )
        return (
            (references_wording.CHANGE_FIGURE, "F2", change),
            (references_wording.GO_TO_FIGURE, "Ctrl+G", partial(self.cell_wanted.emit, piece)),
            (references_wording.UNBIND, "Ctrl+Shift+F9", unbind),
        )
