"""A January on a form that no notice prints: read in, looked through, carried on, compared."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gkdesk.document.charts import told
from gkdesk.form import Edition, Library
from gkdesk.intake.importing import import_report
from gkdesk.intake.review import Verdict
from gkdesk.project import load
from gkdesk.report.comparing import charts_of
from gkdesk.ui.desk import Desk
from gkdesk.ui.last_year import wording as last_year
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.window import Window
from tests.forms import INVENTED_IDS, edition_of, library_of
from tests.intake.containers import CONTAINERS
from tests.intake.written import Written, is_figure
from tests.ui.comparison.seeing import compared
from tests.ui.hands import Hands
from tests.ui.review.reviewing import (
    brought,
    doubtful,
    grid_of,
    is_gone,
    text_of,
    written_file,
)
from tests.ui.review.test_importing import trigger
from tests.ui.seeing import opened
from tests.years import linked

(FORM,) = INVENTED_IDS


@pytest.fixture
def library() -> Library:
    return library_of(FORM)


@pytest.fixture
def edition() -> Edition:
    return edition_of(FORM)


def view_of(window: Window) -> ReportView:
    assert window.view is not None
    return window.view


@pytest.mark.parametrize("ending", CONTAINERS)
def test_a_published_report_is_read_in_as_one_step(
    ending: str, window: Window, qtbot: QtBot, library: Library, tmp_path: Path
) -> None:
    file, hands = written_file(tmp_path, ending=ending, edition=FORM), Hands(window)
    brought(window, qtbot, file)
    hands.press("Ctrl+Return")
    qtbot.waitUntil(is_gone)
    found, session = import_report(file, library).report, view_of(window).session
    assert dict(session.report.values) == dict(found.values)
    assert dict(session.report.prose) == dict(found.prose)
    hands.press("Ctrl+Z")
    assert set(session.report.entered.values()) == {None}


def misread(source: Written) -> None:
    """Have a letter of every longer label wrong."""
    for part in source.parts.values():
        for square in (s for grid in part.tables for line in grid for s in line):
            if not is_figure(square.text) and len(square.text) > 3:
                square.text = f"{square.text[:2]}囗{square.text[3:]}"


def test_what_is_doubtful_is_stepped_through_and_judged_by_keys(
    window: Window, hands: Hands, qtbot: QtBot, tmp_path: Path
) -> None:
    file = written_file(tmp_path, edition=FORM, change=misread)
    dialog = brought(window, qtbot, file)
    first, second, *_ = doubtful(dialog)
    assert dialog.body.cell == first
    hands.press("Space")
    assert dialog.body.cell == second
    hands.type("77")
    hands.press("Return")
    judged = [dialog.review.proposal(cell).verdict for cell in (first, second)]
    assert judged == [Verdict.ACCEPTED, Verdict.CORRECTED]
    assert text_of(grid_of(dialog), dialog, second).endswith("77")


def test_a_file_is_begun_from_saved_and_opened_again(
    window: Window, desk: Desk, library: Library, tmp_path: Path, edition: Edition
) -> None:
    last = linked(year=edition.first_report_year, form=FORM)
    opened(window, last)
    trigger(window, last_year.NEXT_YEAR)
    other = next(one for one in desk.windows if one is not window)
    view_of(other).session.save_to(tmp_path / "明年.gkd")
    again = load(tmp_path / "明年.gkd", library)
    assert again.last_year is not None
    assert dict(again.last_year.earlier.values) == dict(last.values)
    assert any(value is not None for value in again.entered.values())
    assert again.findings == view_of(other).session.report.findings


def test_an_edit_moves_the_comparison_and_its_chart(
    window: Window, hands: Hands, edition: Edition
) -> None:
    report = linked(edition.first_report_year, year=edition.first_report_year + 1, form=FORM)
    page = compared(window, report)
    drawn = {cell for chart in edition.charts for line in chart.lines for cell in line.cells}
    entry = next(c for c, one in edition.reach.items() if drawn & {c, *one.sums})
    before = [view.accessibleDescription() for view in page.charts.views]
    view_of(window).go_to(entry)
    hands.type("54321")
    hands.press("Return", "F5")
    assert entry in [figure.id for figure in page.table.figures.figures[:6]]
    shown = [view.accessibleDescription() for view in page.charts.views]
    assert shown == [told(chart) for chart in charts_of(report)]
    assert shown != before
