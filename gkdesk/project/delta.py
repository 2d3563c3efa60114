"""What differs between two objects of a project file, small enough to be kept many times.

Of a key whose value is an object only the names that differ are said, null for what is gone;
of any other key the whole value. In no such object is null a value of its own.
"""

from gkdesk.project.decoding import is_object

Values = dict[str, object]


def delta(before: Values, after: Values) -> Values:
    """Return what makes ``after`` out of ``before``; empty where they are the same."""
    found: Values = {}
    for key in {**before, **after}:
        old, new = before.get(key), after.get(key)
        if old == new:
            continue
        found[key] = _names(old, new) if is_object(old) and is_object(new) else new
    return found


def applied(before: Values, change: Values) -> Values:
    """Return ``before`` with what a delta says; neither is touched."""
    after = dict(before)
    for key, new in change.items():
        old = after.get(key)
        if is_object(old) and is_object(new):
            named = {**old, **new}
            after[key] = {name: value for name, value in named.items() if value is not None}
        else:
            after[key] = new
    return after


def _names(old: Values, new: Values) -> Values:
    return {name: new.get(name) for name in {**old, **new} if old.get(name) != new.get(name)}
