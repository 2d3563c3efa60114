"""The finished program at work, driven from outside: it needs no Python and none of our files."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from docx import Document

from tests.bundle.desks import Desk
from tests.desktop.screen import ROOT, Screen, screen, until

SAMPLE = ROOT / "resources" / "samples" / "示例.gkd"
TYPED = "typed by hand "


@pytest.fixture
def file(desk: Desk) -> Path:
    file = desk.home / "report.gkd"
    shutil.copy(SAMPLE, file)
    return file


@pytest.fixture
def shown(desk: Desk, file: Path) -> Iterator[Screen]:
    there = str(desk.home_there / file.name)
    with screen(desk.home_there, there, program=desk.program) as shown:
        shown.focus(file.name)
        yield shown


def test_commands_work_from_the_same_program(desk: Desk, file: Path) -> None:
    done = desk.call("check", str(desk.home_there / file.name), "--json")
    held = cast("list[dict[str, object]]", json.loads(done.stdout))
    assert done.returncode == 1
    assert held[0]["findings"]


@pytest.mark.parametrize("ending", [".docx", ".pdf", ".html", ".xlsx"])
def test_every_form_of_the_document_is_written(desk: Desk, file: Path, ending: str) -> None:
    to = desk.home_there / f"out{ending}"
    done = desk.call("export", str(desk.home_there / file.name), "-o", str(to), "--draft")
    assert done.returncode == 0, done.stderr
    assert (desk.home / to.name).stat().st_size > 1000


@pytest.mark.parametrize("ending", [".docx", ".pdf", ".html", ".xlsx"])
def test_what_others_wrote_is_read(desk: Desk, file: Path, ending: str) -> None:
    written = desk.home_there / f"out{ending}"
    desk.call("export", str(desk.home_there / file.name), "-o", str(written), "--draft")
    read = desk.home_there / "read.gkd"
    done = desk.call("import", str(written), "-o", str(read))
    assert done.returncode in (0, 1), done.stderr
    assert (desk.home / read.name).exists()


def test_a_report_is_opened_typed_into_and_made_a_document(
    shown: Screen, file: Path, tmp_path: Path
) -> None:
    shown.type(TYPED)
    shown.press("ctrl+s")
    until(lambda: "saved" if TYPED in file.read_text(encoding="utf-8") else "", "not saved")
    shown.picture(tmp_path / "window.png")
    shown.press("ctrl+e")
    shown.focus("^公开年报台$")
    shown.press("Tab", "Return")
    shown.focus("生成 Word")
    shown.type("written.docx")
    shown.press("Return")
    written = file.parent / "written.docx"
    until(lambda: "written" if written.exists() else "", "no Word file")
    assert any(TYPED.strip() in paragraph.text for paragraph in Document(str(written)).paragraphs)
