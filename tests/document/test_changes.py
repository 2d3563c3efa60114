"""Changes from last year as they are printed."""

import pytest

from gkdesk.document.changes import per_cent_text
from gkdesk.report import Report, Value
from gkdesk.report.comparing import compare_years
from tests.drawing import link
from tests.forms import edition_of

CELL = "requests.received.enterprises"


@pytest.mark.parametrize(
    ("now", "last", "text"),
    [(30, 20, "+50.0%"), (20, 30, "-33.3%"), (20, 20, "0%"), (7, 0, "—"), (None, 3, "—")],
)
def test_what_has_not_changed_has_no_sign(now: Value, last: Value, text: str) -> None:
    edition = edition_of("2021")
    report = Report(edition, "某局", 2024, entered={CELL: now})
    link(report, Report(edition, "某局", 2023, entered={CELL: last}))
    figure = next(figure for figure in compare_years(report) if figure.id == CELL)
    assert per_cent_text(figure) == text
