"""Whether a finished folder runs on older desks: `make bundle-check`."""

import sys
from collections import Counter
from pathlib import Path

from bundling.contents import is_on_every_desk
from bundling.elf import elf, elves

# Kylin V10 has this one, UOS 20 has 2.28.
HIGHEST = (2, 31)


def glibc(folder: Path) -> dict[Path, tuple[int, int]]:
    """Return the version of glibc that each program and library in a folder asks for."""
    return {path: elf(path).glibc for path in elves(folder)}


def lacking(folder: Path) -> dict[str, Path]:
    """Return the libraries that neither the folder nor a desk has, each with one that loads it."""
    files = elves(folder)
    there = {path.name for path in folder.rglob("*")}
    return {
        name: path
        for path in files
        for name in elf(path).needed
        if name not in there and not is_on_every_desk(name)
    }


def size(folder: Path) -> int:
    """Return how many bytes a folder takes on disk."""
    return sum(512 * path.lstat().st_blocks for path in [folder, *folder.rglob("*")])


def main(folder: Path) -> int:
    """Print what was found, and return 1 where the folder asks for too much."""
    versions = glibc(folder)
    for version, count in sorted(Counter(versions.values()).items()):
        print(f"GLIBC_{_text(version)}: {count} 个文件")
    highest = max(versions.values())
    for path in sorted(path for path, version in versions.items() if version == highest):
        print(f"    {path.relative_to(folder)}")
    missing = lacking(folder)
    for name, path in sorted(missing.items()):
        print(f"缺少 {name}，{path.relative_to(folder)} 要用")
    print(f"{len(versions)} 个程序和库，最高要求 GLIBC_{_text(highest)}，")
    print(f"应不高于 GLIBC_{_text(HIGHEST)}；整个文件夹占 {size(folder) / 1_000_000:.1f} MB")
    return int(highest > HIGHEST or bool(missing))


def _text(version: tuple[int, int]) -> str:
    return ".".join(map(str, version))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
