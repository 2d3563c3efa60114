"""A pane on which figures are selected, in any shape, with the mouse and from outside."""

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from gkdesk.form import Box, Figure, Label
from gkdesk.ui.grid.pane import Part
from gkdesk.ui.grid.plan import place_of
from gkdesk.ui.grid.selection import Selection
from gkdesk.ui.grid.typing_pane import TypingPane

_Modifier = Qt.KeyboardModifier
_Command = QItemSelectionModel.SelectionFlag
# How often a drag outside of the pane scrolls on, in milliseconds.
_PULL_INTERVAL = 50


class SelectingPane(TypingPane):
    """Keeps a Selection and shows it; ``press`` and ``drag`` take clicks on other panes too."""

    def __init__(self, part: Part, parent: QWidget) -> None:
        """Select nothing yet."""
        super().__init__(part, parent)
        self.selection = Selection(part.model.plan)
        self._drags_labels = False
        self._pointer = QPoint()
        self._pull = QTimer(self)
        self._pull.setInterval(_PULL_INTERVAL)
        self._pull.timeout.connect(self._drag_on)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)
        self.setSelectionMode(self.SelectionMode.ExtendedSelection)
        # The clerk is followed by key, and not when a head selects figures far away.
        self.setAutoScroll(False)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def selected(self) -> list[Figure]:
        """Return the selected figures as printed."""
        return self.selection.figures

    def chosen_cells(self) -> Collection[str]:
        """Return the cells of the selected figures."""
        return {figure.cell.id for group in self.selection.groups for figure in group}

    def text(self, figure: Figure) -> str:
        """Return what a figure shows."""
        return self._model.text(figure.cell.id)

    def go_to(self, figure: Figure) -> None:
        """Select one figure and bring it into view."""
        self.choose([figure])

    def choose(self, figures: Sequence[Figure]) -> None:
        """Select figures, and bring the one that takes what is typed into view."""
        self.finish_typing()
        self.selection.forget_the_way()
        self.selection.choose(figures)
        self.show_selection(self.selection.active)

    def selectAll(self) -> None:
        """Select all figures, and stay where the clerk is."""
        self._choose_around(self._model.plan.table.figures)

    def select_lines(self) -> None:
        """Select the whole lines of what is selected."""
        self._choose_around(self._model.plan.in_line(self.selection.figures))

    def select_columns(self) -> None:
        """Select the whole columns of what is selected."""
        self._choose_around(self._model.plan.in_columns(self.selection.figures))

    def show_selection(self, followed: Figure | None) -> None:
        """Show what is selected, and bring a figure into view."""
        active = self.selection.active
        if active is None:
            return
        squares = QItemSelection()
        for first, last in _runs(self.selection.figures):
            squares.select(self._model.place(first), self._model.place(last))
        model = self.selectionModel()
        model.setCurrentIndex(self._model.place(active), _Command.NoUpdate)
        model.select(squares, _Command.ClearAndSelect)
        if followed is not None:
            self.scrollTo(self._model.place(followed))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select what is clicked."""
        self.press(self._box_at(event.position().toPoint()), event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select what is dragged over, and scroll while the pointer is outside."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._pointer = event.position().toPoint()
            self._drag_on()
            if self._beyond() == QPoint():
                self._pull.stop()
            elif not self._pull.isActive():
                self._pull.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stop scrolling: all else is done when the button goes down and while it is held."""
        event.accept()
        self._pull.stop()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Change the text of a figure."""
        box = self._box_at(event.position().toPoint())
        self.press(box, event)
        if isinstance(box, Figure) and event.button() == Qt.MouseButton.LeftButton:
            self.change_text()

    def press(self, box: Box | None, event: QMouseEvent) -> None:
        """Select a figure, or all figures of a label; add with Ctrl, extend with Shift."""
        figures = self._figures_of(box)
        self.finish_typing()
        if not figures:
            return
        self.selection.forget_the_way()
        self._drags_labels = isinstance(box, Label)
        if event.button() == Qt.MouseButton.RightButton:
            if set(figures).issubset(self.selection.figures):
                return
            self.selection.choose(figures)
        elif event.modifiers() & _Modifier.ControlModifier:
            self.selection.add(figures)
        elif event.modifiers() & _Modifier.ShiftModifier:
            self.selection.extend(figures)
        else:
            self.selection.choose(figures)
        self.show_selection(box if isinstance(box, Figure) else None)

    def drag(self, box: Box | None) -> None:
        """Select from where the button went down up to a figure, or from label to label."""
        figures = self._figures_of(box)
        is_of_kind = isinstance(box, Label) == self._drags_labels
        if figures and is_of_kind and figures[-1] is not self.selection.corner:
            self.selection.extend(figures)
            self.show_selection(box if isinstance(box, Figure) else None)

    def _on_current_changed(self) -> None:
        """Keep in step with what is made current from outside, as a screen reader does."""
        figure = self.current()
        if figure is not None and figure is not self.selection.active:
            self.choose([figure])

    def _figures_of(self, box: Box | None) -> list[Figure]:
        if isinstance(box, Label):
            return self._model.plan.headed(box)
        return [box] if box else []

    def _drag_on(self) -> None:
        """Scroll a little towards the pointer if it is outside, and select up to it."""
        beyond = self._beyond()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + beyond.x())
        down.setValue(down.value() + beyond.y())
        self.drag(self._box_at(self._pointer))

    def _beyond(self) -> QPoint:
        """Return by how much the pointer is outside."""
        inside = self._inside(self._pointer)
        return self._pointer - inside

    def _inside(self, point: QPoint) -> QPoint:
        seen = self.viewport().rect()
        x = min(max(point.x(), seen.left()), seen.right())
        return QPoint(x, min(max(point.y(), seen.top()), seen.bottom()))

    def _box_at(self, point: QPoint) -> Box | None:
        """Return what is under the pointer, or nearest to it when it has left the pane."""
        return self._model.box(self.indexAt(self._inside(point)))

    def _choose_around(self, figures: Sequence[Figure]) -> None:
        """Select figures around the active one, which stays so."""
        if figures:
            self.selection.choose(figures, self.selection.active)
            self.show_selection(None)


def _runs(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Yield the first and the last of figures that stand side by side."""
    run: list[Figure] = []
    for figure in figures:
        if run and (run[-1].top, run[-1].left + run[-1].across) != place_of(figure):
            yield run[0], run[-1]
            run.clear()
        run.append(figure)
    if run:
        yield run[0], run[-1]
