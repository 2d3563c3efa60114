"""Input methods as a desk runs them: on a bus of their own, with nothing set but pinyin."""

import shutil
import subprocess
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.desktop.screen import Screen, until
from tests.desktop.session_bus import ADDRESS, session_bus

_PINYIN_OF_FCITX5 = """[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin
[Groups/0/Items/0]
Name=keyboard-us
[Groups/0/Items/1]
Name=pinyin
[GroupOrder]
0=Default
"""
_PINYIN_OF_FCITX4 = """[Profile]
IMName=pinyin
EnabledIMList=fcitx-keyboard-us:True,pinyin:True
"""
_FCITX = {"QT_IM_MODULE": "fcitx", "XMODIFIERS": "@im=fcitx"}
_IBUS = {"QT_IM_MODULE": "ibus"}


@dataclass(frozen=True)
class InputMethod:
    """One of them: how it is started, set and asked.

    ``parts``: what must be installed, a program or the file of a dictionary; ``speaks``: the
    environment of a desk that uses it; ``on``: what its own tool answers, among other things, when
    it is there.
    """

    name: str
    parts: tuple[str, ...]
    start: tuple[str, ...]
    settings: Mapping[str, str]
    speaks: Mapping[str, str]
    ask: tuple[str, ...]
    on: str = ""
    toggle: str = ""

    def __str__(self) -> str:
        return self.name

    @contextmanager
    def running(self, surroundings: dict[str, str]) -> Generator[Mapping[str, str]]:
        """Run it on a new bus; give the environment of a program that uses it."""
        self.skip_without()
        for path, text in self.settings.items():
            file = Path(surroundings["HOME"], ".config", path)
            file.parent.mkdir(parents=True)
            file.write_text(text, encoding="utf-8")
        with session_bus(surroundings) as address:
            here = {**surroundings, ADDRESS: address}
            served = {**here, **self.speaks}
            server = subprocess.Popen(
                self.start, env=here, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            try:
                until(lambda: self._answer(served), f"{self.name} does not answer")
                yield served
            finally:
                server.terminate()
                server.wait()

    def skip_without(self) -> None:
        """Skip the test where a part is not installed."""
        for part in self.parts:
            if not (shutil.which(part) or Path(part).exists()):
                pytest.skip(f"{part} is not installed: no {self.name}")

    def turn_on(self, shown: Screen) -> None:
        """Switch from Latin letters to pinyin, by the key that does it."""
        if self.toggle:
            shown.press(self.toggle)

    def _answer(self, surroundings: Mapping[str, str]) -> str:
        asked = subprocess.run(
            self.ask, env=surroundings, capture_output=True, encoding="utf-8", check=False
        )
        is_there = asked.returncode == 0 and self.on in asked.stdout
        return asked.stdout if is_there else ""


FCITX5 = InputMethod(
    name="fcitx5",
    parts=("fcitx5", "/usr/share/fcitx5/inputmethod/pinyin.conf"),
    start=("fcitx5",),
    settings={"fcitx5/profile": _PINYIN_OF_FCITX5},
    speaks=_FCITX,
    ask=("fcitx5-remote",),
    toggle="ctrl+space",
)
FCITX4 = InputMethod(
    name="fcitx 4",
    parts=("fcitx", "/usr/share/fcitx/inputmethod/pinyin.conf"),
    start=("fcitx", "-D"),
    settings={"fcitx/profile": _PINYIN_OF_FCITX4},
    speaks=_FCITX,
    ask=("fcitx-remote",),
    toggle="ctrl+space",
)
IBUS = InputMethod(
    name="ibus",
    parts=("ibus-daemon", "/usr/share/ibus/component/libpinyin.xml"),
    start=("ibus-daemon", "--xim", "--panel", "disable", "--emoji-extension", "disable"),
    settings={},
    speaks=_IBUS,
    ask=("sh", "-c", "ibus engine libpinyin; ibus engine"),
    on="libpinyin",
)
