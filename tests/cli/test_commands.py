"""What each command prints, writes and returns."""

import json
from pathlib import Path
from typing import Any, cast

import pytest
from docx import Document

from tests.cli.calls import gkdesk

CELL = "requests.received.natural_persons"
TOTAL = "requests.received.total"


@pytest.fixture
def values(tmp_path: Path) -> Path:
    file = tmp_path / "values.json"
    given = {
        "cells": {CELL: "42", "proactive.charges.amount": "7730.28"},
        "prose": {"overview": "一。"},
    }
    file.write_text(json.dumps(given), encoding="utf-8")
    return file


@pytest.fixture
def report(tmp_path: Path, values: Path) -> Path:
    file = tmp_path / "a.gkd"
    words = ("new", "--year", "2023", "--agency", "某局", "--values", values, "-o", file)
    assert gkdesk(*words).status == 0
    return file


def _shown(file: Path) -> dict[str, Any]:
    return cast("dict[str, Any]", gkdesk("show", file, "--json").json)


def test_a_new_report_shows_what_was_filled_in(report: Path) -> None:
    shown = _shown(report)
    assert (shown["edition"], shown["agency"], shown["year"]) == ("2021", "某局", 2023)
    assert (shown["cells"][CELL], shown["cells"][TOTAL]) == ("42", "42")
    assert shown["cells"]["proactive.charges.amount"] == "7730.28"
    assert shown["cells"]["proactive.rules.issued"] is None
    assert shown["prose"]["overview"] == "一。"
    assert shown["file"] == str(report)


def test_the_report_year_picks_the_edition(tmp_path: Path) -> None:
    file = tmp_path / "b.gkd"
    assert gkdesk("new", "--year", "2020", "--agency", "某局", "-o", file).status == 0
    assert _shown(file)["edition"] == "2019"


def test_a_total_among_the_values_is_kept_as_stated_and_reported(
    tmp_path: Path, values: Path
) -> None:
    given = json.loads(values.read_text(encoding="utf-8"))
    given["cells"][TOTAL] = "43"
    values.write_text(json.dumps(given), encoding="utf-8")
    file = tmp_path / "c.gkd"
    gkdesk("new", "--year", "2023", "--agency", "某局", "--values", values, "-o", file)
    shown = _shown(file)
    assert (shown["stated"], shown["cells"][TOTAL]) == ({TOTAL: "43"}, "42")
    assert "stated-total-differs" in [finding["code"] for finding in shown["findings"]]


def test_check_returns_1_for_errors_and_0_for_warnings_alone(tmp_path: Path, report: Path) -> None:
    assert gkdesk("check", report).status == 0
    bad = tmp_path / "bad.json"
    bad.write_text(json.dumps({"cells": {CELL: "-1"}}), encoding="utf-8")
    file = tmp_path / "bad.gkd"
    gkdesk("new", "--year", "2023", "--agency", "某局", "--values", bad, "-o", file)
    answer = gkdesk("check", file, "--json")
    assert answer.status == 1
    found = cast("list[dict[str, Any]]", answer.json)[0]["findings"]
    negative = next(finding for finding in found if finding["code"] == "negative-number")
    assert (negative["level"], negative["left"], negative["cells"]) == ("error", "-1", [CELL])


def test_check_of_several_files_tells_of_each_and_the_worst_status_counts(
    tmp_path: Path, report: Path
) -> None:
    missing = tmp_path / "missing.gkd"
    answer = gkdesk("check", report, missing, "--json")
    told = cast("list[dict[str, Any]]", answer.json)
    assert answer.status == 3
    assert [one["file"] for one in told] == [str(report), str(missing)]
    assert set(told[1]) == {"file", "error"}
    assert str(missing) in answer.err


def test_check_in_words_names_level_section_and_sentence(report: Path) -> None:
    out = gkdesk("check", report).out
    assert "处提示" in out
    assert "空着" in out


def test_show_in_words_lists_figures_and_text(report: Path) -> None:
    out = gkdesk("show", report).out
    assert "某局 2023 年" in out
    assert "一。" in out


def test_export_writes_a_word_file_that_holds_the_figures(tmp_path: Path, report: Path) -> None:
    output = tmp_path / "a.docx"
    assert gkdesk("export", report, "-o", output).status == 0
    tables = Document(str(output)).tables
    assert len(tables) == 3
    assert "42" in [cell.text for cell in tables[1].rows[3].cells]


@pytest.mark.parametrize("ending", [".html", ".HTM", ".xlsx"])
def test_the_ending_of_the_output_picks_the_form(tmp_path: Path, report: Path, ending: str) -> None:
    output = tmp_path / f"a{ending}"
    assert gkdesk("export", report, "-o", output).status == 0
    begun = b"PK" if ending == ".xlsx" else b"<!DOCTYPE html>"
    assert output.read_bytes().startswith(begun)


def test_an_output_is_overwritten_only_with_force(tmp_path: Path, report: Path) -> None:
    output = tmp_path / "a.docx"
    output.write_bytes(b"mine")
    refused = gkdesk("export", report, "-o", output)
    assert (refused.status, output.read_bytes()) == (3, b"mine")
    assert "--force" in refused.err
    assert gkdesk("export", report, "-o", output, "--force").status == 0
    assert output.read_bytes() != b"mine"


@pytest.mark.parametrize("command", ["", "new", "show", "check", "export"])
def test_help_is_chinese_and_returns_0(command: str) -> None:
    answer = gkdesk(*command.split(), "--help")
    assert answer.status == 0
    assert "用法" in answer.out
    assert "usage" not in answer.out


def test_a_reader_that_goes_away_is_no_fault(report: Path) -> None:
    answer = gkdesk("-c", prefix=("sh", "-c", f'"$1" -m gkdesk show "{report}" | true', "sh"))
    assert answer.err == ""


def test_a_report_that_could_not_be_opened_again_is_not_begun(tmp_path: Path) -> None:
    values, output = tmp_path / "v.json", tmp_path / "a.gkd"
    values.write_text(json.dumps({"cells": {}, "prose": {"overview": "字" * 200_001}}), "utf-8")
    answer = gkdesk("new", "--year", "2023", "--agency", "某局", "--values", values, "-o", output)
    assert (answer.status, "内容太多" in answer.err) == (3, True)
    assert not output.exists()
