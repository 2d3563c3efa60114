"""A page that scrolls where it is higher than its room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


def scroll_sheet(page: QWidget) -> tuple[QScrollArea, QWidget]:
    """Lay a sheet on a page, and return what scrolls it, and the sheet, which is empty yet."""
    area = QScrollArea(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    sheet = QWidget(area)
    area.setWidget(sheet)
    # The paper is seen through both.
    for widget in (area.viewport(), sheet):
        widget.setAutoFillBackground(False)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(area)
    return area, sheet
