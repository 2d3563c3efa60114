"""The measures of the styles, as print and PDF take them: the office's own where it has any."""

from pathlib import Path

import pytest
from docx.shared import Mm

from gkdesk.document.look import Look, Style
from gkdesk.document.measuring import read_measures
from gkdesk.document.package import packed
from gkdesk.document.template import TemplateError
from gkdesk.form import Edition
from tests.document.word_file import changed_parts, own_styles


@pytest.fixture
def styles(edition: Edition) -> Path:
    return own_styles(edition)


def changed(styles: Path, folder: Path, part: str, old: str, new: str) -> Path:
    file = folder / "styles.docx"
    file.write_bytes(packed(changed_parts(styles, f"word/{part}.xml", old, new)))
    return file


def test_the_page_is_the_standard_s(styles: Path) -> None:
    page = read_measures(styles).page
    edges = (page.width, page.height, page.top, page.bottom, page.left, page.right)
    expected = [length.pt for length in map(Mm, (210, 297, 37, 35, 28, 26))]
    assert edges == pytest.approx(expected, abs=0.1)
    assert int(page.text_height // page.pitch) == 22


def test_width_and_sizes_are_those_that_word_is_written_with(styles: Path) -> None:
    measures, look = read_measures(styles), Look(styles)
    assert measures.text_width == look.text_width
    for style in (Style.TITLE, Style.BODY, Style.AGENCY, Style.TABLE_HEAD, Style.SMALL_FIGURE):
        assert measures.size_of(style) == look.size_of(style)
        assert (measures.paragraphs[style].fill or None) == look.fill_of(style)


def test_a_style_takes_what_it_does_not_say_from_its_base(styles: Path, tmp_path: Path) -> None:
    bigger = '<w:name w:val="Normal"/><w:qFormat/><w:pPr><w:jc w:val="right"/></w:pPr>'
    file = changed(styles, tmp_path, "styles", '<w:name w:val="Normal"/><w:qFormat/>', bigger)
    measures = read_measures(file)
    assert measures.paragraphs["Normal"].align == "right"
    assert measures.paragraphs[Style.BODY].align == "both"


def test_a_changed_font_is_seen(styles: Path, tmp_path: Path) -> None:
    file = changed(styles, tmp_path, "styles", 'w:eastAsia="黑体"', 'w:eastAsia="某黑体"')
    assert read_measures(file).paragraphs[Style.HEADING].letters.east_asian == "某黑体"


def test_fonts_by_choice_take_the_place_of_the_styles_own(styles: Path) -> None:
    measures = read_measures(styles, {"仿宋": "仿宋_GB2312"})
    assert measures.paragraphs[Style.BODY].letters.east_asian == "仿宋_GB2312"


def test_the_page_number_stands_between_dashes_on_either_side(styles: Path) -> None:
    odd, even = read_measures(styles).footers
    assert [line.parts for line in (*odd, *even)] == [("— ", " —")] * 2
    assert (odd[0].look.align, even[0].look.align) == ("right", "left")


def test_one_footer_serves_all_pages_where_sides_are_alike(styles: Path, tmp_path: Path) -> None:
    file = changed(styles, tmp_path, "settings", "<w:evenAndOddHeaders/>", "")
    odd, even = read_measures(file).footers
    assert odd == even


def test_the_lines_of_the_tables_are_those_of_their_style(styles: Path, tmp_path: Path) -> None:
    assert read_measures(styles).table.inner == 0.5
    file = changed(
        styles, tmp_path, "styles", 'w:val="single" w:sz="4"', 'w:val="single" w:sz="12"'
    )
    assert read_measures(file).table.outer == 1.5


def test_a_length_that_is_no_number_is_told(styles: Path, tmp_path: Path) -> None:
    file = changed(styles, tmp_path, "styles", 'w:line="680"', 'w:line="tall"')
    with pytest.raises(TemplateError, match="已损坏"):
        read_measures(file)
