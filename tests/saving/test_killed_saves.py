"""A fault at each system call of a save in turn: the old or the new report is there, whole."""

import os
from collections import Counter
from pathlib import Path

import pytest

from gkdesk.form import Library
from gkdesk.places import data_folder
from gkdesk.project import load
from tests.saving.faults import (
    FAULTS,
    Call,
    Place,
    found_state,
    injected,
    leftovers,
    need_strace,
)

# `make soak` goes through every call with every fault.
IS_WHOLE = os.environ.get("GKDESK_FAULTS") == "all"
FIGURE = 4321
SAMPLE = next((data_folder("resources") / "samples").glob("*.gkd"))
# On some drives a file cannot be replaced, in some folders no file can be made.
WAYS: dict[str, tuple[tuple[str, ...], bool]] = {
    "replaced": ((), False),
    "in-place": (("-e", "inject=?rename,?renameat,?renameat2:error=EXDEV"), False),
    "closed-folder": ((), True),
}


@pytest.fixture(params=WAYS)
def place(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    need_strace(tmp_path)
    # Who opens the report afterwards is the same user.
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "user"))
    refusal, is_closed = WAYS[request.param]
    return Place(tmp_path, SAMPLE.read_bytes(), refusal, is_closed=is_closed)


def faults_of(place: Place, calls: list[Call]) -> list[tuple[Call, str]]:
    """Return what is tried: of the short run what changes the report's own folder."""
    refused = [c for c in calls if not (place.refusal and c.name.startswith("rename"))]
    if IS_WHOLE:
        return [(call, fault) for call in refused for fault in FAULTS]
    chosen = [c for c in refused if c.changes_disk and "/states/" not in c.line]
    return [
        (call, FAULTS[0] if number % 2 else FAULTS[1 + number // 2 % 3])
        for number, call in enumerate(chosen)
    ]


def is_right(call: Call, fault: str, said: str, state: str) -> bool:
    """Whether nothing is lost, "saved" means saved, and a fault that kills did kill."""
    is_alive = bool(said) and call.changes_disk and "SIGKILL" in fault
    is_false = said == "saved" and not state.startswith("new")
    return not (is_alive or is_false or state.startswith("LOST"))


def test_the_old_or_the_new_report_is_there_whole(place: Place, library: Library) -> None:
    calls = place.calls(FIGURE)
    old = load(SAMPLE, library)
    found: Counter[tuple[str, str]] = Counter()
    lost: list[str] = []
    for call, fault in faults_of(place, calls):
        place.prepare()
        said = place.save(FIGURE, *injected(call, fault))
        state = found_state(place.file, library, old, FIGURE)
        found[fault, state] += 1
        if not is_right(call, fault, said, state):
            lost.append(f"{fault} at {call.line}: said {said!r}, found {state}")
    print(f"\n{len(calls)} calls in a save; {found.total()} faults tried: ", end="")
    print(", ".join(f"{fault} {state} {count}" for (fault, state), count in sorted(found.items())))
    assert found.total() > 0
    assert lost == []


def test_what_a_killed_save_left_is_gone_with_the_next(place: Place, library: Library) -> None:
    calls = [call for call in place.calls(FIGURE) if call.changes_disk]
    for call in calls[:: 1 if IS_WHOLE else len(calls) // 3]:
        place.prepare()
        place.save(FIGURE, *injected(call, FAULTS[0]))
        found_state(place.file, library, load(SAMPLE, library), FIGURE)
        assert leftovers(place, library) == []
