"""Which look the windows have: the one that the clerk chose, or the one of the system, live."""

# Older bindings lack what is named here of newer ones.
from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from gkdesk.ui import theme, wording
from gkdesk.ui.preferences import read_preferences
from gkdesk.ui.theme import CONTRAST, DARK, LIGHT, Colours

Look = Literal["system", "light", "dark", "contrast"]
LOOKS: dict[Look, str] = {
    "system": wording.LOOK_SYSTEM,
    "light": wording.LOOK_LIGHT,
    "dark": wording.LOOK_DARK,
    "contrast": wording.LOOK_CONTRAST,
}
_Scheme = Qt.ColorScheme
_CHOSEN = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
_SCHEMES = {"light": _Scheme.Light, "dark": _Scheme.Dark, "contrast": _Scheme.Dark}


class Appearance(QObject):
    """Gives the application its colours, and others when the choice or the system changes."""

    def __init__(self, settings: QSettings) -> None:
        """Look up the choice in ``settings``; nothing is shown yet."""
        super().__init__()
        self._settings = settings
        self._look = ""
        self._hints = QGuiApplication.styleHints()
        self._scheme = self._hints.colorScheme()
        self._wants_contrast = False
        self._hints.colorSchemeChanged.connect(self._on_scheme_changed)
        if hasattr(self._hints, "accessibility"):
            # Since Qt 6.10.
            hints = self._hints.accessibility()
            self._on_contrast_changed(hints.contrastPreference())
            hints.contrastPreferenceChanged.connect(self._on_contrast_changed)

    def show(self) -> None:
        """Show what is chosen now, if that is not shown already."""
        look = read_preferences(self._settings).look
        if look != self._look:
            self._look = look
            self._tell_system()
            self._give()

    def _tell_system(self) -> None:
        """Let the system draw the frame of the windows in the same scheme, since Qt 6.8."""
        if not hasattr(self._hints, "setColorScheme"):
            return
        if self._look in _SCHEMES:
            self._hints.setColorScheme(_SCHEMES[self._look])
        else:
            self._hints.unsetColorScheme()

    def _on_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        self._scheme = scheme
        self._give()

    def _on_contrast_changed(self, wanted: Qt.ContrastPreference) -> None:
        self._wants_contrast = wanted == Qt.ContrastPreference.HighContrast
        self._give()

    def _give(self) -> None:
        """Give the colours, also when the system has changed and the look is the clerk's own.

        Qt takes over colours of the system for some widgets.
        """
        application = QApplication.instance()
        if self._look and isinstance(application, QApplication):
            theme.apply(application, _CHOSEN.get(self._look) or self._colours_of_system())

    def _colours_of_system(self) -> Colours:
        if self._wants_contrast:
            return CONTRAST
        return DARK if self._scheme == _Scheme.Dark else LIGHT
