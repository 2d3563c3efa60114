"""``gkdesk export -o x.pdf`` in a process of its own, with no screen to be had."""

from pathlib import Path

import pytest

from tests.cli.calls import gkdesk
from tests.forms import edition_of
from tests.ui.paper.office import office_styles, opening

REPORT = ("new", "--year", "2023", "--agency", "某市某局")


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A report; no screen, and one that is named is not there."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert gkdesk(*REPORT, "-o", tmp_path / "甲.gkd").status == 0
    return tmp_path / "甲.gkd"


def test_a_pdf_is_written_without_a_screen(file: Path) -> None:
    output = file.with_suffix(".pdf")
    answer = gkdesk("export", file, "-o", output)
    assert (answer.status, answer.out, answer.err) == (0, "", "")
    assert output.read_bytes().startswith(b"%PDF-")


def test_a_screen_that_is_not_there_is_not_asked_for(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":4711")
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    answer = gkdesk("export", file, "-o", file.with_suffix(".pdf"))
    assert (answer.status, answer.err) == (0, "")


def test_a_draft_is_another_file_than_the_report(file: Path) -> None:
    plain, draft = file.with_name("a.pdf"), file.with_name("b.pdf")
    gkdesk("export", file, "-o", plain)
    gkdesk("export", file, "-o", draft, "--draft")
    assert len(draft.read_bytes()) > len(plain.read_bytes())


def test_what_of_a_template_cannot_be_painted_is_told(file: Path, tmp_path: Path) -> None:
    styles = office_styles(edition_of("2021"), tmp_path, opening("<w:p><w:r><w:pict/></w:r></w:p>"))
    answer = gkdesk("export", file, "-o", file.with_suffix(".pdf"), "--template", styles)
    assert answer.status == 0
    assert "图形画不出来，只印在 Word 文件里" in answer.err


@pytest.mark.parametrize("ending", [".docx", ".pdf", ".html", ".xlsx"])
def test_an_existing_document_is_kept_without_force(file: Path, ending: str) -> None:
    output = file.with_suffix(ending)
    output.write_bytes(b"kept")
    answer = gkdesk("export", file, "-o", output)
    assert answer.status == 3
    assert "已经存在" in answer.err
    assert output.read_bytes() == b"kept"


def test_an_ending_that_no_form_has_is_told_with_those_that_there_are(file: Path) -> None:
    answer = gkdesk("export", file, "-o", file.with_suffix(".odt"))
    assert answer.status == 2
    assert ".pdf" in answer.err
