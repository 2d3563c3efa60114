"""A Word file read back: its parts as trees, and the texts that a reader meets."""

import io
from collections.abc import Iterator
from decimal import Decimal
from itertools import cycle
from pathlib import Path
from typing import cast
from zipfile import ZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from gkdesk.document import Options, build_word, find_template
from gkdesk.document.options import PLAIN
from gkdesk.files import write_file
from gkdesk.form import Edition
from gkdesk.report import NOT_APPLICABLE, Report, Unread, Value

# One of everything that can stand in a cell.
COUNTS = (0, 42, None, NOT_APPLICABLE, -8, 123456789, Unread("若干"))
MONEY = (Decimal("0.50"), Decimal("123456789.123456"), Decimal("1E+3"))


def part(data: bytes, name: str) -> BaseOxmlElement:
    """Return one part of a package as a tree."""
    with ZipFile(io.BytesIO(data)) as package:
        return parse_xml(package.read(name))


def body_of(report: Report) -> BaseOxmlElement:
    return part(build_word(report), "word/document.xml")


def opened(report: Report) -> WordDocument:
    return Document(io.BytesIO(build_word(report)))


def found(tree: BaseOxmlElement, *tags: str) -> list[BaseOxmlElement]:
    """Return what lies on a path of tags, at any depth below each."""
    path = "".join(f"//{qn(f'w:{tag}')}" for tag in tags)
    return cast("list[BaseOxmlElement]", tree.findall(f".{path}"))


def value_of(element: BaseOxmlElement, name: str = "val") -> str | None:
    return element.get(qn(f"w:{name}"))


def lines(report: Report) -> list[tuple[str, str]]:
    """Return style and text of every paragraph outside of tables."""
    return [(p.style.name or "", p.text) for p in opened(report).paragraphs if p.style is not None]


def colourful_report(edition: Edition) -> Report:
    """Return a report in whose cells stands one of everything."""
    counts, money = cycle(COUNTS), cycle(MONEY)
    entered: dict[str, Value] = {
        cell: next(money if edition.cells[cell].column.kind == "money" else counts)
        for cell in edition.reach
    }
    return Report(edition, "某市某局", edition.first_report_year, entered=entered)


def own_styles(edition: Edition) -> Path:
    return find_template(edition).styles


def changed_parts(file: Path, name: str, old: str, new: str) -> Iterator[tuple[str, bytes]]:
    """Yield the parts of a package, with a text of one of them replaced."""
    with ZipFile(file) as package:
        for member in package.namelist():
            data = package.read(member)
            if member == name:
                assert old.encode() in data
                data = data.replace(old.encode(), new.encode())
            yield member, data


def write_word(report: Report, file: Path, options: Options = PLAIN) -> None:
    """Write the Word file as the program does: made first, and then put in place."""
    write_file(file, build_word(report, options), replace=True)
