"""Where the data that is not code lies: the forms, the templates, the samples."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def data_folder(name: str) -> Path:
    """Return the folder ``resources`` or ``templates``.

    In a source checkout and in the frozen program it lies beside the package,
    in an installed wheel inside it.
    """
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
