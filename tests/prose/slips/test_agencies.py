"""Another agency in the place of the report's own, and agencies that are rightly named."""

import pytest

from tests.forms import EDITION_IDS
from tests.prose.slips.looking import AGENCY, facts, found, slips_in

CODE = "text-other-agency"
OTHERS = {
    "云泽市青禾区教育局2023年政府信息公开工作年度报告": "云泽市青禾区教育局",
    "现公布白塘县财政局2023年政府信息公开工作年度报告。": "白塘县财政局",
    "现发布《白塘县财政局2023年度政府信息公开工作年度报告》。": "白塘县财政局",
    "现公布2023年白塘县财政局政府信息公开工作年度报告。": "白塘县财政局",
    "白塘县教育局（以下简称“我局”）认真做好公开工作。": "白塘县教育局",
    "2023年，白塘县教育局认真贯彻《条例》，做好政府信息公开工作。": "白塘县教育局",
    "白塘县水务局严格落实政务公开各项要求。": "白塘县水务局",
    "2023年，白塘县水务局共公开信息120条。": "白塘县水务局",
    "本报告由白塘县水务局编制。": "白塘县水务局",
    "如有疑问，请与白塘县教育局联系。": "白塘县教育局",
    "白塘县教育局": "白塘县教育局",
}
RIGHT = (
    "云泽市青禾区财政局2023年政府信息公开工作年度报告",
    "现公布青禾区财政局2023年政府信息公开工作年度报告。",
    "现公布我局2023年政府信息公开工作年度报告。",
    "云泽市青禾区财政局（以下简称“我局”）认真做好公开工作。",
    "区财政局（以下简称“我局”）认真做好公开工作。",
    "2023年，青禾区财政局认真做好政府信息公开工作。",
    "请与云泽市青禾区财政局办公室联系。",
    "请与青禾区财政局办公室联系。",
    "请与区政务公开办公室联系。",
    "云泽市青禾区财政局",
    "我局配合白塘县教育局办理申请2件。",
    "与青禾区司法局联动，确保答复合法。",
    "青禾区司法局认真审查我局政府信息公开答复。",
    "参加区政府办公室组织的政务公开培训。",
    "学习白塘县教育局2023年政府信息公开工作年度报告的做法。",
    "按照国务院办公厅要求编制本报告。",
    "青禾区人民政府高度重视政府信息公开工作。",
    "指导各镇人民政府做好政务公开工作。",
    "各街道办事处认真落实政务公开要求。",
    "向云泽市人民政府报送年度报告。",
    "本报告由青禾区财政局办公室负责解释。",
    "本报告由区财政局编制，由区政府办公室汇总。",
    "行政复议由青禾区人民政府受理。",
)


@pytest.mark.parametrize(("sentence", "name"), OTHERS.items())
@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_another_agency_is_found(sentence: str, name: str, edition_id: str) -> None:
    assert found(sentence, CODE, edition_id) == [name]


@pytest.mark.parametrize("sentence", RIGHT)
@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_an_agency_with_a_reason_is_let_stand(sentence: str, edition_id: str) -> None:
    assert found(sentence, CODE, edition_id) == []


def test_the_mend_is_the_reports_agency() -> None:
    (slip,) = slips_in("白塘县教育局2023年政府信息公开工作年度报告")
    assert slip.mend == AGENCY


@pytest.mark.parametrize(
    ("short", "agency"),
    [
        ("市文广旅局", "云泽市文化广电和旅游局"),
        ("青禾区党政办公室", "云泽市青禾区党政办公室"),
        ("云泽市人民政府", "云泽市人民政府办公室"),
    ],
)
def test_a_short_form_of_the_agency_is_its_own(short: str, agency: str) -> None:
    text = f"{short}（以下简称“本机关”）严格落实政务公开要求。"
    assert slips_in(text, known=facts(agency=agency)) == []
