"""The open findings as text behind a draft."""

from collections.abc import Iterator
from dataclasses import replace

from gkdesk import words
from gkdesk.document.look import Style
from gkdesk.document.measures import Measures, ParagraphLook
from gkdesk.report import Report
from gkdesk.ui import wording
from gkdesk.ui.counts import summary


def findings_text(report: Report, measures: Measures) -> Iterator[tuple[ParagraphLook, str]]:
    """Yield look and text of each paragraph, errors first; the first begins a page."""
    findings = sorted(report.findings, key=lambda f: list(words.LEVELS).index(f.level))
    counts = summary(findings) or wording.FINDINGS_NONE
    heading = replace(measures.paragraphs[Style.HEADING], new_page=True)
    yield heading, wording.PRINTED_FINDINGS.format(counts=counts)
    # The letters of the tables: a list of many stays short.
    look = replace(measures.paragraphs[Style.TABLE_LABEL], align="left")
    for number, finding in enumerate(findings, start=1):
        name = report.edition.section(finding.section).name
        level = words.LEVELS[finding.level]
        text = f"{number}. {level}　{name}：{finding.message}"
        yield look, text
