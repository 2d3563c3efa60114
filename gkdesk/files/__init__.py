"""Whole files read and written; what goes wrong is one Chinese sentence.

A file is written beside its final name, flushed, read back and put in place; where a drive or a
folder refuses that, it is overwritten in place under the guard of a rescue copy. Whatever
happens, the old or the new content is somewhere, whole, and ``find_rescue`` knows where.

This room imports ``errors`` and ``places``.
"""

from gkdesk.files.faults import FileError, quoted
from gkdesk.files.reading import exists, followed, read_file
from gkdesk.files.rescue import Rescue, drop_rescue, find_rescue
from gkdesk.files.writing import write_file

__all__ = [
    "FileError",
    "Rescue",
    "drop_rescue",
    "exists",
    "find_rescue",
    "followed",
    "quoted",
    "read_file",
    "write_file",
]
