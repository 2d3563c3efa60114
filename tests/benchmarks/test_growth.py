"""One, ten and a hundred times as many figures, as much prose: what grows with it, and what not."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import count, cycle
from pathlib import Path

import pytest

from gkdesk.document import build_word
from gkdesk.form import Edition, Library
from gkdesk.project import load, save
from gkdesk.prose.checks import CheckLibrary
from gkdesk.prose.proofreader import Proofreader
from gkdesk.report import Report
from tests.benchmarks.grown import grown
from tests.benchmarks.measuring import median_of
from tests.benchmarks.table import Bench
from tests.benchmarks.test_prose import unlike
from tests.drawing import full_report
from tests.ui.paper.reading import sample

TIMES = (1, 10, 100)
RUNS, EDITS = 5, 200
# What so many times as much may take a piece, in what one takes; nothing of it, where an act
# concerns one figure alone.
MARK = 1.2
SECTION = "overview"

pytestmark = pytest.mark.bench
Act = Callable[[], object]


def edits(report: Report) -> Iterator[Act]:
    def edit(cell: str, number: int) -> object:
        report.enter({cell: number})
        return report.findings

    for number, cell in zip(range(EDITS), cycle(report.entered), strict=False):
        yield partial(edit, cell, number)


def test_figures_ten_and_a_hundred_times_over(
    tmp_path: Path, edition_2021: Edition, bench: Bench
) -> None:
    put_together, edited, opened, saved = (dict[int, float]() for _ in range(4))
    for times in TIMES:
        edition = grown(tmp_path, edition_2021.id, times)
        report, file = full_report(edition), tmp_path / f"{times}.gkd"
        anew = partial(
            Report, edition, report.agency, report.year, entered=report.entered, prose=report.prose
        )
        put_together[times] = median_of([lambda anew=anew: anew().findings] * RUNS)
        edited[times] = median_of(edits(report))
        saved[times] = median_of([partial(save, report, file)] * RUNS)
        library = Library(tmp_path)
        opened[times] = median_of([partial(load, file, library)] * RUNS)
    bench.growth("a report put together and cross-checked, its tables so often", put_together, MARK)
    bench.growth("a committed digit in it", edited, MARK)
    bench.growth("saving it", saved, MARK)
    bench.growth("opening it", opened, MARK)


def look(report: Report, text: str, library: CheckLibrary) -> None:
    other = Report(report.edition, report.agency, report.year, prose={SECTION: text})
    other.proofread(Proofreader(library.checks(report.edition)))


def test_prose_ten_and_a_hundred_times_over(bench: Bench) -> None:
    library = CheckLibrary()
    checked, printed = dict[int, float](), dict[int, float]()
    report = sample()
    text, signs = report.prose[SECTION], count()
    for times in TIMES:
        looks = list[Act]()
        for _ in range(RUNS):
            report.write(SECTION, "\n".join(unlike(text, next(signs)) for _ in range(times)))
            looks.append(partial(look, report, report.prose[SECTION], library))
        checked[times] = median_of(looks)
        printed[times] = median_of([partial(build_word, report)] * RUNS)
    bench.growth("the prose checked, so much of it", checked, MARK)
    bench.growth("the Word file, so much prose", printed, MARK)
