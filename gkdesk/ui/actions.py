"""All actions of a window: one table, walked once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from gkdesk.ui import references_wording, text_wording, versions_wording, wording
from gkdesk.ui.comparison import wording as comparison_wording
from gkdesk.ui.editing import Editing
from gkdesk.ui.icons import icon
from gkdesk.ui.last_year import wording as last_year_wording
from gkdesk.ui.looking import LookFollower
from gkdesk.ui.review import wording as review_wording

_FILE, _EDIT, _INSERT, _VIEW, _HELP = (
    wording.MENU_FILE,
    wording.MENU_EDIT,
    references_wording.MENU_INSERT,
    wording.MENU_VIEW,
    wording.MENU_HELP,
)
_STANDARD = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class Entry:
    """One action: ``name`` is what the window calls it, ``tool`` its short word as a tool.

    ``begins_group``: a line stands above it in its menu. ``is_switch``: it is on or off.
    """

    name: str
    text: str
    menu: str
    keys: tuple[QKeySequence.StandardKey | str, ...]
    tool: str = ""
    needs_report: bool = True
    begins_group: bool = False
    is_switch: bool = False


ENTRIES: tuple[Entry, ...] = (
    Entry("new", wording.NEW, _FILE, (_STANDARD.New,), needs_report=False),
    Entry("open", wording.OPEN, _FILE, (_STANDARD.Open,), needs_report=False),
    Entry("recent", wording.RECENT, _FILE, (), needs_report=False),
    Entry(
        "import",
        review_wording.IMPORT,
        _FILE,
        ("Ctrl+I",),
        tool=review_wording.IMPORT_TOOL,
        needs_report=False,
    ),
    Entry("import_clipboard", review_wording.IMPORT_CLIPBOARD, _FILE, (), needs_report=False),
    Entry("save", wording.SAVE, _FILE, (_STANDARD.Save,), tool=wording.SAVE, begins_group=True),
    Entry("save_as", wording.SAVE_AS, _FILE, ("Ctrl+Shift+S",)),
    Entry("name_now", versions_wording.NAME_NOW, _FILE, ("Ctrl+M",)),
    Entry("versions", versions_wording.VERSIONS, _FILE, ("F12",)),
    Entry("link", last_year_wording.LINK, _FILE, ("Ctrl+Shift+O",), begins_group=True),
    Entry("unlink", last_year_wording.UNLINK, _FILE, ()),
    Entry("next_year", last_year_wording.NEXT_YEAR, _FILE, ()),
    Entry("annex", comparison_wording.ANNEX, _FILE, (), is_switch=True),
    Entry(
        "export_word",
        wording.EXPORT_WORD,
        _FILE,
        ("Ctrl+E",),
        tool=wording.TOOL_WORD,
        begins_group=True,
    ),
    Entry("preview", wording.PREVIEW, _FILE, (_STANDARD.Print,), tool=wording.TOOL_PREVIEW),
    Entry("export_pdf", wording.EXPORT_PDF, _FILE, ()),
    Entry("export_html", wording.EXPORT_HTML, _FILE, ()),
    Entry("export_xlsx", wording.EXPORT_XLSX, _FILE, ()),
    Entry(
        "preferences",
        wording.PREFERENCES,
        _FILE,
        ("Ctrl+,",),
        needs_report=False,
        begins_group=True,
    ),
    Entry("close", wording.CLOSE, _FILE, ("Ctrl+W",), needs_report=False),
    Entry("undo", wording.UNDO, _EDIT, (_STANDARD.Undo,), tool=wording.UNDO),
    Entry("redo", wording.REDO, _EDIT, ("Ctrl+Y", "Ctrl+Shift+Z"), tool=wording.REDO),
    Entry("cut", wording.CUT, _EDIT, (_STANDARD.Cut,), needs_report=False, begins_group=True),
    Entry("copy", wording.COPY, _EDIT, (_STANDARD.Copy,), needs_report=False),
    Entry("copy_heads", wording.COPY_HEADS, _EDIT, ("Ctrl+Shift+H",)),
    Entry("paste", wording.PASTE, _EDIT, (_STANDARD.Paste,), needs_report=False),
    Entry("select_all", wording.SELECT_ALL, _EDIT, (_STANDARD.SelectAll,), needs_report=False),
    Entry("fill_blanks", wording.FILL_BLANKS, _EDIT, ("Ctrl+0",), begins_group=True),
    Entry("mark_not_applicable", wording.NOT_APPLICABLE, _EDIT, ("Ctrl+/",)),
    Entry("fill_down", wording.FILL_DOWN, _EDIT, ("Ctrl+D",)),
    Entry("fill_right", wording.FILL_RIGHT, _EDIT, ("Ctrl+R",)),
    Entry("note", wording.NOTE, _EDIT, ("Shift+F2",), begins_group=True),
    Entry("judge", wording.SET_ASIDE_OR_TAKE_UP, _EDIT, ("Shift+F7",)),
    Entry("mend", text_wording.MEND, _EDIT, ("Alt+Enter", "Alt+Return")),
    Entry("copy_report", wording.COPY_REPORT, _EDIT, ("Ctrl+Shift+C",), begins_group=True),
    Entry("copy_table", wording.COPY_TABLE, _EDIT, ()),
    Entry("insert_figure", references_wording.INSERT_FIGURE, _INSERT, ("Ctrl+K",)),
    Entry("insert_cell", references_wording.INSERT_THIS_CELL, _INSERT, ("Ctrl+Shift+K",)),
    Entry("insert_contact", wording.INSERT_CONTACT, _INSERT, ("Ctrl+Shift+L",)),
    Entry("change_figure", references_wording.CHANGE_FIGURE, _INSERT, (), begins_group=True),
    Entry("go_to_figure", references_wording.GO_TO_FIGURE, _INSERT, ("Ctrl+G",)),
    Entry("unbind", references_wording.UNBIND, _INSERT, ("Ctrl+Shift+F9",)),
    Entry("bind_matches", references_wording.BIND, _INSERT, ("Ctrl+Shift+B",)),
    Entry("insert_phrase", references_wording.PHRASES, _INSERT, ("F3",), begins_group=True),
    Entry("next_blank", references_wording.NEXT_BLANK, _INSERT, ("F11",)),
    Entry("previous_blank", references_wording.PREVIOUS_BLANK, _INSERT, ("Shift+F11",)),
    Entry("take_paragraph", last_year_wording.TAKE, _INSERT, ("Ctrl+J",)),
    Entry("next_finding", wording.NEXT_FINDING, _VIEW, ("F8",), tool=wording.NEXT_FINDING),
    Entry("previous_finding", wording.PREVIOUS_FINDING, _VIEW, ("Shift+F8",)),
    Entry("filter_findings", wording.FILTER_FINDINGS, _VIEW, ("Ctrl+Shift+F",)),
    Entry("fold", wording.FOLD, _VIEW, ("F9",)),
    Entry("why", wording.WHY_HERE, _VIEW, ("F7",), tool=wording.WHY),
    Entry("next_area", wording.NEXT_AREA, _VIEW, ("F6",), needs_report=False, begins_group=True),
    Entry("previous_area", wording.PREVIOUS_AREA, _VIEW, ("Shift+F6",), needs_report=False),
    Entry("next_section", wording.NEXT_SECTION, _VIEW, ("Ctrl+PgDown",)),
    Entry("previous_section", wording.PREVIOUS_SECTION, _VIEW, ("Ctrl+PgUp",)),
    Entry(
        "last_year_figures",
        last_year_wording.SHOW_FIGURES,
        _VIEW,
        ("F4",),
        begins_group=True,
        is_switch=True,
    ),
    Entry("last_year_text", last_year_wording.SHOW_TEXT, _VIEW, ("Shift+F4",)),
    Entry("comparison", comparison_wording.MENU, _VIEW, ("F5",)),
    Entry("zoom_in", wording.ZOOM_IN, _VIEW, ("Ctrl+=", "Ctrl++"), begins_group=True),
    Entry("zoom_out", wording.ZOOM_OUT, _VIEW, ("Ctrl+-",)),
    Entry("zoom_reset", wording.ZOOM_RESET, _VIEW, ("Ctrl+Alt+0",)),
    Entry("help", wording.HELP_HERE, _HELP, (_STANDARD.HelpContents,)),
    Entry("keys", wording.KEYS, _HELP, ("Ctrl+F1",), needs_report=False, begins_group=True),
    Entry("about", wording.ABOUT, _HELP, (), needs_report=False),
)
# The order of the tools; a bar stands between two groups.
_TOOLS = ("save", "undo", "redo", "|", "next_finding", "why", "|", "preview", "export_word")


def add_actions(
    window: QMainWindow, acts: Mapping[str, Callable[[], object]]
) -> dict[str, QAction]:
    """Put every entry into its menu, and some among the tools; return the actions by name."""
    menus: dict[str, QMenu] = {}
    actions: dict[str, QAction] = {}
    for entry in ENTRIES:
        if entry.menu not in menus:
            menus[entry.menu] = window.menuBar().addMenu(entry.menu)
        action = QAction(entry.text, window)
        action.setShortcuts([QKeySequence(key) for key in entry.keys])
        if entry.name in acts:
            action.triggered.connect(acts[entry.name])
        action.setIconText(entry.tool or entry.text)
        action.setObjectName(entry.name)
        action.setCheckable(entry.is_switch)
        if entry.begins_group:
            menus[entry.menu].addSeparator()
        menus[entry.menu].addAction(action)
        actions[entry.name] = action
    Editing(window, actions)
    _fill_tools(window, actions)
    _ink(actions)
    LookFollower(window, partial(_ink, actions))
    return actions


def _ink(actions: Mapping[str, QAction]) -> None:
    for name, action in actions.items():
        action.setIcon(icon(name))


def _fill_tools(window: QMainWindow, actions: Mapping[str, QAction]) -> None:
    bar = QToolBar(window)
    bar.setMovable(False)
    bar.setIconSize(QSize(18, 18))
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    for name in _TOOLS:
        if name == "|":
            bar.addSeparator()
        else:
            bar.addAction(actions[name])
    window.addToolBar(bar)
