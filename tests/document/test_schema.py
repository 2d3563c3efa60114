"""The parts of a Word file against the schemas of Microsoft's Open XML SDK.

They are those of ISO/IEC 29500 transitional, as openxml-audit carries them. No package on PyPI
has the XSD files themselves.
"""

import io
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from gkdesk.document import Options, build_word
from gkdesk.document.fonts import FontPreset, font_presets
from gkdesk.document.package import packed
from gkdesk.form import Edition, Library
from gkdesk.places import data_folder
from gkdesk.project import load
from gkdesk.report import Report
from tests.document.kinds import NOON, crowded
from tests.document.word_file import changed_parts, colourful_report, own_styles
from tests.years import dots, linked

# The SDK asks for a theme; ISO/IEC 29500-1, 11.3.10 has none or one, and a theme has fonts.
PERMITTED = "relationships/theme' is missing"
# A fault in every part: the name of the part, what stands there, and what must not.
FAULTS = [
    ("word/document.xml", '<w:tblLayout w:type="fixed"/>', '<w:tblLayout w:type="loose"/>'),
    ("word/document.xml", "<w:cantSplit/>", "<w:cannotSplit/>"),
    ("word/document.xml", "<w:tblStyle ", '<w:jc w:val="center"/><w:tblStyle '),
    ("word/styles.xml", "<w:keepNext/><w:keepLines/>", "<w:keepLines/><w:keepNext/>"),
    ("word/settings.xml", "<w:evenAndOddHeaders/>", "<w:evenAndOddHeader/>"),
    ("word/fontTable.xml", '<w:charset w:val="86"/>', '<w:charsets w:val="86"/>'),
    *((f"word/footer{n}.xml", "<w:pStyle ", '<w:jc w:val="center"/><w:pStyle ') for n in (1, 2)),
    *((f"word/header{n}.xml", "<w:noProof/>", "<w:noProve/>") for n in (1, 2, 3)),
]


@pytest.fixture(scope="module")
def violations(tmp_path_factory: pytest.TempPathFactory) -> Callable[[bytes], list[str]]:
    """What the schemas say of a Word file."""
    validator = OpenXmlValidator(file_format=FileFormat.OFFICE_2010)
    file = tmp_path_factory.mktemp("schema") / "报告.docx"

    def validate(data: bytes) -> list[str]:
        file.write_bytes(data)
        told = [
            f"{error.part_uri} {error.path}: {error}" for error in validator.validate(file).errors
        ]
        return [text for text in told if PERMITTED not in text]

    return validate


def test_every_edition_is_valid(violations: Callable[[bytes], list[str]], edition: Edition) -> None:
    report = colourful_report(edition)
    for section in report.prose:
        report.write(section, "一、做法。正文\n（一）“引号”……——\n1.小标题\n（1）小标题。正文")
    assert violations(build_word(report)) == []
    assert violations(build_word(report, Options(draft_at=NOON))) == []


def test_an_annex_is_valid(violations: Callable[[bytes], list[str]]) -> None:
    assert violations(build_word(linked(2024, 2020), Options(annex=dots))) == []


def test_the_sample_is_valid(violations: Callable[[bytes], list[str]], library: Library) -> None:
    for file in sorted((data_folder("resources") / "samples").glob("*.gkd")):
        assert violations(build_word(load(file, library))) == []


@pytest.mark.parametrize("preset", font_presets(), ids=lambda preset: preset.id)
def test_every_preset_of_fonts_is_valid(
    violations: Callable[[bytes], list[str]], filled_report: Report, preset: FontPreset
) -> None:
    assert violations(build_word(filled_report, Options(fonts=preset))) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_the_schemas_are_strict_about_every_part(
    violations: Callable[[bytes], list[str]],
    filled_report: Report,
    tmp_path: Path,
    fault: tuple[str, str, str],
) -> None:
    file = tmp_path / "报告.docx"
    file.write_bytes(build_word(filled_report, Options(draft_at=NOON)))
    assert violations(packed(changed_parts(file, *fault))) != []


def test_the_styles_themselves_are_valid(
    violations: Callable[[bytes], list[str]], edition: Edition
) -> None:
    assert violations(own_styles(edition).read_bytes()) == []


def test_figures_that_are_made_smaller_are_valid(violations: Callable[[bytes], list[str]]) -> None:
    assert violations(build_word(crowded("2021"), Options(draft_at=NOON))) == []


def test_every_part_of_the_text_is_tried_with_a_fault(filled_report: Report) -> None:
    with ZipFile(io.BytesIO(build_word(filled_report, Options(draft_at=NOON)))) as package:
        parts = {name for name in package.namelist() if name.startswith("word/")}
    assert {name for name in parts if not name.endswith(".rels")} == {name for name, *_ in FAULTS}
