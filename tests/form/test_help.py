"""The help files: every part of an edition is explained, and faults are told with place."""

import tomllib
from pathlib import Path

import pytest

from gkdesk.form import Edition
from gkdesk.form.faults import HelpError
from gkdesk.form.help import BASES, Help, read_help
from gkdesk.form.reader import read_edition
from gkdesk.places import data_folder
from tests.form.small import SMALL
from tests.forms import OWN_IDS, edition_of

FOLDER = data_folder("resources") / "help"
GOOD = """
shares = ["both"]
[[topics]]
points = [{ says = "全部", basis = "form", source = "表头" }]
[[topics]]
section = "fruit"
row = "apples"
points = [{ says = "只数红的", basis = "practice", source = "果农" }]
see = ["fruit.pears", "words"]
"""
SHARED = """
[[topics]]
section = "fruit"
row = "apples"
points = [{ says = "苹果", basis = "law", source = "果法" }]
"""
# What is changed into what, and the file, section, row and key that must be named.
FAULTS = {
    "unknown key": (("row = ", "rwo = "), ("small.toml", "fruit", "", "rwo")),
    "unknown section": (('"fruit"\n', '"frost"\n'), ("small.toml", "frost", "apples", "section")),
    "unknown row": (('"apples"', '"plums"'), ("small.toml", "fruit", "plums", "section")),
    "basis that is none": (('"practice"', '"sure"'), ("small.toml", "fruit", "apples", "basis")),
    "point without source": (
        (', source = "果农"', ""),
        ("small.toml", "fruit", "apples", "source"),
    ),
    "link to nowhere": (("fruit.pears", "fruit.plums"), ("small.toml", "fruit", "apples", "see")),
    "link to no section": (('"words"', '"verse"'), ("small.toml", "fruit", "apples", "see")),
    "shared file that is none": (('["both"]', '["../small"]'), ("small.toml", "", "", "shares")),
    "the same place twice": (
        ('section = "fruit"\nrow = "apples"', ""),
        ("small.toml", "", "", "topics"),
    ),
    "no TOML": (("[[topics]]", "[[topics"), ("small.toml", "", "", "")),
}


@pytest.fixture
def small(tmp_path: Path) -> Edition:
    file = tmp_path / "small.toml"
    file.write_text(SMALL, encoding="utf-8")
    return read_edition(file)


def written(folder: Path, text: str) -> Path:
    (folder / "help" / "shared").mkdir(parents=True)
    (folder / "help" / "small.toml").write_text(text, encoding="utf-8")
    (folder / "help" / "shared" / "both.toml").write_text(SHARED, encoding="utf-8")
    return folder / "help"


def unexplained(edition: Edition, texts: Help) -> list[tuple[str, str]]:
    parts = [("", "", "")]
    parts += [(section.id, "", "") for section in edition.sections]
    for table in edition.tables.values():
        parts += [(table.id, row.id, "") for row in table.rows]
        parts += [(table.id, "", column.id) for column in table.columns]
    return [(part[0], part[1] or part[2]) for part in parts if not texts.topic(*part).points]


@pytest.mark.parametrize("edition_id", OWN_IDS)
def test_every_section_row_and_column_is_explained(edition_id: str) -> None:
    edition = edition_of(edition_id)
    assert unexplained(edition, read_help(edition)) == []


def test_every_help_file_belongs_to_an_edition() -> None:
    assert {file.stem for file in FOLDER.glob("*.toml")} == set(OWN_IDS)
    shares = [
        name
        for file in FOLDER.glob("*.toml")
        for name in tomllib.loads(file.read_text(encoding="utf-8"))["shares"]
    ]
    assert {file.stem for file in (FOLDER / "shared").glob("*.toml")} == set(shares)


def test_every_basis_and_key_is_explained_beside_the_files() -> None:
    page = (FOLDER / "README.md").read_text(encoding="utf-8")
    keys = ("shares", "topics", "section", "row", "column", "points", "see", "says", "source")
    assert [word for word in (*keys, *BASES) if f"`{word}`" not in page] == []


def test_what_an_edition_says_itself_comes_before_what_it_shares(
    small: Edition, tmp_path: Path
) -> None:
    topic = read_help(small, written(tmp_path, GOOD)).topic("fruit", "apples")
    assert [point.says for point in topic.points] == ["只数红的", "苹果"]
    assert [(one.section, one.row) for one in topic.see] == [("fruit", "pears"), ("words", "")]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_with_its_place(fault: str, small: Edition, tmp_path: Path) -> None:
    (old, new), place = FAULTS[fault]
    assert old in GOOD
    with pytest.raises(HelpError) as caught:
        read_help(small, written(tmp_path, GOOD.replace(old, new, 1)))
    found = {(one.file, one.table, one.row, one.key) for one in caught.value.faults}
    assert place in found
    assert "small.toml" in str(caught.value)


def test_a_shared_text_must_fit_the_edition_too(small: Edition, tmp_path: Path) -> None:
    folder = written(tmp_path, GOOD)
    other = SHARED.replace("apples", "plums")
    (folder / "shared" / "both.toml").write_text(other, encoding="utf-8")
    with pytest.raises(HelpError, match=r"both\.toml"):
        read_help(small, folder)


def test_an_edition_without_a_file_has_no_help(invented_edition: Edition) -> None:
    assert not read_help(invented_edition)
