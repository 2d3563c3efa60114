"""Figures that sentences speak of stand on paper as they do in the other forms."""

import pytest

from gkdesk.form import Edition
from tests.drawing import full_report, link
from tests.ui.paper.reading import pages_of, text_of

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_sentence_is_painted_with_its_figure(edition_2021: Edition) -> None:
    report = full_report(edition_2021)
    report.write("overview", "年内共新收{{ 新收 }}件，{{ 新收 | 较上年 }}。")
    received = report.values["requests.received.total"]
    link(report, report)
    text = "".join(map(text_of, pages_of(report)))
    assert f"年内共新收{received}件，与上年持平。" in text
