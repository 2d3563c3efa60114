"""Whole pages of websites: paragraphs and tables, each with the elements that it stands in."""

import re
from itertools import count

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from gkdesk.intake.html import elements, is_frame, is_text, parsed, table_of
from gkdesk.intake.html_text import BLANKS, BREAKS, is_left_out, opening, text_of
from gkdesk.intake.source import check_size
from gkdesk.intake.sources.blocks import Numbering

# What makes saved pages large: programs, and pictures inside of attributes.
_UNUSED = re.compile(
    r"<script\b.*?</script\s*>|<style\b.*?</style\s*>|data:image/[\w.+;-]*,[\w+/=%-]*",
    re.DOTALL | re.IGNORECASE,
)
# Beside those of a cell, what stands on lines of its own.
_BLOCKS = BREAKS - {"br"} | {
    *("body", "main", "article", "section", "header", "footer", "nav", "aside", "form", "center"),
    *("ul", "ol", "dl", "blockquote", "pre", "fieldset", "figure", "hr", "address", "figcaption"),
    *("table", "thead", "tbody", "tfoot", "caption", "td", "th", "iframe", "marquee"),
}


def read_page(markup: str) -> tuple[Numbering, str]:
    """Return the blocks of a page and its title; SourceError beyond the bounds."""
    bare = _UNUSED.sub("", markup)
    check_size(bare)
    page = parsed(bare)
    reader = _Reader()
    if page is not None:
        for body in elements(page, "body"):
            reader.read(body)
    titles = (one.text or "" for one in elements(page, "title")) if page is not None else ()
    return reader.found, next((title.strip() for title in titles if title.strip()), "")


class _Reader:
    """Walks over a page: no recursion, pages nest their tags as deep as they like."""

    def __init__(self) -> None:
        self.found = Numbering()
        self._pieces: list[str] = []
        self._within: list[int] = []
        self._ids = count(1)

    def read(self, body: HtmlElement) -> None:
        walk = iterwalk(body, events=("start", "end", "comment", "pi"))
        for event, element in walk:
            if event == "end":
                self._leave(element, body)
            elif event != "start":
                self._add(element.tail)
            elif is_left_out(element):
                walk.skip_subtree()
                self._within.append(0)
            elif element.tag == "table" and not (is_frame(element) or is_text(element)):
                self._break()
                self._within.append(next(self._ids))
                for caption in element.iterchildren("caption"):
                    self.found.write(text_of(caption), within=tuple(filter(None, self._within)))
                self.found.tabulate(table_of(element), within=tuple(filter(None, self._within)))
                walk.skip_subtree()
            else:
                self._enter(element)
        self._break()

    def _enter(self, element: HtmlElement) -> None:
        if element.tag in _BLOCKS or element.tag == "br":
            self._break()
        self._within.append(next(self._ids) if element.tag in _BLOCKS else 0)
        for piece in opening(element):
            self._add(piece)

    def _leave(self, element: HtmlElement, body: HtmlElement) -> None:
        if element.tag in _BLOCKS:
            self._break()
        self._within.pop()
        if element is not body:
            self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if text:
            self._pieces.append(text)

    def _break(self) -> None:
        text = BLANKS.sub(" ", "".join(self._pieces).replace("\xa0", " ")).strip()
        self._pieces.clear()
        if text:
            self.found.write(text, within=tuple(filter(None, self._within)))
