"""From year to year on the command line: roll, link, and what check says then."""

import json
from pathlib import Path
from typing import Any, cast

import pytest

from gkdesk.document.html import build_html
from gkdesk.form import Library
from gkdesk.project import Project, load, save
from gkdesk.report import Report
from tests.cli.calls import gkdesk
from tests.drawing import full_report
from tests.forms import edition_of

IN = "requests.carried_in.enterprises"


@pytest.fixture
def last(tmp_path: Path) -> Path:
    file = tmp_path / "2020.gkd"
    edition = edition_of("2019")
    save(Report(edition, "某局", 2020, entered=full_report(edition).entered), file)
    return file


@pytest.fixture
def rolled(tmp_path: Path, last: Path) -> Path:
    file = tmp_path / "2021.gkd"
    assert gkdesk("roll", last, "-o", file).status == 0
    return file


def shown(file: Path) -> dict[str, Any]:
    return cast("dict[str, Any]", gkdesk("show", file, "--json").json)


def codes(file: Path) -> list[str]:
    return [finding["code"] for finding in shown(file)["findings"]]


def test_a_report_goes_on_in_the_next_year(last: Path, tmp_path: Path) -> None:
    file = tmp_path / "2021.gkd"
    answer = gkdesk("roll", last, "-o", file)
    assert (answer.status, answer.err) == (0, "")
    assert "政府集中采购" in answer.out
    found, former = shown(file), shown(last)
    assert (found["year"], found["edition"], found["agency"]) == (2021, "2021", "某局")
    assert found["cells"][IN] == former["cells"]["requests.carried_out.enterprises"]
    assert found["earlier"] == [
        {"year": 2020, "edition": "2019", "agency": "某局", "source": "2020.gkd"}
    ]


def test_next_years_report_is_another_one(last: Path, rolled: Path) -> None:
    ids = {json.loads(file.read_bytes())["id"] for file in (last, rolled)}
    assert len(ids) == 2
    assert str(last.parent) not in rolled.read_text(encoding="utf-8")


def test_a_file_that_is_there_is_not_overwritten_by_a_roll(last: Path, rolled: Path) -> None:
    before = rolled.read_bytes()
    assert gkdesk("roll", last, "-o", rolled).status == 3
    assert rolled.read_bytes() == before
    assert gkdesk("roll", last, "-o", rolled, "--force").status == 0


def test_a_check_holds_the_report_against_the_year_it_carries(rolled: Path) -> None:
    assert "carried-in-differs" not in codes(rolled)
    project = Project.open(rolled, Library())
    project.report.enter({IN: 5000})
    project.save()
    assert codes(rolled).count("carried-in-differs") == 2
    assert gkdesk("check", rolled).status == 1


def test_a_published_report_goes_on_in_the_next_year(tmp_path: Path) -> None:
    source = tmp_path / "公开的.html"
    source.write_bytes(build_html(full_report(edition_of("2021"))))
    file = tmp_path / "下年.gkd"
    assert gkdesk("roll", source, "-o", file).status == 0
    (earlier,) = load(file, Library()).earlier.reports
    assert (earlier.source, earlier.is_own) == (source.name, False)


def test_a_report_is_linked_in_place_and_keeps_its_history(tmp_path: Path, last: Path) -> None:
    file = tmp_path / "甲.gkd"
    save(Report(edition_of("2021"), "某局", 2021), file)
    project = Project.open(file, Library())
    project.history = project.history.named("初稿", project.state, project.act())
    project.save()
    answer = gkdesk("link", file, last)
    assert (answer.status, answer.err) == (0, "")
    assert "60号" in answer.out
    opened = Project.open(file, Library())
    assert opened.history.milestone("初稿")
    assert opened.report.last_year
    assert opened.record.id == project.record.id


def test_a_linked_report_may_be_written_elsewhere(tmp_path: Path, last: Path) -> None:
    file, other = tmp_path / "甲.gkd", tmp_path / "乙.gkd"
    save(Report(edition_of("2021"), "某局", 2021), file)
    before = file.read_bytes()
    assert gkdesk("link", file, last, "-o", other).status == 0
    assert [one["year"] for one in shown(other)["earlier"]] == [2020]
    assert file.read_bytes() == before
    assert gkdesk("link", file, last, "-o", other).status == 3


def test_a_later_report_is_not_linked(last: Path, rolled: Path) -> None:
    before = last.read_bytes()
    answer = gkdesk("link", last, rolled)
    assert (answer.status, answer.err.count("\n")) == (3, 1)
    assert "2021.gkd" in answer.err
    assert last.read_bytes() == before


def test_a_report_that_a_window_has_open_is_not_linked(rolled: Path, last: Path) -> None:
    project = Project.open(rolled, Library())
    project.claim()
    answer = gkdesk("link", rolled, last)
    project.close()
    assert answer.status == 3
    assert "正在别处打开" in answer.err


def test_what_is_linked_is_shown(rolled: Path) -> None:
    assert "关联 2020 年的报告：某局（2020.gkd）" in gkdesk("show", rolled).out
