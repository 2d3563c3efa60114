"""The measures of the styles, as print and PDF take them: the office's own where it has any."""

from pathlib import Path

import pytest
from docx.shared import Mm

from gkdesk.document.look import Look, Style
from gkdesk.document.measures import Align
from gkdesk.document.measuring import read_measures
from gkdesk.document.package import packed
from gkdesk.document.story import Story, StoryParagraph, Words
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


def footer_lines(footer: Story | None) -> list[tuple[Align, list[str]]]:
    """Return how the lines of a footer are aligned, and what is in them."""
    return [
        (part.look.align, [bit.text if isinstance(bit, Words) else "1" for bit in line])
        for part in footer or ()
        if isinstance(part, StoryParagraph)
        for line in part.lines
    ]


def test_the_page_number_stands_between_dashes_on_either_side(styles: Path) -> None:
    faces = read_measures(styles).front.sections[-1].footers
    assert footer_lines(faces.usual) == [("right", ["— ", "1", " —"])]
    assert footer_lines(faces.even) == [("left", ["— ", "1", " —"])]


def test_one_footer_serves_all_pages_where_sides_are_alike(styles: Path, tmp_path: Path) -> None:
    file = changed(styles, tmp_path, "settings", "<w:evenAndOddHeaders/>", "")
    faces = read_measures(file).front.sections[-1].footers
    assert faces.usual
    assert faces.even is None


def test_the_lines_of_the_tables_are_those_of_their_style(styles: Path, tmp_path: Path) -> None:
    assert read_measures(styles).table.inner == 0.5
    file = changed(
        styles, tmp_path, "styles", 'w:val="single" w:sz="4"', 'w:val="single" w:sz="12"'
    )
    assert read_measures(file).table.outer == 1.5


def test_a_length_that_is_no_number_is_told(styles: Path, tmp_path: Path) -> None:
    file = changed(styles, tmp_path, "styles", 'w:line="680"', 'w:line="tall"')
    with pytest.raises(TemplateError, match="行距写成了“tall”"):
        read_measures(file)


@pytest.mark.parametrize("width", ["210mm", "21cm", "8.268in", "595.3pt", "49.61pc", "49.61pi"])
def test_a_length_may_have_a_unit(styles: Path, tmp_path: Path, width: str) -> None:
    file = changed(styles, tmp_path, "document", 'w:w="11906"', f'w:w="{width}"')
    assert read_measures(file).page.width == pytest.approx(read_measures(styles).page.width, abs=1)
    assert Look(file).text_width == read_measures(file).text_width


def test_a_size_may_have_a_unit(styles: Path, tmp_path: Path) -> None:
    file = changed(styles, tmp_path, "styles", 'w:sz w:val="44"', 'w:sz w:val="22pt"')
    assert read_measures(file).size_of(Style.TITLE) == read_measures(styles).size_of(Style.TITLE)
    assert Look(file).size_of(Style.TITLE).pt == 22


def test_room_for_a_binding_makes_the_lines_shorter(styles: Path, tmp_path: Path) -> None:
    file = changed(styles, tmp_path, "document", 'w:gutter="0"', 'w:gutter="200"')
    assert read_measures(file).page.left == read_measures(styles).page.left + 10
    assert Look(file).text_width.pt == pytest.approx(Look(styles).text_width.pt - 10)


def test_a_size_may_be_the_one_of_all_styles(styles: Path, tmp_path: Path) -> None:
    file = changed(styles, tmp_path, "styles", '<w:sz w:val="44"/>', "")
    assert Look(file).size_of(Style.TITLE).pt == 16
    assert read_measures(file).size_of(Style.TITLE).pt == 16
