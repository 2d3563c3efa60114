"""The list of the moments of a report, by kind; one or two of them are chosen to be compared."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from gkdesk.ui import versions_wording
from gkdesk.ui.holders import moment
from gkdesk.ui.moments_told import Telling
from gkdesk.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from gkdesk.ui.moments import Moment

_PLACE = Qt.ItemDataRole.UserRole
_TOLD = 2


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
        self._rows: list[QTreeWidgetItem] = []
        self._telling = Telling(self)
        self._telling.found.connect(self._on_told)

    def show_moments(self, now: Moment, groups: Sequence[tuple[str, Sequence[Moment]]]) -> None:
        """List what is now, and groups with their names; what was lit stays so."""
        lit = _key(self.current) if self.current else None
        self.clear()
        self.moments, self._rows = [], []
        self.addTopLevelItem(self._row(now))
        shown = [(name, moments) for name, moments in groups if moments]
        for name, moments in shown:
            self.addTopLevelItem(self._group(name, moments))
        self.expandAll()
        places = count(1)
        self._telling.tell([[(next(places), one) for one in moments] for _, moments in shown])
        places = [place for place, one in enumerate(self.moments) if _key(one) == lit]
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
        row = QTreeWidgetItem([one.name, moment(one.at) if one.at else "", "", one.by])
        row.setData(0, _PLACE, len(self.moments))
        row.setToolTip(0, tip(one.name))
        self.moments.append(one)
        self._rows.append(row)
        return row

    def _on_told(self, place: int, text: str) -> None:
        self._rows[place].setText(_TOLD, text)

    def _of(self, item: QTreeWidgetItem) -> Moment | None:
        place: int | None = item.data(0, _PLACE)
        return None if place is None else self.moments[place]


def _key(one: Moment) -> tuple[str, datetime | None]:
    """Return what tells a moment from the others, when they are listed anew."""
    return one.full_name, one.at
