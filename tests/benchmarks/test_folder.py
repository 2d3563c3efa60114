"""How large the program is on a disk: the folder, and the package of Debian made of it."""

from pathlib import Path

import pytest

from bundling.check import size
from tests.benchmarks.table import Bench
from tests.benchmarks.test_start import FOLDER

# In bytes.
FOLDER_MARK, PACKAGE_MARK = 130_000_000, 50_000_000

pytestmark = pytest.mark.bench


def test_the_folder_and_its_package(bench: Bench) -> None:
    if not FOLDER.is_dir():
        pytest.skip(f"{FOLDER} is not there: make bench makes it")
    bench.size("the program in one folder", size(FOLDER), FOLDER_MARK)
    for package in packages(FOLDER.parent):
        bench.size("its package of Debian", package.stat().st_size, PACKAGE_MARK)


def packages(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.deb"))
