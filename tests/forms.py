"""The editions that tests run on: the program's own and the invented ones, by folder listing."""

from functools import cache
from pathlib import Path

from gkdesk.form import Edition
from gkdesk.form.reader import read_edition
from gkdesk.places import data_folder

OWN_FOLDER = data_folder("resources") / "editions"
INVENTED_FOLDER = Path(__file__).parent / "editions" / "invented"
OWN_IDS = tuple(sorted(file.stem for file in OWN_FOLDER.glob("*.toml")))
INVENTED_IDS = tuple(sorted(file.stem for file in INVENTED_FOLDER.glob("*.toml")))
EDITION_IDS = (*OWN_IDS, *INVENTED_IDS)


@cache
def edition_of(edition_id: str) -> Edition:
    """Return an edition, real or invented; it is read once for all tests."""
    folder = OWN_FOLDER if edition_id in OWN_IDS else INVENTED_FOLDER
    return read_edition(folder / f"{edition_id}.toml")
