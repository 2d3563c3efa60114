"""The document written as the preferences say, and what is to be said of it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QWidget

from gkdesk.document import Options
from gkdesk.document.makers import MAKERS
from gkdesk.document.trial import used_fonts
from gkdesk.files import write_file
from gkdesk.report import Report
from gkdesk.ui import wording
from gkdesk.ui.comparison import wording as comparison_wording
from gkdesk.ui.paper.drawings import paint_pictures
from gkdesk.ui.paper.pdf import make_pdf
from gkdesk.ui.preferences import read_preferences
from gkdesk.ui.working import work

_MAKERS = {**MAKERS, ".pdf": make_pdf}
# What can have the comparison of the years behind it.
_ANNEXED = (".docx", ".pdf", ".html")
# What is said of the forms that look as they should only where their fonts are.
_LACKING = {".docx": wording.WORD_LACKS_FONTS, ".pdf": wording.PDF_LACKS_FONTS}


def export(
    report: Report, path: Path, settings: QSettings, parent: QWidget, *, has_annex: bool = False
) -> list[str]:
    """Write the form that the ending of ``path`` picks; return what is to be said of it.

    With ``has_annex`` the comparison of the years stands behind it, where the form can have one.

    GkdeskError where that fails or the clerk does not want to wait; what was at ``path`` is
    then still there.
    """
    preferences = read_preferences(settings)
    ending = path.suffix.lower()
    annex = paint_pictures if has_annex and ending in _ANNEXED else None
    options = Options(preferences.template, preferences.preset, annex=annex)
    make = partial(_MAKERS[ending], report, options)
    made = work(parent, wording.WRITING.format(name=path.name), make)
    write_file(path, made.data, replace=True)
    names = used_fonts(report.edition, options) if ending in _LACKING else ()
    lacking = [name for name in names if not QFontDatabase.hasFamily(name)]
    said = [_LACKING[ending].format(fonts="、".join(lacking))] if lacking else []
    annexed = [comparison_wording.ANNEXED] if annex else []
    return [*annexed, *([made.told] if made.told else []), *said]
