"""The ways into the review: dropped, chosen, from the clipboard; and out of it into a window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCommandLinkButton
from pytestqt.qtbot import QtBot

from gkdesk.document.options import PLAIN
from gkdesk.form import Library
from gkdesk.intake.importing import import_report
from gkdesk.report import Report
from gkdesk.ui import dialogs, wording
from gkdesk.ui.desk import Desk
from gkdesk.ui.paper.pdf import make_pdf
from gkdesk.ui.review import wording as words
from gkdesk.ui.review.words import lines_about
from gkdesk.ui.session import Session
from gkdesk.ui.window import Window
from tests.drawing import full_report
from tests.forms import OWN_IDS, edition_of
from tests.intake.containers import CONTAINERS
from tests.intake.written import Written
from tests.reference.published import NAMES, published
from tests.ui.grid.pasting import put
from tests.ui.hands import Hands
from tests.ui.review.reviewing import brought, is_gone, let_go, review_of, written_file
from tests.ui.seeing import opened


def choosing(file: Path, patch: pytest.MonkeyPatch) -> None:
    """Let a file be chosen where one is asked for: the dialog may be the system's."""

    def ask(*_: object) -> Path:
        return file

    patch.setattr(dialogs.OpenPath, "ask", ask)


def trigger(window: Window, text: str) -> None:
    next(one for one in window.findChildren(QAction) if one.text() == text).trigger()


