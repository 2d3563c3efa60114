"""The journal of edits: cut or damaged anywhere, it gives back a state that was."""

import shutil
from pathlib import Path
from random import Random

import pytest

from gkdesk.errors import GkdeskError
from gkdesk.form import Library
from gkdesk.project import Project, encode, save
from gkdesk.project.journal import replay
from gkdesk.project.recovery import RecoveryCopy, RecoveryFolder
from gkdesk.project.store import decode_values
from gkdesk.report import Report
from tests.drawing import full_report
from tests.forms import edition_of
from tests.saving.editing import Clerk


@pytest.fixture
def folder(tmp_path: Path) -> RecoveryFolder:
    return RecoveryFolder(tmp_path / "recovery")


def journal_of(tmp_path: Path) -> Path:
    (file,) = (tmp_path / "recovery").glob("*.journal")
    return file


def edited(copy: RecoveryCopy, report: Report, count: int, seed: int = 1) -> list[bytes]:
    """Edit and journal, and return what the report was after each edit, the start included."""
    clerk, states = Clerk(report, seed), [encode(report)]
    copy.starts_from(report)
    for _ in range(count):
        clerk.edit()
        copy.write(report, None)
        states.append(encode(report))
    return states


def replayed(file: Path, library: Library) -> bytes:
    _, values = replay(file)
    return encode(decode_values(values, file, library)[0])


def test_a_journal_that_somebody_cleared_away_begins_anew(
    folder: RecoveryFolder, filled_report: Report, library: Library, tmp_path: Path
) -> None:
    copy = folder.new_copy()
    edited(copy, filled_report, 5)
    shutil.rmtree(tmp_path / "recovery")
    filled_report.enter({next(iter(filled_report.entered)): 4321})
    copy.write(filled_report, None)
    assert replayed(journal_of(tmp_path), library) == encode(filled_report)
    assert folder.left_behind() == []
    copy.drop()
    assert list((tmp_path / "recovery").iterdir()) == []


@pytest.mark.parametrize("seed", range(5))
def test_a_journal_cut_at_any_place_gives_the_state_before_it(
    folder: RecoveryFolder, filled_report: Report, library: Library, tmp_path: Path, seed: int
) -> None:
    copy = folder.new_copy()
    states = edited(copy, filled_report, 40, seed)
    copy.let_go()
    file = journal_of(tmp_path)
    whole, draw = file.read_bytes(), Random(seed)
    begun, found = whole.index(b"\n") + 1, list[int]()
    for length in sorted(draw.randint(begun, len(whole)) for _ in range(40)):
        file.write_bytes(whole[:length])
        found.append(states.index(replayed(file, library)))
    assert found == sorted(found)
    file.write_bytes(whole)
    assert replayed(file, library) == states[-1]


@pytest.mark.parametrize("seed", range(10))
def test_a_damaged_entry_hides_what_came_after_it_and_nothing_before(
    folder: RecoveryFolder, filled_report: Report, library: Library, tmp_path: Path, seed: int
) -> None:
    copy = folder.new_copy()
    states = edited(copy, filled_report, 20)
    copy.let_go()
    file = journal_of(tmp_path)
    data = bytearray(file.read_bytes())
    at = Random(seed).randrange(data.index(b"\n") + 1, len(data))
    data[at] ^= 1 << seed % 8
    file.write_bytes(bytes(data))
    before = bytes(data[:at]).count(b"\n") - 1
    assert replayed(file, library) in states[: before + 2]


def test_halves_of_characters_come_together(
    folder: RecoveryFolder, filled_report: Report, library: Library, tmp_path: Path
) -> None:
    copy, section = folder.new_copy(), next(iter(filled_report.prose))
    copy.starts_from(filled_report)
    for text in ("前\ud83d后", "前\ud83d\ude00后", "前\ud83d\ude00中后", "\ude00"):
        filled_report.write(section, text)
        copy.write(filled_report, None)
        assert replayed(journal_of(tmp_path), library) == encode(filled_report).replace(
            b"\xef\xbf\xbd\xef\xbf\xbd", "😀".encode()
        )
    copy.drop()


def test_a_journal_does_not_grow_for_ever(
    folder: RecoveryFolder, filled_report: Report, library: Library, tmp_path: Path
) -> None:
    copy, section = folder.new_copy(), next(iter(filled_report.prose))
    for number in range(60):
        filled_report.write(section, f"{number}" * 20_000)
        copy.write(filled_report, None)
    assert journal_of(tmp_path).stat().st_size < 1_200_000
    assert replayed(journal_of(tmp_path), library) == encode(filled_report)
    copy.drop()


def test_a_long_text_is_not_written_at_every_key(
    folder: RecoveryFolder, filled_report: Report, tmp_path: Path
) -> None:
    copy, section = folder.new_copy(), next(iter(filled_report.prose))
    filled_report.write(section, "字" * 20_000)
    copy.write(filled_report, None)
    before = journal_of(tmp_path).stat().st_size
    filled_report.write(section, "字" * 10_000 + "新" + "字" * 10_000)
    copy.write(filled_report, None)
    assert journal_of(tmp_path).stat().st_size - before < 100
    copy.drop()


def test_what_differs_is_told_from_the_file_as_it_is_now(
    folder: RecoveryFolder, filled_report: Report, library: Library, tmp_path: Path
) -> None:
    file, (first, second, *_) = tmp_path / "报告.gkd", filled_report.entered
    save(filled_report, file)
    copy = folder.new_copy()
    copy.starts_from(filled_report)
    filled_report.enter({first: 77})
    copy.write(filled_report, file)
    copy.let_go()
    theirs = full_report(edition_of(filled_report.edition.id))
    theirs.enter({second: 88})
    save(theirs, file)
    (left,) = folder.left_behind()
    assert {edit.place for edit in folder.edits(left, library)} == {first, second}
    file.unlink()
    assert {edit.place for edit in folder.edits(left, library)} == {first}


def test_a_recovered_report_keeps_its_id_and_its_milestones(
    folder: RecoveryFolder, filled_report: Report, library: Library
) -> None:
    project = Project(filled_report, library)
    copy = folder.new_copy()
    copy.starts_from(project.report, project.record)
    project.history = project.history.named("送审稿", project.state, project.act())
    copy.write(project.report, None, project.record)
    copy.let_go()
    found = folder.take(folder.left_behind()[0], library)
    found.copy.drop()
    assert found.record.id == project.record.id
    assert [one.name for one in found.record.history.milestones] == ["送审稿"]


def test_a_recovered_report_that_is_edited_on_is_recovered_again(
    folder: RecoveryFolder, filled_report: Report, library: Library, tmp_path: Path
) -> None:
    copy = folder.new_copy()
    edited(copy, filled_report, 5)
    copy.let_go()
    found = folder.take(folder.left_behind()[0], library)
    edited(found.copy, found.report, 5, seed=2)
    found.copy.flush()
    found.copy.let_go()
    assert replayed(journal_of(tmp_path), library) == encode(found.report)


def test_a_base_that_is_damaged_is_said_in_one_sentence(
    folder: RecoveryFolder, filled_report: Report, tmp_path: Path
) -> None:
    copy = folder.new_copy()
    edited(copy, filled_report, 2)
    copy.let_go()
    file = journal_of(tmp_path)
    file.write_bytes(b"x" + file.read_bytes())
    with pytest.raises(GkdeskError, match="已损坏"):
        replay(file)
