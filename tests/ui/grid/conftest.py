"""A grid for each test: of one table, or of every table of every edition in turn."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel
from pytestqt.qtbot import QtBot

from tests.forms import edition_of
from tests.ui.grid.desk import TABLES, Desk


@pytest.fixture(params=TABLES, ids=".".join)
def desk(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Desk]:
    """Every table of every edition."""
    edition, table = request.param
    desk = Desk(qtbot, edition_of(edition), table)
    yield desk
    desk.forget()


@pytest.fixture
def long_desk(qtbot: QtBot) -> Iterator[Desk]:
    """The table with the most figures, with heads above and at the left."""
    tables = edition_of("2021").tables
    longest = max(tables.values(), key=lambda table: len(table.figures))
    desk = Desk(qtbot, edition_of("2021"), longest.id)
    yield desk
    desk.forget()


@pytest.fixture
def check_model(request: pytest.FixtureRequest) -> Callable[[QAbstractItemModel], None]:
    """The model tester of pytest-qt, which has no types of its own."""
    return request.getfixturevalue("qtmodeltester").check
