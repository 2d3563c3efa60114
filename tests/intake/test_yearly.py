"""Two reports one below the other in one file: one of them is read, never some of both."""

from pathlib import Path

import pytest

from gkdesk.form import Library
from gkdesk.intake.importing import Imported, import_report
from gkdesk.report import plain
from tests.forms import edition_of
from tests.intake.containers import CONTAINERS
from tests.intake.written import AGENCY, Written, sample

YEARS = (2023, 2022)
KINDS = [".tabs.txt", ".cells.txt"]


def report_of(year: int) -> Written:
    """Return a report of which all counts are so many times those of the sample."""
    source = sample(edition_of("2021"))
    source.title = [f"{AGENCY}{year}年政府信息公开工作年度报告"]
    for square in (s for p in source.parts.values() for g in p.tables for line in g for s in line):
        square.text = str(int(square.text) * (year % 10)) if square.text.isdigit() else square.text
    return source


def read(folder: Path, kind: str, years: tuple[int, ...], year: int | None = None) -> Imported:
    file = folder / "历年.txt"
    write = CONTAINERS[kind]
    file.write_bytes(b"\n".join(write(report_of(one)) for one in years))
    return import_report(file, Library(), year=year)


def times(imported: Imported) -> set[float]:
    """Return how many times those of the sample the counts are; 0 where they are missing."""
    counts = {c: int(t) for c, t in sample(edition_of("2021")).cells.items() if t and t.isdigit()}
    entered = imported.report.entered
    return {int(plain(entered[c]) or 0) / n for c, n in counts.items() if c in entered and n}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("years", [YEARS, YEARS[::-1]])
def test_the_newest_of_two_reports_is_read(
    kind: str, years: tuple[int, ...], tmp_path: Path
) -> None:
    imported = read(tmp_path, kind, years)
    assert (imported.year, times(imported)) == (2023, {3})
    assert "2022 年的报告也在这里面，没有用" in imported.told


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("years", [YEARS, YEARS[::-1]])
def test_the_report_of_the_year_that_is_asked_for_is_read(
    kind: str, years: tuple[int, ...], tmp_path: Path
) -> None:
    imported = read(tmp_path, kind, years, year=2022)
    assert (imported.year, times(imported)) == (2022, {2})


def test_a_title_above_the_report_of_another_year_parts_nothing(tmp_path: Path) -> None:
    file = tmp_path / "年报.txt"
    other = f"{AGENCY}2020年政府信息公开工作年度报告\n".encode()
    file.write_bytes(other + CONTAINERS[".cells.txt"](report_of(2023)))
    assert times(import_report(file, Library(), year=2023)) == {3}
