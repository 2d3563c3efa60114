"""The findings and the notes as text behind a draft."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from gkdesk.document.look import Style
from gkdesk.document.measures import ParagraphLook
from gkdesk.document.measuring import Measures
from gkdesk.report import Report, shown
from gkdesk.ui import wording
from gkdesk.ui.findings_lines import KINDS, count, lines_of, on_one_line


def findings_text(
    report: Report, measures: Measures, sections: Collection[str] | None
) -> Iterator[tuple[ParagraphLook, str]]:
    """Yield look and text of each paragraph, errors first; the first begins a page.

    Findings set aside stand last, with their reasons. ``sections`` are those whose findings are
    told, None for all.
    """
    lines = [line for line in lines_of(report) if line.finding and _is_of(sections, line.section)]
    counts = count(lines) or wording.FINDINGS_NONE
    heading = replace(measures.paragraphs[Style.HEADING], new_page=True)
    yield heading, wording.PRINTED_FINDINGS.format(counts=counts)
    look = _list_look(measures)
    for number, line in enumerate(lines, start=1):
        yield look, f"{number}. {KINDS[line.kind]}　{line.section_name}：{line.text}"


def notes_text(
    report: Report, measures: Measures, sections: Collection[str] | None, *, new_page: bool
) -> Iterator[tuple[ParagraphLook, str]]:
    """Yield look and text of each paragraph of the list of notes, with the figures noted."""
    notes = [line for line in lines_of(report) if line.kind == "note"]
    told = [line for line in notes if _is_of(sections, line.section)]
    heading = replace(measures.paragraphs[Style.HEADING], new_page=new_page)
    yield heading, wording.PRINTED_NOTES.format(count=len(told))
    look = _list_look(measures)
    for number, line in enumerate(told, start=1):
        name, value = report.edition.cells[line.place].name, report.values[line.place]
        yield (
            look,
            wording.PRINTED_NOTE.format(
                number=number,
                section=line.section_name,
                cell=name,
                value=shown(value),
                note=on_one_line(report.remarks.notes[line.place]),
            ),
        )


def _is_of(sections: Collection[str] | None, section: str) -> bool:
    return sections is None or section in sections


def _list_look(measures: Measures) -> ParagraphLook:
    """Return the look of the letters of the tables: a list of many stays short."""
    return replace(measures.paragraphs[Style.TABLE_LABEL], align="left")
