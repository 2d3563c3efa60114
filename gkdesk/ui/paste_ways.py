"""The ways in which a paste can be done, for the clerk to choose from."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QRadioButton, QVBoxLayout, QWidget

from gkdesk.intake import Offer, Placement, Way
from gkdesk.report import Report
from gkdesk.ui import wording


class PasteWays(QWidget):
    """A button for each way, the likeliest chosen; none where there is no choice.

    ``chosen`` carries the placement that is chosen then.
    """

    chosen = Signal(object)

    def __init__(self, offer: Offer, report: Report, parent: QWidget) -> None:
        """Say before the ways what there is to know of the source."""
        super().__init__(parent)
        self._report = report
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for text in self._told(offer):
            line = QLabel(text, self)
            line.setWordWrap(True)
            layout.addWidget(line)
        self.buttons = [self._button(way) for way in offer.ways] if len(offer.ways) > 1 else []
        for button in self.buttons:
            layout.addWidget(button)
        if self.buttons:
            self.buttons[0].setChecked(True)
        self.setVisible(layout.count() > 0)

    def _told(self, offer: Offer) -> list[str]:
        told: list[str] = []
        if offer.belongs_to:
            section = self._report.edition.section(offer.belongs_to)
            told.append(wording.PASTE_ELSEWHERE.format(section=section.name))
        if offer.tables > 1:
            told.append(wording.PASTE_TABLES.format(count=offer.tables))
        return told

    def _button(self, way: Placement) -> QRadioButton:
        button = QRadioButton(self._name(way), self)
        button.toggled.connect(partial(self._on_toggled, way))
        return button

    def _name(self, way: Placement) -> str:
        cells = self._report.edition.cells
        entered = [cell for cell in way.texts if not cells[cell].is_computed]
        first = cells[next(iter(way.texts))].name if way.texts else ""
        name = wording.PASTE_WAYS[way.way.name].format(cell=first)
        if way.is_turned and way.way is Way.LABELS:
            name += wording.PASTE_TURNED
        counted = wording.PASTE_WAY.format(name=name, count=len(entered))
        lost = wording.PASTE_WAY_LOST.format(count=len(way.lost)) if way.lost else ""
        return counted + lost

    def _on_toggled(self, way: Placement, is_checked: bool) -> None:
        if is_checked:
            self.chosen.emit(way)
