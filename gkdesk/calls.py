"""The words of a call, read by argparse, with everything it says in Chinese."""

import argparse
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NoReturn

from gkdesk.errors import UsageError

# What argparse says in English, and what the clerk reads.
_SAYINGS: tuple[tuple[str, str], ...] = (
    (r"the following arguments are required: (.*)", "还缺少 {0}"),
    (r"unrecognized arguments: (.*)", "不认识 {0}"),
    (r"argument (\S+): expected (?:one|at least one) argument", "{0} 后面要有内容"),
    (r"argument (\S+): invalid \w+ value: (.*)", "{0} 要填整数，现为 {1}"),
    (r"argument (\S+): ignored explicit argument (.*)", "{0} 后面不带内容，现为 {1}"),
)


@dataclass(frozen=True, slots=True)
class Word:
    """One argument of a command: ``names`` are its flags, or the one name of a place."""

    names: tuple[str, ...]
    summary: str
    metavar: str | None = None
    is_whole: bool = False
    is_switch: bool = False
    is_required: bool = False
    takes_many: bool = False
    may_repeat: bool = False

    def declare(self, add_argument: Callable[..., object]) -> None:
        """Hand the argument to ``add_argument`` of a parser or group."""
        if self.is_switch:
            add_argument(*self.names, help=self.summary, action="store_true")
        elif not self.names[0].startswith("-"):
            many = "+" if self.takes_many else None
            add_argument(*self.names, help=self.summary, metavar=self.metavar, nargs=many)
        elif self.may_repeat:
            said = {"help": self.summary, "metavar": self.metavar}
            add_argument(*self.names, **said, action="append", default=[])
        else:
            kind = _whole if self.is_whole else str
            add_argument(
                *self.names,
                help=self.summary,
                metavar=self.metavar,
                required=self.is_required,
                type=kind,
            )


def _whole(text: str) -> int:
    """Read a whole number; int alone would also take 2_023."""
    if not (text.isascii() and text.isdigit()):
        raise ValueError(text)
    return int(text)


class Parser(argparse.ArgumentParser):
    """The words of one command. It raises UsageError and never ends the program by itself."""

    def __init__(self, prog: str, summary: str, words: Sequence[Word]) -> None:
        """Take the words of a command; ``--help`` is added."""
        super().__init__(prog=prog, description=summary, add_help=False, allow_abbrev=False)
        group = self.add_argument_group("内容")
        for word in (*words, Word(("-h", "--help"), "显示这份说明", is_switch=True)):
            word.declare(group.add_argument)

    def error(self, message: str) -> NoReturn:
        """Say what is off, and where to read on."""
        for pattern, saying in _SAYINGS:
            found = re.fullmatch(pattern, message)
            if found:
                raise UsageError(f"{saying.format(*found.groups())}；写法见 {self.prog} --help。")
        raise UsageError(f"写法有误；写法见 {self.prog} --help。")

    def format_help(self) -> str:
        """Return the help with its first word in Chinese."""
        return super().format_help().replace("usage: ", "用法：", 1)
