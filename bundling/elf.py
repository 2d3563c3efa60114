"""What a program or library of Linux asks for, as objdump of binutils reads it."""

import re
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_MAGIC = b"\x7fELF"
_NEEDED = re.compile(r"^\s*NEEDED\s+(\S+)", re.MULTILINE)
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)")


@dataclass(frozen=True, slots=True)
class Elf:
    """The names of the libraries that a file loads, and the version of glibc that it needs."""

    needed: frozenset[str]
    glibc: tuple[int, int]


def is_elf(path: Path) -> bool:
    """Tell whether a file is a program or library of Linux."""
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


@cache
def elf(path: Path) -> Elf:
    """Read a program or library."""
    read = subprocess.run(
        ["objdump", "-p", str(path)],
        check=True,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"},
    ).stdout
    versions = [(int(major), int(minor)) for major, minor in _GLIBC.findall(read)]
    return Elf(frozenset(_NEEDED.findall(read)), max(versions, default=(0, 0)))


def elves(folder: Path) -> list[Path]:
    """Return the programs and libraries in a folder, links left out."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())
    return [path for path in files if is_elf(path)]
