"""Questions that only the clerk can answer. Each asks one thing; its buttons are verbs."""

from enum import Enum, auto
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from gkdesk.ui import wording


class Answer(Enum):
    """What the clerk said to unsaved changes."""

    SAVE = auto()
    DISCARD = auto()
    CANCEL = auto()


class UnsavedQuestion:
    """Asks what to do with changes when a window is closed."""

    @staticmethod
    def ask(parent: QWidget, name: str) -> Answer:
        """Return what to do; closing the question means to cancel."""
        box = _box(parent, wording.CLOSE_QUESTION.format(name=name))
        save = box.addButton(wording.SAVE, QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton(wording.CLOSE_DISCARD, QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(wording.CANCEL, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        box.setEscapeButton(cancel)
        box.exec()
        clicked = box.clickedButton()
        if clicked is save:
            return Answer.SAVE
        return Answer.DISCARD if clicked is discard else Answer.CANCEL


class ExportQuestion:
    """Asks whether to write the document although something is wrong."""

    @staticmethod
    def ask(parent: QWidget, counts: str, sentences: str) -> bool:
        """Return whether to go on; ``sentences`` say what is wrong."""
        box = _box(parent, wording.EXPORT_QUESTION.format(counts=counts))
        box.setInformativeText(sentences)
        mend = box.addButton(wording.EXPORT_MEND, QMessageBox.ButtonRole.RejectRole)
        go_on = box.addButton(wording.EXPORT_ANYWAY, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(mend)
        box.setEscapeButton(mend)
        box.exec()
        return box.clickedButton() is go_on


class SavePath:
    """Asks where to write a file."""

    @staticmethod
    def ask(parent: QWidget, title: str, suggested: Path, kind: str) -> Path | None:
        """Return the path with its ending, None when the clerk cancels.

        Qt adds the ending and asks before an existing file is chosen.
        """
        dialog = QFileDialog(parent, title, str(suggested.parent), kind)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suggested.suffix.removeprefix("."))
        dialog.selectFile(suggested.name)
        return Path(dialog.selectedFiles()[0]) if dialog.exec() else None


class OpenPath:
    """Asks for a file to open."""

    @staticmethod
    def ask(parent: QWidget, title: str, folder: Path, kind: str) -> Path | None:
        """Return the path, None when the clerk cancels."""
        name, _ = QFileDialog.getOpenFileName(parent, title, str(folder), kind)
        return Path(name) if name else None


def _box(parent: QWidget, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(wording.PROGRAM)
    box.setText(text)
    return box
