"""What an edition file says of other years: checks, counterparts and charts, read strictly."""

from pathlib import Path

import pytest

from gkdesk.form import Counterpart, Edition, YearTerm
from gkdesk.form.reader import read_edition
from tests.form.small import SMALL, places_of
from tests.forms import OWN_IDS, edition_of

YEARS = """
[[checks]]
code = "grown"
kind = "compare-years"
level = "hint"
sure_level = "error"
sure_for = ["both"]
carries_over = true
section = "fruit"
for_each = "column"
left = ["apples"]
relation = "="
right = ["last:pears", "-last:all"]
sentence = "{column} {year}：{apples} {last:pears} {last:all} {left} {right} {difference}"
source = "虚构"
[[checks]]
code = "jumped"
kind = "changed-much"
level = "hint"
section = "fruit"
cells = ["all.both"]
per_cent = 50
sentence = "{cell} {value} {last} {growth} {year}"
source = "虚构"
[[checks]]
code = "copied"
kind = "repeated"
level = "hint"
sentence = "{section} {count} {year}"
source = "虚构"
[[former]]
edition = "older"
counted_as = [
  { cells = ["fruit.apples.*", "fruit.pears.*"], former = ["fruit.pips.*"], remark = "合着算" },
]
[[charts]]
id = "harvest"
name = "收成"
section = "fruit"
rows = ["apples", "pears"]
columns = ["both"]
"""
FAULTS = {
    "term of an unknown row": ('"last:pears"', '"last:plums"', ("fruit", "grown", "left")),
    "unknown field": ("{last:all}", "{last:plums}", ("fruit", "grown", "sentence")),
    "unknown level": (
        'sure_level = "error"',
        'sure_level = "bad"',
        ("fruit", "grown", "sure_level"),
    ),
    "key of another kind": (
        "per_cent = 50",
        "per_cent = 50\nsure_for = []",
        ("fruit", "jumped", "sure_for"),
    ),
    "unknown figure": ('"all.both"', '"all.blue"', ("fruit", "jumped", "cells")),
    "no share": ("per_cent = 50", "", ("fruit", "jumped", "per_cent")),
    "unknown cells": ('"fruit.apples.*"', '"fruit.plums.*"', ("", "older", "cells")),
    "unknown row of a chart": (
        '"apples", "pears"]\ncolumns',
        '"plums", "pears"]\ncolumns',
        ("", "harvest", "rows"),
    ),
    "chart of no table": (
        '"收成"\nsection = "fruit"',
        '"收成"\nsection = "words"',
        ("", "harvest", "section"),
    ),
}


def small(folder: Path, more: str = YEARS) -> Edition:
    file = folder / "small.toml"
    file.write_text(SMALL + more, encoding="utf-8")
    return read_edition(file)


def test_a_comparison_rests_on_this_years_figures_alone(tmp_path: Path) -> None:
    edition = small(tmp_path)
    red, _, both = (check for check in edition.checks if check.code == "grown")
    assert red.cells == ("fruit.apples.red",)
    assert red.across
    assert red.across.right == (
        YearTerm("last:pears", "fruit.pears.red", is_last_years=True),
        YearTerm("last:all", "fruit.all.red", is_last_years=True, is_subtracted=True),
    )
    assert (red.across.carries_over, red.across.sure_level) == (True, None)
    assert both.across
    assert both.across.sure_level == "error"


def test_what_was_counted_together_is_spread_over_the_columns(tmp_path: Path) -> None:
    found = small(tmp_path).counterparts["older"]
    assert len(found) == 3
    cells = frozenset(("fruit.apples.red", "fruit.pears.red"))
    assert found[0] == Counterpart(cells, ("fruit.pips.red",), "合着算", is_comparable=True)


def test_a_chart_has_a_line_for_each_row(tmp_path: Path) -> None:
    (chart,) = small(tmp_path).charts
    assert [(line.name, line.cells) for line in chart.lines] == [
        ("苹果", ("fruit.apples.both",)),
        ("梨", ("fruit.pears.both",)),
    ]


def test_an_edition_need_not_say_anything_of_other_years(tmp_path: Path) -> None:
    edition = small(tmp_path, "")
    assert (dict(edition.counterparts), edition.charts) == ({}, ())
    assert [check for check in edition.checks if check.across] == []


@pytest.mark.parametrize(("old", "new", "place"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_named_with_its_place(
    tmp_path: Path, old: str, new: str, place: tuple[str, str, str]
) -> None:
    assert old in YEARS
    assert place in places_of(tmp_path, SMALL + YEARS.replace(old, new, 1))


@pytest.mark.parametrize("edition_id", OWN_IDS)
def test_every_cell_that_a_former_edition_is_said_to_have_is_there(edition_id: str) -> None:
    for former, counterparts in edition_of(edition_id).counterparts.items():
        cells = edition_of(former).cells
        assert [c for one in counterparts for c in one.former if c not in cells] == []
        assert len(counterparts) > 0


@pytest.mark.parametrize("edition_id", OWN_IDS)
def test_every_edition_is_held_against_the_years_before(edition_id: str) -> None:
    edition = edition_of(edition_id)
    across = {check.code for check in edition.checks if check.across}
    assert {"carried-in-differs", "large-change", "same-as-last-year"} <= across
    columns = edition.tables["requests"].columns
    assert sum(c.code == "carried-in-differs" for c in edition.checks) == len(columns)
    assert {"outcomes", "requesters"} <= {chart.id for chart in edition.charts}
