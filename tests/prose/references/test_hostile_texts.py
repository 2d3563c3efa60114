"""What a stranger's text may try: nothing runs, nothing is read, and nothing takes long."""

import time
import tracemalloc

import pytest

from gkdesk.form import Edition
from gkdesk.prose.references import crowded_slips, render, rendered_prose
from gkdesk.report import Report
from tests.prose.references.hostile import BORNE, REFUSED
from tests.prose.references.rendering import AGENCY, YEAR, facts_of, full

# What the issue grants, and some for a slow machine that does other things besides.
SECONDS, BYTES = 0.05, 10_000_000
PATIENCE = 5


def name(text: str) -> str:
    return ascii(text[:40])


def test_there_are_enough_of_them() -> None:
    assert len(set(REFUSED)) == len(REFUSED) > 100


@pytest.mark.parametrize("text", REFUSED, ids=name)
def test_a_hostile_text_is_told_of_and_shows_nothing_but_itself(
    text: str, edition_2021: Edition
) -> None:
    found = render(text, full(edition_2021))
    assert found.slips
    assert {slip.code for slip in found.slips} <= {
        "text-reference-refused",
        "text-reference-unknown",
    }
    for piece in found.pieces:
        assert found.text[piece.text_start : piece.text_end] in ("", "2021")


@pytest.mark.parametrize("text", [*REFUSED, *BORNE], ids=name)
def test_a_hostile_text_takes_neither_time_nor_memory(text: str, edition_2021: Edition) -> None:
    facts = full(edition_2021)
    tracemalloc.start()
    try:
        render(text, facts)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < BYTES
    begun = time.process_time()
    render(text + " ", facts)
    assert time.process_time() - begun < SECONDS * PATIENCE


def test_slips_lie_within_the_text(edition_2021: Edition) -> None:
    facts = full(edition_2021)
    for text in REFUSED:
        for slip in render(text, facts).slips:
            assert 0 <= slip.start < slip.end <= len(text)


def test_a_report_of_nothing_but_references_is_left_as_typed(edition_2021: Edition) -> None:
    text = "\n".join("{{ 年份 }}" * 50 for _ in range(200))
    sections = [section.id for section in edition_2021.sections if section.kind == "prose"]
    prose = {sections[0]: "{{ 年份 }}", sections[1]: text}
    report = Report(edition_2021, AGENCY, YEAR, prose=prose)
    shown = rendered_prose(report)
    assert (shown[sections[0]], shown[sections[1]]) == (str(YEAR), text)
    told = {section for section, _ in crowded_slips(report.prose, facts_of(report))}
    assert sections[0] not in told
    assert sections[1] in told
