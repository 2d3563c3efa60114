"""The PDF beside the Word file as LibreOffice sets it, both in the same fonts."""

import shutil
import subprocess
from pathlib import Path

import pytest
from pdfplumber.page import Page
from PySide6.QtGui import QFontDatabase

from gkdesk.document import Options, build_word
from gkdesk.document.fonts import FontPreset
from gkdesk.report import Report
from gkdesk.ui.paper.composing import Choice
from tests.drawing import full_report
from tests.forms import EDITION_IDS, edition_of
from tests.ui.paper.reading import pages_in, pages_of, sample

SOFFICE = shutil.which("soffice")
# A font that both programs are sure to find, in the place of each that a PC may lack.
FONT = "Noto Serif CJK SC"
PRESET = FontPreset(
    "same", "", dict.fromkeys(("方正小标宋简体", "黑体", "楷体", "仿宋", "宋体"), FONT)
)
# Points by which the two may differ in where a line or a row stands.
SLIP = 2.5

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(SOFFICE is None, reason="soffice (LibreOffice) is not installed"),
]
Pair = tuple[list[Page], list[Page]]


def converted(report: Report, folder: Path) -> list[Page]:
    file = folder / "报告.docx"
    file.write_bytes(build_word(report, Options(fonts=PRESET)))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    call = [SOFFICE or "", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file]
    subprocess.run(call, check=True, capture_output=True, timeout=180)
    return pages_in(file.with_suffix(".pdf").read_bytes())


@pytest.fixture(scope="module", params=["sample", *EDITION_IDS])
def pair(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """The pages of the PDF, and of the Word file."""
    if not QFontDatabase.hasFamily(FONT):
        pytest.skip(f"{FONT} is not installed")
    name = str(request.param)
    report = sample() if name == "sample" else full_report(edition_of(name))
    pages = pages_of(report, Choice(fonts=PRESET))
    return pages, converted(report, tmp_path_factory.mktemp("word"))


def edges(page: Page) -> list[float]:
    """Return where the tables of a page begin and end, on all four sides."""
    return [float(edge) for table in page.find_tables() for edge in table.bbox]


def first_lines(page: Page) -> list[float]:
    """Return how far from the top the lines outside of tables stand."""
    tops = {round(float(c["matrix"][5])) for c in page.chars if float(c["size"]) > 14}
    return sorted(tops)


def line_texts(page: Page) -> list[str]:
    """Return the lines outside of tables, without blanks."""
    lines: dict[int, list[str]] = {}
    for character in sorted(page.chars, key=lambda c: float(c["x0"])):
        if float(character["size"]) > 14:
            lines.setdefault(round(float(character["top"])), []).append(str(character["text"]))
    return ["".join("".join(lines[top]).split()) for top in sorted(lines)]


def test_both_have_as_many_pages(pair: Pair) -> None:
    ours, theirs = pair
    assert len(ours) == len(theirs)


def test_every_page_begins_with_the_same_text(pair: Pair) -> None:
    for ours, theirs in zip(*pair, strict=True):
        one, other = ("".join(page.extract_text().split())[:12] for page in (ours, theirs))
        assert one == other


def test_lines_of_text_end_at_the_same_characters(pair: Pair) -> None:
    for ours, theirs in zip(*pair, strict=True):
        assert line_texts(ours) == line_texts(theirs)


def test_the_tables_begin_and_end_at_the_same_places(pair: Pair) -> None:
    for ours, theirs in zip(*pair, strict=True):
        assert edges(ours) == pytest.approx(edges(theirs), abs=SLIP)


def test_the_lines_of_text_stand_at_the_same_height(pair: Pair) -> None:
    for ours, theirs in zip(*pair, strict=True):
        assert first_lines(ours) == pytest.approx(first_lines(theirs), abs=SLIP)
