"""One edition file into one ``Edition``, or all of its faults."""

import tomllib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import get_args

from gkdesk.form.charts import read_charts
from gkdesk.form.counterparts import read_counterparts
from gkdesk.form.cross_checks import read_checks
from gkdesk.form.dependence import find_reach, link_cells, order_sums
from gkdesk.form.edition import Cell, Edition, Figure, Section, SectionKind, Table
from gkdesk.form.faults import EditionError, Fault, Place
from gkdesk.form.names import Names
from gkdesk.form.strict import Record
from gkdesk.form.tables import read_table

_SECTION_KINDS: tuple[SectionKind, ...] = get_args(SectionKind)


def read_edition(file: Path) -> Edition:
    """Read an edition file.

    Raises EditionError with every fault that was found, or with the one fault of a file that
    is no TOML or cannot be read.
    """
    place = Place(file.name)
    try:
        record = Record(tomllib.loads(file.read_text(encoding="utf-8")), place)
    except (OSError, ValueError, RecursionError) as error:
        raise EditionError(file, (Fault(file.name, "", "", "", f"读不出来（{error}）"),)) from error
    edition = _assemble(record, place)
    # The library finds an edition, and a saved report its edition, by the name of the file.
    if edition.id != file.stem:
        place.report("id", f"应与文件名“{file.stem}”相同，现为“{edition.id}”")
    if place.found:
        raise EditionError(file, tuple(place.found))
    return edition


def _assemble(record: Record, place: Place) -> Edition:
    sections: dict[str, Section] = {}
    for values in record.records("sections"):
        section = _section(Record(values, place))
        if section.id in sections:
            place.at(row=section.id).report("id", f"“{section.id}”出现了两次")
        sections[section.id] = section
    read = [read_table(Record(v, place)) for v in record.records("tables")]
    tables = _in_section_order(read, sections, place)
    cells = link_cells(tables.values(), place)
    tables = {key: _with_cells(table, cells) for key, table in tables.items()}
    sums = order_sums(cells, place)
    rules = [Record(values, place) for values in record.records("checks")]
    checks = read_checks(rules, sections, tables, cells)
    names = Names(tables.values())
    names.check(place)
    former = [Record(values, place) for values in record.records("former", ())]
    drawn = [Record(values, place) for values in record.records("charts", ())]
    edition = Edition(
        id=record.identifier("id"),
        first_report_year=record.whole("first_report_year", least=2019),
        notice=record.text("notice"),
        template=record.text("template"),
        sections=tuple(sections.values()),
        tables=tables,
        cells=cells,
        sums=sums,
        checks=checks,
        reach={} if place.found else find_reach(cells, sums, checks),
        counterparts=read_counterparts(former, cells),
        charts=read_charts(drawn, tables, cells),
        names=names,
    )
    record.close()
    return edition


def _section(record: Record) -> Section:
    section_id = record.identifier("id")
    record.place = record.place.at(row=section_id)
    section = Section(
        id=section_id,
        heading=record.text("heading"),
        name=record.text("name"),
        kind=record.choice("kind", _SECTION_KINDS),
    )
    record.close()
    return section


def _in_section_order(
    read: Iterable[Table], sections: dict[str, Section], place: Place
) -> dict[str, Table]:
    by_id: dict[str, Table] = {}
    for table in read:
        section = sections.get(table.id)
        if section is None or section.kind != "table" or table.id in by_id:
            place.at(table=table.id).report("section", f"没有等着放表的部分“{table.id}”")
        else:
            by_id[table.id] = table
    for section in sections.values():
        if section.kind == "table" and section.id not in by_id:
            place.at(table=section.id).report("tables", "这一部分缺少表")
    return {key: by_id[key] for key in sections if key in by_id}


def _with_cells(table: Table, cells: dict[str, Cell]) -> Table:
    """Put the linked cells in place of those that knew nothing of their parts."""
    layout = tuple(
        tuple(
            replace(box, cell=cells[box.cell.id]) if isinstance(box, Figure) else box
            for box in line
        )
        for line in table.layout
    )
    return replace(table, layout=layout)
