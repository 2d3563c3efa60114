"""The workbook: every figure as a number at its place, sums as formulas, text never more."""

import io
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest

from gkdesk.document import Options, TemplateError
from gkdesk.document.boxes import box_text
from gkdesk.document.fonts import FontPreset
from gkdesk.document.sheet_names import sheet_name
from gkdesk.document.xlsx import build_xlsx
from gkdesk.form import Edition, Label
from gkdesk.report import Report, plain
from gkdesk.words import LEVELS
from tests.document.kinds import (
    LONG_AGENCY,
    LONG_FIGURE,
    NOON,
    NOON_TOLD,
    REPORTS,
    crowded,
    expected_figures,
    hostile,
    sample,
)
from tests.document.word_file import colourful_report
from tests.document.workbook import TOP, cell_at, column_widths, figures, table_sheets, workbook_of
from tests.drawing import full_report

MONEY, TOTAL = "proactive.charges.amount", "requests.received.total"


@pytest.mark.parametrize("kind", REPORTS)
def test_every_figure_is_read_back_at_its_place(kind: str) -> None:
    report = REPORTS[kind]()
    assert figures(workbook_of(report), report) == expected_figures(report)


def test_every_label_is_read_back_and_boxes_are_merged(edition: Edition) -> None:
    report = full_report(edition)
    sheets = table_sheets(workbook_of(report))
    for sheet, table in zip(sheets, edition.tables.values(), strict=True):
        boxes = [box for line in table.layout for box in line]
        for box in (box for box in boxes if isinstance(box, Label)):
            text = sheet.cell(box.top + TOP, box.left + 1).value
            assert str(text).replace("\n", "") == box_text(box, report)
        merged = {(m.min_row, m.min_col, m.max_row, m.max_col) for m in sheet.merged_cells.ranges}
        assert merged == {
            (b.top + TOP, b.left + 1, b.top + b.down + TOP - 1, b.left + b.across)
            for b in boxes
            if b.across > 1 or b.down > 1
        }


def test_a_computed_cell_is_a_formula_over_its_parts_and_no_other_is(edition: Edition) -> None:
    report = full_report(edition)
    sheets = table_sheets(workbook_of(report, formulas=True))
    for sheet, table in zip(sheets, edition.tables.values(), strict=True):
        for figure in table.figures:
            value = cell_at(sheet, figure).value
            is_formula = isinstance(value, str) and value.startswith("=IF(COUNT(")
            assert is_formula is figure.cell.is_computed


def test_figures_are_numbers_and_whole_ones_have_no_decimals(edition_2021: Edition) -> None:
    entered = {MONEY: Decimal("7730.280000"), "proactive.rules.issued": 999_999_999_999_999}
    report = Report(edition_2021, "某局", 2023, entered=entered)
    sheet = table_sheets(workbook_of(report))[0]
    cells = {f.cell.id: cell_at(sheet, f) for f in edition_2021.tables["proactive"].figures}
    money, count = cells[MONEY], cells["proactive.rules.issued"]
    assert (money.value, money.number_format) == (7730.28, "0.000000")
    assert (count.value, count.number_format) == (999_999_999_999_999, "0")


def test_a_figure_that_no_number_holds_is_text_and_so_are_its_sums(edition_2021: Edition) -> None:
    parts = edition_2021.cells[TOTAL].parts
    entered = {**dict.fromkeys(parts, 999_999_999_999_999), MONEY: Decimal("123456789012.1234567")}
    report = Report(edition_2021, "某局", 2023, entered=entered)
    assert figures(workbook_of(report), report) == expected_figures(report)
    assert plain(report.values[TOTAL]) == "5999999999999994"


def test_a_template_that_leaves_something_out_is_refused_as_in_every_form(
    filled_report: Report, tmp_path: Path
) -> None:
    file = tmp_path / "content.j2"
    file.write_text("@title {{ agency }}\n", encoding="utf-8")
    with pytest.raises(TemplateError, match="没有印出"):
        build_xlsx(filled_report, Options(file))


