"""The page about the program: its version, what it is made of, and under which licences."""

from html import escape

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from gkdesk import __version__
from gkdesk.places import data_folder
from gkdesk.ui import help_wording, wording
from gkdesk.ui.parts import Part, parts, surroundings
from gkdesk.ui.reading_dialog import ReadingDialog

_SIZE = QSize(720, 520)


def show_about(parent: QWidget) -> None:
    """Show the page over a window."""
    ReadingDialog(wording.ABOUT, about_page(), _SIZE, parent, has_copy=True).open()


def about_page() -> str:
    """Return the page as HTML."""
    version = help_wording.ABOUT_VERSION.format(version=__version__)
    heads = (
        help_wording.ABOUT_PART,
        help_wording.ABOUT_PART_VERSION,
        help_wording.ABOUT_PART_LICENCE,
        help_wording.ABOUT_PART_USE,
    )
    head = "".join(f'<td class="quiet">{word}</td>' for word in heads)
    return (
        f'<p class="title">{wording.PROGRAM}</p><p>{escape(version)}</p>'
        f"<p>{help_wording.ABOUT_TEXT}</p>"
        f'<p class="head">{help_wording.ABOUT_HERE}</p><p>{escape(surroundings())}</p>'
        f'<p class="head">{help_wording.ABOUT_PARTS}</p>'
        f"<table><tr>{head}</tr>{''.join(map(_row, parts()))}</table>"
        f'<p class="quiet">{help_wording.ABOUT_LGPL}{escape(_texts())}</p>'
    )


def _texts() -> str:
    """Say where the texts of the licences lie; beside the program in one folder, all of them."""
    gathered = data_folder("licence-texts")
    folder = gathered if gathered.is_dir() else data_folder("resources") / "licence-texts"
    return help_wording.ABOUT_TEXTS.format(folder=folder)


def _row(part: Part) -> str:
    cells = (part.name, part.version or help_wording.ABOUT_UNKNOWN, part.licence, part.use)
    return f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>"
