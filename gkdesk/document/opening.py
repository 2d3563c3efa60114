"""A ``styles.docx`` opened with care: nothing in it runs, reaches outside, or fills the memory."""

import io
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE

from gkdesk.document.fonts import renamed
from gkdesk.document.package import packed
from gkdesk.document.template import TemplateError

_LARGEST_UNPACKED = 100_000_000
# Of XML alone, which takes many times its size in memory. Word's own styles are a tenth of one.
_LARGEST_XML = 5_000_000
_MOST_STYLES = 5_000
# By the last word of the kind of relation; each is a part that runs, or hides what is in it.
_BANNED = {
    "vbaProject": "宏",
    "wordVbaData": "宏",
    "keyMapCustomizations": "宏",
    "control": "控件",
    "activeXControlBinary": "控件",
    "oleObject": "嵌入的对象",
    "package": "嵌入的文件",
    "aFChunk": "嵌入的文件",
    "subDocument": "子文档",
}

_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")
# Office writes UTF-8; in another encoding a declaration could hide.
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def opened(data: bytes, file: Path, names: Mapping[str, str]) -> WordDocument:
    """Return the document, written with other font names where ``names`` has any.

    TemplateError where it holds what a template may not, or what ZipFile and python-docx raise.
    """
    with ZipFile(io.BytesIO(data)) as package:
        _check_sizes(package, file)
        _check_declarations(package, file)
        if names:
            data = packed(
                (name, renamed(package.read(name), names) if _is_text(name) else package.read(name))
                for name in package.namelist()
            )
    document = Document(io.BytesIO(data))
    # Where there is no such part python-docx would take its own.
    document.part.part_related_by(RELATIONSHIP_TYPE.STYLES)
    _check_relations(document, file)
    if len(document.styles) > _MOST_STYLES:
        raise TemplateError(file, f"它有 {len(document.styles)} 个样式，太多了")
    return document


def _check_sizes(package: ZipFile, file: Path) -> None:
    members = package.infolist()
    unpacked = sum(member.file_size for member in members)
    xml = sum(m.file_size for m in members if m.filename.lower().endswith((".xml", ".rels")))
    if unpacked > _LARGEST_UNPACKED or xml > _LARGEST_XML:
        raise TemplateError(file, "它解开以后太大，不像是样式文件")
    for member in members:
        if member.filename.lower().endswith("vbaproject.bin"):
            raise TemplateError(file, "它带有宏，请另存为不带宏的 .docx")


def _check_declarations(package: ZipFile, file: Path) -> None:
    """Refuse what only an attack on a reader of XML declares: Office writes no DOCTYPE."""
    for name in package.namelist():
        if name.lower().endswith((".xml", ".rels")):
            data = package.read(name)
            if any(sign in data for sign in _DECLARATIONS) or data.startswith(_UTF16):
                raise TemplateError(file, f"它的“{name}”里有不允许的声明，请另存一份再用")


def _is_text(name: str) -> bool:
    return name.startswith("word/") and name.count("/") == 1 and name.endswith(".xml")


def _check_relations(document: WordDocument, file: Path) -> None:
    package = document.part.package
    for relation in package.iter_rels() if package else ():
        kind = relation.reltype.rpartition("/")[2]
        if kind in _BANNED:
            raise TemplateError(file, f"它带有{_BANNED[kind]}，请在 Word 或 WPS 里去掉")
        # A link waits until somebody clicks on it; anything else is fetched on opening.
        if relation.is_external and relation.reltype != RELATIONSHIP_TYPE.HYPERLINK:
            raise TemplateError(
                file, f"它要用到外面的“{relation.target_ref}”，请在 Word 或 WPS 里断开这个链接"
            )
