"""The report larger and smaller, by keys and by the wheel, as long as the clerk wants it so."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QFontInfo, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QWidget

from gkdesk.ui import theme, wording
from gkdesk.ui.desk import Desk
from gkdesk.ui.grid import TableGrid
from gkdesk.ui.prose_page import ProsePage
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.table_page import TablePage
from gkdesk.ui.window import Window
from gkdesk.ui.zoom import FULL, STEPS, Zoom
from tests.drawing import full_report
from tests.forms import EDITION_IDS, edition_of
from tests.ui.hands import Hands
from tests.ui.seeing import opened


@pytest.fixture(params=EDITION_IDS)
def any_view(request: pytest.FixtureRequest, window: Window) -> ReportView:
    """A report of each edition in turn, on its first table."""
    view = opened(window, full_report(edition_of(request.param)))
    view.go_to(next(iter(view.session.report.edition.tables)))
    return view


@pytest.fixture
def view(window: Window) -> ReportView:
    window.open_sample()
    assert window.view is not None
    window.view.go_to("requests")
    return window.view


def grids(view: ReportView) -> list[TableGrid]:
    pages = [view.page(table) for table in view.session.report.edition.tables]
    return [page.grid for page in pages if isinstance(page, TablePage)]


def prose_of(view: ReportView) -> ProsePage:
    page = view.page(next(iter(view.session.report.prose)))
    assert isinstance(page, ProsePage)
    return page


def turn(widget: QWidget, by: int) -> None:
    """Turn the wheel over a widget while Ctrl is held; 120 is a notch."""
    at, none = QPointF(5, 5), Qt.MouseButton.NoButton
    control, phase = Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, at, QPoint(0, 0), QPoint(0, by), none, control, phase, False)
    QApplication.sendEvent(widget, event)
    QApplication.processEvents()


def size(widget: QWidget) -> float:
    return QFontInfo(widget.font()).pointSizeF()


def said(window: Window) -> list[str]:
    labels = window.statusBar().findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def test_keys_make_every_table_larger_and_smaller(hands: Hands, any_view: ReportView) -> None:
    tables = grids(any_view)
    (before,) = {size(grid) for grid in tables}
    for keys, share in ((["Ctrl+="] * 2, 1.25), (["Ctrl+-"] * 3, 0.9), (["Ctrl+Alt+0"], 1)):
        hands.press(*keys)
        for grid in tables:
            assert size(grid) == pytest.approx(before * share, abs=0.4)


def test_everything_of_the_report_is_zoomed(hands: Hands, any_view: ReportView) -> None:
    view, prose = any_view, prose_of(any_view)
    widgets = (view.sections, view.findings.list, view.findings.filter.text, prose.editor)
    headings = [label for label in prose.findChildren(QLabel) if label.objectName() == "heading"]
    before = [size(widget) for widget in (*widgets, *headings)]
    hands.press(*["Ctrl+="] * 3)
    after = [size(widget) for widget in (*widgets, *headings)]
    ratios = [one / other for one, other in zip(after[:-1], before[:-1], strict=True)]
    assert ratios == pytest.approx([1.5] * 4, abs=0.1)
    assert after[-1] == pytest.approx(theme.HEADING_SIZE * 1.5, abs=0.4)


def test_a_section_that_is_opened_later_is_as_large(hands: Hands, any_view: ReportView) -> None:
    hands.press("Ctrl+=", "Ctrl+=")
    last = list(any_view.session.report.edition.tables)[-1]
    any_view.go_to(last)
    assert len({size(grid) for grid in grids(any_view)}) == 1


def test_the_wheel_zooms_with_ctrl_wherever_it_is(any_view: ReportView, desk: Desk) -> None:
    bodies = [grid.focusProxy() for grid in grids(any_view)]
    places = [
        any_view.sections.viewport(),
        any_view.findings.list.viewport(),
        prose_of(any_view).editor.viewport(),
        *grids(any_view),
        *(body.viewport() for body in bodies if isinstance(body, QAbstractScrollArea)),
    ]
    for place in places:
        desk.zoom.reset()
        turn(place, 120)
        assert desk.zoom.percent == 110
        turn(place, -240)
        assert desk.zoom.percent == 90


def test_a_touch_pad_turns_by_little(view: ReportView, desk: Desk) -> None:
    for _ in range(11):
        turn(view.sections.viewport(), 10)
    assert desk.zoom.percent == FULL
    turn(view.sections.viewport(), 10)
    assert desk.zoom.percent == 110


def test_there_is_a_least_and_a_greatest_size(hands: Hands, view: ReportView, desk: Desk) -> None:
    del view
    hands.press(*["Ctrl+-"] * 9)
    assert desk.zoom.percent == STEPS[0] == 70
    hands.press(*["Ctrl+="] * 12)
    assert desk.zoom.percent == STEPS[-1] == 200


def test_the_status_line_says_how_large_unless_it_is_full(
    window: Window, hands: Hands, view: ReportView
) -> None:
    del view
    full = wording.ZOOM_STATE.format(percent=FULL)
    assert full not in said(window)
    hands.press("Ctrl+=")
    assert wording.ZOOM_STATE.format(percent=110) in said(window)
    hands.press("Ctrl+Alt+0")
    assert not [text for text in said(window) if "%" in text]


def test_the_size_is_kept_for_the_next_day(settings: QSettings) -> None:
    Zoom(settings).set_percent(150)
    assert Zoom(settings).percent == 150


@pytest.mark.parametrize("kept", ["", "many", "99", "150.5", "1000000"])
def test_a_size_that_nobody_can_have_chosen_is_as_none(settings: QSettings, kept: str) -> None:
    settings.setValue("window/zoom", kept)
    assert Zoom(settings).percent == FULL


def test_another_window_has_the_same_size(
    hands: Hands, view: ReportView, new_window: Callable[[], Window]
) -> None:
    hands.press("Ctrl+=", "Ctrl+=", "Ctrl+=")
    other = new_window()
    other.open_sample()
    assert other.view is not None
    assert size(other.view.sections) == size(view.sections)


@pytest.mark.parametrize("percent", [FULL, 150, 200])
def test_no_name_of_a_section_is_cut(any_view: ReportView, desk: Desk, percent: int) -> None:
    desk.zoom.set_percent(percent)
    QApplication.processEvents()
    tree = any_view.sections
    assert tree.columnWidth(0) >= tree.sizeHintForColumn(0)
    assert sum(tree.columnWidth(column) for column in range(3)) <= tree.viewport().width()
