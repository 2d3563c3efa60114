"""What a paste would do to a report, told before it is done."""

from gkdesk.form import Edition
from gkdesk.intake import Outcome, Placement, Way, outcome_of
from gkdesk.report import Report, Unread, plain
from tests.drawing import full_report
from tests.intake.pasting import lines_of, longest


def outcome(report: Report, texts: dict[str, str], *, keeps: bool = False) -> Outcome:
    return outcome_of(Placement(Way.HERE, texts), report, keeps_before_blank=keeps)


def entries(edition: Edition) -> list[str]:
    """The cells of the second line of the long table that can be entered."""
    line = lines_of(edition, longest(edition))[1]
    return [f.cell.id for f in line if not f.cell.is_computed]


def total(edition: Edition) -> str:
    line = lines_of(edition, longest(edition))[1]
    return next(f.cell.id for f in line if f.cell.is_computed)


def test_what_comes_and_what_goes_is_told(edition: Edition) -> None:
    report = full_report(edition)
    cell = entries(edition)[0]
    (landing,) = outcome(report, {cell: "999999"}).landings
    assert (landing.before, landing.after) == (report.values[cell], 999999)
    assert (landing.is_replacing, landing.is_blanking, landing.is_unread) == (True, False, False)


def test_the_report_is_left_as_it_is(edition: Edition) -> None:
    report = full_report(edition)
    before = dict(report.values)
    outcome(report, dict.fromkeys(entries(edition), "12345"))
    assert dict(report.values) == before


def test_a_blank_takes_a_figure_away_unless_it_is_kept(edition: Edition) -> None:
    report, cell = full_report(edition), entries(edition)[0]
    taken, kept = (outcome(report, {cell: " "}, keeps=keeps) for keeps in (False, True))
    assert (taken.values, taken.would_blank) == ({cell: None}, 1)
    assert (kept.values, kept.would_blank) == ({}, 1)


def test_what_nobody_can_read_comes_as_it_is(edition: Edition) -> None:
    (unread,) = outcome(full_report(edition), {entries(edition)[0]: "约5"}).unread
    assert unread.after == Unread("约5")


def test_a_total_is_compared_with_the_sum_as_it_would_be(edition: Edition) -> None:
    report = full_report(edition)
    texts = dict.fromkeys(entries(edition), "1")
    right = outcome(report, {**texts, total(edition): str(len(texts))})
    assert [one.differs for one in right.compared] == [False]
    wrong = outcome(report, {**texts, total(edition): "99"})
    assert [plain(one.stated) for one in wrong.differing] == ["99"]
    assert total(edition) not in wrong.values


def test_sums_are_told_as_they_would_be(edition: Edition) -> None:
    texts = dict.fromkeys(entries(edition), "1")
    assert outcome(full_report(edition), texts).sums[total(edition)] == len(texts)


def test_a_blank_total_says_nothing(edition: Edition) -> None:
    assert outcome(full_report(edition), {total(edition): ""}).differing == ()
