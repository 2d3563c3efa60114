"""How a sentence calls a part of the form, read out of an edition file."""

from collections.abc import Collection, Iterable, Mapping

from gkdesk.form.edition import Column, Group, Reference, Row
from gkdesk.form.faults import Place
from gkdesk.form.names import NAME, words_of
from gkdesk.form.strict import Record


def read_references(record: Record, name: str) -> tuple[Reference, ...]:
    """Return the words for a thing: its ``reference`` or else its name, then what is ``also``."""
    reference = record.text("reference", name)
    key = "reference" if record.has("reference") else "name"
    said = [(key, reference), *(("also", text) for text in record.texts("also", ()))]
    for at, text in said:
        if text and not NAME.fullmatch(text):
            record.place.report(at, f"“{text}”不能写在句子里，请另写 reference")
    return tuple(words_of(text) for _, text in said)


def read_groups(
    records: Iterable[Record], rows: Iterable[Row], columns: Iterable[Column]
) -> tuple[Group, ...]:
    """Read what a sentence adds up though the form does not."""
    lines = {"rows": _by_id(rows), "columns": _by_id(columns)}
    groups = [_group(record, lines) for record in records]
    taken = set(lines["rows"]) | set(lines["columns"])
    for group, record in zip(groups, records, strict=True):
        if group.id in taken:
            record.place.report("id", f"“{group.id}”出现了两次")
        taken.add(group.id)
    return tuple(groups)


def _by_id(lines: Iterable[Row] | Iterable[Column]) -> Mapping[str, tuple[str, ...]]:
    return {line.id: line.sum_of for line in lines}


def _group(record: Record, lines: Mapping[str, Mapping[str, tuple[str, ...]]]) -> Group:
    group_id = record.identifier("id", may_have_dots=True)
    record.place = record.place.at(row=group_id)
    name = record.text("name")
    ids = {key: record.texts(key, ()) for key in lines}
    if bool(ids["rows"]) == bool(ids["columns"]):
        record.place.report("rows", "rows 和 columns 要写一个，也只写一个")
    for key, known in lines.items():
        _check_parts(ids[key], key, known, record.place)
    group = Group(group_id, name, read_references(record, name), ids["rows"], ids["columns"])
    record.close()
    return group


def _check_parts(
    ids: Collection[str], key: str, known: Mapping[str, tuple[str, ...]], place: Place
) -> None:
    """Report what is not there, and what would be counted twice."""
    for one in ids:
        if one not in known:
            place.report(key, f"没有名为“{one}”的一项")
        elif list(ids).count(one) > 1 or not set(ids).isdisjoint(known[one]):
            place.report(key, f"“{one}”会重复相加")
