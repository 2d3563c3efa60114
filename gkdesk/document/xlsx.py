"""The report as an Excel workbook: what it is, a sheet for each table, and the findings."""

from collections.abc import Iterable
from datetime import date
from math import ceil

from gkdesk.document.blocks import Title
from gkdesk.document.book import LINE, SIZE, Book
from gkdesk.document.characters import ems, evenly, printable
from gkdesk.document.content import date_text
from gkdesk.document.options import PLAIN, Options
from gkdesk.document.proof import read_whole
from gkdesk.document.template import find_template
from gkdesk.document.xlsx_table import TableSheet
from gkdesk.report import Finding, Report
from gkdesk.words import LEVELS, SET_ASIDE

# What each column of the findings is headed with, its width in pixels, where its text stands.
_FINDINGS = (
    ("级别", 56, "center"),
    ("部分", 110, "center"),
    ("问题", 430, "left"),
    ("一边的数", 150, "center"),
    ("另一边的数", 150, "center"),
    ("涉及的格", 330, "left"),
    ("理由", 200, "left"),
)
_LABELS, _TEXTS = 110, 480
# A line of the title, in points, and how many of its characters stand in the two columns.
_TITLE_HEIGHT, _TITLE_EMS = 26, 26
_HEAD = {"border": 1, "bold": True, "bg_color": "#EDEDED"}


def build_xlsx(report: Report, options: Options = PLAIN) -> bytes:
    """Return the workbook of a report: the same report gives the same bytes.

    TemplateError where the office's content is at fault.
    """
    content = find_template(report.edition, options.template).content
    blocks = read_whole(report, content)
    title = [line for block in blocks if isinstance(block, Title) for line in block.lines]
    day = report.signed_on or date(report.year, 12, 31)
    agency = printable(report.agency)
    book = Book("".join(title), agency, day, names=options.font_names, draft_at=options.draft_at)
    _write_description(book, report, title)
    for section in report.edition.sections:
        if section.kind == "table":
            table = report.edition.tables[section.id]
            heading = section.heading or section.name
            TableSheet(book, book.sheet(section.name), table, report).write(heading)
    _write_findings(book, report)
    return book.finished()


def _write_description(book: Book, report: Report, title: list[str]) -> None:
    sheet = book.sheet("报告信息")
    sheet.set_column_pixels(0, 0, _LABELS)
    sheet.set_column_pixels(1, 1, _TEXTS)
    for row, line in enumerate(title):
        broken = evenly(line, _TITLE_EMS)
        look = book.text_look(line, font_name="黑体", font_size=16)
        sheet.merge_range(row, 0, row, 1, "", look)
        sheet.set_row(row, _TITLE_HEIGHT * len(broken))
        sheet.write_string(row, 0, "\n".join(broken), look)
    facts = (
        ("行政机关", report.agency),
        ("报告年份", f"{report.year}"),
        ("落款日期", date_text(report)),
        ("格式依据", report.edition.notice),
    )
    for row, (name, text) in enumerate(facts, start=len(title) + 1):
        book.write(sheet, row, 0, name, **_HEAD)
        book.write(sheet, row, 1, text, border=1, align="left", indent=1)
        sheet.set_row(row, _height(((name, _LABELS), (text, _TEXTS))))


def _write_findings(book: Book, report: Report) -> None:
    sheet = book.sheet("检查结果")
    sheet.set_landscape()
    for column, (head, width, _) in enumerate(_FINDINGS):
        sheet.set_column_pixels(column, column, width)
        book.write(sheet, 0, column, head, **_HEAD)
    rows = [_row(report, one) for one in (*report.findings, *report.findings_set_aside)]
    for row, texts in enumerate(rows or [("", "", "没有发现问题", "", "", "", "")], start=1):
        widths = (width for _, width, _ in _FINDINGS)
        sheet.set_row(row, _height(zip(texts, widths, strict=True)))
        for column, text in enumerate(texts):
            book.write(sheet, row, column, text, border=1, align=_FINDINGS[column][2])
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    last = max(1, len(rows))
    sheet.autofilter(0, 0, last, len(_FINDINGS) - 1)
    # Both numbers are shown as the sentence has them, and may be words.
    sheet.ignore_errors({"number_stored_as_text": f"A1:F{last + 1}"})


def _row(report: Report, finding: Finding) -> tuple[str, ...]:
    aside = report.aside(finding)
    return (
        SET_ASIDE if aside else LEVELS[finding.level],
        report.edition.section(finding.section).name,
        finding.message,
        finding.left or "",
        finding.right or "",
        "；".join(report.edition.cells[cell].name for cell in finding.cells),
        f"{aside.reason}（{aside.on}）" if aside else "",
    )


def _height(texts: Iterable[tuple[str, int]]) -> float:
    """Return the height of a row whose texts are broken into lines; Excel allows 409 points."""
    ratios = [ems(text) * SIZE / (width * 72 / 96 - 2 * SIZE) for text, width in texts]
    return min(409.0, max(1, *map(ceil, ratios)) * LINE + SIZE / 2)
