"""A package whose bytes say nothing of when and where it was written."""

import io
import warnings
from collections.abc import Iterable
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from docx.document import Document


def packed(members: Iterable[tuple[str, bytes]], compression: int = ZIP_DEFLATED) -> bytes:
    """Zip named members; the same members give the same bytes on every system."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as package:
        for name, data in members:
            # Without a date given it is 1980-01-01, the first that the format knows.
            member = ZipInfo(name)
            member.compress_type = compression
            member.create_system = 0
            package.writestr(member, data)
    return buffer.getvalue()


def saved(document: Document) -> bytes:
    """Return a document as the bytes of its file; BadZipFile where two parts have one name."""
    buffer = io.BytesIO()
    with warnings.catch_warnings(action="ignore", category=UserWarning):
        document.save(buffer)
    with ZipFile(buffer) as package:
        names = package.namelist()
        if len(names) > len(set(names)):
            raise BadZipFile(f"two parts of one name among {names}")
        return packed((name, package.read(name)) for name in names)
