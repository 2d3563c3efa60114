"""Two real programs on one file, each on a screen of its own, driven by keys."""

from pathlib import Path
from typing import Any, cast

import pytest

from gkdesk.form import Library
from gkdesk.project import Project
from tests.cli.calls import gkdesk
from tests.desktop.screen import Screen, screen, until
from tests.forms import edition_of

LOCK = ".~lock.{name}#"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A report of which nothing is filled in yet."""
    file = tmp_path / "shared" / "report.gkd"
    file.parent.mkdir()
    assert gkdesk("new", "--year", "2023", "--agency", "某市某局", "-o", file).status == 0
    return file


@pytest.fixture
def homes(tmp_path: Path) -> list[Path]:
    found = [tmp_path / "one", tmp_path / "two"]
    for home in found:
        home.mkdir()
    return found


@pytest.fixture
def cells() -> list[str]:
    """The first two cells of the first table, as Return leads through them."""
    edition = edition_of("2021")
    table = next(iter(edition.tables.values()))
    entries = [figure for figure in table.figures if not figure.cell.is_computed]
    column = [one.cell.id for one in entries if one.left == entries[0].left]
    return column[:2]


def figures(file: Path, cells: list[str]) -> list[str | None]:
    held = cast("list[dict[str, Any]]", gkdesk("check", file, "--json").json)[0]["cells"]
    return [held[cell] for cell in cells]


def go_to_table(shown: Screen) -> None:
    """Go from the first section to the first table."""
    sections = edition_of("2021").sections
    steps = next(place for place, section in enumerate(sections) if section.kind == "table")
    shown.press(*["ctrl+Next"] * steps)


def title_with(shown: Screen, word: str) -> None:
    until(lambda: "shown" if word in shown.title() else "", f"no {word} in the title")


def read_only(file: Path, home: Path, pictures: Path) -> None:
    """Open a file that another has open, to be read, and try to edit it."""
    with screen(home, str(file)) as second:
        second.focus("文件已经打开")
        second.picture(pictures / "question.png")
        second.press("Return")
        second.focus("只读")
        go_to_table(second)
        second.type("22")
        second.press("Return")
        assert "未保存" not in second.title()
        second.focus("只读")
        second.press("ctrl+w")
        assert second.left() == ""


def test_the_second_reads_and_the_cells_of_both_are_there_in_the_end(
    file: Path, homes: list[Path], cells: list[str], tmp_path: Path
) -> None:
    lock = file.with_name(LOCK.format(name=file.name))
    with screen(homes[0], str(file)) as first:
        title_with(first, file.name)
        until(lambda: "locked" if lock.exists() else "", "no lock")
        go_to_table(first)
        first.type("11")
        first.press("Return")
        read_only(file, homes[1], tmp_path)
        assert lock.exists()
        # Somebody whose program knows of no locks saves the second cell.
        careless = Project.open(file, Library(), who="某人")
        careless.report.enter({cells[1]: 22})
        careless.save()
        first.press("ctrl+s")
        first.focus("别人存过")
        first.picture(tmp_path / "conflict.png")
        first.press("Return")
        first.focus(file.name)
        title_with(first, file.name)
        until(lambda: "saved" if "未保存" not in first.title() else "", "not saved")
        assert figures(file, cells) == ["11", "22"]
        first.press("ctrl+w")
        assert first.left() == ""
    assert not lock.exists()


def test_the_lock_of_a_killed_program_is_taken_over_and_its_figures_are_offered(
    file: Path, homes: list[Path], cells: list[str], tmp_path: Path
) -> None:
    with screen(homes[0], str(file)) as first:
        title_with(first, file.name)
        go_to_table(first)
        first.type("11")
        first.press("Return")
        kept = homes[0] / ".local" / "share" / "gkdesk" / "recovery"
        until(lambda: "kept" if any(kept.glob("*.journal")) else "", "nothing kept")
        first.kill()
    assert figures(file, cells[:1]) == [None]
    with screen(homes[1], str(file)) as second:
        second.focus("文件已经打开")
        second.picture(tmp_path / "stale.png")
        second.press("Tab", "Return")
        second.focus(file.name)
        title_with(second, file.name)
        assert "只读" not in second.title()
        go_to_table(second)
        second.press("Down")
        second.type("22")
        second.press("Return", "ctrl+s")
        until(lambda: "22" if figures(file, cells)[1] == "22" else "", "not saved")
        second.press("ctrl+w")
        assert second.left() == ""
    with screen(homes[0]) as again:
        again.picture(tmp_path / "offered.png")
        again.press("shift+Tab", "shift+Tab", "Return")
        title_with(again, "未保存")
    assert figures(file, cells) == [None, "22"]
