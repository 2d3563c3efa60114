"""Last year's paragraphs are seen to their last word, at any width."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gkdesk.prose.guide import GuideParagraph
from gkdesk.ui.last_year.guide_pane import GuidePane

# Letters of one width fill their lines to the very edge.
TEXTS = tuple("公开" * length + "完。" for length in (40, 61, 82, 103))
WIDTHS = range(300, 420)


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    around = QWidget()
    qtbot.addWidget(around)
    around.show()
    return around


@pytest.fixture
def pane(around: QWidget) -> GuidePane:
    pane = GuidePane(around)
    pane.show_guide(2023, [GuideParagraph(text, text, is_taken=False) for text in TEXTS])
    pane.show()
    return pane


def painted(pane: GuidePane, row: int) -> QRect:
    """The place of a row between the gaps at both sides, which is where Qt paints."""
    rect = pane.list.visualItemRect(pane.list.item(row))
    room = pane.list.viewport().width() - 2 * pane.list.spacing()
    return QRect(rect.left(), rect.top(), min(rect.width(), room), rect.height())


def is_cut(pane: GuidePane, row: int) -> bool:
    option, delegate = QStyleOptionViewItem(), pane.list.itemDelegate()
    assert isinstance(delegate, QStyledItemDelegate)
    pane.list.initViewItemOption(option)
    delegate.initStyleOption(option, pane.list.model().index(row, 0))
    option.rect = painted(pane, row)
    style, margin = pane.list.style(), QStyle.PixelMetric.PM_FocusFrameHMargin
    room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, pane.list)
    edge = style.pixelMetric(margin, None, pane.list) + 1
    within = QRect(0, 0, room.width() - 2 * edge, 10_000)
    text = option.fontMetrics.boundingRect(within, Qt.TextFlag.TextWordWrap, TEXTS[row])
    return text.height() > room.height()


@pytest.mark.parametrize("height", [300, 2000])
def test_no_paragraph_is_cut_at_any_width(height: int, pane: GuidePane) -> None:
    for width in WIDTHS:
        pane.resize(width, height)
        QApplication.processEvents()
        assert [row for row in range(len(TEXTS)) if is_cut(pane, row)] == []


@pytest.mark.parametrize("height", [300, 2000])
def test_paragraphs_stand_at_one_distance(height: int, pane: GuidePane) -> None:
    for width in WIDTHS:
        pane.resize(width, height)
        QApplication.processEvents()
        places = [painted(pane, row) for row in range(len(TEXTS))]
        gaps = {below.top() - above.bottom() for above, below in pairwise(places)}
        assert len(gaps) == 1
