"""What is found in the two published reports: slips that are really there, and nothing worse."""

import pytest

from gkdesk.prose.facts import Facts, Figures, Slip
from gkdesk.prose.kinds import read_kinds
from gkdesk.prose.slips import paragraph_checks, report_checks
from tests.forms import edition_of
from tests.reference.published import NAMES, published

# The headings as they were printed, and what follows each.
HEADINGS = {
    "suzhou-office-2019": {
        "preamble": ("2019年政府信息公开工作年度报告\n", "\n一、总体情况\n"),
        "overview": ("\n一、总体情况\n", "\n二、主动公开政府信息情况\n"),
        "problems": ("\n六、存在问题及改进措施\n", ""),
        "other_matters": ("\n五、其他事项\n", "\n六、存在问题及改进措施\n"),
    },
    "gusu-office-2023": {
        "preamble": ("政府信息公开工作年度报告\n", "\n一、总体情况\n"),
        "overview": ("\n一、总体情况\n", "\n二、主动公开政府信息情况\n"),
        "problems": ("\n五、存在的不足及改进措施\n", "\n六、其他需要报告的事项\n"),
        "other_matters": ("\n六、其他需要报告的事项\n", ""),
    },
}
# Copied by the publisher: a foreign word, page breaks within sentences, a narrow colon.
REALLY_THERE = {
    "suzhou-office-2019": [("problems", "text-broken-line", ":")],
    "gusu-office-2023": [
        ("overview", "text-stray-latin", "and"),
        ("overview", "text-broken-line", "做\n\n好"),
        ("overview", "text-broken-line", "形\n\n成"),
        ("problems", "text-broken-line", "申\n\n请"),
    ],
}


def prose_of(name: str) -> dict[str, str]:
    source = published(name)
    text = source.file.with_name(f"{name}.txt").read_text(encoding="utf-8")
    prose: dict[str, str] = {}
    for section, (before, after) in HEADINGS[name].items():
        told = text.split(before, 1)[1]
        prose[section] = (told.split(after, 1)[0] if after else told).strip("\n")
    return prose


def found_in(name: str, prose: dict[str, str]) -> list[tuple[str, Slip]]:
    source = published(name)
    edition = edition_of(source.edition)
    facts = Facts(edition, source.agency, source.year, Figures({}))
    found: list[tuple[str, Slip]] = []
    for section, text in prose.items():
        for paragraph in text.split("\n"):
            found += [
                (section, slip)
                for check in paragraph_checks(edition)
                for slip in check(paragraph, facts)
            ]
    return found + [one for check in report_checks(edition) for one in check(prose, facts)]


@pytest.mark.parametrize("name", NAMES)
def test_only_what_is_really_there_is_found(name: str) -> None:
    prose = prose_of(name)
    found = found_in(name, prose)
    assert [(section, slip.code) for section, slip in found] == [
        (section, code) for section, code, _ in REALLY_THERE[name]
    ]
    kinds = read_kinds()
    assert {kinds[slip.code].level for _, slip in found} == {"hint"}


@pytest.mark.parametrize("name", NAMES)
def test_each_place_is_the_one_meant(name: str) -> None:
    prose = prose_of(name)
    for section, slip in found_in(name, prose):
        texts = [*prose[section].split("\n"), prose[section]]
        words = {text[slip.start : slip.end] for text in texts}
        assert any(words_there in words for *_, words_there in REALLY_THERE[name])


def test_another_year_put_into_a_published_report_is_found() -> None:
    prose = prose_of("gusu-office-2023")
    for section, text in prose.items():
        if "2023" in text:
            stale = prose | {section: text.replace("2023", "2022")}
            codes = [slip.code for _, slip in found_in("gusu-office-2023", stale)]
            assert "text-year-left-over" in codes, section


def test_the_report_of_another_agency_is_found_out() -> None:
    prose = prose_of("gusu-office-2023")
    opening = prose["preamble"].replace("姑苏区党政办公室", "虎丘区教育局")
    found = found_in("gusu-office-2023", {"preamble": opening})
    assert [slip.code for _, slip in found] == ["text-other-agency"]
