"""All keys of the program on one page: those of the menus, and those of a table and of text."""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from gkdesk.ui import help_wording, wording
from gkdesk.ui.actions import ENTRIES
from gkdesk.ui.reading_dialog import ReadingDialog

Line = tuple[str, str]
Group = tuple[str, tuple[Line, ...]]
_SIZE = QSize(900, 640)
# What has no entry in a menu: (keys, what they do), as grid, editors and panels heed them.
WITHOUT_MENU: tuple[Group, ...] = (
    (
        help_wording.KEYS_MOVING,
        (
            ("↑ ↓ ← →", help_wording.KEY_ARROWS),
            ("Tab / Shift+Tab", help_wording.KEY_TAB),
            ("Enter / Shift+Enter", help_wording.KEY_ENTER),
            ("Home / End", help_wording.KEY_HOME),
            ("Ctrl+Home / Ctrl+End", help_wording.KEY_CORNERS),
            ("Ctrl+↑ ↓ ← →", help_wording.KEY_FAR),
            ("PgUp / PgDn", help_wording.KEY_PAGES),
            ("Alt+↑ ↓ ← →", help_wording.KEY_COMPUTED),
        ),
    ),
    (
        help_wording.KEYS_ENTERING,
        (
            ("0–9", help_wording.KEY_TYPE),
            ("Ctrl+Enter", help_wording.KEY_FILL),
            ("F2", help_wording.KEY_CHANGE),
            ("Esc", help_wording.KEY_ESCAPE),
            ("Delete", help_wording.KEY_DELETE),
            ("Backspace", help_wording.KEY_BACKSPACE),
        ),
    ),
    (
        help_wording.KEYS_SELECTING,
        (
            ("Shift+↑ ↓ ← →", help_wording.KEY_EXTEND),
            ("Shift+Space", help_wording.KEY_LINE),
            ("Ctrl+Space", help_wording.KEY_COLUMN),
            ("Ctrl+A", help_wording.KEY_ALL),
            ("Ctrl+C / Ctrl+X / Ctrl+V", help_wording.KEY_CLIPBOARD),
        ),
    ),
    (
        help_wording.KEYS_ELSEWHERE,
        (
            ("Enter", help_wording.KEY_CHOOSE),
            ("Esc", help_wording.KEY_BACK),
            ("Ctrl+" + help_wording.KEY_WHEEL, help_wording.KEY_ZOOM),
            ("Alt+F", help_wording.KEY_MENU),
        ),
    ),
)


def key_groups() -> Iterator[Group]:
    """Return all keys by group: the menus in their order, then what has no menu."""
    menus = dict.fromkeys(entry.menu for entry in ENTRIES)
    for menu in menus:
        lines = tuple(
            (_shown(entry.keys), entry.text.removesuffix("…"))
            for entry in ENTRIES
            if entry.menu == menu and entry.keys
        )
        yield menu.partition("(")[0], lines
    yield from WITHOUT_MENU


def show_keys(parent: QWidget) -> None:
    """Show the page over a window."""
    ReadingDialog(wording.KEYS, keys_page(), _SIZE, parent).open()


def keys_page() -> str:
    """Return the page as HTML, the groups in two columns about as long as each other."""
    groups = list(key_groups())
    total = sum(len(lines) for _, lines in groups)
    columns = ["", ""]
    set_lines = 0
    for name, lines in groups:
        columns[2 * set_lines >= total] += _table(name, lines)
        set_lines += len(lines)
    cells = "".join(f'<td width="50%" valign="top">{column}</td>' for column in columns)
    return f'<table width="100%"><tr>{cells}</tr></table>'


def _table(name: str, lines: tuple[Line, ...]) -> str:
    rows = "".join(
        f'<tr><td class="key" width="50%">{escape(keys)}</td><td>{escape(act)}</td></tr>'
        for keys, act in lines
    )
    return f'<p class="head">{escape(name)}</p><table width="100%">{rows}</table>'


def _shown(keys: tuple[QKeySequence.StandardKey | str, ...]) -> str:
    text = QKeySequence.SequenceFormat.NativeText
    return " / ".join(QKeySequence(key).toString(text) for key in keys)
