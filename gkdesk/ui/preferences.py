"""What a clerk chooses once for all reports, and where it is kept."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QSettings

from gkdesk.document.fonts import FontPreset, font_presets
from gkdesk.ui import wording

Kind = Literal["preset", "file"]


@dataclass(frozen=True, slots=True)
class Preferences:
    """All choices. ``fonts`` is the id of a preset; empty, a choice is the program's own."""

    fonts: str = ""
    styles: str = ""
    content: str = ""

    @property
    def template(self) -> tuple[Path, ...]:
        """The office's own template files, none where there are none."""
        return tuple(Path(name) for name in (self.styles, self.content) if name)

    @property
    def preset(self) -> FontPreset | None:
        """The preset of fonts; None for the names of the styles, as for one that is gone."""
        return next((found for found in font_presets() if found.id == self.fonts), None)


@dataclass(frozen=True, slots=True)
class Entry:
    """One choice: the field of ``Preferences``, what it is, without a choice, how it is called.

    ``files`` says what kind of file is looked for.
    """

    key: str
    kind: Kind
    default: str
    label: str
    files: str = ""


ENTRIES: tuple[Entry, ...] = (
    Entry("fonts", "preset", "", wording.PREFERENCE_FONTS),
    Entry("styles", "file", "", wording.PREFERENCE_STYLES, wording.FILES_STYLES),
    Entry("content", "file", "", wording.PREFERENCE_CONTENT, wording.FILES_CONTENT),
)
_GROUP = "preferences"


def read_preferences(settings: QSettings) -> Preferences:
    """Return what is kept, and the default of what is not."""
    kept = {e.key: str(settings.value(f"{_GROUP}/{e.key}", e.default)) for e in ENTRIES}
    return replace(Preferences(), **kept)


def keep_preferences(settings: QSettings, preferences: Preferences) -> None:
    """Keep all choices."""
    for entry in ENTRIES:
        settings.setValue(f"{_GROUP}/{entry.key}", getattr(preferences, entry.key))
