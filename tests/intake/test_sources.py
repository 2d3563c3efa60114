"""What is printed in a file, and nothing else, in its order."""

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook

from gkdesk.files import FileError
from gkdesk.form import Library
from gkdesk.intake.importing import import_report
from gkdesk.intake.sources.blocks import Paragraph, Source
from gkdesk.intake.sources.opening import read_source
from tests.forms import edition_of
from tests.intake.containers import as_book, as_page
from tests.intake.written import sample
from tests.intake.zipping import zipped

_MAIN, _HERE = "word/document.xml", "here"


def read(folder: Path, name: str, data: bytes) -> Source:
    (folder / name).write_bytes(data)
    return read_source(folder / name)


def lines(source: Source) -> list[str]:
    return [block.text for block in source.blocks if isinstance(block, Paragraph)]


def word(*paragraphs: str) -> bytes:
    """Return a Word file of paragraphs written as XML."""
    stream = io.BytesIO()
    document = Document()
    document.add_paragraph(_HERE)
    document.save(stream)
    with zipfile.ZipFile(stream) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    body = "".join(f"<w:p>{inner}</w:p>" for inner in paragraphs).encode()
    place = f"<w:p><w:r><w:t>{_HERE}</w:t></w:r></w:p>".encode()
    parts[_MAIN] = parts[_MAIN].replace(place, body)
    return zipped(parts)


def test_removed_and_hidden_text_of_word_is_not_read(tmp_path: Path) -> None:
    runs = (
        "<w:r><w:t>甲</w:t></w:r><w:del w:id='1'><w:r><w:delText>乙</w:delText></w:r></w:del>",
        "<w:ins w:id='2'><w:r><w:t>丙</w:t></w:r></w:ins>",
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>丁</w:t></w:r>",
    )
    assert lines(read(tmp_path, "a.docx", word("".join(runs)))) == ["甲丙"]


def test_numbers_that_word_sets_by_itself_are_read(tmp_path: Path) -> None:
    numbered = "<w:pPr><w:pStyle w:val='ListNumber'/></w:pPr><w:r><w:t>{}</w:t></w:r>"
    found = lines(read(tmp_path, "a.docx", word(numbered.format("甲"), numbered.format("乙"))))
    assert found == ["1.甲", "2.乙"]


def test_a_table_around_tables_only_sets_the_page_out(tmp_path: Path) -> None:
    document = Document()
    frame = document.add_table(1, 1).cell(0, 0)
    frame.text = "一、甲"
    inner = frame.add_table(2, 2)
    inner.cell(1, 1).text = "5"
    stream = io.BytesIO()
    document.save(stream)
    source = read(tmp_path, "a.docx", stream.getvalue())
    assert lines(source) == ["一、甲"]
    assert [table.table.height for table in source.tables] == [2]


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_is_read_in_whatever_code_it_was_written(code: str, tmp_path: Path) -> None:
    assert lines(read(tmp_path, "a.txt", "一、总体情况\n朱镕基".encode(code)))[-1] == "朱镕基"


def test_a_page_that_declares_another_code_than_its_own_is_read(tmp_path: Path) -> None:
    page = "<meta charset='gb2312'><p>总体情况</p>".encode()
    assert lines(read(tmp_path, "a.html", page)) == ["总体情况"]


def test_scripts_and_what_is_hidden_are_no_part_of_a_page(tmp_path: Path) -> None:
    page = "<p>甲</p><script>乙</script><p style='display:none'>丙</p><!-- 丁 --><p>戊</p>"
    assert lines(read(tmp_path, "a.html", page.encode())) == ["甲", "戊"]


def test_columns_that_are_hidden_are_not_read_and_the_others_keep_their_letters(
    tmp_path: Path,
) -> None:
    book, stream = Workbook(), io.BytesIO()
    sheet = book.worksheets[0]
    sheet.append(["甲", "去年", "今年"])
    sheet.append(["乙", "1", "2"])
    sheet.merge_cells("B1:C1")
    sheet.column_dimensions["B"].hidden = True
    book.save(stream)
    (table,) = read(tmp_path, "a.xlsx", stream.getvalue()).tables
    assert [box.text for box in table.table.boxes] == ["甲", "去年", "乙", "2"]
    assert table.place_of(table.table.boxes[-1]).endswith("C2")


def test_sheets_and_rows_that_are_hidden_are_not_read(tmp_path: Path) -> None:
    book = Workbook()
    first, second = book.worksheets[0], book.create_sheet("隐藏")
    for row in (["甲"], ["乙"]):
        first.append(row)
        second.append(row)
    first.row_dimensions[2].hidden = True
    second.sheet_state = "hidden"
    stream = io.BytesIO()
    book.save(stream)
    assert lines(read(tmp_path, "a.xlsx", stream.getvalue())) == ["甲"]


def test_a_formula_without_a_result_is_no_blank(tmp_path: Path) -> None:
    source = sample(edition_of("2021"))
    rules = next(line for line in source.grid("proactive") if line[0].text == "规章")
    rules[1].text = "=1+1"
    (tmp_path / "a.xlsx").write_bytes(as_book(source))
    imported = import_report(tmp_path / "a.xlsx", Library())
    assert imported.missing == ("proactive.rules.issued",)
    assert [(one.text, one.why) for one in imported.lost] == [("=1+1", "公式没有结果")]


def test_tables_and_year_that_disagree_are_told_of(tmp_path: Path) -> None:
    source = sample(edition_of("2019"))
    source.title[1] = source.title[1].replace("2019", "2022")
    (tmp_path / "a.html").write_bytes(as_page(source))
    imported = import_report(tmp_path / "a.html", Library())
    assert (imported.edition.id, imported.year) == ("2019", 2022)
    assert len(imported.told) == 1


def test_tables_of_a_form_that_came_later_than_the_year_are_refused(tmp_path: Path) -> None:
    source = sample(edition_of("2021"))
    source.title[1] = source.title[1].replace("2021", "2020")
    (tmp_path / "a.html").write_bytes(as_page(source))
    with pytest.raises(FileError, match="2020 年"):
        import_report(tmp_path / "a.html", Library())
