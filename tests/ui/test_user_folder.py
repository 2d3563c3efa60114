"""What the program keeps for a user lies where Qt says that it belongs."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication

from gkdesk.places import user_folder


def test_the_folder_of_the_user_is_the_one_that_qt_names(qapp: QApplication) -> None:
    before = qapp.applicationName()
    qapp.setApplicationName("gkdesk")
    place = QStandardPaths.StandardLocation.AppDataLocation
    found = QStandardPaths.writableLocation(place)
    qapp.setApplicationName(before)
    assert user_folder("states") == Path(found) / "states"
