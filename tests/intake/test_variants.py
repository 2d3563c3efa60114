"""Reports that differ from the notice as published ones do, in every kind of file."""

from pathlib import Path

import pytest

from gkdesk.form import Library
from gkdesk.intake.importing import Imported, import_report
from gkdesk.report import plain
from tests.forms import INVENTED_IDS, edition_of
from tests.intake.containers import CONTAINERS
from tests.intake.variants import VARIANTS
from tests.intake.written import AGENCY, Written, sample

CASES = [
    (variant, container)
    for variant, one in VARIANTS.items()
    for container in CONTAINERS
    if container not in one.skips
]


@pytest.fixture
def varied(variant: str) -> Written:
    """The sample with one difference."""
    source = sample(edition_of(VARIANTS[variant].edition))
    VARIANTS[variant].change(source)
    return source


@pytest.fixture
def own_library(variant: str, library: Library, invented_library: Library) -> Library:
    return invented_library if VARIANTS[variant].edition in INVENTED_IDS else library


@pytest.fixture
def imported(container: str, varied: Written, tmp_path: Path, own_library: Library) -> Imported:
    file = tmp_path / f"来源{container}"
    file.write_bytes(CONTAINERS[container](varied))
    return import_report(file, own_library)


def lines(imported: Imported) -> dict[str, list[str]]:
    return {key: [one.text for one in paragraphs] for key, paragraphs in imported.prose.items()}


@pytest.mark.parametrize(("variant", "container"), CASES)
def test_every_figure_and_every_paragraph_is_found_in_its_place(
    variant: str, varied: Written, imported: Imported
) -> None:
    edition = imported.edition
    assert edition.id == VARIANTS[variant].edition
    entered = {cell: plain(value) for cell, value in imported.report.entered.items()}
    assert entered == {cell: varied.cells[cell] for cell in entered}
    opening = next(section.id for section in edition.sections if not section.heading)
    texts = {key: part.lines for key, part in varied.parts.items() if part.lines}
    assert lines(imported) == {opening: varied.preamble, **texts}


@pytest.mark.parametrize("container", [".html"])
@pytest.mark.parametrize("variant", VARIANTS)
def test_title_and_signature_are_read(imported: Imported) -> None:
    first = imported.edition.first_report_year
    assert (imported.agency, imported.year) == (AGENCY, first)
    assert str(imported.signed_on) == f"{first + 1}-01-23"


@pytest.mark.parametrize("container", [".docx"])
@pytest.mark.parametrize("variant", ["v8_subtotals"])
def test_what_the_form_has_no_place_for_is_listed(imported: Imported) -> None:
    assert {(one.label, one.why) for one in imported.lost} >= {("小计", "行名认不出")}
    assert {one.text for one in imported.lost if one.label == "小计"} == {"777"}


@pytest.mark.parametrize("container", CONTAINERS)
@pytest.mark.parametrize("variant", ["wrong_total"])
def test_a_wrong_total_is_kept_as_stated_and_never_used(imported: Imported) -> None:
    report = imported.report
    assert dict(report.stated) == {"requests.received.total": 9999}
    assert report.values["requests.received.total"] != 9999
    assert "stated-total-differs" in {finding.code for finding in report.findings}


@pytest.mark.parametrize("container", CONTAINERS)
@pytest.mark.parametrize("variant", ["v3_dashes", "v9_yuan", "sub_items"])
def test_what_was_written_is_kept_where_it_is_more_than_a_figure(
    imported: Imported, varied: Written
) -> None:
    remarked = {cell: taken for cell, taken in imported.cells.items() if taken.remark}
    assert imported.report.remarks.notes.keys() == remarked.keys() != set()
    for cell, note in imported.report.remarks.notes.items():
        assert f"“{remarked[cell].text}”" in note
        assert remarked[cell].text != varied.cells[cell]
