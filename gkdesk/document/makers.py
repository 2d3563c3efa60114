"""What makes the file of which ending; what a form alone needs is loaded with it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from gkdesk.document.html import build_html
from gkdesk.document.options import Options
from gkdesk.document.word import build_word
from gkdesk.report import Report


@dataclass(frozen=True, slots=True)
class Made:
    """The bytes of a file; ``told`` says what of the office's own it cannot show."""

    data: bytes
    told: str = ""


# Makes one form of a report; GkdeskError where that fails.
Make = Callable[[Report, Options], Made]


def _word(report: Report, options: Options) -> Made:
    return Made(build_word(report, options))


def _html(report: Report, options: Options) -> Made:
    return Made(build_html(report, options))


def _xlsx(report: Report, options: Options) -> Made:
    from gkdesk.document.xlsx import build_xlsx

    return Made(build_xlsx(report, options))


MAKERS: Mapping[str, Make] = MappingProxyType(
    {".docx": _word, ".html": _html, ".htm": _html, ".xlsx": _xlsx}
)
