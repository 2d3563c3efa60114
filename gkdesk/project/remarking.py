"""Notes, findings set aside and sign-offs, as a project file holds them."""

from pathlib import Path
from types import MappingProxyType

from gkdesk.form import Edition
from gkdesk.project.decoding import (
    ProjectError,
    date_of,
    is_object,
    list_of,
    objects_of,
    text_of,
    texts_of,
)
from gkdesk.report import STAGES, Aside, FindingKey, Remarks, SignOff, Stage

_Values = dict[str, object]


def encode_remarks(remarks: Remarks) -> dict[str, object]:
    """Return the keys of a project file that hold the remarks."""
    sections = sorted({section for section, _ in remarks.sign_offs})
    return {
        "notes": dict(remarks.notes),
        "set_aside": [
            {
                "code": key.code,
                "figures": dict(zip(key.cells, aside.figures, strict=True)),
                "reason": aside.reason,
                "on": aside.on.isoformat(),
                "section": key.section,
                "sentence": key.sentence,
            }
            for key, aside in sorted(remarks.asides.items(), key=lambda item: item[0])
        ],
        "signed_off": {
            section: {
                stage: _encode_sign_off(remarks.sign_offs[section, stage])
                for stage in STAGES
                if (section, stage) in remarks.sign_offs
            }
            for section in sections
        },
    }


def decode_remarks(edition: Edition, values: _Values, path: Path) -> Remarks:
    """Return the remarks of a project file; ProjectError where they do not fit the edition."""
    notes = texts_of(values, "notes", path)
    for cell in notes:
        _check_cell(edition, cell, path)
    asides = dict(_aside(edition, one, path) for one in list_of(values, "set_aside", path))
    sign_offs: dict[tuple[str, Stage], SignOff] = {
        (section, stage): _sign_off(objects_of(stages, stage, path), path)
        for section, stages in _sections(edition, values, path).items()
        for stage in STAGES
        if stage in stages
    }
    return Remarks(MappingProxyType(notes), MappingProxyType(asides), MappingProxyType(sign_offs))


def _encode_sign_off(sign_off: SignOff) -> _Values:
    return {"by": sign_off.by, "on": sign_off.on.isoformat(), "content": sign_off.content}


def _sign_off(values: _Values, path: Path) -> SignOff:
    by, content = (text_of(values, key, path) for key in ("by", "content"))
    return SignOff(by, date_of(values, "on", path), content)


def _aside(edition: Edition, values: object, path: Path) -> tuple[FindingKey, Aside]:
    if not is_object(values):
        raise ProjectError(path, "“set_aside”一项里有不认识的内容")
    figures = objects_of(values, "figures", path)
    for cell, figure in figures.items():
        _check_cell(edition, cell, path)
        if figure is not None and not isinstance(figure, str):
            raise ProjectError(path, f"“{cell}”的内容不是数字")
    shown = tuple(None if figure is None else str(figure) for figure in figures.values())
    code, section, sentence = (text_of(values, k, path) for k in ("code", "section", "sentence"))
    if section:
        _check_section(edition, section, path)
    key = FindingKey(code, tuple(figures), section, sentence)
    return key, Aside(text_of(values, "reason", path), date_of(values, "on", path), shown)


def _sections(edition: Edition, values: _Values, path: Path) -> dict[str, _Values]:
    found = objects_of(values, "signed_off", path)
    for section in found:
        _check_section(edition, section, path)
    return {section: objects_of(found, section, path) for section in found}


def _check_section(edition: Edition, section: str, path: Path) -> None:
    if section not in {one.id for one in edition.sections}:
        raise ProjectError(path, f"{edition.id} 版的格式里没有“{section}”这一部分")


def _check_cell(edition: Edition, cell: str, path: Path) -> None:
    if cell not in edition.cells:
        raise ProjectError(path, f"{edition.id} 版的格式里没有“{cell}”这一格")
