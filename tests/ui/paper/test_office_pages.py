"""Heads, feet, covers and red heads of an office's own on paper, as Word sets them."""

import io
from pathlib import Path

import pytest
from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.shared import Pt
from PySide6.QtGui import QColor

from gkdesk.form import Edition
from gkdesk.ui.paper.composing import Choice, Composed, compose
from gkdesk.ui.paper.items import Image, Page, Stroke
from tests.drawing import full_report
from tests.ui.paper import office
from tests.ui.paper.office import (
    counted_anew,
    face,
    field,
    first_page_differs,
    office_styles,
    opening,
    paragraph,
)

pytestmark = pytest.mark.usefixtures("qapp")

TABLE = (
    "<w:tbl><w:tblPr><w:tblBorders>"
    '<w:top w:val="single" w:sz="16" w:color="FF0000"/>'
    '<w:insideH w:val="single" w:sz="4" w:color="FF0000"/>'
    "</w:tblBorders></w:tblPr>"
    '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="4000"/></w:tblGrid>'
    f"<w:tr><w:tc>{paragraph('密级')}</w:tc><w:tc>{paragraph('公开')}</w:tc></w:tr>"
    '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:shd w:val="clear" w:fill="FFFF00"/></w:tcPr>'
    f"{paragraph('编号')}</w:tc></w:tr></w:tbl>"
)


def pages(edition: Edition, styles: Path | None) -> tuple[Page, ...]:
    return composed(edition, styles).pages


def composed(edition: Edition, styles: Path | None) -> Composed:
    return compose(full_report(edition), Choice(template=styles))


def texts(page: Page) -> list[str]:
    return [text.line.text for text in page.texts]


def foot(page: Page) -> str:
    return max(page.texts, key=lambda text: text.y).line.text


def head(page: Page) -> str:
    return min(page.texts, key=lambda text: text.y).line.text


def test_numbers_of_pages_are_those_that_the_fields_ask_for(
    edition: Edition, tmp_path: Path
) -> None:
    xml = f"<w:p>{field('PAGE')}{field('NUMPAGES')}{field('SECTIONPAGES')}</w:p>"
    styles = office_styles(edition, tmp_path, face("footer", xml), face("even_page_footer", xml))
    found = pages(edition, styles)
    count = len(found)
    assert [foot(page) for page in found] == [f"{n}{count}{count}" for n in range(1, count + 1)]


def test_any_other_field_shows_what_it_came_to_last_time(edition: Edition, tmp_path: Path) -> None:
    styles = office_styles(edition, tmp_path, face("footer", f"<w:p>{field('DATE')}</w:p>"))
    assert foot(pages(edition, styles)[0]) == "99"


def test_headers_differ_on_the_first_on_odd_and_on_even_pages(
    edition_2021: Edition, tmp_path: Path
) -> None:
    names = {"first_page_header": "首页", "header": "单页", "even_page_header": "双页"}
    faces = [face(name, paragraph(text)) for name, text in names.items()]
    styles = office_styles(edition_2021, tmp_path, first_page_differs, *faces)
    assert [head(page) for page in pages(edition_2021, styles)] == ["首页", "双页", "单页"]


def test_a_high_header_moves_the_text_down(edition: Edition, tmp_path: Path) -> None:
    high = paragraph("很高的页眉", '<w:spacing w:line="3000" w:lineRule="exact"/>')
    moved = pages(edition, office_styles(edition, tmp_path, face("header", high)))[0]
    usual = pages(edition, None)[0]
    title = usual.texts[0].line.text
    tops = [next(t.y for t in page.texts if t.line.text == title) for page in (usual, moved)]
    assert tops[1] == pytest.approx(42.5 + 150 + tops[0] - usual_top(), abs=1)


def usual_top() -> float:
    return 37 * 72 / 25.4


def test_tabs_lead_to_the_middle_and_to_the_right_edge(edition: Edition, tmp_path: Path) -> None:
    stops = '<w:tab w:val="center" w:pos="4422"/><w:tab w:val="right" w:pos="8845"/>'
    runs = "<w:r><w:t>左</w:t><w:tab/><w:t>中间</w:t><w:tab/><w:t>右</w:t></w:r>"
    header = f"<w:p><w:pPr><w:tabs>{stops}</w:tabs></w:pPr>{runs}</w:p>"
    page = pages(edition, office_styles(edition, tmp_path, face("header", header)))[0]
    found = {text.line.text: text for text in page.texts}
    left, middle, right = (found[text] for text in ("左", "中间", "右"))
    assert left.x == pytest.approx(79.35, abs=0.1)
    assert middle.x + middle.line.width / 2 == pytest.approx(79.35 + 221.1, abs=0.5)
    assert right.x + right.line.width == pytest.approx(79.35 + 442.25, abs=0.5)


def cover(document: WordDocument) -> None:
    """Put a cover before the report, on paper of its own."""
    document.add_paragraph()
    document.paragraphs[0].add_run("封面")
    document.add_section(WD_SECTION.NEW_PAGE)
    first = document.sections[0]
    first.page_width, first.page_height = Pt(842), Pt(595)


