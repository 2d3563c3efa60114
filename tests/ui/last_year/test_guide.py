"""Last year's text beside this year's: quiet, taken paragraph by paragraph, never by itself."""

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gkdesk.ui import theme
from gkdesk.ui.last_year import wording
from gkdesk.ui.last_year.showing import Showing
from gkdesk.ui.prose_page import ProsePage
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.theme import CONTRAST, DARK, LIGHT, Colours
from gkdesk.ui.window import Window
from tests.ui.contrast import contrast
from tests.ui.hands import Hands
from tests.ui.last_year.years import (
    FIRST,
    PAIRS,
    SECOND,
    linked,
    opened_years,
    text_page,
    text_sections,
    years,
)
from tests.ui.seeing import opened


@pytest.fixture(params=PAIRS, ids="-".join)
def view(request: pytest.FixtureRequest, window: Window) -> ReportView:
    return opened_years(window, *request.param)


@pytest.fixture
def page(view: ReportView) -> ProsePage:
    """An empty page of text."""
    page = text_page(view)
    QApplication.processEvents()
    return page


def shown(page: ProsePage) -> list[str]:
    listed = page.guiding.pane.list
    return [listed.item(row).text() for row in range(listed.count())]


def text_of(page: ProsePage, view: ReportView) -> str:
    return view.session.report.prose[page.section]


def test_an_empty_section_shows_last_years_text_and_holds_nothing_of_it(
    page: ProsePage, view: ReportView
) -> None:
    assert page.guiding.is_open
    assert shown(page) == [FIRST, SECOND]
    assert text_of(page, view) == ""
    assert not any(view.session.report.prose.values())


def test_a_key_takes_paragraph_after_paragraph_a_step_each(
    page: ProsePage, view: ReportView, hands: Hands
) -> None:
    hands.press("Ctrl+J")
    assert text_of(page, view) == FIRST
    hands.press("Ctrl+J")
    assert text_of(page, view) == f"{FIRST}\n{SECOND}"
    hands.press("Ctrl+Z")
    assert text_of(page, view) == FIRST
    hands.press("Ctrl+Z")
    assert text_of(page, view) == ""


def test_typing_goes_on_behind_what_was_taken(
    page: ProsePage, view: ReportView, hands: Hands
) -> None:
    hands.press("Ctrl+J")
    hands.compose("接着写。")
    assert text_of(page, view) == f"{FIRST}接着写。"


def test_a_button_takes_the_lit_paragraph(page: ProsePage, view: ReportView) -> None:
    page.guiding.pane.list.setCurrentRow(1)
    QTest.mouseClick(page.guiding.pane.button, Qt.MouseButton.LeftButton)
    assert text_of(page, view) == SECOND


def test_a_paragraph_parts_no_other_one(page: ProsePage, view: ReportView, hands: Hands) -> None:
    hands.compose("甲。")
    hands.press("Return")
    hands.compose("乙。")
    hands.press("Ctrl+Home", "Right", "Ctrl+J")
    assert text_of(page, view) == f"甲。\n{FIRST}\n乙。"


def test_an_empty_line_is_filled(page: ProsePage, view: ReportView, hands: Hands) -> None:
    hands.compose("甲。")
    hands.press("Return", "Ctrl+J")
    assert text_of(page, view) == f"甲。\n{FIRST}"


def test_where_the_caret_was_nowhere_yet_it_goes_to_the_end(window: Window) -> None:
    report = linked(years("2021", "2021"))
    section = text_sections(report)[0].id
    report.write(section, "甲。\n乙。")
    view = opened(window, report)
    hands, page = Hands(window), text_page(view)
    hands.press("Shift+F4", "Ctrl+J")
    assert text_of(page, view) == f"甲。\n乙。\n{FIRST}"


