"""Font families with their kin behind them, so that no Chinese text falls to a Japanese face."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication

# The program's own words: those of Windows, of macOS, and of Linux.
PROGRAM_FONTS = (
    "Microsoft YaHei UI",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
)
# The faces of the document, each with its kin.
SONG = ("SimSun", "STSong", "Noto Serif CJK SC", "Source Han Serif SC", "AR PL UMing CN")
HEI = ("SimHei", "STHeiti", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Zen Hei")
TABLE_FONTS = ("宋体", *SONG, *PROGRAM_FONTS)
HEADING_FONTS = ("黑体", *HEI, *PROGRAM_FONTS)
PROSE_FONTS = (
    "仿宋",
    "FangSong",
    "STFangsong",
    "Noto Serif CJK SC",
    "Source Han Serif SC",
    "AR PL UMing CN",
    *PROGRAM_FONTS,
)


def there(families: tuple[str, ...]) -> list[str]:
    """Return those of the families that this PC has, all where it has none.

    For a name that is lacking Qt asks the system, and may get a face for another language.
    """
    names = dict.fromkeys(families)
    return [name for name in names if name.casefold() in _had()] or list(names)


@cache
def _had() -> frozenset[str]:
    """Return all families of this PC, once: Qt puts the whole list together for each question."""
    return frozenset(name.casefold() for name in QFontDatabase.families())


def font_of(families: tuple[str, ...], size: float) -> QFont:
    """Return the first of the families, the others behind it; ``size`` in points."""
    font = QFont()
    font.setFamilies(there(families))
    font.setPointSizeF(size)
    return font


def program_size() -> float:
    """Return the size of the program's own font, in points."""
    return QFontInfo(QGuiApplication.font()).pointSizeF()
