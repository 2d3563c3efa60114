"""The program's words about last year's report."""

# In the menus; a key that opens no dialog has no dots.
LINK = "关联上年报告…"
UNLINK = "不再关联往年报告"
NEXT_YEAR = "新建下一年度报告"
SHOW_FIGURES = "格内显示上年数"
SHOW_TEXT = "展开或收起上年文字"
TAKE = "采用上年这一段"

# What acts are called in the list of undo steps.
ACT_LINK = "关联 {year} 年报告"
ACT_UNLINK = "不再关联 {year} 年报告"
ACT_UNLINK_ALL = "不再关联往年报告"
ACT_TAKE = "采用 {year} 年的一段文字"

# Linking.
FILES = "往年报告 ({endings})"
READING = "正在读取“{name}”"
NOTHING_FOUND = "“{name}”里没有读到报告的数和文字，请换一个文件，或先用“导入”看看它写了什么。"
LINKED = "已关联 {year} 年报告“{name}”。"
REPLACED = "原来关联的“{name}”已换下。"
BROUGHT = "它带着的 {years} 年的报告也一并关联。"
MISSING = (
    "来源里有 {count} 格没有读到，当作空白；要逐格核对，请先“导入”成报告存好，再关联存好的文件。"
)
UNLINKED = "不再关联 {years} 年的报告，可以撤销。"
NO_AGENCY = "“{name}”里没有找到行政机关的名称，请先在开始页填好名称，再选这个文件。"
NOT_LINKED = "还没有关联上年的报告。"
NONE_TO_UNLINK = "没有关联往年的报告。"
UNLINK_WHICH = "不再关联哪一年的报告？"
UNLINK_ABOUT = "与这一年比较的核对和显示随之去掉，可以撤销。"
UNLINK_YEAR = "{year} 年"
UNLINK_ALL = "全部"
BACK = "取消"
AND = "、"

# On the report's own page.
INFO = "往年报告"
INFO_NONE = "没有关联。关联以后核对两年的衔接，填数时看得到上年的数和文字。"
INFO_YEAR = "{year} 年　{agency}　{name}"
INFO_NO_FILE = "（未存过的文件）"
INFO_LINK = "关联上年报告…"
INFO_REPLACE = "换一个或再关联一年…"
INFO_UNLINK = "不再关联"
INFO_UNLINK_ABOUT = "不再关联 {year} 年的报告"

# Next year's report.
NEXT_BEGUN = "已据 {last} 年报告新建 {year} 年报告，还没有保存。"
NEXT_TITLE = "{year} 年报告从 {last} 年带来了什么"
START_NEXT = "据上年报告新建…"
START_NEXT_ABOUT = "选上年的报告（.gkd，或公布的 Word、网页、PDF 等），机关名称、接续的数带过来"
START_NEXT_RECENT = "据此新建下一年度报告"

# A figure of last year.
FIGURE = "上年 {value}"
FIGURE_CHANGED = "上年 {value}（{change}）"
SAME = "相同"
BLANK = "上年空白"
NO_FIGURE = "上年无数可比"
ONLY_READ = "只供对照"
UP, DOWN = "+{amount}", "−{amount}"
BETWEEN = "，"
REMARKED = "{figure}。{remark}"
CELL = "{cell}　{figure}"
LEGEND = "格内小字是 {year} 年的数，F4 收起"

# Last year's text.
GUIDE = "看上年文字"
GUIDE_FOLD = "收起上年文字"
GUIDE_ABOUT = "看上年这一部分写了什么，逐段采用（Shift+F4）"
GUIDE_TITLE = "{year} 年这一部分（{count} 段，已采用 {taken} 段）"
GUIDE_NAME = "{year} 年这一部分的文字，只供参照，采用的才写进报告"
TAKE_THIS = "采用这一段"
TAKEN_THIS = "这一段已采用"
TAKE_ABOUT = "写进光标所在的一段之后（Ctrl+J）"
TAKEN_SPOKEN = "已采用，{text}"
ALL_TAKEN = "上年这一部分的文字都采用过了。"
NO_GUIDE = "上年这一部分没有文字。"
NO_TEXT_HERE = "先到要写文字的部分，再看上年的文字。"

# In the explanation of a finding, and what mends one.
TAKE_CARRIED = "照上年报告改为 {value}"
