"""The words of the checks are read strictly, with all faults told and their places."""

import shutil
from pathlib import Path

import pytest

from gkdesk.places import data_folder
from gkdesk.prose.kinds import ChecksError, read_kinds
from gkdesk.prose.slips import paragraph_checks, report_checks
from gkdesk.prose.slips.demands import read_demands
from tests.forms import EDITION_IDS, edition_of

OWN = data_folder("resources") / "checks"
DEMANDS = """
[[accounts]]
section = "overview"
code = "section-thin"
least = 10
nothing = ["无"]
[[topics]]
section = "overview"
code = "topic-missing"
topic = "主动公开"
words = ["公开"]
"""
# What is changed into what, and the section, topic and key that must be named.
FAULTS = {
    "unknown key": (("least", "latest"), ("overview", "", "latest")),
    "unknown section": (('"overview"', '"overwiev"'), ("overwiev", "", "section")),
    "a section of figures": (('"overview"', '"proactive"'), ("proactive", "", "section")),
    "unknown code": (('"section-thin"', '"section-thick"'), ("overview", "", "code")),
    "a length of nothing": (("= 10", "= 0"), ("overview", "", "least")),
    "no words": (('["公开"]', "[]"), ("overview", "主动公开", "words")),
    "a missing key": (('topic = "主动公开"\n', ""), ("overview", "", "topic")),
    "no TOML": (("[[topics]]", "[[topics"), ("", "", "")),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(OWN, tmp_path / "checks")
    return tmp_path / "checks"


def faults_of(folder: Path) -> list[str]:
    with pytest.raises(ChecksError) as caught:
        paragraph_checks(edition_of("2021"), folder)
    return [f"{fault.file} {fault.key}" for fault in caught.value.faults]


@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_every_edition_can_be_checked(edition_id: str) -> None:
    edition = edition_of(edition_id)
    assert paragraph_checks(edition)
    assert report_checks(edition)


@pytest.mark.parametrize("change", FAULTS)
def test_a_fault_in_the_demands_is_told_with_its_place(folder: Path, change: str) -> None:
    (old, new), place = FAULTS[change]
    (folder / "demands" / "2021.toml").write_text(DEMANDS.replace(old, new), encoding="utf-8")
    with pytest.raises(ChecksError) as caught:
        report_checks(edition_of("2021"), folder)
    places = [(fault.table, fault.row, fault.key) for fault in caught.value.faults]
    assert place in places


def test_the_specimen_of_demands_has_no_fault(folder: Path) -> None:
    (folder / "demands" / "2021.toml").write_text(DEMANDS, encoding="utf-8")
    assert len(read_demands(edition_of("2021"), folder).topics) == 1


def test_the_faults_of_all_word_files_are_told_at_once(folder: Path) -> None:
    words = folder / "slips"
    (words / "units.toml").write_text('about = ["费"]\nworng = ["万元"]', encoding="utf-8")
    (words / "years.toml").write_text("before =", encoding="utf-8")
    (words / "latin.toml").unlink()
    (words / "report.toml").write_text('titles = [""]\nannounced = "现"', encoding="utf-8")
    found = faults_of(folder)
    assert found == [
        *("report.toml announced", "report.toml titles"),
        *("years.toml ", "units.toml wrong", "units.toml worng", "latin.toml "),
    ]


def test_every_kind_of_the_demands_is_known() -> None:
    codes = read_kinds()
    for edition_id in EDITION_IDS:
        demands = read_demands(edition_of(edition_id), OWN)
        assert {entry.code for entry in (*demands.accounts, *demands.topics)} <= codes.keys()
