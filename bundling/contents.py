"""What stays out of the folder: what the program never loads, and what every desk has."""

import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from bundling.elf import elf, is_elf

# An entry of PyInstaller: its place in the folder, where it comes from, and its kind.
Entry = tuple[str, str, str]

_LISTS: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
)
MODULES = _LISTS["modules"]
DISTRIBUTIONS = _LISTS["distributions"]
_NAMES = tuple(_LISTS["plugins"] + _LISTS["libraries"])
_CHARACTER_MAPS = tuple(_LISTS["character_maps"])
_ON_EVERY_DESK = tuple(_LISTS["desk"])
_WORTH_STRIPPING = 0.9


def kept(entries: Iterable[Entry]) -> list[Entry]:
    """Return those entries that the program can come to need."""
    return [entry for entry in entries if _is_used(PurePosixPath(entry[0].replace("\\", "/")))]


def loaded(entries: Iterable[Entry]) -> list[Entry]:
    """Return programs and libraries without those that none of the others loads."""
    kept_entries = list(entries)
    if sys.platform != "linux":
        return kept_entries
    needed = _needed(kept_entries)
    return [entry for entry in kept_entries if not _is_library(entry) or _name(entry) in needed]


def stripped(entries: Iterable[Entry], scratch: Path) -> list[Entry]:
    """Return entries of files without what is only there to find faults in them."""
    return [_stripped(entry, scratch) if _is_strippable(entry) else entry for entry in entries]


def is_on_every_desk(name: str) -> bool:
    """Tell whether a library of Linux is left to the desk."""
    return name.startswith(_ON_EVERY_DESK)


def _is_used(place: PurePosixPath) -> bool:
    name, folders = place.name, place.parts[:-1]
    if name.startswith(_NAMES) or is_on_every_desk(name):
        return False
    if "plugins" in folders and folders[-1] in _LISTS["plugin_folders"]:
        return False
    # Of what is known of a part its name, version and licence are asked for.
    if any(part.endswith(".dist-info") for part in folders) and name != "METADATA":
        return False
    if folders[-1:] == ("cmap",) and not name.startswith(_CHARACTER_MAPS):
        return False
    if any(part in f"/{place}" for part in _LISTS["data"]):
        return False
    # Qt's own words come in Chinese; the other languages stay behind.
    return "translations" not in folders or name.endswith("_zh_CN.qm")


def _needed(entries: list[Entry]) -> set[str]:
    """Return the names of the libraries that are loaded, directly or by one another."""
    files = {_name(entry): Path(entry[1]) for entry in entries}
    waiting = [_name(entry) for entry in entries if not _is_library(entry)]
    found: set[str] = set()
    while waiting:
        for name in _asked_for(files[waiting.pop()]):
            if name in files and name not in found:
                found.add(name)
                waiting.append(name)
    return found


def _is_strippable(entry: Entry) -> bool:
    return sys.platform == "linux" and entry[2] in ("BINARY", "EXTENSION")


def _stripped(entry: Entry, scratch: Path) -> Entry:
    """Return an entry of a smaller file; where nothing was to be taken away it stays untouched."""
    source = Path(entry[1])
    smaller = scratch / entry[0]
    smaller.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["strip", "--strip-unneeded", "-o", str(smaller), entry[1]], check=True)
    is_smaller = smaller.stat().st_size < _WORTH_STRIPPING * source.stat().st_size
    return (entry[0], str(smaller), entry[2]) if is_smaller else entry


def _asked_for(path: Path) -> Iterator[str]:
    if path.is_file() and is_elf(path):
        yield from elf(path).needed


def _is_library(entry: Entry) -> bool:
    """Whether something is there only for others: no plugin, no module of Python."""
    place = PurePosixPath(entry[0])
    is_shared = ".so" in place.name and place.name.startswith("lib")
    return is_shared and "plugins" not in place.parts and not place.name.startswith("libpython")


def _name(entry: Entry) -> str:
    return PurePosixPath(entry[0]).name
