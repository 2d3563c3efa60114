"""Reports of several years, linked, with figures that a test can tell apart."""

import zlib
from collections.abc import Sequence
from random import Random
from struct import pack

from gkdesk.document.drawing import Drawing
from gkdesk.form import Edition
from gkdesk.report import Report
from gkdesk.report.linking import link_report
from tests.drawing import settled
from tests.forms import edition_of

_SIZES = (0, 0, 1, 2, 3, 5, 8, 13, 40)


def report_of(edition: Edition, year: int) -> Report:
    """Return a full report with figures of its own, the same at every call."""
    random = Random(year)
    figures = settled(edition, [random.choice(_SIZES) for _ in edition.reach])
    prose = {s.id: f"{s.name}写在这里。" for s in edition.sections if s.kind == "prose"}
    return Report(edition, "某市某局", year, entered=figures, prose=prose)


def linked(*years: int, year: int = 2025, form: str = "2021") -> Report:
    """Return a report with those of some years linked, each on the form of its time."""
    report = report_of(edition_of(form), year)
    for one in years:
        earlier = "2019" if form == "2021" and one < edition_of("2021").first_report_year else form
        other = report_of(edition_of(earlier), one)
        report.link(link_report(report, other, f"{one}.gkd", is_own=True).earlier)
    return report


def dots(drawings: Sequence[Drawing]) -> list[bytes]:
    """Stand in for what paints: every drawing becomes one white dot."""
    return [_DOT for _ in drawings]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))


_DOT = b"\x89PNG\r\n\x1a\n" + b"".join(
    (
        _chunk(b"IHDR", pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        _chunk(b"IDAT", zlib.compress(b"\x00\xff")),
        _chunk(b"IEND", b""),
    )
)
