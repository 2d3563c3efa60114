"""The preview, driven by keys: opened, turned, enlarged, chosen from, printed, closed."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox
from pytestqt.qtbot import QtBot

from gkdesk.errors import GkdeskError
from gkdesk.ui.dialogs import SavePath
from gkdesk.ui.paper import printing
from gkdesk.ui.paper.pdf import build_pdf
from gkdesk.ui.preview import Preview
from gkdesk.ui.theme import LIGHT
from tests.ui.hands import Hands
from tests.ui.paper.reading import pages_in, text_of


@pytest.fixture
def preview(hands: Hands, qtbot: QtBot) -> Preview:
    """The preview of the sample, opened with Ctrl+P."""
    hands.window.open_sample()
    hands.press("Ctrl+P")
    shown = hands.window.findChild(Preview)
    assert isinstance(shown, Preview)
    qtbot.waitExposed(shown)
    return shown


def press(preview: Preview, key: Qt.Key) -> None:
    QTest.keyClick(preview.focusWidget() or preview, key)
    QApplication.processEvents()


def save_at(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    def ask(*_: object) -> Path:
        return path

    monkeypatch.setattr(SavePath, "ask", ask)


def numbers(file: Path) -> list[str]:
    """Return what each page of a printed file ends with."""
    return ["".join(text_of(page).split())[-3:] for page in pages_in(file.read_bytes())]


def printed_to(file: Path, preview: Preview) -> QPrinter:
    printer = printing.printer_for(preview.view.pages, "示例")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


def test_the_start_of_the_program_loads_nothing_that_prints() -> None:
    loaded = "import sys, gkdesk.app; print(*sys.modules, sep='\\n')"
    modules = subprocess.run([sys.executable, "-c", loaded], check=True, capture_output=True)
    found = modules.stdout.decode().split()
    assert "PySide6.QtWidgets" in found
    late = ("PySide6.QtPrintSupport", "gkdesk.ui.paper", "gkdesk.ui.preview")
    assert [name for name in found if name.startswith(late)] == []


def test_it_shows_every_page_of_the_report(preview: Preview) -> None:
    assert preview.view.count == 4
    assert preview.bar.place == "第 1 页，共 4 页"


def test_pages_are_turned_with_the_keys_that_turn_pages(preview: Preview) -> None:
    seen: list[int] = []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_End):
        press(preview, key)
        seen.append(preview.view.page)
    assert seen == [2, 3, 2, 4]
    press(preview, Qt.Key.Key_Home)
    assert preview.bar.place == "第 1 页，共 4 页"


def test_escape_closes_it_and_the_keys_are_the_window_s_again(preview: Preview) -> None:
    window = preview.parentWidget()
    press(preview, Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None
    assert window is not None
    assert window.isVisible()


def test_a_report_with_errors_is_shown_as_a_draft(preview: Preview) -> None:
    assert preview.bar.draft.isChecked()
    assert any(text.line.text == "草稿" for text in preview.view.pages[0].texts)
    preview.bar.draft.setChecked(False)
    assert not any(text.line.text == "草稿" for text in preview.view.pages[0].texts)


def test_the_findings_come_on_a_page_more(preview: Preview) -> None:
    preview.bar.findings.setChecked(True)
    assert preview.view.count == 5


def test_one_section_is_shown_alone(preview: Preview) -> None:
    preview.bar.part.setCurrentIndex(4)
    preview.bar.part.activated.emit(4)
    assert preview.view.count == 1
    assert len(preview.view.pages[0].texts) < 400


def test_it_is_enlarged_and_made_to_fit(preview: Preview) -> None:
    preview.view.step_zoom(1)
    assert preview.view.zoom == 1.25
    preview.view.fit_page()
    room = preview.view.viewport().height()
    assert preview.view.pages[0].height * 96 / 72 * preview.view.zoom == pytest.approx(room, abs=40)
    preview.view.set_zoom(100)
    assert preview.view.zoom == 3


def test_the_paper_is_white_on_the_desk(preview: Preview) -> None:
    picture = preview.view.viewport().grab().toImage()
    middle = picture.width() // 2
    assert picture.pixelColor(middle, 60) == QColor(LIGHT.paper)
    assert picture.pixelColor(4, 4) == QColor(LIGHT.desk)


def test_it_is_saved_as_pdf_as_it_is_seen(
    preview: Preview, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "示例.pdf"
    save_at(monkeypatch, file)
    preview.bar.pdf_wanted.emit()
    assert len(pages_in(file.read_bytes())) == 4
    assert "草稿" in text_of(pages_in(file.read_bytes())[0])
    assert "示例.pdf" in preview.notice.text


def test_a_file_that_cannot_be_written_is_told_in_the_preview(
    preview: Preview, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    save_at(monkeypatch, tmp_path / "没有" / "示例.pdf")
    preview.bar.pdf_wanted.emit()
    assert "没能保存" in preview.notice.text


def test_what_is_printed_is_what_is_seen(preview: Preview, tmp_path: Path) -> None:
    file = tmp_path / "印.pdf"
    assert printing.print_pages(printed_to(file, preview), preview.composed())
    assert numbers(file) == ["—1—", "—2—", "—3—", "—4—"]


def test_a_chosen_range_alone_is_printed(preview: Preview, tmp_path: Path) -> None:
    file = tmp_path / "印.pdf"
    printer = printed_to(file, preview)
    printer.setFromTo(2, 3)
    assert printing.print_pages(printer, preview.composed())
    assert numbers(file) == ["—2—", "—3—"]


def test_a_file_that_is_printed_can_be_searched_as_one_that_is_saved(
    preview: Preview, tmp_path: Path
) -> None:
    file = tmp_path / "印.pdf"
    composed = preview.composed()
    assert printing.print_pages(printed_to(file, preview), composed)
    saved, printed = (pages_in(data) for data in (build_pdf(composed), file.read_bytes()))
    assert [text_of(page) for page in printed] == [text_of(page) for page in saved]


def test_a_file_that_cannot_be_printed_into_is_told(preview: Preview, tmp_path: Path) -> None:
    printer = printed_to(tmp_path / "没有" / "印.pdf", preview)
    with pytest.raises(GkdeskError, match="没能保存"):
        printing.print_pages(printer, preview.composed())


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told(preview: Preview) -> None:
    printer = printing.printer_for(preview.view.pages, "示例")
    printer.setPrinterName("")
    printer.setOutputFileName("")
    assert not printing.print_pages(printer, preview.composed())


def test_it_fits_a_small_screen_on_two_lines(preview: Preview) -> None:
    # 1366 pixels at 150 %.
    preview.resize(890, 460)
    QApplication.processEvents()
    assert preview.width() == 890
    bar = preview.bar
    for widget in (*bar.findChildren(QAbstractButton), *bar.findChildren(QComboBox)):
        assert bar.rect().contains(QRect(widget.mapTo(bar, QPoint(0, 0)), widget.size()))
        assert widget.width() >= widget.minimumSizeHint().width()


def test_it_opens_no_larger_than_the_screen(preview: Preview) -> None:
    room = preview.screen().availableSize()
    assert preview.width() <= room.width()
    assert preview.height() <= room.height()
