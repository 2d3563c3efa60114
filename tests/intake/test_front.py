"""Who reports on which year, and when it was signed, in the ways in which reports say it."""

from datetime import date

import pytest

from gkdesk.intake.recognition.dates import date_in, period_in
from gkdesk.intake.recognition.front import FrontReader
from gkdesk.intake.recognition.wordbook import wordbook
from gkdesk.intake.sources.blocks import Paragraph, Place

NAME = "江河市水务局"
FRONT = FrontReader(wordbook())


def blocks(*lines: str) -> list[Paragraph]:
    return [Paragraph(line, Place(paragraph=n + 1)) for n, line in enumerate(lines)]


@pytest.mark.parametrize(
    "lines",
    [
        [f"{NAME}关于2023年政府信息公开工作年度报告"],
        [f"{NAME}关于报送2023年政府信息公开工作年度报告的函"],
        [f"{NAME}政府信息公开工作2023年度报告"],
        [f"{NAME}政府信息公开工作年度报告（2023年度）"],
        [f"{NAME}２０２３年政府信息公开工作年度报告"],
        [f"{NAME}2023年政府信息公开", "工作年度报告"],
        [f"{NAME}2023年政府信息公开统计表"],
        ["江 河 市 水 务 局 2023 年 政 府 信 息 公 开 工 作 年 度 报 告"],
        [f"附件2：{NAME}2023年政府信息公开工作年度报告"],
        [f"{NAME}2023年政府信息公开工作年度报告", "政府信息公开年报"],
    ],
)
def test_a_title_says_agency_and_year(lines: list[str]) -> None:
    title = FRONT.title(blocks(*lines))
    assert title is not None
    assert (title.agency, title.year) == (NAME, 2023)


@pytest.mark.parametrize(
    "written",
    [
        *("2024年1月15日", "2024.1.15", "2024-01-15", "2024/1/15", "2024年元月15日"),
        *(
            "（2024年1月15日）",
            "２０２４年１月１５日",
            "2024 年 01 月 15 日",
            "二〇二四年一月十五日",
        ),
        "2024年1月15日发布",
    ],
)
def test_a_date_is_read_however_it_is_written(written: str) -> None:
    assert date_in(written) == ("", date(2024, 1, 15))
    signature = FRONT.signature(["本年度未收取信息处理费。", NAME, written], NAME)
    assert (signature.begin, signature.day) == (1, date(2024, 1, 15))


@pytest.mark.parametrize(
    "written",
    [
        "统计期限自2023年1月1日起至2023年12月31日止",
        "2023年1月1日—12月31日",
        "２０２３年1月1日 至 12 月31日",
    ],
)
def test_the_period_says_the_year(written: str) -> None:
    assert period_in(written) == 2023
    assert period_in("2023年1月1日起施行，2024年12月31日废止") is None


def test_when_a_document_was_printed_is_no_date_of_its_signature() -> None:
    lines = ["无。", NAME, "2024年1月15日", "抄送：市政府办公室", f"{NAME}办公室 2024年1月16日印发"]
    assert FRONT.signature(lines, NAME).day == date(2024, 1, 15)


def test_name_and_date_below_the_title_are_no_part_of_the_text() -> None:
    opening = FRONT.opening([NAME, "（2024年1月15日）", "根据有关规定，编制本报告。"], NAME)
    assert (opening.begin, opening.day) == (2, date(2024, 1, 15))


@pytest.mark.parametrize(
    "texts",
    [
        [f"填报单位：{NAME}（盖章）"],
        ["发布机构", NAME],
        ["发布机构：", NAME],
        ["索引号", "1", "公开机构 : " + NAME],
    ],
)
def test_the_agency_may_be_filled_in(texts: list[str]) -> None:
    assert FRONT.filled_in(texts) == NAME


@pytest.mark.parametrize(
    "line",
    [
        *(
            "【我要打印】【关闭】",
            "来源 : 市水务局",
            "（信息来源：市水务局）",
            "◆上一篇：无",
            "A+ A A-",
            "大",
        ),
        *(
            "2024-01-25 10:23 市水务局",
            "年度报告.docx（35KB）",
            "附件1：年度报告.pdf",
            "Copyright © 2024",
        ),
        *("江水〔2024〕3号", "初审：甲　复审：乙", "抄送：市政府办公室"),
    ],
)
def test_lines_of_the_page_are_known(line: str) -> None:
    assert FRONT.is_page_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "相关信息处理费未收取。",
        "下载专区全年更新12次，访问量3万次。",
        "无",
        "2024年1月15日",
        "时间紧、任务重；",
    ],
)
def test_sentences_that_begin_like_them_are_not(line: str) -> None:
    assert not FRONT.is_page_line(line)
