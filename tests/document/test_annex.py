"""The annex with the comparison: only when asked for, behind the report, and proved like it."""

import io
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from gkdesk.document import Options, build_word
from gkdesk.document.annex import ANNEX_HEADING, NothingToCompareError
from gkdesk.document.changes import difference_text, value_texts
from gkdesk.document.charts import told
from gkdesk.document.html import build_html
from gkdesk.document.proof import ProofError, items
from gkdesk.form import Library
from gkdesk.intake.importing import import_report
from gkdesk.report import Report
from gkdesk.report.comparing import charts_of, compare_years, largest_first
from tests.document.office import PDFTOTEXT, SOFFICE, pages_of
from tests.document.test_proof import Tamper, spoiled
from tests.document.web_page import found, texts, tree_of
from tests.drawing import full_report
from tests.forms import edition_of
from tests.years import dots, linked

ANNEX = Options(annex=dots)


@pytest.fixture
def report() -> Report:
    return linked(2024, 2022)


def opened(report: Report, options: Options = ANNEX) -> WordDocument:
    return Document(io.BytesIO(build_word(report, options)))


def told_by_pictures(document: WordDocument) -> list[str]:
    return [element.get("descr", "") for element in found_in(document, "wp:docPr")]


def found_in(document: WordDocument, tag: str) -> list[BaseOxmlElement]:
    return cast("list[BaseOxmlElement]", document.element.findall(f".//{qn(tag)}"))


def test_without_being_asked_for_nothing_of_it_is_there(report: Report) -> None:
    document = opened(report, Options())
    assert ANNEX_HEADING not in build_html(report).decode()
    assert ANNEX_HEADING not in items(document)
    assert told_by_pictures(document) == []


def test_the_report_before_it_stays_as_it_is(report: Report) -> None:
    without, whole = items(opened(report, Options())), items(opened(report))
    assert whole[: len(without)] == without
    assert whole[len(without)] == ANNEX_HEADING


def test_every_chart_is_a_picture_that_tells_its_figures(report: Report) -> None:
    assert told_by_pictures(opened(report)) == [told(chart) for chart in charts_of(report)]


def test_the_list_has_the_largest_changes_first(report: Report) -> None:
    *_, table = opened(report).tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    wanted = largest_first(compare_years(report))[: len(rows) - 1]
    assert [row[1:5] for row in rows[1:]] == [
        [one.name, *value_texts(one), difference_text(one)] for one in wanted
    ]


def test_the_same_report_gives_the_same_bytes(report: Report) -> None:
    assert build_word(report, ANNEX) == build_word(linked(2024, 2022), ANNEX)


def test_a_report_without_earlier_ones_has_nothing_to_compare() -> None:
    with pytest.raises(NothingToCompareError, match="还没有关联"):
        build_word(full_report(edition_of("2021")), ANNEX)


def test_years_that_are_alike_are_said_to_be(report: Report) -> None:
    other = linked(2024)
    other.enter(dict(other.earlier.reports[0].entered))
    assert any("没有增减" in str(item) for item in items(opened(other)))
    assert len(opened(other).tables) == len(opened(report).tables) - 1


def test_years_without_a_figure_in_common_are_not_called_alike(report: Report) -> None:
    blank = Report(report.edition, report.agency, report.year)
    blank.link(report.earlier)
    told_of = [str(item) for item in items(opened(blank))]
    assert any("没有能比较的数" in one for one in told_of)
    assert not any("没有增减" in one for one in told_of)


def test_it_names_the_agency_of_every_year(report: Report) -> None:
    latest, *older = report.earlier.reports
    for one in older:
        report.link(report.earlier.with_report(replace(one, agency="江河市水利局")))
    told_of = "".join(str(item) for item in items(opened(report)))
    assert f"{latest.year}年的数取自{latest.agency}{latest.year}年的报告；" in told_of
    assert f"{older[0].year}年的数取自江河市水利局{older[0].year}年的报告。" in told_of


def test_years_of_one_agency_are_named_together() -> None:
    report = linked(2024, 2023, 2022)
    told_of = "".join(str(item) for item in items(opened(report)))
    assert f"2024年、2023年、2022年的数取自{report.agency}各年的报告。" in told_of


def test_an_invented_form_has_its_own_annex() -> None:
    report = linked(2091, year=2092, form="2091")
    assert told_by_pictures(opened(report)) == [told(chart) for chart in charts_of(report)]


def change_picture(document: WordDocument) -> None:
    element = found_in(document, "wp:docPr")[0]
    element.set("descr", element.get("descr", "").replace("2025 年", "2026 年"))


def lose_picture(document: WordDocument) -> None:
    found_in(document, "a:blip")[0].set(qn("r:embed"), "rId999")


def change_row(document: WordDocument) -> None:
    document.tables[-1].rows[3].cells[2].text = "77777"


@pytest.mark.parametrize(
    ("tamper", "place"),
    [(change_picture, "附图"), (lose_picture, "附图"), (change_row, "附表第 4 行")],
)
def test_a_written_annex_that_differs_is_not_kept(
    monkeypatch: pytest.MonkeyPatch, report: Report, tamper: Tamper, place: str
) -> None:
    spoiled(monkeypatch, tamper)
    with pytest.raises(ProofError, match=place):
        build_word(report, ANNEX)


def test_a_web_page_draws_the_charts_itself(report: Report) -> None:
    tree = tree_of(build_html(report, ANNEX).decode())
    assert texts(tree, "//svg/desc") == [told(chart) for chart in charts_of(report)]
    assert found(tree, "//img") == []


@pytest.mark.parametrize("ending", [".docx", ".html"])
def test_what_is_imported_of_it_is_the_report_alone(
    report: Report, library: Library, tmp_path: Path, ending: str
) -> None:
    file = tmp_path / f"报告{ending}"
    make = build_word if ending == ".docx" else build_html
    file.write_bytes(make(report, ANNEX))
    imported = import_report(file, library).report
    assert imported.values == report.values
    assert imported.prose == report.prose


@pytest.mark.skipif(SOFFICE is None, reason="soffice (LibreOffice) is not installed")
@pytest.mark.skipif(PDFTOTEXT is None, reason="pdftotext (poppler-utils) is not installed")
def test_it_begins_a_page_of_its_own_and_takes_two(tmp_path: Path) -> None:
    file = tmp_path / "报告.docx"
    file.write_bytes(build_word(linked(2024), ANNEX))
    [pages] = pages_of([file], tmp_path)
    assert [number for number, page in enumerate(pages) if page[0] == ANNEX_HEADING] == [
        len(pages) - 2
    ]
