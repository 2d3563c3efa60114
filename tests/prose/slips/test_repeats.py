"""The same words twice, in one report and in last year's."""

import pytest

from gkdesk.report import Report
from tests.forms import EDITION_IDS, edition_of
from tests.prose.slips.looking import AGENCY, YEAR, codes_over, facts, slips_over

LONG = "本年度组织全体窗口人员逐条学习公开条例并现场答疑三个小时。"
OTHER = "网站专栏由办公室专人维护并于每月最后一个工作日核对一遍。"
THIRD = "全年收到申请42件，均在二十个工作日内作出答复并送达申请人。"
OPENING = (
    "根据《中华人民共和国政府信息公开条例》第五十条规定和上级通知要求，现公布年度报告。"
    "本报告由六个部分组成，所列数据的统计期限为全年，电子版可在门户网站下载。"
)


def prose_of(edition_id: str) -> list[str]:
    return [section.id for section in edition_of(edition_id).sections if section.kind == "prose"]


def last_year(text: str, section: str = "overview") -> Report:
    return Report(edition_of("2021"), AGENCY, YEAR - 1, prose={section: text})


@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_a_sentence_told_again_in_another_section_is_found(edition_id: str) -> None:
    _, first, second = prose_of(edition_id)[:3]
    found = slips_over({first: OTHER + LONG, second: f"补充如下：{THIRD}{LONG}"}, edition_id)
    ((section, slip),) = [one for one in found if one[1].code == "text-repeated"]
    assert (section, slip.start, slip.end) == (second, 5 + len(THIRD), 5 + len(THIRD) + len(LONG))
    assert slip.words["where"] == f"“{edition_of(edition_id).section(first).name}”"


def test_a_paragraph_pasted_twice_is_one_finding() -> None:
    found = slips_over({"problems": f"{LONG}{OTHER}\n{LONG}{OTHER}"})
    ((_, slip),) = [one for one in found if one[1].code == "text-repeated"]
    assert (slip.end - slip.start, slip.words["where"]) == (len(LONG + OTHER), "前面")


def test_an_opening_told_again_in_other_words_is_found() -> None:
    again = OPENING.replace("现公布", "现发布").replace("全年", "2023年")
    found = slips_over({"preamble": OPENING, "overview": f"{again}\n{LONG}"})
    repeated = [(section, slip) for section, slip in found if slip.code == "text-repeated"]
    ((section, slip),) = repeated
    assert (section, slip.start, slip.end) == ("overview", 0, len(again))


@pytest.mark.parametrize(
    "second",
    [
        OTHER,
        "认真学习条例。",
        LONG.replace("三个", "四个"),
        "2023年，我局依照《中华人民共和国政府信息公开条例》，全面推进各项公开工作，成效较好。",
    ],
)
def test_words_of_their_own_are_let_stand(second: str) -> None:
    sections = {"preamble": OPENING, "overview": f"认真学习条例。{LONG}", "problems": second}
    assert "text-repeated" not in [code for _, code in codes_over(sections)]


def alike(now: str, before: str, section: str = "overview") -> list[tuple[str, str | None]]:
    known = facts(last_year=last_year(before, section))
    found = slips_over({section: now}, known=known)
    codes = ("text-like-last-year", "text-paragraph-taken-over")
    return [(slip.code, slip.words.get("share")) for _, slip in found if slip.code in codes]


def test_a_section_like_last_years_is_found_with_its_share() -> None:
    before = f"2022年，我局做好公开工作。{LONG}{OTHER}"
    assert alike(before.replace("2022", "2023"), before) == [("text-like-last-year", "100%")]


def test_four_of_five_are_not_too_many() -> None:
    same = f"{LONG}{OTHER}我局全面做好各项公开工作。继续加强网站管理工作。"
    assert alike(f"{same}今年新增图解一篇。", f"{same}去年没有图解。") == []


def test_a_paragraph_with_nothing_but_new_figures_is_found() -> None:
    now = f"{THIRD}\n{OTHER.replace('每月', '每周')}\n{LONG.replace('三个', '六个')}"
    before = f"{THIRD.replace('42', '1,031')}\n{LONG}"
    assert alike(now, before) == [("text-paragraph-taken-over", None)]


@pytest.mark.parametrize(
    ("now", "before"),
    [
        (LONG, OTHER),
        (f"{LONG}{OTHER}{THIRD}", "去年的报告另有写法。"),
        (f"{THIRD}今年共三件。", THIRD),
        ("未收取信息处理费。", "未收取信息处理费。"),
        ("", ""),
        (LONG, ""),
    ],
)
def test_a_section_written_anew_is_let_stand(now: str, before: str) -> None:
    assert alike(now, before) == []


def test_an_opening_may_be_like_last_years() -> None:
    assert alike(f"{LONG}{OTHER}{THIRD}", f"{LONG}{OTHER}{THIRD}", "preamble") == []


@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_without_last_years_report_nothing_is_compared(edition_id: str) -> None:
    sections = dict.fromkeys(prose_of(edition_id)[:1], f"{LONG}{OTHER}{THIRD}")
    codes = [code for _, code in codes_over(sections, edition_id)]
    assert "text-like-last-year" not in codes
