"""The package of Debian: what it brings, and that nothing of it stays."""

import shutil
import subprocess
from pathlib import Path

import pytest

MOST_BYTES = 50_000_000
BROUGHT = {
    "/usr/bin/gkdesk",
    "/usr/share/applications/gkdesk.desktop",
    "/usr/share/icons/hicolor/scalable/apps/gkdesk.svg",
    "/usr/share/icons/hicolor/48x48/apps/gkdesk.png",
    "/usr/share/mime/packages/gkdesk.xml",
    "/usr/share/doc/gkdesk/copyright",
    "/usr/lib/gkdesk/gkdesk",
}


def contents(package: Path) -> set[str]:
    if not shutil.which("dpkg-deb"):
        pytest.skip("dpkg-deb is not installed")
    listed = subprocess.run(
        ["dpkg-deb", "--contents", str(package)], check=True, capture_output=True, encoding="utf-8"
    )
    return {line.split(maxsplit=5)[5].split(" -> ")[0][1:] for line in listed.stdout.splitlines()}


def test_it_is_small_enough_to_send(package: Path) -> None:
    assert package.stat().st_size <= MOST_BYTES


def test_it_brings_command_menu_entry_icon_and_file_type(package: Path) -> None:
    assert contents(package) >= BROUGHT


def test_everything_in_it_is_a_file_that_dpkg_removes_again(package: Path) -> None:
    control = subprocess.run(
        ["dpkg-deb", "--ctrl-tarfile", str(package)], check=True, capture_output=True
    )
    names = subprocess.run(["tar", "-t"], input=control.stdout, check=True, capture_output=True)
    # No script of ours runs, so nothing is made that dpkg does not know.
    assert set(names.stdout.decode().split()) == {"./", "./control"}
