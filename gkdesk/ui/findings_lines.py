"""What the list of findings lists: open findings, those set aside, and notes, a line each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from gkdesk import words
from gkdesk.form import Level
from gkdesk.report import Finding, Report
from gkdesk.ui import wording
from gkdesk.ui.counts import summary

Kind = Level | Literal["aside", "note"]
# In the order of the list.
KINDS: dict[Kind, str] = {
    **words.LEVELS,
    "aside": words.SET_ASIDE,
    "note": wording.NOTE_KIND,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line: ``place`` is the cell or section that it leads to. A note has no finding."""

    kind: Kind
    section: str
    section_name: str
    text: str
    place: str
    finding: Finding | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is a problem that nobody has answered yet."""
        return self.kind in words.LEVELS


@dataclass(frozen=True, slots=True)
class Filter:
    """Which lines are shown; what is empty lets everything through."""

    kind: Kind | Literal[""] = ""
    section: str = ""
    text: str = ""

    def __bool__(self) -> bool:
        """Tell whether anything may be held back."""
        return bool(self.kind or self.section or self.text)

    def lets(self, line: Line) -> bool:
        """Tell whether a line is shown: all words of the text stand somewhere in it."""
        said = f"{KINDS[line.kind]} {line.section_name} {line.text}".casefold()
        return (
            self.kind in ("", line.kind)
            and self.section in ("", line.section)
            and all(word in said for word in self.text.casefold().split())
        )


def lines_of(report: Report) -> tuple[Line, ...]:
    """Return all lines of a report: by kind, then in the order of the sections."""
    sections = [section.id for section in report.edition.sections]
    order = list(KINDS)
    lines = [*_open_lines(report), *_lines_set_aside(report), *_note_lines(report)]
    lines.sort(key=lambda line: (order.index(line.kind), sections.index(line.section)))
    return tuple(lines)


def count(lines: Iterable[Line]) -> str:
    """Count lines by kind in one phrase; empty where there are none."""
    every = list(lines)
    kinds = [line.kind for line in every]
    told = [summary([line.finding for line in every if line.is_open and line.finding])]
    if aside := kinds.count("aside"):
        told.append(wording.LEVEL_COUNT.format(count=aside, level=words.SET_ASIDE))
    if notes := kinds.count("note"):
        told.append(wording.NOTE_COUNT.format(count=notes))
    return " · ".join(filter(None, told))


def _open_lines(report: Report) -> Iterator[Line]:
    for finding in report.findings:
        yield _line(report, finding.level, finding, finding.message)


def _lines_set_aside(report: Report) -> Iterator[Line]:
    for finding in report.findings_set_aside:
        if aside := report.aside(finding):
            text = wording.ASIDE_LINE.format(
                message=finding.message, reason=on_one_line(aside.reason), on=aside.on
            )
            yield _line(report, "aside", finding, text)


def _note_lines(report: Report) -> Iterator[Line]:
    for cell in report.edition.cells.values():
        if note := report.remarks.notes.get(cell.id):
            name = report.edition.section(cell.section).name
            text = f"{cell.name}：{on_one_line(note)}"
            yield Line("note", cell.section, name, text, cell.id)


def _line(report: Report, kind: Kind, finding: Finding, text: str) -> Line:
    name = report.edition.section(finding.section).name
    place = finding.cells[0] if finding.cells else finding.section
    return Line(kind, finding.section, name, text, place, finding)


def on_one_line(text: str) -> str:
    """Return what was written on several lines as one."""
    return " ".join(text.split())