def test_what_is_typed_is_never_a_formula_nor_a_link() -> None:
    data = build_xlsx(hostile())
    report = hostile()
    book = workbook_of(report, formulas=True)
    computed = set(report.edition.sums)
    for sheet, table in zip(table_sheets(book), report.edition.tables.values(), strict=True):
        for figure in (f for f in table.figures if f.cell.id not in computed):
            assert cell_at(sheet, figure).data_type != "f"
    for sheet in (book.worksheets[0], book.worksheets[-1]):
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    with ZipFile(io.BytesIO(data)) as package:
        parts = b"".join(package.read(name) for name in package.namelist())
    assert b"<hyperlink" not in parts
    assert b"externalLink" not in parts


def test_text_that_begins_like_a_formula_stays_text_when_it_is_edited() -> None:
    book = workbook_of(hostile())
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    signed = [c for c in cells if isinstance(c.value, str) and c.value.startswith(tuple("=+-@"))]
    assert len(signed) > 10
    assert all(cell.quotePrefix for cell in signed)


def test_the_first_sheet_names_agency_year_and_notice() -> None:
    report = hostile()
    rows = workbook_of(report).worksheets[0].iter_rows(values_only=True)
    facts = {row[0]: row[1] for row in rows}
    assert facts["行政机关"] == report.agency
    assert facts["报告年份"] == "2023"
    assert facts["格式依据"] == report.edition.notice


def test_the_last_sheet_lists_every_finding(edition: Edition) -> None:
    report = colourful_report(edition)
    _, *rows = workbook_of(report).worksheets[-1].iter_rows(values_only=True)
    assert [tuple(value or "" for value in row) for row in rows] == [
        (
            LEVELS[f.level],
            edition.section(f.section).name,
            f.message,
            f.left or "",
            f.right or "",
            "；".join(edition.cells[cell].name for cell in f.cells),
            "",
        )
        for f in report.findings
    ]


def test_without_findings_the_last_sheet_says_so(edition_2021: Edition) -> None:
    sheet = workbook_of(full_report(edition_2021)).worksheets[-1]
    assert sheet.cell(2, 3).value == "没有发现问题"


def test_heads_are_frozen_on_the_screen_and_repeated_in_print(edition: Edition) -> None:
    sheets = table_sheets(workbook_of(full_report(edition)))
    for sheet, table in zip(sheets, edition.tables.values(), strict=True):
        corner = sheet.cell(table.head_rows + TOP, table.head_columns + 1).coordinate
        assert sheet.freeze_panes == corner
        assert sheet.print_title_rows == f"$1:${table.head_rows + 1}"


def test_every_sheet_prints_on_a4_as_wide_as_the_paper(edition: Edition) -> None:
    for sheet in workbook_of(full_report(edition)).worksheets:
        assert sheet.page_setup.paperSize == 9
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) in {(None, 0), (1, 0)}


def test_columns_are_as_wide_as_the_edition_says_to_each_other(edition: Edition) -> None:
    sheets = table_sheets(workbook_of(full_report(edition)))
    for sheet, table in zip(sheets, edition.tables.values(), strict=True):
        widths = column_widths(sheet)
        ratios = [width / wanted for width, wanted in zip(widths, table.widths, strict=True)]
        assert ratios == pytest.approx([ratios[0]] * len(ratios), rel=0.06)


