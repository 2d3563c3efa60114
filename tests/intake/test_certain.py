"""Tables that are written in another way, and say the same: every figure is found."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from gkdesk.form import Library
from gkdesk.intake.importing import import_report
from gkdesk.report import plain
from tests.forms import edition_of
from tests.intake.containers import CONTAINERS
from tests.intake.damages import figures, grids
from tests.intake.slips import turn_table
from tests.intake.written import Square, Written, sample


def on_its_side(source: Written) -> None:
    turn_table(source, Random(1))


def with_units(source: Written) -> None:
    """A column of the unit before the figures of each line."""
    head, *_ = grid = source.grid("requests")
    head.insert(1, Square("计量单位", 1, 3))
    for line in grid[3:]:
        line.insert(line.index(figures(line)[0]), Square("件"))


def with_remarks(source: Written) -> None:
    """A remark behind every figure: far more words than those of the labels."""
    for square in (s for grid in grids(source) for line in grid for s in figures(line)):
        square.text += f"（其中网络{square.text}）" if square.text else ""


def one_box_longer(source: Written) -> None:
    """A blank pushes the figures of one line aside; the other lines are filled up behind."""
    grid = source.grid("requests")
    lines = [line for line in grid if figures(line)]
    grid[0].append(Square("", 1, 3))
    for line in lines[1:]:
        line.append(Square(""))
    lines[0].insert(1, Square(""))


@pytest.mark.parametrize("kind", [".html", ".docx", ".tabs.txt"])
@pytest.mark.parametrize("change", [on_its_side, with_units, with_remarks, one_box_longer])
def test_every_figure_is_found_in_its_place(
    change: Callable[[Written], None], kind: str, tmp_path: Path
) -> None:
    source = sample(edition_of("2021"))
    change(source)
    file = tmp_path / f"来源{kind}"
    file.write_bytes(CONTAINERS[kind](source))
    entered = import_report(file, Library()).report.entered
    assert {cell: plain(value) for cell, value in entered.items()} == {
        cell: source.cells[cell] for cell in entered
    }
