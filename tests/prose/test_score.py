"""The checks of the prose on sentences they were not made from: how much is found, how rightly.

Who wrote the sentences knew the rules of the field and had not seen the checks.
"""

import sys
from functools import cache

import pytest

from gkdesk.form import Edition
from gkdesk.prose.checks import CheckLibrary
from gkdesk.prose.claims import ClaimChecks
from gkdesk.prose.facts import Facts, Figures
from gkdesk.prose.passages import paragraphs
from gkdesk.prose.proofreader import Proofreader
from tests.drawing import former, link
from tests.forms import edition_of
from tests.prose.scoring import Score, judge
from tests.prose.sentences import KINDS, Sentence, Tied, all_sentences, last_report_of, report_of

LIBRARY = CheckLibrary()
LEAST = 0.95


def scored(sentence: Sentence) -> Score:
    report = report_of(sentence)
    checks = LIBRARY.checks(report.edition)
    if last := last_report_of(sentence):
        link(report, last)
    report.proofread(Proofreader(checks))
    return judge(sentence, [finding for finding in report.findings if finding.check is None])


@cache
def scores() -> dict[str, Score]:
    found = {kind: Score() for kind in KINDS}
    for sentence in all_sentences():
        found[sentence.kind].add(scored(sentence))
    return found


def whole() -> Score:
    total = Score()
    for score in scores().values():
        total.add(score)
    return total


@cache
def claims(edition: str) -> ClaimChecks:
    return ClaimChecks(edition_of(edition))


def is_tied(sentence: Sentence, piece: Tied) -> bool:
    report = report_of(sentence)
    known = facts(report.edition, sentence)
    begun, ended = sentence.span(piece)
    return any(
        tie.cells and at + tie.start < ended and begun < at + tie.end
        for at, text in paragraphs(report.prose[sentence.section])
        for tie in claims(report.edition.id).ties(text, known)
    )


def facts(edition: Edition, sentence: Sentence) -> Facts:
    report = report_of(sentence)
    figures = Figures(report.values)
    last = former(last_report_of(sentence), edition)
    return Facts(edition, report.agency, report.year, figures, last)


def test_nearly_all_of_what_is_wrong_is_found_and_little_else(
    capsys: pytest.CaptureFixture[str],
) -> None:
    total = whole()
    with capsys.disabled():
        for kind, score in scores().items():
            sys.stdout.write(f"\n{kind:24}{score}")
        sys.stdout.write(f"\n{'all':24}{total}\n")
    assert total.precision >= LEAST, total.false
    assert total.recall >= LEAST, total.missed


def test_what_must_stay_silent_does(capsys: pytest.CaptureFixture[str]) -> None:
    silent = [sentence for sentence in all_sentences() if sentence.is_silent]
    false = [found for sentence in silent for found in scored(sentence).false]
    with capsys.disabled():
        sys.stdout.write(f"\nsilent {len(silent) - len(false)} of {len(silent)}\n")
    assert len(false) <= len(silent) * (1 - LEAST), false


def test_nearly_all_that_agrees_is_tied(capsys: pytest.CaptureFixture[str]) -> None:
    pieces = [(sentence, piece) for sentence in all_sentences() for piece in sentence.tied]
    missed = [f"{s}: {piece.words}" for s, piece in pieces if not is_tied(s, piece)]
    with capsys.disabled():
        sys.stdout.write(f"\ntied {len(pieces) - len(missed)} of {len(pieces)}\n")
    assert len(missed) <= len(pieces) * (1 - LEAST), missed
