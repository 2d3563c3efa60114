"""Chinese text is set in Chinese faces, on the sheet in those of the document."""

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QTextLayout
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from gkdesk.ui.prose_page import ProsePage
from gkdesk.ui.table_page import TablePage
from gkdesk.ui.typefaces import (
    HEADING_FONTS,
    HEI,
    PROGRAM_FONTS,
    PROSE_FONTS,
    SONG,
    TABLE_FONTS,
    font_of,
    there,
)
from gkdesk.ui.window import Window
from tests.ui.hands import Hands

# Drawn otherwise in Japan, in Korea, or in Taiwan.
SAMPLE = "直骨公开令编选返角"
ELSEWHERE = (" JP", " KR", " TC", " HK", "Gothic", "Mincho", "TW")


def faces(font: QFont) -> set[str]:
    """The families that the sample is really drawn with."""
    layout = QTextLayout(SAMPLE, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return {run.rawFont().familyName() for run in layout.glyphRuns()}


@pytest.mark.parametrize("families", [PROGRAM_FONTS, TABLE_FONTS, HEADING_FONTS, PROSE_FONTS])
def test_chinese_text_does_not_fall_to_a_face_for_elsewhere(
    qapp: QApplication, families: tuple[str, ...]
) -> None:
    del qapp
    if not any(QFontDatabase.hasFamily(name) for name in families):
        pytest.skip("none of these fonts is installed here")
    (face,) = faces(font_of(families, 12))
    assert face in families
    assert not any(word in face for word in ELSEWHERE)


def test_a_name_that_is_lacking_is_left_out(qapp: QApplication) -> None:
    del qapp
    known = QFontDatabase.families()[0]
    assert there(("没有这种字体", known, known)) == [known]
    assert there(("没有这种字体",)) == ["没有这种字体"]


def test_the_sheet_has_the_faces_of_the_document(window: Window) -> None:
    window.open_sample()
    assert window.view is not None
    table, prose = window.view.page("requests"), window.view.page("overview")
    assert isinstance(table, TablePage)
    assert isinstance(prose, ProsePage)
    assert table.grid.font().families() == there(TABLE_FONTS)
    assert prose.editor.font().families() == there(PROSE_FONTS)
    assert set(SONG) <= set(TABLE_FONTS)
    assert set(HEI) <= set(HEADING_FONTS)


def test_the_editor_of_a_figure_has_the_face_of_its_table(window: Window, hands: Hands) -> None:
    window.open_sample()
    assert window.view is not None
    window.view.go_to("requests.received.natural_persons")
    page = window.view.page("requests")
    assert isinstance(page, TablePage)
    hands.press("F2")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert editor.font() == page.grid.font()


def test_a_long_heading_is_not_cut(window: Window) -> None:
    window.open_sample()
    assert window.view is not None
    window.view.go_to("disputes")
    window.resize(640, 500)
    QApplication.processEvents()
    page = window.view.page("disputes")
    (heading,) = [one for one in page.findChildren(QLabel) if one.objectName() == "heading"]
    assert heading.height() >= heading.heightForWidth(heading.width())
