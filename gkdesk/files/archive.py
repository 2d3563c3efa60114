"""The zip that an office file is: of bounded size, its XML whole and without declarations."""

import zlib
from dataclasses import dataclass
from typing import Literal, cast
from zipfile import BadZipFile, ZipFile

from lxml import etree

Trouble = Literal["members", "size", "damaged", "declared", "encoding"]

_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")
# Pictures are drawn by others, and may declare what they like.
_PICTURES = ".svg"
_XML = (".xml", ".rels")
# Pages of websites put into a document whole: they are as large as they are, and are not read.
_PAGES = (".html", ".htm", ".mht")


class ArchiveError(Exception):
    """What is wrong with an archive; the room that opens it puts it into a sentence.

    ``part`` is empty where the whole is meant; ``detail`` is a number or a name.
    """

    def __init__(self, trouble: Trouble, part: str = "", detail: str = "") -> None:
        """Keep what happened, and where."""
        super().__init__(trouble, part, detail)
        self.trouble: Trouble = trouble
        self.part = part
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Bounds:
    """In bytes unpacked. XML takes many times its size in memory, and has a bound of its own."""

    unpacked: int
    xml: int
    members: int


def check_sizes(package: ZipFile, bounds: Bounds) -> None:
    """Raise ArchiveError for an archive that would fill the memory."""
    members = package.infolist()
    if len(members) > bounds.members:
        raise ArchiveError("members", detail=str(len(members)))
    if sum(member.file_size for member in members) > bounds.unpacked:
        raise ArchiveError("size")
    if sum(m.file_size for m in members if is_xml(package, m.filename)) > bounds.xml:
        raise ArchiveError("size")


def check_xml(package: ZipFile, bounds: Bounds) -> None:
    """Raise ArchiveError where an archive is too large, or any XML in it may not be read."""
    check_sizes(package, bounds)
    for name in package.namelist():
        if is_xml(package, name) and not name.lower().endswith(_PAGES):
            read_xml(package, name)


def is_xml(package: ZipFile, name: str) -> bool:
    """Tell whether a part is XML by what it begins with: its name may say anything."""
    if name.lower().endswith(_XML):
        return True
    with package.open(name) as stream:
        # In UTF-16 every second byte is naught.
        begin = stream.read(64).replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return begin.startswith(b"<") and not name.lower().endswith(_PICTURES)


def read_xml(package: ZipFile, name: str) -> etree.ElementBase:
    """Return a part as a tree. Only an attack on a reader of XML declares entities."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        data = package.read(name)
        # Office writes UTF-8; in another encoding a declaration could hide.
        if any(sign in data for sign in _DECLARATIONS) or b"\0" in data:
            raise ArchiveError("declared", name)
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ArchiveError("damaged", name, str(error.lineno)) from error
    except (BadZipFile, EOFError, zlib.error) as error:
        raise ArchiveError("damaged", name) from error
    encoding = root.getroottree().docinfo.encoding or "UTF-8"
    if encoding.upper() not in {"UTF-8", "ASCII", "US-ASCII"}:
        raise ArchiveError("encoding", name, encoding)
    return cast("etree.ElementBase", root)
