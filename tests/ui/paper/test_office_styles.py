"""An office's own styles change print and PDF as they change the Word file."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase

from gkdesk.document.fonts import FontPreset
from gkdesk.document.package import packed
from gkdesk.form import Edition
from gkdesk.ui.paper.composing import Choice, compose
from tests.document.word_file import changed_parts, own_styles
from tests.drawing import full_report
from tests.ui.paper.reading import pages_of, text_of

pytestmark = pytest.mark.usefixtures("qapp")

RED_HEAD = (
    '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:color w:val="FF0000"/>'
    '<w:sz w:val="72"/></w:rPr><w:t>某市某局文件</w:t></w:r></w:p>'
)
COVER = '<w:p><w:r><w:t>封面</w:t></w:r></w:p><w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def changed(edition: Edition, folder: Path, part: str, old: str, new: str) -> Path:
    file = folder / "styles.docx"
    file.write_bytes(packed(changed_parts(own_styles(edition), f"word/{part}.xml", old, new)))
    return file


def opened_by(edition: Edition, folder: Path, opening: str) -> Choice:
    file = changed(edition, folder, "document", "<w:body>", f"<w:body>{opening}")
    return Choice(template=file)


def test_a_larger_body_takes_more_pages(edition_2021: Edition, tmp_path: Path) -> None:
    report = full_report(edition_2021)
    report.write("overview", "政府信息公开" * 200)
    file = changed(edition_2021, tmp_path, "styles", 'w:val="32"', 'w:val="64"')
    assert len(pages_of(report, Choice(template=file))) > len(pages_of(report))


def test_wider_margins_move_the_text(edition_2021: Edition, tmp_path: Path) -> None:
    report = full_report(edition_2021)
    file = changed(edition_2021, tmp_path, "document", 'w:left="1587"', 'w:left="2587"')
    plain, moved = pages_of(report)[1], pages_of(report, Choice(template=file))[1]
    assert min(c["x0"] for c in moved.chars) > min(c["x0"] for c in plain.chars)


def test_a_red_head_stands_above_the_title(edition: Edition, tmp_path: Path) -> None:
    page = compose(full_report(edition), opened_by(edition, tmp_path, RED_HEAD)).pages[0]
    head, title, *_ = page.texts
    assert (head.line.text, head.line.colour) == ("某市某局文件", "FF0000")
    assert title.line.text == "某市某局"
    assert head.y < title.y


def test_a_cover_has_a_page_of_its_own(edition: Edition, tmp_path: Path) -> None:
    report = full_report(edition)
    pages = pages_of(report, opened_by(edition, tmp_path, COVER))
    assert text_of(pages[0]) == "封面—1—"
    assert len(pages) == len(pages_of(report)) + 1


def test_one_section_alone_has_no_cover(edition: Edition, tmp_path: Path) -> None:
    file = changed(edition, tmp_path, "document", "<w:body>", f"<w:body>{COVER}")
    pages = pages_of(
        full_report(edition), Choice(template=file, sections=(edition.sections[1].id,))
    )
    assert "封面" not in "".join(map(text_of, pages))


def test_fonts_by_choice_are_taken(edition: Edition) -> None:
    usual = drawn(edition, None)
    system = QFontDatabase.WritingSystem.SimplifiedChinese
    # Any that is there, whichever fonts this machine has; a PDF may call one by another name.
    families = QFontDatabase.families(system)
    presets = [FontPreset("other", "另一种", {"仿宋": family}) for family in families]
    assert any(drawn(edition, preset) - usual for preset in presets)


def drawn(edition: Edition, fonts: FontPreset | None) -> set[str]:
    """Return the names of the fonts on the first page of a report."""
    page = pages_of(full_report(edition), Choice(fonts=fonts))[0]
    return {character["fontname"].partition("+")[2] for character in page.chars}
