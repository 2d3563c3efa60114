"""The statutory tables in Word: every figure, every label, the merges and the repeated heads."""

from decimal import Decimal
from itertools import pairwise

import pytest
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm

from gkdesk.form import Edition, Label, Table
from gkdesk.report import Report, plain
from tests.document.kinds import LONG_FIGURE, crowded
from tests.document.word_file import body_of, colourful_report, found, opened, value_of

# What letters of a figure are never smaller than, in half points.
SMALLEST = 12


def tables_of(report: Report) -> list[tuple[Table, BaseOxmlElement]]:
    tables = found(body_of(report), "tbl")
    return list(zip(report.edition.tables.values(), tables, strict=True))


def cell_holding(table: BaseOxmlElement, text: str) -> BaseOxmlElement:
    for cell in found(table, "tc"):
        if "".join(t.text or "" for t in found(cell, "t")) == text:
            return cell
    raise AssertionError(text)


def labels(table: Table, role: str) -> list[Label]:
    boxes = [box for line in table.layout for box in line]
    return [box for box in boxes if isinstance(box, Label) and box.role == role]


def test_every_figure_is_read_back_at_its_place(edition: Edition) -> None:
    report = colourful_report(edition)
    read: dict[str, str] = {}
    for table, written in zip(edition.tables.values(), opened(report).tables, strict=True):
        for box in table.figures:
            read[box.cell.id] = written.cell(box.top, box.left).text
    assert read == {cell: plain(value) or "" for cell, value in report.values.items()}


def test_every_label_is_read_back_over_all_its_squares(edition: Edition) -> None:
    report = colourful_report(edition)
    for table, written in zip(edition.tables.values(), opened(report).tables, strict=True):
        for box in (box for line in table.layout for box in line if isinstance(box, Label)):
            last = written.cell(box.top + box.down - 1, box.left + box.across - 1)
            assert written.cell(box.top, box.left).text == last.text == box.text


def test_boxes_are_merged_as_in_the_notice(edition: Edition) -> None:
    for table, written in tables_of(colourful_report(edition)):
        boxes = [box for line in table.layout for box in line]
        begun = [m for m in found(written, "vMerge") if value_of(m) == "restart"]
        assert len(begun) == sum(box.down > 1 for box in boxes)
        assert len(found(written, "vMerge")) == sum(box.down for box in boxes if box.down > 1)
        spans = [int(value_of(span) or 0) for span in found(written, "gridSpan")]
        assert sorted(spans) == sorted(
            b.across for b in boxes for _ in range(b.down) if b.across > 1
        )


def test_every_row_fills_the_grid(edition: Edition) -> None:
    for table, written in tables_of(colourful_report(edition)):
        assert len(found(written, "gridCol")) == len(table.widths)
        for row in found(written, "tr"):
            spans = [value_of(span) for span in found(row, "gridSpan")]
            wide = sum(int(span or 0) for span in spans)
            assert wide + len(found(row, "tc")) - len(spans) == len(table.widths)


def test_the_columns_are_as_wide_as_the_edition_says(edition: Edition) -> None:
    for table, written in tables_of(colourful_report(edition)):
        widths = [int(value_of(column, "w") or 0) for column in found(written, "gridCol")]
        assert widths == [pytest.approx(Mm(width).twips, abs=1) for width in table.widths]
        assert value_of(found(written, "tblLayout")[0], "type") == "fixed"


def test_head_rows_repeat_and_no_row_splits(edition: Edition) -> None:
    for table, written in tables_of(colourful_report(edition)):
        rows = found(written, "tr")
        repeated = [bool(found(row, "tblHeader")) for row in rows]
        assert repeated == [top < table.head_rows for top in range(len(rows))]
        assert all(len(found(row, "cantSplit")) == 1 for row in rows)


def test_a_table_keeps_together_or_keeps_its_head_where_it_has_a_page_to_itself(
    edition: Edition,
) -> None:
    for table, written in tables_of(colourful_report(edition)):
        rows = [bool(found(row, "keepNext")) for row in found(written, "tr")]
        kept = table.head_rows if len(rows) > 20 else len(rows) - 1
        assert rows == [top < kept for top in range(len(rows))]


def test_block_heads_are_blue(edition_2021: Edition) -> None:
    for table, written in tables_of(colourful_report(edition_2021)):
        blocks = labels(table, "block")
        fills = {value_of(shade, "fill") for shade in found(written, "tc", "tcPr", "shd")}
        assert len(found(written, "tc", "tcPr", "shd")) == len(blocks)
        assert fills == ({"C6D9F1"} if blocks else set())


