"""The words by which reports are known: read strictly, and about something that there is."""

import shutil
from pathlib import Path

import pytest

from gkdesk.intake.recognition.wordbook import FILES, WordbookError, wordbook
from gkdesk.intake.stems import stem
from gkdesk.places import data_folder
from tests.forms import OWN_IDS, edition_of


def test_every_heading_is_of_a_section_that_an_edition_has() -> None:
    sections = {one.id for edition in OWN_IDS for one in edition_of(edition).sections}
    assert set(wordbook().headings) <= sections


def test_every_label_is_of_a_line_that_an_edition_has() -> None:
    lines = {
        (table.id, side, one.id)
        for edition in OWN_IDS
        for table in edition_of(edition).tables.values()
        for side, ones in (("row", table.rows), ("column", table.columns))
        for one in ones
    }
    assert set(wordbook().labels) <= lines


def test_no_heading_stands_over_two_sections() -> None:
    owners: dict[str, set[str]] = {}
    for section, headings in wordbook().headings.items():
        for heading in headings:
            owners.setdefault(stem(heading), set()).add(section)
    assert {heading for heading, own in owners.items() if len(own) > 1} == set()


@pytest.mark.parametrize("file", FILES)
def test_a_faulty_file_is_refused_with_all_its_faults(file: str, tmp_path: Path) -> None:
    for name in FILES:
        shutil.copy(data_folder("resources") / "intake" / name, tmp_path / name)
    (tmp_path / file).write_text("unknown = 1\n[[units]]\nfactor = 'x'\n", encoding="utf-8")
    with pytest.raises(WordbookError) as refusal:
        wordbook(tmp_path)
    assert {fault.file for fault in refusal.value.faults} == {file}
    assert "unknown" in {fault.key for fault in refusal.value.faults}
    assert len(refusal.value.faults) > 1
