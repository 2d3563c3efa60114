"""The zip that a ``styles.docx`` is: of bounded size, every part of it there, its XML whole."""

import posixpath
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import cast
from zipfile import BadZipFile, ZipFile

from lxml import etree

from gkdesk.document.template import TemplateError, quote

_LARGEST_UNPACKED = 100_000_000
# Of XML alone, which takes many times its size in memory. Word's own styles are a tenth of one.
_LARGEST_XML = 5_000_000
_MOST_MEMBERS = 5_000
_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")
# Pictures are drawn by others, and may declare what they like.
_PICTURES = ".svg"
_WRONG = "内容不对，请用原来的样式文件重新改"
_DAMAGED = "内容已损坏，请用原来的样式文件重新改"
_TYPES, _RELATIONS = "[Content_Types].xml", ".rels"
_LIST = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_LINK = "{http://schemas.openxmlformats.org/package/2006/relationships}"
# What the lists of a package are made of, and what each entry has to say.
_ENTRIES = {
    f"{_LIST}Types": (),
    f"{_LIST}Default": ("Extension", "ContentType"),
    f"{_LIST}Override": ("PartName", "ContentType"),
    f"{_LINK}Relationships": (),
    f"{_LINK}Relationship": ("Id", "Type", "Target"),
}
_PART_NAMES: Mapping[str, str] = {
    "document": "正文",
    "styles": "样式表",
    "settings": "设置",
    "fontTable": "字体表",
    "footer": "页脚",
    "header": "页眉",
    "numbering": "编号",
    "theme": "主题",
    "core": "文件信息",
    "footnotes": "脚注",
    "endnotes": "尾注",
    "image": "图片",
}


def part_place(name: str) -> str:
    """Return how a sentence calls a part: what it is to a clerk, and its name."""
    name = name.removeprefix("/")
    known = _PART_NAMES.get(PurePosixPath(name).stem.rstrip("0123456789"), "部件")
    return f"{known}{quote(name)}"


def check_archive(package: ZipFile, file: Path) -> None:
    """Raise TemplateError where a part is missing, damaged or out of proportion."""
    _check_sizes(package, file)
    names = package.namelist()
    if _TYPES not in names:
        raise TemplateError(file, "它不是 Word 文件（.docx）")
    trees = {name: _read(package, name, file) for name in names if _is_xml(package, name)}
    for name, tree in trees.items():
        if name == _TYPES or name.endswith(_RELATIONS):
            _check_entries(tree, name, file)
    types = {
        str(entry.get(key, "")).lower()
        for entry in trees[_TYPES]
        for key in ("PartName", "Extension")
    }
    for name in (name for name in trees if name.endswith(_RELATIONS)):
        for target in _targets(name, trees[name]):
            if target not in names:
                raise TemplateError(file, f"里面缺少{part_place(target)}，请用原来的样式文件重新改")
            if not {f"/{target}".lower(), PurePosixPath(target).suffix[1:].lower()} & types:
                raise TemplateError(file, "没有写明它是哪一类，请另存一份再用", _of(target))


def _check_entries(tree: etree.ElementBase, name: str, file: Path) -> None:
    """Refuse a list of parts or relations in which something is left out."""
    for element in tree.iter():
        wanted = _ENTRIES.get(str(element.tag))
        if wanted is None or any(element.get(key) is None for key in wanted):
            raise TemplateError(file, _WRONG, _of(name))


def _of(name: str) -> str:
    return f"里的{part_place(name)}"


def _check_sizes(package: ZipFile, file: Path) -> None:
    members = package.infolist()
    if len(members) > _MOST_MEMBERS:
        raise TemplateError(file, f"它里面有 {len(members)} 个部件，不像是样式文件")
    unpacked = sum(member.file_size for member in members)
    if unpacked > _LARGEST_UNPACKED:
        raise TemplateError(file, "它解开以后太大，不像是样式文件")
    for member in members:
        if member.filename.lower().endswith("vbaproject.bin"):
            raise TemplateError(file, "它带有宏，请另存为不带宏的 .docx")
    xml = sum(m.file_size for m in members if _is_xml(package, m.filename))
    if xml > _LARGEST_XML:
        raise TemplateError(file, "它解开以后太大，不像是样式文件")


def _is_xml(package: ZipFile, name: str) -> bool:
    """Tell whether a part is XML by what it begins with: its name may say anything."""
    if name.lower().endswith((".xml", _RELATIONS)):
        return True
    with package.open(name) as stream:
        # In UTF-16 every second byte is naught.
        begin = stream.read(64).replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return begin.startswith(b"<") and not name.lower().endswith(_PICTURES)


def _read(package: ZipFile, name: str, file: Path) -> etree.ElementBase:
    """Return a part as a tree. Only an attack on a reader of XML declares entities."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        data = package.read(name)
        # Office writes UTF-8; in another encoding a declaration could hide.
        if any(sign in data for sign in _DECLARATIONS) or b"\0" in data:
            raise TemplateError(file, "有不允许的声明，请另存一份再用", _of(name))
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise TemplateError(file, _DAMAGED, f"{_of(name)}第 {error.lineno} 行") from error
    except (BadZipFile, EOFError, zlib.error) as error:
        raise TemplateError(file, _DAMAGED, _of(name)) from error
    encoding = root.getroottree().docinfo.encoding or "UTF-8"
    if encoding.upper() not in {"UTF-8", "ASCII", "US-ASCII"}:
        raise TemplateError(file, f"文字编码是{quote(encoding)}，请另存一份再用", _of(name))
    return cast("etree.ElementBase", root)


def _targets(name: str, relations: etree.ElementBase) -> Iterator[str]:
    """Yield the names of the parts that relations lead to."""
    # word/_rels/document.xml.rels is about word/document.xml.
    folder = PurePosixPath("/", name).parent.parent
    for relation in relations:
        if relation.get("TargetMode") != "External":
            target = posixpath.join(str(folder), str(relation.get("Target", "")))
            yield posixpath.normpath(target).lstrip("/")
