"""What may not stand in any file of the repository."""

import shutil
import subprocess

import pytest

from tests.architecture.sources import ROOT

# Put together here, so that this file does not hold them itself.
UNWANTED = [
    f"{host}.{domain}"
    for host, domain in [
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("deb.debian", "org"),
    ]
] + [
    "".join(("/wo", "rk/")),
    "".join(("/.lib", "rary")),
    "".join(("/ho", "me/")),
    "".join(("C:", "\\Us")),
]


def repository_files() -> list[str]:
    """The files that git has or would take."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a checkout")
    command = [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    return [name for name in listing.decode().split("\0") if (ROOT / name).is_file()]


def test_no_file_names_a_machine_or_a_package_index() -> None:
    found = [
        f"{name}: {unwanted}"
        for name in repository_files()
        for unwanted in UNWANTED
        if unwanted.encode() in (ROOT / name).read_bytes()
    ]
    assert found == []
