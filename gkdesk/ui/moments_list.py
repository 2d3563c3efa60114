"""The list of the moments of a report, by kind; one or two of them are chosen to be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from gkdesk.ui import versions_wording
from gkdesk.ui.holders import moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gkdesk.ui.moments import Moment

_PLACE = Qt.ItemDataRole.UserRole


class MomentsList(QTreeWidget):
    """The moment that is now comes first, then a group for each kind that there is."""

    def __init__(self, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setAccessibleName(versions_wording.LIST)
        self.setHeaderLabels(list(versions_wording.LIST_HEADS))
        self.setRootIsDecorated(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        self.moments: list[Moment] = []

    def show_moments(self, now: Moment, groups: Sequence[tuple[str, Sequence[Moment]]]) -> None:
        """List what is now, and groups with their names; what was lit stays so."""
        lit = self.current.full_name if self.current else ""
        self.clear()
        self.moments = []
        self.addTopLevelItem(self._row(now))
        for name, moments in groups:
            if moments:
                self.addTopLevelItem(self._group(name, moments))
        self.expandAll()
        places = [place for place, one in enumerate(self.moments) if one.full_name == lit]
        self.light(places[0] if places else min(1, len(self.moments) - 1))

    @property
    def current(self) -> Moment | None:
        """The moment that is lit."""
        item = self.currentItem()
        return self._of(item) if item else None

    @property
    def chosen(self) -> list[Moment]:
        """All that are selected, the earliest first; what is now is the last."""
        found = [one for item in self.selectedItems() if (one := self._of(item))]
        return sorted(found, key=lambda one: (one.at is None, one.at))

    def light(self, place: int) -> None:
        """Light the moment at a place in ``moments``."""
        flags = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
        for index in self.model().match(self.model().index(0, 0), _PLACE, place, 1, flags):
            self.setCurrentIndex(index)

    def _group(self, name: str, moments: Sequence[Moment]) -> QTreeWidgetItem:
        group = QTreeWidgetItem([name])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        group.addChildren([self._row(one) for one in moments])
        return group

    def _row(self, one: Moment) -> QTreeWidgetItem:
        row = QTreeWidgetItem([one.name, moment(one.at) if one.at else "", one.by])
        row.setData(0, _PLACE, len(self.moments))
        row.setToolTip(0, one.name)
        self.moments.append(one)
        return row

    def _of(self, item: QTreeWidgetItem) -> Moment | None:
        place: int | None = item.data(0, _PLACE)
        return None if place is None else self.moments[place]
