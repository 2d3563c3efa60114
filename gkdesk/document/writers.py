"""Which writer makes the file of which ending; what a form alone needs is loaded with it."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from gkdesk.document.fonts import FontPreset
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
        fonts: FontPreset | None = None,
        draft_at: datetime | None = None,
    ) -> str | None:
        """Write; ``template`` and ``fonts`` are what an office has of its own.

        ``draft_at`` is when a draft is written, None for no draft. What the form cannot show of
        the office's own is told in a sentence; None where it shows everything.
        """
        ...


def _write_xlsx(
    report: Report,
    path: Path,
    *,
    replace: bool,
    template: Chosen = None,
    fonts: FontPreset | None = None,
    draft_at: datetime | None = None,
) -> None:
    from gkdesk.document.xlsx import write_xlsx

    write_xlsx(report, path, replace=replace, template=template, fonts=fonts, draft_at=draft_at)


WRITERS: Mapping[str, Write] = MappingProxyType(
    {
        ".docx": write_word,
        ".html": write_html,
        ".htm": write_html,
        ".xlsx": _write_xlsx,
    }
)
