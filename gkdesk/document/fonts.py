"""Font names by choice: presets, as data, that put other names in the place of the styles' own."""

import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml import etree

from gkdesk.document.template import TemplateError
from gkdesk.document.theme_fonts import write_out
from gkdesk.form.faults import Place
from gkdesk.form.strict import Record
from gkdesk.places import data_folder

_FILE = "fonts.toml"
_SCRIPTS = tuple(qn(f"w:{script}") for script in ("ascii", "hAnsi", "eastAsia", "cs"))


@dataclass(frozen=True, slots=True)
class FontPreset:
    """A choice of fonts. ``names`` has, for a name of ``styles.docx``, the one to be written."""

    id: str
    name: str
    names: Mapping[str, str] = field(default_factory=dict[str, str])


def font_presets() -> tuple[FontPreset, ...]:
    """Return all presets; TemplateError, with every fault, where their file is at fault."""
    file = data_folder("templates") / _FILE
    return read_presets(file)


def read_presets(file: Path) -> tuple[FontPreset, ...]:
    """Read a file of presets; TemplateError with every fault that is in it."""
    place = Place(file.name)
    try:
        record = Record(tomllib.loads(file.read_text(encoding="utf-8")), place)
    except (OSError, ValueError, RecursionError) as error:
        raise TemplateError(file, f"读不出来（{error}）") from error
    presets = [_preset(Record(values, place)) for values in record.records("presets")]
    record.close()
    for preset_id, times in Counter(preset.id for preset in presets).items():
        if times > 1:
            place.report("id", f"“{preset_id}”出现了两次")
    if place.found:
        raise TemplateError(file, "；".join(str(fault) for fault in place.found))
    return tuple(presets)


def _preset(record: Record) -> FontPreset:
    preset_id = record.identifier("id")
    record.place = record.place.at(row=preset_id)
    names: dict[str, str] = {}
    for values in record.records("fonts"):
        pair = Record(values, record.place)
        own = pair.text("own")
        if own in names:
            record.place.report("own", f"“{own}”出现了两次")
        names[own] = pair.text("written")
        pair.close()
    preset = FontPreset(preset_id, record.text("name"), MappingProxyType(names))
    record.close()
    return preset


def renamed(xml: bytes, names: Mapping[str, str], theme: Mapping[str, str]) -> bytes:
    """Return a part of a Word package with other font names in it, those of a theme as well."""
    root = parse_xml(xml)
    write_out(root, theme)
    for fonts in root.iter(qn("w:rFonts")):
        for script in _SCRIPTS:
            if (own := fonts.get(script, "")) in names:
                fonts.set(script, names[own])
    _rename_entries(root, names)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _rename_entries(root: etree.ElementBase, names: Mapping[str, str]) -> None:
    """Rename what the table of fonts says of each; a font has one entry in it."""
    entries = root.findall(qn("w:font"))
    known = {entry.get(qn("w:name"), "") for entry in entries}
    for entry in entries:
        own = entry.get(qn("w:name"), "")
        written = names.get(own, own)
        if written != own and written in known:
            root.remove(entry)
        else:
            entry.set(qn("w:name"), written)
            known.add(written)
