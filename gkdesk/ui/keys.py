"""All keys of the program on one page: those of the menus, and those of a table and of text."""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from gkdesk.ui import help_wording, references_wording, wording
from gkdesk.ui.actions import ENTRIES
from gkdesk.ui.reading_dialog import ReadingDialog
from gkdesk.ui.review import wording as review_wording

Line = tuple[str, str]
Group = tuple[str, tuple[Line, ...]]
_SIZE = QSize(1180, 680)
# The least width of a column, in pixels, and the height of a head, in lines.
_COLUMN, _HEAD = 340, 2
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
            ("=12+5", help_wording.KEY_RECKON),
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
        ),
    ),
    (
        references_wording.KEYS_TEXT,
        (
            ("{{", references_wording.KEY_BRACES),
            ("F2", references_wording.KEY_CHANGE_FIGURE),
            ("Ctrl+" + references_wording.KEY_CLICK, references_wording.KEY_GO_TO_FIGURE),
            ("Tab", references_wording.KEY_NEXT_BLANK),
            (references_wording.KEY_DRAG, references_wording.KEY_DRAG_CELL),
        ),
    ),
    (
        review_wording.KEYS_TITLE,
        (
            ("F8 / Shift+F8", review_wording.KEY_NEXT),
            ("Space", review_wording.KEY_ACCEPT),
            ("Shift+Space", review_wording.KEY_ACCEPT_ROW),
            ("F2", review_wording.KEY_CORRECT),
            ("Delete", review_wording.KEY_LEAVE_OUT),
            ("Ctrl+Enter", review_wording.KEY_TAKE),
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
    """Show the page over a window, in as many columns as its screen has room for."""
    columns = _SIZE.boundedTo(parent.screen().availableSize()).width() // _COLUMN
    ReadingDialog(wording.KEYS, keys_page(columns), _SIZE, parent).open()


def keys_page(columns: int) -> str:
    """Return the page as HTML, the groups in columns about as long as each other."""
    groups = list(key_groups())
    total = sum(len(lines) + _HEAD for _, lines in groups)
    texts = [""] * columns
    set_lines = 0
    for name, lines in groups:
        texts[columns * set_lines // total] += _table(name, lines)
        set_lines += len(lines) + _HEAD
    share = 100 // columns
    cells = "".join(f'<td width="{share}%" valign="top">{text}</td>' for text in texts)
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
