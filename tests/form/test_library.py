"""The library picks the edition of a report year."""

from pathlib import Path

import pytest

from gkdesk.errors import GkdeskError, UsageError
from gkdesk.form import EditionError, Library
from tests.form.small import SMALL


@pytest.mark.parametrize(
    ("year", "edition_id"),
    [(2019, "2019"), (2020, "2019"), (2021, "2021"), (2030, "2021"), (9998, "2021")],
)
def test_the_report_year_picks_the_edition(library: Library, year: int, edition_id: str) -> None:
    assert library.for_year(year).id == edition_id


@pytest.mark.parametrize("year", [2018, 1, 0, -2021, 10_000, 20_210])
def test_a_year_without_an_edition_is_a_wrong_call(library: Library, year: int) -> None:
    with pytest.raises(UsageError, match=rf"^{year} 年.*2019"):
        library.for_year(year)


def test_an_edition_is_in_force_until_a_later_one_begins(library: Library) -> None:
    editions = [library.edition(edition_id) for edition_id in ("2019", "2021")]
    assert [one.last_report_year for one in editions] == [2020, None]
    assert [editions[0].is_for(year) for year in (2018, 2019, 2020, 2021)] == [0, 1, 1, 0]
    assert [editions[1].is_for(year) for year in (2020, 2021, 9998)] == [0, 1, 1]


def test_a_later_edition_that_cannot_be_read_ends_none(tmp_path: Path) -> None:
    (tmp_path / "small.toml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "later.toml").write_bytes(b"\xff\xfe")
    assert Library(tmp_path).edition("small").last_report_year is None


def test_an_edition_is_read_once(library: Library) -> None:
    assert library.edition("2021") is library.edition("2021")


@pytest.mark.parametrize("edition_id", ["2020", "", "../2021", "2021.toml"])
def test_an_edition_that_is_not_there_is_one_sentence(library: Library, edition_id: str) -> None:
    with pytest.raises(GkdeskError, match="没有"):
        library.edition(edition_id)


def test_only_the_edition_of_the_year_has_to_be_sound(tmp_path: Path) -> None:
    (tmp_path / "small.toml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "later.toml").write_text("first_report_year = 2060\nid = 7", encoding="utf-8")
    assert Library(tmp_path).for_year(2055).id == "small"
    with pytest.raises(EditionError):
        Library(tmp_path).for_year(2060)


@pytest.mark.parametrize("data", [b"\xff\xfe", b"", b'first_report_year = "x"'])
def test_a_file_that_hides_its_year_is_told_of(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "odd.toml").write_bytes(data)
    with pytest.raises(EditionError, match=r"odd\.toml"):
        Library(tmp_path).for_year(2055)


def test_an_empty_folder_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(GkdeskError, match="重新安装"):
        Library(tmp_path).for_year(2021)
