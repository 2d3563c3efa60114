"""What a source offers, and what comes of it after a clerk has gone through it."""

from pathlib import Path
from random import Random

import pytest

from gkdesk.form import Library
from gkdesk.intake.importing import Imported, import_report
from gkdesk.intake.review import Concern, Review, Verdict
from gkdesk.report import Report, plain, report_of
from tests.forms import OWN_IDS, edition_of
from tests.intake.containers import CONTAINERS
from tests.intake.damages import DAMAGES, figures, grids
from tests.intake.written import sample


def imported(folder: Path, *damages: str, edition: str = "2021") -> Imported:
    source = sample(edition_of(edition))
    for damage in damages:
        DAMAGES[damage](source, Random(5))
    file = folder / "来源.docx"
    file.write_bytes(CONTAINERS[".docx"](source))
    return import_report(file, Library())


def blank_of(found: Imported) -> Report:
    return Report(found.edition, found.agency, found.year)


def taken_over(review: Review) -> Report:
    state, stated = review.outcome()
    return report_of(state, review.report.edition, review.report.year, stated)


def first_doubt(review: Review) -> str:
    return next(c for one in review.concerns for c in one.cells if review.proposal(c).taken)


@pytest.mark.parametrize("edition", OWN_IDS)
def test_all_that_is_sure_is_taken_as_the_command_line_takes_it(
    edition: str, tmp_path: Path
) -> None:
    found = imported(tmp_path, edition=edition)
    report = taken_over(Review(found))
    assert dict(report.values) == dict(found.report.values)
    assert dict(report.prose) == dict(found.report.prose)
    assert (report.agency, report.signed_on) == (found.agency, found.signed_on)
    assert Review(found).concerns == ()


def test_a_text_that_is_no_figure_is_shown_in_its_cell_and_left_out_of_the_report(
    tmp_path: Path,
) -> None:
    source = sample(edition_of("2021"))
    next(s for grid in grids(source) for line in grid for s in figures(line)).text = "l2"
    (tmp_path / "来源.docx").write_bytes(CONTAINERS[".docx"](source))
    found = import_report(tmp_path / "来源.docx", Library())
    (cell,) = found.missing
    assert [one.text for one in found.lost] == ["l2"]
    assert found.report.values[cell] is None
    review = Review(found)
    assert (review.lost, review.concerns) == ((), (Concern((cell,)),))
    assert plain(review.proposal(cell).after) == "l2"
    review.correct(cell, "12")
    assert plain(taken_over(review).values[cell]) == "12"


def test_a_wrong_total_is_compared_and_never_entered(tmp_path: Path) -> None:
    found = imported(tmp_path, "wrong_totals")
    report = taken_over(Review(found))
    assert dict(report.stated) == found.report.stated_otherwise
    assert dict(report.values) == dict(found.report.values)


def test_a_total_that_is_left_out_is_not_compared(tmp_path: Path) -> None:
    review = Review(imported(tmp_path, "wrong_totals"))
    total = review.concerns[0].cells[0]
    review.leave_out(total)
    assert total not in taken_over(review).stated
    assert review.is_settled(review.concerns[0])


def test_a_doubtful_figure_that_nobody_saw_is_told_by_a_note(tmp_path: Path) -> None:
    review = Review(imported(tmp_path, "misread_letters"))
    cell = first_doubt(review)
    assert "没有把握" in taken_over(review).remarks.notes[cell]
    review.accept(cell)
    assert cell not in taken_over(review).remarks.notes


def test_what_is_corrected_is_taken_with_a_note_of_what_was_written(tmp_path: Path) -> None:
    review = Review(imported(tmp_path, "misread_letters"))
    cell = first_doubt(review)
    written = review.proposal(cell).taken
    assert written is not None
    review.correct(cell, "１２")
    report = taken_over(review)
    assert plain(report.values[cell]) == "12"
    assert written.text in report.remarks.notes[cell]


def test_what_is_left_out_stays_as_it_is(tmp_path: Path) -> None:
    found = imported(tmp_path)
    report = blank_of(found)
    cell = next(iter(found.edition.reach))
    report.enter({cell: 5})
    review = Review(found, report)
    review.leave_out(cell)
    assert taken_over(review).values[cell] == 5
    assert cell not in review.values


def test_what_was_said_to_a_cell_can_be_taken_back(tmp_path: Path) -> None:
    review = Review(imported(tmp_path, "misread_letters"))
    cell = first_doubt(review)
    review.correct(cell, "12")
    review.forget(cell)
    assert review.proposal(cell).verdict is Verdict.OPEN
    assert review.values[cell] == review.imported.cells[cell].value


def test_a_blank_takes_no_figure_away_unless_that_is_wanted(tmp_path: Path) -> None:
    found = imported(tmp_path, "blank_noughts")
    blank = next(c for c, t in found.cells.items() if not t.text and c in found.edition.reach)
    report = blank_of(found)
    report.enter({blank: 7})
    review = Review(found, report)
    assert (taken_over(review).values[blank], review.would_blank) == (7, 1)
    review.keeps_before_blank = False
    review.settle()
    assert taken_over(review).values[blank] is None


def test_only_the_chosen_sections_are_taken(tmp_path: Path) -> None:
    review = Review(imported(tmp_path))
    edition = review.report.edition
    table = next(iter(edition.tables))
    review.choose([table])
    report = taken_over(review)
    filled = {edition.cells[cell].section for cell, value in report.entered.items() if value}
    assert filled == {table}
    assert not any(report.prose.values())


def test_a_text_of_the_report_is_kept_unless_its_section_is_chosen(tmp_path: Path) -> None:
    found = imported(tmp_path)
    section = next(iter(found.prose))
    report = blank_of(found)
    report.write(section, "自己写的。")
    review = Review(found, report)
    assert taken_over(review).prose[section] == "自己写的。"
    review.choose({*review.chosen, section})
    assert taken_over(review).prose[section] == review.text(section)


def test_what_the_form_of_the_report_lacks_is_listed(tmp_path: Path) -> None:
    found = imported(tmp_path, edition="2019")
    report = Report(edition_of("2021"), found.agency, 2021)
    review = Review(found, report)
    assert {one.why for one in review.lost} == {"这份报告的表里没有这一格"}
    assert set(review.values) <= set(report.edition.reach)


def test_cells_that_were_not_found_are_told_row_by_row(tmp_path: Path) -> None:
    review = Review(imported(tmp_path, "lose_lines"))
    rows_of = (one.cells for one in review.concerns if one.cells)
    told = [cells for cells in rows_of if not review.proposal(cells[0]).taken]
    assert sorted(cell for cells in told for cell in cells) == sorted(review.imported.missing)
    rows = [{review.report.edition.cells[cell].row.id for cell in cells} for cells in told]
    assert all(len(row) == 1 for row in rows)


def test_a_note_that_is_there_is_kept_before_the_new_one(tmp_path: Path) -> None:
    found = imported(tmp_path, "misread_letters")
    cell = first_doubt(Review(found))
    report = blank_of(found)
    note = {cell: "问过统计科"}
    report.remark(type(report.remarks)(notes=note))
    lines = taken_over(Review(found, report)).remarks.notes[cell].split("\n")
    assert (lines[0], len(lines)) == ("问过统计科", 2)
