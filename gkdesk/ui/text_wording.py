"""The program's words about what is found in a text."""

MEND = "改为表中的数"
MEND_FIGURE = "改为表中的数 {mend}"
MEND_WORDS = "改为“{mend}”"
MEND_DELETE = "删去“{words}”"
NO_MEND_HERE = "先把光标放到画了线的字上，或在检查结果里选一处，再改。"
NO_MEND_KNOWN = "这一处该怎么写，只有您知道，请直接改文字。"
TEXT_FINDINGS = "这一部分查出 {counts}，按 F8 逐处看。"
TEXT_ASIDE = "这样写没错…"
TEXT_ASIDE_ABOUT = (
    "写明为什么这样写没错。理由记在报告文件里，只管这一句；这句话或涉及的数一变，会重新列出来。"
)
TEXT_CONTEXT = "　原文：“{text}”"
SWITCH_OFF = "不再检查这一类"
SWITCHED_OFF = "以后不再检查“{kind}”，可以在“设置”里恢复。"
SWITCH_ON = "恢复检查"

# In the explanation of a finding.
WHY_WRITTEN = "文中写的是 {left}"
WHY_EXPECTED = "应为 {right}"
WHY_IN_TABLES = "表中："

# In the preferences.
PREFERENCES_TEXT = "文字检查"
PREFERENCE_KINDS = "检查哪些"
PREFERENCE_KINDS_HINT = "去掉勾就不再检查这一类，已打开的报告立刻照办。"
PREFERENCE_AVOIDED = "本单位不用的词"
PREFERENCE_AVOIDED_HINT = "一行一个；报告的文字里出现就会指出来。"
