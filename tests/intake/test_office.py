"""Tables out of files that LibreOffice made of ours: what Word, Excel and a website would copy."""

import subprocess
from pathlib import Path

import pytest

from gkdesk.document import build_word
from gkdesk.document.xlsx import build_xlsx
from gkdesk.intake import Way, read_html
from tests.document.office import NEEDS_OFFICE, SOFFICE
from tests.drawing import full_report
from tests.forms import EDITION_IDS, edition_of
from tests.intake.pasting import offered, shown

pytestmark = NEEDS_OFFICE
ENDINGS = (".docx", ".xlsx")
_BUILDERS = {".docx": build_word, ".xlsx": build_xlsx}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a page of LibreOffice for each of our files, of every edition."""
    folder = tmp_path_factory.mktemp("office")
    for edition in EDITION_IDS:
        for ending, build in _BUILDERS.items():
            (folder / f"{edition}{ending}").write_bytes(build(full_report(edition_of(edition))))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for ending, kind in ((".docx", "html:HTML (StarWriter)"), (".xlsx", "html:HTML (StarCalc)")):
        target = folder / ending.removeprefix(".")
        files = sorted(folder.glob(f"*{ending}"))
        call = [SOFFICE or "", profile, "--headless", "--convert-to", kind, "--outdir", target]
        subprocess.run([*call, *files], check=True, capture_output=True, timeout=180)
    return folder


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_every_table_of_the_page_lands_whole(pages: Path, edition_id: str, ending: str) -> None:
    edition = edition_of(edition_id)
    report = full_report(edition)
    page = pages / ending.removeprefix(".") / f"{edition_id}.html"
    sources = read_html(page.read_text(encoding="utf-8"))
    for table in edition.tables:
        way = offered(edition, table, sources).ways[0]
        assert (way.way, way.is_certain, way.texts) == (Way.LABELS, True, shown(report, table))
