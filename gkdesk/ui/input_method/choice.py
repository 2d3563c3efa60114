"""Which input method serves this desk."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Mapping, MutableMapping

_QT = "QT_IM_MODULE"
# Where a desk says it. The first word counts that leads somewhere; Qt 6 has no xim.
_PLACES = (_QT, "QT_IM_MODULES", "XMODIFIERS", "GTK_IM_MODULE")
_FCITX = ("fcitx", "fcitx5")
_IBUS = "ibus"
_SCREENS = ("xcb", "wayland")


def wanted(environment: Mapping[str, str]) -> str:
    """Return what the desk asks for, in Qt's own word; empty where it asks for none."""
    for place in _PLACES:
        for word in environment.get(place, "").replace("@im=", "").split(";"):
            if word in _FCITX:
                return _FCITX[0]
            if word == _IBUS or (word and word != "xim" and place == _QT):
                return word
    return ""


def prepare(environment: MutableMapping[str, str]) -> None:
    """Have Qt use ibus where the desk asks for it in whatever words; before Qt starts."""
    if sys.platform == "linux" and wanted(environment) == _IBUS:
        environment[_QT] = _IBUS
        # Qt would send keys on and go on: one that comes back when an editor has just opened or
        # closed is lost, and with it the Enter between two figures.
        environment.setdefault("IBUS_ENABLE_SYNC_MODE", "1")


def is_served_by_fcitx(environment: Mapping[str, str]) -> bool:
    """Whether keys are to be offered to fcitx: it is asked for, or nothing is and it may run.

    Not where Qt has a plugin for it, as a Qt of the system may.
    """
    if sys.platform != "linux" or not QGuiApplication.platformName().startswith(_SCREENS):
        return False
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    if any((folder / "platforminputcontexts").glob("*fcitx*")):
        return False
    return wanted(environment) in ("", _FCITX[0])
