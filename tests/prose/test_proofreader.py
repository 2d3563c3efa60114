"""The proofreader keeps in step with a report: text, figures, and what the clerk switched off."""

from random import Random

import pytest

from gkdesk.form import Edition
from gkdesk.prose.checks import CheckLibrary
from gkdesk.prose.proofreader import Options, Proofreader
from gkdesk.report import Report, read_value
from tests.drawing import full_report

LIBRARY = CheckLibrary()
RECEIVED = "requests.received.natural_persons"
TOTAL = "requests.received.total"
SAID = "全年新收政府信息公开申请{}件。"


def proofread(report: Report, options: Options | None = None) -> Proofreader:
    proofreader = Proofreader(LIBRARY.checks(report.edition), options)
    report.proofread(proofreader)
    return proofreader


def codes(report: Report) -> list[str]:
    return [one.code for one in report.findings if one.code.startswith("text-figure")]


@pytest.fixture
def report(edition_2021: Edition) -> Report:
    report = full_report(edition_2021)
    proofread(report)
    return report


def test_a_figure_that_contradicts_its_cell_is_found_at_its_words(report: Report) -> None:
    text = f"第一段。\n\n（二）依申请公开。{SAID.format(99999)}"
    report.write("overview", text)
    (found,) = [one for one in report.findings if one.code == "text-figure-differs"]
    assert found.passage is not None
    assert text[found.passage.start : found.passage.end] == "99999"
    assert found.passage.sentence == SAID.format(99999)
    assert (found.left, found.cells) == ("99999", (TOTAL,))


def test_an_edit_of_the_table_settles_or_raises_what_the_text_says(report: Report) -> None:
    report.write("overview", SAID.format(report.values[TOTAL]))
    assert codes(report) == []
    change = report.enter({RECEIVED: 4321})
    assert change.has_other_findings
    assert codes(report) == ["text-figure-differs"]


def test_a_bound_figure_never_contradicts(report: Report) -> None:
    report.write("overview", SAID.format(" {{ 表三.本年新收.总计 }} "))
    report.enter({RECEIVED: 4321})
    assert codes(report) == []


def test_words_after_a_bound_figure_are_found_where_they_were_typed(report: Report) -> None:
    before = "新收申请 {{ 表三.本年新收.总计 }} 件，"
    report.write("overview", f"{before}结转下年度继续办理88888件。")
    (found,) = [one for one in report.findings if one.code == "text-figure-differs"]
    assert found.passage is not None
    assert report.prose["overview"][found.passage.start : found.passage.end] == "88888"


def test_a_figure_bound_to_another_cell_is_found_whole_and_not_mended(report: Report) -> None:
    reference = "{{ 表三.本年新收.总计 }}"
    report.enter({RECEIVED: 4321})
    report.write("overview", f"结转下年度继续办理 {reference} 件。")
    (found,) = [one for one in report.findings if one.code == "text-figure-differs"]
    assert found.passage is not None
    assert found.passage.mend is None
    assert report.prose["overview"][found.passage.start : found.passage.end] == reference


def test_a_kind_that_is_switched_off_is_not_looked_for(report: Report) -> None:
    report.write("overview", SAID.format(99999))
    proofread(report, Options(switched_off=frozenset({"text-figure-differs"})))
    assert codes(report) == []


def test_the_offices_own_words_are_found(report: Report) -> None:
    proofread(report, Options(avoided=("狠抓",)))
    report.write("problems", "狠抓信息发布质量，及时更新栏目内容。")
    assert "text-avoided-word" in {one.code for one in report.findings}


def test_too_many_references_are_left_as_typed_and_told(report: Report) -> None:
    report.write("overview", "{{ 表三.本年新收.总计 }}件。" * 20_000)
    found = [one for one in report.findings if one.section == "overview"]
    assert "text-reference-refused" in [one.code for one in found if one.passage is None]
    assert "text-reference-unknown" not in [one.code for one in found]


def edited(report: Report, random: Random) -> None:
    """Make one edit of any sort."""
    section = random.choice(list(report.prose))
    if random.random() < 0.4:
        cell = random.choice(list(report.edition.reach))
        column = report.edition.cells[cell].column
        report.enter({cell: read_value(random.choice(["", "0", "7", "/", "41"]), column)})
        return
    lines = report.prose[section].split("\n")
    lines[random.randrange(len(lines))] = random.choice(LINES)
    lines += random.choices(LINES, k=random.randrange(2))
    report.write(section, "\n".join(lines[:6]))


LINES = (
    "",
    SAID.format(7),
    "新收 {{ 表三.本年新收.总计 }} 件，结转 41 件。",
    "{% if 表三.本年新收.总计 == 0 %}未收到申请。{% endif %}",
    "行政复议0件，行政诉讼7件。共48件，其中41件、7件。",
    "{{ 表三.没有这一行 }}",
    "2019年，我局主动公开信息××条。",
)


@pytest.mark.parametrize("seed", range(5))
def test_after_any_edits_the_findings_are_those_of_a_look_from_nothing(
    edition: Edition, seed: int
) -> None:
    report, random = full_report(edition), Random(seed)
    kept = proofread(report)
    for _ in range(60):
        edited(report, random)
    fresh = Report(edition, report.agency, report.year, entered=report.entered, prose=report.prose)
    assert kept.findings == proofread(fresh).findings