def test_long_figures_shrink_and_labels_have_the_height_of_their_lines(
    edition_2021: Edition,
) -> None:
    report = colourful_report(edition_2021)
    for sheet, table in zip(
        table_sheets(workbook_of(report)), edition_2021.tables.values(), strict=True
    ):
        looks = [cell_at(sheet, figure).alignment for figure in table.figures]
        assert all(getattr(look, "shrink_to_fit", False) for look in looks)
        rows = [sheet.row_dimensions[top + TOP] for top in range(len(table.layout))]
        heights = [float(getattr(row, "height", 0)) for row in rows]
        for box in (b for line in table.layout for b in line if isinstance(b, Label)):
            lines = str(sheet.cell(box.top + TOP, box.left + 1).value).count("\n") + 1
            assert sum(heights[box.top : box.top + box.down]) >= lines * 14


def test_columns_are_wide_enough_for_long_figures_up_to_a_limit(edition: Edition) -> None:
    plain_sheets = table_sheets(workbook_of(full_report(edition)))
    sheets = table_sheets(workbook_of(crowded(edition.id)))
    for table, before, sheet in zip(edition.tables.values(), plain_sheets, sheets, strict=True):
        own, widths = column_widths(before), column_widths(sheet)
        for figure in table.figures:
            taken = slice(figure.left, figure.left + figure.across)
            # A column is as many digits wide as its width says; a long one grows at most threefold.
            assert sum(widths[taken]) >= min(len(str(LONG_FIGURE)), 2.9 * sum(own[taken]))


def test_a_sheet_too_wide_for_upright_paper_is_printed_across(edition_2021: Edition) -> None:
    for figure, turns in ((1, [None, None, None]), (LONG_FIGURE, [None, *["landscape"] * 2])):
        sheets = table_sheets(workbook_of(crowded("2021", figure)))
        turned = [sheet.page_setup.orientation for sheet in sheets]
        assert [one if one == "landscape" else None for one in turned] == turns
    assert len(turns) == len(edition_2021.tables)


def test_a_long_agency_is_broken_into_lines_of_like_length() -> None:
    sheet = workbook_of(crowded("2021")).worksheets[0]
    first, second = str(sheet.cell(1, 1).value).split("\n")
    assert first + second == LONG_AGENCY
    assert len(first) == len(second)
    assert float(getattr(sheet.row_dimensions[1], "height", 0)) >= 2 * 16 * 1.3


def test_fonts_of_a_preset_are_written(filled_report: Report) -> None:
    preset = FontPreset("a", "", {"宋体": "某书宋", "黑体": "某黑体"})
    with ZipFile(io.BytesIO(build_xlsx(filled_report, Options(fonts=preset)))) as package:
        styles = package.read("xl/styles.xml").decode()
    assert all(name in styles for name in ("某书宋", "某黑体"))
    assert not any(name in styles for name in ("宋体", '"黑体'))


def test_a_draft_says_so_in_print(edition_2021: Edition) -> None:
    report = full_report(edition_2021)
    with ZipFile(io.BytesIO(build_xlsx(report, Options(draft_at=NOON)))) as package:
        assert NOON_TOLD in package.read("xl/worksheets/sheet1.xml").decode()


def test_the_same_report_gives_the_same_bytes() -> None:
    assert build_xlsx(sample()) == build_xlsx(sample())


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("收到的申请", "收到的申请"),
        ("a[b]:c*d?e/f\\g", "a b  c d e f g"),
        ("'引号'", "引号"),
        ("", "-"),
        ("History", "History 2"),
        ("检查结果", "检查结果 2"),
        ("长" * 40, "长" * 31),
        ("😀" * 20, "😀" * 15),
    ],
)
def test_a_sheet_gets_a_name_that_excel_takes(wanted: str, name: str) -> None:
    assert sheet_name(wanted, {"检查结果"}) == name


def test_sheets_never_share_a_name(invented_edition: Edition) -> None:
    sections = tuple(
        replace(s, name="Aa"[n % 2] * 40) for n, s in enumerate(invented_edition.sections)
    )
    edition = replace(invented_edition, sections=sections)
    names = workbook_of(full_report(edition)).sheetnames
    assert len({name.casefold() for name in names}) == len(names) == len(edition.tables) + 2
    assert max(map(len, names)) == 31
