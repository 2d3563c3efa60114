"""A saved report opens as it was, and the file is plain, sorted and the same every time."""

import json
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gkdesk.form import LAST_YEAR, Edition, Library
from gkdesk.project import FORMAT, load, save
from gkdesk.project.store import decode, encode
from gkdesk.report import NOT_APPLICABLE, Report, Unread, Value, plain
from tests.drawing import full_report, values
from tests.forms import EDITION_IDS, edition_of, library_of


def held(report: Report) -> dict[str, object]:
    """Return all that a report holds, digits included."""
    cells = {cell: (value, plain(value)) for cell, value in report.values.items()}
    head = (report.edition.id, report.agency, report.year, report.signed_on)
    stated = {cell: (value, plain(value)) for cell, value in report.stated.items()}
    return {"head": head, "cells": cells, "stated": stated, "prose": dict(report.prose)}


def drawn_cells(edition: Edition, ids: list[str]) -> st.SearchStrategy[dict[str, Value]]:
    """Draw values for some of the cells, each as its column can hold it."""
    chosen = st.lists(st.sampled_from(ids), max_size=12, unique=True)
    return chosen.flatmap(
        lambda cells: st.fixed_dictionaries(
            {cell: values(edition.cells[cell].column.kind) for cell in cells}
        )
    )


# Whole characters of every kind, odd ones too; halves of one have a test of their own.
prose = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@st.composite
def reports(draw: st.DrawFn, edition: Edition) -> Report:
    texts = [section.id for section in edition.sections if section.kind == "prose"]
    stated = draw(drawn_cells(edition, list(edition.sums)))
    return Report(
        edition,
        draw(st.sampled_from(["某市某局", "  带 空格 ", "𠮷县“局”\\/"])),
        draw(st.integers(edition.first_report_year, LAST_YEAR)),
        signed_on=draw(st.none() | st.dates()),
        entered=draw(drawn_cells(edition, list(edition.reach))),
        prose=draw(st.dictionaries(st.sampled_from(texts), prose)),
        stated={cell: value for cell, value in stated.items() if value is not None},
    )


@pytest.mark.parametrize("edition_id", EDITION_IDS)
@given(data=st.data())
def test_a_saved_report_opens_as_it_was(edition_id: str, data: st.DataObject) -> None:
    report = data.draw(reports(edition_of(edition_id)))
    with TemporaryDirectory() as folder:
        file = Path(folder) / "报告.gkd"
        save(report, file)
        again, record = decode(file.read_bytes(), file, library_of(report.edition.id))
        assert held(again) == held(report)
        assert again.findings == report.findings
        assert encode(again, record) == file.read_bytes()


def test_every_state_of_a_cell_survives(edition_2021: Edition, project_file: Path) -> None:
    states: list[Value] = [0, NOT_APPLICABLE, Unread("“无”\\"), -3, None, 10**15 - 1]
    entered = dict(zip(edition_2021.reach, states, strict=False))
    save(Report(edition_2021, "局", 2021, entered=entered), project_file)
    opened = load(project_file, Library())
    assert [opened.entered[cell] for cell in entered] == states


def test_the_file_is_what_its_page_says(project_file: Path, filled_report: Report) -> None:
    filled_report.enter({"proactive.rules.issued": None, "proactive.rules.repealed": 0})
    filled_report.describe("某市某局", date(2022, 1, 9))
    save(filled_report, project_file)
    text = project_file.read_bytes().decode("utf-8")
    found = json.loads(text)
    assert text == json.dumps(found, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    assert (found["format"], found["edition"], found["year"]) == (FORMAT, "2021", 2021)
    assert (found["agency"], found["signed_on"]) == ("某市某局", "2022-01-09")
    assert "proactive.rules.issued" not in found["cells"]
    assert found["cells"]["proactive.rules.repealed"] == "0"
    assert not found["cells"].keys() & set(filled_report.edition.sums)


def test_the_order_of_edits_leaves_no_trace(filled_report: Report) -> None:
    other = full_report(filled_report.edition)
    for cell, value in reversed(filled_report.entered.items()):
        other.enter({cell: None})
        other.enter({cell: value})
    assert encode(other) == encode(filled_report)


def test_half_a_character_does_not_make_a_file_that_cannot_be_opened(
    filled_report: Report, project_file: Path
) -> None:
    filled_report.write("overview", "前\ud83d后，\ud83d\ude00")
    save(filled_report, project_file)
    assert load(project_file, Library()).prose["overview"] == "前\ufffd后，😀"


def test_a_byte_order_mark_is_passed_over(filled_report: Report, project_file: Path) -> None:
    project_file.write_bytes(b"\xef\xbb\xbf" + encode(filled_report))
    assert held(load(project_file, Library())) == held(filled_report)


def test_the_invented_edition_is_saved_and_opened(
    invented_edition: Edition, invented_library: Library, project_file: Path
) -> None:
    report = full_report(invented_edition)
    save(report, project_file)
    opened = load(project_file, invented_library)
    assert held(opened) == held(report)
    assert opened.edition.id == "2091"
    assert opened.findings == ()
