"""What people say about the figures: notes, findings set aside, and who signed what off.

None of it is printed with the report, and none of it changes a figure.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Literal, TypeVar, get_args

from gkdesk.report.finding import Finding, FindingKey

Stage = Literal["checked", "approved"]
STAGES: tuple[Stage, ...] = get_args(Stage)

_Key = TypeVar("_Key")
_Kept = TypeVar("_Kept")


@dataclass(frozen=True, slots=True)
class Aside:
    """Why a finding is let stand. ``figures`` are what the cells of its key held then."""

    reason: str
    on: date
    figures: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class SignOff:
    """Who signed a section, and when; ``content`` is the fingerprint of what was signed."""

    by: str
    on: date
    content: str


@dataclass(frozen=True, slots=True)
class Remarks:
    """All remarks on one report. They are never changed in place: an edit makes new ones.

    ``notes`` are by cell, ``asides`` by finding, ``sign_offs`` by section and stage.
    """

    notes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    asides: Mapping[FindingKey, Aside] = field(default_factory=lambda: MappingProxyType({}))
    sign_offs: Mapping[tuple[str, Stage], SignOff] = field(
        default_factory=lambda: MappingProxyType({})
    )

    @property
    def aside_cells(self) -> Iterator[frozenset[str]]:
        """The cells that each finding set aside rests on."""
        return (frozenset(key.cells) for key in self.asides)

    def with_note(self, cell: str, text: str) -> "Remarks":
        """Note something at a cell; an empty text takes the note away."""
        return replace(self, notes=_with(self.notes, cell, text.strip() or None))

    def with_aside(self, finding: Finding, aside: Aside | None) -> "Remarks":
        """Set a finding aside, or with None take it up again."""
        return replace(self, asides=_with(self.asides, finding.key, aside))

    def with_sign_off(self, section: str, stage: Stage, sign_off: SignOff | None) -> "Remarks":
        """Sign a section off, or with None take the signature back."""
        return replace(self, sign_offs=_with(self.sign_offs, (section, stage), sign_off))


def _with(kept: Mapping[_Key, _Kept], key: _Key, value: _Kept | None) -> Mapping[_Key, _Kept]:
    others = {known: one for known, one in kept.items() if known != key}
    return MappingProxyType(others if value is None else {**others, key: value})
