"""Last year's text to write by, and what is found when it is taken over as it is."""

import pytest

from gkdesk.form import Edition
from gkdesk.prose.checks import CheckLibrary
from gkdesk.prose.facts import facts_of
from gkdesk.prose.guide import guide
from gkdesk.prose.proofreader import Proofreader
from gkdesk.prose.references import rendered_prose
from gkdesk.report import EarlierYears, Report
from gkdesk.report.linking import earlier_of
from tests.drawing import full_report, link
from tests.forms import edition_of

LIBRARY = CheckLibrary()
RECEIVED = "requests.received.natural_persons"
LONG = (
    "本年度组织全体窗口人员逐条学习公开条例并现场答疑三个小时。"
    "网站专栏由办公室专人维护并于每月最后一个工作日核对一遍。"
    "全年举办开放日活动，邀请群众代表走进窗口了解办事流程。"
)


def pair(text: str, last_form: str = "2021") -> tuple[Report, Report]:
    """Return this year's report, and last year's with a text, which is linked."""
    last = Report(
        edition_of(last_form), "某局", 2020, entered=full_report(edition_of(last_form)).entered
    )
    last.write("overview", text)
    this = Report(edition_of("2021"), "某局", 2021)
    link(this, last)
    return this, last


def test_without_last_year_there_is_no_guide(edition: Edition) -> None:
    report = full_report(edition)
    assert [guide(report, section) for section in report.prose] == [()] * len(report.prose)


def test_every_paragraph_is_shown_as_it_was_printed() -> None:
    this, last = pair("第一段。\n\n{{ 年份 }}年新收{{ 表三.本年新收.总计 }}件。")
    shown = [one.shown for one in guide(this, "overview")]
    received = last.values["requests.received.total"]
    assert shown == ["第一段。", f"2020年新收{received}件。"]
    assert guide(this, "problems") == ()


def test_a_paragraph_is_offered_with_its_references() -> None:
    typed = "新收{{ 表三.本年新收.总计 }}件。"
    (paragraph,) = guide(pair(typed)[0], "overview")
    assert paragraph.offered == typed


def test_what_this_form_does_not_know_is_offered_as_it_was_printed() -> None:
    this, last = pair("采购{{ 表二.政府集中采购.采购项目数量 }}项。", "2019")
    (paragraph,) = guide(this, "overview")
    items = last.values["proactive.procurement.items"]
    assert paragraph.offered == paragraph.shown == f"采购{items}项。"


def test_a_paragraph_that_was_taken_is_told_until_it_is_rewritten() -> None:
    this, _ = pair("甲段。\n乙段。")
    this.write("overview", "甲段。")
    assert [one.is_taken for one in guide(this, "overview")] == [True, False]
    this.write("overview", "甲段改写。")
    assert [one.is_taken for one in guide(this, "overview")] == [False, False]


def codes(report: Report) -> set[str]:
    return {finding.code for finding in report.findings if finding.check is None}


def proofread(report: Report) -> Report:
    report.proofread(Proofreader(LIBRARY.checks(report.edition)))
    return report


def test_text_like_last_years_is_found_once_that_is_linked() -> None:
    this, _ = pair(LONG)
    this.write("overview", LONG)
    known = this.earlier
    this.link(EarlierYears())
    assert "text-like-last-year" not in codes(proofread(this))
    assert this.link(known).has_other_findings
    assert "text-like-last-year" in codes(this)
    this.link(EarlierYears())
    assert "text-like-last-year" not in codes(this)


def test_text_is_compared_as_it_was_printed() -> None:
    this, last = pair(LONG.replace("三个", "{{ 表三.本年新收.总计 }}个"))
    received = last.values["requests.received.total"]
    this.write("overview", LONG.replace("三个", f"{received}个"))
    assert "text-like-last-year" in codes(proofread(this))


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("上年新收政府信息公开申请{}件。", None),
        ("2020年新收政府信息公开申请{}件。", None),
        ("上年新收政府信息公开申请9999件。", "received"),
    ],
)
def test_what_is_said_of_last_year_is_held_against_its_report(
    sentence: str, right: str | None
) -> None:
    this, last = pair("一。")
    received = last.values["requests.received.total"]
    this.write("overview", sentence.format(received))
    found = [one for one in proofread(this).findings if one.code == "text-last-year-differs"]
    assert [one.right for one in found] == ([str(received)] if right else [])


def test_what_last_years_form_did_not_ask_is_not_held_against_it() -> None:
    this, _ = pair("一。", "2019")
    this.write("overview", "上年收取行政事业性收费9999万元。上年废止行政规范性文件77件。")
    assert "text-last-year-differs" not in codes(proofread(this))


def test_last_years_figures_are_put_into_sentences() -> None:
    this, last = pair("一。")
    this.write("overview", "上年{{ 上年.表三.本年新收.总计 }}件。")
    received = last.values["requests.received.total"]
    assert rendered_prose(this)["overview"] == f"上年{received}件。"
    this.link(EarlierYears())
    assert rendered_prose(this)["overview"] == "上年〔未关联上年〕件。"
    assert facts_of(this).last_year is None


def test_an_earlier_report_may_itself_speak_of_the_year_before() -> None:
    edition = edition_of("2021")
    older = Report(edition, "某局", 2019, entered={RECEIVED: 8})
    last = Report(edition, "某局", 2020, prose={"overview": "上年{{ 上年.新收 }}件。"})
    last.link(EarlierYears((earlier_of(older, "", is_own=True),)))
    this = Report(edition, "某局", 2021)
    this.link(last.earlier.with_report(earlier_of(last, "", is_own=True)))
    (paragraph,) = guide(this, "overview")
    assert paragraph.shown == "上年8件。"