@pytest.mark.parametrize("edition", OWN_IDS)
@pytest.mark.parametrize("ending", CONTAINERS)
def test_a_file_let_go_of_on_the_start_page_becomes_an_unsaved_report(
    ending: str, edition: str, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    file = written_file(tmp_path, ending=ending, edition=edition)
    brought(window, qtbot, file)
    Hands(window).press("Ctrl+Return")
    qtbot.waitUntil(is_gone)
    assert window.view is not None
    found, report = import_report(file, Library()).report, window.view.session.report
    assert (dict(report.values), dict(report.prose)) == (dict(found.values), dict(found.prose))
    assert (report.agency, report.year, report.signed_on) == (
        *(found.agency, found.year),
        found.signed_on,
    )
    assert wording.TITLE_MARK in window.windowTitle()
    assert window.path is None


@pytest.mark.parametrize("name", NAMES)
def test_a_published_report_needs_no_look(
    name: str, window: Window, hands: Hands, qtbot: QtBot
) -> None:
    known = published(name)
    dialog = brought(window, qtbot, known.file.with_name(f"{name}.txt"))
    assert dialog.review.concerns == ()
    hands.press("Return")
    qtbot.waitUntil(is_gone)
    assert window.view is not None
    assert window.view.session.report.agency == known.agency


def test_a_pdf_is_read_in_its_own_process(
    window: Window, hands: Hands, qtbot: QtBot, tmp_path: Path
) -> None:
    report = full_report(edition_of("2021"))
    file = tmp_path / "旧报告.pdf"
    file.write_bytes(make_pdf(report, PLAIN).data)
    dialog = brought(window, qtbot, file)
    assert dict(dialog.review.values) == report.entered
    assert "页" in dialog.review.imported.cells[next(iter(report.entered))].place
    hands.press("Escape")
    qtbot.waitUntil(is_gone)


def test_a_file_is_chosen_by_key(
    hands: Hands, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written_file(tmp_path)
    choosing(file, monkeypatch)
    hands.press("Ctrl+I")
    assert review_of(qtbot).review.imported.source.path == file


def test_a_file_named_at_the_start_is_imported(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    file = written_file(tmp_path)
    window.open_files([file])
    assert review_of(qtbot).review.imported.source.path == file


def test_the_start_page_offers_it(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written_file(tmp_path)
    choosing(file, monkeypatch)
    buttons = window.start_page.findChildren(QCommandLinkButton)
    button = next(one for one in buttons if one.text() == words.START_IMPORT)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert review_of(qtbot).review.is_new


def test_a_page_on_the_clipboard_is_imported(
    window: Window, hands: Hands, qtbot: QtBot, tmp_path: Path
) -> None:
    page = written_file(tmp_path, ending=".html").read_bytes().decode("gb18030")
    put(text="没有表", html=page)
    trigger(window, words.IMPORT_CLIPBOARD)
    dialog = review_of(qtbot)
    assert len(dialog.review.values) == len(edition_of("2021").reach)
    hands.press("Ctrl+Return")
    qtbot.waitUntil(is_gone)
    assert window.view is not None


def test_text_on_the_clipboard_is_imported(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    put(text=written_file(tmp_path, ending=".tabs.txt").read_text(encoding="utf-8"))
    trigger(window, words.IMPORT_CLIPBOARD)
    assert len(review_of(qtbot).review.values) == len(edition_of("2021").reach)


def test_an_empty_clipboard_is_told(window: Window) -> None:
    put()
    trigger(window, words.IMPORT_CLIPBOARD)
    assert window.notice.text == words.CLIPBOARD_EMPTY


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("坏.docx", b"PK\x03\x04 no", "没能导入"),
        ("空.txt", b"  ", "空的"),
        ("信.txt", "张三：你好。".encode(), "没有认出"),
        ("图.png", b"\x89PNG", "打不开"),
    ],
)
def test_what_is_no_report_is_refused_in_one_sentence(
    name: str, data: bytes, said: str, window: Window, tmp_path: Path
) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    let_go(window, file)
    assert said in window.notice.text
    assert name in window.notice.text
    assert is_gone()


def test_several_at_once_are_not_imported(window: Window, tmp_path: Path) -> None:
    let_go(window, written_file(tmp_path), written_file(tmp_path, ending=".html"))
    assert "逐份" in window.notice.text
    assert is_gone()


def nameless(source: Written) -> None:
    source.title[:] = ["政府信息公开工作年度报告"]
    source.closing[:] = []


def test_a_name_that_the_source_lacks_has_to_be_typed(
    window: Window, hands: Hands, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = brought(window, qtbot, written_file(tmp_path, change=nameless))
    hands.press("Ctrl+Return")
    assert dialog.isVisible()
    assert dialog.about.agency.hasFocus()
    hands.compose("某某市审计局")
    hands.press("Ctrl+Return")
    qtbot.waitUntil(is_gone)
    assert window.view is not None
    assert window.view.session.report.agency == "某某市审计局"


@pytest.mark.parametrize("patience", [0, 10])
def test_another_year_reads_the_source_again(
    patience: int, window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog, hands = brought(window, qtbot, written_file(tmp_path)), Hands(window)
    monkeypatch.setattr("gkdesk.ui.working._PATIENCE", patience)
    dialog.about.year.setFocus()
    dialog.about.year.selectAll()
    hands.type("2023")
    hands.press("Return")
    qtbot.waitUntil(lambda: dialog.about.year.value() == dialog.review.report.year == 2023)
    assert review_of(qtbot) is dialog
    hands.press("Ctrl+Return")
    qtbot.waitUntil(is_gone)
    assert window.view is not None
    assert window.view.session.report.year == 2023


def test_a_year_that_the_tables_contradict_is_refused_and_said(
    window: Window, hands: Hands, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = brought(window, qtbot, written_file(tmp_path))
    dialog.about.year.setFocus()
    dialog.about.year.selectAll()
    hands.type("2019")
    hands.press("Return")
    qtbot.waitUntil(lambda: "2019" in dialog.said)
    assert dialog.about.year.value() == dialog.review.report.year == 2021


def test_figures_of_another_year_go_into_a_new_report_unless_wanted(
    window: Window, hands: Hands, qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    report = full_report(edition_of("2021"))
    opened(window, Report(report.edition, "江河市水务局", 2024, entered=report.entered))
    dialog = brought(window, qtbot, written_file(tmp_path))
    assert dialog.review.is_new
    dialog.about.target.setFocus()
    hands.press("Up")
    assert not dialog.review.is_new
    assert any("2021" in line for line in lines_about(dialog.review))
    dialog.about.target.setFocus()
    hands.press("Down")
    hands.press("Ctrl+Return")
    qtbot.waitUntil(is_gone)
    assert [one.view.session.report.year for one in desk.windows if one.view] == [2024, 2021]


def test_a_report_that_may_not_be_edited_is_left_alone(
    new_window: Callable[[], Window], qtbot: QtBot, tmp_path: Path, filled_report: Report
) -> None:
    window = new_window()
    window.show_session(Session(filled_report, kept_as="送审稿"))
    dialog = brought(window, qtbot, written_file(tmp_path))
    assert dialog.review.is_new
    assert dialog.about.target.isHidden()
