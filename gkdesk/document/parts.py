"""The parts of an opened ``styles.docx``: each is what others take it for, and none is too long."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part, XmlPart
from docx.oxml.ns import nsmap, qn

from gkdesk.document.archive import part_place
from gkdesk.document.template import TemplateError

# Some hundred times what a cover and the heads of pages need.
_MOST_ELEMENTS = 20_000
_MOST_LETTERS = 50_000
# What python-docx makes where there is no relation to it, whatever stands there.
_MADE = {
    RELATIONSHIP_TYPE.CORE_PROPERTIES: "/docProps/core.xml",
    RELATIONSHIP_TYPE.SETTINGS: "/word/settings.xml",
}
# What each kind of part has to be, by the kind of relation.
_ROOTS = {
    RELATIONSHIP_TYPE.STYLES: qn("w:styles"),
    RELATIONSHIP_TYPE.SETTINGS: qn("w:settings"),
    RELATIONSHIP_TYPE.FOOTER: qn("w:ftr"),
    RELATIONSHIP_TYPE.HEADER: qn("w:hdr"),
    RELATIONSHIP_TYPE.NUMBERING: qn("w:numbering"),
    RELATIONSHIP_TYPE.CORE_PROPERTIES: qn("cp:coreProperties"),
}
_RELATION = f"{{{nsmap['r']}}}"
_FACES = {
    qn("w:headerReference"): RELATIONSHIP_TYPE.HEADER,
    qn("w:footerReference"): RELATIONSHIP_TYPE.FOOTER,
}


def check_parts(document: WordDocument, file: Path) -> None:
    """Raise TemplateError where a part cannot be what it stands for."""
    kinds = [*_related(document)]
    if RELATIONSHIP_TYPE.STYLES not in dict(kinds):
        # python-docx would take its own.
        raise TemplateError(file, "里面缺少样式表，请用原来的样式文件重新改")
    for kind, part in kinds:
        root = str(part.element.tag) if isinstance(part, XmlPart) else ""
        if root != _ROOTS.get(kind, root):
            cause = "内容不对，请用原来的样式文件重新改"
            raise TemplateError(file, cause, f"里的{part_place(part.partname)}")
    made = [name for kind, name in _MADE.items() if kind not in dict(kinds)]
    names = Counter([*(str(part.partname) for part in all_parts(document)), *made])
    for name, times in names.items():
        if times > 1:
            raise TemplateError(file, "有两份，请另存一份再用", f"里的{part_place(name)}")
    for part in all_parts(document):
        if isinstance(part, XmlPart):
            _check_amount(part, file)
            _check_references(part, file)


def all_parts(document: WordDocument) -> list[Part]:
    """Return every part of a package once."""
    return [*{id(part): part for _, part in _related(document)}.values()]


def _related(document: WordDocument) -> Iterator[tuple[str, Part]]:
    """Yield every part with the kind of each relation that leads to it."""
    package = document.part.package
    for relation in package.iter_rels() if package else ():
        if not relation.is_external:
            yield relation.reltype, relation.target_part


def _check_amount(part: XmlPart, file: Path) -> None:
    """Refuse what takes minutes to set, but for the styles, which have a bound of their own."""
    if part.element.tag != _ROOTS[RELATIONSHIP_TYPE.STYLES]:
        elements = sum(1 for _ in part.element.iter())
        letters = sum(len(one.text or "") for one in part.element.iter(qn("w:t")))
        if elements > _MOST_ELEMENTS or letters > _MOST_LETTERS:
            cause = "内容太多，不像是封面或页眉页脚，请删去不用的内容"
            raise TemplateError(file, cause, f"里的{part_place(part.partname)}")


def _check_references(part: XmlPart, file: Path) -> None:
    """Refuse a part that names what it has no relation to, such as a footer."""
    for element in part.element.iter():
        wanted = _FACES.get(str(element.tag))
        relations = [str(v) for name, v in element.items() if str(name).startswith(_RELATION)]
        kinds = [part.rels[one].reltype for one in relations if one in part.rels]
        # A picture that was cut out leaves an empty name behind.
        missing = any(one and one not in part.rels for one in relations)
        if missing or (wanted and wanted not in kinds):
            cause = "用到的页眉、页脚或图片没有了，请删去或重新插入"
            raise TemplateError(file, cause, f"里的{part_place(part.partname)}")
