"""Whatever happens while a file is written, the old or the new one is there, whole."""

import errno
import os
import resource
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from gkdesk.errors import GkdeskError
from gkdesk.files import find_rescue, read_file, write_file
from gkdesk.files.faults import cause_of
from gkdesk.files.traces import tag_of, trace_name

DROP = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
# Saves two texts of unlike length in turn, until it is killed.
SAVER = """
import sys
from pathlib import Path
from gkdesk.files import write_file
file = Path(sys.argv[1])
while True:
    write_file(file, b"a" * 3_000_000, replace=True)
    write_file(file, b"b" * 2_000_000, replace=True)
"""
# Tries one thing and prints what is said of it.
TRIER = """
import sys
from pathlib import Path
from gkdesk.errors import GkdeskError
from gkdesk.files import read_file, write_file
act, file = sys.argv[1], Path(sys.argv[2])
try:
    read_file(file, 1000) if act == "read" else write_file(file, b"new", replace=True)
except GkdeskError as error:
    print(error, end="")
"""


def tried(act: str, file: Path) -> str:
    """Return what an ordinary user is told; root's right to pass over permissions is dropped."""
    call = [sys.executable, "-c", TRIER, act, str(file)]
    if os.geteuid() == 0:
        drop = [*DROP, "true"]
        if subprocess.run(drop, capture_output=True, check=False).returncode:
            pytest.skip("root here, and setpriv cannot drop its right to pass over permissions")
        call = [*DROP, *call]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1"}
    done = subprocess.run(call, capture_output=True, check=True, env=environment)
    assert done.stderr == b""
    return done.stdout.decode("utf-8")


@pytest.fixture
def old_file(tmp_path: Path) -> Path:
    file = tmp_path / "旧.gkd"
    file.write_bytes(b"old")
    return file


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_file_is_written_whole_and_nothing_is_left_beside_it(project_file: Path) -> None:
    write_file(project_file, b"x" * 1_000_000, replace=False)
    assert project_file.read_bytes() == b"x" * 1_000_000


def test_an_existing_file_is_not_replaced_unasked(old_file: Path) -> None:
    with pytest.raises(GkdeskError, match="已经存在"):
        write_file(old_file, b"new", replace=False)
    assert old_file.read_bytes() == b"old"
    assert names(old_file.parent) == ["旧.gkd"]


def test_a_link_stays_a_link_and_its_file_is_written(old_file: Path) -> None:
    link = old_file.with_name("链接.gkd")
    link.symlink_to(old_file.name)
    write_file(link, b"new", replace=True)
    assert link.is_symlink()
    assert old_file.read_bytes() == b"new"
    assert names(old_file.parent) == ["旧.gkd", "链接.gkd"]


def test_a_link_to_an_existing_file_is_not_written_unasked(old_file: Path) -> None:
    link = old_file.with_name("链接.gkd")
    link.symlink_to(old_file)
    with pytest.raises(GkdeskError, match="已经存在"):
        write_file(link, b"new", replace=False)
    assert old_file.read_bytes() == b"old"


def test_a_link_to_nothing_yet_makes_its_file(tmp_path: Path) -> None:
    link = tmp_path / "链接.gkd"
    link.symlink_to("新.gkd")
    write_file(link, b"new", replace=False)
    assert (tmp_path / "新.gkd").read_bytes() == b"new"


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_a_replaced_file_keeps_its_permissions(old_file: Path, mode: int) -> None:
    old_file.chmod(mode)
    write_file(old_file, b"new", replace=True)
    assert stat.S_IMODE(old_file.stat().st_mode) == mode


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    with pytest.raises(GkdeskError, match="文件夹"):
        write_file(tmp_path, b"new", replace=True)
    assert names(tmp_path) == []


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(GkdeskError, match="文件夹不存在"):
        write_file(tmp_path / "无" / "报告.gkd", b"new", replace=True)
    assert names(tmp_path) == []


def test_a_pipe_or_device_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "管道"
    os.mkfifo(pipe)
    with pytest.raises(GkdeskError, match="不是普通文件"):
        write_file(pipe, b"new", replace=True)
    assert pipe.is_fifo()


def test_links_in_a_circle_are_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "甲").symlink_to("乙")
    (tmp_path / "乙").symlink_to("甲")
    with pytest.raises(GkdeskError, match="没能保存"):
        write_file(tmp_path / "甲", b"new", replace=True)
    assert (tmp_path / "甲").is_symlink()


@pytest.mark.parametrize("name", ["长" * 100, "a\0b"])
def test_a_name_that_no_file_can_have_is_one_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(GkdeskError, match="没能保存"):
        write_file(tmp_path / name, b"new", replace=True)
    assert names(tmp_path) == []


def test_the_longest_name_that_a_file_can_have_is_written(tmp_path: Path) -> None:
    write_file(tmp_path / ("长" * 85), b"new", replace=True)
    assert names(tmp_path) == ["长" * 85]


