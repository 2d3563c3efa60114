"""The rules for claims are read strictly, with all faults told and their places."""

import shutil
from pathlib import Path

import pytest

from gkdesk.form.strict import Record
from gkdesk.places import data_folder
from gkdesk.prose.claims import ClaimChecks
from gkdesk.prose.claims.rulebook import terms
from gkdesk.prose.claims.spelling import spellings
from gkdesk.prose.kinds import ChecksError, open_checks, read_kinds
from tests.forms import EDITION_IDS, OWN_IDS, edition_of

OWN = data_folder("resources") / "checks"
# In which file what is changed into what, and the key that must be named.
FAULTS = {
    "an unknown key": ("meanings", "weak_words =", "weakest_words =", "weakest_words"),
    "an unknown role": ("words", 'role = "parts"', 'role = "party"', "role"),
    "an unknown axis": ("meanings", 'axis = "row"', 'axis = "raw"', "axis"),
    "braces that do not pair": ("words", '"{包括,包含}"', '"{包括,包含"', "words"),
    "a word of two roles": ("words", '"其中", ', '"其中", "共", ', "words"),
    "a word with a role and a meaning": ("meanings", '"收到", ', '"收到", "其中", ', "words"),
    "a factor that is no number": ("words", 'factor = "1"', 'factor = "one"', "factor"),
    "a missing key": ("words", 'role = "parts"\n', "", "role"),
    "no TOML": ("words", "[[words]]", "[[words", ""),
}
READINGS = ("rows", "columns", "bases", "readings")
WHOLES = ("whole_rows", "whole_columns", "none_left")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(OWN, tmp_path / "checks")
    return tmp_path / "checks"


@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_every_edition_has_its_rules(edition_id: str) -> None:
    assert ClaimChecks(edition_of(edition_id))


@pytest.mark.parametrize("change", FAULTS)
def test_a_fault_is_told_with_its_place(folder: Path, change: str) -> None:
    name, old, new, key = FAULTS[change]
    file = folder / "claims" / f"{name}.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ChecksError) as caught:
        ClaimChecks(edition_of("2021"), folder)
    assert (f"{name}.toml", key) in [(fault.file, fault.key) for fault in caught.value.faults]


def test_all_faults_of_a_file_are_told_at_once(folder: Path) -> None:
    file = folder / "claims" / "words.toml"
    text = file.read_text(encoding="utf-8").replace('role = "up"', 'role = "upp"')
    file.write_text(text.replace('factor = "1"', 'factor = "one"'), encoding="utf-8")
    with pytest.raises(ChecksError, match="有 2 处错误"):
        ClaimChecks(edition_of("2021"), folder)


def sums_in(record: Record) -> list[tuple[str, str]]:
    """Return every sum of ids that an entry names, with its axis."""
    axis = record.text("axis", "")
    wholes = [(key, record.text(key, "")) for key in WHOLES]
    named = [(key, text) for key in READINGS for text in record.texts(key, ())]
    named += [(key, text) for key, text in wholes if text]
    return [(axis or ("column" if "column" in key else "row"), text) for key, text in named]


def named_ids() -> set[tuple[str, str, str]]:
    """Return every table, axis and id, or pattern of ids, that the meanings name."""
    file, _ = open_checks(OWN / "claims" / "meanings.toml")
    entries = [
        Record(values, file.place)
        for values in (*file.records("subjects"), *file.records("meanings"))
    ]
    return {
        (entry.text("table"), axis, term)
        for entry in entries
        for axis, text in sums_in(entry)
        for term in terms(text)
    }


@pytest.mark.parametrize(("table", "axis", "term"), sorted(named_ids()))
def test_every_id_is_in_some_edition(table: str, axis: str, term: str) -> None:
    tables = [edition_of(one).tables[table] for one in OWN_IDS]
    known = [one.id for t in tables for one in (t.rows if axis == "row" else t.columns)]
    assert term in known or any(one.startswith(term.removesuffix("*")) for one in known)
    assert term.endswith(".*") or "*" not in term


def test_no_word_may_stand_for_nothing(folder: Path) -> None:
    assert spellings("{a,}") == ["a", ""]
    file = folder / "claims" / "words.toml"
    text = file.read_text(encoding="utf-8").replace('"其中", ', '"{其中,}", ', 1)
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ChecksError, match="什么都不写"):
        ClaimChecks(edition_of("2021"), folder)


def test_every_kind_of_slip_has_its_sentence() -> None:
    kinds = read_kinds()
    codes = ("figure", "sum", "percentage", "growth", "statement")
    assert {f"text-{code}-differs" for code in codes} <= set(kinds)
