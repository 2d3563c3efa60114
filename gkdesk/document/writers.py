"""Which writer makes the file of which ending; what a form alone needs is loaded with it."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from gkdesk.document.html import write_html
from gkdesk.document.template import Chosen
from gkdesk.document.word import write_word
from gkdesk.report import Report


class Write(Protocol):
    """Writes one form of a report to a file.

    GkdeskError where that fails; what was at ``path`` is then still there.
    """

    def __call__(
        self,
        report: Report,
        path: Path,
        *,
        replace: bool,
        template: Chosen = None,
        draft: bool = False,
    ) -> None:
        """Write, as a draft if so asked; ``template`` is what an office has of its own."""
        ...


def _write_xlsx(
    report: Report, path: Path, *, replace: bool, template: Chosen = None, draft: bool = False
) -> None:
    from gkdesk.document.xlsx import write_xlsx

    write_xlsx(report, path, replace=replace, template=template, draft=draft)


WRITERS: Mapping[str, Write] = MappingProxyType(
    {
        ".docx": write_word,
        ".html": write_html,
        ".htm": write_html,
        ".xlsx": _write_xlsx,
    }
)
