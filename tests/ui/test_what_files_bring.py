"""What a file brought along is shown as it is: its names and texts are never read as markup."""

from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from gkdesk.report import Edit, EditKind
from gkdesk.ui.moments_told import told
from gkdesk.ui.notice import Notice
from gkdesk.ui.tips import tip
from gkdesk.ui.window import Window

MARKUP = '<img src="//pc/x.png">甲&乙'
SHOWN = '&lt;img src="//pc/x.png"&gt;甲&amp;乙'


def test_a_tip_shows_markup_as_it_was_written() -> None:
    assert tip(MARKUP, "", "一\n二") == f"<p>{SHOWN}</p><p>一<br>二</p>"
    assert tip("") == ""


def test_the_window_s_line_shows_markup_as_it_was_written() -> None:
    notice = Notice()
    notice.say(MARKUP)
    formats = {label.textFormat() for label in notice.findChildren(QLabel) if label.text()}
    assert formats == {Qt.TextFormat.PlainText}
    notice.deleteLater()


def test_a_file_of_an_odd_name_is_refused_in_a_sentence(
    new_window: Callable[[], Window], tmp_path: Path
) -> None:
    loop = tmp_path / "环.gkd"
    loop.symlink_to(loop)
    window = new_window()
    for path in (loop, tmp_path / "零\0.gkd", tmp_path / ("长" * 100 + ".gkd")):
        window.open_file(path)
        assert "没能读取" in window.notice.text


@pytest.mark.parametrize("kind", get_args(EditKind))
def test_every_kind_of_edit_is_counted_in_the_list_of_states(kind: EditKind) -> None:
    assert told([Edit(kind, "x", "1", "2")]).startswith("改 ")
