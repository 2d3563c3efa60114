"""The commands of the command line: the same engine as the window, for scripts and checks."""

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from gkdesk.calls import Parser, Word
from gkdesk.errors import GkdeskError, UsageError
from gkdesk.files import write_file
from gkdesk.form import Library
from gkdesk.outline import as_json, contents, imported_as_json, judgement, what_came
from gkdesk.progress import busy
from gkdesk.project import Project, encode_for, fill, load, save
from gkdesk.prose.checks import CheckLibrary
from gkdesk.prose.proofreader import Proofreader
from gkdesk.report import Report, is_agency_name
from gkdesk.report.linking import link_report
from gkdesk.report.rolling import next_year

if TYPE_CHECKING:
    from gkdesk.document.drawing import Drawing
    from gkdesk.document.makers import Make
    from gkdesk.intake.importing import Imported

_DONE, _FOUND_ERRORS, _BAD_FILE = 0, 1, 3
# The one form that is painted, and needs Qt.
_PDF = ".pdf"
_PROJECT = ".gkd"
# What can have an annex with the comparison of the years.
_ANNEXED = (".docx", ".html", ".htm", _PDF)
_NO_AGENCY = "--agency 要填一行行政机关名称，不能为空，不能有控制字符。"

_JSON = Word(("--json",), "用 JSON 输出", is_switch=True)
_RENDERED = Word(("--rendered",), "文字里引用的数显示成数字", is_switch=True)
_FORCE = Word(("--force",), "覆盖已有的文件", is_switch=True)
_ONE_FILE = Word(("file",), "报告文件（.gkd）", metavar="文件")
_ANY_FILE = Word(("file",), "报告文件（.gkd），或可以导入的文件", metavar="文件")
_FILES = Word(
    ("files",), "报告文件（.gkd），或可以导入的文件，可以有多个", metavar="文件", takes_many=True
)
_SOURCE = Word(("source",), "别人写的报告（.docx .html .htm .pdf .xlsx .txt）", metavar="来源")
_YEAR_OF_SOURCE = Word(("--year",), "报告年份，来源里没有写明时用", metavar="年份", is_whole=True)
_AGENCY_OF_SOURCE = Word(("--agency",), "行政机关全称，来源里没有写明时用", metavar="名称")
_YEAR = Word(("--year",), "报告年份", metavar="年份", is_whole=True, is_required=True)
_AGENCY = Word(("--agency",), "行政机关全称", metavar="名称", is_required=True)
_VALUES = Word(("--values",), "填入的数和文字（JSON）", metavar="文件")
_TEMPLATE = Word(
    ("--template",),
    "本单位的模板：styles.docx、content.j2 或放它们的文件夹，可以写两次",
    metavar="模板",
    may_repeat=True,
)
_DRAFT = Word(("--draft",), "加上“草稿”字样", is_switch=True)
_CHARTS = Word(
    ("--charts",), "正文后另起一页附上与上年的比较，用于 Word、PDF、网页", is_switch=True
)
_OUTPUT = Word(("-o", "--output"), "写到哪个文件", metavar="文件", is_required=True)
_OTHER_OUTPUT = Word(("-o", "--output"), "写到另一个文件，不写时存回原来的文件", metavar="文件")
_LAST = Word(("last",), "上年或更早的报告（.gkd），或可以导入的文件", metavar="上年报告")

_IMPORT = (_SOURCE, _OUTPUT, _YEAR_OF_SOURCE, _AGENCY_OF_SOURCE, _JSON, _FORCE)
_EXPORT = (_ONE_FILE, _OUTPUT, _TEMPLATE, _DRAFT, _CHARTS, _FORCE)


def perform(name: str, words: Sequence[str]) -> int:
    """Run a command with its words and return the exit status."""
    command = COMMANDS[name]
    parser = Parser(f"gkdesk {name}", command.summary, command.words)
    if "-h" in words or "--help" in words:
        print(parser.format_help())
        return _DONE
    return command.act(parser.parse_args(words))


