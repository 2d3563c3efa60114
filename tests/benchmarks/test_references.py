"""One typed letter in 12,000 characters of prose with a hundred figures in it."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest

from gkdesk.form import Edition
from gkdesk.prose.facts import Facts, Figures
from gkdesk.prose.references import render
from tests.benchmarks.measuring import slowest_of
from tests.benchmarks.table import Bench
from tests.drawing import full_report

# Half of what a keystroke may take for all that goes on with it.
MARK = 0.0025
FIGURES, LENGTH = 100, 12_000
REFERENCE = "{{ 表三.本年新收.总计 }}"

pytestmark = pytest.mark.bench


def keystrokes(text: str, facts: Facts) -> Iterator[Callable[[], object]]:
    """Type letters at the end of a text that is all one paragraph."""
    for count in range(300):
        yield partial(render, text + "字" * count, facts)


def test_a_keystroke_renders_the_paragraph_unnoticed(edition_2021: Edition, bench: Bench) -> None:
    report = full_report(edition_2021)
    facts = Facts(edition_2021, report.agency, report.year, Figures(report.values))
    text = "".join(
        f"{'文' * (LENGTH // FIGURES - len(REFERENCE))}{REFERENCE}" for _ in range(FIGURES)
    )
    slowest = slowest_of(keystrokes(text, facts))
    bench.wait("a keystroke in a paragraph with 100 figures", slowest, MARK)
    assert slowest < MARK
