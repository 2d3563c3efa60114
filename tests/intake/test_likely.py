"""A source that does not say its agency or year, for a window that can ask."""

from collections.abc import Callable
from pathlib import Path

import pytest

from gkdesk.files import FileError
from gkdesk.form import Library
from gkdesk.intake.importing import Imported, recognised
from gkdesk.intake.recognition.reading import Likely
from gkdesk.intake.sources.opening import read_data
from tests.forms import edition_of
from tests.intake.containers import CONTAINERS
from tests.intake.written import Written, sample

_LIKELY = Likely("甲局", 2023)


def read(change: Callable[[Written], object], likely: Likely | None = _LIKELY) -> Imported:
    source = sample(edition_of("2021"))
    change(source)
    page = read_data(CONTAINERS[".bars.txt"](source), ".txt", Path("来源"))
    return recognised(page, Library(), likely=likely)


def nameless(source: Written) -> None:
    source.title[:] = ["政府信息公开工作年度报告"]
    source.closing[:] = []


def titled(year: int) -> Callable[[Written], None]:
    def change(source: Written) -> None:
        source.title[-1] = f"{year}年政府信息公开工作年度报告"

    return change


def test_what_is_likely_is_taken_and_told() -> None:
    found = read(nameless)
    assert (found.agency, found.year) == ("甲局", 2023)
    assert [sentence for sentence in found.told if "请" in sentence] == list(found.told)
    assert any("2023" in sentence for sentence in found.told)


def test_without_it_the_source_is_refused() -> None:
    with pytest.raises(FileError, match="年份"):
        read(nameless, None)


@pytest.mark.parametrize("year", [1999, 2019])
def test_a_year_that_the_tables_contradict_is_told_and_not_believed(year: int) -> None:
    found = read(titled(year))
    assert (found.year, found.edition.id) == (2023, "2021")
    assert str(year) in found.told[0]
    with pytest.raises(FileError):
        read(titled(year), None)


def test_what_the_source_says_goes_before() -> None:
    found = read(titled(2022))
    assert (found.year, found.told) == (2022, ())
    assert found.agency != _LIKELY.agency
