"""The annex of a document: this year beside the years before it, in charts and in a list.

It stands behind the signature on a page of its own, and only where it was asked for: the report
itself is the same with it and without.
"""

from collections.abc import Iterator

from gkdesk.document.blocks import Block, DrawingBlock, Heading, ListBlock, Paragraph
from gkdesk.document.changes import difference_text, per_cent_text, value_texts
from gkdesk.document.characters import printable
from gkdesk.document.charts import draw_chart
from gkdesk.errors import GkdeskError
from gkdesk.report import FormerYear, Report
from gkdesk.report.comparing import ComparedFigure, charts_of, compare_years, largest_first

ANNEX_HEADING = "附：与上年比较"
_ABOUT = "{sources}。图上每一条旁边是它的数，图和表都由报告各表的数算出。"
_SOURCE = "{years}的数取自{agency}{reports}的报告"
_YEAR, _EACH_YEAR = "{}年", "各年"
_CHANGES = "与{year}年相比，增减最大的{count}项："
_SAME = "与{year}年相比，能比较的各项都没有增减。"
_NONE = "与{year}年没有能比较的数。"
_OTHERS = "另有{parts}，不列。"
_PARTS = ("{}项增减较小", "{}项没有增减", "{}项没有可比的数")
_HEADS = ("部分", "行·列", "{now}年", "{last}年", "增减", "增减%")
# In shares of the width.
_WIDTHS = (17, 39, 11, 11, 11, 11)
_TEXTS = 2
# A page has room for so many.
_MOST = 20
# Of the charts, in points: about as wide as the lines of an official document; with letters as in
# its tables, three of them over two years stand on one page.
_WIDTH, _SIZE = 430.0, 8.4


class NothingToCompareError(GkdeskError):
    """No earlier report is linked; there is nothing to put into an annex."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__("还没有关联上年的报告，附不了比较。请先关联上年报告，再生成文件。")


def annex_blocks(report: Report) -> tuple[Block, ...]:
    """Return the annex; NothingToCompareError where no earlier report is linked."""
    if not report.former_years:
        raise NothingToCompareError
    return tuple(_blocks(report))


def _blocks(report: Report) -> Iterator[Block]:
    yield Heading(ANNEX_HEADING, begins_page=True)
    yield Paragraph(_ABOUT.format(sources="；".join(_sources(report))))
    for chart in charts_of(report):
        yield DrawingBlock(draw_chart(chart, _WIDTH, _SIZE))
    if report.last_year is not None:
        yield from _list(report, report.last_year)


def _sources(report: Report) -> Iterator[str]:
    """Say whose reports the figures of which years are from, the latest first."""
    years: dict[str, list[str]] = {}
    for one in report.former_years:
        years.setdefault(printable(one.agency), []).append(_YEAR.format(one.year))
    for agency, told in years.items():
        reports = told[0] if len(told) == 1 else _EACH_YEAR
        yield _SOURCE.format(years="、".join(told), agency=agency, reports=reports)


def _list(report: Report, last: FormerYear) -> Iterator[Block]:
    figures = compare_years(report)
    changed = largest_first(one for one in figures if one.difference)
    same = sum(one.difference == 0 for one in figures)
    if not changed:
        yield Paragraph((_SAME if same else _NONE).format(year=last.year))
        return
    listed = changed[:_MOST]
    yield Paragraph(_CHANGES.format(year=last.year, count=len(listed)))
    heads = tuple(head.format(now=report.year, last=last.year) for head in _HEADS)
    yield ListBlock(heads, tuple(_row(one) for one in listed), _WIDTHS, _TEXTS)
    counts = len(changed) - len(listed), same, len(figures) - len(changed) - same
    parts = [part.format(n) for part, n in zip(_PARTS, counts, strict=True) if n]
    if parts:
        yield Paragraph(_OTHERS.format(parts="、".join(parts)))


def _row(figure: ComparedFigure) -> tuple[str, ...]:
    changes = difference_text(figure), per_cent_text(figure)
    return (figure.path[0], figure.name, *value_texts(figure), *changes)
