"""Which input method serves a desk, from what its environment says."""

import sys

import pytest

from gkdesk.ui.input_method.choice import is_served_by_fcitx, prepare, wanted

linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux desks choose so")


@pytest.mark.parametrize(
    ("said", "method"),
    [
        ({"QT_IM_MODULE": "fcitx", "XMODIFIERS": "@im=ibus"}, "fcitx"),
        ({"QT_IM_MODULE": "fcitx5"}, "fcitx"),
        ({"QT_IM_MODULE": "ibus", "XMODIFIERS": "@im=fcitx"}, "ibus"),
        ({"QT_IM_MODULES": "wayland;fcitx"}, "fcitx"),
        ({"XMODIFIERS": "@im=fcitx"}, "fcitx"),
        ({"GTK_IM_MODULE": "ibus"}, "ibus"),
        ({"QT_IM_MODULE": "xim", "XMODIFIERS": "@im=fcitx"}, "fcitx"),
        ({"QT_IM_MODULE": "compose", "XMODIFIERS": "@im=fcitx"}, "compose"),
        ({"XMODIFIERS": "@im=none"}, ""),
        ({}, ""),
    ],
)
def test_the_first_word_that_leads_somewhere_counts(said: dict[str, str], method: str) -> None:
    assert wanted(said) == method


@linux
def test_qt_is_told_of_ibus_where_only_others_are() -> None:
    environment = {"XMODIFIERS": "@im=ibus"}
    prepare(environment)
    assert environment["QT_IM_MODULE"] == "ibus"


@linux
def test_nothing_is_set_on_a_desk_with_fcitx() -> None:
    environment = {"XMODIFIERS": "@im=fcitx"}
    prepare(environment)
    assert environment == {"XMODIFIERS": "@im=fcitx"}


@pytest.mark.usefixtures("qapp")
def test_without_a_screen_nobody_is_served() -> None:
    assert not is_served_by_fcitx({"QT_IM_MODULE": "fcitx"})
