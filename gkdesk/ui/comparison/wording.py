"""The words of the comparison with last year."""

NAME = "与上年比较"
MENU = "与上年比较(&C)"
ABOUT = "{year} 年的数取自{agency}的报告（{source}）。选中一行按 Enter，就到那一格。"
ABOUT_UNKNOWN_SOURCE = "{year} 年的数取自{agency}的报告。选中一行按 Enter，就到那一格。"
UNLINKED = "还没有关联 {year} 年的报告。关联以后，这里逐格列出本年、上年和增减，并画出历年的图。"
LINK = "关联上年报告…"
TABLE = "本年与上年逐格比较"
CHARTS = "历年图"
ORDERED = "{head} ↓"
HEADS = ("部分", "行·列", "{now} 年", "{last} 年", "增减", "增减%", "说明")
# Spoken for a whole row.
ROW = "{section}，{name}：{now} 年 {now_text}，{last} 年 {last_text}，{change}，{per_cent}{remark}"
REMARK = "。{remark}"

ORDER = "排列"
ORDERS = ("增减大的在先", "增减%大的在先", "按表的次序")
SECTION = "部分"
SECTION_ALL = "各部分"
TEXT = "筛选行、列和说明"
TEXT_HINT = "筛选行、列"
CHANGED_ONLY = "只列有增减的"
COUNT_ALL = "共 {all} 项"
COUNT = "{shown} 项，共 {all} 项"
NOTHING = "没有符合条件的项。"

COPY_PICTURE = "复制这张图"
COPY_FIGURES = "复制图上的数"
PICTURE_COPIED = "图已复制，可以粘贴到 Word、WPS 里。"
FIGURES_COPIED = "图上的数已复制。"
ROWS_COPIED = "已复制 {count} 行，可以粘贴到表格或文字里。"

ANNEX = "生成文件时附上比较(&D)"
ANNEX_TIP = "Word、PDF、网页的正文后面另起一页，附上这些图和增减最大的各项；报告正文不变"
ANNEX_PREVIEW = "附比较"
ANNEXED = "后面附了与上年的比较。"
