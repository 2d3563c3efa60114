"""What ``export`` is told beside the file: a template, that it is a draft."""

import json
from pathlib import Path

import pytest
from docx import Document

from gkdesk.document import find_template
from gkdesk.form import Edition
from tests.cli.calls import gkdesk


@pytest.fixture
def report(tmp_path: Path) -> Path:
    values, file = tmp_path / "数.json", tmp_path / "报告.gkd"
    values.write_text(json.dumps({"prose": {"overview": "总体很好。"}}), encoding="utf-8")
    words = ("--year", "2023", "--agency", "某局", "--values", values, "-o", file)
    assert gkdesk("new", *words).status == 0
    return file


def template(folder: Path, old: str = "", new: str = "") -> Path:
    """Return a content.j2 of an office, its own with a text replaced."""
    folder.mkdir()
    own = Path(__file__).parents[2] / "templates" / "2021" / "content.j2"
    file = folder / "content.j2"
    file.write_text(own.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return file


def first_line(file: Path) -> str:
    return Document(str(file)).paragraphs[0].text


@pytest.mark.parametrize("is_folder", [True, False])
def test_a_template_is_a_file_or_its_folder(tmp_path: Path, report: Path, is_folder: bool) -> None:
    file = template(tmp_path / "本局", "@title {{ agency }}", "内部资料\n@title {{ agency }}")
    chosen = file.parent if is_folder else file
    output = tmp_path / "报告.docx"
    assert gkdesk("export", report, "-o", output, "--template", chosen).status == 0
    assert first_line(output) == "内部资料"


def test_content_and_styles_are_given_one_by_one(
    tmp_path: Path, report: Path, edition_2021: Edition
) -> None:
    file = template(tmp_path / "本局", "@title {{ agency }}", "内部资料\n@title {{ agency }}")
    styles = tmp_path / "红头.docx"
    document = Document(str(find_template(edition_2021).styles))
    document.add_paragraph("某市文件")
    document.save(str(styles))
    output = tmp_path / "报告.docx"
    words = ("--template", file, "--template", styles)
    assert gkdesk("export", report, "-o", output, *words).status == 0
    assert [p.text for p in Document(str(output)).paragraphs[:2]] == ["某市文件", "内部资料"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("{% endfor %}", "", "“{% for section in sections %}”"),
        ("{{ date }}", "{{ date.__class__ }}", "不允许"),
        ("{{ section.text }}", "", "没有印出"),
        ("@date", "@tabel", "“@tabel”"),
    ],
)
def test_a_template_at_fault_is_one_sentence_and_no_file(
    tmp_path: Path, report: Path, old: str, new: str, told: str
) -> None:
    file = template(tmp_path / "本局", old, new)
    output = tmp_path / "报告.docx"
    answer = gkdesk("export", report, "-o", output, "--template", file)
    assert (answer.status, answer.out) == (3, "")
    assert told in answer.err
    assert str(file) in answer.err
    assert not output.exists()


def test_a_draft_has_the_mark(tmp_path: Path, report: Path) -> None:
    output = tmp_path / "报告.docx"
    assert gkdesk("export", report, "-o", output, "--draft").status == 0
    assert not Document(str(output)).sections[0].header.is_linked_to_previous
