"""A journal: every state of an open report since its file, appended the moment it comes to be.

Each line is a checksum and an entry of JSON. The first entry is the whole base, each other one
says what differs from the entry before it. A line that was cut short, and all that follows it, is
passed over: what was written before it stands.
"""

import json
import os
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import BinaryIO, cast
from zlib import crc32

from gkdesk.errors import GkdeskError
from gkdesk.files import FileError, read_file
from gkdesk.files.faults import cause_of
from gkdesk.files.flushing import flush, write_all
from gkdesk.project.decoding import ProjectError, as_bytes, decode_object, is_object
from gkdesk.project.delta import Values, applied, delta
from gkdesk.report.difference import difference

# In bytes. A journal that has grown so far begins anew: its base, and all since in one entry.
_LONGEST = 1_000_000
LIMIT = 40_000_000
_SUM = 8
_TEXTS, _TYPED = "prose", "typed"


class Journal:
    """A journal that is being written; its file comes into being with the first entry."""

    def __init__(self, file: Path) -> None:
        """Name the file."""
        self.file = file
        self._stream: BinaryIO | None = None
        self._last: Values | None = None
        self._length = self._begun_with = 0
        self._flushing: Thread | None = None
        self._fault: OSError | None = None

    def write(self, base: Values, values: Values) -> None:
        """Append what differs since the last entry; the first time the base entry too.

        That one holds a state under ``base``, and what else is to be told of the report.
        It is with the system then, and safe from a crash of the program; ``flush`` makes it safe
        from a power cut. FileError where it cannot be written; what was written before stands.
        """
        try:
            self._raise_fault()
            if self._is_to_begin():
                self._begin(base)
            change = delta(self._last or {}, values)
            if change:
                self._append(_with_typing(self._last or {}, change))
                self._last = values
        except OSError as error:
            raise FileError(self.file, "保存", cause_of(error)) from error

    def flush(self) -> None:
        """Bring what was written to the disk, without waiting for it."""
        if self._stream is not None and (self._flushing is None or not self._flushing.is_alive()):
            self._flushing = Thread(target=self._flush, daemon=True)
            self._flushing.start()

    def close(self) -> None:
        """Stop writing; the file stays."""
        if self._flushing is not None:
            self._flushing.join()
        if self._stream is not None:
            self._stream.close()
        self._stream = self._last = None

    def _is_to_begin(self) -> bool:
        """Tell whether there is no journal, too long a one, or one that somebody cleared away."""
        if self._stream is None or self._length - self._begun_with > _LONGEST:
            return True
        return not os.fstat(self._stream.fileno()).st_nlink

    def _begin(self, base: Values) -> None:
        """Begin beside and put in place: the journal before stays until this one is whole."""
        if self._flushing is not None:
            self._flushing.join()
        beside, line = self.file.with_suffix(".new"), _line(base)
        with beside.open("wb", buffering=0) as stream:
            beside.chmod(0o600)
            write_all(stream, line)
            flush(stream)
        if self._stream is not None:
            self._stream.close()
            self._stream = None
        beside.replace(self.file)
        self._stream = self.file.open("ab", buffering=0)
        self._last, self._length, self._begun_with = _state(base), len(line), len(line)

    def _append(self, change: Values) -> None:
        stream, line = self._stream, _line(change)
        if stream is None:
            return
        try:
            write_all(stream, line)
        except OSError:
            # Half an entry would hide the next one.
            with suppress(OSError):
                stream.truncate(self._length)
            raise
        self._length += len(line)

    def _flush(self) -> None:
        try:
            if self._stream is not None:
                flush(self._stream)
        except (OSError, ValueError) as error:
            self._fault = error if isinstance(error, OSError) else None

    def _raise_fault(self) -> None:
        fault, self._fault = self._fault, None
        if fault is not None:
            raise fault


def replay(file: Path) -> tuple[Values, Values]:
    """Return the base entry of a journal, and the last state that it holds.

    GkdeskError where it cannot be read or its base is damaged.
    """
    # What follows the last line feed was cut short.
    lines = read_file(file, LIMIT).split(b"\n")[:-1]
    first = _entry(lines[0], file) if lines else None
    if first is None:
        raise ProjectError(file, "没有保存的内容已损坏")
    values = _state(first)
    for line in lines[1:]:
        change = _entry(line, file)
        if change is None:
            break
        values = _typed(applied(values, change))
    return first, values


def _state(base: Values) -> Values:
    """Return the state that a base entry holds."""
    state = base.get("base")
    return state if is_object(state) else {}


def _line(values: Values) -> bytes:
    text = as_bytes(json.dumps(values, ensure_ascii=False, separators=(",", ":")))
    return b"%08x " % crc32(text) + text + b"\n"


def _entry(line: bytes, file: Path) -> Values | None:
    """Return what a line says; None where it is not what was written."""
    checksum, _, text = line.partition(b" ")
    with suppress(GkdeskError):
        return decode_object(file, text) if checksum == b"%08x" % crc32(text) else None
    return None


def _with_typing(before: Values, change: Values) -> Values:
    """Say of texts only what was typed: a long section is not written at every key."""
    old, new = before.get(_TEXTS), change.get(_TEXTS)
    if not (is_object(old) and is_object(new)):
        return change
    typed: Values = {}
    for section, text in new.items():
        step = difference(_whole(old.get(section)), _whole(text))
        typed[section] = [step.at, len(step.removed), step.inserted]
    others = {key: value for key, value in change.items() if key != _TEXTS}
    return {**others, _TYPED: typed}


def _whole(text: object) -> str:
    """Return a text as it can be read again: places in it are counted in that."""
    return as_bytes(text).decode() if isinstance(text, str) else ""


def _typed(values: Values) -> Values:
    """Put into the texts what an entry says was typed."""
    typed, texts = values.get(_TYPED), values.get(_TEXTS)
    if not (is_object(typed) and is_object(texts)):
        return values
    texts = dict(texts)
    for section, (at, removed, inserted) in cast("dict[str, tuple[int, int, str]]", typed).items():
        old = _whole(texts.get(section))
        texts[section] = old[:at] + inserted + old[at + removed :]
    written = {section: text for section, text in texts.items() if text}
    return {**{key: values[key] for key in values if key != _TYPED}, _TEXTS: written}
