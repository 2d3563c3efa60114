"""Measurements are taken up one by one, and told at the end as one table."""

import pytest

from tests.benchmarks.table import Bench

_KEPT = pytest.StashKey[Bench]()


@pytest.fixture
def bench(request: pytest.FixtureRequest) -> Bench:
    """The table of this run."""
    return request.config.stash.setdefault(_KEPT, Bench())


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print the table."""
    for line in config.stash.get(_KEPT, Bench()).lines() if _KEPT in config.stash else ():
        terminalreporter.write_line(line)
