"""Figures to the clipboard, and what is on it into the table, as one undo step.

What reads and writes blocks is loaded with the first of them: a report opens without it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from gkdesk.errors import GkdeskError
from gkdesk.ui import wording

if TYPE_CHECKING:
    from gkdesk.intake import Offer, Outcome, Placement
    from gkdesk.ui.grid.body import Body
    from gkdesk.ui.grid.plan import Plan
    from gkdesk.ui.paste_dialog import PasteDialog
    from gkdesk.ui.session import Session


class Clipboard(QObject):
    """The clipboard of one grid; ``said`` tells what of a paste the clerk should know."""

    said = Signal(str)

    def __init__(self, session: Session, plan: Plan, body: Body) -> None:
        """Copy from the session's report and paste into it."""
        super().__init__(body)
        self._session = session
        self._plan = plan
        self._body = body
        self._dialog: PasteDialog | None = None

    def copy(self) -> bool:
        """Put the selected figures on the clipboard; tell whether that could be done."""
        return self._put(with_heads=False)

    def copy_with_heads(self) -> bool:
        """Put them on the clipboard with the labels at the left and above."""
        return self._put(with_heads=True)

    def paste(self) -> None:
        """Lay what is on the clipboard onto the table; ask first unless all of it is plain.

        Nothing that stands there is lost unasked: not to a blank, not to what cannot be read.
        """
        from gkdesk.intake import outcome_of

        try:
            offer = self._offer()
        except GkdeskError as error:
            self.said.emit(str(error))
            return
        if offer is None or not offer.ways:
            self.said.emit(wording.PASTE_NOTHING)
            return
        if offer.lands_at_once:
            first = offer.ways[0]
            outcome = outcome_of(first, self._session.report, keeps_before_blank=False)
            if not outcome.unread and not outcome.would_blank:
                self._land(first, outcome)
                return
        self._ask(offer)

    def _put(self, *, with_heads: bool) -> bool:
        from gkdesk.ui.grid.copying import copied

        groups = self._body.selection.groups
        if not self._body.selected():
            return False
        found = copied(self._plan, groups, self._text, with_heads=with_heads)
        if found is None:
            self.said.emit(wording.COPY_RAGGED)
            return False
        data = QMimeData()
        data.setText(found.text)
        data.setHtml(found.html)
        QGuiApplication.clipboard().setMimeData(data)
        return True

    def _text(self, cell: str) -> str:
        figure = self._plan.figure(cell)
        return self._body.text(figure) if figure else ""

    def _offer(self) -> Offer | None:
        """Read the clipboard: a table of HTML where there is one, or else text."""
        from gkdesk.intake import offer_ways, read_html, read_text

        data = _held()
        edition, here = self._session.report.edition, self._plan.table.id
        selected = self._body.selected()
        tables = read_html(data.html()) if data.hasHtml() else ()
        offer = offer_ways(tables, edition.tables, here, selected)
        if offer is None and data.hasText():
            plain = read_text(data.text())
            offer = offer_ways([plain] if plain else [], edition.tables, here, selected)
        return offer

    def _ask(self, offer: Offer) -> None:
        from gkdesk.ui.paste_dialog import PasteDialog

        dialog = self._dialog
        if dialog is None:
            table = self._plan.table
            dialog = PasteDialog(offer, self._session.report, table, self._body.window())
            dialog.finished.connect(partial(self._on_finished, dialog))
            self._dialog = dialog
        else:
            dialog.turn_to(offer)
        dialog.open()

    def _on_finished(self, dialog: PasteDialog, result: int) -> None:
        """Go back to the table; not every system leads there by itself."""
        self._body.activateWindow()
        self._body.setFocus()
        if result:
            self._land(dialog.placement, dialog.outcome)

    def _land(self, placement: Placement, outcome: Outcome) -> None:
        """Enter what was agreed upon and show where it is."""
        values = outcome.values
        figures = [f for f in self._plan.table.figures if f.cell.id in values]
        if figures:
            rows, columns = {f.top for f in figures}, {f.left for f in figures}
            act = wording.ACT_PASTE.format(rows=len(rows), columns=len(columns))
            self._session.enter(values, act)
            self._body.choose(figures)
        told = [
            words.format(count=count)
            for words, count in (
                (wording.PASTED_UNREAD, len(outcome.unread)),
                (wording.PASTED_DIFFERING, len(outcome.differing)),
                (wording.PASTED_LOST, len(placement.lost)),
            )
            if count
        ]
        if told:
            done = wording.PASTED.format(count=len(figures))
            self.said.emit(wording.PASTED_BUT.format(done=done, told="，".join(told)))


def _held() -> QMimeData:
    """Return what is on the clipboard, nothing where nobody has copied anything."""
    # There is None then, which the bindings do not say.
    return cast("QMimeData | None", QGuiApplication.clipboard().mimeData()) or QMimeData()
