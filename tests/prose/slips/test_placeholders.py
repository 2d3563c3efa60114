"""Placeholders that were left, and signs that are none."""

import pytest

from tests.forms import EDITION_IDS
from tests.prose.slips.looking import found

CODE = "text-placeholder"
LEFT = {
    "全年公开信息XX条。": "XX",
    "全年公开信息xx条。": "xx",
    "全年公开信息××条。": "××",
    "全年公开信息ＸＸ条。": "ＸＸ",
    "全年公开信息＿＿条。": "＿＿",
    "全年公开信息____条。": "____",
    "20XX年，我局做好公开工作。": "20XX",
    "202X年，我局做好公开工作。": "202X",
    "×年×月×日": "×",
    "收到申请N件。": "N",
    "收到申请n件。": "n",
    "收到申请（）件。": "（）",
    "收到申请( )件。": "( )",
    "收到申请【】件。": "【】",
    "收到申请[ ]件。": "[ ]",
    "〔填写〕": "〔填写〕",
    "责任人【请填写姓名】。": "【请填写姓名】",
    "金额（待定）。": "（待定）",
    "联系人为某某。": "某某",
    "本项内容待补充。": "待补充",
    "收到申请   件。": "   ",
    "根据《》要求。": "《》",
}
NONE = (
    "详见www.xxgk.gov.cn网站。",
    "请发邮件至gk_xx@qinghe.gov.cn。",
    "展板尺寸为3×3米。",
    "“惠青禾”APP注册用户2万人。",
    "举办了……等活动。",
    "公开了文件——共12份。",
    "（一）主动公开。",
    "提供【下载PDF】按钮。",
    "发挥乡村振兴（战略）宣传作用。",
    "推进“数量”与“质量”并重。",
    "收到申请{{ 表三.本年新收.总计 }}件。",
    "拨打电话138****1234的市民已回访。",
    "二〇〇八年五月施行的条例。",
    "收到 42 件，公开 12 条。",
    "使用H5制作图解3篇。",
    "A类事项5件，B类事项3件。",
    "XML格式的目录已公开。",
    "申请人待补正材料的，一次性告知。",
    "材料补充后予以答复。",
    "对某些事项、某类信息逐一核对。",
    "《政府信息公开申请表》可在网站下载。",
    "实行三审三校（初审、复审、终审）。",
)


@pytest.mark.parametrize(("sentence", "words"), LEFT.items())
def test_a_placeholder_is_found(sentence: str, words: str) -> None:
    assert set(found(sentence, CODE)) == {words}


@pytest.mark.parametrize("sentence", NONE)
@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_what_is_no_placeholder_is_let_stand(sentence: str, edition_id: str) -> None:
    assert found(sentence, CODE, edition_id) == []
