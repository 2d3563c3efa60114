"""An explanation adds up to what the report shows, in the names of the form."""

import pytest

from gkdesk.form import Cell, Check, Edition
from gkdesk.report import NOT_APPLICABLE, Finding, Number, Report, Unread
from gkdesk.report.explaining import Addition, explain_cell, explain_check
from tests.drawing import full_report, link, unbalanced
from tests.forms import EDITION_IDS, edition_of

every_edition = pytest.mark.parametrize("edition_id", EDITION_IDS)


def added(addition: Addition) -> Number:
    return sum(term.value for term in addition.terms if isinstance(term.value, Number))


def computed(report: Report) -> list[Cell]:
    return [report.edition.cells[cell] for cell in report.edition.sums]


@every_edition
def test_the_parts_of_every_sum_add_up_to_what_it_shows(edition_id: str) -> None:
    report = full_report(edition_of(edition_id))
    for cell in computed(report):
        explained = explain_cell(report, cell.id)
        assert added(explained.addition) == report.values[cell.id] == explained.addition.value
        assert tuple(term.cell.id for term in explained.addition.terms) == cell.parts


@every_edition
def test_the_parts_of_a_sum_have_names_that_tell_them_apart(edition_id: str) -> None:
    report = full_report(edition_of(edition_id))
    for cell in computed(report):
        terms = explain_cell(report, cell.id).addition.terms
        assert len({term.name for term in terms}) == len(terms)
        names = {name for term in terms for name in (term.cell.row.name, term.cell.column.name)}
        assert {term.name for term in terms} <= names


@every_edition
def test_an_entered_cell_tells_of_every_sum_it_goes_into(edition_id: str) -> None:
    report = full_report(edition_of(edition_id))
    for cell in report.edition.reach:
        explained = explain_cell(report, cell)
        assert not explained.addition.terms
        for term in explained.feeds:
            assert cell in term.cell.parts
        mine = {upper.id for upper in computed(report) if cell in upper.parts}
        assert {term.cell.id for term in explained.feeds} == mine


@every_edition
def test_both_sides_of_every_comparison_are_written_out(edition_id: str) -> None:
    report = full_report(edition_of(edition_id))
    for check in (check for check in report.edition.checks if check.kind == "compare"):
        explained = explain_check(report, check)
        assert explained.finding is None
        assert explained.left is not None
        assert explained.right is not None
        left, right = added(explained.left), added(explained.right)
        assert explained.difference == abs(left - right)
        assert [t.cell.id for t in explained.left.terms] == list(check.left)
        assert [t.cell.id for t in explained.right.terms] == list(check.right)


def check_of(finding: Finding) -> Check:
    assert finding.check is not None
    return finding.check


@every_edition
def test_a_finding_is_explained_with_its_own_two_numbers(edition_id: str) -> None:
    report = unbalanced(edition_of(edition_id))
    explained = explain_check(report, check_of(report.findings[0]))
    assert explained.finding == report.findings[0]
    assert explained.left is not None
    assert explained.right is not None
    assert (str(explained.left.value), str(explained.right.value)) == (
        report.findings[0].left,
        report.findings[0].right,
    )


def test_what_is_common_to_both_sides_names_the_explanation(edition_2021: Edition) -> None:
    report = full_report(edition_2021)
    check = next(check for check in edition_2021.checks if check.code == "requests-balance")
    explained = explain_check(report, check)
    cell = edition_2021.cells[check.left[0]]
    assert explained.about == cell.column.name
    assert explained.left is not None
    assert explained.left.terms[0].name == cell.row.name


def test_blank_and_unreadable_parts_are_told_of_and_add_nothing(edition_2021: Edition) -> None:
    report = full_report(edition_2021)
    total = edition_2021.cells["disputes.litigation_direct.total"]
    one, other, third, *_ = total.parts
    assert not explain_cell(report, total.id).addition.leaves_out
    report.enter({third: NOT_APPLICABLE})
    assert not explain_cell(report, total.id).addition.leaves_out
    report.enter({one: None, other: Unread("若干")})
    explained = explain_cell(report, total.id)
    assert explained.addition.leaves_out
    assert [term.counts for term in explained.addition.terms] == [False, False, False, True]
    assert added(explained.addition) == report.values[total.id]


def test_a_side_that_does_not_apply_counts_nothing_in_the_difference(
    edition_2021: Edition,
) -> None:
    report = Report(edition_2021, "某局", 2024)
    check = next(check for check in edition_2021.checks if check.code == "in-force-below-issued")
    report.enter({check.left[0]: NOT_APPLICABLE, check.right[0]: 4})
    explained = explain_check(report, check)
    assert explained.difference == 4
    assert explained.finding is not None


def test_a_comparison_with_a_blank_side_has_no_difference(edition_2021: Edition) -> None:
    report = Report(edition_2021, "某局", 2024)
    check = next(check for check in edition_2021.checks if check.code == "requests-balance")
    assert explain_check(report, check).difference is None


def test_a_total_that_a_source_printed_stands_against_the_sum(edition_2021: Edition) -> None:
    report = full_report(edition_2021)
    cell = edition_2021.sums[0]
    report = Report(
        edition_2021, report.agency, report.year, entered=report.entered, stated={cell: 99_999}
    )
    explained = explain_check(report, check_of(report.findings[0]))
    assert explained.left is not None
    assert explained.right is not None
    assert (explained.left.terms, explained.left.value) == ((), 99_999)
    assert explained.right.value == report.values[cell]


def test_the_blank_cells_are_named_one_by_one(edition_2021: Edition) -> None:
    report = Report(edition_2021, "某局", 2024)
    finding = next(finding for finding in report.findings if finding.code == "blank-cell")
    explained = explain_check(report, check_of(finding))
    assert tuple(term.cell.id for term in explained.places) == finding.cells
    assert len({term.name for term in explained.places}) == len(finding.cells)


@every_edition
def test_both_sides_of_a_comparison_with_last_year_are_reckoned_of_their_terms(
    edition_id: str,
) -> None:
    edition = edition_of(edition_id)
    report, last = full_report(edition), full_report(edition)
    link(report, last)
    for check in edition.checks:
        if check.kind != "compare-years":
            continue
        explained = explain_check(report, check)
        for side in (explained.left, explained.right):
            assert side
            signed = [
                -added(Addition((t,), None)) if t.is_subtracted else added(Addition((t,), None))
                for t in side.terms
            ]
            assert sum(signed) == side.value
            said = [t.value for t in side.terms if t.is_last_years]
            assert said == [last.values[t.cell.id] for t in side.terms if t.is_last_years]


def test_a_term_of_last_year_says_of_which(filled_report: Report) -> None:
    link(filled_report, full_report(filled_report.edition))
    check = next(c for c in filled_report.edition.checks if c.code == "in-force-balance")
    left = explain_check(filled_report, check).left
    assert left
    assert [term.name for term in left.terms] == [
        "2020 年现行有效件数",
        "本年制发件数",
        "本年废止件数",
    ]
    assert [term.is_subtracted for term in left.terms] == [False, False, True]


def test_without_last_year_a_comparison_with_it_has_no_sides(filled_report: Report) -> None:
    check = next(c for c in filled_report.edition.checks if c.kind == "compare-years")
    explained = explain_check(filled_report, check)
    assert (explained.left, explained.right, explained.finding) == (None, None, None)
