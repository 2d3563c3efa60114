"""The pages that the menu of help opens: all keys, and what the program is made of."""

import importlib.metadata
import tomllib
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from gkdesk import __version__
from gkdesk.places import data_folder
from gkdesk.ui import help_wording, wording
from gkdesk.ui.about import about_page
from gkdesk.ui.actions import ENTRIES
from gkdesk.ui.keys import WITHOUT_MENU
from gkdesk.ui.parts import parts
from gkdesk.ui.reading_dialog import ReadingDialog
from gkdesk.ui.window import Window
from tests.architecture.sources import ROOT
from tests.ui.hands import Hands


@pytest.fixture
def choose(window: Window) -> Callable[[str], ReadingDialog]:
    """Choose a line of the menus and return the dialog that it opens."""

    def act(text: str) -> ReadingDialog:
        action = next(one for one in window.findChildren(QAction) if one.text() == text)
        action.trigger()
        QApplication.processEvents()
        return window.findChildren(ReadingDialog)[-1]

    return act


def test_every_key_of_the_menus_is_listed_with_what_it_does(
    choose: Callable[[str], ReadingDialog],
) -> None:
    lines = choose(wording.KEYS).text.splitlines()
    for entry in ENTRIES:
        for key in entry.keys:
            shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            assert any(shown in line for line in lines), entry.name
            assert entry.text.removesuffix("…") in lines


def test_the_keys_of_tables_are_listed_in_groups(choose: Callable[[str], ReadingDialog]) -> None:
    text = choose(wording.KEYS).text
    for name, lines in WITHOUT_MENU:
        assert name in text
        assert all(keys in text and act in text for keys, act in lines)


def test_no_two_acts_have_the_same_key() -> None:
    keys = [QKeySequence(key).toString() for entry in ENTRIES for key in entry.keys]
    assert sorted(keys) == sorted(set(keys))


def test_the_list_of_keys_opens_by_key_and_closes_with_esc(window: Window) -> None:
    Hands(window).press("Ctrl+F1")
    dialog = window.findChildren(ReadingDialog)[-1]
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_page_about_the_program_names_versions_and_licences(
    choose: Callable[[str], ReadingDialog],
) -> None:
    text = choose(wording.ABOUT).text
    assert __version__ in text
    for name in ("PySide6-Essentials", "lxml", "python-docx", "XlsxWriter", "jinja2"):
        assert importlib.metadata.version(name) in text
    for licence in ("LGPL", "MIT", "BSD-3-Clause", "PSF-2.0"):
        assert licence in text


def test_the_page_about_the_program_is_copied_whole(
    choose: Callable[[str], ReadingDialog],
) -> None:
    dialog = choose(wording.ABOUT)
    copy = next(
        one for one in dialog.findChildren(QPushButton) if one.text() == help_wording.COPY_ALL
    )
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == dialog.text


def test_where_no_distribution_can_be_asked_the_licences_are_told_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def metadata(name: str) -> None:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "metadata", metadata)
    python, *others = parts()
    assert python.version != ""
    assert all(part.licence and not part.version for part in others)


def test_every_distribution_that_the_program_needs_is_listed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {one.partition(">")[0].lower() for one in project["dependencies"]}
    text = (data_folder("resources") / "parts.toml").read_text(encoding="utf-8")
    listed = {part["distribution"].lower() for part in tomllib.loads(text)["parts"]}
    assert needed <= listed


def test_the_page_tells_where_the_texts_of_the_licences_lie() -> None:
    folder = data_folder("resources") / "licence-texts"
    assert str(folder) in about_page()
    assert (folder / "LGPL-3.0.txt").is_file()
