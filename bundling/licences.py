"""The texts of the licences, in a folder of their own beside the program's data."""

import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

from bundling.contents import DISTRIBUTIONS

_TEXTS = re.compile(r"(licen[cs]es?|copying|notice)[^/]*(\.txt|\.md|\.rst)?$", re.IGNORECASE)
_OURS = Path("resources", "licence-texts")
# Python as a compiled one and as Debian's package has it.
_PYTHON = (
    Path(sys.base_prefix, "lib", f"python{sys.version_info[0]}.{sys.version_info[1]}"),
    Path(sys.base_prefix),
)
_DEBIAN = Path("/usr/share/doc")


def distributions() -> list[str]:
    """Return those of which the folder is made; the page about the program lists them."""
    parts = tomllib.loads(Path("resources", "parts.toml").read_text(encoding="utf-8"))["parts"]
    names = [part["distribution"] for part in parts]
    return [name for name in names if name not in DISTRIBUTIONS and _is_there(name)]


def gather(folder: Path, libraries: Iterable[str]) -> Path:
    """Write all texts into a new folder; ``libraries`` are files of the system that go along."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(_OURS, folder)
    for name in [*distributions(), "pyinstaller"]:
        for text in _texts_of(name):
            _copy(text, folder / name)
    for place in _PYTHON:
        for name in ("LICENSE.txt", "LICENSE"):
            if (place / name).is_file():
                _copy(place / name, folder / "Python")
    for package in sorted(set(map(_package, libraries)) - {""}):
        _copy(_DEBIAN / package / "copyright", folder / package)
    return folder


def _is_there(name: str) -> bool:
    try:
        metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def _texts_of(distribution: str) -> Iterator[Path]:
    for file in metadata.files(distribution) or []:
        path = Path(str(file.locate()))
        if _TEXTS.match(file.name) and path.is_file():
            yield path


def _package(library: str) -> str:
    """Return the package of Debian that a file is from, empty where there is none."""
    if not shutil.which("dpkg-query"):
        return ""
    # Debian lists files under /lib that lie in /usr/lib by now, and the other way round.
    path = str(Path(library).resolve())
    for name in (path, path.removeprefix("/usr"), f"/usr{path}"):
        asked = subprocess.run(
            ["dpkg-query", "--search", name], capture_output=True, encoding="utf-8", check=False
        )
        if asked.returncode == 0:
            return asked.stdout.split(":")[0]
    return ""


def _copy(text: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(text, folder / f"{text.name}{'' if text.suffix else '.txt'}")
