"""Styles over those that they are based on: what a paragraph looks like in the end."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import cast, get_args

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from gkdesk.document.lengths import read_half_points, read_twips
from gkdesk.document.measures import Align, Letters, LineRule, ParagraphLook

# Where Word takes one line of 240 parts, and letters of so many half-points.
_LINE, _SIZE = "240", "20"
_ALIGNS: Mapping[str, Align] = {"start": "left", "end": "right"}

# Attributes by group and name of the element that has them.
Properties = dict[str, dict[str, str]]


class Cascade:
    """The styles of a document, merged as Word merges them."""

    def __init__(self, styles: BaseOxmlElement) -> None:
        """Take the styles part."""
        self._by_id = {attribute(s, "styleId"): s for s in children(styles, "style")}
        self._defaults = children(styles, "docDefaults")
        self._merged: dict[str, Properties] = {}
        self._plain = next((i for i, s in self._by_id.items() if _is_plain(s)), "")

    def paragraphs(self) -> dict[str, ParagraphLook]:
        """Return the look of every paragraph style by its name."""
        return {
            _name(style): paragraph_look(self.merged(style_id))
            for style_id, style in self._by_id.items()
            if style.get(qn("w:type")) == "paragraph"
        }

    def letters(self, style: str, run_in: str) -> Letters:
        """Return the letters of a character style within a paragraph style, both by name."""
        merged = self.merged(self.id_of(style))
        for one in self.chain(self.id_of(run_in)):
            merge(merged, one)
        return letters(merged)

    def properties(self, paragraph: BaseOxmlElement) -> Properties:
        """Return what a paragraph and its style say together.

        Where no text is in it, the letters are those of its mark.
        """
        merged = self.merged(self._style(paragraph))
        merge(merged, paragraph)
        if not children(paragraph, "r"):
            for own in children(paragraph, "pPr"):
                merge(merged, own, "rPr")
        return merged

    def tabs(self, paragraph: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
        """Yield the stops of a paragraph, those of its style first."""
        for holder in (*self.chain(self._style(paragraph)), paragraph):
            for tabs in (one for own in children(holder, "pPr") for one in children(own, "tabs")):
                yield from children(tabs, "tab")

    def _style(self, paragraph: BaseOxmlElement) -> str:
        named = [s for p in children(paragraph, "pPr") for s in children(p, "pStyle")]
        return attribute(named[0], "val") if named else self._plain

    def id_of(self, name: str) -> str:
        """Return the id of a style; StopIteration where there is none."""
        return next(style_id for style_id, s in self._by_id.items() if _name(s) == name)

    def merged(self, style_id: str) -> Properties:
        """Return what the defaults and a style say together."""
        if style_id not in self._merged:
            chain = self.chain(style_id)
            if len(chain) > 1:
                merged = self.merged(attribute(chain[-2], "styleId"))
            else:
                merged = self._default()
            for style in chain[-1:]:
                merge(merged, style)
            self._merged[style_id] = merged
        return dict(self._merged[style_id])

    def _default(self) -> Properties:
        merged: Properties = {}
        for default in (part for found in self._defaults for part in found):
            merge(merged, cast("BaseOxmlElement", default))
        return merged

    def chain(self, style_id: str) -> list[BaseOxmlElement]:
        """Return a style and those that it is based on, itself last."""
        chain: list[BaseOxmlElement] = []
        # Two styles may be based on each other in a file that was spoiled.
        while style_id in self._by_id and self._by_id[style_id] not in chain:
            chain.insert(0, self._by_id[style_id])
            based = children(chain[0], "basedOn")
            style_id = attribute(based[0], "val") if based else ""
        return chain


def children(element: BaseOxmlElement, tag: str) -> list[BaseOxmlElement]:
    """Return the children of one tag."""
    return cast("list[BaseOxmlElement]", element.findall(qn(f"w:{tag}")))


def attribute(element: BaseOxmlElement, name: str) -> str:
    """Return an attribute of the same namespace, empty where there is none."""
    return element.get(qn(f"w:{name}"), "")


def merge(merged: Properties, element: BaseOxmlElement, *groups: str) -> None:
    """Put what an element says in groups, as a rule ``pPr`` and ``rPr``, over what is there."""
    for group in (found for name in groups or ("pPr", "rPr") for found in children(element, name)):
        overlay(merged, group)


def overlay(merged: Properties, group: BaseOxmlElement) -> None:
    """Put what one group says over what is there."""
    for part in group:
        tag = f"{_local(str(group.tag))}.{_local(str(part.tag))}"
        fresh = {_local(str(name)): str(value) for name, value in part.items()}
        merged[tag] = merged.get(tag, {}) | fresh


def points(properties: Properties, tag: str, name: str, default: str = "0") -> float:
    """Return a length; a share of something else counts for nothing."""
    text = properties.get(tag, {}).get(name, default)
    return 0.0 if text.endswith("%") else read_twips(text)


def paragraph_look(merged: Properties) -> ParagraphLook:
    """Return the look that merged properties make."""
    own, align = letters(merged), merged.get("pPr.jc", {}).get("val", "left")
    rule = merged.get("pPr.spacing", {}).get("lineRule", "auto")
    line = points(merged, "pPr.spacing", "line", _LINE)
    return ParagraphLook(
        own,
        align=_ALIGNS.get(align, cast("Align", align if align in get_args(Align) else "left")),
        first_line=_indent(merged, own, "firstLine") - _indent(merged, own, "hanging"),
        left=_indent(merged, own, "left", "start"),
        right=_indent(merged, own, "right", "end"),
        line=line * 20 / float(_LINE) if rule == "auto" else line,
        line_rule=cast("LineRule", rule),
        before=points(merged, "pPr.spacing", "before"),
        after=points(merged, "pPr.spacing", "after"),
        fill=_colour(merged, "pPr.shd", "fill"),
        keeps_next=is_on(merged, "pPr.keepNext"),
        keeps_lines=is_on(merged, "pPr.keepLines"),
        new_page=is_on(merged, "pPr.pageBreakBefore"),
        keeps_orphans=is_on(merged, "pPr.widowControl", default=True),
        parts_scripts=is_on(merged, "pPr.autoSpaceDN", default=True),
        on_grid=is_on(merged, "pPr.snapToGrid", default=True),
        hangs=is_on(merged, "pPr.overflowPunct", default=True),
    )


def letters(merged: Properties) -> Letters:
    """Return the letters that merged properties make."""
    fonts = merged.get("rPr.rFonts", {})
    latin = fonts.get("ascii", "")
    return Letters(
        east_asian=fonts.get("eastAsia", latin),
        latin=latin,
        size=read_half_points(merged.get("rPr.sz", {}).get("val", _SIZE)),
        is_bold=is_on(merged, "rPr.b"),
        is_italic=is_on(merged, "rPr.i"),
        spacing=points(merged, "rPr.spacing", "val"),
        colour=_colour(merged, "rPr.color", "val"),
        stretch=int(merged.get("rPr.w", {}).get("val", "100").rstrip("%") or "100"),
        is_underlined=merged.get("rPr.u", {}).get("val", "none") != "none",
    )


def _indent(merged: Properties, own: Letters, *names: str) -> float:
    """Return an indent: in characters where it says so, for that is what Word goes by."""
    indents = merged.get("pPr.ind", {})
    for name in names:
        if characters := int(indents.get(f"{name}Chars", "0")):
            return characters / 100 * (own.size + own.spacing)
        if name in indents:
            return points(merged, "pPr.ind", name)
    return 0.0


def _colour(merged: Properties, tag: str, name: str) -> str:
    colour = merged.get(tag, {}).get(name, "")
    return "" if colour == "auto" else colour


def is_on(merged: Properties, tag: str, *, default: bool = False) -> bool:
    """Tell whether a property that is on or off is on."""
    said = merged.get(tag)
    return default if said is None else said.get("val", "1") not in {"0", "false", "off"}


def _name(style: BaseOxmlElement) -> str:
    return next((attribute(name, "val") for name in children(style, "name")), "")


def _is_plain(style: BaseOxmlElement) -> bool:
    return attribute(style, "type") == "paragraph" and attribute(style, "default") in {"1", "true"}


@lru_cache(maxsize=1000)
def _local(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition("}")[2]
