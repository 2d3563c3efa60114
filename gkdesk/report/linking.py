"""A report linked to those of earlier years."""

from collections.abc import Iterator
from dataclasses import dataclass

from gkdesk.errors import GkdeskError
from gkdesk.report.earlier import Earlier, EarlierYears, FormerYear
from gkdesk.report.report import Report


@dataclass(frozen=True, slots=True)
class Linked:
    """What a report would be linked to. ``told`` is what the clerk should know of it."""

    earlier: EarlierYears
    told: tuple[str, ...]


def earlier_of(report: Report, source: str, *, is_own: bool) -> Earlier:
    """Return a report as a later one keeps it; ``source`` is the name of its file."""
    return Earlier(
        report.edition,
        report.agency,
        report.year,
        {cell: value for cell, value in report.entered.items() if value is not None},
        {section: text for section, text in report.prose.items() if text},
        {cell: value for cell, value in report.stated.items() if value is not None},
        source,
        is_own,
    )


def link_report(report: Report, other: Report, source: str, *, is_own: bool) -> Linked:
    """Return what a report is linked to when an earlier one is added; nothing is changed.

    What the other one knew of the years before comes along. GkdeskError where it is not of an
    earlier year.
    """
    if other.year >= report.year:
        raise GkdeskError(
            f"“{source}”是 {other.year} 年的报告，不早于本报告的 {report.year} 年，"
            f"请选 {report.year - 1} 年或以前的报告。"
        )
    earlier = report.earlier.with_report(earlier_of(other, source, is_own=is_own))
    return Linked(earlier.merged(other.earlier), tuple(_told(report, other)))


def former_report(former: FormerYear) -> Report:
    """Return an earlier report whole; it is for reading."""
    earlier = former.earlier
    report = Report(
        earlier.edition,
        earlier.agency,
        earlier.year,
        entered=earlier.entered,
        prose=earlier.prose,
        stated=earlier.stated,
    )
    report.link(former.known_then)
    return report


def _told(report: Report, other: Report) -> Iterator[str]:
    if other.agency != report.agency:
        yield (
            f"往年报告的机关是“{other.agency}”，本报告是“{report.agency}”，请核对是不是同一个机关。"
        )
    if other.year != report.year - 1:
        yield (
            f"关联的是 {other.year} 年的报告，不是上年（{report.year - 1} 年）的，"
            "只用于历年比较，不核对衔接。"
        )
    if other.edition.id != report.edition.id:
        yield (
            f"{other.year} 年用的是另一版格式（{other.edition.notice}），"
            "两版都有的数才比较，没有对应的不核对。"
        )
