"""A file that cannot be used gets one clear sentence and is left as it is."""

import json
import re
import stat
from pathlib import Path
from typing import Any

import pytest

from gkdesk.errors import GkdeskError
from gkdesk.form import Edition, Library
from gkdesk.project import FORMAT, fill, load
from gkdesk.project.store import encode
from gkdesk.report import Report, Unread

# One sentence: it names the file, ends with a full stop, and is Chinese.
SENTENCE = re.compile(r"“[^\n]*报告\.gkd”没能(打开|读取)：[^\n]*[\u4e00-\u9fff][^\n]*。")

RAW = {
    "empty": b"",
    "spaces": b" \n\t ",
    "not JSON": "公开年报".encode(),
    "half a file": b'{"format": 1, "cells": {"proac',
    "binary": bytes(range(256)),
    "a Word file": b"PK\x03\x04" + bytes(500),
    "UTF-16": '{"format": 1}'.encode("utf-16"),
    "GBK": '{"format": 1, "agency": "某局"}'.encode("gbk"),
    "list": b"[]",
    "number": b"1",
    "null": b"null",
    "NaN": b'{"format": NaN}',
    "infinity": b'{"format": 1, "year": -Infinity}',
    "endless number": b'{"format": ' + b"1" * 5000 + b"}",
    "key twice": b'{"format": 1, "format": 1}',
    "two values": b'{"format": 1} {"format": 1}',
    "deep lists": b"[" * 100_000,
    "deep objects": b'{"format": 1, "cells": ' + b'{"a": ' * 100_000 + b"1" + b"}" * 100_001,
    "too large": b" " * 20_000_001,
    "too deep": b'{"format": 4, "minor": 9, "a": ' + b"[" * 30 + b"]" * 30 + b"}",
}

ROW = {"by": "张", "at": "2026-01-05T10:00:00+08:00", "version": 1, "kind": "cell"}
MILESTONE = ROW | {"name": "送审稿", "published": False, "differs": {"agency": "局"}}
ASIDE: dict[str, Any] = {"code": "x", "figures": {}, "reason": "", "on": "2026-01-05"}

