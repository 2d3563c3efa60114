"""What pasting leaves behind: marks, blanks, broken lines, numbers out of order."""

import pytest

from gkdesk.prose.facts import Slip
from tests.forms import EDITION_IDS, edition_of
from tests.prose.slips.looking import facts, slips_in, slips_over

BROKEN = "text-broken-line"
MARKS = {
    "加强  管理，提升水平。": "加强管理，提升水平。",
    "加强 管理， 提升 水平。": "加强管理，提升水平。",
    "加强管理，，提升水平。": "加强管理，提升水平。",
    "加强管理。。": "加强管理。",
    "加强管理，提升水平，。": "加强管理，提升水平。",
    "加强管理,提升水平.": "加强管理，提升水平。",
    "收到42件,办结42件;无结转。": "收到42件，办结42件；无结转。",
    "主要问题:公开不够及时。": "主要问题：公开不够及时。",
}
UNPAIRED = {
    "落实《公开条例要求。": "《",
    "落实公开条例》要求。": "》",
    "做好（公开工作。": "（",
    "做好“公开工作。": "“",
    "做好【公开）工作。": "【",
}
IN_ORDER = (
    "（一）主动公开。收到 42 件，增长3.5%。",
    "请登录www.qinghe.gov.cn，下载a,b两种表。",
    "1）主动公开；2）依申请公开。",
    "一）主动公开。",
    "开展了培训……效果良好——群众满意。",
    "落实《关于做好（2023年）“公开”工作的通知》。",
    "全年公开1,234条，时间为9:30。",
    "（一)主动公开。",
    "收到{{ 表三.本年新收.总计 }}件，{% if 本年 %}全部办结{% endif %}。",
    "　　缩进两格的段落。",
    "电话:0512-65000000。",
)
LINES = {
    "我局认真落实条例的各项规定，不断提高公开的\n质量，取得较好成效。": ("的\n质", "的质"),
    "我局认真落实条例的各项规定，不断提高公开的\n\n质量，取得较好成效。": ("的\n\n质", "的质"),
    "我局做好公开，\n提升质量。": ("，\n提", "，提"),
    "我局做好公开\n，提升质量。": ("开\n，", "开，"),
}
WHOLE_LINES = (
    "我局认真落实条例，不断提高公开质量。\n全年收到申请42件。",
    "（一）强化组织领导，健全工作机制\n我局成立领导小组。",
    "强化领导，落实责任\n我局成立领导小组。",
    "地址：云泽市青禾区稻香路1号行政中心三楼，邮编215000\n电话：0512-65000000",
    "主要问题：一是公开不够及时，二是解读不够生动\n（二）改进情况",
    "我局收到申请，情况如下：\n全年收到42件。",
    "云泽市青禾区财政局\n2024年1月23日",
    "全年共收到申请，{% if 申请 %}全部办结{% endif %}\n继续做好工作。",
)


def broken(text: str, edition_id: str = "2021") -> list[Slip]:
    return [slip for slip in slips_in(text, edition_id) if slip.code == BROKEN]


def over(text: str, code: str, edition_id: str = "2021") -> list[Slip]:
    """Return what is found in the last prose section, whatever that is."""
    section = [one.id for one in edition_of(edition_id).sections if one.kind == "prose"][-1]
    known = facts(edition_id)
    found = slips_over({section: text}, edition_id, known)
    return [slip for _, slip in found if slip.code == code]


@pytest.mark.parametrize(("text", "mended"), MARKS.items())
@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_wrong_blanks_and_marks_are_mended(text: str, mended: str, edition_id: str) -> None:
    for slip in reversed(broken(text, edition_id)):
        assert slip.mend is not None
        text = text[: slip.start] + slip.mend + text[slip.end :]
    assert text == mended


@pytest.mark.parametrize(("text", "sign"), UNPAIRED.items())
def test_a_bracket_without_its_partner_is_found(text: str, sign: str) -> None:
    (slip,) = broken(text)
    assert text[slip.start : slip.end] == sign


@pytest.mark.parametrize("text", IN_ORDER)
@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_marks_in_order_are_let_stand(text: str, edition_id: str) -> None:
    assert broken(text, edition_id) == []


@pytest.mark.parametrize(("text", "ends"), LINES.items())
@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_a_broken_line_is_found(text: str, ends: tuple[str, str], edition_id: str) -> None:
    (slip,) = over(text, BROKEN, edition_id)
    assert (text[slip.start : slip.end], slip.mend) == ends


@pytest.mark.parametrize("text", WHOLE_LINES)
@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_whole_lines_are_let_stand(text: str, edition_id: str) -> None:
    assert over(text, BROKEN, edition_id) == []


@pytest.mark.parametrize(
    ("text", "mark", "expected"),
    [
        ("（一）公开。\n（二）申请。\n（四）平台。", "（四）", "（三）"),
        ("（一）公开。\n（二）申请。\n（二）平台。", "（二）", "（三）"),
        ("（一）公开。\n（一）申请。", "（一）", "（二）"),
        ("（二）公开。\n（三）申请。", "（二）", "（一）"),
        ("1.公开。\n2.申请。\n4.平台。", "4.", "3."),
        ("一是公开；二是申请；四是平台。", "四是", "三是"),
        ("（十）公开。", "（十）", "（一）"),
    ],
)
def test_a_number_that_does_not_follow_is_found(text: str, mark: str, expected: str) -> None:
    (slip,) = over(text, "text-numbering")
    assert (text[slip.start : slip.end], slip.mend) == (mark, expected)


@pytest.mark.parametrize(
    "text",
    [
        "（一）公开。\n1.网站。\n2.公报。\n（二）申请。\n1.收件。\n2.答复。",
        "（一）公开。\n1.网站。\n2.公报。\n（二）申请。\n3.收件。",
        "五、存在的主要问题\n（一）问题。\n（二）改进。",
        "首先学习条例；二是培训；三是检查。",
        "一是网站；二是公报。下一步：一是提速；二是提质。",
        "存在问题：\n1.不及时。\n2.不生动。\n改进情况：\n1.提速。\n2.提质。",
        "依照第二十条第（一）项、第（五）项公开。",
        "2.5万人浏览。\n3.5万人点赞。",
        "\n".join(f"（{n}）公开。" for n in "一二三四五六七八九"),
        "\n".join(f"（{n}）公开。" for n in ("一", "二", "三")) + "\n一、总结\n（一）再说。",
    ],
)
@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_numbers_in_order_are_let_stand(text: str, edition_id: str) -> None:
    assert over(text, "text-numbering", edition_id) == []
