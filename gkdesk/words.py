"""Words of the program that the window and the command line share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gkdesk.form import Level
    from gkdesk.report.standing import Mark

# In the order in which a clerk should look at them.
LEVELS: dict[Level, str] = {"error": "错误", "warning": "提示", "hint": "参考"}
MARKS: dict[Mark, str] = {
    "empty": "未填",
    "begun": "未填完",
    "errors": "有错误",
    "clean": "已填",
}
