"""How the window looks: sets of colours, each handed down to every widget by the palette."""

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import cast

from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from gkdesk.ui.typefaces import HEADING_FONTS, PROGRAM_FONTS, font_of, there


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour of the window, each as ``#RRGGBB``; text on its ground has 4.5 : 1 or more.

    ``quiet_ink`` is for what steps back, on plain grounds alone; ``lit`` is the ground of the
    heads of the focus and, by half, of its row and column; ``chosen`` that of a chosen line.
    """

    desk: str = "#E9ECF0"
    paper: str = "#FFFFFF"
    ink: str = "#1F2328"
    quiet_ink: str = "#565E69"
    disabled: str = "#626973"
    line: str = "#4A5059"
    soft_line: str = "#C9CED6"
    edge: str = "#848C97"
    computed: str = "#EBEDF0"
    block: str = "#C6D9F1"
    chosen: str = "#DCE8F8"
    lit: str = "#FFEDB8"
    focus: str = "#175CD3"
    error: str = "#B42318"
    warning: str = "#A03C06"
    hint: str = "#175CD3"
    clean: str = "#067647"


LIGHT = Colours()
DARK = Colours(
    desk="#15181D",
    paper="#1E232A",
    ink="#E9ECF0",
    quiet_ink="#AAB2BE",
    disabled="#949DAA",
    line="#7D8694",
    soft_line="#3D4550",
    edge="#7D8694",
    computed="#2B323B",
    block="#2A4365",
    chosen="#2A4467",
    lit="#4D4014",
    focus="#8AB4FF",
    error="#FF9F96",
    warning="#FFB870",
    hint="#8AB4FF",
    clean="#63D29A",
)
# Black and white as far as it goes: 7 : 1 or more.
CONTRAST = Colours(
    desk="#000000",
    paper="#000000",
    ink="#FFFFFF",
    quiet_ink="#DADADA",
    disabled="#C4C4C4",
    line="#FFFFFF",
    soft_line="#FFFFFF",
    edge="#FFFFFF",
    computed="#2A2A2A",
    block="#003A75",
    chosen="#003A75",
    lit="#4A4200",
    focus="#FFE900",
    error="#FFA8A0",
    warning="#FFC56B",
    hint="#8FD3FF",
    clean="#7CF5AC",
)
# The accent of a palette tells which set it was made of: nothing else changes it.
_OF_ACCENT = {QColor(colours.focus).rgb(): colours for colours in (LIGHT, DARK, CONTRAST)}

# The style of Qt that draws alike everywhere; the program begins in it.
STYLE = "fusion"
# In points.
HEADING_SIZE, PROSE_SIZE = 15, 13
_LISTS = ("QTreeWidget", "QListWidget", "QTableWidget")
# The style draws the edge of these in the colour of the window, darker by this: on a dark desk it
# could not be seen.
_DARKENED = 140
_EDGED = (
    *("QLineEdit", "QTextEdit", "QPlainTextEdit", "QComboBox", "QAbstractSpinBox"),
    *("QPushButton", "QCheckBox", "QRadioButton", "QScrollBar"),
    *_LISTS,
)
# The type stubs ask for bytes, which the bindings refuse.
_set_palette = cast("Callable[[QPalette, str], None]", QApplication.setPalette)
_SHEET = """
QMainWindow, QDialog, #desk {{ background: {desk}; }}
#paper {{ background: {paper}; border: 1px solid {soft_line}; }}
#heading {{ font-size: {heading_size}pt; font-weight: 600; color: {ink}; }}
#quiet {{ color: {quiet_ink}; }}
#notice {{ background: {lit}; border: 1px solid {soft_line}; border-radius: 4px; }}
#paper #heading {{ font-family: {heading_fonts}; }}

/* Systems have palettes of their own for these three. */
QMenuBar {{ background: {desk}; color: {ink}; }}
QMenu {{ background: {paper}; color: {ink}; border: 1px solid {edge}; }}
QToolTip {{ background: {paper}; color: {ink}; border: 1px solid {line}; padding: 2px; }}
QToolBar {{ background: {paper}; border: 0; border-bottom: 1px solid {soft_line};
            spacing: 4px; padding: 1px 6px; }}
