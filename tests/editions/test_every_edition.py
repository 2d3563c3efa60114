"""What must hold of every edition file in the folders, whatever it says."""

import re
from collections import Counter
from string import Formatter

import pytest

from gkdesk.form import Edition, Label, Library, Table
from tests.forms import EDITION_IDS, INVENTED_FOLDER, OWN_IDS, edition_of

# The type area of A4 between the margins of official documents, in millimetres.
TYPE_AREA = 156


def squares(table: Table) -> Counter[tuple[int, int]]:
    return Counter(
        (row, column)
        for line in table.layout
        for box in line
        for row in range(box.top, box.top + box.down)
        for column in range(box.left, box.left + box.across)
    )


def test_each_square_of_a_table_is_covered_exactly_once(edition: Edition) -> None:
    for table in edition.tables.values():
        grid = {(r, c) for r in range(len(table.layout)) for c in range(len(table.widths))}
        assert squares(table) == Counter(grid)


def test_each_cell_is_placed_exactly_once(edition: Edition) -> None:
    placed = [figure.cell for table in edition.tables.values() for figure in table.figures]
    assert [cell.id for cell in placed] == list(edition.cells)
    assert placed == list(edition.cells.values())


def test_a_table_fills_the_width_of_the_page(edition: Edition) -> None:
    for table in edition.tables.values():
        assert sum(table.widths) == pytest.approx(TYPE_AREA, abs=0.5)


def test_heads_hold_labels_alone(edition: Edition) -> None:
    for table in edition.tables.values():
        for box in (box for line in table.layout for box in line):
            in_head = box.top < table.head_rows or box.left < table.head_columns
            assert isinstance(box, Label) or not in_head


def test_no_sum_stands_before_one_that_it_rests_on(edition: Edition) -> None:
    for position, cell in enumerate(edition.sums):
        later = set(edition.sums[position:])
        assert later.isdisjoint(edition.cells[cell].parts)


def test_every_computed_cell_is_summed_and_no_other(edition: Edition) -> None:
    computed = {cell.id for cell in edition.cells.values() if cell.is_computed}
    assert sorted(edition.sums) == sorted(computed)
    assert edition.reach.keys() == edition.cells.keys() - computed


def under(edition: Edition, cell: str) -> set[str]:
    """Return a cell and all that it adds up, however deep."""
    return {cell}.union(*(under(edition, part) for part in edition.cells[cell].parts))


def test_a_cell_reaches_every_sum_and_check_that_it_is_part_of_and_no_other(
    edition: Edition,
) -> None:
    below = {cell: under(edition, cell) for cell in edition.cells}
    for cell, reach in edition.reach.items():
        assert reach.sums == tuple(upper for upper in edition.sums if cell in below[upper])
        assert reach.checks == tuple(
            position
            for position, check in enumerate(edition.checks)
            if any(cell in below[one] for one in check.cells)
        )


def test_codes_are_lower_case_with_dashes(edition: Edition) -> None:
    codes = {check.code for check in edition.checks}
    assert [code for code in codes if not re.fullmatch(r"[a-z]+(-[a-z]+)*", code)] == []


def test_a_comparison_says_its_two_sides(edition: Edition) -> None:
    for check in (check for check in edition.checks if check.kind == "compare"):
        fields = {name for _, name, _, _ in Formatter().parse(check.sentence) if name}
        for name, cells in (("left", check.left), ("right", check.right)):
            alone = {term for term, cell in check.operands.items() if (cell,) == cells}
            assert name in fields or alone & fields


def test_every_kind_of_value_is_checked_in_every_cell(edition: Edition) -> None:
    checked = Counter((check.kind, *check.cells[:1]) for check in edition.checks)
    for cell in edition.reach:
        assert checked["readable", cell] == 1
    for cell in edition.sums:
        assert checked["stated", cell] == 1


@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_an_edition_is_named_by_its_first_report_year(edition_id: str) -> None:
    edition = edition_of(edition_id)
    assert edition.id == edition_id == str(edition.first_report_year)


def test_the_library_offers_what_lies_in_the_folder() -> None:
    assert Library().ids == OWN_IDS
    assert {"2019", "2021"} <= set(OWN_IDS)


def test_the_invented_edition_differs_where_it_should() -> None:
    invented, real = Library(INVENTED_FOLDER).edition("2091"), edition_of("2021")
    assert len(invented.tables) == len(real.tables) + 1
    assert not invented.cells.keys() & real.cells.keys()
    balance = next(c for c in invented.checks if c.code == "more-settled-than-received")
    assert balance.relation == "<="
    applicants, writers = real.tables["requests"].columns, invented.tables["letters"].columns
    assert len(writers) == len(applicants) - 1
