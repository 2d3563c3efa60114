"""The workbook in LibreOffice: the formulas, worked out anew, give the sums of the report."""

import io
import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook

from gkdesk.document.xlsx import build_xlsx
from tests.document.kinds import REPORTS, expected_figures
from tests.document.workbook import figures

SOFFICE = shutil.which("soffice")
HAS_CALC = bool(SOFFICE) and (Path(SOFFICE or "").resolve().parent / "libsclo.so").exists()
pytestmark = pytest.mark.skipif(not HAS_CALC, reason="LibreOffice Calc is not installed")
# Published reports may be lacking, which the test of each tells.
KINDS = [kind for kind in REPORTS if "-" not in kind]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of workbooks that LibreOffice has worked out, by the kind of report."""
    return recalculated(KINDS, tmp_path_factory.mktemp("calc"))


def recalculated(kinds: list[str], folder: Path) -> Path:
    for kind in kinds:
        # openpyxl leaves the values out that stand beside formulas: none of them is read back.
        book = load_workbook(io.BytesIO(build_xlsx(REPORTS[kind]())))
        book.save(folder / f"{kind}.xlsx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [folder / f"{kind}.xlsx" for kind in kinds]
    call = [SOFFICE or "", profile, "--headless", "--convert-to", "xlsx", "--outdir"]
    subprocess.run([*call, folder / "out", *files], check=True, capture_output=True, timeout=180)
    return folder / "out"


@pytest.mark.parametrize("kind", KINDS)
def test_formulas_give_the_sums_of_the_report(folder: Path, kind: str) -> None:
    report = REPORTS[kind]()
    book = load_workbook(folder / f"{kind}.xlsx", data_only=True)
    assert figures(book, report) == expected_figures(report)


@pytest.mark.parametrize("kind", [kind for kind in REPORTS if kind not in KINDS])
def test_formulas_give_the_sums_that_agencies_printed(kind: str, tmp_path: Path) -> None:
    report = REPORTS[kind]()
    book = load_workbook(recalculated([kind], tmp_path) / f"{kind}.xlsx", data_only=True)
    assert figures(book, report) == expected_figures(report)
