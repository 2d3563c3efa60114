"""A dialog with a page to be read, selected and copied."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from gkdesk.ui import help_wording, theme

_SHEET = """
p {{ margin: 4px 0; }}
.title {{ font-weight: 600; font-size: x-large; }}
.head {{ font-weight: 600; margin: 14px 0 4px 0; }}
.quiet {{ color: {quiet_ink}; }}
td {{ padding: 1px 16px 1px 0; }}
.key {{ font-weight: 600; white-space: nowrap; }}
a {{ color: {focus}; }}
"""


class ReadingDialog(QDialog):
    """Shows a page of HTML; with ``has_copy`` a button copies all of it as plain text."""

    def __init__(
        self, title: str, page: str, size: QSize, parent: QWidget, *, has_copy: bool = False
    ) -> None:
        """Build the dialog; it is freed when it is closed."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._page = QTextBrowser(self)
        self._page.setAccessibleName(title)
        self._page.setOpenLinks(False)
        colours = theme.colours_of(self.palette())
        self._page.document().setDefaultStyleSheet(
            _SHEET.format(quiet_ink=colours.quiet_ink, focus=colours.focus)
        )
        self._page.setHtml(page)
        layout = QVBoxLayout(self)
        layout.addWidget(self._page, 1)
        layout.addWidget(self._buttons(has_copy=has_copy))
        room = self.screen().availableSize() * 0.9
        self.resize(size.boundedTo(room))

    @property
    def text(self) -> str:
        """What the page says, without its form."""
        return self._page.toPlainText()

    def _buttons(self, *, has_copy: bool) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        if has_copy:
            copy = buttons.addButton(help_wording.COPY_ALL, QDialogButtonBox.ButtonRole.ActionRole)
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text))
        close = buttons.addButton(help_wording.CLOSE_DIALOG, QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        return buttons
