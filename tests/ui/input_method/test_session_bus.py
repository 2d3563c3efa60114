"""Calls and signals on a bus of their own."""

import os
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from gkdesk.ui.input_method.session_bus import SessionBus
from tests.desktop.session_bus import ADDRESS, session_bus

DRIVER = ("org.freedesktop.DBus", "/org/freedesktop/DBus")
NAME = "org.example.Name"


@pytest.fixture
def bus(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[SessionBus]:
    assert qtbot
    with session_bus(os.environ) as address:
        monkeypatch.setenv(ADDRESS, address)
        yield SessionBus()


def ask(bus: SessionBus, method: str, signature: str, *values: object) -> object:
    return bus.ask(*DRIVER, f"org.freedesktop.DBus.{method}", signature, *values)


def test_texts_and_numbers_go_and_come(bus: SessionBus) -> None:
    assert ask(bus, "RequestName", "su", NAME, 4) == (1,)
    assert ask(bus, "NameHasOwner", "s", NAME) == (1,)


def test_a_list_comes_back_as_one_value(bus: SessionBus) -> None:
    ask(bus, "RequestName", "su", NAME, 4)
    answer = ask(bus, "ListNames", "")
    assert isinstance(answer, tuple)
    assert NAME in answer[0]


def test_a_call_that_fails_gives_nothing(bus: SessionBus) -> None:
    assert ask(bus, "GetNameOwner", "s", "org.example.Nobody") is None


def test_signals_before_an_answer_are_given_with_it(bus: SessionBus) -> None:
    bus.watch("type='signal',member='NameOwnerChanged'")
    came: list[object] = []

    def note(_path: str, name: str, values: tuple[object, ...]) -> None:
        came.append((name, *values[:1]))

    bus.signalled.connect(note)
    ask(bus, "RequestName", "su", NAME, 4)
    assert ("NameOwnerChanged", NAME) in came


def test_without_a_bus_there_is_no_connection(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qtbot
    monkeypatch.delenv(ADDRESS, raising=False)
    with pytest.raises(OSError, match=ADDRESS):
        SessionBus()
