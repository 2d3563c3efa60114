"""The document written as the preferences say, and what is to be said of it."""

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSettings
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QWidget

from gkdesk.document.trial import used_fonts
from gkdesk.document.writers import WRITERS, Write
from gkdesk.files import write_file
from gkdesk.report import Report
from gkdesk.ui import wording
from gkdesk.ui.paper.pdf import write_pdf
from gkdesk.ui.preferences import read_preferences
from gkdesk.ui.working import work

_WRITERS: dict[str, Write] = {**WRITERS, ".pdf": write_pdf}
# What is said of the forms that look as they should only where their fonts are.
_LACKING = {".docx": wording.WORD_LACKS_FONTS, ".pdf": wording.PDF_LACKS_FONTS}


def export(report: Report, path: Path, settings: QSettings, parent: QWidget) -> list[str]:
    """Write the form that the ending of ``path`` picks; return what is to be said of it.

    GkdeskError where that fails or the clerk does not want to wait; what was at ``path`` is
    then still there.
    """
    preferences = read_preferences(settings)
    template, fonts = preferences.template, preferences.preset
    ending = path.suffix.lower()

    def make() -> tuple[bytes, str | None]:
        with TemporaryDirectory() as folder:
            made = Path(folder, path.name)
            told = _WRITERS[ending](report, made, replace=True, template=template, fonts=fonts)
            return made.read_bytes(), told

    data, told = work(parent, wording.WRITING.format(name=path.name), make)
    write_file(path, data, replace=True)
    names = used_fonts(report.edition, template, fonts) if ending in _LACKING else ()
    lacking = [name for name in names if not QFontDatabase.hasFamily(name)]
    said = [_LACKING[ending].format(fonts="、".join(lacking))] if lacking else []
    return [told, *said] if told else said
