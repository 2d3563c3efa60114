"""The files that were open lately, as the start page lists them."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QPalette
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from gkdesk.ui import wording
from gkdesk.ui.last_year import wording as last_year_wording
from gkdesk.ui.recent import is_there
from gkdesk.ui.tips import tip

_ROLE = Qt.ItemDataRole
# The height of a line, in heights of its text.
_LINE = 1.7
_LEAST_LINES = 4


class RecentList(QTreeWidget):
    """Lists files by name and folder; one that is gone says so and can be removed.

    ``file_chosen`` carries the chosen file, ``files_forgotten`` those to be removed,
    ``next_wanted`` the one from which next year's report is to be begun.
    """

    file_chosen = Signal(Path)
    files_forgotten = Signal(list)
    next_wanted = Signal(Path)

    def __init__(self, files: list[Path], parent: QWidget | None = None) -> None:
        """List ``files``, the latest first."""
        super().__init__(parent)
        self.setAccessibleName(wording.START_RECENT)
        self.setHeaderHidden(True)
        self.setColumnCount(2)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self._forget = QAction(wording.START_FORGET, self)
        self._forget.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self._forget.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._forget.triggered.connect(self._on_forget)
        self._next = QAction(last_year_wording.START_NEXT_RECENT, self)
        self._next.triggered.connect(self._on_next)
        self.addActions([self._next, self._forget])
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.itemActivated.connect(self._on_item_chosen)
        self.itemClicked.connect(self._on_item_chosen)
        self.setMinimumHeight(round(_LEAST_LINES * _LINE * self.fontMetrics().height()))
        self.show_files(files)

    @property
    def missing(self) -> list[Path]:
        """The listed files that are gone."""
        items = [self.topLevelItem(row) for row in range(self.topLevelItemCount())]
        paths = [item.data(0, _ROLE.UserRole) for item in items if item is not None]
        return [Path(path) for path in paths if path and not is_there(Path(path))]

    def show_files(self, files: list[Path]) -> None:
        """List other files."""
        self.clear()
        for path in files:
            self.addTopLevelItem(self._item(path))
        for action in (self._next, self._forget):
            action.setEnabled(bool(files))
        if not files:
            none = QTreeWidgetItem([wording.START_NO_RECENT])
            none.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addTopLevelItem(none)

    def _item(self, path: Path) -> QTreeWidgetItem:
        item = QTreeWidgetItem([path.name, str(path.parent)])
        item.setData(0, _ROLE.UserRole, str(path))
        for column in (0, 1):
            item.setToolTip(column, tip(str(path)))
        quiet = self.palette().brush(QPalette.ColorRole.PlaceholderText)
        item.setForeground(1, quiet)
        item.setSizeHint(1, QSize(0, round(_LINE * self.fontMetrics().height())))
        if not is_there(path):
            item.setText(0, wording.START_MISSING.format(name=path.name))
            item.setForeground(0, quiet)
        return item

    def _on_item_chosen(self, item: QTreeWidgetItem) -> None:
        self.file_chosen.emit(Path(item.data(0, _ROLE.UserRole)))

    def _on_next(self) -> None:
        item = self.currentItem()
        if item is not None:
            self.next_wanted.emit(Path(item.data(0, _ROLE.UserRole)))

    def _on_forget(self) -> None:
        item = self.currentItem()
        if item is not None:
            self.files_forgotten.emit([Path(item.data(0, _ROLE.UserRole))])
