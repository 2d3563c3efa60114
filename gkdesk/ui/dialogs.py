"""Questions that only the clerk can answer. Each asks one thing; its buttons are verbs."""

from collections.abc import Sequence
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QFileDialog,
    QInputDialog,
    QLabel,
    QMessageBox,
    QSplitter,
    QToolButton,
    QWidget,
)

from gkdesk.ui import wording
from gkdesk.ui.icons import put_icon

# The longest name of a person that is kept.
_LONGEST = 40
# How wide the list of folders is, in heights of the font, and the list of files, in pixels.
_PLACES, _REST = 9, 480
# Its share of a small screen.
_ROOM = 0.85
# The tools of Qt's own dialog of files, and their signs.
_TOOLS = {
    "backButton": "go_back",
    "forwardButton": "go_forward",
    "toParentButton": "go_up",
    "newFolderButton": "new_folder",
    "listModeButton": "as_list",
    "detailModeButton": "as_details",
}


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
        clicked = _clicked(box)
        if clicked is save:
            return Answer.SAVE
        return Answer.DISCARD if clicked is discard else Answer.CANCEL


class ExportQuestion:
    """Asks whether to write the document although something is wrong."""

    @staticmethod
    def ask(parent: QWidget, counts: str, sentences: str) -> bool:
        """Return whether to go on; ``sentences`` say what is wrong."""
        box = _box(parent, wording.EXPORT_QUESTION.format(counts=counts))
        lines = [wording.EXPORT_LINE.format(sentence=line) for line in sentences.splitlines()]
        box.setInformativeText("\n".join(lines))
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
    """Asks for a name: who signs, what a milestone is called."""

    @staticmethod
    def ask(parent: QWidget, title: str, suggested: str, act: str = wording.SIGN_NOW) -> str:
        """Return the name, empty when the clerk cancels; ``act`` is what the name is given for."""
        dialog = QInputDialog(parent)
        dialog.setWindowTitle(wording.PROGRAM)
        dialog.setLabelText(title)
        dialog.setTextValue(suggested)
        dialog.setOkButtonText(act)
        dialog.setCancelButtonText(wording.CANCEL)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        given: list[str] = []
        dialog.textValueSelected.connect(given.append)
        dialog.exec()
        return " ".join("".join(given).split())[:_LONGEST]


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
        from gkdesk.files import exists

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
        return whole if not exists(whole) or ReplaceQuestion.ask(parent, whole) else None


class OpenPath:
    """Asks for a file to open."""

    @staticmethod
    def ask(parent: QWidget, title: str, folder: Path, kind: str) -> Path | None:
        """Return the path, None when the clerk cancels."""
        dialog = _file_dialog(parent, title, folder, kind)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, wording.OPEN_PLAIN)
        return Path(dialog.selectedFiles()[0]) if dialog.exec() else None


def ask_one_of(
    parent: QWidget,
    text: str,
    about: str,
    answers: Sequence[str],
    *,
    default: int = 0,
    title: str = wording.PROGRAM,
) -> str:
    """Ask for one of several answers, of which the last one goes back; return it."""
    box = _box(parent, text)
    box.setWindowTitle(title)
    box.setInformativeText(about)
    back = len(answers) - 1
    role = QMessageBox.ButtonRole
    buttons = {
        box.addButton(answer, role.RejectRole if place == back else role.ActionRole): answer
        for place, answer in enumerate(answers)
    }
    box.setDefaultButton(list(buttons)[default])
    box.setEscapeButton(list(buttons)[back])
    clicked = _clicked(box)
    return next((answer for button, answer in buttons.items() if button is clicked), answers[back])


def _file_dialog(parent: QWidget, title: str, folder: Path, kind: str) -> QFileDialog:
    dialog = QFileDialog(parent, title.removesuffix("…"), str(folder), kind)
    dialog.setViewMode(QFileDialog.ViewMode.List)
    _dress(dialog)
    # Qt's own translation leaves some of them in English.
    for label, text in (
        (QFileDialog.DialogLabel.LookIn, wording.FILE_FOLDER),
        (QFileDialog.DialogLabel.FileName, wording.FILE_NAMED),
        (QFileDialog.DialogLabel.FileType, wording.FILE_KIND),
        (QFileDialog.DialogLabel.Reject, wording.CANCEL),
    ):
        dialog.setLabelText(label, text)
    return dialog


def _dress(dialog: QFileDialog) -> None:
    """Make a dialog that is not the system's readable: its folders, and its tools in the dark."""
    # Qt opens it higher than a laptop at 200 % is.
    room = dialog.screen().availableSize() * _ROOM
    dialog.resize(dialog.sizeHint().boundedTo(room))
    for splitter in dialog.findChildren(QSplitter):
        splitter.setSizes([_PLACES * dialog.fontMetrics().height(), _REST])
    for tool in dialog.findChildren(QToolButton):
        if sign := _TOOLS.get(tool.objectName()):
            put_icon(tool, sign)
            # Qt fixes a size in which the sign has no room beside what a tool has around it.
            tool.setFixedSize(tool.minimumSizeHint())


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
    return _clicked(box) is agree


def _clicked(box: QMessageBox) -> QAbstractButton | None:
    """Return the button that answers a question; None where its window is gone by then."""
    answers: list[QAbstractButton] = []
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for label in box.findChildren(QLabel):
        # What they name, a file may have brought along.
        label.setTextFormat(Qt.TextFormat.PlainText)
    box.buttonClicked.connect(answers.append)
    box.exec()
    return answers[0] if answers else None
