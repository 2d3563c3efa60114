"""Acts of the window's menus that are offered on a page too, by their names."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

LINK, ANNEX = "link_last_year", "annex"


def window_act(widget: QWidget, name: str) -> QAction | None:
    """Return an act of the window that a widget stands in, None where it has none such."""
    return widget.window().findChild(QAction, name)


def is_annexed(widget: QWidget) -> bool:
    """Tell whether what a window writes is to have the comparison behind it."""
    act = window_act(widget, ANNEX)
    return act is not None and act.isChecked()
