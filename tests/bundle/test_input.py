"""Chinese typed on the finished program, which carries no plugin of Qt for fcitx."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.desktop.input_methods import FCITX4, FCITX5, IBUS, InputMethod
from tests.desktop.screen import ROOT, screen, until

SAMPLE = ROOT / "resources" / "samples" / "示例.gkd"


@pytest.mark.parametrize("method", [FCITX5, FCITX4, IBUS], ids=str)
def test_pinyin_arrives_as_chinese(method: InputMethod, folder: Path, tmp_path: Path) -> None:
    method.skip_without()
    file = tmp_path / "report.gkd"
    shutil.copy(SAMPLE, file)
    program = (str(folder / "gkdesk"),)
    # ibus has a socket below the home folder, and the path of one has 107 bytes at most.
    with (
        TemporaryDirectory() as home,
        screen(Path(home), str(file), program=program, beside=method.running) as shown,
    ):
        shown.focus(file.name)
        method.turn_on(shown)
        shown.type("zhengfu")
        shown.press("space")
        until(lambda: "arrived" if "未保存" in shown.title() else "", "nothing arrived")
        shown.press("ctrl+s")
        until(lambda: "saved" if "未保存" not in shown.title() else "", "not saved")
    assert "政府" in file.read_text(encoding="utf-8").rsplit("0000-0000000", 1)[1]
