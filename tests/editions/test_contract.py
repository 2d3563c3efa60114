"""The two real editions hold exactly the cells, labels and kinds that others rely on."""

import pytest

from gkdesk.form import Label, Table
from tests.editions import contract
from tests.forms import OWN_IDS, edition_of

own_editions = pytest.mark.parametrize("edition_id", OWN_IDS)


@own_editions
def test_an_edition_has_exactly_the_promised_cells_in_printed_order(edition_id: str) -> None:
    assert list(edition_of(edition_id).cells) == contract.cell_ids(edition_id)


@pytest.mark.parametrize(("edition_id", "cells"), [("2019", 198), ("2021", 200)])
def test_an_edition_has_the_promised_number_of_cells(edition_id: str, cells: int) -> None:
    edition = edition_of(edition_id)
    assert (len(edition.cells), len(edition.reach)) == (cells, 166)


@own_editions
def test_totals_and_nothing_else_are_computed(edition_id: str) -> None:
    promised = {
        cell
        for cell in contract.cell_ids(edition_id)
        if cell.endswith(".total") or cell.startswith("requests.outcomes_total.")
    }
    assert set(edition_of(edition_id).sums) == promised


@own_editions
def test_only_sums_of_money_are_money_and_only_a_change_may_be_negative(edition_id: str) -> None:
    cells = edition_of(edition_id).cells.values()
    money = {cell.id for cell in cells if cell.column.kind == "money"}
    negative = {cell.column.id for cell in cells if cell.column.may_be_negative}
    assert money == {"2019": {"proactive.procurement.amount"}}.get(
        edition_id, {"proactive.charges.amount"}
    )
    assert negative == {"2019": {"change"}}.get(edition_id, set())


@own_editions
def test_sections_stand_in_the_order_and_under_the_headings_of_the_notice(edition_id: str) -> None:
    sections = edition_of(edition_id).sections
    assert tuple(section.id for section in sections) == contract.SECTIONS
    assert tuple(section.heading for section in sections) == contract.HEADINGS
    assert tuple(s.id for s in sections if s.kind == "prose") == contract.PROSE


def label_beside(table: Table, row_id: str) -> str:
    """Return the label that stands directly left of the figures of a row."""
    first = next(figure for figure in table.figures if figure.cell.row.id == row_id)
    beside = [
        box
        for line in table.layout
        for box in line
        if isinstance(box, Label)
        and box.left + box.across == first.left
        and box.top <= first.top < box.top + box.down
    ]
    assert len(beside) == 1
    return beside[0].text


@own_editions
def test_each_row_of_requests_stands_beside_its_printed_label(edition_id: str) -> None:
    table = edition_of(edition_id).tables["requests"]
    printed = {row.id: label_beside(table, row.id) for row in table.rows}
    assert printed == contract.request_rows(edition_id)


@own_editions
def test_the_outcomes_add_up_every_row_between_carried_in_and_their_total(edition_id: str) -> None:
    cells = edition_of(edition_id).cells
    rows = list(contract.request_rows(edition_id))
    added = rows[rows.index("disclosed") : rows.index("outcomes_total")]
    parts = cells["requests.outcomes_total.enterprises"].parts
    assert parts == tuple(f"requests.{row}.enterprises" for row in added)


@own_editions
def test_the_codes_that_others_rely_on_are_there_with_their_levels(edition_id: str) -> None:
    levels = {check.code: check.level for check in edition_of(edition_id).checks}
    for code in ("requests-balance", "stated-total-differs", "negative-number", "not-whole-number"):
        assert levels[code] == "error"
    assert levels["blank-cell"] == "warning"
