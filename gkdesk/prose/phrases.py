"""Starter sentences for the prose sections, read strictly out of ``templates/phrases``.

The keys are explained in the README there.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gkdesk.form import Edition, Fault
from gkdesk.form.faults import FaultyFileError, Place
from gkdesk.form.strict import Record
from gkdesk.places import data_folder
from gkdesk.prose.references import lasting_slips

# What only the clerk can know.
BLANK = re.compile(r"〔填写[^〔〕\n]*〕")


class PhrasesError(FaultyFileError):
    """A file of starter sentences cannot be used."""

    kind = "常用句文件"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One starter sentence, or few: ``text`` is put into ``section`` as it stands."""

    section: str
    topic: str
    title: str
    text: str


def read_phrases(edition: Edition, folder: Path | None = None) -> tuple[Phrase, ...]:
    """Return the starter sentences for an edition, in the order of the files.

    PhrasesError with every fault of the first file that has any.
    """
    folder = folder or data_folder("templates") / "phrases"
    files = sorted(folder.glob("*.toml"))
    return tuple(phrase for file in files for phrase in _read(file, edition))


def _read(file: Path, edition: Edition) -> list[Phrase]:
    found: list[Fault] = []
    place = Place(file.name, found)
    try:
        record = Record(tomllib.loads(file.read_text(encoding="utf-8")), place)
    except (OSError, ValueError, RecursionError) as error:
        raise PhrasesError(file, (Fault(file.name, "", "", "", f"读不出来（{error}）"),)) from error
    phrases = list(_phrases(record, edition))
    record.close()
    if found:
        raise PhrasesError(file, tuple(found))
    return phrases


def _phrases(record: Record, edition: Edition) -> Iterator[Phrase]:
    section, topic = record.identifier("section"), record.text("topic")
    editions = record.texts("editions")
    titles: set[tuple[str, str]] = set()
    for values in record.records("phrases"):
        entry = Record(values, record.place)
        title = entry.text("title")
        entry.place = record.place.at(row=title)
        phrase = Phrase(section, topic, title, entry.text("text").strip("\n"))
        is_for = entry.texts("editions", editions)
        entry.close()
        for one in is_for:
            if (one, title) in titles:
                entry.place.report("title", "这个标题已经有了")
            titles.add((one, title))
        if edition.id in is_for:
            _check(phrase, edition, entry.place)
            yield phrase


def _check(phrase: Phrase, edition: Edition, place: Place) -> None:
    if not any(one.id == phrase.section and one.kind == "prose" for one in edition.sections):
        place.report("section", f"格式里没有写文字的部分“{phrase.section}”")
    for paragraph in phrase.text.split("\n"):
        for slip in lasting_slips(paragraph, edition):
            quote = paragraph[slip.start : slip.end]
            place.report("text", f"“{quote}”用不了：{slip.words['reason']}")