def test_upright_labels_are_drawn_upright(edition: Edition) -> None:
    for table, written in tables_of(colourful_report(edition)):
        upright = labels(table, "upright")
        assert len(found(written, "textDirection")) == sum(box.down for box in upright)
        for box in upright:
            direction = found(cell_holding(written, box.text), "textDirection")
            assert [value_of(one) for one in direction] == ["tbRlV"]


@pytest.mark.parametrize(
    ("head", "size"), [("商业企业", 9), ("社会公益组织", 9), ("结果维持", 10.5)]
)
def test_a_narrow_head_has_room_for_two_characters_a_line(
    edition_2021: Edition, head: str, size: float
) -> None:
    cell = cell_holding(body_of(colourful_report(edition_2021)), head)
    width, left, right = (
        int(value_of(found(cell, *path)[0], "w") or 0)
        for path in (("tcW",), ("tcMar", "left"), ("tcMar", "right"))
    )
    assert 2 * size <= (width - left - right) / 20 < 3 * size


def test_a_long_figure_is_narrowed_to_stay_on_one_line(edition_2021: Edition) -> None:
    table = next(table for table in edition_2021.tables.values() if len(table.layout) > 20)
    cell = next(box.cell.id for box in table.figures if not box.cell.is_computed)
    report = Report(edition_2021, "某局", 2023, entered={cell: 123456789})
    narrowed = found(cell_holding(body_of(report), "123456789"), "rPr", "w")
    assert [30 < int(value_of(one) or 0) < 100 for one in narrowed] == [True]


def set_lines(cell: BaseOxmlElement) -> list[str]:
    """Return the lines that a cell's text is broken into."""
    return ["".join(t.text or "" for t in found(run, "t")) for run in found(cell, "r")]


def sizes(cell: BaseOxmlElement) -> list[int]:
    """Return the sizes of a cell's letters in half points, where they are not the style's."""
    return [int(value_of(size) or 0) for size in found(cell, "sz")]


def figure_cells(report: Report, figure: int | Decimal) -> list[BaseOxmlElement]:
    """Return the cells of all tables in which a figure stands."""
    cells = [cell for _, table in tables_of(report) for cell in found(table, "tc")]
    return [cell for cell in cells if "".join(set_lines(cell)) == str(figure)]


def test_a_figure_of_nine_digits_takes_one_line_in_every_table(edition: Edition) -> None:
    cells = figure_cells(crowded(edition.id, 123456789), 123456789)
    assert len(cells) >= len(edition.reach) - len(edition.sums)
    assert {len(set_lines(cell)) for cell in cells} == {1}
    assert all(size >= SMALLEST for cell in cells for size in sizes(cell))


def test_a_figure_too_long_to_be_read_on_one_line_is_broken_before_its_decimals(
    edition: Edition,
) -> None:
    cells = figure_cells(crowded(edition.id), LONG_FIGURE)
    whole, decimals = str(LONG_FIGURE).split(".")
    assert {tuple(set_lines(cell)) for cell in cells} == {
        (str(LONG_FIGURE),),
        (whole, f".{decimals}"),
    }
    assert all(size >= SMALLEST for cell in cells for size in sizes(cell))
    assert all(int(value_of(w) or 0) >= 65 for cell in cells for w in found(cell, "rPr", "w"))


def test_money_of_nine_digits_and_six_decimals_has_the_size_of_its_table(edition: Edition) -> None:
    money = [cell for cell in edition.reach if edition.cells[cell].column.kind == "money"]
    report = Report(edition, "某局", 2023, entered=dict.fromkeys(money, LONG_FIGURE))
    cells = figure_cells(report, LONG_FIGURE)
    assert [(sizes(cell), len(set_lines(cell))) for cell in cells] == [([], 1)] * len(money)


def test_figures_are_never_written_with_an_exponent(edition: Edition) -> None:
    report = colourful_report(edition)
    texts = [t.text or "" for _, table in tables_of(report) for t in found(table, "t")]
    assert not [text for text in texts if "E" in text]


def test_tables_that_follow_one_another_are_kept_apart(invented_edition: Edition) -> None:
    body = found(body_of(colourful_report(invented_edition)), "body")[0]
    kinds = [element.tag == qn("w:tbl") for element in body]
    assert any(kinds)
    assert (True, True) not in pairwise(kinds)
