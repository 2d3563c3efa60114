"""The words of the pages that explain: the help, the list of keys, the page about the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gkdesk.form.help import Basis

# The help.
HELP = "填表说明"
HELP_NONE = "这一版格式没有填表说明。"
HELP_ROW = "这一行"
HELP_COLUMN = "这一列"
HELP_TABLE = "这张表"
HELP_SEE = "另见"
HELP_CLOSE = "关闭"
HELP_FOOT = "F1 在说明和表格之间来回，Esc 关闭"
HELP_BASES: dict[Basis, str] = {
    "form": "依据：表上写明，{source}",
    "law": "依据：{source}",
    "notice": "依据：{source}",
    "local": "仅供参考：{source}，别处未必相同",
    "recalled": "仅供参考：{source}，条文号或原文未核对",
    "practice": "仅供参考：通知原文未见，按通行做法（{source}）",
    "inferred": "仅供参考：通知原文未见，{source}",
    "unsettled": "没有定论：{source}",
}

# The list of keys.
KEYS_MOVING = "在表里走"
KEYS_ENTERING = "填写"
KEYS_SELECTING = "选取"
KEYS_ELSEWHERE = "其他地方"
KEY_ARROWS = "走到旁边一格"
KEY_TAB = "下一格、上一格"
KEY_ENTER = "下一行、上一行；用过 Tab 的回到起头那一列"
KEY_HOME = "这一行的头、尾"
KEY_CORNERS = "全表第一格、最后一格"
KEY_FAR = "跳过一段填了的或空着的格，直到尽头"
KEY_PAGES = "上一屏、下一屏"
KEY_COMPUTED = "合计格也停"
KEY_TYPE = "直接输入，盖掉原来的"
KEY_RECKON = "几个数相加减，填入得数"
KEY_CHANGE = "改原来的内容"
KEY_FILL = "把输入的填进选中的每一格"
KEY_ESCAPE = "不要刚输入的"
KEY_DELETE = "清除"
KEY_BACKSPACE = "清掉重填"
KEY_EXTEND = "扩大选取"
KEY_LINE = "选整行（点行名也行）"
KEY_COLUMN = "选整列（点表头也行）"
KEY_CHOOSE = "转到这一处检查结果"
KEY_BACK = "回到表格，关闭说明"
KEY_WHEEL = "滚轮"
KEY_ZOOM = "放大、缩小"
KEY_MENU = "打开“文件”菜单"

# The page about the program.
ABOUT_TEXT = "填写、检查、生成年度报告的桌面程序。不联网，数据只存在本机。"
ABOUT_VERSION = "版本 {version}"
ABOUT_PARTS = "用到的部件"
ABOUT_PART = "部件"
ABOUT_PART_VERSION = "版本"
ABOUT_PART_LICENCE = "许可"
ABOUT_PART_USE = "用处"
ABOUT_HERE = "运行环境"
ABOUT_UNKNOWN = "随程序附带"
ABOUT_PYTHON = "程序的语言"
ABOUT_LGPL = "Qt 和 PySide6 按 LGPL 3.0 使用，是单独的文件，可以换成别的版本。"
ABOUT_TEXTS = "各部件的许可证全文在文件夹“{folder}”里。"
COPY_ALL = "全部复制"
CLOSE_DIALOG = "关闭"
