"""At 100 to 200 % of a laptop's small screen nothing is cut and nothing lies over anything else."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.forms import EDITION_IDS, OWN_IDS

ROOT = Path(__file__).resolve().parents[2]
SCALES = ("1", "1.25", "1.5", "1.75", "2")
# In the pixels of the screen itself.
LAPTOP = {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96}
LARGE = {**LAPTOP, "name": "large", "width": 3840, "height": 2160}


def cut_at(scale: str, edition: str, screen: Mapping[str, object], folder: Path) -> list[str]:
    """Return what is cut on any page or dialog at a scale."""
    setup = folder / "screens.json"
    setup.write_text(json.dumps({"screens": [{**screen, "dpr": 1, "logicalBaseDpi": 96}]}))
    kept = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
    surroundings = {
        **kept,
        "QT_SCALE_FACTOR": scale,
        "QT_QPA_PLATFORM": f"offscreen:configfile={setup}",
        "LC_ALL": "C.UTF-8",
    }
    words = [sys.executable, "-m", "tests.ui.scaled", str(folder), edition]
    done = subprocess.run(
        words, cwd=ROOT, env=surroundings, capture_output=True, encoding="utf-8", check=False
    )
    lines = done.stdout.splitlines()
    assert lines[-1:] == ["done"], done.stderr
    return lines[:-1]


@pytest.mark.parametrize("edition", EDITION_IDS)
@pytest.mark.parametrize("scale", SCALES)
def test_on_a_laptop_nothing_is_cut_at_any_scale(scale: str, edition: str, tmp_path: Path) -> None:
    assert cut_at(scale, edition, LAPTOP, tmp_path) == []


@pytest.mark.parametrize("scale", SCALES[::2])
def test_on_a_large_screen_nothing_is_cut_at_any_scale(scale: str, tmp_path: Path) -> None:
    assert cut_at(scale, OWN_IDS[-1], LARGE, tmp_path) == []
