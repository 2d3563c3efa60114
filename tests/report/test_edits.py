"""An edit returns exactly what it moved, and leaves a report as if it had been new."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gkdesk.form import Edition
from gkdesk.report import NOT_APPLICABLE, Change, Finding, Report, Unread, Value, plain
from tests.drawing import full_report, values
from tests.forms import EDITION_IDS, edition_of

Edit = dict[str, Value]


def snapshot(report: Report) -> dict[str, tuple[type, str | None]]:
    """Return what each cell shows, and as what."""
    return {cell: (type(value), plain(value)) for cell, value in report.values.items()}


def anew(report: Report) -> Report:
    """Return a report built from the same entries in one go."""
    return Report(report.edition, report.agency, report.year, entered=report.entered)


def edits_of(edition: Edition) -> st.SearchStrategy[list[Edit]]:
    """Draw edits of no, one or several cells."""
    cells = st.sampled_from(list(edition.reach))
    entries = st.tuples(cells, values("count") | values("money"))
    return st.lists(st.lists(entries, max_size=6).map(dict), max_size=8)


@pytest.mark.parametrize("edition_id", EDITION_IDS)
@given(data=st.data())
def test_a_change_names_exactly_the_cells_that_show_something_else(
    edition_id: str, data: st.DataObject
) -> None:
    report = full_report(edition_of(edition_id))
    for edit in data.draw(edits_of(report.edition)):
        shown, findings = snapshot(report), report.findings
        change = report.enter(edit)
        after = snapshot(report)
        moved = {cell for cell in shown if shown[cell][1] != after[cell][1]}
        assert set(change.cells) == moved
        assert len(change.cells) == len(moved)
        assert change.has_other_findings == (findings != report.findings)
        assert bool(change) == bool(moved)


@pytest.mark.parametrize("edition_id", EDITION_IDS)
@given(data=st.data())
def test_edits_undos_and_redos_leave_what_a_new_report_would_hold(
    edition_id: str, data: st.DataObject
) -> None:
    report = full_report(edition_of(edition_id))
    done: list[tuple[Edit, Edit]] = []
    undone: list[tuple[Edit, Edit]] = []
    for edit in data.draw(edits_of(report.edition)):
        step = data.draw(st.sampled_from(["edit", "undo", "redo"]))
        if step == "undo" and done:
            undone.append(done.pop())
            report.enter(undone[-1][0])
        elif step == "redo" and undone:
            done.append(undone.pop())
            report.enter(done[-1][1])
        else:
            undone.clear()
            done.append(({cell: report.values[cell] for cell in edit}, edit))
            report.enter(edit)
        fresh = anew(report)
        assert snapshot(report) == snapshot(fresh)
        assert report.findings == fresh.findings


@pytest.mark.parametrize("edition_id", EDITION_IDS)
@given(data=st.data())
def test_undoing_every_edit_restores_the_report(edition_id: str, data: st.DataObject) -> None:
    report = full_report(edition_of(edition_id))
    before = snapshot(report), report.findings
    done: list[Edit] = []
    for edit in data.draw(edits_of(report.edition)):
        done.append({cell: report.values[cell] for cell in edit})
        report.enter(edit)
    for undo in reversed(done):
        report.enter(undo)
    assert (snapshot(report), report.findings) == before


def test_an_edit_names_the_cell_first_and_its_totals_after_it(edition_2021: Edition) -> None:
    report = Report(edition_2021, "局", 2021)
    change = report.enter({"requests.disclosed.enterprises": 3})
    assert change.cells == (
        "requests.disclosed.enterprises",
        "requests.disclosed.total",
        "requests.outcomes_total.enterprises",
        "requests.outcomes_total.total",
    )


def test_figures_that_cancel_out_leave_the_total_out_of_the_change(edition_2021: Edition) -> None:
    report = Report(edition_2021, "局", 2021)
    report.enter({"disputes.reconsideration.upheld": 3, "disputes.reconsideration.corrected": 1})
    swap: Edit = {"disputes.reconsideration.upheld": 1, "disputes.reconsideration.corrected": 3}
    assert set(report.enter(swap).cells) == set(swap)


def test_entering_what_is_there_moves_nothing(filled_report: Report) -> None:
    assert filled_report.enter(filled_report.entered) == Change()
    assert not filled_report.enter({})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, 0),
        (0, NOT_APPLICABLE),
        (NOT_APPLICABLE, Unread("无")),
        (Unread("无"), None),
        (Decimal("38.5"), Decimal("38.50")),
    ],
)
def test_states_that_are_alike_are_still_told_apart(
    edition_2021: Edition, before: Value, after: Value
) -> None:
    cell = "proactive.charges.amount"
    report = Report(edition_2021, "局", 2021, entered={cell: before})
    assert report.enter({cell: after}).cells == (cell,)
    assert plain(report.values[cell]) == plain(after)


@pytest.mark.parametrize("cell", ["requests.received.total", "requests.received", "nothing", ""])
def test_an_edit_of_a_cell_that_takes_no_figure_does_nothing(
    filled_report: Report, cell: str
) -> None:
    before = snapshot(filled_report)
    with pytest.raises(KeyError):
        filled_report.enter({"requests.received.enterprises": 77, cell: 1})
    assert snapshot(filled_report) == before


def test_values_and_prose_cannot_be_changed_behind_the_report(filled_report: Report) -> None:
    before: tuple[Finding, ...] = filled_report.findings
    filled_report.entered.clear()
    for mapping in (filled_report.values, filled_report.prose, filled_report.stated):
        assert not hasattr(mapping, "__setitem__")
    assert filled_report.findings == before


def test_writing_prose_names_the_section(filled_report: Report) -> None:
    assert filled_report.write("overview", "新的文字") == Change(sections=("overview",))
    assert filled_report.write("overview", "新的文字") == Change()
    assert filled_report.prose["overview"] == "新的文字"


@pytest.mark.parametrize("section", ["requests", "nothing"])
def test_a_section_that_takes_no_text_is_refused(filled_report: Report, section: str) -> None:
    with pytest.raises(KeyError):
        filled_report.write(section, "文字")


def test_describing_tells_once(filled_report: Report) -> None:
    day = date(2022, 1, 20)
    assert filled_report.describe("新局", day) == Change(is_described_anew=True)
    assert filled_report.describe("新局", day) == Change()
    assert (filled_report.agency, filled_report.signed_on) == ("新局", day)
