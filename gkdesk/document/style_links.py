"""How the styles of a ``styles.docx`` hang together, and whether the page numbers have theirs."""

from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import cast

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from gkdesk.document.archive import part_place
from gkdesk.document.cascade import attribute, children
from gkdesk.document.numbers import style_name
from gkdesk.document.template import TemplateError, quote

# Word lets styles be based on each other over eleven.
_LONGEST_CHAIN = 20
# Heads and feet of the pages, and the field that Word fills in with the number of the page.
_FACES = (RELATIONSHIP_TYPE.FOOTER, RELATIONSHIP_TYPE.HEADER)
_NUMBER = "PAGE"


def check_links(document: WordDocument, file: Path, wanted: Collection[str]) -> None:
    """Raise TemplateError where a style is there twice, hangs on itself, or is used and missing.

    ``wanted`` are the names of the styles that the program writes with.
    """
    styles = children(document.styles.element, "style")
    by_id = {attribute(style, "styleId"): style for style in styles}
    for style in styles:
        if cause := _wrong(style, by_id):
            name = style_name(style) or attribute(style, "styleId")
            raise TemplateError(file, cause, f"的样式{quote(name)}")
    for name, times in Counter(style_name(style) for style in styles).items():
        if times > 1 and name in wanted:
            raise TemplateError(file, "有两个，请在 Word 或 WPS 里留下一个", f"的样式{quote(name)}")
    for part in _faces(document):
        for style_id in _of_numbers(part.element):
            if style_id not in by_id:
                cause = f"页码用到的样式{quote(style_id)}没有了，请补上，或用原来的样式文件重新改"
                raise TemplateError(file, cause, f"里的{part_place(part.partname)}")


def _wrong(style: BaseOxmlElement, by_id: dict[str, BaseOxmlElement]) -> str:
    """Return what is wrong with a style, empty where nothing is."""
    names = [attribute(one, "val") for one in children(style, "name")]
    if not attribute(style, "type") or "" in names:
        return "没有写明名字或类型，请用原来的样式文件重新改"
    if by_id[attribute(style, "styleId")] is not style:
        return "它的编号有两个样式在用，请用原来的样式文件重新改"
    for _ in range(_LONGEST_CHAIN):
        based = [attribute(one, "val") for one in children(style, "basedOn")]
        if not based or based[0] not in by_id:
            return ""
        style = by_id[based[0]]
    return "它的基准样式绕成了圈，或套了太多层，请在 Word 或 WPS 里重新设置"


def _faces(document: WordDocument) -> Iterator[XmlPart]:
    for relation in document.part.rels.values():
        if relation.reltype in _FACES and isinstance(relation.target_part, XmlPart):
            yield relation.target_part


def _of_numbers(face: BaseOxmlElement) -> Iterator[str]:
    """Yield the styles of the paragraphs in which the number of the page stands.

    Without its style it stands where nobody put it; other text does without.
    """
    for paragraph in face.iter(qn("w:p")):
        fields = [field.text or "" for field in paragraph.iter(qn("w:instrText"))]
        fields += [field.get(qn("w:instr"), "") for field in paragraph.iter(qn("w:fldSimple"))]
        if any(_NUMBER in field.upper().split() for field in fields):
            for used in paragraph.iter(qn("w:pStyle")):
                yield attribute(cast("BaseOxmlElement", used), "val")