# What a key of a sound file is changed to (None: left out), and words that say what is wrong.
CHANGES: dict[str, tuple[str, Any, str]] = {
    "no format": ("format", None, "格式号"),
    "format true": ("format", True, "格式号"),
    "format 0": ("format", 0, "格式号"),
    "format 1.0": ("format", 1.0, "格式号"),
    "format as text": ("format", "1", "格式号"),
    "newer format": ("format", FORMAT + 1, "较新"),
    "much newer format": ("format", 10**30, "较新"),
    "unknown edition": ("edition", "2077", "2077"),
    "edition with a path": ("edition", "../2021", "../2021"),
    "edition as number": ("edition", 2021, "版本"),
    "no edition": ("edition", None, "版本"),
    "no agency": ("agency", None, "行政机关"),
    "agency of two lines": ("agency", "某局\n某局", "行政机关"),
    "no year": ("year", None, "年份"),
    "year true": ("year", True, "年份"),
    "year as text": ("year", "2021", "年份"),
    "year out of range": ("year", 20210, "年份"),
    "no such day": ("signed_on", "2022-02-30", "2022-02-30"),
    "id as number": ("id", 1, "id"),
    "id with a path": ("id", "../../../../../../etc/passwd/0", "编号"),
    "minor as text": ("minor", "1", "minor"),
    "minor below zero": ("minor", -1, "minor"),
    "milestones as object": ("milestones", {}, "milestones"),
    "milestone without a name": ("milestones", [MILESTONE | {"name": ""}], "名称"),
    "milestones of one name": ("milestones", [MILESTONE, MILESTONE], "名称"),
    "milestone with an unknown cell": (
        "milestones",
        [MILESTONE | {"differs": {"agency": "局", "cells": {"a.b.c": "1"}}}],
        "a.b.c",
    ),
    "milestone of no version": ("milestones", [MILESTONE | {"version": 0}], "version"),
    "milestone at no time": ("milestones", [MILESTONE | {"at": "soon"}], "soon"),
    "milestone before time": ("milestones", [MILESTONE | {"at": "0001-01-01"}], "at"),
    "milestone neither published nor not": ("milestones", [MILESTONE | {"published": 1}], "发布"),
    "milestones that all hold much": (
        "milestones",
        [MILESTONE | {"name": "0", "differs": {"agency": "局", "set_aside": [ASIDE] * 3000}}]
        + [MILESTONE | {"name": str(n), "differs": {}} for n in range(1, 120)],
        "多得不像",
    ),
    "version left out": ("reopened", [ROW | {"version": 3}], "版次"),
    "change of no kind": ("log", [ROW | {"kind": "x"}], "log"),
    "change from a list": ("log", [ROW | {"from": []}], "from"),
    "change as text": ("log", ["x"], "log"),
    "unknown key": ("colour", "red", "colour"),
    "unknown key of many lines": ("a\n" * 500, "red", "不认识"),
    "unknown cell": ("cells", {"proactive.rules.eaten": "1"}, "proactive.rules.eaten"),
    "computed cell": ("cells", {"requests.received.total": "1"}, "requests.received.total"),
    "entered cell as stated": ("stated", {"proactive.rules.issued": "1"}, "proactive.rules.issued"),
    "cell with a list": ("cells", {"proactive.rules.issued": [1]}, "proactive.rules.issued"),
    "cell with a truth value": ("cells", {"proactive.rules.issued": True}, "rules.issued"),
    "cells as list": ("cells", [], "cells"),
    "cells as null": ("stated", 0, "stated"),
    "unknown section": ("prose", {"requests": "x"}, "requests"),
    "prose with a number": ("prose", {"overview": 1}, "overview"),
    "prose as text": ("prose", "x", "prose"),
    "prose of a whole library": ("prose", {"overview": "字" * 200_001}, "多得不像"),
    "note at no cell": ("notes", {"proactive.rules.eaten": "x"}, "proactive.rules.eaten"),
    "note with a number": ("notes", {"proactive.rules.issued": 1}, "proactive.rules.issued"),
    "set aside as text": ("set_aside", "x", "set_aside"),
    "set aside in a list": ("set_aside", [[]], "set_aside"),
    "set aside on no day": ("set_aside", [{"figures": {}, "on": "soon"}], "soon"),
    "set aside over no cell": ("set_aside", [{"figures": {"a.b.c": "1"}}], "a.b.c"),
    "set aside over a list": ("set_aside", [{"figures": {"proactive.rules.issued": []}}], "issued"),
    "signed section unknown": ("signed_off", {"nowhere": {}}, "nowhere"),
    "signed with a number": ("signed_off", {"overview": {"checked": 1}}, "checked"),
    "signed on no day": ("signed_off", {"overview": {"checked": {"by": "张", "on": 1}}}, "on"),
    "signed by a number": ("signed_off", {"overview": {"approved": {"by": 1}}}, "by"),
}


def refusal(file: Path) -> str:
    """Return what is said of a file; it must be left untouched."""
    before, times = file.read_bytes(), file.stat().st_mtime_ns
    with pytest.raises(GkdeskError) as caught:
        load(file, Library())
    assert (file.read_bytes(), file.stat().st_mtime_ns) == (before, times)
    message = str(caught.value)
    assert SENTENCE.fullmatch(message)
    assert len(message) < 500
    return message


@pytest.mark.parametrize("data", RAW.values(), ids=RAW)
def test_a_damaged_file_is_refused_in_one_sentence(project_file: Path, data: bytes) -> None:
    project_file.write_bytes(data)
    assert refusal(project_file)


