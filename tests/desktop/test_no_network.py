"""The program under strace: no socket but the screen's, the input method's and D-Bus's."""

import re
import shutil
from pathlib import Path

import pytest

from tests.cli.calls import gkdesk
from tests.desktop.screen import FROM_SOURCE, screen, until

_SOCKET = re.compile(r"\bsocket\((\w+)")
_PATH = re.compile(r'connect\(.*sun_path=@?"([^"]*)"')
_ALLOWED = re.compile(r"X11-unix|dbus|ibus|fcitx")


@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
def test_the_whole_way_from_typing_to_word_opens_no_other_socket(tmp_path: Path) -> None:
    trace, file, word = (tmp_path / name for name in ("trace", "report.gkd", "report.docx"))
    assert gkdesk("new", "--year", "2023", "--agency", "某市某局", "-o", file).status == 0
    traced = ("strace", "-f", "-e", "trace=network", "-o", str(trace), *FROM_SOURCE)
    with screen(tmp_path, str(file), program=traced) as shown:
        until(lambda: shown.title() if file.name in shown.title() else "", "not open")
        shown.type("abc")
        shown.press("ctrl+s", "F12")
        shown.focus("版本与修改记录")
        shown.press("Escape")
        shown.focus(file.name)
        shown.press("ctrl+e")
        shown.focus("^公开年报台$")
        shown.press("Tab", "Return")
        shown.focus("生成 Word")
        shown.type(str(word))
        shown.press("Return")
        until(lambda: "written" if word.exists() else "", "no Word file")
        shown.focus(file.name)
        shown.press("ctrl+w")
        shown.left()
    calls = trace.read_text(encoding="utf-8", errors="replace")
    families = set(_SOCKET.findall(calls))
    strangers = [path for path in _PATH.findall(calls) if not _ALLOWED.search(path)]
    print(f"\nsockets of the families {sorted(families)}, to {sorted(set(_PATH.findall(calls)))}")
    assert families == {"AF_UNIX"}
    assert strangers == []
