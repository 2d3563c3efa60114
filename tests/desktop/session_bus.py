"""A D-Bus of its own, as every session of a desk has one."""

import shutil
import subprocess
from collections.abc import Generator, Mapping
from contextlib import contextmanager

import pytest

ADDRESS = "DBUS_SESSION_BUS_ADDRESS"


@contextmanager
def session_bus(surroundings: Mapping[str, str]) -> Generator[str]:
    """Run a bus, and give its address."""
    if not shutil.which("dbus-daemon"):
        pytest.skip("dbus-daemon is not installed")
    words = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"]
    with subprocess.Popen(
        words,
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    ) as bus:
        assert bus.stdout is not None
        try:
            yield bus.stdout.readline().strip()
        finally:
            bus.terminate()
