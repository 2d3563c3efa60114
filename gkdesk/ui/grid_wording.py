"""The program's words about figures that are not whole yet, and acts that a cell does not take."""

TOTAL_LACKS = "这个合计不全，有一格没有算进来。{message}"
UNFINISHED = "{message}（还没填齐）"
COMPUTED_ONLY = "选中的是自动合计，不用填；按 F7 看它是怎么算出来的。"
NOTHING_ABOVE = "上面没有可以照着填的格。请从要重复的那一格起往下选，再按一次。"
NOTHING_BEFORE = "左边没有可以照着填的格。请从要重复的那一格起往右选，再按一次。"
