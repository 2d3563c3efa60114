"""Two clerks' work put together: what is taken comes from theirs, all else stays."""

from datetime import date

from gkdesk.form import Edition
from gkdesk.report import Remarks, Report, SignOff, differences, state_of, taken
from tests.drawing import full_report


def edited(edition: Edition) -> Report:
    """Return a report that differs from the full one in every kind of thing."""
    report = full_report(edition)
    cells, sections = list(report.entered), list(report.prose)
    report.enter({cells[0]: 888, cells[1]: None})
    report.write(sections[0], "对方的话")
    report.describe("对方的局", date(2026, 1, 2))
    signed = SignOff("张三", date(2026, 1, 3), "x")
    report.remark(
        Remarks().with_note(cells[2], "对方的批注").with_sign_off(sections[0], "checked", signed)
    )
    return report


def test_all_of_theirs_taken_is_theirs(edition_2021: Edition) -> None:
    mine, theirs = state_of(full_report(edition_2021)), state_of(edited(edition_2021))
    edits = differences(mine, theirs)
    assert {edit.kind for edit in edits} >= {"agency", "signed-on", "cell", "prose", "note"}
    assert differences(taken(mine, theirs, edits), theirs) == ()


def test_each_edit_that_is_not_taken_stays_mine(edition_2021: Edition) -> None:
    mine, theirs = state_of(full_report(edition_2021)), state_of(edited(edition_2021))
    edits = differences(mine, theirs)
    for kept in edits:
        others = [edit for edit in edits if edit != kept]
        assert differences(taken(mine, theirs, others), theirs) == (kept,)
