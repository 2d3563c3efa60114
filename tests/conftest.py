"""What tests of every room are given. No Qt here: the core is tested without it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from gkdesk.form import Edition, Library
from gkdesk.project import save
from gkdesk.report import Report
from tests.drawing import full_report
from tests.forms import EDITION_IDS, INVENTED_FOLDER, edition_of

# A slow machine is no fault of the program; what is fast is measured in tests/benchmarks.
# `make soak` asks for many times as many cases.
EXAMPLES = int(os.environ.get("GKDESK_EXAMPLES", "30"))
settings.register_profile("gkdesk", deadline=None, max_examples=EXAMPLES)
settings.load_profile("gkdesk")


@pytest.fixture(scope="session", autouse=True)
def user_data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep out of the folder in which the program keeps what is this machine's user's."""
    folder = tmp_path_factory.mktemp("user")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "APPDATA"):
            patch.setenv(name, str(folder))
        yield folder


@pytest.fixture(scope="session")
def library() -> Library:
    """The program's own editions."""
    return Library()


@pytest.fixture(scope="session")
def invented_library() -> Library:
    """An edition that no notice prints, with tables and sections of its own."""
    return Library(INVENTED_FOLDER)


@pytest.fixture(scope="session")
def edition_2019() -> Edition:
    return edition_of("2019")


@pytest.fixture(scope="session")
def edition_2021() -> Edition:
    return edition_of("2021")


@pytest.fixture(scope="session")
def invented_edition() -> Edition:
    return edition_of("2091")


@pytest.fixture(scope="session", params=EDITION_IDS)
def edition(request: pytest.FixtureRequest) -> Edition:
    """Every edition in turn, real and invented."""
    return edition_of(request.param)


@pytest.fixture(params=EDITION_IDS)
def edition_id(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def filled_report(edition_2021: Edition) -> Report:
    """A report of the newest edition, full, with nothing to be found in it."""
    return full_report(edition_2021)


@pytest.fixture
def project_file(tmp_path: Path) -> Iterator[Path]:
    """A place for a project file; nothing else may be left beside it."""
    file = tmp_path / "报告.gkd"
    yield file
    assert [found.name for found in tmp_path.iterdir() if found != file] == []


@pytest.fixture
def file(tmp_path: Path, filled_report: Report) -> Path:
    """The full report, saved."""
    path = tmp_path / "报告.gkd"
    save(filled_report, path)
    return path
