"""Reading a published report, as HTML, Word and PDF; pdfplumber alone on the same PDF."""

from functools import partial
from pathlib import Path

import pdfplumber
import pytest

from gkdesk.document import build_word
from gkdesk.document.html import build_html
from gkdesk.form import Library
from gkdesk.intake.importing import import_report
from tests.benchmarks.measuring import median_of, medians_of
from tests.benchmarks.table import Bench
from tests.ui.paper.reading import pdf_bytes, sample

RUNS = 7
# In seconds.
TEXT_MARK, PDF_MARK = 1.0, 3.0
# Ours is a process of its own, with bounds, that reads the tables twice over.
BESIDE_MARK = 3.0

pytestmark = pytest.mark.bench


def read(file: Path, library: Library) -> None:
    assert not import_report(file, library).missing


def read_alone(file: Path) -> None:
    with pdfplumber.open(file) as document:
        for page in document.pages:
            page.extract_text()
            page.extract_tables()


def test_a_published_report_as_html_and_word(
    tmp_path: Path, library: Library, bench: Bench
) -> None:
    report = sample()
    for name, data in (("html", build_html(report)), ("docx", build_word(report))):
        file = tmp_path / f"report.{name}"
        file.write_bytes(data)
        took = median_of([partial(read, file, library)] * RUNS)
        bench.within(f"a published report imported from .{name}", took, TEXT_MARK)


@pytest.mark.usefixtures("qapp")
def test_a_published_report_as_pdf(tmp_path: Path, library: Library, bench: Bench) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(pdf_bytes(sample()))
    theirs, ours = medians_of(partial(read_alone, file), partial(read, file, library), RUNS)
    bench.beside("the same from .pdf", ours, "pdfplumber alone", theirs, BESIDE_MARK)
    bench.within("the same in itself", ours, PDF_MARK)
