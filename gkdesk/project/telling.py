"""The history of a report, as the keys of a project file hold it.

A milestone says what differs from the one before it, the first one what it held: small, and never
rewritten when the report goes on.
"""

from datetime import datetime
from pathlib import Path
from typing import cast, get_args

from gkdesk.form import Edition
from gkdesk.project.content import Values, decode_state, encode_state
from gkdesk.project.decoding import ProjectError, is_object, list_of, objects_of, text_of
from gkdesk.project.delta import applied, delta
from gkdesk.project.history import Act, History, LogEntry, Milestone, Reopening
from gkdesk.report import Edit, EditKind, Remarks, State

_EDIT_KINDS: dict[str, EditKind] = {kind: kind for kind in get_args(EditKind)}
# Each milestone may hold a whole report, however little differs: so much may all of them.
_MOST_HELD = 300_000
# What the first milestone differs from.
_NOTHING = encode_state(State("", None, {}, {}, Remarks()))


def encode_history(history: History) -> Values:
    """Return the keys that hold a history."""
    milestones: list[Values] = []
    before = _NOTHING
    for one in history.milestones:
        after = encode_state(one.state)
        milestones.append(
            {
                "name": one.name,
                **_encode_act(one.act),
                "version": one.version,
                "published": one.is_published,
                "differs": delta(before, after),
            }
        )
        before = after
    return {
        "milestones": milestones,
        "reopened": [
            {"version": one.version, **_encode_act(one.act), "reason": one.reason}
            for one in history.reopenings
        ],
        "log": [_encode_entry(entry) for entry in history.log],
    }


def decode_history(edition: Edition, values: Values, path: Path) -> History:
    """Return the history that the keys hold; ProjectError where it does not fit the edition."""
    milestones: list[Milestone] = []
    before, held = _NOTHING, 0
    for one in _objects(values, "milestones", path):
        before = applied(before, objects_of(one, "differs", path))
        held += _parts_of(before)
        if held > _MOST_HELD:
            raise ProjectError(path, "“milestones”一项多得不像是一份报告，请改选文件")
        milestones.append(_milestone(edition, one, before, path))
    reopenings = [
        Reopening(_version(one, path), _act(one, path), text_of(one, "reason", path))
        for one in _objects(values, "reopened", path)
    ]
    log = [_entry(one, path) for one in _objects(values, "log", path)]
    _check_names([one.name for one in milestones], path)
    if [one.version for one in reopenings] != list(range(2, len(reopenings) + 2)):
        raise ProjectError(path, "“reopened”一项里的版次不连续，文件可能被改动过")
    return History(tuple(milestones), tuple(reopenings), tuple(log))


def _parts_of(content: Values) -> int:
    """Return how many cells, texts and remarks a state holds."""
    held = (cast("list[object]", one) for one in content.values() if isinstance(one, dict | list))
    return 1 + sum(map(len, held))


def _milestone(edition: Edition, values: Values, content: Values, path: Path) -> Milestone:
    published = values.get("published")
    if not isinstance(published, bool):
        raise ProjectError(path, "“milestones”一项没有写明是否发布，文件可能被改动过")
    return Milestone(
        name=text_of(values, "name", path),
        act=_act(values, path),
        version=_version(values, path),
        state=decode_state(edition, content, path),
        is_published=published,
    )


def _encode_entry(entry: LogEntry) -> Values:
    act, edit = entry.act, entry.edit
    values: Values = {
        "by": act.by,
        "at": act.at.isoformat(timespec="seconds"),
        "version": entry.version,
        "kind": edit.kind,
        "place": edit.place,
        "from": edit.before,
        "to": edit.after,
    }
    if edit.part:
        values["part"] = edit.part
    return values


def _entry(values: Values, path: Path) -> LogEntry:
    kind = _EDIT_KINDS.get(text_of(values, "kind", path))
    if kind is None:
        raise ProjectError(path, "“log”一项里有不认识的内容，文件可能被改动过")
    edit = Edit(
        kind,
        text_of(values, "place", path),
        _text_or_none(values, "from", path),
        _text_or_none(values, "to", path),
        text_of(values, "part", path),
    )
    return LogEntry(_act(values, path), _version(values, path), edit)


def _encode_act(act: Act) -> Values:
    return {"by": act.by, "at": act.at.isoformat(timespec="seconds")}


def _act(values: Values, path: Path) -> Act:
    text = text_of(values, "at", path)
    try:
        at = datetime.fromisoformat(text)
        # A time without a zone can be compared with none that has one.
        at = at if at.tzinfo else at.astimezone()
    except (ValueError, OverflowError) as error:
        raise ProjectError(path, f"“at”的内容“{text}”不是时间，文件可能被改动过") from error
    return Act(text_of(values, "by", path), at)


def _version(values: Values, path: Path) -> int:
    version = values.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise ProjectError(path, "“version”的内容不是版次，文件可能被改动过")
    return version


def _text_or_none(values: Values, key: str, path: Path) -> str | None:
    return None if values.get(key) is None else text_of(values, key, path)


def _objects(values: Values, key: str, path: Path) -> list[Values]:
    found = list_of(values, key, path)
    objects = [one for one in found if is_object(one)]
    if len(objects) != len(found):
        raise ProjectError(path, f"“{key}”一项里有不认识的内容")
    return objects


def _check_names(names: list[str], path: Path) -> None:
    if len(set(names)) != len(names) or not all(names):
        raise ProjectError(path, "“milestones”一项里的名称有重复或缺漏，文件可能被改动过")
