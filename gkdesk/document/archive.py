"""The zip that a ``styles.docx`` is: of bounded size, every part of it there, its XML whole."""

import posixpath
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

from lxml import etree

from gkdesk.document.template import TemplateError, quote
from gkdesk.files.archive import ArchiveError, Bounds, check_sizes, is_xml, read_xml

# Word's own styles are a tenth of a megabyte.
_BOUNDS = Bounds(unpacked=100_000_000, xml=5_000_000, members=5_000)
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
    try:
        trees = _trees(package, file)
    except ArchiveError as error:
        raise _refusal(error, file) from error
    names = package.namelist()
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


def _trees(package: ZipFile, file: Path) -> dict[str, etree.ElementBase]:
    """Return the parts that are XML."""
    for name in package.namelist():
        if name.lower().endswith("vbaproject.bin"):
            raise TemplateError(file, "它带有宏，请另存为不带宏的 .docx")
    check_sizes(package, _BOUNDS)
    names = package.namelist()
    if _TYPES not in names:
        raise TemplateError(file, "它不是 Word 文件（.docx）")
    return {name: read_xml(package, name) for name in names if is_xml(package, name)}


def _refusal(error: ArchiveError, file: Path) -> TemplateError:
    match error.trouble:
        case "members":
            return TemplateError(file, f"它里面有 {error.detail} 个部件，不像是样式文件")
        case "size":
            return TemplateError(file, "它解开以后太大，不像是样式文件")
        case "declared":
            return TemplateError(file, "有不允许的声明，请另存一份再用", _of(error.part))
        case "encoding":
            cause = f"文字编码是{quote(error.detail)}，请另存一份再用"
            return TemplateError(file, cause, _of(error.part))
        case "damaged":
            line = f"第 {error.detail} 行" if error.detail else ""
            return TemplateError(file, _DAMAGED, f"{_of(error.part)}{line}")


def _check_entries(tree: etree.ElementBase, name: str, file: Path) -> None:
    """Refuse a list of parts or relations in which something is left out."""
    for element in tree.iter():
        wanted = _ENTRIES.get(str(element.tag))
        if wanted is None or any(element.get(key) is None for key in wanted):
            raise TemplateError(file, _WRONG, _of(name))


def _of(name: str) -> str:
    return f"里的{part_place(name)}"


def _targets(name: str, relations: etree.ElementBase) -> Iterator[str]:
    """Yield the names of the parts that relations lead to."""
    # word/_rels/document.xml.rels is about word/document.xml.
    folder = PurePosixPath("/", name).parent.parent
    for relation in relations:
        if relation.get("TargetMode") != "External":
            target = posixpath.join(str(folder), str(relation.get("Target", "")))
            yield posixpath.normpath(target).lstrip("/")
