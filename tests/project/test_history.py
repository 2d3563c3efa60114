"""Milestones, versions and the log of changes: in the file, compared, restored, given away."""

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from gkdesk.errors import GkdeskError
from gkdesk.form import Edition, Library
from gkdesk.project import LockedReportError, Project
from gkdesk.project.change_log import change_csv, change_table
from gkdesk.project.history import Act, History, LogEntry
from gkdesk.project.store import encode
from gkdesk.report import Edit, Report, differences, plain, restore, state_of

ACT = Act("张三", datetime(2026, 1, 5, 9, tzinfo=UTC))


@pytest.fixture
def project(tmp_path: Path, filled_report: Report, library: Library) -> Project:
    project = Project(filled_report, library, who="张三")
    project.save(tmp_path / "报告.gkd")
    return project


def cell(project: Project, place: int = 0) -> str:
    return list(project.report.entered)[place]


def again(project: Project, library: Library) -> Project:
    assert project.path is not None
    return Project.open(project.path, library)


def name(project: Project, milestone: str) -> None:
    project.history = project.history.named(milestone, project.state, project.act())


def publish(project: Project) -> None:
    project.history = project.history.published_as("发布稿", project.state, project.act())


def test_milestones_come_back_each_with_its_state(project: Project, library: Library) -> None:
    name(project, "初稿")
    project.report.enter({cell(project): 77, cell(project, 1): None})
    section = next(iter(project.report.prose))
    project.report.write(section, "")
    name(project, "送审稿")
    project.report.write(section, "再改。")
    project.save()
    milestones = again(project, library).history.milestones
    assert [one.name for one in milestones] == ["初稿", "送审稿"]
    assert milestones[1].state.entered[cell(project)] == 77
    for one, other in zip(milestones, project.history.milestones, strict=True):
        assert differences(one.state, other.state) == ()


def test_a_later_milestone_takes_the_room_of_what_differs(project: Project) -> None:
    name(project, "初稿")
    first = len(encode(project.report, project.record))
    project.report.enter({cell(project): 77})
    name(project, "送审稿")
    assert len(encode(project.report, project.record)) - first < 400


def test_a_milestone_is_restored_as_it_was(project: Project) -> None:
    before = encode(project.report)
    name(project, "送审稿")
    project.report.enter(dict.fromkeys(project.report.entered))
    project.report.describe("某局", None)
    milestone = project.history.milestone("送审稿")
    assert milestone is not None
    change = restore(project.report, milestone.state)
    assert encode(project.report) == before
    assert set(change.cells) >= set(project.report.entered) - {None}
    assert change.is_described_anew


def test_two_states_are_compared_cell_by_cell_and_section_by_section(project: Project) -> None:
    before, section = project.state, next(iter(project.report.prose))
    value = plain(project.report.values[cell(project)])
    project.report.enter({cell(project): 77})
    project.report.write(section, "改了")
    project.report.describe("某局", None)
    edits = {(e.kind, e.place): (e.before, e.after) for e in differences(before, project.state)}
    assert edits["cell", cell(project)] == (value, "77")
    assert edits["prose", section][1] == "改了"
    assert edits["agency", ""][1] == "某局"


@pytest.mark.parametrize("taken", ["送审稿", " 送审稿\n", "", "   ", "长" * 61])
def test_a_name_that_is_taken_or_none_is_refused(project: Project, taken: str) -> None:
    name(project, "送审稿")
    with pytest.raises(GkdeskError, match="里程碑"):
        name(project, taken)


def test_a_milestone_is_renamed_and_forgotten(project: Project) -> None:
    name(project, "送审稿")
    project.history = project.history.renamed("送审稿", "送审稿二")
    assert [one.name for one in project.history.milestones] == ["送审稿二"]
    assert project.history.without("送审稿二").milestones == ()


def test_a_published_report_is_not_saved_otherwise_without_a_reason(project: Project) -> None:
    publish(project)
    project.save()
    project.report.enter({cell(project): 77})
    with pytest.raises(LockedReportError, match="第 1 版"):
        project.save()
    with pytest.raises(GkdeskError, match="理由"):
        project.history.reopened("  ", ACT)
    project.history = project.history.reopened("数字更正", project.act())
    project.save()
    assert (project.history.version, project.history.published) == (2, None)


