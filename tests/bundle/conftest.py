"""The finished folder, the package made of it, and the desk on which it runs."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bundle.desks import Desk
from tests.desktop.screen import ROOT


@pytest.fixture(scope="session")
def folder() -> Path:
    folder = Path(os.environ.get("GKDESK_BUNDLE", ROOT / "dist" / "gkdesk"))
    if not folder.is_dir():
        pytest.skip(f"{folder} is not there: make bundle")
    return folder


@pytest.fixture(scope="session")
def package(folder: Path) -> Path:
    packages = sorted(folder.parent.glob("gkdesk_*.deb"))
    if not packages:
        pytest.skip("there is no package: make deb")
    return packages[-1]


@pytest.fixture
def desk(folder: Path, tmp_path: Path) -> Iterator[Desk]:
    """This system, or another one in a folder."""
    root = os.environ.get("GKDESK_ROOT")
    if not root:
        yield Desk((str(folder / "gkdesk"),), tmp_path, tmp_path)
        return
    home = Path(root, "tmp", "gkdesk-test")
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    yield Desk(("chroot", root, "/usr/bin/gkdesk"), home, Path("/", home.relative_to(root)))
    shutil.rmtree(home)
