"""``show --rendered`` puts the figures in; without it the text is as typed."""

import json
from pathlib import Path

import pytest

from gkdesk.form import Library
from gkdesk.project import save
from gkdesk.report import Report
from tests.cli.calls import gkdesk

TYPED = "共{{ 表三.本年新收.总计 }}件，{{ ''.__class__ }}"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    report = Report(Library().for_year(2023), "某局", 2023, prose={"overview": TYPED})
    report.enter({"requests.received.natural_persons": 141})
    save(report, tmp_path / "报告.gkd", replace=False)
    return tmp_path / "报告.gkd"


def test_figures_are_put_in_where_it_is_asked_for(file: Path) -> None:
    shown = json.loads(gkdesk("show", file, "--json", "--rendered").out)
    assert shown["prose"]["overview"] == "共141件，{{ ''.__class__ }}"


def test_the_text_is_as_typed_else(file: Path) -> None:
    assert json.loads(gkdesk("show", file, "--json").out)["prose"]["overview"] == TYPED
    assert TYPED in gkdesk("show", file).out


def test_the_lines_to_read_are_rendered_too(file: Path) -> None:
    assert "共141件" in gkdesk("show", file, "--rendered").out
