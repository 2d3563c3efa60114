"""Where the data that is not code lies: what the program brings, and what it keeps for a user."""

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_PROGRAM = "gkdesk"


def data_folder(name: str) -> Path:
    """Return the folder ``resources`` or ``templates``.

    In a source checkout and in the frozen program it lies beside the package,
    in an installed wheel inside it.
    """
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def user_folder(name: str) -> Path:
    """Return a folder of the user's own on this PC; it may have to be made.

    It is the one that Qt calls AppDataLocation. RuntimeError where the user has no home.
    """
    return _user_data() / _PROGRAM / name


def _user_data() -> Path:
    if sys.platform == "win32":
        roaming = os.environ.get("APPDATA")
        return Path(roaming) if roaming else Path.home() / "AppData" / "Roaming"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    data = os.environ.get("XDG_DATA_HOME", "")
    # The specification has a path that is not absolute passed over.
    return Path(data) if Path(data).is_absolute() else Path.home() / ".local" / "share"
