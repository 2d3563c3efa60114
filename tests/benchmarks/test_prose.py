"""The prose checked: 12,000 characters from nothing, and after a keystroke."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle

import pytest

from gkdesk.prose.checks import CheckLibrary
from gkdesk.prose.proofreader import Proofreader
from gkdesk.report import Report
from tests.benchmarks.measuring import slowest_of, tell_wait
from tests.prose.sentences import all_sentences, report_of, rest

LENGTH = 12_000
BASE = "busy"
# In seconds.
WHOLE_MARK, KEY_MARK = 0.050, 0.005
ROUNDS, KEYS = 21, 200
# Among the Chinese signs of Unicode: none of these is a numeral or begins a word of the rules.
_SIGNS = 0x9F00
_OTHER_SIGNS = 0x5E00
_ENDS = re.compile(r"^|(?<=[。；！？])(?=.)", re.MULTILINE)

pytestmark = pytest.mark.bench


def written() -> str:
    """Return what agrees with the tables, until it is long enough, no sentence of it twice.

    As many words without figures stand between: so reports have some 35 figures in 1,000 signs.
    """
    said = [one.text for one in all_sentences() if one.report == BASE and one.is_silent]
    others = [text for text in "".join(rest().values()).split("。") if text]
    lines, length = list[str](), 0
    for number, (text, other) in enumerate(zip(cycle(said), cycle(others), strict=False)):
        if length >= LENGTH:
            break
        lines.append(_ENDS.sub(chr(_OTHER_SIGNS + number), f"{other}。\n{text}"))
        length += len(lines[-1]) + 1
    return "\n".join(lines)


@pytest.fixture
def report() -> Report:
    report = report_of(next(one for one in all_sentences() if one.report == BASE))
    report.write("overview", written())
    return report


def test_the_prose_is_checked_from_nothing(report: Report) -> None:
    # Rules are read and patterns built with the first report of a session.
    library = CheckLibrary()
    report.proofread(Proofreader(library.checks(report.edition)))

    def looks() -> Iterator[Callable[[], object]]:
        for number in range(ROUNDS):
            # Another sign in each sentence: nothing that was read before is known.
            text = _ENDS.sub(chr(_SIGNS + number), report.prose["overview"])
            prose = {**report.prose, "overview": text}
            other = Report(
                report.edition, report.agency, report.year, entered=report.entered, prose=prose
            )
            yield partial(other.proofread, Proofreader(library.checks(report.edition)))

    length = sum(map(len, report.prose.values()))
    assert report.findings
    took = slowest_of(looks())
    tell_wait(f"{length} characters of prose, checked from nothing", took, WHOLE_MARK)


def test_the_prose_is_checked_after_a_keystroke(report: Report) -> None:
    report.proofread(Proofreader(CheckLibrary().checks(report.edition)))
    text = report.prose["overview"]
    middle = text.index("\n", len(text) // 2)

    def keys() -> Iterator[Callable[[], object]]:
        for count in range(1, KEYS + 1):
            typed = f"{text[:middle]}{'新收申请件' * count}"[: middle + count]
            yield partial(report.write, "overview", typed + text[middle:])

    tell_wait("The prose checked after a keystroke", slowest_of(keys()), KEY_MARK)
