"""The marks of a text: under the right words, and never in the way of what is typed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from gkdesk.form import Edition
from gkdesk.prose.checks import Checks
from gkdesk.report import Report
from gkdesk.ui.prose_editor import ProseEditor
from gkdesk.ui.prose_page import ProsePage
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.theme import LIGHT
from gkdesk.ui.window import Window
from tests.ui.hands import Hands
from tests.ui.seeing import opened
from tests.ui.text_checks import claims_about

TEXT = "𠮷是生僻字。全年共收到132件申请。\n这里有样字，那里有旁字。\n没有什么。"

_HUE, _SMOOTHED = 6, 60


@pytest.fixture
def checks() -> Callable[[Edition], Checks]:
    return claims_about("requests.received.total")


@pytest.fixture
def view(window: Window, filled_report: Report) -> ReportView:
    filled_report.write("overview", TEXT)
    view = opened(window, filled_report)
    view.go_to("overview")
    QApplication.processEvents()
    return view


@pytest.fixture
def editor(view: ReportView) -> ProseEditor:
    page = view.page("overview")
    assert isinstance(page, ProsePage)
    return page.editor


def seen(image: QImage, colour: str) -> QRect:
    """The least box that holds all that is drawn in a colour, empty where nothing is.

    What is smoothed into white keeps its hue.
    """
    box, hue = QRect(), QColor(colour).hue()
    for y in range(image.height()):
        for x in range(image.width()):
            found = image.pixelColor(x, y)
            if found.saturation() > _SMOOTHED and abs(found.hue() - hue) <= _HUE:
                box = box.united(QRect(x, y, 1, 1))
    return box


def drawn(editor: ProseEditor, colour: str) -> QRect:
    return seen(editor.viewport().grab().toImage(), colour)


def box_of(editor: ProseEditor, words: str) -> QRect:
    """Where some words are seen."""
    found = editor.document().find(words)
    start = QTextCursor(editor.document())
    start.setPosition(found.selectionStart())
    return editor.cursorRect(start).united(editor.cursorRect(found))


@pytest.mark.parametrize(("level", "words"), [("error", "132"), ("warning", "样字")])
def test_the_words_are_underlined_in_the_colour_of_the_level(
    editor: ProseEditor, level: str, words: str
) -> None:
    line, box = drawn(editor, getattr(LIGHT, level)), box_of(editor, words)
    assert abs(line.left() - box.left()) <= 3
    assert abs(line.right() - box.right()) <= 4
    assert box.center().y() < line.top() <= line.bottom() <= box.bottom() + 1


def test_errors_warnings_and_hints_are_told_apart_without_colour(editor: ProseEditor) -> None:
    heights = [drawn(editor, getattr(LIGHT, level)).height() for level in ("error", "warning")]
    assert heights[0] > heights[1]


def test_beside_each_line_stands_the_mark_of_its_worst_finding(editor: ProseEditor) -> None:
    margin = editor.margin.grab().toImage()
    error, warning = (seen(margin, getattr(LIGHT, level)) for level in ("error", "warning"))
    assert abs(error.center().y() - box_of(editor, "132").center().y()) <= 3
    assert abs(warning.center().y() - box_of(editor, "样字").center().y()) <= 3
    assert seen(margin, LIGHT.hint).isEmpty()


def test_the_underline_goes_with_the_words_while_text_is_typed(
    editor: ProseEditor, hands: Hands
) -> None:
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    hands.compose("新加的一段话。")
    hands.press("Return")
    line, box = drawn(editor, LIGHT.error), box_of(editor, "132")
    assert abs(line.left() - box.left()) <= 3


def test_the_underline_goes_when_the_words_are_right(
    editor: ProseEditor, view: ReportView, hands: Hands
) -> None:
    held = str(view.session.report.values["requests.received.total"])
    editor.setTextCursor(editor.document().find("132"))
    hands.type(held)
    assert drawn(editor, LIGHT.error).isEmpty()
    assert seen(editor.margin.grab().toImage(), LIGHT.error).isEmpty()


def test_it_comes_when_a_figure_of_the_table_changes(editor: ProseEditor, view: ReportView) -> None:
    view.session.write("overview", "全年共收到6444件申请。")
    assert drawn(editor, LIGHT.error).isEmpty()
    view.session.enter_texts({"requests.received.natural_persons": "1"}, "填写")
    assert not drawn(editor, LIGHT.error).isEmpty()


def compose(editor: ProseEditor, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(editor, event)
    QApplication.processEvents()


def test_what_is_composed_before_the_words_pushes_the_underline_on(
    editor: ProseEditor, view: ReportView
) -> None:
    before, editor_text = drawn(editor, LIGHT.error), view.session.report.prose["overview"]
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    compose(editor, "zhong")
    pushed = drawn(editor, LIGHT.error)
    assert pushed.left() > before.left() + 20
    assert abs(pushed.width() - before.width()) <= 1
    assert view.session.report.prose["overview"] == editor_text
    compose(editor, "", "中")


def test_a_composition_lives_on_when_findings_come_and_go(
    editor: ProseEditor, view: ReportView
) -> None:
    editor.moveCursor(QTextCursor.MoveOperation.End)
    compose(editor, "zhong")
    view.session.enter_texts({"requests.received.natural_persons": "1"}, "填写")
    layout = editor.textCursor().block().layout()
    assert layout.preeditAreaText() == "zhong"
    compose(editor, "", "中")
    assert view.session.report.prose["overview"].endswith("没有什么。中")


def test_marks_are_nothing_that_can_be_undone_or_saved(
    editor: ProseEditor, view: ReportView
) -> None:
    assert not drawn(editor, LIGHT.error).isEmpty()
    assert not editor.document().isUndoAvailable()
    assert not view.session.is_modified
