"""How the window looks: one set of colours, and font families with their kin behind them."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

PROGRAM_FONTS = (
    "Microsoft YaHei UI",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
)
PROSE_FONTS = (
    "仿宋",
    "FangSong",
    "STFangsong",
    "Noto Serif CJK SC",
    "Source Han Serif SC",
    "AR PL UMing CN",
    *PROGRAM_FONTS,
)


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour of the window, each as ``#RRGGBB``; text on its ground has 4.5 : 1 or more."""

    desk: str = "#E9ECF0"
    paper: str = "#FFFFFF"
    ink: str = "#1F2328"
    quiet_ink: str = "#5D6570"
    line: str = "#4A5059"
    soft_line: str = "#C9CED6"
    computed: str = "#EEF0F2"
    block: str = "#C6D9F1"
    lit: str = "#FFF3D1"
    focus: str = "#175CD3"
    error: str = "#B42318"
    warning: str = "#B54708"
    hint: str = "#175CD3"
    clean: str = "#067647"


LIGHT = Colours()

_SHEET = """
QMainWindow, #desk {{ background: {desk}; }}
#paper {{ background: {paper}; border: 1px solid {soft_line}; }}
#heading {{ font-size: 15pt; font-weight: 600; color: {ink}; }}
#quiet {{ color: {quiet_ink}; }}
#notice {{ background: {lit}; border: 1px solid {soft_line}; border-radius: 4px; }}

QToolBar {{ background: {paper}; border: 0; border-bottom: 1px solid {soft_line};
            spacing: 4px; padding: 1px 6px; }}
QToolButton {{ padding: 4px 8px; border-radius: 4px; }}
QToolButton:hover:enabled {{ background: {desk}; }}
QTreeWidget {{ border: 1px solid {soft_line}; background: {paper}; }}
QTreeWidget#sections {{ background: {desk}; border: 0; }}
QTreeWidget#sections::item {{ padding: 7px 2px; }}
QTreeWidget::item:selected {{ background: {block}; color: {ink}; }}
QPlainTextEdit#prose {{ background: {paper}; border: 1px solid {soft_line}; padding: 14px 18px; }}
QStatusBar {{ background: {paper}; border-top: 1px solid {soft_line}; }}
QStatusBar QLabel {{ padding: 1px 8px; }}
QCommandLinkButton {{ background: {paper}; border: 1px solid {soft_line}; padding: 10px; }}
QCommandLinkButton:hover, QCommandLinkButton:focus {{ border-color: {focus}; }}
"""


def apply(application: QApplication) -> None:
    """Give the program its style, palette and font."""
    application.setStyle("Fusion")
    application.setPalette(_palette(LIGHT))
    font = application.font()
    font.setFamilies([*PROGRAM_FONTS, font.family()])
    application.setFont(font)
    words = {name: getattr(LIGHT, name) for name in Colours.__slots__}
    application.setStyleSheet(_SHEET.format(**words))


def prose_font(size: float) -> QFont:
    """Return the font of the sheet's text, ``size`` in points."""
    font = QFont()
    font.setFamilies(list(PROSE_FONTS))
    font.setPointSizeF(size)
    return font


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, colours.desk),
        (QPalette.ColorRole.Base, colours.paper),
        (QPalette.ColorRole.AlternateBase, colours.computed),
        (QPalette.ColorRole.Button, colours.paper),
        (QPalette.ColorRole.Text, colours.ink),
        (QPalette.ColorRole.WindowText, colours.ink),
        (QPalette.ColorRole.ButtonText, colours.ink),
        (QPalette.ColorRole.ToolTipBase, colours.paper),
        (QPalette.ColorRole.ToolTipText, colours.ink),
        (QPalette.ColorRole.Highlight, colours.focus),
        (QPalette.ColorRole.HighlightedText, colours.paper),
        (QPalette.ColorRole.PlaceholderText, colours.quiet_ink),
        (QPalette.ColorRole.Accent, colours.focus),
    ):
        palette.setColor(role, QColor(colour))
    disabled = QColor("#6B7280")
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, disabled)
    return palette
