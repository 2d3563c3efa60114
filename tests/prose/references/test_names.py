"""Every figure of every edition has a name in a sentence, and short names where they are plain."""

import pytest

from gkdesk.form import Edition
from gkdesk.prose.references import reference_to
from gkdesk.report import NOT_APPLICABLE, Report, plain
from gkdesk.report.value import total
from tests.drawing import full_report
from tests.forms import edition_of
from tests.prose.references.rendering import rendered, report_with, shown, troubles


def test_every_cell_is_shown_by_its_full_name(edition: Edition) -> None:
    report = full_report(edition)
    for cell, value in report.values.items():
        found = rendered(reference_to(edition, cell), report)
        assert (found.text, found.slips) == (plain(value), ())
        (piece,) = found.pieces
        assert (piece.kind, piece.cells) == ("figure", (cell,))


def test_every_declared_sum_adds_its_cells_up(edition: Edition) -> None:
    report = full_report(edition)
    sums = [one for one in edition.names.quantities.values() if one.id not in edition.cells]
    assert sums
    for one in sums:
        added = total([report.values[cell] for cell in one.cells])
        found = rendered(reference_to(edition, one.id), report)
        assert (found.text, found.slips) == (plain(added), ())
        assert {piece.cells for piece in found.pieces} == {one.cells}


def test_every_name_of_a_figure_leads_to_it_with_its_table(edition: Edition) -> None:
    for table in edition.tables.values():
        for row in table.rows:
            for column in table.columns:
                if (cell := f"{table.id}.{row.id}.{column.id}") not in edition.cells:
                    continue
                for words in row.references:
                    path = (*table.references[0], *words, *column.references[-1])
                    assert [found.id for found in edition.names.find(path)] == [cell]


SHORT = [
    ("2021", "新收", "requests.received.total"),
    ("2021", "依申请公开.新收.自然人", "requests.received.natural_persons"),
    ("2021", "表三.本年新收政府信息公开申请数量", "requests.received.total"),
    ("2021", "不予公开", "requests.withheld.total"),
    ("2021", "不予公开.国家秘密.自然人", "requests.withheld.state_secret.natural_persons"),
    ("2021", "不予公开.法人或其他组织", "requests.withheld.organisations"),
    ("2021", "表三.本年新收.法人或其他组织", "requests.received.organisations"),
    ("2021", "行政诉讼", "disputes.litigation.total"),
    ("2021", "行政诉讼.结果维持", "disputes.litigation.upheld"),
    ("2021", "规范性文件.现行有效", "proactive.normative_documents.in_force"),
    ("2021", "行政许可", "proactive.licences.decisions"),
    ("2021", "行政事业性收费", "proactive.charges.amount"),
    ("2019", "行政规范性文件.新制作", "proactive.normative_documents.made"),
    ("2019", "其他处理", "requests.closed_otherwise.other.total"),
    ("2019", "行政许可.增减", "proactive.licences.change"),
    ("2091", "要回的信.水上人家", "letters.to_answer.on_the_water"),
    ("2091", "上下游", "quarrels.both.sum"),
]


@pytest.mark.parametrize(("edition_id", "name", "quantity"), SHORT)
def test_a_short_name_means_the_same_as_the_full_one(
    edition_id: str, name: str, quantity: str
) -> None:
    found = edition_of(edition_id).names.find(tuple(name.split(".")))
    assert [one.id for one in found] == [quantity]


@pytest.mark.parametrize(
    ("edition_id", "name"),
    [
        ("2021", "总计"),
        ("2021", "表三"),
        ("2021", "表二.规章"),
        ("2019", "行政许可"),
        ("2021", "新售"),
    ],
)
def test_a_name_that_is_unknown_or_not_whole_is_told_of(edition_id: str, name: str) -> None:
    report = full_report(edition_of(edition_id))
    assert troubles(f"共{{{{ {name} }}}}件", report) == [("text-reference-unknown", name)]
    assert rendered(f"共{{{{ {name} }}}}件", report).text == f"共{{{{ {name} }}}}件"


def test_a_name_with_two_meanings_is_told_of_with_both(invented_edition: Edition) -> None:
    report = full_report(invented_edition)
    words = invented_edition.tables["purse"].rows[-1].references
    assert len(invented_edition.names.find((*words[0], "预算"))) == 1
    found = rendered("{{ 柳树 }}", report)
    assert [slip.code for slip in found.slips] == ["text-reference-unknown"]


def test_the_agency_and_the_years_have_names(edition_2021: Edition) -> None:
    text = "{{ 机关 }}：{{ 上年年份 }}、{{ 年份 }}、{{ 下年年份 }}"
    assert shown(text, Report(edition_2021, "某局", 2023)) == "某局：2022、2023、2024"


def test_last_years_figure_is_told_by_a_word_before_its_name(
    edition_2019: Edition, edition_2021: Edition
) -> None:
    last = report_with(edition_2019, {"requests.received.enterprises": 40})
    this = report_with(edition_2021, {"requests.received.enterprises": 50})
    text = "由{{ 上年.本年新收 }}件增至{{ 本年新收 }}件"
    assert shown(text, this, last) == "由40件增至50件"


def test_a_sum_is_taken_over_what_last_years_edition_has(
    edition_2019: Edition, edition_2021: Edition
) -> None:
    last = report_with(edition_2019, {"requests.closed_otherwise.other.enterprises": 4})
    this = report_with(edition_2021)
    assert shown("{{ 上年.其他处理 }}", this, last) == "4"
    assert troubles("{{ 上年.行政事业性收费 }}", this, last) == [
        ("text-reference-unknown", "上年.行政事业性收费")
    ]


def test_an_answered_row_counts_nothing_in_a_sum(edition_2021: Edition) -> None:
    secret, other = (
        f"requests.withheld.{row}.enterprises" for row in ("state_secret", "deliberative")
    )
    report = report_with(edition_2021, {secret: 3, other: NOT_APPLICABLE})
    assert shown("{{ 不予公开.商业企业 }}", report) == "3"
