"""Reports that others wrote, through the commands."""

import json
from pathlib import Path
from typing import Any, cast

import pytest

from tests.cli.calls import gkdesk
from tests.forms import edition_of
from tests.intake.containers import CONTAINERS
from tests.intake.variants import VARIANTS
from tests.intake.written import AGENCY, sample
from tests.reference.published import NAMES, published


def source(folder: Path, variant: str, container: str = ".docx") -> Path:
    file = folder / f"来源{container}"
    written = sample(edition_of(VARIANTS[variant].edition))
    VARIANTS[variant].change(written)
    file.write_bytes(CONTAINERS[container](written))
    return file


def told(*words: str | Path) -> dict[str, Any]:
    answer = gkdesk(*words, "--json")
    assert (answer.status, answer.err) == (0, "")
    return cast("dict[str, Any]", answer.json)


@pytest.mark.parametrize("container", CONTAINERS)
def test_what_is_imported_is_shown_as_it_was_written(container: str, tmp_path: Path) -> None:
    file, output = source(tmp_path, "as_printed_2021", container), tmp_path / "a.gkd"
    imported = told("import", file, "-o", output)
    shown = told("show", output)
    assert (shown["agency"], shown["year"], shown["edition"]) == (AGENCY, 2021, "2021")
    assert {key: imported[key] for key in shown if key != "file"} == {
        key: value for key, value in shown.items() if key != "file"
    }
    assert (imported["missing"], imported["lost"] == [] or container == ".html") == ([], True)


def test_show_takes_what_import_reads(tmp_path: Path) -> None:
    file, output = source(tmp_path, "v9_yuan", ".html"), tmp_path / "a.gkd"
    assert gkdesk("import", file, "-o", output).status == 0
    direct, by_way = told("show", file), told("show", output)
    assert {**direct, "file": ""} == {**by_way, "file": ""}
    assert list(direct["notes"]) == ["proactive.charges.amount"]


def test_a_wrong_total_is_a_finding_and_stays_one(tmp_path: Path) -> None:
    file, output = source(tmp_path, "wrong_total", ".xlsx"), tmp_path / "a.gkd"
    assert gkdesk("import", file, "-o", output).status == 0
    for checked in (file, output):
        answer = gkdesk("check", checked, "--json")
        (report,) = cast("list[dict[str, Any]]", answer.json)
        (finding,) = (f for f in report["findings"] if f["code"] == "stated-total-differs")
        assert (answer.status, finding["level"], finding["left"]) == (1, "error", "9999")
        assert report["stated"] == {"requests.received.total": "9999"}
        assert report["cells"]["requests.received.total"] == finding["right"] != "9999"


def test_the_place_and_the_certainty_of_each_figure_are_told(tmp_path: Path) -> None:
    imported = told("import", source(tmp_path, "misread_row"), "-o", tmp_path / "a.gkd")
    doubtful = {c for c, one in imported["placed"].items() if one["certainty"] == "likely"}
    assert {cell.rpartition(".")[0] for cell in doubtful} == {"requests.not_processed.repeated"}
    first = imported["placed"]["proactive.rules.issued"]
    assert (first["text"], first["place"]) == ("0", "第 1 张表第 3 行第 2 栏")


def test_without_json_what_needs_a_look_is_told_in_lines(tmp_path: Path) -> None:
    answer = gkdesk("import", source(tmp_path, "v3_dashes"), "-o", tmp_path / "a.gkd")
    assert answer.status == 0
    assert "“—”，按空白填" in answer.out


def test_what_is_there_is_overwritten_only_by_force(tmp_path: Path) -> None:
    file, output = source(tmp_path, "as_printed_2021"), tmp_path / "a.gkd"
    output.write_text("{}", encoding="utf-8")
    refused = gkdesk("import", file, "-o", output)
    assert (refused.status, output.read_text(encoding="utf-8")) == (3, "{}")
    assert gkdesk("import", file, "-o", output, "--force").status == 0


def test_year_and_agency_can_be_given(tmp_path: Path) -> None:
    written = sample(edition_of("2021"))
    written.title, written.closing = [], []
    file, output = tmp_path / "来源.docx", tmp_path / "a.gkd"
    file.write_bytes(CONTAINERS[".docx"](written))
    refused = gkdesk("import", file, "-o", output)
    assert (refused.status, refused.err.count("\n"), "--year" in refused.err) == (3, 1, True)
    words = ("--year", "2022", "--agency", "某县教育局")
    assert gkdesk("import", file, "-o", output, *words).status == 0
    shown = told("show", output)
    assert (shown["agency"], shown["year"]) == ("某县教育局", 2022)


@pytest.mark.parametrize(
    "name", ["报告.docx", "报告.pdf", "报告.xlsx", "报告.html", "报告.txt", "报告.wps"]
)
def test_what_cannot_be_read_is_one_sentence(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(b"\xd0\xcf\x11\xe0")
    for words in (("import", file, "-o", tmp_path / "a.gkd"), ("show", file), ("check", file)):
        answer = gkdesk(*words)
        assert (answer.status, answer.err.count("\n"), answer.err.count(str(file))) == (3, 1, 1)


def test_among_several_files_each_is_told_of(tmp_path: Path) -> None:
    good, bad = source(tmp_path, "as_printed_2019"), tmp_path / "缺.docx"
    answer = gkdesk("check", good, bad, "--json")
    assert answer.status == 3
    assert [set(one) >= {"findings"} for one in json.loads(answer.out)] == [True, False]


@pytest.mark.parametrize("name", NAMES)
def test_a_published_report_is_imported_as_it_was_read_by_eye(name: str, tmp_path: Path) -> None:
    known = published(name)
    file = Path(known.file).with_name(f"{name}.txt")
    imported = told("import", file, "-o", tmp_path / "a.gkd")
    assert imported["cells"] == {**known.cells, **known.printed_totals}
    assert (imported["stated"], imported["missing"], imported["lost"]) == ({}, [], [])
    assert (imported["agency"], imported["year"]) == (known.agency, known.year)
    assert {one["certainty"] for one in imported["placed"].values()} == {"sure"}
