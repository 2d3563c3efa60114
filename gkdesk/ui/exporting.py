"""The document written as the preferences say, and the fonts of it that this PC lacks."""

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QFontDatabase

from gkdesk.document import write_word
from gkdesk.document.trial import used_fonts
from gkdesk.document.writers import WRITERS
from gkdesk.report import Report
from gkdesk.ui.paper.pdf import write_pdf
from gkdesk.ui.preferences import read_preferences

# The forms that name fonts.
_WITH_FONTS = {".docx": write_word, ".pdf": write_pdf}


def export(report: Report, path: Path, settings: QSettings) -> tuple[str, ...]:
    """Write the form that the ending of ``path`` picks; return the fonts that are lacking here."""
    preferences = read_preferences(settings)
    template, fonts = preferences.template, preferences.preset
    ending = path.suffix.lower()
    if ending not in _WITH_FONTS:
        WRITERS[ending](report, path, replace=True, template=template)
        return ()
    _WITH_FONTS[ending](report, path, replace=True, template=template, fonts=fonts)
    names = used_fonts(report.edition, template, fonts)
    return tuple(name for name in names if not QFontDatabase.hasFamily(name))
