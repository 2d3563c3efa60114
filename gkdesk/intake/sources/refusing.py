"""Why a file is not read; ``opening`` puts its name before it."""

from typing import Literal

PdfTrouble = Literal["password", "damaged", "pages", "memory", "objects", "time", "scan", "codes"]

DAMAGED = "文件已损坏，请在原来的程序里打开后另存一份"
TOO_LARGE = "里面的内容太多，不像是一份年度报告"


class RefusedError(Exception):
    """A file is not read: what is wrong and what to do, without its name."""


class PdfError(Exception):
    """A PDF cannot be read."""

    def __init__(self, trouble: PdfTrouble) -> None:
        """Keep what happened."""
        super().__init__(trouble)
        self.trouble: PdfTrouble = trouble
