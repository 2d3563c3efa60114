"""What the program itself wrote comes back as it was, out of every kind of file."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gkdesk.document.html import build_html
from gkdesk.document.options import PLAIN
from gkdesk.document.word import build_word
from gkdesk.document.xlsx import build_xlsx
from gkdesk.intake.importing import import_report
from gkdesk.intake.recognition.laying import Certainty
from gkdesk.report import Report, plain
from gkdesk.ui.paper.pdf import make_pdf
from tests.drawing import all_figures
from tests.forms import EDITION_IDS, edition_of, library_of
from tests.intake.written import PROSE

BUILDERS: dict[str, Callable[[Report], bytes]] = {
    ".docx": build_word,
    ".html": build_html,
    ".xlsx": build_xlsx,
}
# A file takes its time to be written and read, a page most: few, and more in `make soak`.
EXAMPLES = int(os.environ.get("GKDESK_EXAMPLES", "12"))
PAGES = int(os.environ.get("GKDESK_PAGES", "1"))
CASES = [(edition, ending) for edition in EDITION_IDS for ending in BUILDERS]
_SENTENCES = (
    "一是公开内容还不够细。",
    "全年公开信息三百余条，开展培训两次。",
    "（一）主动公开。按时更新。",
)


def written(edition_id: str, data: st.DataObject) -> Report:
    """Draw a report with figures in all cells but some, and paragraphs in all texts."""
    edition = edition_of(edition_id)
    figures = dict(data.draw(all_figures(edition)))
    for cell in data.draw(st.sets(st.sampled_from(list(figures)), max_size=5)):
        del figures[cell]
    texts = {
        section.id: "\n".join(PROSE.get(section.id, data.draw(st.permutations(_SENTENCES))))
        for section in edition.sections
        if section.kind == "prose"
    }
    year = edition.first_report_year
    signed = date(year + 1, 1, data.draw(st.integers(1, 31)))
    return Report(edition, "江河市水务局", year, entered=figures, prose=texts, signed_on=signed)


def compare(report: Report, file: Path, *, has_prose: bool) -> None:
    edition = report.edition
    imported = import_report(file, library_of(edition.id))
    back = imported.report
    assert (back.edition.id, back.agency, back.year) == (edition.id, report.agency, report.year)
    shown = {cell: plain(value) for cell, value in back.values.items()}
    assert shown == {cell: plain(value) for cell, value in report.values.items()}
    assert (dict(back.stated), imported.missing) == ({}, ())
    assert all(taken.certainty is Certainty.SURE for taken in imported.cells.values())
    if has_prose:
        assert (dict(back.prose), back.signed_on) == (dict(report.prose), report.signed_on)


@pytest.mark.parametrize(("edition_id", "ending"), CASES)
@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_report_comes_back_as_it_was(
    edition_id: str, ending: str, data: st.DataObject, tmp_path: Path
) -> None:
    report = written(edition_id, data)
    file = tmp_path / f"报告{ending}"
    file.write_bytes(BUILDERS[ending](report))
    # A workbook holds the figures alone.
    compare(report, file, has_prose=ending != ".xlsx")


# Tests of windows in the same process need a whole application, and there can be but one.
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("edition_id", EDITION_IDS)
@settings(max_examples=PAGES, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_report_comes_back_out_of_pages(
    edition_id: str, data: st.DataObject, tmp_path: Path
) -> None:
    report = written(edition_id, data)
    file = tmp_path / "报告.pdf"
    file.write_bytes(make_pdf(report, PLAIN).data)
    compare(report, file, has_prose=True)
