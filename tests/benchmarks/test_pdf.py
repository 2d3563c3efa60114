"""The PDF of the sample, from the opened report to the bytes of the file."""

import pytest

from gkdesk.document.options import PLAIN
from gkdesk.ui.paper.pdf import make_pdf
from tests.benchmarks.measuring import median_of
from tests.ui.paper.reading import sample

RUNS = 5
MARK = 1.0

pytestmark = pytest.mark.bench


@pytest.mark.usefixtures("qapp")
def test_the_pdf_of_the_sample() -> None:
    report = sample()
    first = median_of([lambda: make_pdf(report, PLAIN)])
    usual = median_of([lambda: make_pdf(report, PLAIN)] * RUNS)
    verdict = "met" if first <= MARK else "MISSED"
    print(
        f"\nPDF of the sample: {first * 1000:.0f} ms the first time, {usual * 1000:.0f} ms after, "
        f"mark {MARK * 1000:.0f} ms: {verdict}"
    )
