"""A PDF file taken apart into its objects and put together again, none the wiser of their bytes."""

import re
from collections.abc import Mapping

_START = re.compile(rb"startxref\s+(\d+)")
_ENTRY = re.compile(rb"(\d{10}) (\d{5}) ([nf])")
_STREAM = re.compile(rb"<<\s*/Length \d+\s*>>\s*stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_TRAILER = b"trailer"


class PdfObjects:
    """The objects of a file by their numbers, as Qt writes it: one table of places, no changes."""

    def __init__(self, file: bytes) -> None:
        """Find every object by the table of places at the end."""
        table = int(_START.findall(file)[-1])
        places = [(int(place), kind) for place, _, kind in _ENTRY.findall(file, table)]
        used = {place: number for number, (place, kind) in enumerate(places) if kind == b"n"}
        ends = dict(zip(sorted(used), [*sorted(used)[1:], table], strict=True))
        self._count = len(places)
        self._head = file[: min(used)]
        self._trailer = file[file.index(_TRAILER, table) :]
        self._objects = {used[place]: file[place : ends[place]] for place in sorted(used)}

    def streams(self) -> Mapping[int, bytes]:
        """Return what plain streams hold, by the numbers of their objects."""
        found = {number: _STREAM.search(one) for number, one in self._objects.items()}
        return {number: stream[1] for number, stream in found.items() if stream}

    def put(self, number: int, stream: bytes) -> None:
        """Let a plain stream hold something else."""
        self._objects[number] = b"%d 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (
            number,
            len(stream),
            stream,
        )

    def joined(self) -> bytes:
        """Return the file."""
        parts, places = [self._head], dict[int, int]()
        at = len(self._head)
        for number, one in self._objects.items():
            places[number] = at
            parts.append(one)
            at += len(one)
        lines = [b"xref\n0 %d\n0000000000 65535 f \n" % self._count]
        for number in range(1, self._count):
            kind = b"n" if number in places else b"f"
            lines.append(b"%010d 00000 %s \n" % (places.get(number, 0), kind))
        return b"".join((*parts, *lines, _START.sub(b"startxref\n%d" % at, self._trailer)))
