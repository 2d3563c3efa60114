"""Where the window was and which files were open lately: state of this PC, not of a report."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

_FILES = "recent/files"
_GEOMETRY = "window/geometry"
_MOST = 10


class Recent:
    """Remembers files, the latest first, and the place of the window."""

    def __init__(self, settings: QSettings) -> None:
        """Keep what is remembered in ``settings``."""
        self._settings = settings

    @property
    def files(self) -> list[Path]:
        """The files that were open lately, missing ones too."""
        return [Path(name) for name in str(self._settings.value(_FILES, "")).split("\0") if name]

    def add(self, file: Path) -> None:
        """Put a file first."""
        path = file.absolute()
        others = [known for known in self.files if known != path]
        self._settings.setValue(_FILES, "\0".join(map(str, [path, *others][:_MOST])))

    def remove(self, file: Path) -> None:
        """Forget a file."""
        path = file.absolute()
        others = [known for known in self.files if known != path]
        self._settings.setValue(_FILES, "\0".join(map(str, others)))

    @property
    def geometry(self) -> QByteArray:
        """The place of the window when it was last closed, empty at the first start."""
        stored = self._settings.value(_GEOMETRY)
        return stored if isinstance(stored, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._settings.setValue(_GEOMETRY, geometry)


def is_there(path: Path) -> bool:
    """Tell whether a remembered file can still be found."""
    try:
        return path.is_file()
    except OSError:
        # A drive that went away, a folder that lost its permission.
        return False
