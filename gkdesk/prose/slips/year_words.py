"""Words around a year that tell what it is there for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class YearWords:
    """The keys of ``years.toml``, which the README of ``resources/checks`` explains."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    verbs: tuple[str, ...]
    nearby: tuple[str, ...]
    this_year: tuple[str, ...]
    until: tuple[str, ...]
    period: tuple[str, ...]
    own: tuple[str, ...]
    plans: tuple[str, ...]
    results: tuple[str, ...]
