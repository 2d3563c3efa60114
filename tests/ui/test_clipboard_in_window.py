"""The clipboard as the window offers it: by its own keys, and with what there is to say."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from gkdesk.document.html import html_fragment
from gkdesk.form import Figure
from gkdesk.intake import read_html
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.window import Window
from tests.drawing import full_report
from tests.ui.grid.pasting import preview, put
from tests.ui.hands import Hands


@pytest.fixture
def view(window: Window) -> ReportView:
    """The sample, open in the window on its first table."""
    window.open_sample()
    assert window.view is not None
    first = next(iter(window.view.session.report.edition.tables.values()))
    window.view.go_to(first.figures[0].cell.id)
    return window.view


def figures(view: ReportView) -> list[Figure]:
    """The figures of the table in the middle."""
    return list(view.session.report.edition.tables[view.section].figures)


def test_the_keys_for_copying_with_heads_copy_labels_too(view: ReportView, hands: Hands) -> None:
    hands.press("Ctrl+A", "Ctrl+Shift+H")
    (table,) = read_html(QGuiApplication.clipboard().mimeData().html())
    texts = {box.text for box in table.boxes}
    assert {figure.cell.row.name for figure in figures(view)} <= texts


def test_copying_with_heads_asks_for_a_table(view: ReportView, hands: Hands) -> None:
    view.go_to(view.session.report.edition.sections[0].id)
    hands.press("Ctrl+Shift+H")
    assert "选一张表" in hands.window.notice.text


def test_a_report_of_a_website_is_pasted_and_undone_by_keys(
    view: ReportView, hands: Hands, qtbot: QtBot
) -> None:
    before = dict(view.session.report.entered)
    report = full_report(view.session.report.edition)
    put(html=html_fragment(report))
    hands.press("Ctrl+V")
    preview(qtbot)
    hands.press("Return")
    qtbot.waitUntil(hands.window.isActiveWindow)
    cells = [figure.cell.id for figure in figures(view)]
    assert [view.session.report.values[c] for c in cells] == [report.values[c] for c in cells]
    hands.press("Ctrl+Z")
    assert view.session.report.entered == before


@pytest.mark.usefixtures("view")
def test_what_a_paste_lacks_is_said_until_the_next_act(hands: Hands, qtbot: QtBot) -> None:
    put("若干\n")
    hands.press("Ctrl+V")
    preview(qtbot)
    hands.press("Return")
    qtbot.waitUntil(hands.window.isActiveWindow)
    assert "1 格认不出" in hands.window.notice.text
    hands.press("Down")
    assert hands.window.notice.text
    hands.press("Ctrl+Z")
    assert hands.window.notice.text == ""


def test_what_was_not_written_is_said_whatever_is_done_next(view: ReportView, hands: Hands) -> None:
    hands.window.notice.say("没能保存")
    hands.type("7")
    hands.press("Return", "Ctrl+Z")
    assert view.session.undo_stack.canRedo()
    assert hands.window.notice.text == "没能保存"
