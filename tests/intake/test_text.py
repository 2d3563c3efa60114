"""Text between tabs, as Excel, WPS and LibreOffice put it on the clipboard."""

import pytest

from gkdesk.intake import SourceError, SourceTable, read_text


def lines(table: SourceTable | None) -> list[list[str]]:
    assert table is not None
    return [[box.text for box in table.boxes if box.top == row] for row in range(table.height)]


def test_lines_and_tabs_make_a_table() -> None:
    assert lines(read_text("1\t2\r\n3\t4\r\n")) == [["1", "2"], ["3", "4"]]


def test_short_lines_are_filled_with_blanks() -> None:
    assert lines(read_text("1\t2\n3")) == [["1", "2"], ["3", ""]]


def test_blank_cells_at_the_end_are_kept() -> None:
    assert lines(read_text("1\t\t\r\n\t\t\r\n")) == [["1", "", ""], ["", "", ""]]


def test_a_quoted_cell_may_hold_line_breaks_and_tabs() -> None:
    assert lines(read_text('"甲\n乙"\t"1\t2"\r\n3\t4')) == [["甲\n乙", "1\t2"], ["3", "4"]]


def test_a_doubled_quotation_mark_in_a_quoted_cell_is_one() -> None:
    assert lines(read_text('"危及""三安全"""\t0')) == [['危及"三安全"', "0"]]


@pytest.mark.parametrize("text", ['"甲\t1\n乙\t2', '甲"\t1\n"乙" 丙\t2', '"'])
def test_a_quotation_mark_that_closes_nothing_is_a_mark(text: str) -> None:
    assert lines(read_text(text)) == [line.split("\t") for line in text.split("\n")]


def test_figures_of_a_pdf_are_parted_at_their_blanks() -> None:
    text = "1.属于 国家秘密 0 1,234 0 7.5\n四、结转 1 2 3 4"
    assert lines(read_text(text)) == [
        ["1.属于 国家秘密", "0", "1,234", "0", "7.5"],
        ["四、结转", "1", "2", "3", "4"],
    ]


@pytest.mark.parametrize("text", ["1 234 567", "12 345", "见附件 3", "约 5 件 左右"])
def test_blanks_inside_a_figure_or_a_text_part_nothing(text: str) -> None:
    assert lines(read_text(text)) == [[text]]


@pytest.mark.parametrize("text", ["", "\r\n", " \t \n", "\t\t"])
def test_white_space_is_no_table(text: str) -> None:
    assert read_text(text) is None


def test_a_whole_sheet_is_refused_in_one_sentence() -> None:
    with pytest.raises(SourceError, match="太大"):
        read_text("1\n" * 5000)


def test_a_very_long_text_is_refused() -> None:
    with pytest.raises(SourceError, match="太大"):
        read_text("1" * 5_000_000)
