"""The content of a document: ``content.j2`` rendered to lines, lines made into blocks.

A line that begins with ``@`` (or ``＠``) in the file itself is a directive; every other line is a
paragraph, and an empty one is dropped. Directives are marked, with their line number, before
anything is filled in, and no value can hold the mark: nothing that a clerk types is ever taken
for a directive, nor evaluated.
"""

import re
import traceback
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

import jinja2

from gkdesk.document.blocks import Block, Heading, Signature, TableBlock, Title
from gkdesk.document.characters import printable
from gkdesk.document.language import read_template
from gkdesk.document.numbering import numbered
from gkdesk.document.tags import ContentError
from gkdesk.document.template import TemplateError, quote
from gkdesk.files import read_file
from gkdesk.form.edition import SectionKind
from gkdesk.prose.references import rendered_prose
from gkdesk.report import Report

_LARGEST_FILE = 1_000_000
# Some hundred times what a template needs; one that is longer takes long to read.
_LONGEST_SOURCE = 50_000
_LONGEST_RENDERED = 2_000_000
_MARK = "\x01"
_DIRECTIVE = re.compile(rf"{_MARK}(\d+){_MARK}@(\w*)\s*(.*)")
_QUOTED = re.compile(r"'([^']*)'")
# What an expression of a template can go wrong with.
_FAULTS = (
    ContentError,
    jinja2.TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class PrintedSection:
    """A section as the template sees it; ``text`` is empty where a table stands."""

    id: str
    heading: str
    kind: SectionKind
    text: str


def read_blocks(report: Report, file: Path) -> tuple[Block, ...]:
    """Return the document of a report as blocks; TemplateError where the template is at fault.

    The figures that sentences speak of are put in.
    """
    source = _source(file)
    sections = printed_sections(report)
    blocks: list[Block] = []
    for line in _rendered(report, sections, source, file):
        directive = _DIRECTIVE.fullmatch(line)
        if directive is None:
            blocks += [numbered(text)] if (text := line.strip()) else []
            continue
        number, word, text = directive.groups()
        place = _place(source, int(number))
        if not _add(blocks, word, text.strip()):
            raise TemplateError(file, f"不认识{quote(f'@{word}')}", place)
        if word == "table" and text.strip() not in report.edition.tables:
            raise TemplateError(file, f"这一版格式里没有名为{quote(text)}的表", place)
    return tuple(blocks)


def date_text(report: Report) -> str:
    """Return the date under the signature, or room to write it in by hand."""
    day = report.signed_on
    return f"{day.year}年{day.month}月{day.day}日" if day else f"{report.year + 1}年　月　日"


def _add(blocks: list[Block], word: str, text: str) -> bool:
    """Add what a directive asks for; lines of a title, and a date, join what they follow."""
    match word, blocks[-1] if blocks else None:
        case "title", Title(lines):
            blocks[-1] = Title((*lines, text))
        case "title", _:
            blocks.append(Title((text,)))
        case "heading", _:
            blocks.append(Heading(text))
        case "table", _:
            blocks.append(TableBlock(text))
        case "signature", _:
            blocks.append(Signature(text, ""))
        case "date", Signature() as signature:
            blocks[-1] = replace(signature, date=text)
        case "date", _:
            blocks.append(Signature("", text))
        case _:
            return False
    return True


def printed_sections(report: Report) -> tuple[PrintedSection, ...]:
    """Return all sections as they are printed."""
    prose = rendered_prose(report)
    return tuple(
        PrintedSection(section.id, section.heading, section.kind, prose.get(section.id, ""))
        for section in report.edition.sections
    )


def _rendered(
    report: Report, sections: Sequence[PrintedSection], source: str, file: Path
) -> list[str]:
    try:
        text = "".join(_bounded(_parts(report, sections, _marked(source))))
    except _FAULTS as error:
        raise _fault(error, source, file) from error
    # Whitespace control may have pulled a directive up to the end of another line.
    return re.split(rf"\n|(?={_MARK}\d+{_MARK}@)", text)


def _source(file: Path) -> str:
    try:
        source = printable(read_file(file, _LARGEST_FILE).decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise TemplateError(file, "它不是 UTF-8 编码的文字，请另存为 UTF-8") from error
    if len(source) > _LONGEST_SOURCE:
        raise TemplateError(file, "它太长，不像是模板")
    return source


def _marked(source: str) -> str:
    lines = source.split("\n")
    for number, line in enumerate(lines, start=1):
        # An input method for Chinese types the sign at its full width.
        if line.lstrip().startswith(("@", "＠")):
            lines[number - 1] = f"{_MARK}{number}{_MARK}@{line.lstrip()[1:]}"
    return "\n".join(lines)


def _parts(report: Report, sections: Sequence[PrintedSection], source: str) -> Generator[str]:
    parts = read_template(source).generate(
        agency=report.agency, year=report.year, date=date_text(report), sections=sections
    )
    return cast("Generator[str]", parts)


def _bounded(parts: Generator[str]) -> Iterator[str]:
    length = 0
    for part in parts:
        length += len(part)
        if length > _LONGEST_RENDERED:
            # Thrown where the template stands, which makes its line known.
            parts.throw(ContentError("写出的文字太多，请看看有没有多余的循环"))
        yield part


def _fault(error: Exception, source: str, file: Path) -> TemplateError:
    match error:
        case ContentError(line=int(line)):
            cause = error.cause
        case jinja2.TemplateSyntaxError(lineno=line):
            cause = "这一行的写法不对，或前面有没写完的标记"
        case _:
            cause, line = _cause(error), _line_of(error)
    return TemplateError(file, cause, _place(source, line) if line else "")


def _cause(error: Exception) -> str:
    match error:
        case ContentError():
            return error.cause
        case jinja2.UndefinedError():
            # "… has no element 0" quotes nothing.
            named = _QUOTED.findall(error.message or "")
            return f"用到了没有的名称{quote(named[-1])}" if named else "用到了没有的内容"
        case _:
            return "这一行的写法算不出结果，或是不允许的"


def _line_of(error: Exception) -> int | None:
    """Return the line of the template on which an error came up, None where it has none."""
    lines = [
        line
        for frame, line in traceback.walk_tb(error.__traceback__)
        if frame.f_code.co_filename == "<template>"
    ]
    return lines[-1] if lines else None


def _place(source: str, line: int) -> str:
    """Return a line by its number, with what stands on it."""
    text = "".join(source.split("\n")[line - 1 : line]).strip()
    return f"第 {line} 行{quote(text)}"
