"""The menus: acts of one kind stand together."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from gkdesk.ui.window import Window

# More than these in a row are not taken in at a glance.
MOST_IN_A_GROUP = 5


def menus(window: Window) -> list[QMenu]:
    directly = Qt.FindChildOption.FindDirectChildrenOnly
    return window.menuBar().findChildren(QMenu, options=directly)


def test_no_menu_is_a_long_list_without_lines(window: Window) -> None:
    assert menus(window)
    for menu in menus(window):
        bars = [-1, *(n for n, a in enumerate(menu.actions()) if a.isSeparator())]
        groups = [end - start - 1 for start, end in pairwise([*bars, len(menu.actions())])]
        assert all(0 < size <= MOST_IN_A_GROUP for size in groups), menu.title()
