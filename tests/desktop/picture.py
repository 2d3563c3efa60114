"""Takes the picture of the window that the README shows: ``python -m tests.desktop.picture``."""

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from gkdesk.form import Library
from gkdesk.ui import theme
from gkdesk.ui.desk import Desk
from gkdesk.ui.recent import Recent

PICTURE = Path(__file__).resolve().parents[2] / "docs" / "window.png"


def take(file: Path) -> None:
    """Show the sample with its first finding, and save what is seen."""
    application = QApplication([])
    theme.apply(application)
    # State of nobody: no recent files, no remembered place.
    settings = QSettings(str(file.with_suffix(".ini")), QSettings.Format.IniFormat)
    window = Desk(Library, Recent(settings), settings).new_window()
    window.resize(1280, 800)
    window.show()
    window.open_sample()
    if window.view is not None:
        window.view.findings.step(1)
    for _ in range(10):
        application.processEvents()
    window.grab().save(str(file))
    print(file)


if __name__ == "__main__":
    take(PICTURE)
