"""Characters that look like others, or like nothing: read as what is meant."""

from pathlib import Path

import pytest

from gkdesk.form import Library
from gkdesk.intake import read_html
from gkdesk.intake.characters import meant
from gkdesk.intake.importing import import_report
from gkdesk.report import plain
from tests.forms import edition_of
from tests.intake.containers import CONTAINERS
from tests.intake.written import AGENCY, sample

# As fonts of PDF files draw them, and browsers hand them on.
_DRAWN_ALIKE = str.maketrans("一工人民行水长不", "\u2f00\u2f2f\u2f08\u2ea0\u2f8f\u2f54\u2ed3\uf967")
LOOKALIKES = {**_DRAWN_ALIKE, ord("法"): "\u200b法\ufeff", ord("0"): "0\u200d"}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("\u2f2f作\u2f45针", "工作方针"),
        ("\u2f3e口", "户口"),
        ("\u2329意见\u232a", "〈意见〉"),
        ("\ufb01le", "file"),
        ("1\u00ad2\u200b3", "123"),
        ("ordinary text, 平常的字", "ordinary text, 平常的字"),
    ],
)
def test_what_is_meant_is_read(written: str, read: str) -> None:
    assert meant(written) == read


@pytest.mark.parametrize("container", CONTAINERS)
def test_a_report_in_lookalikes_is_read_whole(container: str, tmp_path: Path) -> None:
    source = sample(edition_of("2021"))
    expected = {cell: text for cell, text in source.cells.items() if text}
    source.title = [line.translate(LOOKALIKES) for line in source.title]
    for part in source.parts.values():
        part.heading = part.heading.translate(LOOKALIKES)
        for square in (square for grid in part.tables for line in grid for square in line):
            square.text = square.text.translate(LOOKALIKES)
    file = tmp_path / f"来源{container}"
    file.write_bytes(CONTAINERS[container](source))
    imported = import_report(file, Library())
    assert imported.agency == AGENCY
    assert {cell: plain(t.value) for cell, t in imported.cells.items()} == expected
    assert not imported.lost or container == ".html"


def test_a_table_on_the_clipboard_is_read_so_too() -> None:
    (table,) = read_html("<table><tr><td>\u2f00、\u2f8f政</td><td>1\u200b2</td></tr></table>")
    assert [box.text for box in table.boxes] == ["一、行政", "12"]
