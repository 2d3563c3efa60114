"""The fingerprint of a section: whether what was signed off is what stands there now."""

import json
from hashlib import sha256

from gkdesk.report.report import Report
from gkdesk.report.value import plain

_LENGTH = 16


def fingerprint(report: Report, section_id: str) -> str:
    """Return a short text that is another one whenever a figure or a word of the section is."""
    if report.edition.section(section_id).kind == "prose":
        content: object = _content_of(report, report.prose[section_id])
    else:
        cells = report.edition.cells
        mine = {c: v for c, v in report.entered.items() if cells[c].section == section_id}
        content = {cell: plain(value) for cell, value in mine.items()}
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def _content_of(report: Report, text: str) -> object:
    """Return a text together with the figures that it names, if any, and whose they are.

    Where last year's report is linked its figures are among them: the text may compare.
    """
    cells = [cell for named in report.edition.names.named_in(text) for cell in named.cells]
    if not cells:
        return text
    content = [text, report.agency, {cell: plain(report.values[cell]) for cell in cells}]
    last = report.last_year
    return [*content, {c: plain(last.figure(c).value) for c in cells}] if last else content
