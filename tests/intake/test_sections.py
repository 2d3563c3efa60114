"""Where sections begin on pages that list them, mark them or lay them out in ways of their own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from gkdesk.form import Library
from gkdesk.intake.importing import Imported, import_report
from gkdesk.report import plain
from tests.forms import edition_of
from tests.intake.containers import as_book, as_page, as_word
from tests.intake.written import Square, Written, sample

EDITION = edition_of("2021")


def page(folder: Path, source: Written, change: Callable[[str], str] = str) -> Imported:
    file = folder / "来源.html"
    file.write_bytes(change(as_page(source).decode("gb18030")).encode("gb18030"))
    return import_report(file, Library())


def assert_whole(imported: Imported, source: Written) -> None:
    entered = {cell: plain(value) for cell, value in imported.report.entered.items()}
    assert entered == {cell: source.cells[cell] for cell in entered}
    lines = {key: [one.text for one in own] for key, own in imported.prose.items()}
    opening = next(section.id for section in EDITION.sections if not section.heading)
    texts = {key: part.lines for key, part in source.parts.items() if part.lines}
    assert lines == {opening: source.preamble, **texts}


def test_a_list_of_contents_is_no_report(tmp_path: Path) -> None:
    source = sample(EDITION)
    listed = "".join(f"<p><a href='#'>{part.heading}</a></p>" for part in source.parts.values())
    contents = f"<div class='article'><div><p>目录</p>{listed}</div>"
    imported = page(tmp_path, source, lambda text: text.replace("<div class='article'>", contents))
    assert_whole(imported, source)


def test_a_title_that_is_like_a_heading_is_the_title(tmp_path: Path) -> None:
    source = sample(EDITION)
    source.title = ["甲县水务局2021年政府信息公开工作情况报告"]
    imported = page(tmp_path, source)
    assert (imported.agency, imported.year) == ("甲县水务局", 2021)
    assert_whole(imported, source)


def test_headings_without_a_number_are_not_those_with_one(tmp_path: Path) -> None:
    source = sample(EDITION)
    for part in source.parts.values():
        part.heading = part.heading[2:]
    source.parts["overview"].lines = [
        "（一）主动公开",
        "公开三百条。",
        "（二）依申请公开",
        "都已答复。",
    ]
    assert_whole(page(tmp_path, source), source)


def test_parts_are_numbered_sections(tmp_path: Path) -> None:
    source = sample(EDITION)
    for part in source.parts.values():
        part.heading = f"第{part.heading[0]}部分 {part.heading[2:]}"
    imported = page(tmp_path, source)
    assert_whole(imported, source)
    assert imported.told == ()


def test_three_tables_in_one_are_told_apart_by_their_labels(tmp_path: Path) -> None:
    source = sample(EDITION)
    tables = [part for part in source.parts.values() if part.tables]
    tables[0].tables = [[line for part in tables for line in part.tables[0]]]
    for part in tables[1:]:
        source.parts = {key: own for key, own in source.parts.items() if own is not part}
    file = tmp_path / "来源.xlsx"
    file.write_bytes(as_book(source))
    imported = import_report(file, Library())
    entered = {cell: plain(value) for cell, value in imported.report.entered.items()}
    assert entered == {cell: source.cells[cell] for cell in EDITION.reach}


def test_figures_of_all_organisations_are_no_figures_of_one_kind(tmp_path: Path) -> None:
    source = sample(EDITION)
    grid = source.grid("requests")
    grid[1][1].across, grid[2][:] = 1, []
    grid[0][1].across = 3
    for line in grid[3:]:
        del line[-6:-2]
    imported = page(tmp_path, source)
    kinds = {cell.rpartition(".")[2] for cell in imported.cells if cell.startswith("requests.")}
    assert kinds <= {"natural_persons", "total"}


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        (("table",), "表可能是图片"),
        (("prose",), "只有表"),
        (("table", "prose"), "没有找到报告的任何一部分"),
    ],
)
def test_what_a_page_lacks_is_told_in_so_many_words(
    kinds: tuple[str, ...], told: str, tmp_path: Path
) -> None:
    source = sample(EDITION)
    for section in EDITION.sections:
        if section.kind in kinds and section.heading:
            source.parts[section.id].tables = []
            if section.kind == "prose" or len(kinds) > 1:
                del source.parts[section.id]
    imported = page(tmp_path, source, lambda text: text.replace("<li>一、总体情况</li>", ""))
    assert any(told in sentence for sentence in imported.told)
    assert len(imported.told) <= 3


def test_what_is_filled_into_a_form_is_read(tmp_path: Path) -> None:
    source = sample(EDITION)
    for line in source.grid("disputes"):
        for square in (square for square in line if square.text.isdigit()):
            square.text = f"@{square.text}@"

    def fields(text: str) -> str:
        first, *rest = text.split("@")
        inputs = (
            f"<input type='text' value='{rest[n]}'>{rest[n + 1]}" for n in range(0, len(rest), 2)
        )
        return first + "".join(inputs)

    assert_whole(page(tmp_path, source, fields), source)


def test_figures_with_a_unit_are_no_labels(tmp_path: Path) -> None:
    source = sample(EDITION)
    for line in source.grid("requests"):
        for square in (square for square in line if square.text.isdigit()):
            square.text = f"{square.text}件"
    assert_whole(page(tmp_path, source), source)


def test_labels_that_name_their_group_are_known(tmp_path: Path) -> None:
    source = sample(EDITION)
    group = ""
    for line in source.grid("requests")[3:]:
        labels = [square for square in line if not square.text.isdigit()]
        group = labels[-2].text if len(labels) > 1 else group
        if labels[-1].text[0].isdigit():
            labels[-1].text = f"{group}-{labels[-1].text}"
        line[:] = [Square(labels[-1].text), *(one for one in line if one.text.isdigit())]
    heads = [square for line in source.grid("requests")[1:3] for square in line]
    names = [Square(one.text) for one in (heads[0], *heads[3:], heads[2])]
    source.grid("requests")[:3] = [[Square("项目"), *names]]
    imported = page(tmp_path, source)
    assert_whole(imported, source)
    assert not any(taken.is_doubtful for taken in imported.cells.values())


@pytest.mark.parametrize("between", ["", " ", "。", "：", "　"])
def test_a_heading_may_run_on_into_its_text(between: str, tmp_path: Path) -> None:
    source = sample(EDITION)
    for section in ("overview", "problems"):
        part = source.parts[section]
        text = "2021年，本机关认真做好各项工作，全年主动公开信息三百余条，方便群众查阅。"
        part.heading, part.lines = f"{part.heading}{between}{text}", []
    imported = page(tmp_path, source)
    for section in ("overview", "problems"):
        (line,) = imported.prose[section]
        assert line.text.startswith("2021年，本机关")


def test_lines_that_a_converter_made_paragraphs_are_joined(tmp_path: Path) -> None:
    source = sample(EDITION)
    long = "全年公开2023条信息，认真贯彻落实条例的各项要求，" * 8 + "取得良好成效。"
    part = source.parts["problems"]
    part.lines = ["（一）主动公开。", *cut(long, 30), "（二）依申请公开。", *cut(long, 30)]
    source.preamble = cut(long, 30)
    for section in ("overview", "other_matters"):
        source.parts[section].lines = ["无。"]
    file = tmp_path / "来源.docx"
    file.write_bytes(as_word(source))
    imported = import_report(file, Library())
    texts = [one.text for one in imported.prose["problems"]]
    assert texts == ["（一）主动公开。", long, "（二）依申请公开。", long]


def cut(text: str, width: int) -> list[str]:
    """Return lines of a width, digits half as wide as the rest."""
    lines = [""]
    for sign in text:
        if sum(1 if one.isascii() else 2 for one in lines[-1] + sign) > 2 * width:
            lines.append("")
        lines[-1] += sign
    return lines
