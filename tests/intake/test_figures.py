"""What is written where a figure belongs: read for what it says, or not at all."""

import pytest

from gkdesk.intake.recognition.figures import FigureReader
from gkdesk.intake.recognition.wordbook import wordbook
from gkdesk.report import NOT_APPLICABLE, Unread
from tests.forms import edition_of

READER = FigureReader(wordbook())
COLUMN = edition_of("2021").cells["proactive.rules.issued"].column


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("十二", 12),
        ("一百零五", 105),
        ("零", 0),
        ("七件", None),
        ("12条", 12),
        ("12注", 12),
        ("12注1", 12),
        ("没有", None),
        ("\\", NOT_APPLICABLE),
        ("//", NOT_APPLICABLE),
    ],
)
def test_a_figure_is_read_for_what_it_says(text: str, figure: object) -> None:
    value = READER.read(text, COLUMN).value
    assert value == figure or (figure is None and isinstance(value, Unread))


@pytest.mark.parametrize(
    "text",
    ["一", "二三", "06", "-05", "3 4", "/ /", "0 /", "-2 -2", "l2", "约5", "〇", "3+2"],
)
def test_what_may_be_another_figure_is_none(text: str) -> None:
    assert isinstance(READER.read(text, COLUMN).value, Unread)
