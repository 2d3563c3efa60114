"""What a window shows that is cut, or lies over something else: told in words."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QMainWindow,
    QSizeGrip,
    QSplitterHandle,
    QTableView,
    QTabWidget,
    QToolBar,
    QWidget,
)

from gkdesk.form import Label, Table
from gkdesk.report.lines import lines_of
from gkdesk.ui.grid import TableGrid
from gkdesk.ui.grid.lettering import Lettering
from gkdesk.ui.one_line import OneLine
from gkdesk.ui.section_list import SectionList
from gkdesk.ui.session import Session

# A pixel is lost when sizes are rounded to those of the screen.
_ROUNDING = 1


def cut(root: QWidget) -> list[str]:
    """Return everything that is cut or covered on a window or dialog that is shown."""
    seen = [root, *(w for w in root.findChildren(QWidget) if w.isVisible())]
    faults = [*_cut_texts(seen), *_overlaps(seen), *_beyond(seen)]
    return [f"{type(root).__name__}: {fault}" for fault in faults]


def cut_labels(grid: TableGrid, session: Session, table: Table) -> list[str]:
    """Return the printed texts of a table that have no room in their boxes."""
    heads = {line.head for line in lines_of(session.report.edition, table)}
    lettering = Lettering(grid.font(), reads_as_list=table.head_columns > 0, signed=heads)
    faults: list[str] = []
    for label in (box for line in table.layout for box in line if isinstance(box, Label)):
        for pane in grid.findChildren(QTableView):
            box = pane.visualRect(pane.model().index(label.top, label.left))
            if box.isValid() and lettering.height(label, box.width()) >= box.height():
                faults.append(f"{table.id}: {label.text} {box}")
    return faults


def _cut_texts(seen: list[QWidget]) -> Iterator[str]:
    for widget in seen:
        needed = _needed_width(widget)
        if needed > widget.width() + _ROUNDING:
            yield f"cut at {widget.width()} of {needed}: {_told(widget)}"
        needed = _needed_height(widget)
        if needed > widget.height() + _ROUNDING:
            yield f"cut below at {widget.height()} of {needed}: {_told(widget)}"
        if isinstance(widget, SectionList):
            hint, width = widget.sizeHintForColumn(0), widget.columnWidth(0)
            if hint > width + _ROUNDING:
                yield f"cut at {width} of {hint}: {_told(widget)}"


def _needed_width(widget: QWidget) -> int:
    match widget:
        case OneLine():
            return 0
        case QComboBox() if isinstance(widget.parentWidget(), QFileDialog):
            # Holds the whole path of a folder, as long as it is.
            return 0
        case QLabel() if not widget.wordWrap() and widget.text():
            return widget.minimumSizeHint().width()
        case QAbstractButton() | QComboBox():
            return widget.minimumSizeHint().width()
        case QTabWidget():
            return widget.tabBar().sizeHint().width()
        case _:
            return 0


def _needed_height(widget: QWidget) -> int:
    match widget:
        case QLabel() if widget.wordWrap():
            return widget.heightForWidth(widget.width())
        case QLabel() | QAbstractButton() | QComboBox():
            return widget.minimumSizeHint().height()
        case _:
            return 0


def _overlaps(seen: list[QWidget]) -> Iterator[str]:
    """Tell of widgets of one layout that lie over each other."""
    for parent in seen:
        if parent.layout() is None and not isinstance(parent, QMainWindow | QToolBar):
            continue
        children = [w for w in seen if w.parent() is parent and not _floats(w)]
        for one, other in combinations(children, 2):
            if one.geometry().intersects(other.geometry()):
                yield f"{_told(one)} over {_told(other)}"


def _beyond(seen: list[QWidget]) -> Iterator[str]:
    """Tell of widgets that reach beyond their parent, where nothing scrolls."""
    for widget in seen:
        parent = widget.parentWidget()
        if parent is None or widget.isWindow() or _floats(widget) or _scrolls(widget):
            continue
        room = parent.rect().adjusted(-_ROUNDING, -_ROUNDING, _ROUNDING, _ROUNDING)
        if not widget.size().isEmpty() and not room.contains(widget.geometry()):
            yield f"{_told(widget)} {widget.geometry()} beyond {_told(parent)} {parent.rect()}"


def _floats(widget: QWidget) -> bool:
    """Tell whether something is laid over others on purpose, or is drawn by its parent."""
    return widget.isWindow() or isinstance(widget, QSplitterHandle | QHeaderView | QSizeGrip)


def _scrolls(widget: QWidget) -> bool:
    area = widget.parentWidget()
    above = area.parentWidget() if area else None
    return isinstance(above, QAbstractScrollArea) or isinstance(area, QAbstractScrollArea)


def _told(widget: QWidget) -> str:
    has_text = isinstance(widget, QLabel | QAbstractButton)
    words = widget.text() if has_text else widget.accessibleName()
    return f"{type(widget).__name__} {widget.objectName()} {words}"
