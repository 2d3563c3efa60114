"""What a clerk chooses once for all reports, and where it is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from gkdesk.ui import saving_wording, text_wording, wording

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from gkdesk.document.fonts import FontPreset
    from gkdesk.prose.proofreader import Options

Kind = Literal["text", "lines", "flag", "look", "preset", "file", "checks"]
Choice = str | bool


@dataclass(frozen=True, slots=True)
class Preferences:
    """All choices. ``fonts`` is the id of a preset; empty, a choice is the program's own.

    ``look`` is one of ``gkdesk.ui.appearance.LOOKS``.
    ``clerk`` is the name under which changes are logged; empty, the name of the user of the PC.
    ``agency`` is what a new report begins with, ``contact`` the lines that are put into prose.
    ``switched_off`` are the codes of what is not looked for in texts, between blanks,
    ``avoided`` the words that the office does not want to read, one a line.
    """

    fonts: str = ""
    styles: str = ""
    content: str = ""
    agency: str = ""
    contact: str = ""
    autosave: bool = True
    look: str = "system"
    switched_off: str = ""
    avoided: str = ""
    clerk: str = ""

    @property
    def proofreading(self) -> Options:
        """What is looked for in texts."""
        from gkdesk.prose.proofreader import Options

        avoided = dict.fromkeys(line.strip() for line in self.avoided.splitlines())
        return Options(frozenset(self.switched_off.split()), tuple(filter(None, avoided)))

    @property
    def template(self) -> tuple[Path, ...]:
        """The office's own template files, none where there are none."""
        return tuple(Path(name) for name in (self.styles, self.content) if name)

    @property
    def preset(self) -> FontPreset | None:
        """The preset of fonts; None for the names of the styles, as for one that is gone."""
        # The start page is there before anything of the documents is loaded.
        from gkdesk.document.fonts import font_presets

        return next((found for found in font_presets() if found.id == self.fonts), None)


@dataclass(frozen=True, slots=True)
class Entry:
    """One choice: the field of ``Preferences``, what it is, without a choice, how it is called.

    ``files`` says what kind of file is looked for, ``hint`` what the choice is for, ``page`` on
    which page it stands.
    """

    key: str
    kind: Kind
    default: Choice
    label: str
    files: str = ""
    hint: str = ""
    page: str = wording.PREFERENCES_GENERAL


ENTRIES: tuple[Entry, ...] = (
    Entry("agency", "text", "", wording.AGENCY, hint=wording.PREFERENCE_AGENCY_HINT),
    Entry("contact", "lines", "", wording.PREFERENCE_CONTACT, hint=wording.PREFERENCE_CONTACT_HINT),
    Entry(
        "autosave", "flag", True, wording.PREFERENCE_AUTOSAVE, hint=wording.PREFERENCE_AUTOSAVE_HINT
    ),
    Entry(
        "clerk",
        "text",
        "",
        saving_wording.PREFERENCE_CLERK,
        hint=saving_wording.PREFERENCE_CLERK_HINT,
    ),
    Entry("look", "look", "system", wording.PREFERENCE_LOOK),
    Entry("fonts", "preset", "", wording.PREFERENCE_FONTS),
    Entry("styles", "file", "", wording.PREFERENCE_STYLES, wording.FILES_STYLES),
    Entry("content", "file", "", wording.PREFERENCE_CONTENT, wording.FILES_CONTENT),
    Entry(
        "switched_off",
        "checks",
        "",
        text_wording.PREFERENCE_KINDS,
        hint=text_wording.PREFERENCE_KINDS_HINT,
        page=text_wording.PREFERENCES_TEXT,
    ),
    Entry(
        "avoided",
        "lines",
        "",
        text_wording.PREFERENCE_AVOIDED,
        hint=text_wording.PREFERENCE_AVOIDED_HINT,
        page=text_wording.PREFERENCES_TEXT,
    ),
)
_GROUP = "preferences"


def read_preferences(settings: QSettings) -> Preferences:
    """Return what is kept, and the default of what is not."""
    return replace(Preferences(), **{entry.key: _kept(settings, entry) for entry in ENTRIES})


def keep_preferences(settings: QSettings, preferences: Preferences) -> None:
    """Keep all choices."""
    for entry in ENTRIES:
        settings.setValue(f"{_GROUP}/{entry.key}", getattr(preferences, entry.key))


def _kept(settings: QSettings, entry: Entry) -> Choice:
    kept = settings.value(f"{_GROUP}/{entry.key}", entry.default)
    # A file of settings holds words alone.
    return str(kept).lower() == "true" if entry.kind == "flag" else str(kept)
