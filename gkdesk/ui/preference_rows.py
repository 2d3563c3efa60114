"""The rows of the preferences that are more than one field."""

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from gkdesk import words
from gkdesk.prose.kinds import read_kinds
from gkdesk.ui import marks, wording
from gkdesk.ui.tips import tip

_LINES = 4
# So many kinds are seen at once at least.
_KINDS = 9
_CODE = Qt.ItemDataRole.UserRole
_State = Qt.CheckState


class FileRow(QWidget):
    """The name of a chosen file, with buttons for another one and for none."""

    def __init__(self, label: str, parent: QWidget) -> None:
        """Build the row; ``label`` is what the file is called."""
        super().__init__(parent)
        self._name = QLabel(self)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self.browse = QPushButton(wording.BROWSE, self)
        self.browse.setAccessibleName(f"{wording.BROWSE} {label}")
        self.restore = QPushButton(wording.RESTORE, self)
        self.restore.setAccessibleName(f"{wording.RESTORE} {label}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._name, 1)
        layout.addWidget(self.browse)
        layout.addWidget(self.restore)

    def show_file(self, file: str) -> None:
        """Show a file, or that it is the program's own."""
        self._name.setText(Path(file).name if file else wording.FILE_OWN)
        self._name.setToolTip(tip(file))
        self.restore.setEnabled(bool(file))


class LinesField(QPlainTextEdit):
    """A few lines of plain text; Tab leads on."""

    def __init__(self, text: str, parent: QWidget) -> None:
        """Begin with a text."""
        super().__init__(text, parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + self._frame())
        # What stands below it stays close, whatever room there is.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _frame(self) -> int:
        return 2 * round(self.document().documentMargin() + self.frameWidth())


class KindsList(QTreeWidget):
    """Every kind of finding in texts with a box to tick, the gravest first."""

    def __init__(self, switched_off: Collection[str], parent: QWidget) -> None:
        """Begin with all ticked but those ``switched_off``; GkdeskError without the kinds."""
        super().__init__(parent)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        kinds, order = read_kinds(), list(words.LEVELS)
        for kind in sorted(kinds.values(), key=lambda kind: order.index(kind.level)):
            item = QTreeWidgetItem([kind.name, words.LEVELS[kind.level]])
            item.setCheckState(0, _ticked(is_on=kind.code not in switched_off))
            item.setData(0, _CODE, kind.code)
            item.setToolTip(0, wording.WHY_SOURCE.format(source=kind.source))
            marks.mark_item(item, 1, kind.level)
            self.addTopLevelItem(item)
        marks.follow_look(self)
        self.setCurrentIndex(self.model().index(0, 0))
        self.resizeColumnToContents(0)
        rows = min(_KINDS, max(1, len(kinds)))
        self.setMinimumHeight(rows * self.sizeHintForRow(0) + 2 * self.frameWidth())
        # What a newer program knows stays switched off.
        self._unknown = [code for code in switched_off if code not in kinds]

    @property
    def switched_off(self) -> list[str]:
        """The codes of the kinds without a tick."""
        items = (self.topLevelItem(row) for row in range(self.topLevelItemCount()))
        off = (item for item in items if item and item.checkState(0) == _State.Unchecked)
        return [*self._unknown, *(str(item.data(0, _CODE)) for item in off)]


def _ticked(*, is_on: bool) -> Qt.CheckState:
    return _State.Checked if is_on else _State.Unchecked
