"""Words of the program that the window and the command line share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gkdesk.form import Level
    from gkdesk.report.standing import Mark

# What a draft says across its pages, and of itself.
DRAFT = "草稿"
DRAFT_TIME = f"{DRAFT}　{{at:%Y-%m-%d %H:%M}} 打印"
# In the order in which a clerk should look at them.
LEVELS: dict[Level, str] = {"error": "错误", "warning": "提示", "hint": "参考"}
# A finding that is let stand with a reason.
SET_ASIDE = "已说明"
MARKS: dict[Mark, str] = {
    "empty": "未填",
    "begun": "未填完",
    "errors": "有错误",
    "clean": "已填",
}
