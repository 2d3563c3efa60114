"""Reports of every kind that a form of the document has to hold, each by a name."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import partial

from gkdesk.document.characters import printable
from gkdesk.form import Library
from gkdesk.places import data_folder
from gkdesk.project import fill, load
from gkdesk.report import NOT_APPLICABLE, Report, Value, plain, read_value
from tests.document.word_file import colourful_report
from tests.drawing import full_report
from tests.forms import EDITION_IDS, edition_of
from tests.reference.published import NAMES, published

# When drafts are written, and what they say of it.
NOON = datetime(2024, 1, 3, 12, 5, tzinfo=UTC)
NOON_TOLD = "草稿　2024-01-03 12:05 打印"
# An agency of forty characters.
LONG_AGENCY = "某某省某某市某某自治县人民政府办公室政务公开和政务服务监督管理局综合协调指导一科"
# Nine digits, six decimals.
LONG_FIGURE = Decimal("123456789.123456")
HOSTILE = (
    '<script>alert("1")</script>',
    "&amp; & &#60; '\"",
    "=1+1",
    '=HYPERLINK("http://a.b","c")',
    "+1+1",
    "-x",
    "@SUM(A1)",
    "http://a.b/c",
    "_x0041_",
    "坏\x00字\x1b符\ufffe",
    "两\n行",
    "长" * 300,
    "笑😀脸",
    "a@b.c",
)


def sample() -> Report:
    """Return the sample, as the program shows it."""
    return load(next((data_folder("resources") / "samples").glob("*.gkd")), Library())


def real(name: str) -> Report:
    """Return a report that an agency published; the test is skipped where it is not there."""
    source = published(name)
    edition = Library().for_year(source.year)
    return fill(edition, source.agency, source.year, source.file)


def full(edition_id: str) -> Report:
    return full_report(edition_of(edition_id))


def colourful(edition_id: str) -> Report:
    return colourful_report(edition_of(edition_id))


def all_alike(value: Value) -> Report:
    edition = edition_of("2091")
    return Report(edition, "某局", 2091, entered=dict.fromkeys(edition.reach, value))


def hostile() -> Report:
    """Return a report in which every text that can be typed is out to be more than text."""
    edition = edition_of("2021")
    prose = {s.id: "\n".join(HOSTILE) for s in edition.sections if s.kind == "prose"}
    entered = {
        cell: read_value(HOSTILE[number % len(HOSTILE)], edition.cells[cell].column)
        for number, cell in enumerate(edition.reach)
    }
    agency = '=1+1<script>&"某局'
    return Report(edition, agency, 2023, entered=entered, prose=prose)


def crowded(edition_id: str, figure: Value = LONG_FIGURE) -> Report:
    """Return a report with one figure in every cell that can be typed."""
    edition = edition_of(edition_id)
    entered = dict.fromkeys(edition.reach, figure)
    year = edition.first_report_year
    return Report(edition, LONG_AGENCY, year, signed_on=date(2024, 1, 3), entered=entered)


REPORTS: Mapping[str, Callable[[], Report]] = {
    "sample": sample,
    "hostile": hostile,
    "blank": partial(all_alike, None),
    "not applicable": partial(all_alike, NOT_APPLICABLE),
    **{f"full {name}": partial(full, name) for name in EDITION_IDS},
    **{f"colourful {name}": partial(colourful, name) for name in EDITION_IDS},
    **{f"crowded {name}": partial(crowded, name) for name in EDITION_IDS},
    **{name: partial(real, name) for name in NAMES},
}


def expected_figures(report: Report) -> dict[str, str]:
    """Return what a cell is read back as, by cell."""
    return {
        cell: printable(plain(value) or "").replace("\n", " ")
        for cell, value in report.values.items()
    }
