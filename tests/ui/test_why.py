"""Why a figure is what it is: written out with links, and live, on every table."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gkdesk.report import shown
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.window import Window
from tests.drawing import full_report, unbalanced
from tests.forms import EDITION_IDS, edition_of
from tests.ui.hands import Hands
from tests.ui.seeing import check_of, click_line, click_link, focused, links, opened, write

every_edition = pytest.mark.parametrize("edition_id", EDITION_IDS)
TOTAL = "requests.outcomes_total.total"


@pytest.fixture
def view(window: Window) -> ReportView:
    """The sample, at the sum of sums of table three."""
    window.open_sample()
    assert window.view is not None
    window.view.go_to(TOTAL)
    return window.view


@every_edition
def test_every_sum_is_written_out_with_a_link_to_each_part(
    window: Window, hands: Hands, edition_id: str
) -> None:
    view = opened(window, full_report(edition_of(edition_id)))
    report = view.session.report
    view.go_to(report.edition.sums[0])
    hands.press("F7")
    for sum_ in report.edition.sums:
        view.go_to(sum_)
        assert f"{shown(report.values[sum_])} = " in view.why.text
        parts = [link for link in links(view.why.page) if link.startswith("cell:")]
        assert parts == [f"cell:{part}" for part in report.edition.cells[sum_].parts]


@every_edition
def test_a_finding_is_written_out_on_both_sides_with_its_rule(
    window: Window, hands: Hands, edition_id: str
) -> None:
    view = opened(window, unbalanced(edition_of(edition_id)))
    finding = view.findings.findings[0]
    hands.press("F8", "F7")
    text = view.why.text
    check = check_of(finding)
    assert check.source in text
    assert f"{finding.left} = " in text
    assert f"{finding.right} = " in text
    cells = [link for link in links(view.why.page) if link.startswith("cell:")]
    assert cells == [f"cell:{cell}" for cell in (*check.left, *check.right)]


def test_a_click_on_a_part_goes_to_its_cell_and_explains_it(view: ReportView, hands: Hands) -> None:
    hands.press("F7")
    click_link(view.why.page, "商业企业 6")
    assert view.current_cell == "requests.outcomes_total.enterprises"
    assert "办理结果总计 · 商业企业" in view.why.text


def test_by_keys_a_part_is_gone_to_and_there_is_a_way_back(view: ReportView, hands: Hands) -> None:
    hands.press("F7", "F7")
    assert focused() is view.why.page
    hands.press("Return")
    assert view.current_cell == "requests.outcomes_total.natural_persons"
    hands.press("F7", "Backspace")
    assert view.current_cell == TOTAL
    assert "办理结果总计 · 总计" in view.why.text
    assert not view.why.back.isEnabled()


def test_a_part_that_is_a_sum_is_unfolded_in_place_and_folded(
    view: ReportView, hands: Hands
) -> None:
    hands.press("F7", "F7", "Tab", "Return")
    assert "其中 自然人" in view.why.text
    assert "cell:requests.disclosed.natural_persons" in links(view.why.page)
    assert view.current_cell == TOTAL
    hands.press("Return")
    assert "其中" not in view.why.text


def test_it_follows_the_focus(view: ReportView, hands: Hands) -> None:
    hands.press("F7", "Ctrl+Home")
    assert view.why.text.startswith("本年新收 · 自然人")
    hands.press("Down")
    assert view.why.text.startswith("上年结转 · 自然人")


def test_an_entered_figure_tells_of_the_sums_it_goes_into(view: ReportView, hands: Hands) -> None:
    view.go_to("requests.disclosed.natural_persons")
    hands.press("F7")
    found = links(view.why.page)
    assert found[:3:2] == [
        "cell:requests.disclosed.total",
        "cell:requests.outcomes_total.natural_persons",
    ]


def test_escape_closes_it_and_gives_the_focus_back(view: ReportView, hands: Hands) -> None:
    before = focused()
    hands.press("F7", "F7")
    assert focused() is view.why.page
    hands.press("Escape")
    assert view.why.isHidden()
    assert focused() is before


def test_escape_in_the_table_closes_it_too(view: ReportView, hands: Hands) -> None:
    hands.press("F7", "Escape")
    assert view.why.isHidden()
    assert view.current_cell == TOTAL


def test_asked_from_the_list_the_focus_goes_back_to_the_list(
    view: ReportView, hands: Hands
) -> None:
    hands.press("F6", "F7")
    assert check_of(view.findings.findings[0]).source in view.why.text
    hands.press("Tab")
    view.why.setFocus()
    hands.press("Escape")
    assert focused() is view.findings.list


def test_it_is_written_anew_when_a_figure_changes(view: ReportView, hands: Hands) -> None:
    hands.press("F7")
    assert " 45 = " in view.why.text
    view.session.enter_texts({"requests.disclosed.natural_persons": "114"}, "填写")
    assert " 145 = " in view.why.text


def test_a_finding_that_is_mended_says_that_both_sides_agree(
    view: ReportView, hands: Hands
) -> None:
    hands.press("F8", "F7")
    assert "相差 1" in view.why.text
    view.session.enter_texts({"requests.received.natural_persons": "35"}, "填写")
    assert "现在相符" in view.why.text


def test_the_next_problem_is_explained_while_it_is_open(view: ReportView, hands: Hands) -> None:
    hands.press("F7", "F8", "F8", "F8")
    assert view.findings.findings[-1].message in view.why.text
    assert check_of(view.findings.findings[-1]).source in view.why.text


def test_from_a_cell_its_findings_are_a_link_away(view: ReportView, hands: Hands) -> None:
    hands.press("F7")
    click_link(view.why.page, "看这一处")
    assert "两边应当相等" in view.why.text
    QTest.mouseClick(view.why.back, Qt.MouseButton.LeftButton)
    assert view.why.text.startswith("办理结果总计")


def test_a_finding_set_aside_is_explained_with_its_reason(view: ReportView, hands: Hands) -> None:
    click_line(view, 2)
    finding = view.findings.findings[2]
    hands.press("Shift+F7")
    write(view, "上级已同意")
    view.findings.filter.kind.setCurrentIndex(4)
    click_line(view, 0)
    hands.press("F6", "F7")
    assert finding.message in view.why.text
    assert "已说明：上级已同意" in view.why.text


def test_on_a_page_of_text_it_says_what_to_do(view: ReportView, hands: Hands) -> None:
    view.go_to("overview")
    hands.press("F7")
    assert view.why.text.startswith("把光标放到表里的一格")


def test_what_a_clerk_typed_is_never_taken_for_marks(view: ReportView, hands: Hands) -> None:
    view.session.enter_texts({"requests.received.natural_persons": "<b>若干</b>"}, "填写")
    view.go_to("requests.received.total")
    hands.press("F7")
    assert "自然人 <b>若干</b>" in view.why.text
    assert "没有加进去" in view.why.text
