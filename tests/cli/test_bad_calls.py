"""Bad words and bad files: one Chinese sentence, the right status, nothing lost."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.calls import gkdesk, without_rights

GOOD: dict[str, object] = {
    "format": 1,
    "edition": "2021",
    "agency": "某局",
    "year": 2023,
    "signed_on": None,
    "cells": {},
    "stated": {},
    "prose": {},
}

BAD_CONTENTS = {
    "empty": "",
    "not JSON": "年报",
    "a list": "[]",
    "newer format": json.dumps({**GOOD, "format": 99}),
    "no format": json.dumps({**GOOD, "format": None}),
    "unknown edition": json.dumps({**GOOD, "edition": "2077"}),
    "unknown cell": json.dumps({**GOOD, "cells": {"requests.received.martians": "1"}}),
    "unknown section": json.dumps({**GOOD, "prose": {"poem": "x"}}),
    "cell that is a list": json.dumps({**GOOD, "cells": {"proactive.rules.issued": ["1"]}}),
    "no agency": json.dumps({**GOOD, "agency": ""}),
    "endless brackets": "[" * 100_000,
    "lone surrogate": json.dumps({**GOOD, "agency": "\ud800"}),
    "impossible date": json.dumps({**GOOD, "signed_on": "2024-02-31"}),
}

BAD_CALLS = (
    ("new",),
    ("new", "--year", "abc", "--agency", "某局", "-o", "x.gkd"),
    ("new", "--year", "2018", "--agency", "某局", "-o", "x.gkd"),
    ("new", "--year", "2023", "--agency", " ", "-o", "x.gkd"),
    ("new", "--year", "2023", "--agency", "某\n局", "-o", "x.gkd"),
    ("chekc", "a.gkd"),
    ("--verbose",),
    ("check",),
    ("export", "a.gkd", "-o", "x.odt"),
    ("export", "a.gkd", "-o", "x.docx", "--loud"),
)


def _is_one_sentence(text: str) -> bool:
    return text.count("\n") == 1 and any("\u4e00" <= character <= "\u9fff" for character in text)


@pytest.mark.parametrize("words", BAD_CALLS, ids=" ".join)
def test_wrong_words_return_2_with_a_sentence(words: tuple[str, ...], tmp_path: Path) -> None:
    before = list(tmp_path.iterdir())
    answer = gkdesk(*words)
    assert (answer.status, answer.out) == (2, "")
    assert _is_one_sentence(answer.err)
    assert list(tmp_path.iterdir()) == before


@pytest.mark.parametrize("content", BAD_CONTENTS.values(), ids=BAD_CONTENTS)
def test_a_bad_file_is_refused_with_a_sentence_and_left_untouched(
    content: str, tmp_path: Path
) -> None:
    file = tmp_path / "坏.gkd"
    file.write_text(content, encoding="utf-8")
    for command in (("show", file), ("check", file), ("export", file, "-o", tmp_path / "o.docx")):
        answer = gkdesk(*command)
        assert (answer.status, answer.out) == (3, "")
        assert _is_one_sentence(answer.err)
        assert str(file) in answer.err
    assert file.read_text(encoding="utf-8") == content
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_is_refused(tmp_path: Path) -> None:
    answer = gkdesk("show", tmp_path)
    assert answer.status == 3
    assert "文件夹" in answer.err


def test_a_file_without_read_permission_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.gkd"
    file.write_text(json.dumps(GOOD), encoding="utf-8")
    file.chmod(0)
    answer = gkdesk("check", file, prefix=without_rights())
    assert (answer.status, answer.out) == (3, "")
    assert "权限" in answer.err


def test_an_output_in_a_read_only_folder_is_refused(tmp_path: Path) -> None:
    file, folder = tmp_path / "a.gkd", tmp_path / "locked"
    file.write_text(json.dumps(GOOD), encoding="utf-8")
    folder.mkdir()
    folder.chmod(0o500)
    for words in (
        ("export", file, "-o", folder / "a.docx"),
        ("new", "--year", "2023", "--agency", "某局", "-o", folder / "b.gkd"),
    ):
        answer = gkdesk(*words, prefix=without_rights())
        assert answer.status == 3
        assert "权限" in answer.err
    assert list(folder.iterdir()) == []


def test_values_that_are_no_figures_are_findings_not_errors(tmp_path: Path) -> None:
    values, file = tmp_path / "v.json", tmp_path / "a.gkd"
    given = {"cells": {"requests.received.natural_persons": "若干"}}
    values.write_text(json.dumps(given), encoding="utf-8")
    words = ("new", "--year", "2023", "--agency", "某局", "--values", values, "-o", file)
    assert gkdesk(*words).status == 0
    answer = gkdesk("check", file)
    assert answer.status == 1
    assert "若干" in answer.out


@pytest.mark.parametrize("given", ['{"cells": {"x.y.z": "1"}}', '{"cells": []}', "{", "[]"])
def test_bad_values_are_refused_and_no_report_is_written(given: str, tmp_path: Path) -> None:
    values, file = tmp_path / "v.json", tmp_path / "a.gkd"
    values.write_text(given, encoding="utf-8")
    words = ("new", "--year", "2023", "--agency", "某局", "--values", values, "-o", file)
    answer = gkdesk(*words)
    assert (answer.status, file.exists()) == (3, False)
    assert _is_one_sentence(answer.err)


@pytest.mark.parametrize("redirection", ["", ">&-", "2>&-", ">/dev/full", "2>/dev/full", "<&-"])
def test_an_output_that_takes_nothing_is_no_traceback(redirection: str, tmp_path: Path) -> None:
    file = tmp_path / "a.gkd"
    file.write_text(json.dumps(GOOD), encoding="utf-8")
    shell = ("sh", "-c", f'"$@" show "{file}" --json {redirection}', "sh")
    answer = gkdesk(prefix=shell)
    assert answer.status == (3 if redirection == ">/dev/full" else 0)
    assert answer.err == ("结果没能输出，请换一个输出的地方。\n" if answer.status else "")


def test_a_name_too_long_for_a_file_is_a_wrong_word() -> None:
    assert gkdesk("长" * 300).status == 2


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "a.gkd"
    os.mkfifo(pipe)
    answer = gkdesk("check", pipe)
    assert answer.status == 3
    assert _is_one_sentence(answer.err)


def test_a_path_over_two_lines_is_told_on_one() -> None:
    answer = gkdesk("check", "没有\n的.gkd")
    assert answer.status == 3
    assert _is_one_sentence(answer.err)
