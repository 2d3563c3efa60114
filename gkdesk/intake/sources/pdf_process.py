"""A PDF read in a process of its own: one that loops or fills the memory is stopped.

Nothing in pdfplumber has bounds, and a bound on time could not be kept from inside.
"""

import logging
import sys
import time
import zlib
from collections.abc import Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection

from gkdesk.intake.sources.pdf_page import Page
from gkdesk.intake.sources.refusing import PdfError, PdfTrouble

# Of memory for data; beyond, the process gets no more.
_MOST_BYTES = 420_000_000
_MOST_UNPACKED = 60_000_000
_DEEPEST = 3
_STREAM = b"stream"
# Seconds for all pages: a report has some ten. A slow machine is given more: as many times what
# loading the libraries took.
_PATIENCE, _TIMES_LOADING = 3.5, 8
_LOADING = 30.0

_Sent = Page | PdfTrouble | float | None


def read_pages(data: bytes) -> Iterator[Page]:
    """Yield the pages of a PDF; PdfError where they cannot be read within bounds."""
    _check_streams(data)
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=work, args=(theirs,), daemon=True)
    process.start()
    theirs.close()
    try:
        yield from _received(ours, data)
    finally:
        process.kill()
        process.join()
        ours.close()


def work(pipe: Connection) -> None:
    """Receive the bytes of a PDF and send its pages.

    First the seconds that loading took; at the end None, or what was wrong.
    """
    began = time.monotonic()
    from gkdesk.intake.sources.pdf_reading import pages_of

    pipe.send(time.monotonic() - began)
    _limit_memory()
    # What pdfminer thinks of a file is no sentence for a clerk.
    logging.disable()
    try:
        for page in pages_of(pipe.recv_bytes()):
            pipe.send(page)
        pipe.send(None)
    except PdfError as error:
        pipe.send(error.trouble)


def _received(pipe: Connection, data: bytes) -> Iterator[Page]:
    end = time.monotonic() + _LOADING
    try:
        while True:
            if not pipe.poll(max(0.0, end - time.monotonic())):
                raise PdfError("time")
            sent: _Sent = pipe.recv()
            if sent is None:
                return
            if isinstance(sent, Page):
                yield sent
            elif isinstance(sent, str):
                raise PdfError(sent)
            else:
                end = time.monotonic() + max(_PATIENCE, _TIMES_LOADING * sent)
                pipe.send_bytes(data)
    except (EOFError, OSError) as error:
        # The process has died: of the memory, most of all.
        raise PdfError("memory") from error


def _limit_memory() -> None:
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (_MOST_BYTES, _MOST_BYTES))


def _check_streams(data: bytes) -> None:
    """Refuse streams that are small here and fill the memory when unpacked."""
    left, place = _MOST_UNPACKED, data.find(_STREAM)
    while place >= 0:
        begin = place + len(_STREAM)
        packed = data[begin : begin + 2].lstrip(b"\r\n")
        begin += 2 - len(packed)
        end = data.find(b"endstream", begin)
        left -= _unpacked(data[begin : end if end > 0 else len(data)], left, _DEEPEST)
        if left <= 0:
            raise PdfError("memory")
        place = data.find(_STREAM, end + len(b"endstream")) if end > 0 else -1


def _unpacked(packed: bytes, most: int, depth: int) -> int:
    """Return how long a stream is when unpacked, no more than ``most``; a guess is enough."""
    try:
        found = zlib.decompressobj().decompress(packed, most)
    except zlib.error:
        return 0
    rest = most - len(found)
    is_deeper = depth > 1 and bool(found) and rest > 0
    return len(found) + (_unpacked(found, rest, depth - 1) if is_deeper else 0)
