"""Whether last year's figures and text are shown, from one window to the next and day to day."""

from PySide6.QtCore import QObject, QSettings, Signal

_FIGURES, _TEXT = "last_year/figures", "last_year/text"


class Showing(QObject):
    """What is shown of last year. ``figures_switched`` and ``text_switched`` carry whether it is.

    ``has_text`` is about sections that have text already; in an empty one last year's is shown.
    """

    figures_switched = Signal(bool)
    text_switched = Signal(bool)

    def __init__(self, settings: QSettings) -> None:
        """Begin with what ``settings`` keep."""
        super().__init__()
        self._settings = settings
        self.has_figures = _kept(settings, _FIGURES, usual=True)
        self.has_text = _kept(settings, _TEXT, usual=False)

    def show_figures(self, *, is_shown: bool) -> None:
        """Show figures or show none, and keep it so."""
        self.has_figures = is_shown
        self._settings.setValue(_FIGURES, is_shown)
        self.figures_switched.emit(is_shown)

    def show_text(self, *, is_shown: bool) -> None:
        """Show text or show none, and keep it so."""
        self.has_text = is_shown
        self._settings.setValue(_TEXT, is_shown)
        self.text_switched.emit(is_shown)


def _kept(settings: QSettings, key: str, *, usual: bool) -> bool:
    # A file of settings holds words alone.
    return str(settings.value(key, usual)).lower() == "true"
