"""The dialog of the preferences: a row for each entry, and what is wrong with a chosen file."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gkdesk.document.fonts import font_presets
from gkdesk.document.trial import try_template
from gkdesk.errors import GkdeskError
from gkdesk.form import Edition
from gkdesk.ui import wording
from gkdesk.ui.dialogs import OpenPath
from gkdesk.ui.notice import Notice
from gkdesk.ui.preferences import (
    ENTRIES,
    Entry,
    Preferences,
    keep_preferences,
    read_preferences,
)

_WIDTH = 620


class _FileRow(QWidget):
    """The name of a chosen file, with buttons for another one and for none."""

    def __init__(self, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = QLabel(self)
        self.browse = QPushButton(wording.BROWSE, self)
        self.browse.setAccessibleName(f"{wording.BROWSE} {label}")
        self.restore = QPushButton(wording.RESTORE, self)
        self.restore.setAccessibleName(f"{wording.RESTORE} {label}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._name, 1)
        layout.addWidget(self.browse)
        layout.addWidget(self.restore)

    def show_file(self, file: str) -> None:
        """Show a file, or that it is the program's own."""
        self._name.setText(Path(file).name if file else wording.FILE_OWN)
        self._name.setToolTip(file)
        self.restore.setEnabled(bool(file))


class PreferencesDialog(QDialog):
    """Shows the preferences; a file is tried on an edition before it is taken."""

    def __init__(self, preferences: Preferences, edition: Edition, parent: QWidget) -> None:
        """Begin with what is chosen now."""
        super().__init__(parent)
        self.setWindowTitle(wording.PREFERENCES)
        self.setMinimumWidth(_WIDTH)
        self.preferences = preferences
        self._edition = edition
        self._files: dict[str, _FileRow] = {}
        self.notice = Notice(self)
        form = QFormLayout()
        form.setVerticalSpacing(14)
        for entry in ENTRIES:
            row = self._fonts_row(entry) if entry.kind == "preset" else self._file_row(entry)
            form.addRow(entry.label, row)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._about())
        layout.addWidget(self.notice)
        layout.addWidget(self._buttons())

    @classmethod
    def ask(cls, parent: QWidget, settings: QSettings, edition: Edition) -> None:
        """Let the clerk choose, and keep what was chosen."""
        dialog = cls(read_preferences(settings), edition, parent)
        if dialog.exec():
            keep_preferences(settings, dialog.preferences)
        dialog.deleteLater()

    def choose(self, key: str, value: str) -> None:
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

    def _fonts_row(self, entry: Entry) -> QWidget:
        box = QComboBox(self)
        box.addItem(wording.FONTS_OWN, "")
        for preset in font_presets():
            box.addItem(preset.name, preset.id)
        box.setCurrentIndex(max(0, box.findData(self.preferences.fonts)))
        box.activated.connect(lambda: self.choose(entry.key, box.currentData()))
        return box

    def _file_row(self, entry: Entry) -> QWidget:
        row = _FileRow(entry.label, self)
        row.browse.clicked.connect(partial(self._browse, entry))
        row.restore.clicked.connect(partial(self.choose, entry.key, entry.default))
        row.show_file(getattr(self.preferences, entry.key))
        self._files[entry.key] = row
        return row

    def _about(self) -> QLabel:
        about = QLabel(wording.PREFERENCES_ABOUT, self)
        about.setObjectName("quiet")
        about.setWordWrap(True)
        return about

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
