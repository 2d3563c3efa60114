"""The folder made into a package of Debian: `make deb`."""

import gzip
import shutil
import subprocess
import sys
from pathlib import Path

from bundling.check import glibc, size
from bundling.icon import draw
from gkdesk import __version__

_LINUX = Path("bundling", "linux")
# Where things go; dpkg removes all of it again. Menu and file types are brought up to date by
# the packages of the desk that keep them, when dpkg tells them of new files.
_PROGRAM = Path("usr/lib/gkdesk")
_COMMAND = Path("usr/bin/gkdesk")
_ICONS = Path("usr/share/icons/hicolor")
_ABOUT = Path("usr/share/doc/gkdesk")
_PICTURES = (32, 48, 128, 256)
_PLACES = {
    _LINUX / "gkdesk.desktop": Path("usr/share/applications/gkdesk.desktop"),
    _LINUX / "gkdesk.xml": Path("usr/share/mime/packages/gkdesk.xml"),
    Path("resources", "icons", "gkdesk.svg"): _ICONS / "scalable/apps/gkdesk.svg",
}
# The packages of what contents.py leaves to the desk. After "|": the names in newer and older ones.
_DEPENDS = (
    "libc6 (>= {glibc})",
    "libdbus-1-3",
    "libegl1 | libegl1-mesa",
    "libfontconfig1",
    "libfreetype6",
    "libgl1 | libgl1-mesa-glx",
    "libglib2.0-0 | libglib2.0-0t64",
    "libstdc++6",
    "libx11-6",
    "libx11-xcb1",
    "xkb-data",
    "zlib1g",
)
_RECOMMENDS = (
    "fonts-noto-cjk | fonts-wqy-microhei | fonts-wqy-zenhei | fonts-arphic-uming",
    "libcups2 | libcups2t64",
    "libwayland-client0",
    "libwayland-cursor0",
)
_CONTROL = """Package: gkdesk
Version: {version}
Architecture: {architecture}
Maintainer: gkdesk <gkdesk@localhost>
Installed-Size: {size}
Depends: {depends}
Recommends: {recommends}
Section: misc
Priority: optional
Description: 公开年报台：填写政府信息公开工作年度报告
 不联网的桌面程序：表格自动合计、随时检查勾稽关系，生成规定格式的 Word 文件，
 也能打印、存为 PDF、网页和 Excel。数据只存在本机的 .gkd 文件里。
"""


def build(folder: Path) -> Path:
    """Make the package of a finished folder beside it, and return where."""
    root = Path("build", "deb")
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(folder, root / _PROGRAM, symlinks=True)
    _link(root)
    for source, place in _PLACES.items():
        _copy(source, root / place)
    for width in _PICTURES:
        draw(root / _ICONS / f"{width}x{width}/apps/gkdesk.png", width)
    _tell_about(root, folder)
    architecture = _ask("dpkg", "--print-architecture")
    _write_control(root, architecture, max(glibc(folder).values()))
    package = folder.parent / f"gkdesk_{__version__}_{architecture}.deb"
    # Older desks cannot unpack zstd.
    _ask("dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(package))
    return package


def _link(root: Path) -> None:
    command = root / _COMMAND
    command.parent.mkdir(parents=True)
    command.symlink_to(Path("../lib/gkdesk/gkdesk"))


def _tell_about(root: Path, folder: Path) -> None:
    """Write what Debian wants of every package: who may do what with it, and what has changed."""
    licences = next(folder.rglob("licence-texts"))
    _copy(licences / "说明.txt", root / _ABOUT / "copyright")
    changes = Path("CHANGELOG.md").read_bytes()
    (root / _ABOUT / "changelog.gz").write_bytes(gzip.compress(changes, mtime=0))


def _write_control(root: Path, architecture: str, needs: tuple[int, int]) -> None:
    text = _CONTROL.format(
        version=__version__,
        architecture=architecture,
        size=size(root) // 1024,
        depends=", ".join(_DEPENDS).format(glibc=".".join(map(str, needs))),
        recommends=", ".join(_RECOMMENDS),
    )
    control = root / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(text, encoding="utf-8")
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)


def _copy(source: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, to)


def _ask(*words: str) -> str:
    done = subprocess.run(words, check=True, stdout=subprocess.PIPE, encoding="utf-8")
    return done.stdout.strip()


if __name__ == "__main__":
    print(f"软件包在 {build(Path(sys.argv[1])).resolve()}")
