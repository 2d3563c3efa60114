"""The editions that tests run on: the program's own and the invented ones, by folder listing."""

from functools import cache
from pathlib import Path

from gkdesk.form import Edition, Library
from gkdesk.places import data_folder

OWN_FOLDER = data_folder("resources") / "editions"
INVENTED_FOLDER = Path(__file__).parent / "editions" / "invented"
OWN_IDS = tuple(sorted(file.stem for file in OWN_FOLDER.glob("*.toml")))
INVENTED_IDS = tuple(sorted(file.stem for file in INVENTED_FOLDER.glob("*.toml")))
EDITION_IDS = (*OWN_IDS, *INVENTED_IDS)


@cache
def edition_of(edition_id: str) -> Edition:
    """Return an edition, real or invented; it is read once for all tests."""
    return library_of(edition_id).edition(edition_id)


def library_of(edition_id: str) -> Library:
    """Return the forms among which the program knows an edition, real or invented."""
    return Library(_folder(edition_id))


def _folder(edition_id: str) -> Path:
    return OWN_FOLDER if edition_id in OWN_IDS else INVENTED_FOLDER