def test_what_is_taken_is_shown_as_such_until_it_is_written_anew(
    page: ProsePage, hands: Hands
) -> None:
    pane, role = page.guiding.pane, Qt.ItemDataRole.AccessibleTextRole
    hands.press("Ctrl+J")
    pane.list.setCurrentRow(0)
    assert pane.button.text() == wording.TAKEN_THIS
    assert not pane.button.isEnabled()
    assert pane.list.item(0).data(role) == wording.TAKEN_SPOKEN.format(text=FIRST)
    hands.type("x")
    assert pane.button.isEnabled()
    assert pane.list.item(0).data(role) == FIRST


def test_once_all_is_taken_the_key_says_so(page: ProsePage, window: Window, hands: Hands) -> None:
    hands.press("Ctrl+J", "Ctrl+J", "Ctrl+J")
    assert window.notice.text == wording.ALL_TAKEN
    assert page.typed == f"{FIRST}\n{SECOND}"


def test_it_is_gone_through_and_taken_with_keys_alone(
    page: ProsePage, view: ReportView, hands: Hands
) -> None:
    hands.press("Tab")
    assert page.guiding.pane.list.hasFocus()
    hands.press("Down", "Return")
    assert text_of(page, view) == SECOND
    hands.press("Escape")
    assert page.editor.hasFocus()


def test_a_key_folds_it_and_that_is_kept(
    page: ProsePage, hands: Hands, settings: QSettings
) -> None:
    hands.press("Shift+F4")
    assert not page.guiding.is_open
    assert page.tools.guide.text() == wording.GUIDE
    assert not Showing(settings).has_text
    hands.press("Shift+F4")
    assert page.guiding.is_open
    assert page.tools.guide.text() == wording.GUIDE_FOLD
    assert Showing(settings).has_text


def test_a_section_with_text_keeps_its_room_until_last_years_is_asked_for(window: Window) -> None:
    report = linked(years("2021", "2021"))
    report.write(text_sections(report)[0].id, "写好了。")
    page = text_page(opened(window, report))
    QApplication.processEvents()
    assert not page.guiding.is_open
    QTest.mouseClick(page.tools.guide, Qt.MouseButton.LeftButton)
    assert page.guiding.is_open


def test_the_key_shows_what_it_would_take_before_it_takes_it(window: Window) -> None:
    report = linked(years("2021", "2021"))
    report.write(text_sections(report)[0].id, "写好了。")
    page = text_page(opened(window, report))
    hands = Hands(window)
    hands.press("Ctrl+J")
    assert (page.guiding.is_open, page.typed) == (True, "写好了。")


def test_in_a_small_window_the_room_is_the_editors(page: ProsePage, window: Window) -> None:
    window.resize(640, 360)
    QApplication.processEvents()
    assert not page.guiding.is_open
    window.resize(1280, 800)
    QApplication.processEvents()
    assert page.guiding.is_open


def test_without_last_year_there_is_nothing_of_it_on_the_page(window: Window) -> None:
    page = text_page(opened(window, years("2021", "2021").report))
    assert not page.guiding.is_open
    assert not page.tools.guide.isVisible()


def test_it_comes_and_goes_with_the_link(page: ProsePage, view: ReportView, hands: Hands) -> None:
    view.session.link(type(view.session.report.earlier)(), "不再关联")
    assert shown(page) == []
    assert not page.guiding.is_open
    hands.press("Ctrl+Z")
    view.go_to(page.section)
    assert shown(page) == [FIRST, SECOND]
    assert page.guiding.is_open


@pytest.mark.usefixtures("undressed")
@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST])
def test_it_is_quiet_and_can_be_read(colours: Colours, window: Window, qapp: QApplication) -> None:
    page = text_page(opened_years(window))
    theme.apply(qapp, colours)
    QApplication.processEvents()
    palette = page.guiding.pane.list.palette()
    roles = palette.ColorRole
    assert palette.color(roles.Text) != page.editor.palette().color(roles.Text)
    for ink, ground in ((roles.Text, roles.Base), (roles.HighlightedText, roles.Highlight)):
        assert contrast(palette.color(ink), palette.color(ground)) >= 4.5
