"""Reads what stands in a line of an office's own: words, numbers of pages, tabs, pictures."""

from collections.abc import Callable, Iterator
from typing import cast

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from gkdesk.document.cascade import Cascade, Properties, attribute, children, is_on, letters, merge
from gkdesk.document.measures import Letters
from gkdesk.document.story import Bit, Floating, NumberKind, PageNumber, Tab, Unpainted, Words

_NUMBERS: dict[str, NumberKind] = {
    "PAGE": "page",
    "NUMPAGES": "pages",
    "SECTIONPAGES": "section_pages",
}
# What only holds other parts of a line.
_HOLDERS = frozenset(
    qn(f"w:{tag}") for tag in ("hyperlink", "ins", "smartTag", "sdt", "sdtContent", "customXml")
)
_OTHERS = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_CHOICE, _DRAWING = f"{{{_OTHERS}}}Choice", qn("w:drawing")
_DRAWN = frozenset({"drawing", "AlternateContent", "pict", "object"})
LINE_END, PAGE_END = "line", "page"
Part = Bit | Floating | str
ReadDrawing = Callable[[BaseOxmlElement], Bit | Floating | Unpainted]


class RunReader:
    """Reads the runs of one paragraph; ``unpainted`` gathers what cannot be painted."""

    def __init__(
        self, cascade: Cascade, paragraph: Properties, draw: ReadDrawing, unpainted: list[Unpainted]
    ) -> None:
        """Take the look of the paragraph, and what reads a drawing."""
        self._cascade = cascade
        self._paragraph = paragraph
        self._draw = draw
        self._unpainted = unpainted
        # The fields that are open: what each asks for, and whether its result has begun.
        self._asked: list[str] = []
        self._told: list[bool] = []

    def parts(self, holder: BaseOxmlElement) -> Iterator[Part]:
        """Yield the parts of a paragraph in their order; ends of lines and pages are names."""
        for element in cast("list[BaseOxmlElement]", list(holder)):
            if element.tag == qn("w:r"):
                yield from self._run(element)
            elif element.tag == qn("w:fldSimple"):
                yield from self._simple_field(element)
            elif element.tag in _HOLDERS:
                yield from self.parts(element)

    def _simple_field(self, element: BaseOxmlElement) -> Iterator[Part]:
        kind = _number(attribute(element, "instr"))
        if kind is None:
            yield from self.parts(element)
        else:
            runs = children(element, "r")
            yield PageNumber(kind, self._letters(runs[0]) if runs else letters(self._paragraph))

    def _letters(self, run: BaseOxmlElement) -> Letters:
        return letters(self._merged(run))

    def _merged(self, run: BaseOxmlElement) -> Properties:
        merged = {tag: dict(said) for tag, said in self._paragraph.items()}
        for properties in children(run, "rPr"):
            for style in children(properties, "rStyle"):
                for one in self._cascade.chain(attribute(style, "val")):
                    merge(merged, one, "rPr")
        merge(merged, run, "rPr")
        return merged

    def _run(self, run: BaseOxmlElement) -> Iterator[Part]:
        merged = self._merged(run)
        if is_on(merged, "rPr.vanish"):
            return
        own = letters(merged)
        for part in cast("list[BaseOxmlElement]", list(run)):
            found = self._field(part, own) if self._is_of_field(part) else self._part(part, own)
            # What a field asks for is not printed, and of a number not what it was last time.
            if found is not None and (isinstance(found, PageNumber) or not self._is_reckoned()):
                yield found

    def _is_reckoned(self) -> bool:
        pairs = zip(self._asked, self._told, strict=True)
        return any(_number(asked) is not None or not told for asked, told in pairs)

    @staticmethod
    def _is_of_field(part: BaseOxmlElement) -> bool:
        return part.tag in (qn("w:fldChar"), qn("w:instrText"))

    def _field(self, part: BaseOxmlElement, own: Letters) -> PageNumber | None:
        kind = attribute(part, "fldCharType")
        if part.tag == qn("w:instrText"):
            self._asked[-1:] = [asked + (part.text or "") for asked in self._asked[-1:]]
        elif kind == "begin":
            self._asked.append("")
            self._told.append(False)
        elif kind == "separate":
            self._told[-1:] = [True for _ in self._told[-1:]]
        elif kind == "end" and self._asked:
            self._told.pop()
            number = _number(self._asked.pop())
            return None if number is None else PageNumber(number, own)
        return None

    def _part(self, part: BaseOxmlElement, own: Letters) -> Part | None:
        name = str(part.tag).rpartition("}")[2]
        if name in _DRAWN:
            return self._drawn(part)
        make = _PARTS.get(name)
        return make(part, own) if make else None

    def _drawn(self, part: BaseOxmlElement) -> Part | None:
        """Return what a drawing shows; of two ways to draw it the newer one."""
        drawings = [part] if part.tag == _DRAWING else [*_newer(part)]
        found = self._draw(drawings[0]) if drawings else "shape"
        if isinstance(found, str):
            self._unpainted.append(found)
            return None
        return found


def _newer(part: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    for choice in part.iter(_CHOICE):
        yield from cast("Iterator[BaseOxmlElement]", choice.iter(_DRAWING))


def _break(part: BaseOxmlElement, _: Letters) -> Part:
    return PAGE_END if attribute(part, "type") == "page" else LINE_END


# By the name of the element; the others print nothing.
_PARTS: dict[str, Callable[[BaseOxmlElement, Letters], Part]] = {
    "t": lambda part, own: Words(part.text or "", own),
    "noBreakHyphen": lambda _part, own: Words("-", own),
    "tab": lambda _part, _own: Tab(),
    "ptab": lambda part, _own: Tab(attribute(part, "alignment")),
    "br": _break,
    "cr": lambda _part, _own: LINE_END,
    "pgNum": lambda _part, own: PageNumber("page", own),
}


def _number(asked: str) -> NumberKind | None:
    """Return what number a field asks for; None where it asks for anything else."""
    words = asked.split()
    return _NUMBERS.get(words[0].upper()) if words else None
