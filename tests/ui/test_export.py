"""Writing and copying the document from the window, in every form."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction, QGuiApplication, QTextTable
from PySide6.QtWidgets import QTextEdit

from gkdesk.document.boxes import box_text
from gkdesk.project import save
from gkdesk.report import Report, plain
from gkdesk.ui import wording
from gkdesk.ui.dialogs import ExportQuestion, SavePath
from gkdesk.ui.preferences import Preferences, keep_preferences
from gkdesk.ui.window import Window
from tests.document.web_page import figures, found, texts, tree_of
from tests.document.workbook import figures as sheet_figures
from tests.document.workbook import opened
from tests.ui.hands import Hands
from tests.ui.paper.office import office_styles, opening

FORMS = (".docx", ".html", ".xlsx")


class Told:
    """What the clerk was asked, and what is answered."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self.questions: list[str] = []
        self.goes_on = True
        self.folder = folder
        monkeypatch.setattr(ExportQuestion, "ask", self._question)
        monkeypatch.setattr(SavePath, "ask", self._path)

    def _question(self, _parent: object, _counts: str, sentences: str) -> bool:
        self.questions.append(sentences)
        return self.goes_on

    def _path(self, _parent: object, _title: str, suggested: Path, _kind: str) -> Path:
        return self.folder / suggested.name


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Told:
    folder = tmp_path / "out"
    folder.mkdir()
    return Told(monkeypatch, folder)


@pytest.fixture
def sample(window: Window) -> Report:
    window.open_sample()
    assert window.view is not None
    return window.view.session.report


def export(window: Window, ending: str) -> None:
    assert window.filing is not None
    window.filing.export(ending)


def choose(window: Window, text: str) -> None:
    """Choose an entry of a menu."""
    next(one for one in window.findChildren(QAction) if one.text() == text).trigger()


def pasted_tables(window: Window) -> list[QTextTable]:
    """Paste what is on the clipboard into an editor, and return the tables that have arrived."""
    editor = QTextEdit(window)
    editor.paste()
    frames = editor.document().rootFrame().childFrames()
    return [frame for frame in frames if isinstance(frame, QTextTable)]


@pytest.mark.parametrize("ending", FORMS)
@pytest.mark.usefixtures("sample")
def test_with_findings_open_every_form_asks_first(window: Window, told: Told, ending: str) -> None:
    told.goes_on = False
    export(window, ending)
    assert len(told.questions) == 1
    assert list(told.folder.iterdir()) == []


@pytest.mark.parametrize("ending", FORMS)
def test_without_findings_a_form_is_written_at_once(
    window: Window, told: Told, filled_report: Report, tmp_path: Path, ending: str
) -> None:
    save(filled_report, tmp_path / "a.gkd")
    window.open_file(tmp_path / "a.gkd")
    export(window, ending)
    assert told.questions == []
    (file,) = told.folder.iterdir()
    assert file.suffix == ending
    assert file.name in window.notice.text


def test_the_page_and_the_workbook_hold_the_report_of_the_window(
    window: Window, told: Told, sample: Report
) -> None:
    export(window, ".html")
    export(window, ".xlsx")
    page, book = sorted(told.folder.iterdir())
    assert sample.agency in texts(tree_of(page.read_text(encoding="utf-8")), "//h1")[0]
    assert len(sheet_figures(opened(book.read_bytes()), sample)) == len(sample.values)


@pytest.mark.usefixtures("told")
def test_what_of_the_office_s_own_a_pdf_leaves_out_is_told(
    window: Window, sample: Report, settings: QSettings, tmp_path: Path
) -> None:
    drawn = opening("<w:p><w:r><w:pict/></w:r></w:p>")
    styles = office_styles(sample.edition, tmp_path, drawn)
    keep_preferences(settings, Preferences(styles=str(styles)))
    export(window, ".pdf")
    assert "图形画不出来，只印在 Word 文件里" in window.notice.text
    export(window, ".docx")
    assert "图形" not in window.notice.text


def test_the_report_is_copied_as_a_web_page_and_as_text(window: Window, sample: Report) -> None:
    choose(window, wording.COPY_REPORT)
    data = QGuiApplication.clipboard().mimeData()
    written = found(tree_of(data.html()), "//table")
    tables = sample.edition.tables.values()
    read: dict[str, str] = {}
    for element, table in zip(written, tables, strict=True):
        read |= figures(element, table)
    assert read == {cell: plain(value) or "" for cell, value in sample.values.items()}
    assert sample.agency in data.text()
    assert "\t".join(["36", "5", "0", "1", "3", "0", "45"]) in data.text()


def test_a_pasted_report_has_its_tables_with_their_merged_cells(
    window: Window, sample: Report
) -> None:
    choose(window, wording.COPY_REPORT)
    tables = pasted_tables(window)
    for table, wanted in zip(tables, sample.edition.tables.values(), strict=True):
        assert (table.rows(), table.columns()) == (len(wanted.layout), len(wanted.widths))
        for box in (box for line in wanted.layout for box in line):
            cell = table.cellAt(box.top, box.left)
            assert (cell.rowSpan(), cell.columnSpan()) == (box.down, box.across)
            assert cell.firstCursorPosition().block().text() == box_text(box, sample)


def test_the_table_in_the_middle_is_copied_alone(window: Window, sample: Report) -> None:
    assert window.view is not None
    section = list(sample.edition.tables)[-1]
    window.view.go_to(section)
    choose(window, wording.COPY_TABLE)
    html = QGuiApplication.clipboard().mimeData().html()
    assert texts(tree_of(html), "//caption") == [sample.edition.section(section).heading]


def test_where_no_table_is_in_the_middle_the_window_says_so(window: Window, sample: Report) -> None:
    assert window.view is not None
    QGuiApplication.clipboard().setText("别的")
    window.view.go_to(next(iter(sample.prose)))
    choose(window, wording.COPY_TABLE)
    assert window.notice.text == wording.COPY_NO_TABLE
    assert QGuiApplication.clipboard().text() == "别的"


def test_a_copy_with_findings_open_says_how_many(window: Window, sample: Report) -> None:
    choose(window, wording.COPY_REPORT)
    assert sample.findings
    assert "2 处错误" in window.notice.text


def test_what_is_half_typed_is_copied_too(window: Window, hands: Hands, sample: Report) -> None:
    assert window.view is not None
    cell = next(iter(sample.edition.reach))
    window.view.go_to(cell)
    hands.type("777")
    hands.press("Ctrl+Shift+C")
    assert sample.values[cell] == 777
    assert ">777<" in QGuiApplication.clipboard().mimeData().html()
