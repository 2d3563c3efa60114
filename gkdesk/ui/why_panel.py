"""The panel that says why a figure is what it is; every figure in it leads to its cell."""

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gkdesk import words
from gkdesk.form import Check
from gkdesk.report import Change, Finding, FindingKey, Report
from gkdesk.report.explaining import (
    all_findings,
    explain_cell,
    explain_check,
    explain_text,
    finding_by,
)
from gkdesk.ui import theme, wording
from gkdesk.ui.why_text import CELL, CHECK, TEXT, UNFOLD, WhyText

_SHEET = """
p {{ margin: 0 0 3px 0; }}
a {{ color: {focus}; text-decoration: none; }}
.quiet {{ color: {quiet_ink}; }}
.words {{ text-decoration: underline; }}
"""

# A cell by its id, a cross-check, or what is found in a text.
Subject = str | Check | FindingKey


def subject_of(finding: Finding) -> Subject:
    """Return what explains a finding, whatever becomes of its figures."""
    return finding.check or finding.key


class _Page(QTextBrowser):
    """A text whose links are led through with Tab."""

    @property
    def place(self) -> int:
        """Where the link stands that has the focus."""
        return self.textCursor().selectionStart()

    def focus_link(self, place: int) -> None:
        """Give the focus to the first link from a place on."""
        cursor = self.textCursor()
        cursor.setPosition(max(0, place - 1))
        # Qt looks on from what is selected, and from the beginning where nothing is.
        cursor.setPosition(place, cursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.focusNextPrevChild(True)


class WhyPanel(QFrame):
    """Explains the cell of the focus, a cross-check, or words of a text, as long as it is open.

    ``place_wanted`` carries the cell that a link leads to, ``finding_wanted`` what is found in a
    text and is to be gone to. ``closed`` tells that the clerk is done.
    """

    place_wanted = Signal(str)
    finding_wanted = Signal(object)
    closed = Signal()

    def __init__(self, report: Report, parent: QWidget | None = None) -> None:
        """Build the panel, closed."""
        super().__init__(parent)
        self._report = report
        self._subject: Subject | None = None
        self._followed = ""
        self._former: list[Subject] = []
        # What was found when the panel was last written.
        self._known: frozenset[FindingKey] = frozenset()
        self._unfolded: set[str] = set()
        self._title = QLabel(self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.page = _Page(self)
        self.page.setAccessibleName(wording.WHY)
        self.page.setOpenLinks(False)
        self.page.setMinimumHeight(44)
        self.page.anchorClicked.connect(self._on_link_chosen)
        self.back = self._tool(wording.WHY_BACK)
        self.back.clicked.connect(self.go_back)
        self._close = self._tool(wording.WHY_CLOSE)
        self._close.clicked.connect(self.closed)
        for keys in ("Backspace", "Alt+Left"):
            # In the panel alone: the table has a use for both.
            context = Qt.ShortcutContext.WidgetWithChildrenShortcut
            QShortcut(QKeySequence(keys), self, context=context).activated.connect(self.go_back)
        self._lay_out()
        self.setFocusProxy(self.page)
        self.hide()

    @property
    def text(self) -> str:
        """What the panel says, without its links."""
        return self.page.toPlainText()

    def explain(self, subject: Subject | None) -> None:
        """Explain another subject; the former one is left behind."""
        if subject != self._subject:
            self._unfolded.clear()
        self._subject = subject
        self._show()

    def follow(self, cell: str) -> None:
        """Explain the cell that has the focus now, if the panel is open."""
        is_another = cell and cell != self._followed
        self._followed = cell
        if is_another and self.isVisible():
            self.explain(cell)

    def refresh(self, change: Change) -> None:
        """Write anew what a change moved."""
        moved = change.cells or change.has_other_findings or change.is_linked_anew
        if self.isVisible() and moved:
            self._follow_edit()
            self._show()

    def go_back(self) -> None:
        """Explain again what was explained before the last link, and go there."""
        if not self._former:
            return
        subject = self._former.pop()
        match subject:
            case str() as cell:
                self.place_wanted.emit(cell)
            case FindingKey() as key:
                self._go_to_text(finding_by(self._report, key), key.section)
            case check:
                self.place_wanted.emit(check.cells[0])
        self.explain(subject)

    def enter(self) -> None:
        """Take the focus to the first link."""
        self.page.setFocus()
        self.page.focus_link(0)

    def forget(self) -> None:
        """Forget the way back, when the panel is closed."""
        self._former.clear()
        self._subject = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._show()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(4)
        name = QLabel(f"<b>{wording.WHY}</b>", self)
        for widget in (name, self._title):
            line.addWidget(widget)
        line.addStretch()
        line.addWidget(self.back)
        line.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(line)
        layout.addWidget(self.page, 1)

    def _tool(self, text: str) -> QToolButton:
        tool = QToolButton(self)
        tool.setAutoRaise(True)
        tool.setText(text)
        return tool

    def _on_link_chosen(self, link: QUrl) -> None:
        kind, _, target = link.toString().partition(":")
        if kind == UNFOLD:
            self._unfolded ^= {target}
            self._show(keeps_place=True)
            return
        if self._subject is not None:
            self._former.append(self._subject)
        if kind == CELL:
            self.place_wanted.emit(target)
            self.explain(target)
        elif kind == CHECK:
            self.explain(self._report.edition.checks[int(target)])
        elif kind == TEXT:
            finding = all_findings(self._report)[int(target)]
            self._go_to_text(finding, finding.section)
            self.explain(finding.key)

    def _go_to_text(self, finding: Finding | None, section: str) -> None:
        if finding is not None:
            self.finding_wanted.emit(finding)
        else:
            self.place_wanted.emit(section)

    def _follow_edit(self) -> None:
        """Go on explaining words whose sentence was edited and that are still wrong."""
        key = self._subject
        if not isinstance(key, FindingKey) or finding_by(self._report, key) is not None:
            return
        fresh = {finding.key for finding in all_findings(self._report)} - self._known
        same = [one for one in fresh if one._replace(sentence=key.sentence) == key]
        if len(same) == 1:
            self._subject = same[0]

    def _show(self, *, keeps_place: bool = False) -> None:
        self.back.setEnabled(bool(self._former))
        colours = theme.colours_of(self.palette())
        sheet = _SHEET.format(focus=colours.focus, quiet_ink=colours.quiet_ink)
        self.page.document().setDefaultStyleSheet(sheet)
        place = self.page.place
        self._known = frozenset(finding.key for finding in all_findings(self._report))
        self.page.setHtml(self._written())
        if keeps_place:
            # The link that was just used: another Enter takes it back.
            self.page.focus_link(place)

    def _written(self) -> str:
        writer = WhyText(self._report, self._unfolded)
        match self._subject:
            case None:
                self._title.setText("")
                return wording.WHY_EMPTY
            case str() as cell:
                explained = explain_cell(self._report, cell)
                self._title.setText(wording.WHY_SUM if explained.cell.is_computed else "")
                return writer.of_cell(explained)
            case FindingKey() as key:
                return self._written_of_text(writer, key)
            case check:
                found = explain_check(self._report, check)
                section = self._report.edition.section(check.section).name
                said = (words.LEVELS[check.level], section, found.about)
                self._title.setText("　".join(filter(None, said)))
                return writer.of_check(found)

    def _written_of_text(self, writer: WhyText, key: FindingKey) -> str:
        finding = finding_by(self._report, key)
        section = self._report.edition.section(key.section).name
        level = words.LEVELS[finding.level] if finding else ""
        self._title.setText("　".join(filter(None, (level, section))))
        if finding is None:
            return wording.WHY_MENDED
        return writer.of_text(explain_text(self._report, finding))
