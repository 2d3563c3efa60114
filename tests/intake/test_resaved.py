"""Reports that LibreOffice saved once more, or printed: what comes from other desks."""

import os
import subprocess
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from gkdesk.intake.importing import Imported, import_report
from gkdesk.report import plain
from tests.document.office import NEEDS_OFFICE, SOFFICE
from tests.forms import edition_of, library_of
from tests.intake.containers import as_word
from tests.intake.variants import VARIANTS
from tests.intake.written import Written, sample

pytestmark = NEEDS_OFFICE
# Those that page breaks and lines of their own make harder; all of them in `make soak`.
_SOME = (
    *("as_printed_2021", "as_printed_2019", "as_printed_2091", "v4_blank_reconsideration"),
    *("v6_total_beside", "v8_subtotals", "v11_parted", "v13_one_row_of_others", "swapped"),
    *("upright", "wrong_total"),
)
NAMES = tuple(VARIANTS) if "GKDESK_RESAVED" in os.environ else _SOME
# Text has no tables: LibreOffice writes each box on a line of its own, blank ones too.
ENDINGS = (".pdf", ".docx", ".html", ".txt")


def varied(name: str) -> Written:
    source = sample(edition_of(VARIANTS[name].edition))
    VARIANTS[name].change(source)
    return source


def convert(kind: str, folder: Path, files: list[Path]) -> None:
    profile = f"-env:UserInstallation={(folder.parent / 'profile').as_uri()}"
    call = [SOFFICE or "", profile, "--headless", "--convert-to", kind, "--outdir", folder, *files]
    subprocess.run(call, check=True, capture_output=True, timeout=600)


@pytest.fixture(scope="module")
def resaved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every report as LibreOffice saves it, docx by way of odt."""
    folder = tmp_path_factory.mktemp("office") / "files"
    first, odt = folder.parent / "first", folder.parent / "odt"
    first.mkdir()
    for name in NAMES:
        (first / f"{name}.docx").write_bytes(as_word(varied(name)))
    written = sorted(first.glob("*.docx"))
    convert("pdf", folder, written)
    convert("html:HTML (StarWriter)", folder, written)
    convert("txt:Text (encoded):UTF8", folder, written)
    convert("odt", odt, written)
    convert("docx", folder, sorted(odt.glob("*.odt")))
    return folder


@cache
def read(folder: Path, name: str, ending: str) -> Imported:
    return import_report(folder / f"{name}{ending}", library_of(VARIANTS[name].edition))


def entered(imported: Imported) -> Mapping[str, str | None]:
    return {cell: plain(value) for cell, value in imported.report.entered.items()}


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("name", NAMES)
def test_no_figure_is_wrong(resaved: Path, name: str, ending: str) -> None:
    found, source = entered(read(resaved, name, ending)), varied(name)
    assert {c: v for c, v in found.items() if v is not None and v != source.cells[c]} == {}


@pytest.mark.parametrize("ending", ENDINGS[:3])
@pytest.mark.parametrize("name", NAMES)
def test_no_figure_is_missing(resaved: Path, name: str, ending: str) -> None:
    found, source = entered(read(resaved, name, ending)), varied(name)
    assert found == {cell: source.cells[cell] for cell in found}


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("name", NAMES)
def test_all_text_is_in_its_section(resaved: Path, name: str, ending: str) -> None:
    source, prose = varied(name), read(resaved, name, ending).prose
    for section, part in source.parts.items():
        if part.lines:
            assert [paragraph.text for paragraph in prose[section]] == part.lines
