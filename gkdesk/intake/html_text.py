"""The text of one cell of an HTML table as the clerk sees it: no notes, nothing hidden."""

import re
from collections.abc import Iterator

from lxml.etree import iterwalk
from lxml.html import HtmlElement

BREAKS = {"br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd"}
_UNSEEN = {"script", "style", "template", "head", "title", "select", "textarea", "button"}
# Kinds of fields that show what is filled in.
_FIELDS = ("text", "number", "tel", "")
# Attributes at which notes of Word and Excel are known; what they hold is no part of the figure.
_NOTES = re.compile(r"msocomanchor|mso-element:\s*(comment|footnote|endnote)|mso-comment-reference")
_FOOTNOTE = re.compile(r"mso-(foot|end)note-id|MsoFootnoteReference|MsoEndnoteReference")
_HIDDEN = re.compile(
    r"(?:^|[;\s])(?:display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*(?:hidden|collapse))"
)
# The sign of a footnote, as web pages raise it: in brackets, a letter or a mark, or a ringed digit.
_MARK = re.compile(
    r"[\[［(（〔【].*[\]］)）〕】]|[*＊†‡※#\u2460-\u2473]+|[注附][\d一二三四五六七八九十]?"
)
BLANKS = re.compile(r"[ \t\r\n\f]+")
_LINE_ENDS = re.compile(r" *\n[ \n]*")
# What Excel shows for a figure that its column is too narrow for; the figure stands beside it.
_SQUEEZED = re.compile(r"#+|[\d.]+E\+\d+")


def is_hidden(element: HtmlElement) -> bool:
    """Whether an element says that it is not shown."""
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "").lower()))


def text_of(cell: HtmlElement) -> str:
    """Return the text of a cell, a line for each of its paragraphs."""
    flow = BLANKS.sub(" ", "".join(_pieces(cell)).replace("\xa0", " "))
    text = _LINE_ENDS.sub("\n", flow.replace("\v", "\n")).strip()
    exact = cell.get("x:num", "")
    return exact if exact and _SQUEEZED.fullmatch(text) else text


def _pieces(cell: HtmlElement) -> Iterator[str]:
    """Yield the pieces of a cell in order, a vertical tab for a break of lines.

    A walk and no recursion: a page may nest its tags as deep as it likes.
    """
    walk = iterwalk(cell, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event == "start":
            if element is not cell and is_left_out(element):
                walk.skip_subtree()
            else:
                if element is not cell and element.tag in BREAKS:
                    yield "\v"
                yield from opening(element)
                yield _filled_in(element)
        elif element is not cell:
            if event == "end" and element.tag in BREAKS - {"br"}:
                yield "\v"
            yield element.tail or ""


def _filled_in(element: HtmlElement) -> str:
    """Return what is filled in, where a page is a form."""
    is_field = element.tag == "input" and element.get("type", "text").lower() in _FIELDS
    return element.get("value", "") if is_field else ""


def opening(element: HtmlElement) -> Iterator[str]:
    """Yield what stands at the beginning of an element."""
    if element.tag == "sup":
        # 5² is no 52.
        yield "^"
    yield element.text or ""


def is_left_out(element: HtmlElement) -> bool:
    """Whether an element is no text, is not shown, or is a note."""
    if element.tag in _UNSEEN or is_hidden(element):
        return True
    told = f"{element.get('style', '')} {element.get('class', '')}"
    if _NOTES.search(told) or _FOOTNOTE.search(told):
        return True
    return element.tag == "sup" and bool(_MARK.fullmatch("".join(element.itertext()).strip()))
