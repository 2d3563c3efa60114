"""What the list of findings lists: open findings, those set aside, and notes, a line each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from gkdesk import words
from gkdesk.form import Level
from gkdesk.report import Finding, Report
from gkdesk.report.explaining import all_findings, explain_text
from gkdesk.ui import grid_wording, text_wording, wording
from gkdesk.ui.counts import summary
from gkdesk.ui.mending import mend_act

Kind = Level | Literal["aside", "note"]
# So many characters are told of the words of a text, and of what stands on either side.
_WORDS, _AROUND = 24, 10
# In the order of the list.
KINDS: dict[Kind, str] = {
    **words.LEVELS,
    "aside": words.SET_ASIDE,
    "note": wording.NOTE_KIND,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line: ``place`` is the cell or section that it leads to. A note has no finding.

    ``mend`` is what mending the words of a text is called, empty where there is no such act.
    """

    kind: Kind
    section: str
    section_name: str
    text: str
    place: str
    finding: Finding | None = None
    mend: str = ""

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
    lines = [*(line_of(report, one) for one in all_findings(report)), *_note_lines(report)]
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


def line_of(report: Report, finding: Finding) -> Line:
    """Return the line of a finding, open or set aside."""
    section = report.edition.section(finding.section)
    kind: Kind = finding.level if report.aside(finding) is None else "aside"
    place = finding.cells[0] if finding.check and finding.cells else section.id
    text = _answered(report, finding, f"{finding.message}{_context(report, finding)}")
    mend = mend_act(report, finding) if kind != "aside" else ""
    return Line(kind, section.id, section.name, text, place, finding, mend)


def said_beside_text(report: Report, finding: Finding) -> str:
    """Say a finding where its sentence is seen already."""
    return _answered(report, finding, finding.message)


def _answered(report: Report, finding: Finding, message: str) -> str:
    """Say after a message why the finding is let stand, where it is, or that figures lack."""
    aside = report.aside(finding)
    if aside is None:
        unfinished = grid_wording.UNFINISHED.format(message=message)
        return unfinished if finding.is_unfinished else message
    reason = on_one_line(aside.reason)
    return wording.ASIDE_LINE.format(message=message, reason=reason, on=aside.on)


def _context(report: Report, finding: Finding) -> str:
    """Return the words of a text with some of their sentence, where the message lacks them."""
    if finding.passage is None:
        return ""
    text = explain_text(report, finding)
    before, after = text.before[-_AROUND:], text.after[:_AROUND]
    start = "…" if before != text.before else ""
    end = "…" if after != text.after else ""
    words = text.words if len(text.words) <= _WORDS else f"{text.words[:_WORDS]}…"
    said = on_one_line(f"{start}{before}{words}{after}{end}")
    return "" if said in finding.message else text_wording.TEXT_CONTEXT.format(text=said)


def _note_lines(report: Report) -> Iterator[Line]:
    for cell in report.edition.cells.values():
        if note := report.remarks.notes.get(cell.id):
            name = report.edition.section(cell.section).name
            text = f"{cell.name}：{on_one_line(note)}"
            yield Line("note", cell.section, name, text, cell.id)


def on_one_line(text: str) -> str:
    """Return what was written on several lines as one."""
    return " ".join(text.split())
