"""The PDF as a file: its fonts, its text, its page, the mark of a draft."""

import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase

from gkdesk.form import Edition
from gkdesk.project import save
from gkdesk.report import Report
from gkdesk.ui.paper.composing import Choice
from tests.cli.calls import gkdesk
from tests.drawing import full_report
from tests.ui.paper.reading import SLIP, known, pages_of, pdf_bytes, sample, text_of

pytestmark = pytest.mark.usefixtures("qapp")

PDFTOTEXT = shutil.which("pdftotext")
MM = 72 / 25.4
LEFT, TOP, RIGHT, BOTTOM = 28 * MM, 37 * MM, 184 * MM, 262 * MM
# What the same shape stands for in some fonts, and what they join to one sign.
_SHARED = "工作骨干门户角色龙见用面音食飞马鱼鸟——主要……“三安全一稳定”"
# The bindings of Qt 6.7 cannot switch off what joins these to one sign.
DOUBLES = _SHARED + ("fi 1/2" if hasattr(QFont.Tag, "fromString") else "")
STAMP = re.compile(rb"D:\d{14}\w*|\d{4}-\d\d-\d\dT[\d:+]+|uuid:[\w-]+|/ID \[[^\]]*\]")
NOON = datetime(2024, 1, 3, 12, 5, tzinfo=UTC)


def with_prose(edition: Edition, text: str) -> Report:
    section = next(section.id for section in edition.sections if section.kind == "prose")
    return Report(edition, "某市某局", edition.first_report_year, prose={section: text})


def is_page_number(character: dict[str, float]) -> bool:
    return character["top"] > BOTTOM


def test_all_fonts_lie_within_the_file() -> None:
    data = pdf_bytes(sample())
    assert data.count(b"/FontFile2 ") == data.count(b"/FontDescriptor ") > 0


def test_no_font_is_a_japanese_or_korean_face() -> None:
    names = {c["fontname"] for page in pages_of(sample()) for c in page.chars}
    assert [name for name in names if re.search("(?i)jp|kr|japan|korea|gothic", name)] == []


def test_every_text_can_be_searched(edition: Edition) -> None:
    report = full_report(edition)
    found = "".join(map(text_of, pages_of(report)))
    for section in edition.sections:
        assert section.heading in found
        assert report.prose.get(section.id, "") in found


def test_characters_that_share_a_shape_are_found_as_they_were_typed(edition_2021: Edition) -> None:
    found = "".join(map(text_of, pages_of(with_prose(edition_2021, DOUBLES))))
    assert DOUBLES.replace(" ", "") in found


def test_characters_beyond_the_first_plane_are_found(edition_2021: Edition) -> None:
    rare = "甲𠮷乙㐂丙𬭎丁"
    found = "".join(map(text_of, pages_of(with_prose(edition_2021, rare))))
    assert rare in found


def test_the_last_of_many_shapes_is_found_as_it_was_typed(edition_2021: Edition) -> None:
    # Qt lists shapes 256 at a time, and one that is left over in another way.
    many = "".join(chr(code) for code in range(0x4E00, 0x4E00 + 300))
    for length in range(120, 180, 3):
        text = f"{many[:length]}日"
        assert text in "".join(map(text_of, pages_of(with_prose(edition_2021, text))))


@pytest.mark.skipif(PDFTOTEXT is None, reason="pdftotext (poppler-utils) is not installed")
def test_another_reader_finds_the_text_too(edition_2021: Edition, tmp_path: Path) -> None:
    file = tmp_path / "报告.pdf"
    file.write_bytes(pdf_bytes(with_prose(edition_2021, DOUBLES)))
    read = subprocess.run([PDFTOTEXT or "", file, "-"], check=True, capture_output=True)
    assert DOUBLES.replace(" ", "") in "".join(read.stdout.decode().split())


def test_the_paper_is_a4(edition: Edition) -> None:
    for page in pages_of(full_report(edition)):
        assert (page.width, page.height) == pytest.approx((210 * MM, 297 * MM), abs=1)


def test_nothing_but_page_numbers_stands_outside_of_the_type_area(edition: Edition) -> None:
    for page in pages_of(full_report(edition)):
        for character in page.chars:
            assert character["x0"] >= LEFT - SLIP
            assert character["x1"] <= RIGHT + SLIP
            middle = (character["top"] + character["bottom"]) / 2
            assert is_page_number(character) or TOP < middle < BOTTOM


def test_page_numbers_stand_outside_on_odd_and_even_pages(edition: Edition) -> None:
    for page in pages_of(full_report(edition)):
        number = [c for c in page.chars if is_page_number(c)]
        text = "".join(str(c["text"]) for c in number)
        assert text == f"— {page.page_number} —"
        # One character of 4号 in from the edge.
        is_odd = page.page_number % 2
        edge, inner = (number[-1]["x1"], RIGHT - 14) if is_odd else (number[0]["x0"], LEFT + 14)
        assert edge == pytest.approx(inner, abs=SLIP)


def test_the_same_report_gives_the_same_bytes_but_for_time_and_number(tmp_path: Path) -> None:
    file, found = tmp_path / "报告.gkd", set[bytes]()
    save(sample(), file, replace=False)
    # What differs from start to start shows in processes of their own.
    for name in ("a.pdf", "b.pdf", "c.pdf", "d.pdf"):
        assert gkdesk("export", file, "-o", tmp_path / name).status == 0
        found.add(STAMP.sub(b"", (tmp_path / name).read_bytes()))
    assert len(found) == 1


def test_a_draft_says_so_and_when_on_every_page() -> None:
    for page in pages_of(sample(), Choice(draft_at=NOON)):
        assert "草稿2024-01-0312:05打印" in text_of(page).replace("\u3000", "")
        large = [c for c in page.chars if c["size"] > 100]
        assert "".join(str(c["text"]) for c in large) == "草稿"
        assert large[0]["x0"] < page.width / 2 < large[1]["x1"]
        assert large[1]["top"] < page.height / 2 < large[0]["bottom"]
        # Under everything: what is drawn first lies below.
        assert page.chars[: len(large)] == large


def test_a_report_that_is_no_draft_does_not_say_so() -> None:
    for page in pages_of(sample()):
        assert "草稿" not in text_of(page)


def test_the_findings_stand_on_a_page_behind_the_report() -> None:
    report = sample()
    without, pages = pages_of(report), pages_of(report, Choice(has_findings=True))
    assert [text_of(page) for page in pages[: len(without)]] == [text_of(page) for page in without]
    text = text_of(pages[-1])
    assert all(finding.message.replace(" ", "") in text for finding in report.findings)


def test_one_section_alone_has_its_own_findings_behind_it() -> None:
    report = sample()
    section = report.findings[0].section
    *_, page = pages_of(report, Choice(has_findings=True, sections=(section,)))
    for finding in report.findings:
        told = finding.message.replace(" ", "") in text_of(page)
        assert told == (finding.section == section)


def test_one_section_is_printed_alone(edition: Edition) -> None:
    report = full_report(edition)
    for section in edition.sections:
        found = "".join(map(text_of, pages_of(report, Choice(sections=(section.id,)))))
        assert section.heading in found
        others = [one.heading for one in edition.sections if one.heading and one != section]
        assert [heading for heading in others if heading in found] == []


def test_the_title_is_known_to_the_file() -> None:
    report = sample()
    told = known(pdf_bytes(report))
    assert report.agency in told["Title"]


def test_the_fonts_of_the_tests_are_there() -> None:
    assert any(QFontDatabase.hasFamily(name) for name in ("Noto Serif CJK SC", "SimSun", "仿宋"))
