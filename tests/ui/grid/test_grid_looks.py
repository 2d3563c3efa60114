"""What is seen of a table at any size: all of every label, and the heads at all times."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from gkdesk.form import Label
from gkdesk.ui.grid.lettering import Lettering
from gkdesk.ui.theme import LIGHT
from tests.ui.grid.desk import Desk, Key


def colours(desk: Desk, rect: QRect) -> set[str]:
    picture = desk.grid.grab(rect).toImage()
    return {
        picture.pixelColor(x, y).name().upper()
        for x in range(picture.width())
        for y in range(picture.height())
    }


@pytest.mark.parametrize("size", [(1040, 600), (700, 450), (380, 300)])
@pytest.mark.parametrize("pixels", [13, 19])
def test_no_label_is_cut(desk: Desk, size: tuple[int, int], pixels: int) -> None:
    font = desk.grid.font()
    font.setPixelSize(pixels)
    desk.grid.setFont(font)
    desk.resize(*size)
    lettering = Lettering(desk.grid.font(), reads_as_list=True)
    labels = [box for line in desk.table.layout for box in line if isinstance(box, Label)]
    for label in labels:
        for pane in desk.panes:
            box = pane.visualRect(pane.model().index(label.top, label.left))
            if box.isValid():
                assert lettering.height(label, box.width()) < box.height(), label.text
                assert box.width() > 1.5 * pixels


def test_every_table_is_seen_whole_at_its_common_size(desk: Desk) -> None:
    desk.resize(1040, 600)
    assert desk.view.verticalScrollBar().maximum() == 0
    assert desk.view.horizontalScrollBar().maximum() == 0


def test_columns_fill_the_width_of_the_grid(desk: Desk) -> None:
    desk.resize(913, 900)
    assert desk.view.geometry().right() == desk.grid.rect().right()


def test_heads_stay_in_view_while_figures_scroll(long_desk: Desk) -> None:
    long_desk.resize(420, 260)
    last = long_desk.entries[-1]
    long_desk.grid.go_to(last.cell.id)
    figure = long_desk.seen(last)
    labels = [box for line in long_desk.table.layout for box in line if isinstance(box, Label)]
    above = next(
        b for b in labels if (b.top + b.down, b.left) == (long_desk.table.head_rows, last.left)
    )
    beside = next(b for b in labels if b.top == last.top)
    seen = long_desk.seen(above)
    assert (seen.left(), seen.right()) == (figure.left(), figure.right())
    seen = long_desk.seen(beside)
    assert (seen.top(), seen.bottom()) == (figure.top(), figure.bottom())


def test_the_wheel_scrolls_over_the_heads_too(long_desk: Desk) -> None:
    long_desk.resize(700, 300)
    at = QPointF(20, 200)
    none, plain = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(
        at, at, QPoint(0, 0), QPoint(0, -240), none, plain, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(long_desk.grid, turn)
    assert long_desk.view.verticalScrollBar().value() > 0


def test_the_squares_of_a_table_lie_edge_to_edge(desk: Desk) -> None:
    desk.resize(1040, 600)
    rects = [desk.seen(box) for line in desk.table.layout for box in line]
    whole = QRect()
    for rect in rects:
        whole |= rect
    assert sum(rect.width() * rect.height() for rect in rects) == whole.width() * whole.height()


def test_an_empty_table_has_no_rings(desk: Desk) -> None:
    assert colours(desk, desk.grid.rect()).isdisjoint({LIGHT.warning, LIGHT.error})


def test_blank_cells_are_ringed_while_their_finding_is_looked_at(desk: Desk) -> None:
    figure = desk.entries[-1]
    desk.grid.ring([figure.cell.id])
    square = desk.seen(figure)
    assert LIGHT.warning in colours(desk, square)
    desk.grid.ring([])
    assert LIGHT.warning not in colours(desk, square)


def test_a_cell_in_error_is_ringed_and_marked_until_it_is_mended(desk: Desk) -> None:
    figure = desk.entries[-1]
    square = desk.seen(figure)
    desk.session.enter_texts({figure.cell.id: "不清楚"}, "填写")
    assert LIGHT.error in colours(desk, square)
    desk.session.undo_stack.undo()
    assert LIGHT.error not in colours(desk, square)


def test_the_heads_of_the_focus_are_lit(long_desk: Desk) -> None:
    figure = long_desk.entries[0]
    lit = [
        box
        for line in long_desk.table.layout
        for box in line
        if LIGHT.lit in colours(long_desk, long_desk.seen(box))
    ]
    assert len(lit) == 2
    assert {box.top <= figure.top < box.top + box.down for box in lit} == {True, False}
    assert all(isinstance(box, Label) for box in lit)


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = map(linear, (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("ground", [LIGHT.paper, LIGHT.computed])
@pytest.mark.parametrize("ink", [LIGHT.ink, LIGHT.quiet_ink])
def test_figures_are_read_easily_on_their_ground(ink: str, ground: str) -> None:
    dark, light = luminance(QColor(ink)), luminance(QColor(ground))
    assert (light + 0.05) / (dark + 0.05) >= 4.5


class Painted(QObject):
    """Adds up what is painted anew on a widget."""

    def __init__(self) -> None:
        super().__init__()
        self.area = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.area += event.rect().width() * event.rect().height()
        return super().eventFilter(watched, event)


def test_a_typed_figure_paints_a_few_cells_anew_and_not_the_table(long_desk: Desk) -> None:
    QApplication.processEvents()
    painted = Painted()
    long_desk.view.viewport().installEventFilter(painted)
    long_desk.type("5")
    QApplication.processEvents()
    long_desk.press(Key.Key_Return)
    QApplication.processEvents()
    whole = long_desk.view.viewport().size()
    assert 0 < painted.area < whole.width() * whole.height() / 8
