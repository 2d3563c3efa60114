"""Questions that only the clerk can answer. Each asks one thing; its buttons are verbs."""

from enum import Enum, auto
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from gkdesk.ui import wording

# The longest name of a person that is kept.
_LONGEST = 40


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
        accept = QMessageBox.ButtonRole.AcceptRole
        return _agreed(box, wording.EXPORT_ANYWAY, wording.EXPORT_MEND, accept)


class ReplaceQuestion:
    """Asks whether to write over a file that is there already."""

    @staticmethod
    def ask(parent: QWidget, path: Path) -> bool:
        """Return whether the file may go."""
        box = _box(parent, wording.REPLACE_QUESTION.format(name=path.name))
        return _agreed(box, wording.REPLACE, wording.CANCEL)


class AskName:
    """Asks who signs."""

    @staticmethod
    def ask(parent: QWidget, title: str, suggested: str) -> str:
        """Return the name, empty when the clerk cancels."""
        dialog = QInputDialog(parent)
        dialog.setWindowTitle(wording.PROGRAM)
        dialog.setLabelText(title)
        dialog.setTextValue(suggested)
        dialog.setOkButtonText(wording.SIGN_NOW)
        dialog.setCancelButtonText(wording.CANCEL)
        name = " ".join(dialog.textValue().split())[:_LONGEST] if dialog.exec() else ""
        dialog.deleteLater()
        return name


class DropQuestion:
    """Asks whether to remove an unsaved report that was left behind."""

    @staticmethod
    def ask(parent: QWidget, name: str) -> bool:
        """Return whether it may go."""
        box = _box(parent, wording.RECOVERY_QUESTION.format(name=name))
        return _agreed(box, wording.RECOVERY_DROP_SURE, wording.CANCEL)


class SavePath:
    """Asks where to write a file."""

    @staticmethod
    def ask(parent: QWidget, title: str, suggested: Path, kind: str) -> Path | None:
        """Return the path, always with the ending of ``suggested``; None to cancel."""
        dialog = _file_dialog(parent, title, suggested.parent, kind)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, wording.SAVE)
        dialog.setDefaultSuffix(suggested.suffix.removeprefix("."))
        dialog.selectFile(suggested.name)
        if not dialog.exec():
            return None
        chosen = Path(dialog.selectedFiles()[0])
        if chosen.suffix.lower() == suggested.suffix:
            return chosen
        # Qt asked about the name as it was typed, not about this one.
        whole = chosen.with_name(f"{chosen.name}{suggested.suffix}")
        return whole if not whole.exists() or ReplaceQuestion.ask(parent, whole) else None


class OpenPath:
    """Asks for a file to open."""

    @staticmethod
    def ask(parent: QWidget, title: str, folder: Path, kind: str) -> Path | None:
        """Return the path, None when the clerk cancels."""
        dialog = _file_dialog(parent, title, folder, kind)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, wording.OPEN_PLAIN)
        return Path(dialog.selectedFiles()[0]) if dialog.exec() else None


def _file_dialog(parent: QWidget, title: str, folder: Path, kind: str) -> QFileDialog:
    dialog = QFileDialog(parent, title.removesuffix("…"), str(folder), kind)
    dialog.setViewMode(QFileDialog.ViewMode.List)
    # Qt's own translation leaves some of them in English.
    for label, text in (
        (QFileDialog.DialogLabel.LookIn, wording.FILE_FOLDER),
        (QFileDialog.DialogLabel.FileName, wording.FILE_NAMED),
        (QFileDialog.DialogLabel.FileType, wording.FILE_KIND),
        (QFileDialog.DialogLabel.Reject, wording.CANCEL),
    ):
        dialog.setLabelText(label, text)
    return dialog


def _box(parent: QWidget, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(wording.PROGRAM)
    box.setText(text)
    return box


def _agreed(
    box: QMessageBox,
    act: str,
    back: str,
    role: QMessageBox.ButtonRole = QMessageBox.ButtonRole.DestructiveRole,
) -> bool:
    """Ask for one of two answers, by default the one that goes back; return whether to act."""
    agree, refuse = box.addButton(act, role), box.addButton(back, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(refuse)
    box.setEscapeButton(refuse)
    box.exec()
    return box.clickedButton() is agree
