"""The two published reports read whole: prose in its section, blanks left blank."""

from pathlib import Path

import pytest

from gkdesk.form import Library
from gkdesk.intake.importing import Imported, import_report
from gkdesk.report import plain
from tests.reference.published import NAMES, published

# For each section, what its first and last paragraph have in them, and how many there are.
PROSE = {
    "suzhou-office-2019": {
        "preamble": ("根据2019年5月15日", "政府信息公开工作年度报告。", 1),
        "overview": ("2019年，苏州市人民政府办公室", "实现融合发展。", 5),
        "problems": ("存在的主要问题:", "规范有序发展。", 2),
        "other_matters": ("（一）推进各项政务公开工作落实", "集中公开发布。", 2),
    },
    "gusu-office-2023": {
        "preamble": ("根据《中华人民共和国政府信息公开条例》", "年度报告》。", 1),
        "overview": ("苏州市姑苏区党政办公室（以下简称", "更好地服务日常生活。", 5),
        "problems": ("2023年，区党政办", "规范化水平。", 1),
        "other_matters": ("在办理 2023 年度", "未收取信息处理费。", 1),
    },
}


def read(name: str) -> Imported:
    return import_report(Path(published(name).file).with_name(f"{name}.txt"), Library())


@pytest.mark.parametrize("name", NAMES)
def test_every_figure_is_as_read_by_eye_and_every_blank_a_blank(name: str) -> None:
    known, report = published(name), read(name).report
    values = {cell: plain(value) for cell, value in report.values.items()}
    assert values == {**known.cells, **known.printed_totals}


@pytest.mark.parametrize("name", NAMES)
def test_all_prose_is_in_its_section(name: str) -> None:
    prose = read(name).prose
    assert prose.keys() == PROSE[name].keys()
    for section, (first, last, count) in PROSE[name].items():
        texts = [paragraph.text for paragraph in prose[section]]
        assert (texts[0].startswith(first), texts[-1].endswith(last)) == (True, True)
        assert len(texts) == count


@pytest.mark.parametrize("name", NAMES)
def test_no_letter_of_the_prose_is_lost(name: str) -> None:
    imported = read(name)
    source = Path(published(name).file).with_name(f"{name}.txt").read_text(encoding="utf-8")
    whole = "".join(source.split())
    for paragraphs in imported.prose.values():
        for paragraph in paragraphs:
            assert "".join(paragraph.text.split()) in whole
    assert (imported.lost, imported.told) == ((), ())


def test_who_signed_when_is_read() -> None:
    assert str(read("gusu-office-2023").signed_on) == "2024-01-23"
    assert read("suzhou-office-2019").signed_on is None


@pytest.mark.parametrize(
    ("printed", "instead", "cell"),
    [
        ("3 0 0 0 3 6", "3 0 0 0 0 6", "disputes.reconsideration.total"),
        ("6 0 0 1 7 0", "6 0 0 1 9 0", "disputes.litigation_direct.total"),
    ],
)
def test_a_wrong_total_among_lines_of_text_is_kept_as_stated(
    printed: str, instead: str, cell: str, tmp_path: Path
) -> None:
    name = "suzhou-office-2019"
    text = Path(published(name).file).with_name(f"{name}.txt").read_text(encoding="utf-8")
    lines, wrong = ("\n".join(f"\t{one}" for one in row.split()) for row in (printed, instead))
    assert text.count(f"\n{lines}\n") == 1
    file = tmp_path / "report.txt"
    file.write_text(text.replace(f"\n{lines}\n", f"\n{wrong}\n"), encoding="utf-8")
    imported = import_report(file, Library())
    assert {cell: str(value) for cell, value in imported.report.stated.items()} == {
        cell: instead.split()[4]
    }
    assert imported.missing == ()
