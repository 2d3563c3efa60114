"""How a report speaks of itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReportWords:
    """``titles`` are what such a report is called, ``announced`` what it is presented with."""

    titles: tuple[str, ...]
    announced: tuple[str, ...]
