"""Thousands of hostile office files at the doors of the window: read or refused, and soon."""

import os
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from gkdesk.document.template import find_template
from gkdesk.document.word import build_word
from gkdesk.document.xlsx import build_xlsx
from tests.drawing import full_report
from tests.forms import edition_of
from tests.saving.archive_mutants import mutant
from tests.saving.test_hostile_files import FIRST_SEED, Opener

# `make soak` asks for 5,000.
COUNT = int(os.environ.get("GKDESK_ARCHIVES", "60"))


def sample_styles() -> bytes:
    return find_template(edition_of("2021")).styles.read_bytes()


# What comes in at each door, and how often of five times.
DOORS: dict[str, tuple[str, str, Callable[[], bytes], int]] = {
    "Word imported": (
        "import",
        "来源.docx",
        lambda: build_word(full_report(edition_of("2021"))),
        2,
    ),
    "Excel imported": (
        "import",
        "来源.xlsx",
        lambda: build_xlsx(full_report(edition_of("2021"))),
        1,
    ),
    "styles chosen": ("template", "样式.docx", sample_styles, 2),
}


@pytest.mark.skipif(sys.platform != "linux", reason="bounds a process as Linux does")
@pytest.mark.parametrize("name", DOORS)
def test_a_damaged_office_file_is_read_or_refused_in_one_sentence(
    name: str, tmp_path: Path
) -> None:
    door, file, build, share = DOORS[name]
    opener, whole, count = Opener(tmp_path / file, door), build(), COUNT * share // 5
    found: Counter[str] = Counter()
    for seed in range(FIRST_SEED, FIRST_SEED + count):
        told = opener.opens(mutant(seed, whole))
        found[told] += 1
        assert told in {"refused", "opened"}, f"{name}, seed {seed}: {told}"
    most = opener.process.communicate()[0].strip()
    print(f"\n{name}: {count} mutants from seed {FIRST_SEED}: {dict(found)}, at most {most}")
    assert found["refused"] > 0
