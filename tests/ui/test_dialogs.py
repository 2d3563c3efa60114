"""The dialogs: read in every look, and no harm when their window goes while they ask."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QListView,
    QMessageBox,
    QToolButton,
    QWidget,
)

from gkdesk.ui import theme
from gkdesk.ui.desk import Desk
from gkdesk.ui.dialogs import (
    Answer,
    AskName,
    DropQuestion,
    ExportQuestion,
    OpenPath,
    ReplaceQuestion,
    SavePath,
    UnsavedQuestion,
)
from gkdesk.ui.theme import CONTRAST, DARK, LIGHT, Colours
from gkdesk.ui.window import Window
from tests.ui.hands import Hands
from tests.ui.pictures import inks

ASKING: dict[str, tuple[Callable[[QWidget], object], object]] = {
    "unsaved": (lambda parent: UnsavedQuestion.ask(parent, "年报"), Answer.CANCEL),
    "export": (lambda parent: ExportQuestion.ask(parent, "2 处错误", "甲\n乙"), False),
    "replace": (lambda parent: ReplaceQuestion.ask(parent, Path("年报.docx")), False),
    "drop": (lambda parent: DropQuestion.ask(parent, "年报"), False),
    "sign": (lambda parent: AskName.ask(parent, "核对人姓名", "张三"), ""),
    "save": (lambda parent: SavePath.ask(parent, "另存为…", Path("/年报.gkd"), "a (*.gkd)"), None),
    "open": (lambda parent: OpenPath.ask(parent, "打开…", Path("/"), "a (*.gkd)"), None),
}


def during(act: Callable[[QDialog], object]) -> None:
    """Do something with the dialog that asks as soon as it does."""

    def look() -> None:
        asking = QApplication.activeModalWidget()
        if isinstance(asking, QDialog):
            act(asking)
        else:
            QTimer.singleShot(5, look)

    QTimer.singleShot(0, look)


def close_for_good(window: Window) -> None:
    """Close a window as the program itself may, whatever is asked in it."""
    window.close()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("name", ASKING)
def test_a_window_that_goes_while_it_asks_is_answered_with_no(desk: Desk, name: str) -> None:
    window = desk.new_window()
    window.show()
    ask, answer = ASKING[name]
    during(lambda _: close_for_good(window))
    assert ask(window) == answer
    assert desk.windows == []


def test_a_window_may_go_while_its_preferences_are_open(
    desk: Desk, new_window: Callable[[], Window]
) -> None:
    window = new_window()
    during(lambda _: close_for_good(window))
    Hands(window).press("Ctrl+,")
    assert desk.windows == []


@pytest.mark.usefixtures("undressed")
@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST])
def test_the_tools_of_a_dialog_of_files_are_drawn_in_the_ink_of_the_look(
    window: Window, qapp: QApplication, colours: Colours
) -> None:
    theme.apply(qapp, colours)
    drawn: list[set[str]] = []

    def look(dialog: QDialog) -> None:
        for tool in dialog.findChildren(QToolButton):
            if tool.objectName().endswith("Button"):
                mode = QIcon.Mode.Normal if tool.isEnabled() else QIcon.Mode.Disabled
                drawn.append(inks(tool.icon().pixmap(18, 18, mode).toImage()))
        dialog.reject()

    during(look)
    OpenPath.ask(window, "打开…", Path("/"), "报告文件 (*.gkd)")
    assert len(drawn) >= 6
    assert all(one & {colours.ink, colours.disabled} for one in drawn)


def test_the_folders_at_the_left_of_a_dialog_of_files_are_read(window: Window) -> None:
    room: list[tuple[int, int]] = []

    def look(dialog: QDialog) -> None:
        (places,) = [v for v in dialog.findChildren(QListView) if v.objectName() == "sidebar"]
        room.append((places.viewport().width(), places.sizeHintForColumn(0)))
        dialog.reject()

    during(look)
    OpenPath.ask(window, "打开…", Path("/"), "报告文件 (*.gkd)")
    assert room[0][0] >= room[0][1]


@pytest.mark.usefixtures("undressed")
def test_the_buttons_of_all_dialogs_are_words_alone(window: Window, qapp: QApplication) -> None:
    theme.apply(qapp)
    signs: list[bool] = []

    def look(dialog: QDialog) -> None:
        for box in dialog.findChildren(QDialogButtonBox):
            signs.extend(not button.icon().isNull() for button in box.buttons())
        dialog.reject()

    for ask, _ in ASKING.values():
        during(look)
        ask(window)
    assert len(signs) >= len(ASKING)
    assert not any(signs)


def test_each_sentence_that_an_export_is_asked_about_begins_with_a_sign(window: Window) -> None:
    told: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        told.append(dialog.informativeText())
        dialog.reject()

    during(look)
    ExportQuestion.ask(window, "2 处错误", "甲\n乙")
    assert told == ["• 甲\n• 乙"]
