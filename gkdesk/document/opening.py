"""A ``styles.docx`` opened with care: nothing in it runs, reaches outside, or fills the memory."""

import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from zipfile import ZipFile

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.package import Package
from docx.parts.document import DocumentPart

from gkdesk.document.archive import check_archive
from gkdesk.document.fonts import renamed
from gkdesk.document.package import packed
from gkdesk.document.parts import check_parts
from gkdesk.document.template import TemplateError, quote
from gkdesk.document.theme_fonts import theme_names

_MOST_STYLES = 5_000
# What .doc, .wps and every file with a password begin with.
_OLD_FORMAT = b"\xd0\xcf\x11\xe0"
# What the main part of a package may be besides a document, by a word of its type.
_OTHER_KINDS = {
    "macroEnabledTemplate": "带宏的 Word 模板（.dotm）",
    "macroEnabled": "带宏的 Word 文件（.docm）",
    "wordprocessingml.template": " Word 模板（.dotx）",
    "spreadsheetml": " Excel 工作簿",
    "presentationml": "演示文稿",
}
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


def opened(data: bytes, file: Path, names: Mapping[str, str]) -> WordDocument:
    """Return the document, written with other font names where ``names`` has any.

    TemplateError where it holds what a template may not, or what ZipFile and python-docx raise.
    """
    if data.startswith(_OLD_FORMAT):
        cause = "它是旧格式（.doc、.wps）的文件，或加了密码，请在 Word 或 WPS 里另存为 .docx"
        raise TemplateError(file, cause)
    with ZipFile(io.BytesIO(data)) as package:
        check_archive(package, file)
        theme = theme_names(package)
        if names or theme:
            data = packed(_renamed(package, names, theme))
    document = _document(Package.open(io.BytesIO(data)), file)
    _check_relations(document, file)
    check_parts(document, file)
    if len(document.styles) > _MOST_STYLES:
        raise TemplateError(file, f"它有 {len(document.styles)} 个样式，太多了")
    return document


def _renamed(
    package: ZipFile, names: Mapping[str, str], theme: Mapping[str, str]
) -> Iterator[tuple[str, bytes]]:
    for name in package.namelist():
        data = package.read(name)
        yield name, renamed(data, names, theme) if _is_text(name) else data


def _is_text(name: str) -> bool:
    return name.startswith("word/") and name.count("/") == 1 and name.endswith(".xml")


def _document(package: Package, file: Path) -> WordDocument:
    try:
        main = package.main_document_part
    except KeyError as error:
        # So it is too where Word wrote ISO/IEC 29500 strict, which names all kinds otherwise.
        cause = "它不是普通的 Word 文件，请在 Word 或 WPS 里另存为 .docx"
        raise TemplateError(file, cause) from error
    if isinstance(main, DocumentPart) and main.content_type == CONTENT_TYPE.WML_DOCUMENT_MAIN:
        return main.document
    kinds = (kind for word, kind in _OTHER_KINDS.items() if word in main.content_type)
    kind = next(kinds, "别的格式")
    raise TemplateError(file, f"它是{kind}，请在 Word 或 WPS 里另存为 .docx")


def _check_relations(document: WordDocument, file: Path) -> None:
    package = document.part.package
    for relation in package.iter_rels() if package else ():
        kind = relation.reltype.rpartition("/")[2]
        if kind in _BANNED:
            raise TemplateError(file, f"它带有{_BANNED[kind]}，请在 Word 或 WPS 里去掉")
        # A link waits until somebody clicks on it; anything else is fetched on opening.
        if relation.is_external and relation.reltype != RELATIONSHIP_TYPE.HYPERLINK:
            cause = f"它要用到外面的{quote(relation.target_ref)}，请在 Word 或 WPS 里断开这个链接"
            raise TemplateError(file, cause)
