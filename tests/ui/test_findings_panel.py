"""The list of findings: walked through by keys, filtered, and always telling the whole truth."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gkdesk.ui.report_view import ReportView
from gkdesk.ui.window import Window
from tests.drawing import unbalanced
from tests.forms import EDITION_IDS, edition_of
from tests.ui.hands import Hands
from tests.ui.seeing import asked, click_line, focused, kinds, opened, write

every_edition = pytest.mark.parametrize("edition_id", EDITION_IDS)


@pytest.fixture
def view(window: Window) -> ReportView:
    """The sample: two errors in table three, a blank cell in table four."""
    window.open_sample()
    assert window.view is not None
    return window.view


def test_f8_walks_through_what_the_filter_shows(view: ReportView, hands: Hands) -> None:
    every = view.findings.findings
    view.findings.filter.text.setText("自然人")
    shown = [line.finding for line in view.findings.list.lines]
    assert len(shown) < len(every)
    for _ in range(3):
        hands.press("F8")
        line = view.findings.current
        assert line is not None
        assert line.finding in shown


def test_f8_says_how_many_problems_the_filter_hides(view: ReportView, hands: Hands) -> None:
    view.findings.filter.text.setText("没有这样的字")
    before = view.current_cell
    hands.press("F8")
    assert view.current_cell == before
    assert "2 处错误 · 1 处提示" in hands.window.notice.text


def test_the_count_line_tells_the_whole_truth_whatever_is_shown(view: ReportView) -> None:
    assert view.findings.count_line == "2 处错误 · 1 处提示"
    view.findings.filter.kind.setCurrentIndex(2)
    assert kinds(view) == ["warning"]
    assert view.findings.count_line == "2 处错误 · 1 处提示；显示 1 条"


def test_findings_are_filtered_by_section(view: ReportView) -> None:
    box = view.findings.filter.section
    box.setCurrentIndex(box.findData(view.findings.findings[0].section))
    assert kinds(view) == ["error", "error"]
    view.findings.filter.off.click()
    assert kinds(view) == ["error", "error", "warning"]


def test_by_keyboard_alone_a_finding_is_found_and_gone_to(view: ReportView, hands: Hands) -> None:
    last = view.findings.findings[-1]
    hands.press("Ctrl+Shift+F")
    hands.compose("空着")
    assert kinds(view) == ["warning"]
    hands.press("Return")
    assert focused() is view.findings.list
    hands.press("Return")
    assert view.current_cell == last.cells[0]


def test_f6_leads_to_the_list_and_shift_f6_back_to_the_page(view: ReportView, hands: Hands) -> None:
    view.go_to("requests.received.total")
    before = focused()
    hands.press("F6")
    assert focused() is view.findings.list
    assert view.findings.current is not None
    hands.press("Shift+F6")
    assert focused() is before


def test_escape_takes_the_filter_off_and_then_leads_back(view: ReportView, hands: Hands) -> None:
    view.go_to("requests.received.total")
    before = focused()
    hands.press("Ctrl+Shift+F")
    hands.compose("自然人")
    hands.press("Escape")
    assert not view.findings.filter.chosen
    assert focused() is view.findings.filter.text
    hands.press("Escape")
    assert focused() is before


def test_a_list_that_was_never_folded_keeps_its_height_when_it_is_filtered(
    view: ReportView, hands: Hands
) -> None:
    before = view.findings.height()
    hands.press("Ctrl+Shift+F")
    assert view.findings.height() == before
    assert not view.findings.filter.text.visibleRegion().isEmpty()


def test_a_folded_list_is_unfolded_to_be_filtered(view: ReportView, hands: Hands) -> None:
    hands.press("F9")
    assert view.findings.is_folded
    hands.press("Ctrl+Shift+F")
    assert not view.findings.is_folded


def test_folded_the_page_has_the_room_and_f8_is_said_on_the_line(
    view: ReportView, hands: Hands
) -> None:
    view.show_finding(view.findings.findings[-1])
    page, before = view.page(view.findings.findings[0].section), view.findings.height()
    hands.press("F8")
    height = page.height()
    hands.press("F9")
    assert view.findings.height() < before / 2
    assert page.height() == height + before - view.findings.height()
    assert view.findings.findings[0].message in view.findings.summary.lit
    hands.press("F9")
    assert (view.findings.height(), page.height()) == (before, height)


def test_a_small_window_folds_the_list_unless_the_clerk_says_otherwise(
    view: ReportView, hands: Hands
) -> None:
    found: list[bool] = []
    for size, keys in (
        ((640, 360), ()),
        ((1280, 800), ()),
        ((640, 360), ("F9",)),
        ((1280, 800), ("F9",)),
        ((640, 360), ()),
        ((1280, 800), ()),
    ):
        hands.window.resize(*size)
        QApplication.processEvents()
        hands.press(*keys)
        found.append(view.findings.is_folded)
    assert found == [True, False, False, True, False, True]


def test_in_a_small_window_the_filter_is_there_when_it_is_asked_for(
    view: ReportView, hands: Hands
) -> None:
    hands.window.resize(640, 360)
    QApplication.processEvents()
    hands.press("F9")
    assert not view.findings.filter.isVisible()
    hands.press("Ctrl+Shift+F")
    assert focused() is view.findings.filter.text


def test_f6_leads_to_a_folded_list_and_enter_unfolds_it(view: ReportView, hands: Hands) -> None:
    hands.press("F9", "F6")
    assert focused().parent() is view.findings.summary
    hands.press("Return")
    assert not view.findings.is_folded


def test_a_key_in_a_table_leaves_the_lines_that_did_not_change(view: ReportView) -> None:
    tree = view.findings.list
    kept = [tree.topLevelItem(row) for row in range(3)]
    view.session.enter_texts({"requests.disclosed.natural_persons": "99"}, "填写")
    assert [tree.topLevelItem(row) for row in range(3)] == kept
    shown = [tree.model().index(row, 2).data() for row in range(3)]
    assert shown == [line.text for line in tree.lines]


@pytest.mark.parametrize("width", [640, 1024, 1280])
def test_filter_and_count_have_room_at_every_width(view: ReportView, width: int) -> None:
    view.window().resize(width, 700)
    view.findings.filter.text.setText("自然人")
    QApplication.processEvents()
    assert view.window().width() == width
    panel = view.findings
    for widget in (panel.filter.kind, panel.filter.text, panel.aside_tool, panel.why_tool):
        right = widget.mapTo(panel, widget.rect().topRight()).x()
        assert right < panel.width()
        assert widget.width() >= widget.minimumSizeHint().width()


@every_edition
def test_a_finding_is_set_aside_by_keys_and_kept_with_its_reason(
    window: Window, hands: Hands, edition_id: str
) -> None:
    view = opened(window, unbalanced(edition_of(edition_id)))
    finding = view.findings.findings[0]
    hands.press("F8", "Shift+F7")
    assert finding.message in [label.text() for label in asked(view).labels]
    write(view, "上级已同意")
    assert finding not in view.findings.findings
    aside = view.session.report.aside(finding)
    assert aside is not None
    assert aside.reason == "上级已同意"
    (line,) = [line for line in view.findings.list.lines if line.kind == "aside"]
    assert "上级已同意" in line.text
    assert f"{aside.on}" in line.text
    assert "1 处已说明" in view.findings.count_line


@every_edition
def test_a_finding_stays_ringed_when_it_is_set_aside_and_until_it_is_mended(
    window: Window, hands: Hands, edition_id: str
) -> None:
    view = opened(window, unbalanced(edition_of(edition_id)))
    finding = view.findings.findings[0]
    hands.press("F8", "Shift+F7")
    write(view, "上级已同意")
    assert view.ringed == finding
    hands.type("4999")
    hands.press("Return")
    assert view.ringed is not None
    assert view.ringed.key == finding.key
    hands.press("Ctrl+Z", "Ctrl+Z")
    entered = dict.fromkeys(view.session.report.entered, 0)
    view.session.enter(entered, "填写")
    assert view.ringed is None


def test_without_a_reason_nothing_is_set_aside(view: ReportView, hands: Hands) -> None:
    before = view.findings.findings
    hands.press("F8", "Shift+F7")
    write(view, "  ")
    assert asked(view).fault == "请写明理由。"
    hands.press("Escape")
    assert view.findings.findings == before
    assert not view.session.is_modified


def test_a_finding_is_taken_up_again_with_the_same_key(view: ReportView, hands: Hands) -> None:
    before = view.findings.findings
    hands.press("F8", "Shift+F7")
    write(view, "待核")
    view.findings.filter.kind.setCurrentIndex(4)
    click_line(view, 0)
    view.findings.setFocus()
    hands.press("Shift+F7")
    assert view.findings.findings == before


def test_both_are_undone_in_one_step_each_and_lead_to_the_place(
    view: ReportView, hands: Hands
) -> None:
    before = view.findings.findings
    hands.press("F8", "Shift+F7")
    write(view, "待核")
    assert view.session.undo_stack.count() == 1
    view.go_to("overview")
    hands.press("Ctrl+Z")
    assert view.findings.findings == before
    assert view.current_cell == before[0].cells[0]


def test_it_comes_back_by_itself_when_a_figure_changes(view: ReportView, hands: Hands) -> None:
    hands.press("F8", "Shift+F7")
    write(view, "待核")
    assert len(view.findings.findings) == 2
    hands.type("7")
    hands.press("Return")
    assert "aside" not in kinds(view)
    assert kinds(view).count("error") == 2


def test_a_finding_about_the_active_cell_is_set_aside_from_the_table(
    view: ReportView, hands: Hands
) -> None:
    finding = view.findings.findings[-1]
    view.go_to(finding.cells[0])
    hands.press("Shift+F7")
    assert finding.message in [label.text() for label in asked(view).labels]
    hands.press("Escape")


def test_where_no_finding_is_meant_the_window_says_so(view: ReportView, hands: Hands) -> None:
    view.go_to("requests.disclosed.enterprises")
    hands.press("Shift+F7")
    assert hands.window.notice.text.startswith("先选一处问题")


def test_beside_its_cells_the_lit_finding_is_meant(view: ReportView, hands: Hands) -> None:
    finding = view.findings.findings[0]
    hands.press("F8")
    view.go_to("requests.disclosed.enterprises")
    hands.press("Shift+F7")
    assert finding.message in [label.text() for label in asked(view).labels]
    hands.press("Escape")


def test_the_section_tells_of_what_is_set_aside(view: ReportView, hands: Hands) -> None:
    hands.press("F8", "Shift+F7")
    write(view, "待核")
    sections = [section.id for section in view.session.report.edition.sections]
    item = view.sections.topLevelItem(1 + sections.index("requests"))
    assert item is not None
    assert "1 处错误" in item.toolTip(0)
    assert "1 处已说明" in item.toolTip(0)


def test_the_button_sets_aside_and_takes_up_again(view: ReportView) -> None:
    click_line(view, 0)
    tool = view.findings.aside_tool
    QTest.mouseClick(tool, Qt.MouseButton.LeftButton)
    write(view, "待核")
    view.findings.filter.kind.setCurrentIndex(4)
    click_line(view, 0)
    assert tool.text() == "恢复"
    QTest.mouseClick(tool, Qt.MouseButton.LeftButton)
    assert len(view.findings.findings) == 3