@pytest.mark.parametrize(("key", "value", "says"), CHANGES.values(), ids=CHANGES)
def test_a_changed_file_is_refused_and_the_fault_is_named(
    project_file: Path, filled_report: Report, key: str, value: object, says: str
) -> None:
    found = json.loads(encode(filled_report))
    found[key] = value
    if value is None:
        del found[key]
    project_file.write_text(json.dumps(found), encoding="utf-8")
    assert says in refusal(project_file)


def test_a_figure_given_twice_is_not_guessed(project_file: Path, filled_report: Report) -> None:
    text = encode(filled_report).decode()
    line = next(line for line in text.splitlines() if "proactive.rules.issued" in line)
    project_file.write_text(text.replace(line, f"{line}\n{line}"), encoding="utf-8")
    assert "proactive.rules.issued" in refusal(project_file)


def test_millions_of_parts_are_refused_unread(project_file: Path) -> None:
    project_file.write_bytes(b'{"format": 1, "a": [' + b"[]," * 3_000_000 + b"1]}")
    assert "多得不像" in refusal(project_file)


def test_half_a_character_is_refused(project_file: Path, filled_report: Report) -> None:
    text = encode(filled_report).decode()
    project_file.write_text(text.replace("写在这里", r"\ud800", 1), encoding="utf-8")
    assert "已损坏" in refusal(project_file)


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(GkdeskError, match="找不到") as caught:
        load(tmp_path / "报告.gkd", Library())
    assert SENTENCE.fullmatch(str(caught.value))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_one_sentence(tmp_path: Path) -> None:
    folder = tmp_path / "报告.gkd"
    folder.mkdir()
    with pytest.raises(GkdeskError, match="文件夹") as caught:
        load(folder, Library())
    assert SENTENCE.fullmatch(str(caught.value))
    assert stat.S_ISDIR(folder.stat().st_mode)


@pytest.mark.parametrize("name", ["a\0b.gkd", "长" * 300, "x/" * 3000, "无.gkd/报告.gkd"])
def test_a_name_that_no_file_can_have_is_one_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / "无.gkd").write_text("", encoding="utf-8")
    with pytest.raises(GkdeskError, match="没能读取"):
        load(tmp_path / name, Library())


def filled(folder: Path, edition: Edition, data: bytes) -> Report:
    file = folder / "数.json"
    file.write_bytes(data)
    return fill(edition, "局", 2021, file)


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b'{"cells": {"x.y.z": "1"}}', b'{"prose": 1}', b'{"prose": {"overview": 3.5}}'],
)
def test_figures_that_do_not_fit_are_refused_in_one_sentence(
    tmp_path: Path, edition_2021: Edition, data: bytes
) -> None:
    with pytest.raises(GkdeskError, match="没能打开"):
        filled(tmp_path, edition_2021, data)


def test_numbers_of_json_are_read_with_all_their_digits(
    tmp_path: Path, edition_2021: Edition
) -> None:
    data = b'{"cells": {"proactive.charges.amount": 7730.280, "proactive.rules.issued": 3}}'
    report = filled(tmp_path, edition_2021, data)
    assert str(report.values["proactive.charges.amount"]) == "7730.280"
    assert report.values["proactive.rules.issued"] == 3


def test_a_number_of_a_gigabyte_of_digits_is_kept_as_it_was_written(
    tmp_path: Path, edition_2021: Edition
) -> None:
    data = b'{"cells": {"proactive.charges.amount": 1e999999999}}'
    report = filled(tmp_path, edition_2021, data)
    assert report.values["proactive.charges.amount"] == Unread("1E+999999999")


def test_a_figure_given_for_a_total_is_kept_as_printed_where_it_is_not_the_sum(
    tmp_path: Path, edition_2021: Edition
) -> None:
    wrong, right = "requests.received.total", "requests.carried_in.total"
    cells = {wrong: "9", "requests.received.enterprises": "8", right: "2"}
    cells["requests.carried_in.enterprises"] = "2"
    report = filled(tmp_path, edition_2021, json.dumps({"cells": cells}).encode())
    assert report.values[wrong] == 8
    assert report.stated == {wrong: 9}
