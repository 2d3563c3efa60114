"""Who may import whom, and that nothing but the windows needs Qt."""

import subprocess
import sys
from pathlib import Path

from tests.architecture.sources import PROGRAM, ROOT

BARRED = """
import sys

class Bar:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ImportError(f"{name} is barred here")

sys.meta_path.insert(0, Bar())
"""
# Each in a child of a process that has none of them yet: a start of Python for each would take
# minutes.
EACH_ALONE = """
import importlib, os, sys

failed = []
for name in sys.argv[1:]:
    child = os.fork()
    if not child:
        importlib.import_module(name)
        os._exit(0)
    if os.waitpid(child, 0)[1]:
        failed.append(name)
sys.exit(bool(failed))
"""
MODULES = [source.module for source in PROGRAM if source.module != "gkdesk.__main__"]
WINDOWS = [name for name in MODULES if name.startswith(("gkdesk.ui", "gkdesk.app"))]
OTHERS = [name for name in MODULES if name not in WINDOWS]
NETWORK = {
    *("asyncio", "ftplib", "http", "imaplib", "poplib", "smtplib", "socket", "socketserver"),
    *("ssl", "telnetlib", "urllib", "webbrowser", "xmlrpc"),
    *("aiohttp", "httpx", "requests", "urllib3"),
    *("PySide6.QtNetwork", "PySide6.QtWebSockets"),
}


def run_fresh(code: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )


def test_the_import_rules_of_pyproject_hold() -> None:
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]
    outcome = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert outcome.returncode == 0, outcome.stdout


def test_every_module_but_the_windows_imports_alone_and_without_qt() -> None:
    outcome = run_fresh(f"{BARRED}\n{EACH_ALONE}", *OTHERS)
    assert (outcome.returncode, outcome.stderr) == (0, "")


def test_every_module_of_the_windows_imports_alone() -> None:
    outcome = run_fresh(f"import PySide6.QtWidgets\n{EACH_ALONE}", *WINDOWS)
    assert (outcome.returncode, outcome.stderr) == (0, "")


def test_a_module_that_does_not_import_is_named() -> None:
    outcome = run_fresh(EACH_ALONE, "gkdesk.form", "gkdesk.nowhere", "gkdesk.report")
    assert outcome.returncode == 1
    assert "gkdesk.nowhere" in outcome.stderr


def test_the_bar_does_bar_qt() -> None:
    assert "is barred here" in run_fresh(f"{BARRED}\nimport PySide6.QtWidgets").stderr


def test_help_is_printed_without_qt() -> None:
    run_main = "import runpy; runpy.run_module('gkdesk', run_name='__main__')"
    outcome = run_fresh(f"{BARRED}\n{run_main}", "--help")
    assert outcome.returncode == 0, outcome.stderr
    assert "gkdesk" in outcome.stdout


def test_nothing_reaches_for_the_network() -> None:
    found = [
        f"{source}:{line}: {name}"
        for source in PROGRAM
        for line, name in source.imports()
        if not NETWORK.isdisjoint({name, name.partition(".")[0], name.rpartition(".")[0]})
    ]
    assert found == []
