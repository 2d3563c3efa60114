"""Whether a row or a column balances, as its head shows it."""

from datetime import date

import pytest

from gkdesk.form import Edition, Figure, Label
from gkdesk.report import NOT_APPLICABLE, Aside, Report, Unread
from gkdesk.report.lines import LineMark, line_marks, lines_of
from tests.drawing import comparisons, full_report, unbalanced

DONE = LineMark("balanced", 0, ())


def marks(report: Report, table: str) -> dict[str, LineMark]:
    """The marks of a table by the texts of their heads, which must be different ones."""
    lines = lines_of(report.edition, report.edition.tables[table])
    return {head.text: mark for head, mark in line_marks(report, lines).items()}


def all_marks(report: Report) -> list[LineMark]:
    tables = report.edition.tables.values()
    return [
        mark
        for table in tables
        for mark in line_marks(report, lines_of(report.edition, table)).values()
    ]


def test_every_figure_stands_in_a_row(edition: Edition) -> None:
    for table in edition.tables.values():
        rows = [line.cells for line in lines_of(edition, table) if not line.is_column]
        assert sorted(c for cells in rows for c in cells) == sorted(
            figure.cell.id for figure in table.figures
        )


def test_a_line_s_head_stands_beside_it_or_above_it(edition: Edition) -> None:
    for table in edition.tables.values():
        places = {figure.cell.id: figure for figure in table.figures}
        for line in lines_of(edition, table):
            for cell in line.cells:
                assert heads(line.head, places[cell])


def heads(label: Label, figure: Figure) -> bool:
    is_beside = label.left < figure.left and label.top <= figure.top < label.top + label.down
    across = range(label.left, label.left + label.across)
    return is_beside or (label.top < figure.top and figure.left in across)


def test_columns_that_the_edition_compares_are_known(edition_2021: Edition) -> None:
    lines = lines_of(edition_2021, edition_2021.tables["requests"])
    assert {line.is_compared for line in lines if line.is_column} == {True}
    assert {line.is_compared for line in lines if not line.is_column} == {False}


def test_a_new_report_is_open_everywhere(edition: Edition) -> None:
    report = Report(edition, "局", edition.first_report_year)
    assert {mark.state for mark in all_marks(report)} == {"open"}


def test_a_full_report_balances_everywhere(edition: Edition) -> None:
    assert set(all_marks(full_report(edition))) == {DONE}


def test_a_blank_leaves_its_row_and_its_column_open(edition_2021: Edition) -> None:
    report = full_report(edition_2021)
    report.enter({"requests.withheld.state_secret.enterprises": 0})
    report.enter({"requests.withheld.state_secret.research_bodies": None})
    found = marks(report, "requests")
    assert found["1.属于国家秘密"] == LineMark("open", 1, ())
    assert found["科研机构"].blanks == 1
    assert found["2.其他法律行政法规禁止公开"] == DONE


def test_sums_are_open_while_one_of_their_parts_is(edition_2021: Edition) -> None:
    report = full_report(edition_2021)
    report.enter({"requests.withheld.state_secret.research_bodies": None})
    found = marks(report, "requests")
    assert (found["（七）总计"].state, found["（七）总计"].blanks) == ("open", 1)
    assert found["总计"].blanks == 1


def test_not_applicable_is_an_answer(edition_2021: Edition) -> None:
    cells = [cell for cell in edition_2021.reach if cell.startswith("disputes.")]
    report = Report(edition_2021, "局", 2021, entered=dict.fromkeys(cells, NOT_APPLICABLE))
    assert set(marks(report, "disputes").values()) == {DONE}


def test_a_comparison_that_fails_is_shown_where_it_lies_and_nowhere_else(edition: Edition) -> None:
    report = unbalanced(edition)
    failed = report.findings[0]
    for table in edition.tables.values():
        lines = lines_of(edition, table)
        for line, mark in zip(lines, line_marks(report, lines).values(), strict=True):
            says_so = failed.message in mark.sentences
            assert says_so == line.cells.issuperset(failed.cells)
            assert (mark.state == "balanced") == (mark.sentences == ())


def test_an_impossible_figure_marks_row_and_column(edition_2021: Edition) -> None:
    report = full_report(edition_2021)
    report.enter({"requests.disclosed.enterprises": -1})
    found = marks(report, "requests")
    assert {found["（一）予以公开"].state, found["商业企业"].state} == {"unbalanced"}


def test_no_sum_balances_while_one_of_its_parts_is_unread(edition_2021: Edition) -> None:
    report = full_report(edition_2021)
    report.enter({"requests.disclosed.enterprises": Unread("5x")})
    (unread,) = report.findings
    found = marks(report, "requests")
    for head in ("（一）予以公开", "（七）总计", "商业企业", "总计"):
        assert found[head] == LineMark("unbalanced", 0, (unread.message,))
    assert found["一、本年新收政府信息公开申请数量"] == found["自然人"] == DONE


def test_a_warning_makes_a_line_doubtful(edition_2021: Edition) -> None:
    report = full_report(edition_2021)
    report.enter({"proactive.rules.issued": 8, "proactive.rules.in_force": 3})
    assert marks(report, "proactive")["规章"].state == "doubtful"


def test_a_line_is_explained_whose_findings_are_all_set_aside(edition_2021: Edition) -> None:
    report = unbalanced(edition_2021)
    finding = report.findings[0]
    aside = Aside("已核实", date(2026, 1, 5), report.figures_of(finding))
    report.remark(report.remarks.with_aside(finding, aside))
    mark = next(mark for mark in all_marks(report) if mark.sentences)
    assert mark == LineMark("explained", 0, (finding.message,))


@pytest.mark.parametrize("direction", [True, False])
def test_every_comparison_within_a_line_is_judged_by_one(edition: Edition, direction: bool) -> None:
    for check in comparisons(edition):
        lines = lines_of(edition, edition.tables[check.section])
        mine = [line for line in lines if line.cells.issuperset(check.cells)]
        assert len([line for line in mine if line.is_column is direction]) <= 1
        assert all(line.is_compared for line in mine)
