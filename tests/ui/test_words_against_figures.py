"""The program's own checks of texts in the real window, from the sentence typed to its mending."""

import pytest

from gkdesk.ui.report_view import ReportView
from gkdesk.ui.window import Window
from tests.ui.hands import Hands
from tests.ui.seeing import kinds


@pytest.fixture
def checks() -> None:
    """The program's own."""


@pytest.fixture
def view(window: Window) -> ReportView:
    """The sample, with the caret after its overview."""
    window.open_sample()
    assert window.view is not None
    window.view.go_to("overview")
    return window.view


def found(view: ReportView) -> list[str]:
    """The words of the overview that something is found about."""
    text = view.session.report.prose["overview"]
    passages = [f.passage for f in view.findings.findings if f.section == "overview"]
    return [text[one.start : one.end] for one in passages if one]


def test_nothing_is_found_in_the_text_of_the_sample(view: ReportView) -> None:
    assert [f for f in view.findings.findings if f.check is None] == []


def test_a_figure_that_is_not_the_table_s_is_found_while_it_is_typed(
    view: ReportView, hands: Hands
) -> None:
    hands.press("Ctrl+End", "Return")
    hands.compose("全年共收到政府信息公开申请132件。")
    assert found(view) == ["132"]
    hands.press("Left", "Left", "Backspace", "Backspace", "Backspace")
    hands.type("45")
    assert found(view) == []


def test_the_table_s_figure_is_put_with_a_key(view: ReportView, hands: Hands) -> None:
    hands.press("Ctrl+End", "Return")
    hands.compose("全年共收到政府信息公开申请132件。")
    hands.press("Left", "Left", "Alt+Return")
    text = view.session.report.prose["overview"]
    assert text.endswith("全年共收到政府信息公开申请45件。")
    assert view.session.undo_stack.undoText() == "改为表中的数 45"
    assert kinds(view) == ["error", "error", "warning"]
