"""F6 leads round the areas of the window, to the buttons of what it says as well."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from gkdesk.ui import theme, wording
from gkdesk.ui.areas import has_focus
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.theme import CONTRAST, DARK, LIGHT, Colours
from gkdesk.ui.window import Window
from tests.drawing import unbalanced
from tests.forms import EDITION_IDS, edition_of
from tests.ui.hands import Hands
from tests.ui.seeing import focused, opened


@pytest.fixture
def view(window: Window) -> ReportView:
    window.open_sample()
    assert window.view is not None
    return window.view


def area(window: Window) -> QWidget:
    """The area that has the focus."""
    assert window.view is not None
    parts = [window.notice, *(one.part for one in window.view.areas)]
    return next(part for part in parts if has_focus(part))


@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_f6_leads_round_all_areas_that_are_seen_and_shift_f6_back(
    window: Window, hands: Hands, edition_id: str
) -> None:
    view = opened(window, unbalanced(edition_of(edition_id)))
    view.go_to(view.findings.findings[0].cells[0])
    cell = view.current_cell
    hands.press("F8", "F7", "F1")
    window.notice.say("请看", "warning")
    parts = [window.notice, *(one.part for one in view.areas)]
    for key, way in (("F6", parts), ("Shift+F6", parts[::-1])):
        met = [area(window)]
        for _ in parts:
            hands.press(key)
            met.append(area(window))
        start = way.index(met[0])
        assert met == [*way[start:], *way[:start], met[0]]
    assert view.current_cell == cell


def test_from_a_table_the_buttons_of_a_line_are_reached_pressed_and_left(
    view: ReportView, hands: Hands
) -> None:
    view.go_to("requests.received.total")
    table, done = focused(), list[str]()
    hands.window.notice.say("写好了", "clean", {"打开": lambda: done.append("打开")})
    hands.press("F6", "F6", "Return")
    assert done == ["打开"]
    hands.press("Tab", "Return")
    assert hands.window.notice.text == ""
    assert focused() is table


def test_esc_puts_a_line_away_and_leads_back(view: ReportView, hands: Hands) -> None:
    view.go_to("requests.received.total")
    table = focused()
    hands.window.notice.say("写好了", "clean")
    hands.press("F6", "F6", "Esc")
    assert hands.window.notice.text == ""
    assert focused() is table


def test_esc_in_a_table_puts_a_line_away_after_the_panels(view: ReportView, hands: Hands) -> None:
    view.go_to("requests.received.total")
    hands.press("F7")
    hands.window.notice.say("写好了", "clean")
    hands.press("Esc")
    assert (view.why.isVisible(), hands.window.notice.text) == (False, "写好了")
    hands.press("Esc")
    assert hands.window.notice.text == ""


def test_on_the_start_page_f6_leads_to_the_line_and_back(window: Window, hands: Hands) -> None:
    field = focused()
    hands.press("Return")
    window.start_page.setFocus()
    window.notice.say(wording.AGENCY_WANTED)
    hands.press("F6")
    assert isinstance(focused(), QPushButton)
    hands.press("F6")
    assert focused() is field


def test_after_a_click_on_a_section_figures_are_typed_into_it(
    view: ReportView, hands: Hands
) -> None:
    edition = view.session.report.edition
    for row, section in enumerate(edition.sections, 1):
        table = edition.tables.get(section.id)
        if table is not None:
            place = view.sections.visualRect(view.sections.model().index(row, 0)).center()
            QTest.mouseClick(view.sections.viewport(), Qt.MouseButton.LeftButton, pos=place)
            hands.type("77")
            hands.press("Return")
            first = next(f.cell.id for f in table.figures if not f.cell.is_computed)
            assert view.session.report.values[first] == 77


def test_what_is_half_typed_is_kept_on_the_way(view: ReportView, hands: Hands) -> None:
    view.go_to("requests.received.natural_persons")
    hands.type("77")
    hands.press("F6")
    assert view.session.report.values["requests.received.natural_persons"] == 77


@pytest.mark.usefixtures("undressed")
@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST])
def test_a_button_shows_that_it_has_the_focus(
    qapp: QApplication, window: Window, colours: Colours
) -> None:
    theme.apply(qapp, colours)
    window.notice.say("写好了", "clean", {"打开": lambda: None})
    (button, other) = window.notice.findChildren(QPushButton)
    QApplication.processEvents()
    framed: list[int] = []
    for one in (other, button):
        one.setFocus()
        picture = button.grab().toImage()
        across = [picture.pixelColor(x, picture.height() // 2) for x in range(picture.width())]
        framed.append(sum(colour.name().upper() == colours.focus for colour in across))
    assert framed[0] == 0
    assert framed[1] >= 4
