"""What was signed off is another text once a figure in it is another one."""

from gkdesk.form import Edition
from gkdesk.report import Report, fingerprint

TEXT = "共{{ 新收 }}件，{% if 上年.行政诉讼 > 0 %}有{% endif %}。"


def report_with(edition: Edition, text: str) -> Report:
    return Report(edition, "某局", 2023, prose={"overview": text})


def test_a_figure_that_a_text_names_is_part_of_what_is_signed(edition_2021: Edition) -> None:
    report = report_with(edition_2021, TEXT)
    before = fingerprint(report, "overview")
    report.enter({"requests.received.enterprises": 3})
    after = fingerprint(report, "overview")
    report.enter({"requests.received.enterprises": None})
    assert after != before == fingerprint(report, "overview")


def test_another_figure_is_not(edition_2021: Edition) -> None:
    report = report_with(edition_2021, TEXT)
    before = fingerprint(report, "overview")
    report.enter({"proactive.licences.decisions": 3})
    assert fingerprint(report, "overview") == before


def test_a_text_that_names_no_figure_is_signed_by_its_words_alone(edition_2021: Edition) -> None:
    report = report_with(edition_2021, "共 3 件，{{ 新售 }}。")
    before = fingerprint(report, "overview")
    report.enter({"requests.received.enterprises": 3})
    assert fingerprint(report, "overview") == before


def test_a_text_of_nothing_but_braces_is_read_at_once(edition_2021: Edition) -> None:
    assert edition_2021.names.named_in("{{" * 500_000) == ()
    assert edition_2021.names.named_in("{{" + "甲." * 200_000) == ()
