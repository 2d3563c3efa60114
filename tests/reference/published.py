"""Where the published reports lie, and what agencies printed in them."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

FOLDER = ROOT.parent / "shared" / "reports"
NAMES = ("suzhou-office-2019", "gusu-office-2023")


@dataclass(frozen=True)
class Published:
    """The figures of one published report. A blank cell is None."""

    file: Path
    agency: str
    year: int
    edition: str
    cells: dict[str, str | None]
    printed_totals: dict[str, str | None]


def published(name: str) -> Published:
    """Return a report; the test is skipped where it does not lie beside the checkout."""
    file = FOLDER / f"{name}.values.json"
    if not file.exists():
        pytest.skip(f"the published report {name} is not beside the checkout")
    return Published(file, **json.loads(file.read_bytes()))