def _new(call: argparse.Namespace) -> int:
    if not is_agency_name(call.agency):
        raise UsageError(_NO_AGENCY)
    edition = Library().for_year(call.year)
    if call.values is None:
        report = Report(edition, call.agency, call.year)
    else:
        report = fill(edition, call.agency, call.year, Path(call.values))
    save(report, Path(call.output), replace=call.force)
    return _DONE


def _show(call: argparse.Namespace) -> int:
    report = _proofread(_read(Path(call.file), Library()), CheckLibrary())
    if call.json:
        print(_dump(as_json(report, call.file, is_rendered=call.rendered)))
    else:
        print("\n".join(contents(report, is_rendered=call.rendered)))
    return _DONE


def _check(call: argparse.Namespace) -> int:
    library, checks = Library(), CheckLibrary()
    status, told = _DONE, list[dict[str, object]]()
    for file in call.files:
        try:
            report = _proofread(_read(Path(file), library), checks)
        except GkdeskError as error:
            print(error, file=sys.stderr)
            told.append({"file": file, "error": str(error)})
            status = _BAD_FILE
            continue
        told.append(as_json(report, file))
        status = max(status, _verdict(report))
        if not call.json:
            print("\n".join(judgement(report, file)))
    if call.json:
        print(_dump(told))
    return status


def _proofread(report: Report, checks: CheckLibrary) -> Report:
    report.proofread(Proofreader(checks.checks(report.edition)))
    return report


def _import(call: argparse.Namespace) -> int:
    agency = call.agency or ""
    if agency and not is_agency_name(agency):
        raise UsageError(_NO_AGENCY)
    imported = _imported(Path(call.source), Library(), agency, call.year)
    save(imported.report, Path(call.output), replace=call.force)
    if call.json:
        _proofread(imported.report, CheckLibrary())
        print(_dump(imported_as_json(imported, call.source)))
    else:
        print("\n".join(what_came(imported, call.source)))
    return _DONE


def _roll(call: argparse.Namespace) -> int:
    library, file = Library(), Path(call.file)
    begun = next_year(_read(file, library), library, file.name, is_own=not _is_foreign(file))
    save(begun.report, Path(call.output), replace=call.force)
    _tell(call.output, begun.report, begun.told)
    return _DONE


def _link(call: argparse.Namespace) -> int:
    library, file, last = Library(), Path(call.file), Path(call.last)
    project = Project.open(file, library)
    other = _read(last, library)
    linked = link_report(project.report, other, last.name, is_own=not _is_foreign(last))
    project.report.link(linked.earlier)
    if call.output is None:
        _save_in_place(project)
    else:
        output = Path(call.output)
        data = encode_for(output, project.report, project.record)
        write_file(output, data, replace=call.force)
    _tell(call.output or call.file, project.report, linked.told)
    return _DONE


def _save_in_place(project: Project) -> None:
    """Save to the report's own file; HeldByAnotherError where a window has it open."""
    project.claim()
    try:
        project.save()
    finally:
        project.close()


def _tell(file: str, report: Report, told: Iterable[str]) -> None:
    """Print whose report a file holds now, and what is to be known of it."""
    years = "、".join(str(one.year) for one in report.earlier.reports)
    print(f"{file}：{report.agency} {report.year} 年（{report.edition.notice}），关联 {years} 年")
    print("".join(f"  {sentence}\n" for sentence in told), end="")


def _read(path: Path, library: Library) -> Report:
    """Return the report of a project file, or of any file that can be imported."""
    return _imported(path, library).report if _is_foreign(path) else load(path, library)


def _is_foreign(path: Path) -> bool:
    """Tell whether a file is to be imported."""
    if path.suffix.lower() == _PROJECT:
        return False
    from gkdesk.intake.sources.opening import READERS

    return path.suffix.lower() in READERS


