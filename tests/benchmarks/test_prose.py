"""The prose checked: 12,000 characters from nothing, and after a keystroke."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle

import pytest

from gkdesk.prose.checks import CheckLibrary
from gkdesk.prose.proofreader import Proofreader
from gkdesk.report import Report
from tests.benchmarks.measuring import as_in_the_program, slowest_of
from tests.benchmarks.table import Bench
from tests.prose.sentences import all_sentences, report_of, rest

LENGTH = 12_000
BASE = "busy"
# Figures in a sign of text, and signs in a paragraph, as in the two published reports that the
# tests read: 29 in 1,636 and 30 in 1,862; 8 and 10 paragraphs.
FIGURES, PARAGRAPH = 0.018, 190
# In seconds.
WHOLE_MARK, KEY_MARK = 0.050, 0.005
ROUNDS, KEYS = 21, 200
LIBRARY = CheckLibrary()
# Among the Chinese signs of Unicode: none of these is a numeral or begins a word of the rules.
_SIGNS = 0x9F00
_OTHER_SIGNS = 0x5E00
_NUMBER = re.compile(r"\d[\d.,]*")
_ENDS = re.compile(r"^|(?<=[。；！？])(?=.)", re.MULTILINE)

pytestmark = pytest.mark.bench


def written() -> str:
    """Return what agrees with the tables, until it is long enough, no sentence of it twice.

    As many words without figures stand between as published reports have.
    """
    said = cycle([one.text for one in all_sentences() if one.report == BASE and one.is_silent])
    others = cycle("".join(rest().values()).replace("\n", "").rstrip("。").split("。"))
    pieces, length, numbers = list[str](), 0, 0
    while length < LENGTH:
        piece = next(said) if numbers <= length * FIGURES else f"{next(others)}。"
        numbers += len(_NUMBER.findall(piece))
        pieces.append(_ENDS.sub(chr(_OTHER_SIGNS + len(pieces)), piece))
        length += len(pieces[-1])
    return "".join(_in_paragraphs(pieces))


def unlike(text: str, number: int) -> str:
    """Return a text with another sign in each sentence: nothing of it was read before."""
    return _ENDS.sub(chr(_SIGNS + number), text)


def _in_paragraphs(pieces: list[str]) -> Iterator[str]:
    length = 0
    for piece in pieces:
        length += len(piece)
        yield piece
        if length >= PARAGRAPH:
            length = 0
            yield "\n"


@pytest.fixture
def report() -> Iterator[Report]:
    report = report_of(next(one for one in all_sentences() if one.report == BASE))
    report.write("overview", written())
    # Rules are read and patterns built with the first report of a session.
    report.proofread(Proofreader(LIBRARY.checks(report.edition)))
    with as_in_the_program():
        yield report


def test_the_prose_is_checked_from_nothing(report: Report, bench: Bench) -> None:
    def looks() -> Iterator[Callable[[], object]]:
        for number in range(ROUNDS):
            text = unlike(report.prose["overview"], number)
            prose = {**report.prose, "overview": text}
            other = Report(
                report.edition, report.agency, report.year, entered=report.entered, prose=prose
            )
            yield partial(other.proofread, Proofreader(LIBRARY.checks(report.edition)))

    length = sum(map(len, report.prose.values()))
    assert report.findings
    took = slowest_of(looks())
    bench.wait(f"{length:,} characters of prose checked from nothing", took, WHOLE_MARK)


def test_the_prose_is_checked_after_a_keystroke(report: Report, bench: Bench) -> None:
    text = report.prose["overview"]
    middle = text.index("\n", len(text) // 2)

    def keys() -> Iterator[Callable[[], object]]:
        for count in range(1, KEYS + 1):
            typed = f"{text[:middle]}{'新收申请件' * count}"[: middle + count]
            yield partial(report.write, "overview", typed + text[middle:])

    bench.wait("the prose checked after a keystroke", slowest_of(keys()), KEY_MARK)