@pytest.fixture
def little_room() -> Iterator[None]:
    """Let no file grow beyond a thousand bytes, as on a disk that is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.usefixtures("little_room")
def test_a_write_that_fails_half_way_leaves_the_old_file(old_file: Path) -> None:
    with pytest.raises(GkdeskError, match="没能保存"):
        write_file(old_file, b"x" * 100_000, replace=True)
    assert old_file.read_bytes() == b"old"
    assert names(old_file.parent) == ["旧.gkd"]


def test_a_file_without_permission_to_read_is_one_sentence(old_file: Path) -> None:
    old_file.chmod(0)
    assert tried("read", old_file).startswith(f"“{old_file}”没能读取：没有读写的权限")


def test_in_a_folder_that_takes_no_files_a_file_is_overwritten_in_place(old_file: Path) -> None:
    old_file.parent.chmod(0o555)
    try:
        assert tried("write", old_file) == ""
    finally:
        old_file.parent.chmod(0o755)
    assert old_file.read_bytes() == b"new"
    assert names(old_file.parent) == ["旧.gkd"]


def test_a_folder_that_takes_no_files_takes_no_new_one(old_file: Path) -> None:
    old_file.parent.chmod(0o555)
    try:
        assert "没有读写的权限" in tried("write", old_file.with_name("新.gkd"))
    finally:
        old_file.parent.chmod(0o755)
    assert names(old_file.parent) == ["旧.gkd"]


def test_a_file_of_several_names_keeps_them(old_file: Path) -> None:
    other = old_file.with_name("另名.gkd")
    other.hardlink_to(old_file)
    write_file(old_file, b"new and longer", replace=True)
    assert other.read_bytes() == b"new and longer"
    write_file(other, b"short", replace=True)
    assert old_file.read_bytes() == b"short"
    assert names(old_file.parent) == ["另名.gkd", "旧.gkd"]


@pytest.mark.skipif(not hasattr(os, "chown") or os.geteuid() != 0, reason="only root may give away")
def test_a_replaced_file_keeps_its_owner(old_file: Path) -> None:
    os.chown(old_file, 1234, 2345)
    write_file(old_file, b"new", replace=True)
    assert (old_file.stat().st_uid, old_file.stat().st_gid) == (1234, 2345)


def test_what_is_changed_at_the_last_moment_is_not_overwritten(old_file: Path) -> None:
    def refuse() -> None:
        raise GkdeskError("等等。")

    with pytest.raises(GkdeskError, match="等等"):
        write_file(old_file, b"new", replace=True, before=refuse)
    assert old_file.read_bytes() == b"old"
    assert names(old_file.parent) == ["旧.gkd"]


def left_by(process: int, file: Path, ending: str = "tmp") -> Path:
    """Make what a write of another process of this PC leaves beside a file."""
    unique = sha256(file.read_bytes()[:1]).hexdigest()[:16]
    name = trace_name(file.name, tag_of(file.name), unique, ending)
    left = file.with_name(name.replace(f"-{os.getpid()}.", f"-{process}."))
    left.write_bytes(file.read_bytes()[:1])
    return left


def test_what_a_dead_process_left_is_cleared_away_and_what_a_living_one_uses_is_not(
    old_file: Path,
) -> None:
    with subprocess.Popen(["true"]) as dead:
        pass
    gone, used = left_by(dead.pid, old_file), left_by(os.getppid(), old_file)
    write_file(old_file, b"new", replace=True)
    assert (gone.exists(), used.exists()) == (False, True)


def test_a_whole_copy_is_found_and_one_that_was_cut_short_is_not(old_file: Path) -> None:
    rescue = left_by(1 << 22, old_file, "rescue")
    found = find_rescue(old_file, 1000)
    assert found is not None
    assert (found.file, found.is_in_use) == (rescue, False)
    rescue.write_bytes(b"")
    assert find_rescue(old_file, 1000) is None
    assert not rescue.exists()


def test_a_copy_of_what_the_file_holds_is_no_news(old_file: Path) -> None:
    rescue = left_by(1 << 22, old_file, "rescue")
    old_file.write_bytes(rescue.read_bytes())
    assert find_rescue(old_file, 1000) is None
    assert not rescue.exists()


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOSPC, "磁盘已满"),
        (errno.EIO, "读写出错"),
        (errno.ESTALE, "断开"),
        (errno.ENODEV, "断开"),
        (errno.EBUSY, "占用"),
        (errno.ENAMETOOLONG, "路径太长"),
        (errno.EROFS, "只读"),
        (errno.EXDEV, "换一个名字"),
    ],
)
def test_each_cause_has_its_words(number: int, says: str) -> None:
    assert says in cause_of(OSError(number, "x"))


def test_a_protected_file_is_not_replaced(old_file: Path) -> None:
    old_file.chmod(0o444)
    assert "没有读写的权限" in tried("write", old_file)
    assert old_file.read_bytes() == b"old"


def test_a_file_over_the_bound_is_not_read_into_memory(tmp_path: Path) -> None:
    file = tmp_path / "大.gkd"
    with file.open("wb") as stream:
        stream.truncate(50_000_000_000)
    with pytest.raises(GkdeskError, match="超过 20 MB"):
        read_file(file, 20_000_000)


@pytest.mark.parametrize("pause", [0.0, 0.013, 0.031])
def test_a_killed_program_leaves_the_old_or_the_new_file(tmp_path: Path, pause: float) -> None:
    file = tmp_path / "报告.gkd"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen([sys.executable, "-c", SAVER, str(file)], env=environment) as saver:
        while not file.exists() and saver.poll() is None:
            time.sleep(0.002)
        time.sleep(pause)
        saver.kill()
    assert file.read_bytes() in (b"a" * 3_000_000, b"b" * 2_000_000)
    write_file(file, b"next", replace=True)
    assert file.read_bytes() == b"next"
