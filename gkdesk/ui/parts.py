"""What the program is made of and runs on, each with its version and licence."""

import platform
import sys
import tomllib
from dataclasses import dataclass
from importlib import metadata

from PySide6.QtCore import QSysInfo, qVersion

from gkdesk.places import data_folder
from gkdesk.ui import help_wording

_PYTHON_LICENCE = "PSF-2.0"
# Older distributions hold the whole text of the licence where its name belongs.
_LONGEST_NAME = 60
_CLASSIFIER = "License :: OSI Approved :: "


@dataclass(frozen=True, slots=True)
class Part:
    """One part; ``version`` is empty where the part cannot be asked."""

    name: str
    use: str
    version: str
    licence: str


def parts() -> list[Part]:
    """Return Python, and the parts that ``resources/parts.toml`` lists."""
    text = (data_folder("resources") / "parts.toml").read_text(encoding="utf-8")
    listed: list[dict[str, str]] = tomllib.loads(text)["parts"]
    python = Part("Python", help_wording.ABOUT_PYTHON, platform.python_version(), _PYTHON_LICENCE)
    found = [_part(values) for values in listed]
    # What the program in one folder does without cannot be asked there.
    is_bundle = getattr(sys, "frozen", False)
    return [python, *(part for part in found if part.version or not is_bundle)]


def surroundings() -> str:
    """Return what the program runs on, in one line."""
    system = f"{QSysInfo.prettyProductName()} {QSysInfo.currentCpuArchitecture()}"
    return f"Python {platform.python_version()} · Qt {qVersion()} · {system}"


def _part(values: dict[str, str]) -> Part:
    try:
        about = metadata.metadata(values["distribution"])
    except metadata.PackageNotFoundError:
        return Part(values["name"], values["use"], "", values["licence"])
    return Part(
        values["name"], values["use"], about["Version"], _licence(about) or values["licence"]
    )


def _licence(about: metadata.PackageMetadata) -> str:
    """Return the licence that a distribution names, empty where it names none in short."""
    classifiers = about.get_all("Classifier") or []
    named = [
        *(about.get_all("License-Expression") or []),
        *(about.get_all("License") or []),
        *(one.removeprefix(_CLASSIFIER) for one in classifiers if one.startswith(_CLASSIFIER)),
    ]
    return next((name for name in named if 0 < len(name.strip()) <= _LONGEST_NAME), "")
