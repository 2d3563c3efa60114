"""The dialog of the preferences: a row for each entry, and what is wrong with a chosen file."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from gkdesk.document.fonts import font_presets
from gkdesk.document.trial import try_template
from gkdesk.errors import GkdeskError
from gkdesk.form import Edition
from gkdesk.ui import wording
from gkdesk.ui.appearance import LOOKS
from gkdesk.ui.dialogs import OpenPath
from gkdesk.ui.notice import Notice
from gkdesk.ui.preference_rows import FileRow, KindsList, LinesField
from gkdesk.ui.preferences import (
    ENTRIES,
    Choice,
    Entry,
    Preferences,
    keep_preferences,
    read_preferences,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_WIDTH = 640
# Its share of a small screen.
_ROOM = 0.9


class PreferencesDialog(QDialog):
    """Shows the preferences; a file is tried on an edition before it is taken."""

    def __init__(self, preferences: Preferences, edition: Edition, parent: QWidget) -> None:
        """Begin with what is chosen now."""
        super().__init__(parent)
        self.setWindowTitle(wording.PREFERENCES.removesuffix("…"))
        self.setMinimumWidth(_WIDTH)
        self.preferences = preferences
        self._edition = edition
        self._files: dict[str, FileRow] = {}
        # What is typed is taken when the dialog is.
        self._typed: dict[str, Callable[[], Choice]] = {}
        self.notice = Notice(self)
        layout = QVBoxLayout(self)
        tabs = QTabWidget(self)
        for page in dict.fromkeys(entry.page for entry in ENTRIES):
            tabs.addTab(self._scrolled(self._form(page)), page)
        layout.addWidget(tabs, 1)
        layout.addWidget(self.notice)
        layout.addWidget(self._buttons())
        self._use_room()

    def _use_room(self) -> None:
        """Be as high as the forms are, as far as the screen goes: Qt gives them a few lines."""
        areas = self.findChildren(QScrollArea, "form")
        lacking = max(
            form.heightForWidth(_WIDTH) - area.sizeHint().height()
            for area in areas
            if (form := area.widget())
        )
        room = round(self.screen().availableSize().height() * _ROOM)
        self.resize(_WIDTH, min(self.sizeHint().height() + max(0, lacking), room))

    @classmethod
    def ask(cls, parent: QWidget, settings: QSettings, edition: Edition) -> None:
        """Let the clerk choose, and keep what was chosen."""
        dialog = cls(read_preferences(settings), edition, parent)
        # Qt deletes it, and knows of it where its window is gone before.
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if dialog.exec():
            keep_preferences(settings, dialog.preferences)

    def choose(self, key: str, value: Choice) -> None:
        """Take a choice, or say what is wrong with it and keep the former one."""
        # Alone: another file that has gone meanwhile is no reason to refuse this one.
        alone = replace(Preferences(), **{key: value})
        try:
            try_template(self._edition, alone.template)
        except GkdeskError as error:
            self.notice.say(str(error))
            return
        self.notice.hide()
        self.preferences = replace(self.preferences, **{key: value})
        for name, row in self._files.items():
            row.show_file(getattr(self.preferences, name))

    def accept(self) -> None:
        """Take what is typed, and close."""
        typed = {key: read() for key, read in self._typed.items()}
        self.preferences = replace(self.preferences, **typed)
        super().accept()

    def _form(self, page: str) -> QWidget:
        form = QWidget(self)
        layout = QFormLayout(form)
        layout.setVerticalSpacing(12)
        rows: dict[str, Callable[[Entry], QWidget]] = {
            "text": self._text_row,
            "lines": self._lines_row,
            "flag": self._flag_row,
            "look": self._look_row,
            "preset": self._fonts_row,
            "file": self._file_row,
            "checks": self._checks_row,
        }
        for entry in (entry for entry in ENTRIES if entry.page == page):
            row = rows[entry.kind](entry)
            row.setAccessibleName(entry.label)
            row.setAccessibleDescription(entry.hint)
            layout.addRow(entry.label, self._explained(row, entry))
        if page == wording.PREFERENCES_GENERAL:
            layout.addRow(self._quiet(wording.PREFERENCES_ABOUT))
        return form

    def _explained(self, row: QWidget, entry: Entry) -> QWidget:
        """Put under a row what it is for; a box to tick says so itself."""
        if not entry.hint or entry.kind == "flag":
            return row
        whole = QWidget(self)
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(row)
        layout.addWidget(self._quiet(entry.hint))
        return whole

    def _scrolled(self, form: QWidget) -> QWidget:
        """Let a small screen scroll; where there is room, the form is seen whole."""
        area = QScrollArea(self)
        area.setObjectName("form")
        area.setWidget(form)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setSizeAdjustPolicy(QScrollArea.SizeAdjustPolicy.AdjustToContents)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        return area

    def _text_row(self, entry: Entry) -> QWidget:
        field = QLineEdit(getattr(self.preferences, entry.key), self)
        self._typed[entry.key] = lambda: field.text().strip()
        return field

    def _lines_row(self, entry: Entry) -> QWidget:
        field = LinesField(getattr(self.preferences, entry.key), self)
        self._typed[entry.key] = lambda: field.toPlainText().strip()
        return field

    def _flag_row(self, entry: Entry) -> QWidget:
        box = QCheckBox(entry.hint, self)
        box.setChecked(getattr(self.preferences, entry.key))
        self._typed[entry.key] = box.isChecked
        return box

    def _look_row(self, entry: Entry) -> QWidget:
        box = QComboBox(self)
        for look, name in LOOKS.items():
            box.addItem(name, look)
        box.setCurrentIndex(max(0, box.findData(self.preferences.look)))
        self._typed[entry.key] = box.currentData
        return box

    def _fonts_row(self, entry: Entry) -> QWidget:
        box = QComboBox(self)
        box.addItem(wording.FONTS_OWN, "")
        for preset in font_presets():
            box.addItem(preset.name, preset.id)
        box.setCurrentIndex(max(0, box.findData(self.preferences.fonts)))
        box.activated.connect(lambda: self.choose(entry.key, box.currentData()))
        return box

    def _file_row(self, entry: Entry) -> QWidget:
        row = FileRow(entry.label, self)
        row.browse.clicked.connect(partial(self._browse, entry))
        row.restore.clicked.connect(partial(self.choose, entry.key, entry.default))
        row.show_file(getattr(self.preferences, entry.key))
        self._files[entry.key] = row
        return row

    def _checks_row(self, entry: Entry) -> QWidget:
        rows = KindsList(getattr(self.preferences, entry.key).split(), self)
        self._typed[entry.key] = lambda: " ".join(rows.switched_off)
        return rows

    def _quiet(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setObjectName("quiet")
        label.setWordWrap(True)
        return label

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        accept = buttons.addButton(wording.SAVE, QDialogButtonBox.ButtonRole.AcceptRole)
        accept.setDefault(True)
        buttons.addButton(wording.CANCEL, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _browse(self, entry: Entry) -> None:
        name = getattr(self.preferences, entry.key)
        folder = Path(name).parent if name else Path.home()
        path = OpenPath.ask(self, entry.label, folder, entry.files)
        if path is not None:
            self.choose(entry.key, str(path))
