"""Damaged sources: a figure may be missing, and is told of then; none may stand elsewhere."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from gkdesk.form import Library
from gkdesk.intake.importing import import_report
from gkdesk.report import Report, plain
from tests.forms import OWN_IDS, edition_of
from tests.intake.containers import CONTAINERS
from tests.intake.damages import DAMAGES as OTHERS
from tests.intake.slips import SLIPS, move_aside
from tests.intake.written import AGENCY, Written, sample, sparse_sample, written

DAMAGES = {**OTHERS, **SLIPS}
# `make soak` asks for more, and for all kinds of files.
SEEDS = int(os.environ.get("GKDESK_DAMAGES", "1"))
_SOME = (".html", ".cells.txt")
CASES = [
    (damage, container, edition)
    for damage in DAMAGES
    for container in (CONTAINERS if "GKDESK_DAMAGES" in os.environ else _SOME)
    for edition in OWN_IDS
]
# Of all figures that a damage leaves in a source.
MOST = 0.75
SPARSE_SEEDS = max(3, SEEDS)
SPARSE_CASES = [case for case in CASES if case[-1] == OWN_IDS[-1] or SEEDS > 1]


def damaged(damage: str, edition: str, seed: int) -> Written:
    source = sample(edition_of(edition))
    DAMAGES[damage](source, Random(seed))
    return source


def wrong(report: Report, source: Written) -> dict[str, tuple[str | None, str | None]]:
    """Return the figures that are not those of the source, as they are and as they were."""
    return {
        cell: (plain(value), source.cells[cell])
        for cell, value in report.entered.items()
        if value is not None and plain(value) != source.cells[cell]
    }


@pytest.mark.parametrize(("damage", "container", "edition"), CASES)
def test_no_figure_is_ever_wrong(
    damage: str, container: str, edition: str, tmp_path: Path, library: Library
) -> None:
    file = tmp_path / f"来源{container}"
    for seed in range(SEEDS):
        source = damaged(damage, edition, seed)
        file.write_bytes(CONTAINERS[container](source))
        assert wrong(import_report(file, library).report, source) == {}


@pytest.mark.parametrize(("damage", "container", "edition"), SPARSE_CASES)
def test_no_figure_among_noughts_is_ever_wrong(
    damage: str, container: str, edition: str, tmp_path: Path, library: Library
) -> None:
    """Where most figures are alike, a shift is harder to see."""
    file = tmp_path / f"来源{container}"
    for seed in range(SPARSE_SEEDS):
        random = Random(seed)
        source = sparse_sample(edition_of(edition), random)
        DAMAGES[damage](source, random)
        file.write_bytes(CONTAINERS[container](source))
        assert wrong(import_report(file, library).report, source) == {}


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_missing_is_told(damage: str, tmp_path: Path, library: Library) -> None:
    source = damaged(damage, "2021", 7)
    file = tmp_path / "来源.html"
    file.write_bytes(CONTAINERS[".html"](source))
    imported = import_report(file, library)
    blank = {cell for cell, value in imported.report.entered.items() if value is None}
    taken = {cell for cell in blank if cell in imported.cells}
    assert blank - taken == set(imported.missing)
    assert all(not imported.cells[cell].text for cell in taken)


@pytest.mark.parametrize("container", _SOME)
@pytest.mark.parametrize("edition", OWN_IDS)
def test_a_figure_that_was_put_beside_its_own_place_is_not_taken(
    edition: str, container: str, tmp_path: Path, library: Library
) -> None:
    random, form = Random(1), edition_of(edition)
    entered = {cell: random.choice((0, 0, 0, random.randrange(1, 500))) for cell in form.reach}
    source = written(Report(form, AGENCY, form.first_report_year, entered=entered))
    moved = move_aside(source, random)
    file = tmp_path / f"来源{container}"
    file.write_bytes(CONTAINERS[container](source))
    imported = import_report(file, library)
    assert wrong(imported.report, source) == {}
    assert moved in {one.text for one in imported.lost}


def shares(library: Library, folder: Path) -> Iterator[tuple[str, float]]:
    """Yield for each damage how many of the figures that were left in it are placed."""
    file = folder / "来源.html"
    for damage in DAMAGES:
        placed = given = 0
        for seed in range(SEEDS):
            source = damaged(damage, "2021", seed)
            file.write_bytes(CONTAINERS[".html"](source))
            report = import_report(file, library).report
            known = [cell for cell in report.entered if source.cells[cell] is not None]
            given += len(known)
            placed += sum(report.entered[cell] is not None for cell in known)
        yield damage, placed / given


def test_most_figures_are_placed_all_the_same(tmp_path: Path, library: Library) -> None:
    found = dict(shares(library, tmp_path))
    # Shown by pytest -s.
    for damage, share in found.items():
        sys.stdout.write(f"\n{damage:28} {share:7.1%} placed")
    mean = sum(found.values()) / len(found)
    sys.stdout.write(f"\n{'all':28} {mean:7.1%} placed\n")
    assert mean >= MOST