def test_the_changes_of_a_new_version_say_so(project: Project, library: Library) -> None:
    publish(project)
    project.history = project.history.reopened("数字更正", project.act())
    project.report.enter({cell(project): 77})
    project.save()
    history = again(project, library).history
    assert [(one.version, one.reason, one.act.by) for one in history.reopenings] == [
        (2, "数字更正", "张三")
    ]
    assert (history.log[-1].version, history.log[-1].edit.after) == (2, "77")


def test_a_published_milestone_is_not_forgotten(project: Project) -> None:
    publish(project)
    with pytest.raises(GkdeskError, match="已发布"):
        project.history.without("发布稿")


def test_the_log_says_who_changed_what_when_from_and_to(project: Project, library: Library) -> None:
    before = plain(project.report.values[cell(project)])
    project.edited(project.report.enter({cell(project): 77}))
    at = datetime.now().astimezone()
    project.save()
    (entry,) = again(project, library).history.log
    assert (entry.act.by, entry.edit) == ("张三", Edit("cell", cell(project), before, "77"))
    assert abs((entry.act.at - at).total_seconds()) < 2


def test_what_is_undone_before_the_save_is_not_logged(project: Project) -> None:
    before = project.report.values[cell(project)]
    project.report.enter({cell(project): 77})
    project.report.enter({cell(project): before})
    project.save()
    assert project.history.log == ()


def test_of_a_text_the_log_keeps_what_was_taken_out_and_put_in(project: Project) -> None:
    section = next(iter(project.report.prose))
    project.report.write(section, "本年度收到申请十二件，均已答复。")
    project.save()
    project.report.write(section, "本年度收到申请三件，均已答复。")
    project.save()
    assert project.history.log[-1].edit == Edit("prose", section, "十二", "三")


def test_a_change_is_one_line_of_the_file(project: Project) -> None:
    project.report.enter({cell(project, place): 77 for place in range(3)})
    project.report.write(
        next(iter(project.report.prose)),
        '怪},{"的[\0]}, {"at": "}, {',
    )
    project.save()
    assert project.path is not None
    lines = project.path.read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line.rstrip(",")) for line in lines if '"kind"' in line]
    assert len(rows) == len(project.history.log) == 4


def test_a_very_long_log_loses_its_first_rows() -> None:
    entries = tuple(LogEntry(ACT, 1, Edit("cell", f"c{n}", "1", "2")) for n in range(10_050))
    log = History().logged(entries).log
    assert (len(log), log[-1]) == (10_000, entries[-1])
    long = tuple(LogEntry(ACT, 1, Edit("prose", "s", "x" * 300_000, None)) for _ in range(9))
    assert len(History().logged(long).log) == 3


def test_the_log_is_given_away_in_the_words_of_the_form(project: Project) -> None:
    project.report.enter({cell(project): 77})
    project.save()
    head, row = change_table(project.history, project.report.edition)
    assert len(head) == len(row)
    assert project.report.edition.cells[cell(project)].name in row[4]
    assert row[-1] == cell(project)


def test_nothing_in_the_csv_is_a_formula(edition_2021: Edition) -> None:
    texts = ["=1+1", "-3", "-3.5", "@x", "+x", "-x", "好"]
    log = tuple(LogEntry(Act("=cmd", ACT.at), 1, Edit("note", "", t, t)) for t in texts)
    data = change_csv(History(log=log), edition_2021)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))[1:]
    assert [row[5] for row in rows] == ["'=1+1", "-3", "-3.5", "'@x", "'+x", "'-x", "好"]
    assert {row[1] for row in rows} == {"'=cmd"}


def test_the_state_of_a_report_is_not_touched_by_later_edits(filled_report: Report) -> None:
    state = state_of(filled_report)
    kept = dict(state.entered)
    filled_report.enter(dict.fromkeys(filled_report.entered))
    assert dict(state.entered) == kept
