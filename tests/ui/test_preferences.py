"""The preferences: chosen once, tried at once, used by every export."""

from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gkdesk.document import find_template
from gkdesk.document.fonts import font_presets
from gkdesk.document.package import packed
from gkdesk.form import Edition
from gkdesk.ui import wording
from gkdesk.ui.dialogs import ExportQuestion, OpenPath, SavePath
from gkdesk.ui.preferences import ENTRIES, Preferences, keep_preferences, read_preferences
from gkdesk.ui.preferences_dialog import PreferencesDialog
from gkdesk.ui.window import Window
from tests.document.word_file import changed_parts
from tests.ui.hands import Hands


@pytest.fixture
def dialog(window: Window, edition_2021: Edition) -> PreferencesDialog:
    return PreferencesDialog(Preferences(), edition_2021, window)


@pytest.fixture
def headed(tmp_path: Path, edition_2021: Edition) -> Path:
    """Styles of an office with a red head."""
    head = "<w:p><w:r><w:t>某市人民政府文件</w:t></w:r></w:p>"
    styles = find_template(edition_2021).styles
    file = tmp_path / "红头.docx"
    parts = changed_parts(styles, "word/document.xml", "<w:body>", f"<w:body>{head}")
    file.write_bytes(packed(parts))
    return file


def button(dialog: PreferencesDialog, act: str, label: str) -> QPushButton:
    buttons = dialog.findChildren(QPushButton)
    return next(one for one in buttons if one.accessibleName() == f"{act} {label}")


def open_at(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    def ask(*_: object) -> Path | None:
        return path

    monkeypatch.setattr(OpenPath, "ask", ask)


def exported(window: Window, file: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Open the sample, write its Word file, and return what the window says."""

    def save_there(*_: object) -> Path:
        return file

    def go_on(*_: object) -> bool:
        return True

    monkeypatch.setattr(SavePath, "ask", save_there)
    monkeypatch.setattr(ExportQuestion, "ask", go_on)
    window.open_sample()
    assert window.filing is not None
    window.filing.export(".docx")
    return window.notice.text


def test_without_a_choice_everything_is_the_program_s_own(settings: QSettings) -> None:
    preferences = read_preferences(settings)
    assert preferences == Preferences()
    assert (preferences.template, preferences.preset) == ((), None)


def test_choices_are_kept(settings: QSettings) -> None:
    preferences = Preferences(font_presets()[0].id, "样式.docx", "内容.j2")
    keep_preferences(settings, preferences)
    assert read_preferences(settings) == preferences


def test_a_preset_that_is_gone_is_as_none(settings: QSettings) -> None:
    settings.setValue("preferences/fonts", "gone")
    assert read_preferences(settings).preset is None


def test_a_good_file_is_taken_and_can_be_given_back(
    dialog: PreferencesDialog, headed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_at(monkeypatch, headed)
    button(dialog, wording.BROWSE, wording.PREFERENCE_STYLES).click()
    assert dialog.preferences.template == (headed,)
    button(dialog, wording.RESTORE, wording.PREFERENCE_STYLES).click()
    assert dialog.preferences == Preferences()


def test_a_bad_file_is_refused_in_the_dialog(
    dialog: PreferencesDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "内容.j2"
    file.write_text("@title {{ agencie }}\n", encoding="utf-8")
    open_at(monkeypatch, file)
    button(dialog, wording.BROWSE, wording.PREFERENCE_CONTENT).click()
    assert "“agencie”" in dialog.notice.text
    assert dialog.preferences == Preferences()


def test_a_file_that_has_gone_does_not_keep_the_others_from_being_chosen(
    window: Window, edition_2021: Edition, headed: Path, tmp_path: Path
) -> None:
    gone = Preferences(content=str(tmp_path / "gone.j2"))
    dialog = PreferencesDialog(gone, edition_2021, window)
    dialog.choose("styles", str(headed))
    assert dialog.preferences.styles == str(headed)


def test_a_preset_is_chosen_in_the_list(dialog: PreferencesDialog) -> None:
    boxes = dialog.findChildren(QComboBox)
    box = next(one for one in boxes if one.accessibleName() == wording.PREFERENCE_FONTS)
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert dialog.preferences.preset == font_presets()[0]


@pytest.mark.parametrize("is_accepted", [True, False])
def test_only_what_is_accepted_is_kept(
    window: Window,
    settings: QSettings,
    edition_2021: Edition,
    monkeypatch: pytest.MonkeyPatch,
    is_accepted: bool,
) -> None:
    def choose_and_close(dialog: PreferencesDialog) -> int:
        dialog.choose("fonts", font_presets()[0].id)
        return int(is_accepted)

    monkeypatch.setattr(QDialog, "exec", choose_and_close)
    PreferencesDialog.ask(window, settings, edition_2021)
    assert bool(read_preferences(settings).fonts) is is_accepted


def test_an_export_uses_the_office_s_own_files(
    window: Window,
    settings: QSettings,
    headed: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keep_preferences(settings, Preferences(styles=str(headed)))
    exported(window, tmp_path / "报告.docx", monkeypatch)
    assert Document(str(tmp_path / "报告.docx")).paragraphs[0].text == "某市人民政府文件"


def test_an_export_tells_which_fonts_are_lacking_here(
    window: Window, settings: QSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    founder = next(one for one in font_presets() if "方正黑体_GBK" in one.names.values())
    keep_preferences(settings, Preferences(founder.id))
    said = exported(window, tmp_path / "报告.docx", monkeypatch)
    assert "本机没有字体" in said
    assert "方正黑体_GBK" in said


def test_an_own_file_that_has_gone_is_said_and_nothing_is_written(
    window: Window, settings: QSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_preferences(settings, Preferences(styles=str(tmp_path / "gone.docx")))
    said = exported(window, tmp_path / "报告.docx", monkeypatch)
    assert "gone.docx" in said
    assert not (tmp_path / "报告.docx").exists()


def test_typed_choices_are_taken_with_the_dialog_and_kept(
    window: Window, settings: QSettings, edition_2021: Edition, qtbot: QtBot
) -> None:
    dialog = PreferencesDialog(Preferences(), edition_2021, window)
    with qtbot.waitActive(dialog):
        dialog.show()
    field = dialog.findChildren(QLineEdit)[0]
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    hands = Hands(window)
    hands.compose("某局")
    hands.press("Tab")
    hands.compose("电话 1")
    hands.press("Tab", "Space")
    dialog.accept()
    keep_preferences(settings, dialog.preferences)
    settings.sync()
    read = read_preferences(QSettings(settings.fileName(), QSettings.Format.IniFormat))
    assert (read.agency, read.contact, read.autosave) == ("某局", "电话 1", False)


def test_every_choice_has_a_name_for_a_screen_reader(dialog: PreferencesDialog) -> None:
    named = {widget.accessibleName() for widget in dialog.findChildren(QWidget)}
    assert {entry.label for entry in ENTRIES} <= named
