"""The program's words about former states of a report: milestones, kept states, the log."""

VERSIONS = "版本与修改记录…"
NAME_NOW = "给现在的内容起名…"
TITLE = "版本与修改记录"
TAB_STATES = "版本"
TAB_LOG = "修改记录"
ABOUT = "选中一份，右边就是它与另一份的不同；按住 Ctrl 选两份，就比这两份。"
LIST = "现在的、起了名的和以前存过的"
NOW = "现在"
NOW_UNSAVED = "现在（未保存）"
KEPT = "以前存过的"
NAMED = "起了名的"
LIST_HEADS = ("名称", "时间", "改了什么", "谁")
# What one of them changed against the one before it.
TOLD_CHANGED = "改 {counts}"
TOLD_COUNTS = {
    "cell": "{count} 格",
    "prose": "文字 {count} 节",
    "note": "批注 {count} 处",
    "aside": "说明 {count} 处",
    "sign-off": "签名 {count} 处",
    "earlier": "往年报告 {count} 份",
    "agency": "机关名称",
    "signed-on": "落款日期",
}
TOLD_JOIN = "、"
TOLD_FIRST = "最早的一份"
TOLD_SAME = "没有改动"
TOLD_UNREADABLE = "读不出来"
PUBLISHED_NAME = "{name}（已公布，第 {version} 版）"
KEPT_NAME = "存到“{name}”"
KEPT_NAMELESS = "存过的一份"
COMPARED = "从“{older}”到“{newer}”有 {count} 处不同："
COMPARED_SAME = "“{older}”与“{newer}”没有不同。"
COMPARED_ALONE = "选中以前的一份，看它与现在有什么不同。"
UNREADABLE = "这一份读不出来：{cause}"
OTHER_EDITION = "它用的是“{edition}”版的格式，与这份报告不同，不能比较，也不能恢复。"
HEADS = ("位置", "以前", "后来")
NAME = "起名…"
PUBLISH = "标为已公布…"
RENAME = "改名…"
DELETE = "删去"
RESTORE = "恢复成这一份"
OPEN = "另开窗口看"
NAME_TITLE = "给现在的内容起个名字，例如：送审稿"
PUBLISH_TITLE = "公布的这一份叫什么；公布以后要修改，须写明理由、另开一版"
RENAME_TITLE = "改成什么名字"
NAME_OK = "好"
PUBLISH_NAME = "第 {version} 版公布稿"
DELETE_QUESTION = "删去“{name}”这一份？"
DELETE_ABOUT = "报告现在的内容不变，只是不能再与这一份比较，也不能恢复成它。"
NAMED_TOLD = "已把现在的内容记为“{name}”，保存后就在文件里。"
PUBLISHED_TOLD = "已标为公布，保存后就在文件里。以后要改，须写明理由、另开一版。"
RESTORED_TOLD = "已恢复成“{name}”，可以用 Ctrl+Z 撤销。"
ACT_RESTORE = "恢复成“{name}”"
LOG_EMPTY = "还没有记录。每次保存时，改动的各处会记在这里。"
LOG_ABOUT = "每次保存时记下的改动，共 {count} 条；最近的在最上面。"
LOG_FILTER = "筛选：姓名、位置、内容"
EXPORT_CSV = "导出 CSV…"
EXPORT_XLSX = "导出 Excel…"
FILES_CSV = "CSV 文件 (*.csv)"
LOG_FILE = "{agency}{year}年修改记录"
LOG_EXPORTED = "已导出“{name}”。"
