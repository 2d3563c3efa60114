"""How a document is made, the same for every form of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from gkdesk.document.fonts import FontPreset
from gkdesk.document.template import Chosen
from gkdesk.report import Report


@dataclass(frozen=True, slots=True)
class Options:
    """``template`` and ``fonts`` are what an office has of its own.

    ``draft_at`` is when a draft is made, None for no draft. ``last_year`` is last year's report
    where it is linked: sentences may speak of its figures.
    """

    template: Chosen = None
    fonts: FontPreset | None = None
    draft_at: datetime | None = None
    last_year: Report | None = None

    @property
    def font_names(self) -> Mapping[str, str]:
        """For the name of a font in the styles, the one to be written."""
        return self.fonts.names if self.fonts else {}


PLAIN = Options()
