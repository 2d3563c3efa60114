"""The icon, drawn from the one SVG, and what Windows shows of the program's file."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QIcon

_DRAWN = Path("resources", "icons", "gkdesk.svg")
# The largest that an icon of Windows holds.
_LARGEST = 256
_NAME = "公开年报台"
# As PyInstaller reads it: language 0804 is Chinese, code page 04b0 Unicode.
_VERSION = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}),
  kids=[
    StringFileInfo([StringTable("080404b0", [
      StringStruct("FileDescription", "{name}"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("ProductName", "{name}"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0804, 0x04B0])]),
  ],
)
"""


def windows_icon(to: Path) -> str:
    """Write the icon of a program of Windows, and return where."""
    return draw(to, _LARGEST)


def draw(to: Path, size: int) -> str:
    """Write the icon as a picture of the kind that the file's name says, and return where."""
    application = QGuiApplication.instance() or QGuiApplication(["", "-platform", "offscreen"])
    to.parent.mkdir(parents=True, exist_ok=True)
    if not QIcon(str(_DRAWN)).pixmap(QSize(size, size), 1.0).save(str(to)):
        raise OSError(to)
    del application
    return str(to)


def windows_version(to: Path, version: str) -> str:
    """Write what Windows shows among the properties of the program's file, and return where."""
    numbers = (*map(int, version.split(".")), 0, 0, 0, 0)[:4]
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_text(_VERSION.format(numbers=numbers, name=_NAME, version=version), encoding="utf-8")
    return str(to)
