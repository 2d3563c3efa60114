"""How a document is made, the same for every form of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from gkdesk.document.drawing import Drawing
from gkdesk.document.fonts import FontPreset
from gkdesk.document.template import Chosen

# Makes pictures of drawings, as PNG files, for what holds no drawings; Qt is behind it.
Paint = Callable[[Sequence[Drawing]], Sequence[bytes]]


@dataclass(frozen=True, slots=True)
class Options:
    """``template`` and ``fonts`` are what an office has of its own.

    ``draft_at`` is when a draft is made, None for no draft. ``annex`` paints the charts of the
    annex with the comparison of the years, None for no annex.
    """

    template: Chosen = None
    fonts: FontPreset | None = None
    draft_at: datetime | None = None
    annex: Paint | None = None

    @property
    def font_names(self) -> Mapping[str, str]:
        """For the name of a font in the styles, the one to be written."""
        return self.fonts.names if self.fonts else {}


PLAIN = Options()
