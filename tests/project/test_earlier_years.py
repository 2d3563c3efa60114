"""The earlier reports travel in the project file, and whatever is wrong with them is told."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gkdesk.form import Edition, Library
from gkdesk.project import Project, ProjectError, encode, load, save
from gkdesk.project.record import Record
from gkdesk.project.recovery import RecoveryFolder
from gkdesk.project.store import decode
from gkdesk.report import EarlierYears, Report, state_of
from gkdesk.report.linking import earlier_of
from tests.drawing import full_report, link, values
from tests.forms import EDITION_IDS, edition_of, library_of

OLDER = "更早.gkd"


def linked(edition: Edition) -> Report:
    """Return a report that is linked to the two years before."""
    report = Report(edition, "某市某局", edition.first_report_year + 2)
    report.enter(full_report(edition).entered)
    older = Report(edition, "旧名局", edition.first_report_year, prose=full_report(edition).prose)
    report.link(EarlierYears((earlier_of(older, OLDER, is_own=False),)))
    link(report, full_report(edition))
    return report


def raw(file: Path) -> dict[str, Any]:
    return json.loads(file.read_bytes())


def test_earlier_reports_come_back_as_they_were(edition_id: str, project_file: Path) -> None:
    report = linked(edition_of(edition_id))
    save(report, project_file)
    opened = load(project_file, library_of(edition_id))
    assert opened.earlier == report.earlier
    assert opened.findings == report.findings != ()
    assert encode(opened) == encode(report)


@pytest.mark.parametrize("edition_id", EDITION_IDS)
@given(data=st.data())
def test_whatever_stood_in_an_earlier_report_is_kept(edition_id: str, data: st.DataObject) -> None:
    edition = edition_of(edition_id)
    cells = st.sampled_from(list(edition.reach))
    drawn = data.draw(st.dictionaries(cells, values("count") | values("money"), max_size=12))
    last = Report(edition, "某局", edition.first_report_year, entered=drawn)
    report = Report(edition, "某局", edition.first_report_year + 1)
    link(report, last, is_own=data.draw(st.booleans()))
    opened, _ = decode(encode(report, Record()), Path("x.gkd"), library_of(edition_id))
    assert opened.last_year
    assert opened.last_year.earlier.entered == {
        cell: value for cell, value in drawn.items() if value is not None
    }


def test_a_year_on_the_former_form_is_kept_on_it(project_file: Path, library: Library) -> None:
    report = Report(edition_of("2021"), "某局", 2021)
    report.link(EarlierYears((earlier_of(full_report(edition_of("2019")), "", is_own=True),)))
    save(report, project_file)
    (earlier,) = load(project_file, library).earlier.reports
    assert (earlier.edition.id, earlier.year) == ("2019", 2019)


def test_a_report_without_earlier_years_has_no_key_for_them(
    filled_report: Report, project_file: Path
) -> None:
    save(filled_report, project_file)
    assert "earlier" not in raw(project_file)


def spoil(file: Path, **keys: object) -> None:
    found = raw(file)
    found["earlier"][0] |= keys
    file.write_text(json.dumps(found), encoding="utf-8")


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"year": 9000}, "9000"),
        ({"year": "2022"}, "年份"),
        ({"year": True}, "年份"),
        ({"edition": "1800"}, "1800"),
        ({"edition": None}, "格式"),
        ({"cells": {"no.such.cell": "1"}}, "no.such.cell"),
        ({"cells": {"requests.received.total": "1"}}, "requests.received.total"),
        ({"stated": {"requests.received.enterprises": "1"}}, "enterprises"),
        ({"prose": {"nowhere": "字"}}, "nowhere"),
        ({"prose": []}, "prose"),
        ({"agency": ""}, "行政机关"),
        ({"source": 7}, "source"),
    ],
)
def test_a_faulty_earlier_report_is_refused_in_one_sentence(
    keys: dict[str, object], words: str, project_file: Path, library: Library
) -> None:
    save(linked(edition_of("2021")), project_file)
    spoil(project_file, **keys)
    with pytest.raises(ProjectError, match=words) as caught:
        load(project_file, library)
    assert "\n" not in str(caught.value)


def test_two_earlier_reports_of_a_year_are_refused(project_file: Path, library: Library) -> None:
    save(linked(edition_of("2021")), project_file)
    spoil(project_file, year=raw(project_file)["earlier"][1]["year"])
    with pytest.raises(ProjectError, match="两份"):
        load(project_file, library)


@pytest.fixture
def next_file(tmp_path: Path) -> Path:
    """A report of the second year of the form, saved."""
    path = tmp_path / "下年.gkd"
    save(Report(edition_of("2021"), "某市某局", 2022), path)
    return path


def test_a_milestone_leaves_the_links_as_they_are(next_file: Path, library: Library) -> None:
    project = Project.open(next_file, library)
    project.history = project.history.named("送审稿", project.state, project.act())
    link(project.report, full_report(project.report.edition))
    project.save()
    opened = Project.open(next_file, library)
    milestone = opened.history.milestone("送审稿")
    assert milestone
    assert milestone.state.earlier is None
    assert opened.report.earlier == project.report.earlier != EarlierYears()


def test_a_link_is_unsaved_until_it_is_saved_and_is_not_logged(
    next_file: Path, library: Library
) -> None:
    project = Project.open(next_file, library)
    link(project.report, full_report(project.report.edition))
    assert [edit.kind for edit in project.unsaved] == ["earlier"]
    project.save()
    assert project.unsaved == ()
    assert project.history.log == ()


def test_a_link_that_was_not_saved_is_recovered(tmp_path: Path, library: Library) -> None:
    folder = RecoveryFolder(tmp_path)
    copy = folder.new_copy()
    report = Report(edition_of("2021"), "某市某局", 2022)
    copy.starts_from(report, Record())
    link(report, full_report(edition_of("2021")))
    copy.write(report, None, Record())
    copy.let_go()
    (left,) = folder.left_behind()
    recovered = folder.take(left, library)
    assert state_of(recovered.report) == state_of(report)
    recovered.copy.drop()
