"""The PDF of the sample; LibreOffice making one of the Word file of the same report."""

import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from gkdesk.document.options import PLAIN
from gkdesk.ui.paper.pdf import make_pdf
from tests.benchmarks.measuring import median_of, medians_of
from tests.benchmarks.table import Bench
from tests.ui.paper.reading import sample

RUNS = 5
# In seconds; and times what LibreOffice takes.
MARK, BESIDE_MARK = 1.0, 1.0

pytestmark = pytest.mark.bench


@pytest.mark.usefixtures("qapp")
def test_the_pdf_of_the_sample(bench: Bench) -> None:
    report = sample()
    first = median_of([lambda: make_pdf(report, PLAIN)])
    usual = median_of([lambda: make_pdf(report, PLAIN)] * RUNS)
    bench.within("the PDF of the sample, the first time", first, MARK)
    bench.within("the same the second time", usual, MARK)


def call(*words: str | Path) -> None:
    subprocess.run([str(word) for word in words], check=True, capture_output=True)


def test_from_the_file_to_the_pdf_beside_libreoffice(tmp_path: Path, bench: Bench) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    gkdesk = (sys.executable, "-m", "gkdesk", "export", "--force")
    report = next(Path("resources", "samples").glob("*.gkd"))
    word, pdf = tmp_path / "report.docx", tmp_path / "ours.pdf"
    call(*gkdesk, report, "-o", word)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = (office, profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, word)
    theirs, ours = medians_of(
        partial(call, *convert), partial(call, *gkdesk, report, "-o", pdf), RUNS
    )
    bench.beside(
        "a whole process from the file to its PDF",
        ours,
        "LibreOffice headless, from its Word file",
        theirs,
        BESIDE_MARK,
    )
