"""What is in the finished folder, and what is not."""

import os
import platform
import sys
import tomllib
from pathlib import Path

import pytest

from bundling.check import glibc, lacking, size
from bundling.contents import DISTRIBUTIONS
from tests.desktop.screen import ROOT

OLDEST_GLIBC = (2, 31)
MOST_BYTES = 130_000_000
UNUSED = ("qml", "quick", "3d", "gtk", "network", "virtualkeyboard", "pytest", "tkinter")

linux = pytest.mark.skipif(sys.platform != "linux", reason="glibc is a matter of Linux")


@linux
def test_nothing_in_it_asks_for_a_newer_glibc(folder: Path) -> None:
    # What a newer system makes for itself may ask for its own; make bundle-check tells of it.
    here = tuple(int(number) for number in platform.libc_ver()[1].split("."))
    highest = max(OLDEST_GLIBC, here) if "GKDESK_BUNDLE" not in os.environ else OLDEST_GLIBC
    assert not {path: asked for path, asked in glibc(folder).items() if asked > highest}


@linux
def test_all_that_its_libraries_load_is_in_it_or_on_every_desk(folder: Path) -> None:
    assert not lacking(folder)


def test_it_fits_on_a_small_disk(folder: Path) -> None:
    assert size(folder) <= MOST_BYTES


def test_nothing_lies_in_it_that_the_program_never_loads(folder: Path) -> None:
    names = [str(path.relative_to(folder)).lower() for path in folder.rglob("*") if path.is_file()]
    files = [name for name in names if "licence-texts" not in name]
    assert not [name for name in files if any(word in Path(name).name for word in UNUSED)]


def test_qt_speaks_no_other_language_than_chinese(folder: Path) -> None:
    words = {path.name for path in folder.rglob("*.qm")}
    assert "qtbase_zh_CN.qm" in words
    assert all(name.endswith("_zh_CN.qm") for name in words)


def test_the_licence_of_every_part_goes_along(folder: Path) -> None:
    parts = tomllib.loads((ROOT / "resources" / "parts.toml").read_text(encoding="utf-8"))["parts"]
    wanted = {part["distribution"] for part in parts} - set(DISTRIBUTIONS)
    # Theirs are texts of the GNU project, in files of their own.
    texts = next(folder.rglob("licence-texts"))
    assert {path.name for path in texts.iterdir() if path.is_dir()} >= {
        *(wanted - {"PySide6-Essentials", "shiboken6"}),
        "Python",
        "pyinstaller",
    }
    assert {"LGPL-3.0.txt", "GPL-3.0.txt"} <= {path.name for path in texts.iterdir()}


def test_the_libraries_under_the_lgpl_are_files_that_can_be_replaced(folder: Path) -> None:
    names = {path.name for path in folder.rglob("*") if path.is_file()}
    assert {name for name in names if "Qt6Widgets" in name}
    assert {name for name in names if "shiboken6" in name.lower()}
