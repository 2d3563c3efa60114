"""The program's words where a fault is its own."""

FAULT_TITLE = "程序出错了"
FAULT_ABOUT = "这是程序自己的问题，不是您操作有误。您填写的内容还在窗口里，可以继续。"
FAULT_KEPT = "为保险起见，没有保存的内容另存了一份："
FAULT_NEXT = (
    "建议现在按 Ctrl+S 保存，再重新打开程序。"
    "如需报修，请点“全部复制”，把下面的文字发给维护人员；其中没有报告的内容。"
)
FAULT_DETAILS = "给维护人员看的："