QToolButton {{ padding: 2px 6px; border: 2px solid transparent; border-radius: 4px; }}
QToolButton:hover:enabled {{ background: {desk}; }}
/* No grounds here, of lists nor of what is lit: boxes to tick would have the colour for an edge. */
QTreeWidget, QListWidget, QTableWidget {{ border: 1px solid {soft_line}; }}
QTreeWidget#sections {{ background: {desk}; border: 0; }}
QTreeWidget#sections::item {{ padding: 7px 2px; }}
QPlainTextEdit#prose {{ background: {paper}; border: 1px solid {soft_line}; padding: 14px 18px; }}
QStatusBar {{ background: {paper}; border-top: 1px solid {soft_line}; }}
QStatusBar QLabel {{ padding: 1px 8px; }}
/* Some systems would put their own signs on the buttons of some dialogs, and of others not. */
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QCommandLinkButton {{ background: {paper}; border: 1px solid {soft_line}; padding: 10px; }}
QCommandLinkButton:hover {{ border-color: {focus}; }}

/* What takes keys has a frame while it has the focus: Fusion draws one only after Tab, a pale one.
   Qt draws an outline only where there is a colour of the text as well. */
QCheckBox, QRadioButton {{ border: 2px solid transparent; border-radius: 3px; }}
QPushButton:focus {{ color: {ink}; outline: 2px solid {focus}; }}
QCommandLinkButton:focus {{ outline: 0; border: 2px solid {focus}; padding: 9px; }}
QToolButton:focus, QCheckBox:focus, QRadioButton:focus {{ border-color: {focus}; }}
QComboBox:focus {{ background: {chosen}; color: {ink}; }}
"""


def apply(application: QApplication, colours: Colours = LIGHT) -> None:
    """Give the program, begun in ``STYLE``, palette and font; again, to give it other colours."""
    QApplication.setPalette(palette_of(colours))
    for name, window in _edged(colours):
        palette = palette_of(colours)
        palette.setColor(QPalette.ColorRole.Window, window)
        if name in _LISTS:
            palette.setColor(QPalette.ColorRole.Highlight, QColor(colours.chosen))
            palette.setColor(QPalette.ColorRole.HighlightedText, QColor(colours.ink))
        _set_palette(palette, name)
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    application.setFont(font_of((*PROGRAM_FONTS, font.family()), font.pointSizeF()))
    names = ", ".join(f'"{name}"' for name in there(HEADING_FONTS))
    words = {**asdict(colours), "heading_fonts": names, "heading_size": HEADING_SIZE}
    application.setStyleSheet(_SHEET.format(**words))


def _edged(colours: Colours) -> Iterator[tuple[str, QColor]]:
    """Yield what takes clicks and keys, with the colour that Qt darkens to get at its edge."""
    return ((name, QColor(colours.edge).lighter(_DARKENED)) for name in _EDGED)


def colours_of(palette: QPalette) -> Colours:
    """Return the set that a widget's palette was made of, the light one for one of Qt's own."""
    return _OF_ACCENT.get(palette.color(QPalette.ColorRole.Accent).rgb(), LIGHT)


def palette_of(colours: Colours) -> QPalette:
    """Return a set of colours as Qt hands it down to every widget."""
    # Qt mixes edges and shadows out of these two.
    palette = QPalette(QColor(colours.paper), QColor(colours.desk))
    role = QPalette.ColorRole
    for name, colour in (
        (role.Window, colours.desk),
        (role.Base, colours.paper),
        (role.AlternateBase, colours.computed),
        (role.Button, colours.paper),
        (role.Text, colours.ink),
        (role.WindowText, colours.ink),
        (role.ButtonText, colours.ink),
        (role.BrightText, colours.paper),
        (role.ToolTipBase, colours.paper),
        (role.ToolTipText, colours.ink),
        (role.Highlight, colours.focus),
        (role.HighlightedText, colours.paper),
        (role.Link, colours.focus),
        (role.LinkVisited, colours.focus),
        (role.PlaceholderText, colours.quiet_ink),
        (role.Accent, colours.focus),
    ):
        palette.setColor(name, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for name in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(disabled, name, QColor(colours.disabled))
    palette.setColor(disabled, role.Highlight, QColor(colours.chosen))
    palette.setColor(disabled, role.HighlightedText, QColor(colours.ink))
    return palette
