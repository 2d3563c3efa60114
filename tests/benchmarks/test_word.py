"""Writing the Word file, against docxtpl filling a template with as many figures."""

import io
from functools import partial

import pytest
from docx import Document

from gkdesk.document import build_word
from gkdesk.form import Edition
from tests.benchmarks.measuring import median_of
from tests.benchmarks.table import Bench
from tests.drawing import full_report

# The squares of the three tables of edition 2021, labels and figures, with some prose.
CELLS = 418
COLUMNS = 11
RUNS = 15
MARK = 1.0

pytestmark = pytest.mark.bench


def template() -> bytes:
    """Return a Word file with a tag in each of ``CELLS`` cells."""
    document = Document()
    document.add_paragraph("{{ title }}")
    table = document.add_table(rows=CELLS // COLUMNS, cols=COLUMNS)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"{{{{ c{number} }}}}"
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def fill(data: bytes, context: dict[str, str]) -> None:
    docxtpl = pytest.importorskip("docxtpl", reason="`make bench` installs it")
    document = docxtpl.DocxTemplate(io.BytesIO(data))
    document.render(context)
    document.save(io.BytesIO())


def test_the_word_file_against_docxtpl(edition_2021: Edition, bench: Bench) -> None:
    report, data = full_report(edition_2021), template()
    context = {f"c{number}": str(number) for number in range(CELLS)} | {"title": "某市某局"}
    fill(data, context)
    build_word(report)
    theirs = median_of([partial(fill, data, context)] * RUNS)
    ours = median_of([partial(build_word, report)] * RUNS)
    what = "the Word file, built and proven"
    bench.beside(what, ours, f"docxtpl filling {CELLS} cells", theirs, MARK)
