"""What the status line says of a selection."""

from collections import Counter
from decimal import Decimal

import pytest

from tests.forms import edition_of
from tests.ui.grid.desk import TABLES, Control, Desk, Key, Shift


@pytest.fixture
def said(desk: Desk) -> list[str]:
    told: list[str] = []
    desk.grid.tally_changed.connect(told.append)
    return told


def test_a_single_cell_has_no_tally(desk: Desk, said: list[str]) -> None:
    desk.press(Key.Key_Tab)
    desk.type("5")
    desk.press(Key.Key_Backtab, Shift)
    assert set(said) == {""}


def test_a_table_is_counted_and_added_up(desk: Desk, said: list[str]) -> None:
    desk.enter(dict.fromkeys(desk.entries, "3"))
    desk.press(Key.Key_A, Control)
    assert said[-1].startswith(f"选中 {len(desk.table.figures)} 格，合计 ")
    counts = Counter(figure.cell.column.unit for figure in desk.entries)
    sums = [3 * count for count in counts.values()]
    assert all(str(number) in said[-1] for number in sums)
    assert "空白" not in said[-1]


def test_sums_are_not_added_to_what_they_add_up(desk: Desk, said: list[str]) -> None:
    desk.press(Key.Key_A, Control)
    computed = len(desk.table.figures) - len(desk.entries)
    assert (f"不含自动合计 {computed} 格" in said[-1]) == bool(computed)


def test_what_is_no_number_is_counted_apart(desk: Desk, said: list[str]) -> None:
    first, second, last = desk.entries[0], desk.entries[1], desk.entries[-1]
    desk.enter({second: "/", last: "若干"})
    desk.click(first)
    desk.click(second, Control)
    desk.click(last, Control)
    assert said[-1] == "选中 3 格；空白 1 格、“/”1 格、读不懂 1 格"


def units(edition: str, table: str) -> set[str]:
    return {column.unit for column in edition_of(edition).tables[table].columns}


MIXED = [(edition, table) for edition, table in TABLES if len(units(edition, table)) > 1]


@pytest.mark.parametrize("desk", MIXED, ids=".".join, indirect=True)
def test_figures_of_several_units_are_not_added_up(desk: Desk, said: list[str]) -> None:
    by_unit = {figure.cell.column.unit: figure for figure in desk.entries}
    (one, first), (other, second) = list(by_unit.items())[:2]
    desk.enter({first: "5", second: "0.25"})
    desk.click(first)
    desk.click(second, Control)
    assert f"5 {one}".strip() in said[-1]
    assert f"0.25 {other}".strip() in said[-1]
    assert "5.25" not in said[-1]


def test_sums_are_exact(desk: Desk, said: list[str]) -> None:
    first = desk.entries[0]
    alike = [f for f in desk.entries if f.cell.column.unit == first.cell.column.unit]
    desk.enter({alike[0]: "0.1", alike[-1]: "0.2"})
    desk.click(alike[0])
    desk.click(alike[-1], Control)
    total = Decimal("0.3") if len(alike) > 1 else Decimal("0.2")
    assert said[-1] in (f"选中 2 格，合计 {total}", "")


def test_the_tally_follows_what_is_entered(desk: Desk, said: list[str]) -> None:
    desk.click(desk.entries[0])
    desk.click(desk.entries[1], Control)
    desk.enter(dict.fromkeys(desk.entries[:2], "4"))
    assert "8" in said[-1] or "4" in said[-1]
    desk.session.undo_stack.undo()
    assert said[-1] == "选中 2 格；空白 2 格"


def test_computed_figures_alone_are_added_up(long_desk: Desk) -> None:
    said: list[str] = []
    long_desk.grid.tally_changed.connect(said.append)
    sums = [figure for figure in long_desk.table.figures if figure.cell.is_computed]
    long_desk.enter(dict.fromkeys(long_desk.entries[:3], "2"))
    long_desk.click(sums[0])
    long_desk.click(sums[1], Control)
    assert said[-1] == "选中 2 格，合计 6；空白 1 格"
