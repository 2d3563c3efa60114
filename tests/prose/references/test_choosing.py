"""References put together out of choices, and taken apart again."""

import pytest

from gkdesk.form import Edition
from gkdesk.prose.references import in_braces
from gkdesk.prose.references.choosing import Choice, choice_of
from gkdesk.prose.references.filters import FILTERS
from tests.drawing import full_report
from tests.prose.references.rendering import rendered


@pytest.mark.parametrize("form", ["", *FILTERS])
def test_every_form_of_a_choice_is_shown_and_read_again(edition: Edition, form: str) -> None:
    names = [one.name for one in edition.names.quantities.values()]
    report = full_report(edition)
    for decimals in (None, 1):
        choice = Choice(names[0], form=form)
        whole = names[1] if choice.takes_whole else ""
        counted = decimals if choice.takes_decimals else None
        choice = Choice(names[0], form=form, whole=whole, decimals=counted)
        slips = rendered(in_braces(choice.expression), report, report).slips
        assert {slip.code for slip in slips} <= {"text-reference-blank"}
        again = choice_of(choice.expression, edition)
        assert again is not None
        assert again.expression == choice.expression


def test_last_years_figure_is_a_choice(edition: Edition) -> None:
    name = next(iter(edition.names.quantities.values())).name
    choice = Choice(name, is_last_years=True)
    assert choice.expression == f"上年.{name}"
    assert choice_of(choice.expression, edition) == choice


def test_what_looks_back_itself_is_not_asked_of_last_year(edition: Edition) -> None:
    name = next(iter(edition.names.quantities.values())).name
    assert Choice(name, is_last_years=True, form="较上年").expression == f"{name} | 较上年"


def test_a_short_name_is_taken_for_the_full_one(edition_2021: Edition) -> None:
    assert choice_of("新收", edition_2021) == Choice("表三.本年新收.总计")
    assert choice_of("年份", edition_2021) == Choice("年份")


@pytest.mark.parametrize(
    "expression", ["新收 + 1", "不知道", "新收 | 不知道", "新收 | 占比(不知道)", ""]
)
def test_what_says_more_or_is_unknown_is_no_choice(edition_2021: Edition, expression: str) -> None:
    assert choice_of(expression, edition_2021) is None