def test_a_cover_of_its_own_set_up_has_its_own_paper(edition: Edition, tmp_path: Path) -> None:
    found = pages(edition, office_styles(edition, tmp_path, cover))
    assert texts(found[0])[0] == "封面"
    assert (found[0].width, found[0].height) == (842, 595)
    assert found[1].width == pytest.approx(595.3)
    assert len(found) == len(pages(edition, None)) + 1


def test_pages_behind_a_cover_may_be_counted_anew(edition: Edition, tmp_path: Path) -> None:
    xml = f"<w:p>{field('PAGE')}</w:p>"
    faces = (face("footer", xml), face("even_page_footer", xml))
    changes = (cover, counted_anew, *faces)
    found = pages(edition, office_styles(edition, tmp_path, *changes))
    assert [foot(page) for page in found[1:]] == [str(n) for n in range(1, len(found))]


def test_a_table_before_the_report_is_painted(edition: Edition, tmp_path: Path) -> None:
    found = composed(edition, office_styles(edition, tmp_path, opening(TABLE)))
    page = found.pages[0]
    assert texts(page)[:3] == ["密级", "公开", "编号"]
    red = [item for item in page.items if isinstance(item, Stroke) and item.colour == "FF0000"]
    assert {stroke.thickness for stroke in red} == {2.0, 0.5}
    assert found.unpainted == ()


def test_a_picture_before_the_report_is_painted(edition: Edition, tmp_path: Path) -> None:
    def pictured(document: WordDocument) -> None:
        run = document.add_paragraph().add_run()
        run.add_picture(io.BytesIO(office.red_picture()), width=Pt(100))

    page = pages(edition, office_styles(edition, tmp_path, pictured))[0]
    [image] = [item for item in page.items if isinstance(item, Image)]
    assert (image.width, image.height) == pytest.approx((100, 50))
    assert image.pixels.pixelColor(5, 5) == QColor("#ff0000")


def test_the_line_under_a_red_head_is_painted(edition: Edition, tmp_path: Path) -> None:
    border = '<w:pBdr><w:bottom w:val="thickThinSmallGap" w:sz="18" w:color="FF0000"/></w:pBdr>'
    changes = opening(paragraph("某某文件", border))
    page = pages(edition, office_styles(edition, tmp_path, changes))[0]
    red = [item for item in page.items if isinstance(item, Stroke) and item.colour == "FF0000"]
    thick, thin = sorted(red, key=lambda stroke: stroke.y1)
    assert (thick.thickness, thin.thickness) == (2.25, 0.75)
    assert thick.x2 - thick.x1 == pytest.approx(442.25, abs=0.1)


def test_runs_of_a_red_head_keep_their_own_colours(edition: Edition, tmp_path: Path) -> None:
    red = '<w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>红</w:t></w:r>'
    xml = f"<w:p><w:r><w:t>黑</w:t></w:r>{red}</w:p>"
    page = pages(edition, office_styles(edition, tmp_path, opening(xml)))[0]
    signs = next(t for t in page.texts if t.line.text == "黑红").line.signs
    assert [sign.letters.colour for sign in signs] == ["", "FF0000"]


def test_a_number_in_a_text_box_stands_where_the_box_hangs(
    edition: Edition, tmp_path: Path
) -> None:
    box = office.text_box(f"<w:p>{field('PAGE')}</w:p>")
    across = 'relativeFrom="margin"><wp:align>center</wp:align>'
    down = 'relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset>'
    xml = f"<w:p>{office.hung(box, across, down, (144, 144))}</w:p>"
    page = pages(edition, office_styles(edition, tmp_path, face("footer", xml)))[0]
    number = max(page.texts, key=lambda text: text.y)
    assert number.line.text == "1"
    assert number.x + number.line.width / 2 == pytest.approx(79.35 + 221.1, abs=0.5)


def test_a_line_that_was_drawn_hangs_at_its_place(edition: Edition, tmp_path: Path) -> None:
    across = 'relativeFrom="page"><wp:posOffset>1270000</wp:posOffset>'
    down = 'relativeFrom="page"><wp:posOffset>2540000</wp:posOffset>'
    xml = f"<w:p>{office.hung(office.rule('FF0000'), across, down, (300, 0))}</w:p>"
    page = pages(edition, office_styles(edition, tmp_path, opening(xml)))[0]
    red = [item for item in page.items if isinstance(item, Stroke) and item.colour == "FF0000"]
    assert red == [Stroke(100, 200, 400, 200, 1.0, "FF0000")]


def test_what_stands_in_a_content_control_is_painted(edition: Edition, tmp_path: Path) -> None:
    xml = f"<w:sdt><w:sdtContent>{paragraph('控件里的字')}</w:sdtContent></w:sdt>"
    found = composed(edition, office_styles(edition, tmp_path, opening(xml)))
    assert head(found.pages[0]) == "控件里的字"
    assert found.unpainted == ()


def test_what_cannot_be_painted_is_known_by_its_kind(edition: Edition, tmp_path: Path) -> None:
    xml = "<w:p><w:r><w:pict/></w:r></w:p>"
    found = composed(edition, office_styles(edition, tmp_path, opening(xml)))
    assert found.unpainted == ("shape",)
