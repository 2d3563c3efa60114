"""The models of the review, and very large and foreign sources."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gkdesk.document.html import build_html
from gkdesk.form import Edition
from gkdesk.intake.importing import recognised
from gkdesk.intake.review import Review
from gkdesk.intake.sources.blocks import PlacedTable
from gkdesk.intake.sources.opening import read_data
from gkdesk.report import Report
from gkdesk.ui.grid.plan import Plan
from gkdesk.ui.review.offer_grid import OfferModel
from gkdesk.ui.review.source_pane import SourcePane
from gkdesk.ui.review.source_table import Claimed, shown_rows
from tests.drawing import full_report
from tests.forms import library_of


@pytest.fixture
def check_model(request: pytest.FixtureRequest) -> Callable[[QAbstractItemModel], None]:
    """The model tester of pytest-qt, which has no types of its own."""
    return request.getfixturevalue("qtmodeltester").check


def review_on(edition: Edition, page: bytes = b"", report: Report | None = None) -> Review:
    data = page or build_html(full_report(edition))
    source = read_data(data, ".html", Path("来源.html"))
    return Review(recognised(source, library_of(edition.id)), report)


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_the_models_of_the_form_are_sound(
    edition: Edition, check_model: Callable[[QAbstractItemModel], None]
) -> None:
    review = review_on(edition)
    for table in edition.tables.values():
        check_model(OfferModel(Plan(table), review))


def test_the_models_of_the_source_are_sound(
    edition: Edition, around: QWidget, check_model: Callable[[QAbstractItemModel], None]
) -> None:
    pane = SourcePane(review_on(edition), around)
    assert len(pane.tables) == len(edition.tables)
    for table in pane.tables:
        check_model(table.model())


def test_every_figure_is_found_on_both_sides(edition: Edition, around: QWidget) -> None:
    review = review_on(edition)
    pane = SourcePane(review, around)
    squares = [(table, table.square_of(cell)) for table in pane.tables for cell in edition.reach]
    assert sum(square is not None for _, square in squares) == len(edition.reach)
    assert dict(review.values) == full_report(edition).entered


def test_of_a_very_long_table_the_rows_with_figures_are_drawn(edition_2021: Edition) -> None:
    rows = "".join(f"<tr><td>第{n}行</td><td>{n}</td></tr>" for n in range(900))
    page = build_html(full_report(edition_2021)).replace(
        b"</body>", f"<table>{rows}</table></body>".encode()
    )
    review = review_on(edition_2021, page)
    long = max(review.imported.source.tables, key=lambda one: one.table.height)
    assert isinstance(long, PlacedTable)
    assert shown_rows(long, Claimed({}, {})) == range(120)
