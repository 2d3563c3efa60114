"""The set of sentences with known verdicts is sound; no checker is asked here."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

import pytest

from gkdesk.report import Report, Unread, plain
from tests.forms import edition_of
from tests.prose.sentences import (
    CODES,
    KINDS,
    Base,
    Expected,
    Sentence,
    Tied,
    Words,
    all_sentences,
    bases,
    cells_of,
    last_report_of,
    report_of,
)

LEAST = 240
ALL = all_sentences()
ARABIC = re.compile(r"\d[\d,]*(\.\d+)?")
MYRIAD = 10**4


def expected() -> Iterator[tuple[Sentence, Expected]]:
    return ((sentence, one) for sentence in ALL for one in sentence.expect)


def tied() -> Iterator[tuple[Sentence, Tied]]:
    return ((sentence, one) for sentence in ALL for one in sentence.tied)


def pieces() -> Iterator[tuple[Sentence, Words]]:
    """Yield every piece of text that a verdict names."""
    found = ((s, one) for s in ALL for one in (*s.expect, *s.tied))
    return (pair for pair in found if pair[1].words)


def sum_of(report: Report, cells: tuple[str, ...]) -> Decimal:
    found = cells_of(report.edition, cells)
    return sum((Decimal(plain(report.values[cell]) or 0) for cell in found), Decimal(0))


def figure_in(words: str) -> Decimal | None:
    """Return the Arabic figure of a claim, in 万元 where it is money; None where there is none."""
    folded = unicodedata.normalize("NFKC", words)
    found = ARABIC.search(folded)
    if found is None:
        return None
    figure = Decimal(found[0].replace(",", ""))
    unit = folded[found.end() :].strip()
    if unit == "元":
        return figure / MYRIAD
    return figure * MYRIAD if unit == "万件" else figure


def test_there_are_enough_sentences() -> None:
    assert len(ALL) >= LEAST


def test_at_least_a_third_must_stay_silent() -> None:
    assert 3 * sum(sentence.is_silent for sentence in ALL) >= len(ALL)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_silent_sentence(kind: str) -> None:
    assert any(sentence.is_silent for sentence in ALL if sentence.kind == kind)


def test_every_code_is_expected_somewhere() -> None:
    assert {one.code for _, one in expected()} == CODES


def test_every_code_is_known() -> None:
    may = {code for sentence in ALL for code in sentence.may}
    assert may | {code for _, one in expected() for code in one.codes} <= CODES


def test_no_sentence_stands_twice() -> None:
    seen = [repr((s.text, s.report, s.section, s.cells, s.last_year, s.prose)) for s in ALL]
    assert sorted(set(seen)) == sorted(seen)


def test_every_sentence_says_why() -> None:
    assert [str(sentence) for sentence in ALL if not sentence.why.strip()] == []


def test_a_piece_is_found_in_the_text_as_often_as_it_says() -> None:
    wrong = [
        (str(sentence), piece.words)
        for sentence, piece in pieces()
        if not _says_how_often(piece, sentence.text.count(piece.words))
    ]
    assert wrong == []


def _says_how_often(piece: Words, times: int) -> bool:
    return times == 1 if piece.nth == 0 else 1 <= piece.nth <= times and times > 1


def test_a_piece_stands_where_its_span_says() -> None:
    for sentence, piece in pieces():
        start, end = sentence.span(piece)
        assert report_of(sentence).prose[sentence.section][start:end] == piece.words


def test_every_id_exists_in_the_edition() -> None:
    wrong = [
        (str(sentence), cell)
        for sentence, one in (*expected(), *tied())
        for cell in one.cells
        if not cells_of(edition_of(bases()[sentence.report].edition), (cell,))
    ]
    assert wrong == []


def test_both_numbers_of_a_finding_differ() -> None:
    assert [str(s) for s, one in expected() if one.left and one.left == one.right] == []


def test_what_a_finding_says_of_the_cells_is_so() -> None:
    wrong = [
        (str(sentence), one.words)
        for sentence, one in expected()
        if one.cells and Decimal(one.right or 0) != sum_of(report_of(sentence), one.cells)
    ]
    assert wrong == []


def test_what_a_finding_says_of_the_text_is_so() -> None:
    wrong = [
        (str(sentence), one.words)
        for sentence, one in expected()
        if one.code == "text-figure-differs" and one.left and _reads_otherwise(one)
    ]
    assert wrong == []


def _reads_otherwise(one: Expected) -> bool:
    figure = figure_in(one.words)
    return figure is not None and figure != Decimal(one.left or 0)


def test_what_is_tied_agrees_with_the_cells() -> None:
    wrong = [
        (str(sentence), one.words)
        for sentence, one in tied()
        if figure_in(one.words) not in (None, sum_of(report_of(sentence), one.cells))
    ]
    assert wrong == []


def test_last_year_is_figures_of_cells_that_are_entered() -> None:
    for sentence in ALL:
        last = last_report_of(sentence)
        held = last.entered.values() if last else ()
        assert not any(isinstance(value, Unread) for value in held)


@pytest.mark.parametrize("base", bases().values(), ids=lambda base: base.name)
def test_a_base_report_has_nothing_wrong_in_its_tables(base: Base) -> None:
    plainest = Sentence("none", 0, "", "", (), base.name, "overview")
    assert report_of(plainest).findings == ()


def test_every_base_report_is_used() -> None:
    assert {sentence.report for sentence in ALL} == set(bases())
