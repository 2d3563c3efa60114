"""F1: what the place of the focus counts, beside the report, followed and left by keys."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication, QPushButton, QTextBrowser

from gkdesk.form import Library
from gkdesk.form.help import BASES, Help, Point, Topic, read_help
from gkdesk.report import Report
from gkdesk.ui import help_wording
from gkdesk.ui.help_text import help_page
from gkdesk.ui.places import INFO
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.session import Session
from gkdesk.ui.table_page import TablePage
from gkdesk.ui.window import Window
from tests.forms import OWN_IDS, edition_of
from tests.ui.hands import Hands
from tests.ui.seeing import opened


@pytest.fixture
def view(window: Window, library: Library) -> ReportView:
    """An empty report of the newest edition, on its longest table."""
    edition = library.newest
    window.show_session(Session(Report(edition, "某局", 2024)))
    assert window.view is not None
    longest = max(edition.tables.values(), key=lambda table: len(table.figures))
    window.view.go_to(longest.figures[0].cell.id)
    return window.view


def is_in_help(view: ReportView) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and view.help.isAncestorOf(focused)


def test_f1_explains_row_column_and_table_of_the_cell(view: ReportView, hands: Hands) -> None:
    hands.press("F1")
    cell = view.session.report.edition.cells[view.current_cell or ""]
    texts = read_help(view.session.report.edition)
    for topic in (
        texts.topic(cell.section, cell.row.id),
        texts.topic(cell.section, "", cell.column.id),
        texts.topic(cell.section),
    ):
        assert topic.points[0].says in view.help.text
    assert cell.name in view.help.text


@pytest.mark.parametrize("edition_id", OWN_IDS)
def test_f1_explains_every_row_and_every_column_of_every_table(
    window: Window, hands: Hands, edition_id: str
) -> None:
    view = opened(window, Report(edition_of(edition_id), "某局", int(edition_id)))
    hands.press("F1")
    for table in view.session.report.edition.tables.values():
        for figure in table.figures:
            view.go_to(figure.cell.id)
            assert help_wording.HELP_ROW in view.help.text
            assert figure.cell.row.name in view.help.text
            assert figure.cell.column.name in view.help.text


def test_the_focus_stays_in_the_table_and_the_help_follows_it(
    view: ReportView, hands: Hands
) -> None:
    hands.press("F1")
    hands.press("Down", "Right")
    cell = view.session.report.edition.cells[view.current_cell or ""]
    assert view.help.text.startswith(cell.name)
    assert not is_in_help(view)


def test_f1_leads_into_the_help_and_back(view: ReportView, hands: Hands) -> None:
    before = view.current_cell
    hands.press("F1", "F1")
    assert is_in_help(view)
    hands.press("F1")
    assert not is_in_help(view)
    assert view.current_cell == before


@pytest.mark.parametrize("presses", [1, 2])
def test_esc_closes_the_help_and_the_focus_is_where_it_was(
    view: ReportView, hands: Hands, presses: int
) -> None:
    before = view.current_cell
    hands.press(*["F1"] * presses)
    hands.press("Escape")
    assert view.help.isHidden()
    page = view.page(view.section)
    focused = QApplication.focusWidget()
    assert isinstance(page, TablePage)
    assert focused is not None
    assert page.isAncestorOf(focused)
    assert view.current_cell == before


def test_esc_takes_back_what_is_typed_before_it_closes_the_help(
    view: ReportView, hands: Hands
) -> None:
    hands.press("F1")
    hands.type("7")
    hands.press("Escape")
    assert not view.help.isHidden()
    hands.press("Escape")
    assert view.help.isHidden()


@pytest.mark.parametrize("kind", ["prose", "table", INFO])
def test_every_kind_of_page_is_explained(view: ReportView, hands: Hands, kind: str) -> None:
    sections = view.session.report.edition.sections
    place = next((section.id for section in sections if section.kind == kind), INFO)
    view.go_to(place)
    hands.press("F1")
    texts = read_help(view.session.report.edition)
    assert texts.topic(place).points[0].says in view.help.text


def test_a_link_leads_to_the_row_in_the_same_column(view: ReportView, hands: Hands) -> None:
    edition = view.session.report.edition
    texts = read_help(edition)
    column = edition.cells[view.current_cell or ""].column
    row = edition.cells[view.current_cell or ""].row
    (pointer, *_) = texts.topic(view.section, row.id).see
    hands.press("F1", "F1", "Tab")
    browser = view.help.findChildren(QTextBrowser)[0]
    browser.anchorClicked.emit(QUrl(f"{pointer.section}.{pointer.row}.{column.id}"))
    assert view.current_cell == f"{pointer.section}.{pointer.row}.{column.id}"
    assert not is_in_help(view)


def test_a_link_is_reached_and_followed_by_keys(view: ReportView, hands: Hands) -> None:
    before = view.current_cell
    hands.press("F1", "F1", "Tab", "Return")
    assert view.current_cell != before
    assert not is_in_help(view)


def test_in_a_narrow_window_the_help_stands_in_the_place_of_the_sections(
    view: ReportView, hands: Hands
) -> None:
    hands.window.resize(640, 400)
    hands.press("F1")
    assert view.sections.isHidden()
    grid = view.page(view.section)
    assert grid.width() > hands.window.width() / 2
    hands.press("Esc")
    assert not view.sections.isHidden()
    hands.press("F1")
    hands.window.resize(1280, 800)
    QApplication.processEvents()
    assert not view.sections.isHidden()


def test_the_help_can_be_closed_by_mouse(view: ReportView, hands: Hands) -> None:
    hands.press("F1")
    view.help.findChildren(QPushButton)[0].click()
    assert view.help.isHidden()


@pytest.mark.parametrize("basis", BASES)
def test_each_point_says_how_certain_it_is(library: Library, basis: str) -> None:
    points = [Point("说法", one, "出处") for one in BASES if one == basis]
    page = help_page(library.newest, Help({("", "", ""): Topic(tuple(points))}), INFO)
    assert help_wording.HELP_BASES[points[0].basis].format(source="出处") in page
    firm = basis in {"form", "law", "notice"}
    assert ("依据：" in page) is firm


def test_an_edition_without_help_says_so(
    new_window: Callable[[], Window], invented_library: Library
) -> None:
    window = new_window()
    window.show_session(Session(Report(invented_library.newest, "某局", 2091)))
    Hands(window).press("F1")
    assert window.view is not None
    assert window.view.help.text == help_wording.HELP_NONE


def test_a_faulty_help_file_is_said_in_the_panel(
    view: ReportView, hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "resources" / "help"
    folder.mkdir(parents=True)
    name = f"{view.session.report.edition.id}.toml"
    (folder / name).write_text("[[topics", encoding="utf-8")
    monkeypatch.setattr("gkdesk.form.help.data_folder", tmp_path.joinpath)
    hands.press("F1")
    assert name in view.help.text
