"""The pane with the figures: it has the focus, and keys do on it what they do in WPS and Excel."""

from collections.abc import Callable

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from gkdesk.form import Figure
from gkdesk.ui.grid.keys import Kind, Stroke, stroke_of
from gkdesk.ui.grid.moves import Moves, Way
from gkdesk.ui.grid.pane import Part
from gkdesk.ui.grid.selecting_pane import SelectingPane

_Key = Qt.Key
_Keys = QKeySequence.StandardKey


class Body(SelectingPane):
    """The figures, entered by keyboard and input method, and gone to by the keys of WPS and Excel.

    Tab and Enter go round within a selection of several entries, and otherwise lead on.
    """

    copy_wanted = Signal()
    cut_wanted = Signal()
    paste_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, part: Part, parent: QWidget) -> None:
        """Take the focus."""
        super().__init__(part, parent)
        self._entries = Moves(part.model.plan, part.model.plan.entries)
        self._figures = Moves(part.model.plan, part.model.plan.table.figures)
        self._acts = (
            (QKeySequence.keyBindings(_Keys.Copy), self.copy_wanted.emit),
            (QKeySequence.keyBindings(_Keys.Cut), self.cut_wanted.emit),
            (QKeySequence.keyBindings(_Keys.Paste), self.paste_wanted.emit),
            (QKeySequence.keyBindings(_Keys.SelectAll), self.selectAll),
            ([QKeySequence("Shift+Space")], self.select_lines),
            ([QKeySequence("Ctrl+Space")], self.select_columns),
            ([QKeySequence(_Key.Key_Delete)], self.clear_wanted.emit),
            ([QKeySequence(_Key.Key_Backspace)], self.replace_text),
            ([QKeySequence(_Key.Key_F2)], self.change_text),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go, or act on the selection, or begin to type."""
        stroke = stroke_of(event)
        if self.editor() is not None:
            self.type_key(event)
        elif stroke is not None:
            event.setAccepted(self._go(stroke))
        else:
            act = self._act_of(event)
            act() if act else self.type_key(event)

    def focusNextPrevChild(self, is_next: bool, /) -> bool:
        """Lead on out of the table with Tab from its last figure, and back from its first."""
        self.finish_typing()
        tab = Stroke(Kind.TAB, Way.NEXT if is_next else Way.BACK)
        return self._go(tab) or QAbstractScrollArea.focusNextPrevChild(self, is_next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go to the first figure when the grid is entered for the first time."""
        first = self._entries.first()
        if self.current() is None and first:
            self.go_to(first)
        super().focusInEvent(event)

    def _act_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = QKeySequence(QKeyCombination(plain, _Key(event.key())))
        return next((act for keys, act in self._acts if pressed in keys), None)

    def _go(self, stroke: Stroke) -> bool:
        """Go where a key leads; False where Tab leads out of the table."""
        chosen = self.selection
        if stroke.kind in (Kind.TAB, Kind.ENTER) and len(chosen.entries) > 1:
            by = -1 if stroke.way in (Way.BACK, Way.UP) else 1
            chosen.cycle(by=by, is_downward=stroke.kind is Kind.ENTER)
            self.show_selection(chosen.active)
            return True
        start = chosen.corner if stroke.extends else chosen.active
        if start is None:
            return False
        target = self._target(start, stroke)
        if target is None and stroke.kind is Kind.TAB:
            return False
        if stroke.extends:
            chosen.extend([target or start])
        else:
            chosen.choose([target or start])
        self.show_selection(chosen.corner)
        return True

    def _target(self, start: Figure, stroke: Stroke) -> Figure | None:
        """Return where a key leads to, None at the edge of the table."""
        moves = self._figures if stroke.takes_computed else self._entries
        chosen = self.selection
        if stroke.kind is Kind.TAB:
            chosen.began, chosen.lane = chosen.began or start, None
            return moves.step(start, stroke.way)
        if stroke.kind is Kind.ENTER and chosen.began:
            chosen.lane = chosen.began.left
            start = moves.in_row_over(start, chosen.lane)
        chosen.began = None
        if stroke.way not in (Way.UP, Way.DOWN):
            chosen.lane = None
        elif chosen.lane is None:
            chosen.lane = start.left
        if stroke.kind is Kind.JUMP:
            return moves.jump(
                start, stroke.way, chosen.lane, lambda figure: bool(self.text(figure))
            )
        if stroke.kind is Kind.PAGE:
            return self._a_page_on(moves, start, stroke.way)
        return moves.step(start, stroke.way, chosen.lane)

    def _a_page_on(self, moves: Moves, start: Figure, way: Way) -> Figure:
        """Step on until the next step would leave what the pane shows at once."""
        origin, lane = self.rowViewportPosition(start.top), self.selection.lane
        height = self.viewport().height()
        found, ahead = start, moves.step(start, way, lane)
        while ahead and abs(self.rowViewportPosition(ahead.top) - origin) < height:
            found, ahead = ahead, moves.step(ahead, way, lane)
        return found
