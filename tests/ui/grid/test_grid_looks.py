"""What is seen of a table at any size: all of every label, and the heads at all times."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from gkdesk.form import Label
from gkdesk.report.lines import lines_of
from gkdesk.ui.grid.lettering import Lettering
from tests.ui.grid.desk import Desk, Key
from tests.ui.grid.painted import Painted
from tests.ui.grid.pictures import written_rows


@pytest.mark.parametrize("size", [(1040, 600), (700, 450), (380, 300)])
@pytest.mark.parametrize("pixels", [13, 19])
def test_no_label_is_cut(desk: Desk, size: tuple[int, int], pixels: int) -> None:
    font = desk.grid.font()
    font.setPixelSize(pixels)
    desk.grid.setFont(font)
    desk.resize(*size)
    edition = desk.session.report.edition
    heads = {line.head for line in lines_of(edition, desk.table)}
    lettering = Lettering(desk.grid.font(), reads_as_list=desk.table.head_columns > 0, signed=heads)
    for label in desk.labels:
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


def test_a_merged_label_is_read_while_the_table_scrolls(long_desk: Desk) -> None:
    """Its text stands in the middle of what is seen of it."""
    upright = next(label for label in long_desk.labels if label.role == "upright")
    long_desk.resize(900, 330)
    for value in (0, 60, 120):
        long_desk.view.verticalScrollBar().setValue(value)
        QApplication.processEvents()
        rows = written_rows(long_desk, long_desk.seen(upright))
        middle = long_desk.seen(upright).height() / 2
        assert (rows[0] + rows[-1]) / 2 == pytest.approx(middle, abs=12)


def test_a_short_label_at_the_left_stands_on_one_line_in_the_least_window(
    long_desk: Desk,
) -> None:
    long_desk.resize(786, 900)
    lettering = Lettering(long_desk.grid.font(), reads_as_list=True)
    groups = [label for label in long_desk.labels if label.down > 1 and label.role == "label"]
    for label in groups:
        assert lettering.width(label) <= long_desk.seen(label).width(), label.text


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
