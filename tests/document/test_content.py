"""Lines of the template become blocks; nothing that a clerk types becomes a directive."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gkdesk.document import (
    Block,
    Heading,
    Paragraph,
    Signature,
    TableBlock,
    Title,
    find_template,
    read_blocks,
)
from gkdesk.form import Edition
from gkdesk.report import Report
from tests.drawing import full_report
from tests.forms import edition_of

HOSTILE = (
    "@table requests",
    "@title 改标题",
    "  @date 明天",
    "\\@table requests",
    "{{ 7*7 }}",
    "{% for x in sections %}",
    "{# 注 #}",
    "{{ agency.__class__ }}",
    "\x01" + "1\x01@table requests",
    "# 行",
)


def blocks_of(report: Report) -> tuple[Block, ...]:
    return read_blocks(report, find_template(report.edition).content)


def prose_section(edition: Edition) -> str:
    return next(section.id for section in edition.sections if section.kind == "prose")


def with_prose(edition: Edition, text: str) -> Report:
    return Report(edition, "某局", edition.first_report_year, prose={prose_section(edition): text})


def test_the_blocks_follow_the_sections_of_the_edition(edition: Edition) -> None:
    expected: list[Block] = []
    for section in edition.sections:
        expected += [Heading(section.heading)] if section.heading else []
        is_table = section.kind == "table"
        expected.append(
            TableBlock(section.id) if is_table else Paragraph(f"{section.name}写在这里。")
        )
    title, *middle, signature = blocks_of(full_report(edition))
    assert isinstance(title, Title)
    assert middle == expected
    assert isinstance(signature, Signature)


def test_the_title_is_broken_before_the_year(edition_2021: Edition) -> None:
    title = blocks_of(Report(edition_2021, "某市某局", 2023))[0]
    assert title == Title(("某市某局", "2023年政府信息公开工作年度报告"))


def test_the_date_has_no_leading_zeros(edition_2021: Edition) -> None:
    report = Report(edition_2021, "某市某局", 2023, signed_on=date(2024, 1, 3))
    assert blocks_of(report)[-1] == Signature("某市某局", "2024年1月3日")


def test_a_date_that_is_not_settled_leaves_room_to_write(edition_2021: Edition) -> None:
    report = Report(edition_2021, "某市某局", 9999)
    assert blocks_of(report)[-1] == Signature("某市某局", "10000年　月　日")


def test_a_section_without_text_keeps_its_heading(edition_2021: Edition) -> None:
    headings = [
        b.text for b in blocks_of(Report(edition_2021, "某局", 2023)) if isinstance(b, Heading)
    ]
    assert headings == [s.heading for s in edition_2021.sections if s.heading]


@pytest.mark.parametrize("line", HOSTILE)
def test_a_line_that_looks_like_a_directive_stays_a_paragraph(
    edition_2021: Edition, line: str
) -> None:
    plain, hostile = with_prose(edition_2021, "字"), with_prose(edition_2021, f"甲\n{line}\n乙")
    paragraphs = [block for block in blocks_of(hostile) if isinstance(block, Paragraph)]
    assert [p.text for p in paragraphs] == ["甲", line.replace("\x01", "").strip(), "乙"]
    assert len(blocks_of(hostile)) == len(blocks_of(plain)) + 2


@given(text=st.text(alphabet=st.sampled_from("@\\{}%#\x01\x0b1tabledi \n\u2028令")))
def test_no_text_adds_anything_but_paragraphs(text: str) -> None:
    edition = edition_of("2021")
    without = blocks_of(with_prose(edition, ""))
    blocks = blocks_of(with_prose(edition, text))
    assert tuple(b for b in blocks if not isinstance(b, Paragraph)) == without


def test_an_agency_that_looks_like_a_directive_is_printed(edition_2021: Edition) -> None:
    title, *_, signature = blocks_of(Report(edition_2021, "@table {{ 1 }}", 2023))
    assert isinstance(title, Title)
    assert title.lines[0] == "@table {{ 1 }}"
    assert signature == Signature("@table {{ 1 }}", "2024年　月　日")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("　　两个全角空格", "两个全角空格"),
        ("坏\x00字\x1b符\x7f", "坏字符"),
        ("半个\ud83d字\ufffe", "半个字"),
        ("甲\t乙", "甲 乙"),
        ("笑😀脸", "笑😀脸"),
    ],
)
def test_what_no_document_can_hold_is_dropped(
    edition_2021: Edition, typed: str, printed: str
) -> None:
    assert Paragraph(printed) in blocks_of(with_prose(edition_2021, typed))


@pytest.mark.parametrize(
    ("line", "level", "lead"),
    [
        ("一、主要做法", 1, 6),
        ("（一）主动公开情况。全年公开。", 2, 10),
        ("(二)依申请公开", 2, 8),
        ("1.受理。共5件。", 3, 5),
        ("2.5万人次参加。", 0, 0),
        ("（1）按期答复", 4, 7),
        ("一是加强学习。", 0, 0),
        ("（一）" + "很长的一句话" * 8 + "。", 0, 0),
    ],
)
def test_a_heading_is_known_by_its_number(
    edition_2021: Edition, line: str, level: int, lead: int
) -> None:
    assert Paragraph(line, level, lead) in blocks_of(with_prose(edition_2021, line))


def test_a_directive_may_begin_with_the_sign_at_full_width(
    edition_2021: Edition, tmp_path: Path
) -> None:
    file = tmp_path / "content.j2"
    file.write_text("＠title {{ agency }}\n{{ sections[1].text }}\n", encoding="utf-8")
    report = Report(edition_2021, "＠table", 2023, prose={edition_2021.sections[1].id: "＠date 1"})
    assert read_blocks(report, file) == (Title(("＠table",)), Paragraph("＠date 1"))


def test_a_directive_pulled_up_to_another_line_is_still_one(
    edition_2021: Edition, tmp_path: Path
) -> None:
    file = tmp_path / "content.j2"
    file.write_text("{{ agency -}}\n@heading 一\n  @heading 二\n", encoding="utf-8")
    blocks = read_blocks(Report(edition_2021, "某局", 2023), file)
    assert blocks == (Paragraph("某局"), Heading("一"), Heading("二"))
