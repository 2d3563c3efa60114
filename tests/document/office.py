"""Word files in LibreOffice, page by page."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

SOFFICE, PDFTOTEXT = shutil.which("soffice"), shutil.which("pdftotext")
NEEDS_OFFICE = [
    pytest.mark.skipif(SOFFICE is None, reason="soffice (LibreOffice) is not installed"),
    pytest.mark.skipif(PDFTOTEXT is None, reason="pdftotext (poppler-utils) is not installed"),
]

Pages = tuple[tuple[str, ...], ...]


def pages_of(files: Sequence[Path], folder: Path) -> list[Pages]:
    """Return, for each file, the lines of its pages, without blanks."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    call = [SOFFICE or "", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, *files]
    subprocess.run(call, check=True, capture_output=True, timeout=180)
    return [_pages(folder / f"{file.stem}.pdf") for file in files]


def resaved(file: Path, folder: Path) -> Path:
    """Return a Word file as LibreOffice saves it."""
    kind = "docx:MS Word 2007 XML"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    call = [SOFFICE or "", profile, "--headless", "--convert-to", kind, "--outdir", folder, file]
    subprocess.run(call, check=True, capture_output=True, timeout=180)
    return folder / file.name


def _pages(file: Path) -> Pages:
    call = [PDFTOTEXT or "", "-layout", file, "-"]
    text = subprocess.run(call, check=True, capture_output=True).stdout.decode("utf-8")
    lines = [tuple("".join(line.split()) for line in page.split("\n")) for page in text.split("\f")]
    return tuple(found for page in lines if (found := tuple(line for line in page if line)))
