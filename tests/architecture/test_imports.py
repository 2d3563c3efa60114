"""Who may import whom, and that nothing but the windows needs Qt."""

import subprocess
import sys
from graphlib import TopologicalSorter
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
ALL = """
import importlib, sys

for name in sys.argv[1:]:
    importlib.import_module(name)
"""
MODULES = [source.module for source in PROGRAM if source.module != "gkdesk.__main__"]
OTHERS = [name for name in MODULES if not name.startswith(("gkdesk.ui", "gkdesk.app"))]
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


def loaded() -> dict[str, set[str]]:
    """Return the modules that each of ours loads as soon as it is imported."""
    names = {source.module for source in PROGRAM}
    return {
        source.module: {
            name if name in names else name.rpartition(".")[0] for name in source.loads()
        }
        & names
        for source in PROGRAM
    }


def test_whichever_module_is_imported_first_none_waits_for_itself() -> None:
    # Raises CycleError, which names the modules of a circle. To import each of them alone, in a
    # process of its own, would say the same and take minutes.
    order = list(TopologicalSorter(loaded()).static_order())
    assert set(order) >= set(MODULES)


def test_every_module_but_the_windows_imports_without_qt() -> None:
    outcome = run_fresh(f"{BARRED}\n{ALL}", *OTHERS)
    assert (outcome.returncode, outcome.stderr) == (0, "")


def test_every_module_of_the_windows_imports() -> None:
    outcome = run_fresh(ALL, *reversed(MODULES))
    assert (outcome.returncode, outcome.stderr) == (0, "")


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
