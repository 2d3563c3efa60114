"""Numbers of persons, and numbers that only look like them."""

import pytest

from gkdesk.prose.slips.numbers_of_persons import is_bank_card, is_identity
from tests.forms import EDITION_IDS
from tests.prose.slips.looking import found, slips_in

CODE = "text-personal-data"
# Made up: a birthday that nobody has (1 January 1900), check digits as prescribed.
IDENTITY = "320501190001010015"
CARD = "6222020000000000000"
PERSONS = {
    f"申请人身份证号{IDENTITY}。": IDENTITY,
    f"已核对{IDENTITY}的信息。": IDENTITY,
    "已核对320501 19000101 0015的信息。": "320501 19000101 0015",
    "已核对320501-19000101-0015的信息。": "320501-19000101-0015",
    "已核对３２０５０１１９０００１０１００１５的信息。": "３２０５０１１９０００１０１００１５",
    "身份证号320501190001010019填写有误。": "320501190001010019",
    "旧证号码320501000101001。": "320501000101001",
    f"退款至{CARD}。": CARD,
    "退款至6222 0200 0000 0000 000。": "6222 0200 0000 0000 000",
    "申请人手机13800001111。": "13800001111",
    "来信人李先生，联系电话13800001111。": "13800001111",
    "回访了市民（138 0000 1111）。": "138 0000 1111",
    "回访了市民（138-0000-1111）。": "138-0000-1111",
    "回访了市民（＋86 13800001111）。": "86 13800001111",
}
NOBODYS = (
    "联系电话：13800001111。",
    "如有疑问，请拨打13800001111咨询。",
    "申请人可拨打13800001111查询进度。",
    "（地址：稻香路1号；邮编：215000；电话：13800001111）。",
    "传真：0512-65000000，咨询电话：0512-65000001。",
    "通过12345热线受理来电2310件。",
    "统一社会信用代码为113205010140000008。",
    "统一社会信用代码为12320501MB1234567X。",
    "项目代码320501190001010018已备案。",
    "编号320501000101001的回执已送达。",
    "阅读量达6222020000000000007次。",
    "文件编号2023123112345678。",
    "自2023-01-01 至2023-12-31。",
    "公开金额1380000111元。",
    "按照国办公开办函〔2021〕30号执行。",
    "编号320501190001010019。",
    "全年点击量1,380,000,111次。",
    "0512-65000000 0512-65000001",
)


@pytest.mark.parametrize(("sentence", "words"), PERSONS.items())
@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_a_number_of_a_person_is_found(sentence: str, words: str, edition_id: str) -> None:
    assert found(sentence, CODE, edition_id) == [words]


@pytest.mark.parametrize("sentence", NOBODYS)
@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_a_number_of_nobody_is_let_stand(sentence: str, edition_id: str) -> None:
    assert found(sentence, CODE, edition_id) == []


def test_the_finding_masks_the_number() -> None:
    (slip,) = slips_in(f"已核对{IDENTITY}的信息。")
    assert slip.words["masked"] == "320*************15"
    assert IDENTITY not in repr(slip)


def test_check_digits_are_reckoned_as_prescribed() -> None:
    # The examples of GB 11643-1999 and of ISO/IEC 7812 in common text books.
    assert is_identity("11010519491231002X")
    assert not is_identity("110105194912310021")
    assert is_bank_card("4111111111111111")
    assert not is_bank_card("4111111111111112")
