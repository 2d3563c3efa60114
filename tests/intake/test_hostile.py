"""Files that mean harm, are broken, or are not what their name says: one sentence, and no more."""

import io
import os
import subprocess
import sys
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from gkdesk.document.html import build_html
from gkdesk.document.word import build_word
from gkdesk.document.xlsx import build_xlsx
from gkdesk.files import FileError
from gkdesk.form import Library
from gkdesk.intake.importing import import_report
from tests.architecture.sources import ROOT
from tests.drawing import full_report
from tests.forms import edition_of
from tests.intake.zipping import zipped

# `make soak` asks for more.
BROKEN = int(os.environ.get("GKDESK_BROKEN", "60"))
_SECONDS, _BYTES = 5.0, 500_000_000
_SHEET, _ROWS_END = "xl/worksheets/sheet2.xml", b"</sheetData>"
_ENTITIES = "<!DOCTYPE a [" + "".join(
    f"<!ENTITY e{n} '{f'&e{n - 1};' * 10 if n else 'x' * 10}'>" for n in range(9)
)


_CELL = b"<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>"
_TABLE = b"<w:tbl><w:tr>" + _CELL + b"</w:tr></w:tbl>"


def word_with(body: bytes, before: str = "") -> bytes:
    """Return a Word file with another body."""
    with zipfile.ZipFile(io.BytesIO(build_word(full_report(edition_of("2021"))))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    head = f"{before}<w:document xmlns:w='{space}'><w:body>".encode()
    return zipped({**parts, "word/document.xml": head + body + b"</w:body></w:document>"})


def huge_spans() -> bytes:
    cell = b"<w:tc><w:tcPr><w:gridSpan w:val='10000'/></w:tcPr><w:p/></w:tc>"
    return word_with(b"<w:tbl>" + (b"<w:tr>" + cell + b"</w:tr>") * 10_000 + b"</w:tbl>")


def wide_page() -> bytes:
    row = b"<tr><td rowspan=10000 colspan=10000>x</td></tr>"
    return b"<table>" + row * 10_000 + b"</table>"


def book_with(part: str, end: bytes, more: bytes) -> bytes:
    """Return a workbook with more in one of its parts, before an element ends there."""
    with zipfile.ZipFile(io.BytesIO(build_xlsx(full_report(edition_of("2021"))))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    return zipped({**parts, part: parts[part].replace(end, more)})


def far_cell() -> bytes:
    """Return a workbook with a figure in its very last square."""
    far = b"<row r='1048576'><c r='XFD1048576'><v>1</v></c></row></sheetData>"
    return book_with(_SHEET, _ROWS_END, far)


def many_sheets() -> bytes:
    """Return a workbook that names one of its sheets hundreds of times."""
    again = b"".join(b"<sheet name='%d' sheetId='%d' r:id='rId1'/>" % (n, n) for n in range(9, 309))
    return book_with("xl/workbook.xml", b"</sheets>", again + b"</sheets>")


def many_rows() -> bytes:
    rows = b"".join(b"<row r='%d'><c r='A%d'><v>1</v></c></row>" % (n, n) for n in range(300_000))
    return book_with(_SHEET, b"<sheetData>", b"<sheetData>" + rows)


def over_all(element: bytes) -> bytes:
    """Return a workbook that says something of all squares of a sheet, thousands of times."""
    again = b"<%b ref='A1:XFD1048576'/>" % element * 5_000
    return book_with(_SHEET, _ROWS_END, _ROWS_END + b"<%bs>%b</%bs>" % (element, again, element))


def pdf(*objects: bytes) -> bytes:
    body = b"%PDF-1.7\n"
    places: list[int] = []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    trailer = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        len(body),
    )
    return body + head + table + trailer


def looping_pdf() -> bytes:
    """Return a PDF of which the contents of a page are themselves."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>"
    pages = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", pages, page, b"4 0 R")


def swelling_pdf() -> bytes:
    stream = zlib.compress(zlib.compress(b" " * 900_000_000, 9), 9)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>"
    content = b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n%b\nendstream" % (
        len(stream),
        stream,
    )
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, content
    )


def full_pages() -> bytes:
    """Return a PDF of hundreds of pages, each full of figures."""
    text = b"BT /F 9 Tf" + b"".join(
        b" 1 0 0 1 %d %d Tm (12345) Tj" % (n * 7 % 580, n * 13 % 780) for n in range(1_500)
    )
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 3 0 R/Resources<</Font<<"
    page += b"/F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"
    kids = b" ".join(b"%d 0 R" % number for number in range(4, 294))
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%b]/Count 290>>" % kids,
        b"<</Length %d>>stream\n%b ET\nendstream" % (len(text) + 3, text),
        *[page] * 290,
    )


HOSTILE: dict[str, Callable[[], bytes]] = {
    "zip_bomb.docx": lambda: word_with(b"<w:p/>" * 60_000_000),
    "zip_bomb.xlsx": lambda: zipped({"xl/workbook.xml": b"<a/>", "x.bin": b"\0" * 300_000_000}),
    "entities.docx": lambda: word_with(b"<w:p>&e8;</w:p>", f"{_ENTITIES}]>"),
    "spans.docx": huge_spans,
    "deep.docx": lambda: word_with(b"<w:sdt><w:sdtContent>" * 100_000),
    "tables.docx": lambda: word_with(_TABLE * 200_000),
    "row.docx": lambda: word_with(_TABLE.replace(_CELL, _CELL * 500_000)),
    "far.xlsx": far_cell,
    "sheets.xlsx": many_sheets,
    "rows.xlsx": many_rows,
    "merged.xlsx": lambda: over_all(b"mergeCell"),
    "links.xlsx": lambda: over_all(b"hyperlink"),
    "spans.html": wide_page,
    "deep.html": lambda: b"<div>" * 1_000_000,
    "long.html": lambda: b"<p>x</p>" * 6_000_000,
    "long.txt": lambda: b"\n" * 40_000_000,
    "tabs.txt": lambda: b"\t" * 10_000_000,
    "large.txt": lambda: b"x" * 200_000_000,
    "loop.pdf": looping_pdf,
    "swell.pdf": swelling_pdf,
    "pages.pdf": full_pages,
    "scan.pdf": lambda: pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
    ),
    "empty.docx": lambda: b"",
    "empty.pdf": lambda: b" ",
    "old.docx": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512,
    "old.xlsx": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512,
    "page.docx": lambda: b"<html></html>",
    "word.html": lambda: word_with(b""),
    "nothing.html": lambda: b"<html><body><p>x</p></body></html>",
    "bytes.txt": lambda: bytes(range(256)) * 50,
    "report.doc": lambda: b"x",
}
_CALL = """
import sys
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from gkdesk.files import FileError
from gkdesk.form import Library
from gkdesk.intake.importing import import_report

if __name__ == "__main__":
    try:
        import_report(Path(sys.argv[1]), Library())
    except FileError as error:
        print(error)
    # The peak of this program; what the process was before it became this one is not in it.
    (peak,) = (line for line in open("/proc/self/status") if line.startswith("VmHWM"))
    print((int(peak.split()[1]) + getrusage(RUSAGE_CHILDREN).ru_maxrss) * 1024)
"""


@pytest.mark.parametrize("name", HOSTILE)
def test_what_means_harm_is_refused_in_one_sentence(name: str, tmp_path: Path) -> None:
    file, script = tmp_path / name, tmp_path / "call.py"
    file.write_bytes(HOSTILE[name]())
    script.write_text(_CALL, encoding="utf-8")
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, script, file],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    sentence, memory = done.stdout.split("\n")[:2]
    assert (sentence.count(str(file)), sentence.endswith("。")) == (1, True)
    assert int(memory) < _BYTES
    assert time.monotonic() - began < 4 * _SECONDS


def broken(data: bytes, random: Random) -> bytes:
    """Return bytes of which some are others, or gone."""
    place = random.randrange(len(data))
    match random.randrange(4):
        case 0:
            return data[:place]
        case 1:
            return data[:place] + data[place + random.randrange(1, 200) :]
        case 2:
            return data[:place] + random.randbytes(random.randrange(1, 50)) + data[place:]
        case _:
            return data[:place] + random.randbytes(8) + data[place + 8 :]


def repacked(data: bytes, random: Random) -> bytes:
    """Return an archive of which one part is broken."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name = random.choice(list(parts))
    return zipped({**parts, name: broken(parts[name], random)})


BUILT: dict[str, Callable[[], bytes]] = {
    ".docx": lambda: build_word(full_report(edition_of("2021"))),
    ".xlsx": lambda: build_xlsx(full_report(edition_of("2021"))),
    ".html": lambda: build_html(full_report(edition_of("2021"))),
}


@pytest.mark.parametrize("ending", BUILT)
def test_what_is_broken_is_read_or_refused(ending: str, tmp_path: Path) -> None:
    whole, library = BUILT[ending](), Library()
    file = tmp_path / f"来源{ending}"
    refused = 0
    for seed in range(BROKEN):
        random = Random(seed)
        is_inside = ending != ".html" and seed % 3
        file.write_bytes(repacked(whole, random) if is_inside else broken(whole, random))
        try:
            import_report(file, library)
        except FileError:
            refused += 1
    assert refused < BROKEN
