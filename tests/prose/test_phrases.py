"""The starter sentences: for every edition, with every report, and read strictly."""

import re
from pathlib import Path

import pytest

from gkdesk.form import Edition
from gkdesk.places import data_folder
from gkdesk.prose.phrases import PhrasesError, read_phrases
from gkdesk.prose.references import render
from gkdesk.report import Report
from tests.drawing import full_report
from tests.forms import OWN_IDS, edition_of
from tests.prose.references.rendering import facts_of, report_with, zero_report

FOLDER = data_folder("templates") / "phrases"
own_editions = pytest.mark.parametrize("edition_id", OWN_IDS)
GOOD = """
section = "overview"
topic = "试"
editions = ["2021"]
[[phrases]]
title = "一句"
text = "新收{{ 新收 }}件。"
"""


def printed(report: Report, last_year: Report | None) -> list[str]:
    """Return every starter sentence as it is printed, gaps and all; nothing else may be wrong."""
    texts: list[str] = []
    for phrase in read_phrases(report.edition):
        for paragraph in phrase.text.split("\n"):
            found = render(paragraph, facts_of(report, last_year))
            assert {slip.code for slip in found.slips} <= {"text-reference-blank"}, phrase
            assert bool(found.slips) == bool(re.search("〔(空白|未关联上年)〕", found.text)), phrase
            texts.append(found.text)
    return texts


@own_editions
def test_every_sentence_can_be_said_of_a_full_report(edition_id: str) -> None:
    report = full_report(edition_of(edition_id))
    last = full_report(edition_of(OWN_IDS[0]))
    for text in printed(report, last):
        assert not re.search("空白|未关联|[{}]", text)
        assert text.endswith("。")


@own_editions
def test_nothing_is_said_to_be_there_when_all_is_zero(edition_id: str) -> None:
    report = zero_report(edition_of(edition_id))
    texts = printed(report, report)
    assert sum("未收到政府信息公开申请" in text for text in texts) >= 2
    assert any(re.search("未发生.*行政复议、行政诉讼", text) for text in texts)
    assert [text for text in texts if re.search(r"新收[^。]*0件|，[，。]|。。", text)] == []


@own_editions
def test_a_blank_report_leaves_gaps_and_says_nothing_untrue(edition_id: str) -> None:
    texts = printed(report_with(edition_of(edition_id)), None)
    assert any("〔空白〕" in text for text in texts)
    assert [
        text for text in texts if re.search("未收到|未发生.*诉讼|未作出|没有行政事业", text)
    ] == []


@own_editions
def test_each_topic_offers_enough(edition_id: str) -> None:
    phrases = read_phrases(edition_of(edition_id))
    counts: dict[tuple[str, str], int] = {}
    for phrase in phrases:
        counts[phrase.section, phrase.topic] = counts.get((phrase.section, phrase.topic), 0) + 1
    assert len([key for key in counts if key[0] == "overview"]) == 5
    assert {section for section, _ in counts} == {
        "preamble",
        "overview",
        "problems",
        "other_matters",
    }
    assert all(5 <= count <= 12 for count in counts.values()), counts


def test_an_edition_that_no_sentence_is_for_has_none(invented_edition: Edition) -> None:
    assert read_phrases(invented_edition) == ()


def test_every_key_is_explained() -> None:
    page = (FOLDER / "README.md").read_text(encoding="utf-8")
    files = [file.read_text(encoding="utf-8") for file in FOLDER.glob("*.toml")]
    keys = {key for text in files for key in re.findall(r"^(\w+) = ", text, re.MULTILINE)}
    assert {key for key in keys if f"`{key}`" not in page} == set()


FAULTS = {
    "unknown key": ("topic = ", 'colour = "red"\ntopic = ', "", "colour"),
    "unknown section": ('"overview"', '"nowhere"', "一句", "section"),
    "section of a table": ('"overview"', '"requests"', "一句", "section"),
    "no text": ('text = "新收{{ 新收 }}件。"', "", "一句", "text"),
    "unknown name": ("{{ 新收 }}", "{{ 新售 }}", "一句", "text"),
    "unknown name where it is seldom seen": (
        "{{ 新收 }}",
        "{% if 新收 %}{{ 新售 }}{% endif %}",
        "一句",
        "text",
    ),
    "half a reference": ("{{ 新收 }}", "{{ 新收", "一句", "text"),
    "a loop": ("{{ 新收 }}", "{% for x in y %}", "一句", "text"),
    "twice": (
        "[[phrases]]",
        '[[phrases]]\ntitle = "一句"\ntext = "甲。"\n[[phrases]]',
        "一句",
        "title",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_faulty_file_is_told_of_with_its_place(
    tmp_path: Path, edition_2021: Edition, name: str
) -> None:
    old, new, row, key = FAULTS[name]
    assert old in GOOD
    (tmp_path / "试.toml").write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PhrasesError) as caught:
        read_phrases(edition_2021, tmp_path)
    assert ("试.toml", row, key) in {(f.file, f.row, f.key) for f in caught.value.faults}


def test_a_good_file_of_an_office_is_read(tmp_path: Path, edition_2021: Edition) -> None:
    (tmp_path / "试.toml").write_text(GOOD, encoding="utf-8")
    (phrase,) = read_phrases(edition_2021, tmp_path)
    assert (phrase.topic, phrase.title, phrase.text) == ("试", "一句", "新收{{ 新收 }}件。")


def test_a_file_that_is_no_toml_is_told_of(tmp_path: Path, edition_2021: Edition) -> None:
    (tmp_path / "试.toml").write_text("[[", encoding="utf-8")
    with pytest.raises(PhrasesError, match="常用句文件"):
        read_phrases(edition_2021, tmp_path)