def _imported(
    path: Path, library: Library, agency: str = "", year: int | None = None
) -> "Imported":
    from gkdesk.intake.importing import import_report

    with busy(f"正在读“{path.name}”……"):
        return import_report(path, library, agency=agency, year=year)


def _verdict(report: Report) -> int:
    has_errors = any(finding.level == "error" for finding in report.findings)
    return _FOUND_ERRORS if has_errors else _DONE


def _export(call: argparse.Namespace) -> int:
    from gkdesk.document.options import Options

    output = Path(call.output)
    make = _maker(output)
    if call.charts and output.suffix.lower() not in _ANNEXED:
        raise UsageError(f"“{output.name}”里附不了比较，--charts 只用于 {'、'.join(_ANNEXED)}。")
    report, template = load(Path(call.file), Library()), tuple(map(Path, call.template))
    now = datetime.now().astimezone() if call.draft else None
    annex = _paint if call.charts else None
    made = make(report, Options(template, draft_at=now, annex=annex))
    write_file(output, made.data, replace=call.force)
    if made.told:
        print(made.told, file=sys.stderr)
    return _DONE


def _paint(drawings: Sequence["Drawing"]) -> Sequence[bytes]:
    """Return drawings as pictures; like a PDF they are painted by Qt, which is slow to load."""
    from gkdesk.ui.paper.drawings import paint_pictures

    return paint_pictures(drawings)


def _maker(output: Path) -> "Make":
    """Return what makes the form of an ending; what a form needs is slow to load."""
    from gkdesk.document.makers import MAKERS

    ending = output.suffix.lower()
    if ending == _PDF:
        from gkdesk.ui.paper.pdf import make_pdf

        return make_pdf
    if ending not in MAKERS:
        raise UsageError(f"“{output.name}”的扩展名要是 {'、'.join((*MAKERS, _PDF))} 之一。")
    return MAKERS[ending]


def _dump(found: object) -> str:
    """Write JSON; the bytes of a file's name that are no UTF-8 are escaped, to stay JSON."""
    text = json.dumps(found, ensure_ascii=False, indent=2)
    return re.sub("[\ud800-\udfff]", lambda half: f"\\u{ord(half[0]):04x}", text)


@dataclass(frozen=True, slots=True)
class _Command:
    """One command: what it is for, the words it takes, and what it does."""

    summary: str
    words: tuple[Word, ...]
    act: Callable[[argparse.Namespace], int]


COMMANDS: dict[str, _Command] = {
    "new": _Command("新建一份报告", (_YEAR, _AGENCY, _VALUES, _OUTPUT, _FORCE), _new),
    "show": _Command("显示报告的内容", (_ANY_FILE, _JSON, _RENDERED), _show),
    "check": _Command("检查一份或多份报告", (_FILES, _JSON), _check),
    "import": _Command("读入别人写的报告，写成报告文件", _IMPORT, _import),
    "roll": _Command("由这份报告开始下一年的报告", (_ANY_FILE, _OUTPUT, _FORCE), _roll),
    "link": _Command(
        "关联上年或更早的报告，核对衔接、比较历年", (_ONE_FILE, _LAST, _OTHER_OUTPUT, _FORCE), _link
    ),
    "export": _Command("按扩展名生成 Word、PDF、网页或 Excel 文件", _EXPORT, _export),
}


def overview() -> str:
    """Return the help of the whole program."""
    commands = "\n".join(f"  gkdesk {name:8}{one.summary}" for name, one in COMMANDS.items())
    return (
        "公开年报台：填写、检查、生成年度报告。\n\n"
        "用法：\n"
        "  gkdesk         打开窗口\n"
        "  gkdesk 文件    用窗口打开报告文件（.gkd）\n"
        f"{commands}\n\n"
        "各命令的写法见 gkdesk 命令 --help；gkdesk --version 显示版本。"
    )
