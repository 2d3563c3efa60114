"""The panel at the right that says what the place of the focus counts, and where that is said."""

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from gkdesk.errors import GkdeskError
from gkdesk.form import Edition
from gkdesk.form.help import Help, read_help
from gkdesk.ui import help_wording, theme
from gkdesk.ui.help_text import help_page
from gkdesk.ui.places import INFO

_SHEET = """
.title {{ font-weight: 600; font-size: large; margin: 0 0 6px 0; }}
.head {{ color: {quiet_ink}; margin: 14px 0 4px 0; }}
.says {{ margin: 4px 0 0 0; }}
.basis {{ color: {quiet_ink}; font-size: small; margin: 1px 0 6px 0; }}
a {{ color: {focus}; }}
"""


class HelpPanel(QWidget):
    """Shows the help for one place; ``link_chosen`` carries the place that a link leads to."""

    link_chosen = Signal(str)
    closed = Signal()

    def __init__(self, edition: Edition, parent: QWidget | None = None) -> None:
        """Build the panel; the texts are read when it is first shown."""
        super().__init__(parent)
        self._edition = edition
        self._texts: Help | None = None
        self._place = INFO
        self._page = QTextBrowser(self)
        self._page.setAccessibleName(help_wording.HELP)
        self._page.setOpenLinks(False)
        self._page.anchorClicked.connect(self._on_link_clicked)
        self._close = QPushButton(help_wording.HELP_CLOSE, self)
        self._close.setAutoDefault(False)
        self._close.clicked.connect(self.closed)
        self._lay_out()
        self.setFocusProxy(self._page)

    @property
    def text(self) -> str:
        """What the panel says, without its form."""
        return self._page.toPlainText()

    def show_place(self, place: str) -> None:
        """Say what is to be said of a cell, a section, or the report itself."""
        is_other = place != self._place
        self._place = place
        if is_other and self.isVisible():
            self._show()

    def _lay_out(self) -> None:
        name = QLabel(f"<b>{help_wording.HELP}</b>", self)
        foot = QLabel(help_wording.HELP_FOOT, self)
        foot.setObjectName("quiet")
        foot.setWordWrap(True)
        line = QHBoxLayout()
        line.addWidget(name, 1)
        line.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 0, 0, 0)
        layout.addLayout(line)
        layout.addWidget(self._page, 1)
        layout.addWidget(foot)

    def _show(self) -> None:
        colours = theme.colours_of(self.palette())
        self._page.document().setDefaultStyleSheet(
            _SHEET.format(quiet_ink=colours.quiet_ink, focus=colours.focus)
        )
        try:
            if self._texts is None:
                self._texts = read_help(self._edition)
        except GkdeskError as error:
            # The file can be mended while the panel stays open.
            self._page.setPlainText(str(error))
            return
        self._page.setHtml(help_page(self._edition, self._texts, self._place))

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Say what was not said while nobody saw it."""
        self._show()
        super().showEvent(event)

    def _on_link_clicked(self, link: QUrl) -> None:
        self.link_chosen.emit(link.toString())
