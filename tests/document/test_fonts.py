"""Names of fonts: presets as data, what they replace, and which letters they are drawn with."""

import io
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document

from gkdesk.document import Options, TemplateError, build_word
from gkdesk.document.fonts import FontPreset, font_presets, read_presets
from gkdesk.document.package import packed
from gkdesk.document.trial import used_fonts
from gkdesk.form import Edition
from gkdesk.report import Report
from tests.document.word_file import changed_parts, found, own_styles, part, value_of
from tests.drawing import full_report

PAIR = "{ own = '仿宋', written = '甲' }"
FAULTS = [
    ("presets = 1", "应为列表"),
    ("[[presets]]\nid = 'a'\nname = '甲'", "缺少这个键"),
    ("[[presets]]\nid = 'A B'\nname = '甲'\nfonts = []", "不能作 id"),
    ("[[presets]]\nid = 'a'\nname = '甲'\nfonts = []\ncolour = 1", "没有这个键"),
    ("[[presets]]\nid = 'a'\nname = '甲'\nfonts = [{ own = '仿宋' }]", "written"),
    ("[[presets]]\nid = 'a'\nname = '甲'\nfonts = []\n" * 2, "出现了两次"),
    (f"[[presets]]\nid = 'a'\nname = '甲'\nfonts = [{PAIR}, {PAIR}]", "“仿宋”出现了两次"),
    ("presets = [", "读不出来"),
]
PRESETS = pytest.mark.parametrize("preset", font_presets(), ids=lambda preset: preset.id)


def names_in(data: bytes) -> set[str]:
    """Every name of a font that stands in a package."""
    names: set[str] = set()
    with ZipFile(io.BytesIO(data)) as package:
        parts = [
            name for name in package.namelist() if name.startswith("word/") and "_rels" not in name
        ]
    for name in parts:
        tree = part(data, name)
        for fonts in found(tree, "rFonts"):
            scripts = (value_of(fonts, script) for script in ("ascii", "hAnsi", "eastAsia", "cs"))
            names |= {script for script in scripts if script}
        names |= {value_of(font, "name") or "" for font in found(tree, "font")}
    return names


@PRESETS
def test_a_preset_is_written_everywhere_in_the_package(
    filled_report: Report, preset: FontPreset
) -> None:
    own = names_in(build_word(filled_report))
    assert set(preset.names) <= own
    expected = {preset.names.get(name, name) for name in own}
    assert names_in(build_word(filled_report, Options(fonts=preset))) == expected


@PRESETS
def test_a_preset_changes_nothing_else(filled_report: Report, preset: FontPreset) -> None:
    body = "word/document.xml"
    data, plain = build_word(filled_report, Options(fonts=preset)), build_word(filled_report)
    with ZipFile(io.BytesIO(data)) as one, ZipFile(io.BytesIO(plain)) as other:
        assert one.namelist() == other.namelist()
    texts = [[t.text for t in found(part(file, body), "t")] for file in (data, plain)]
    assert texts[0] == texts[1]


def test_a_font_stands_once_in_the_table_of_fonts(filled_report: Report) -> None:
    for preset in font_presets():
        fonts = found(
            part(build_word(filled_report, Options(fonts=preset)), "word/fontTable.xml"), "font"
        )
        names = [value_of(font, "name") for font in fonts]
        assert len(names) == len(set(names))


def test_the_fonts_that_a_report_is_written_in_are_told(edition: Edition) -> None:
    assert set(used_fonts(edition)) == {"方正小标宋简体", "黑体", "楷体", "仿宋", "宋体"}
    for preset in font_presets():
        told = set(used_fonts(edition, Options(fonts=preset)))
        assert told == {preset.names.get(name, name) for name in used_fonts(edition)}


@pytest.mark.parametrize(("text", "words"), FAULTS)
def test_a_fault_in_the_presets_is_told(tmp_path: Path, text: str, words: str) -> None:
    file = tmp_path / "fonts.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(TemplateError, match=words):
        read_presets(file)


def test_every_letter_of_the_file_is_hinted_as_east_asian(edition: Edition) -> None:
    report = full_report(edition)
    report.describe("“引号”……——局", None)
    for section in report.prose:
        report.write(section, "一、“甲”……——。“乙”……——\n（一）“丙”\n1.“丁”……——")
    data = build_word(report)
    for name in ("word/document.xml", "word/footer1.xml", "word/footer2.xml"):
        written = [run for run in found(part(data, name), "r") if found(run, "t")]
        hints = [value_of(fonts, "hint") for run in written for fonts in found(run, "rFonts")]
        assert hints == ["eastAsia"] * len(written)


def office_styles(edition: Edition, folder: Path, old: str, new: str) -> Path:
    file = folder / "styles.docx"
    file.write_bytes(packed(changed_parts(own_styles(edition), "word/styles.xml", old, new)))
    return file


def test_the_fonts_of_an_office_are_told(edition_2021: Edition, tmp_path: Path) -> None:
    file = office_styles(edition_2021, tmp_path, 'w:eastAsia="黑体"', 'w:eastAsia="某局黑体"')
    document = Document(str(file))
    document.add_paragraph().add_run("某市文件").font.name = "Red Head"
    document.save(str(file))
    told = used_fonts(edition_2021, Options(file))
    assert {"某局黑体", "Red Head", "仿宋"} <= set(told)


THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="甲">'
    '<a:themeElements><a:fontScheme name="甲"><a:minorFont><a:latin typeface="Cambria"/>'
    '<a:ea typeface=""/><a:font script="Hans" typeface="等线"/></a:minorFont></a:fontScheme>'
    "</a:themeElements></a:theme>"
)


@pytest.fixture
def themed(edition_2021: Edition, tmp_path: Path) -> Path:
    """Styles whose headings name their fonts by the part that these have in the theme."""
    own = 'w:ascii="黑体" w:eastAsia="黑体" w:hAnsi="黑体" w:cs="黑体"'
    part = 'w:asciiTheme="minorAscii" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi"'
    parts = changed_parts(own_styles(edition_2021), "word/styles.xml", own, part)
    file = tmp_path / "styles.docx"
    file.write_bytes(packed([*parts, ("word/theme/theme1.xml", THEME.encode())]))
    return file


def test_the_fonts_of_a_theme_are_told(edition_2021: Edition, themed: Path) -> None:
    assert {"等线", "Cambria"} <= set(used_fonts(edition_2021, Options(themed)))
    preset = FontPreset("a", "甲", {"等线": "某等线"})
    assert "某等线" in used_fonts(edition_2021, Options(themed, preset))


def test_the_fonts_of_a_theme_are_written_by_their_names(
    edition_2021: Edition, themed: Path
) -> None:
    data = build_word(Report(edition_2021, "某局", 2023), Options(themed))
    assert "等线" in names_in(data)
    for fonts in found(part(data, "word/styles.xml"), "rFonts"):
        assert not [name for name in fonts.attrib if "heme" in str(name)]
