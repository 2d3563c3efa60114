"""What a clerk has said in a review is not lost: not at one key, not for another year or report."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gkdesk.intake.review import Verdict
from gkdesk.report import Report, plain
from gkdesk.ui.review import wording
from gkdesk.ui.review.dialog import ReviewDialog
from gkdesk.ui.window import Window
from tests.forms import edition_of
from tests.ui.hands import Hands
from tests.ui.review.reviewing import brought, doubtful, is_gone, written_file
from tests.ui.seeing import answer, opened


@pytest.fixture
def doubts(window: Window, qtbot: QtBot, tmp_path: Path) -> ReviewDialog:
    """The review of a report with labels that are hard to read, over an open report."""
    edition = edition_of("2021")
    opened(window, Report(edition, "某某市水务局", edition.first_report_year))
    return brought(window, qtbot, written_file(tmp_path, "misread_letters", "wrong_totals"))


def verdicts(dialog: ReviewDialog, *cells: str) -> list[Verdict]:
    return [dialog.review.proposal(cell).verdict for cell in cells]


@pytest.fixture
def said(doubts: ReviewDialog, hands: Hands) -> list[str]:
    """Three doubtful cells: one accepted, one corrected, one left out."""
    cells = doubtful(doubts)[:3]
    hands.press("Space")
    hands.type("4321")
    hands.press("Return")
    hands.press("F8", "Delete")
    assert verdicts(doubts, *cells) == [Verdict.ACCEPTED, Verdict.CORRECTED, Verdict.LEFT_OUT]
    return cells


@pytest.mark.usefixtures("said")
def test_escape_asks_and_may_be_taken_back(doubts: ReviewDialog, hands: Hands) -> None:
    answer(wording.STAY)
    hands.press("Escape")
    assert doubts.isVisible()


@pytest.mark.usefixtures("said", "doubts")
def test_escape_asks_and_then_leaves_everything_as_it_was(
    window: Window, hands: Hands, qtbot: QtBot
) -> None:
    answer(wording.LEAVE)
    hands.press("Escape")
    qtbot.waitUntil(is_gone)
    assert window.view is not None
    assert window.view.session.undo_stack.count() == 0


def test_it_goes_along_into_a_new_report_and_back(
    doubts: ReviewDialog, said: list[str], hands: Hands
) -> None:
    before = verdicts(doubts, *said)
    for key in ("Down", "Up"):
        doubts.about.target.setFocus()
        hands.press(key)
        assert doubts.review.is_new == (key == "Down")
        assert verdicts(doubts, *said) == before
        assert plain(doubts.review.values[said[1]]) == "4321"


def test_it_goes_along_to_another_year(
    doubts: ReviewDialog, said: list[str], hands: Hands, qtbot: QtBot
) -> None:
    before = verdicts(doubts, *said)
    doubts.about.target.setFocus()
    hands.press("Down")
    doubts.about.year.setFocus()
    doubts.about.year.selectAll()
    hands.type("2023")
    hands.press("Return")
    qtbot.waitUntil(lambda: doubts.review.report.year == 2023)
    assert verdicts(doubts, *said) == before


def test_a_section_that_is_left_out_stays_out_in_a_new_report(
    doubts: ReviewDialog, hands: Hands
) -> None:
    first = doubts.review.report.edition.sections[0].id
    assert first in doubts.review.chosen
    doubts.body.sections.setFocus()
    hands.press("Home", "Space")
    doubts.about.target.setFocus()
    hands.press("Down")
    assert first not in doubts.review.chosen
    assert len(doubts.review.chosen) > 1


def test_what_was_typed_for_a_section_left_out_is_there_when_it_is_taken_after_all(
    doubts: ReviewDialog, said: list[str], hands: Hands
) -> None:
    review = doubts.review
    section = review.report.edition.cells[said[1]].section
    review.choose(review.chosen - {section})
    doubts.about.target.setFocus()
    hands.press("Down")
    assert said[1] not in doubts.review.values
    doubts.review.choose({section})
    assert plain(doubts.review.values[said[1]]) == "4321"
