"""Chinese through the input methods of Linux desks, typed on the program itself."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

import pytest

from tests.cli.calls import gkdesk
from tests.desktop.input_methods import FCITX4, FCITX5, IBUS, InputMethod
from tests.desktop.screen import Screen, screen, until
from tests.forms import edition_of

EDITION = "2021"
PROSE = "overview"
TABLE = "requests"
WITHIN_PROSE = (700, 400)


@pytest.fixture(params=[FCITX5, FCITX4, IBUS], ids=str)
def method(request: pytest.FixtureRequest) -> InputMethod:
    """Each of them; a test is skipped where it is not installed."""
    wanted: InputMethod = request.param
    wanted.skip_without()
    return wanted


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "report.gkd"
    words = ("new", "--year", "2023", "--agency", "某局", "-o", file)
    assert gkdesk(*words).status == 0
    return file


@pytest.fixture
def shown(method: InputMethod, file: Path) -> Iterator[Screen]:
    # ibus has a socket below the home folder, and the path of one has 107 bytes at most.
    with (
        TemporaryDirectory() as home,
        screen(Path(home), str(file), beside=method.running) as shown,
    ):
        shown.focus(file.name)
        yield shown


def go_to(shown: Screen, section: str) -> None:
    ids = [section.id for section in edition_of(EDITION).sections]
    shown.press(*["ctrl+Next"] * ids.index(section))


def saved(shown: Screen, file: Path) -> dict[str, Any]:
    """Save by keys, and return what the file holds."""
    shown.press("ctrl+s")
    until(lambda: "saved" if "未保存" not in shown.title() else "", "not saved")
    return cast("dict[str, Any]", gkdesk("show", file, "--json").json)


def test_pinyin_typed_in_prose_arrives_as_chinese(
    method: InputMethod, shown: Screen, file: Path, tmp_path: Path
) -> None:
    go_to(shown, PROSE)
    method.turn_on(shown)
    shown.type("zhengfu")
    shown.picture(tmp_path / f"{method.name}.png")
    shown.press("space")
    until(lambda: "arrived" if "未保存" in shown.title() else "", "nothing arrived")
    assert saved(shown, file)["prose"][PROSE] == "政府"


# With ibus Qt alone decides what becomes of it.
@pytest.mark.parametrize("method", [FCITX5, FCITX4], ids=str, indirect=True)
def test_what_is_being_composed_is_not_lost_by_a_click_or_a_shortcut(
    method: InputMethod, shown: Screen, file: Path
) -> None:
    go_to(shown, PROSE)
    method.turn_on(shown)
    shown.type("zhengfu")
    shown.click(*WITHIN_PROSE)
    shown.type("xinxi")
    held = saved(shown, file)["prose"][PROSE]
    assert held.replace(" ", "") in ("zhengfuxinxi", "政府信息")


def test_digits_typed_while_chinese_is_on_arrive_in_the_grid(
    method: InputMethod, shown: Screen, file: Path
) -> None:
    go_to(shown, TABLE)
    method.turn_on(shown)
    for figure in ("12", "3"):
        shown.type(figure)
        shown.press("Return")
    cells = saved(shown, file)["cells"]
    entries = [f for f in edition_of(EDITION).tables[TABLE].figures if not f.cell.is_computed]
    first_column = [figure.cell.id for figure in entries if figure.left == entries[0].left]
    assert [cells[cell] for cell in first_column[:2]] == ["12", "3"]
