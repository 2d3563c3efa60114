"""What a paste would do, seen before it is done, with the ways in which it can be done."""

from itertools import groupby

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gkdesk.form import Table
from gkdesk.intake import Offer, Outcome, Placement, outcome_of
from gkdesk.report import Report
from gkdesk.ui import wording
from gkdesk.ui.grid.paste_looks import differs_words, unread_words
from gkdesk.ui.grid.paste_preview import PastePreview
from gkdesk.ui.paste_ways import PasteWays

_WIDTH = 1040
# Left free of the screen, for what stands around a dialog.
_FREE = 80
# So many lines of what is to be looked at are seen at once, fewer in a dialog that is less high,
# and so many lost texts are named.
_LINES, _FEW_LINES, _HIGH = 5, 2, 560
_NAMED = 12
_CELL = Qt.ItemDataRole.UserRole


class PasteDialog(QDialog):
    """Shows a paste. ``placement`` is the way that is chosen, ``outcome`` what comes of it.

    It is built once for a table: building takes longer than showing another paste.
    """

    def __init__(self, offer: Offer, report: Report, table: Table, parent: QWidget) -> None:
        """Begin with the likeliest way."""
        super().__init__(parent)
        self.setWindowTitle(wording.PASTE_TITLE)
        self._report = report
        self._keep = QCheckBox(self)
        self._preview = PastePreview(table, report, self)
        self._summary, self._legend = QLabel(self), QLabel(self)
        self._details = QListWidget(self)
        self._layout = QVBoxLayout(self)
        self._lay_out()
        self._keep.toggled.connect(self._on_chosen)
        self._details.currentItemChanged.connect(self._on_detail)
        self.placement: Placement = offer.ways[0]
        self.outcome: Outcome = self._work_out()
        self._ways = self._add_ways(offer)
        self._begin()

    def turn_to(self, offer: Offer) -> None:
        """Show another paste, as if the dialog were new."""
        self.placement = offer.ways[0]
        with QSignalBlocker(self._keep):
            self._keep.setChecked(False)
        self.outcome = self._work_out()
        # Gone at once: it would be shown once more with the dialog.
        self._ways.setParent(None)
        self._ways = self._add_ways(offer)
        self._begin()

    def _add_ways(self, offer: Offer) -> PasteWays:
        ways = PasteWays(offer, self._report, self)
        ways.chosen.connect(self._on_way)
        self._layout.insertWidget(0, ways)
        return ways

    def _begin(self) -> None:
        self._fit_screen()
        self._show_outcome()
        self._preview.begin()
        (self._ways.buttons[0] if self._ways.buttons else self._accept).setFocus()

    def _lay_out(self) -> None:
        self._layout.setContentsMargins(14, 12, 14, 12)
        self._summary.setWordWrap(True)
        self._legend.setObjectName("quiet")
        self._legend.setWordWrap(True)
        self._details.setAccessibleName(wording.PASTE_DETAILS)
        for widget in (self._keep, self._summary):
            self._layout.addWidget(widget)
        self._layout.addWidget(self._preview, 1)
        for widget in (self._legend, self._details, self._buttons()):
            self._layout.addWidget(widget)

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        self._accept = buttons.addButton(wording.PASTE, QDialogButtonBox.ButtonRole.AcceptRole)
        self._accept.setDefault(True)
        buttons.addButton(wording.CANCEL, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def showEvent(self, event: QShowEvent) -> None:
        """Give back the room that the table does not need, now that its width is known."""
        super().showEvent(event)
        spare = self._preview.height() - self._preview.content_height()
        self.resize(self.width(), self.height() - max(0, spare))

    def _fit_screen(self) -> None:
        """Take the room that is wanted, or what a small screen has."""
        room = self.screen().availableSize()
        self.resize(min(_WIDTH, room.width() - _FREE), room.height() - _FREE)

    def _on_way(self, way: Placement) -> None:
        self.placement = way
        self._on_chosen()

    def _on_chosen(self) -> None:
        self.outcome = self._work_out()
        self._show_outcome()

    def _work_out(self) -> Outcome:
        keeps = self._keep.isChecked()
        return outcome_of(self.placement, self._report, keeps_before_blank=keeps)

    def _show_outcome(self) -> None:
        outcome = self.outcome
        self._keep.setVisible(outcome.would_blank > 0)
        self._keep.setText(wording.PASTE_KEEP.format(count=outcome.would_blank))
        self._summary.setText(self._summed_up())
        self._legend.setText(self._legend_words())
        self._preview.show_outcome(outcome)
        self._fill_details()

    def _summed_up(self) -> str:
        landings = self.outcome.landings
        counts = (
            (wording.PASTE_SUM_CHANGED, sum(one.is_change for one in landings)),
            (wording.PASTE_SUM_REPLACED, sum(one.is_replacing for one in landings)),
            (wording.PASTE_SUM_BLANKED, sum(one.is_blanking for one in landings)),
            (wording.PASTE_SUM_UNREAD, len(self.outcome.unread)),
            (wording.PASTE_SUM_COMPARED, len(self.outcome.compared)),
            (wording.PASTE_SUM_DIFFERING, len(self.outcome.differing)),
            (wording.PASTE_SUM_LOST, len(self.placement.lost)),
        )
        told = [words.format(count=count) for words, count in counts if count]
        whole = wording.PASTE_SUM.format(count=len(landings))
        return "，".join([whole, *told]) + "。"

    def _legend_words(self) -> str:
        """Explain the signs that are seen."""
        landings = self.outcome.landings
        signs = (
            (wording.PASTE_LEGEND_NEW, any(one.is_change for one in landings)),
            (
                wording.PASTE_LEGEND_CHANGED,
                any(one.is_replacing or one.is_blanking for one in landings),
            ),
            (wording.PASTE_LEGEND_UNREAD, self.outcome.unread),
            (wording.PASTE_LEGEND_DIFFERING, self.outcome.differing),
        )
        return "；".join(words for words, is_seen in signs if is_seen)

    def _fill_details(self) -> None:
        """Say of each thing to look at what it is; a line leads to its cell."""
        self._details.clear()
        for one in self.outcome.unread:
            self._add_detail(f"✕ {unread_words(one)}", one.cell.id)
        for label, lost in groupby(self.placement.lost, key=lambda one: one.label):
            self._add_detail(_lost_words(label, [one.text for one in lost]))
        for near in self.placement.near:
            self._add_detail(wording.PASTE_NEAR.format(written=near.written, label=near.label))
        for compared in self.outcome.differing:
            self._add_detail(f"≠ {differs_words(compared)}", compared.cell.id)
        lines = self._details.count()
        self._details.setVisible(lines > 0)
        line = self._details.sizeHintForRow(0) if lines else 0
        around = 2 * self._details.frameWidth()
        self._details.setMinimumHeight(line + around)
        most = _LINES if self.height() > _HIGH else _FEW_LINES
        self._details.setMaximumHeight(line * min(lines, most) + around)

    def _add_detail(self, text: str, cell: str = "") -> None:
        item = QListWidgetItem(text, self._details)
        item.setData(_CELL, cell)

    def _on_detail(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_CELL):
            self._preview.go_to(item.data(_CELL))


def _lost_words(label: str, texts: list[str]) -> str:
    named = "、".join(texts[:_NAMED]) + ("……" if len(texts) > _NAMED else "")
    words = wording.PASTE_LOST_LINE if label else wording.PASTE_LOST
    return words.format(label=label, texts=named)
