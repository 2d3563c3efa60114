"""Reports as others would write them: paragraphs and tables, to be put into files of any kind."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from random import Random

from gkdesk.form import Edition, Label, Table
from gkdesk.report import Report, plain
from tests.drawing import full_report

AGENCY = "江河市水务局"
# Of the cells of a sparse report, so many are left blank, and so many hold more than naught.
_BLANKS, _FIGURES = 0.03, 0.15
PROSE = {
    "preamble": [
        "根据《中华人民共和国政府信息公开条例》的规定，编制本年度报告。",
        "本报告由六个部分组成，所列数据的统计期限自1月1日起至12月31日止。",
    ],
    "overview": [
        "本机关按照要求推进政府信息公开工作。",
        "（一）主动公开。通过网站公开信息三百余条，方便群众查阅。",
        "（二）依申请公开。畅通申请渠道，规范办理流程，按时答复。",
        "（三）监督保障。全年开展培训两次，开展自查一次。",
    ],
    "problems": [
        "一是公开内容还不够细，将对照目录逐项补齐。",
        "二是解读形式还比较单一，将增加图解和问答。",
    ],
    "other_matters": ["本年度未收取信息处理费。"],
}


@dataclass(eq=False)
class Square:
    """A box of a table as HTML has it; another box with the same text is another one."""

    text: str
    across: int = 1
    down: int = 1


Grid = list[list[Square]]


@dataclass
class Part:
    """A section: its heading, and its text or tables."""

    heading: str
    lines: list[str] = field(default_factory=list[str])
    tables: list[Grid] = field(default_factory=list[Grid])
    # Below the tables.
    notes: list[str] = field(default_factory=list[str])


@dataclass
class Written:
    """A report as it is written. ``parts`` are by the section that they are."""

    title: list[str]
    preamble: list[str]
    parts: dict[str, Part]
    closing: list[str]
    # The cells that a reader has to find in it, as plain text.
    cells: dict[str, str | None]

    def grid(self, section: str) -> Grid:
        """The one table of a section."""
        (grid,) = self.parts[section].tables
        return grid

    def each(self, change: Callable[[str], str], *sections: str) -> None:
        """Change the labels of tables."""
        for section in sections or tuple(self.parts):
            for grid in self.parts[section].tables:
                for line in grid:
                    for square in line:
                        if not is_figure(square.text):
                            square.text = change(square.text)


def is_figure(text: str) -> bool:
    return not text or text.strip("-.,").replace(".", "").replace(",", "").isdigit()


def written(report: Report, prose: Mapping[str, list[str]] = PROSE) -> Written:
    """Return a report as its notice prints it."""
    edition = report.edition
    parts: dict[str, Part] = {}
    opening: list[str] = []
    for section in edition.sections:
        lines = list(prose.get(section.id, [f"{section.name}写在这里，这是一句完整的话。"]))
        if not section.heading:
            opening = lines
        elif section.kind == "prose":
            parts[section.id] = Part(section.heading, lines)
        else:
            grid = grid_of(edition.tables[section.id], report)
            parts[section.id] = Part(section.heading, tables=[grid])
    title = [report.agency, f"{report.year}年政府信息公开工作年度报告"]
    closing = [report.agency, f"{report.year + 1}年1月23日"]
    cells = {cell: plain(value) for cell, value in report.values.items()}
    return Written(title, opening, parts, closing, cells)


def grid_of(table: Table, report: Report) -> Grid:
    return [
        [
            Square(
                box.text if isinstance(box, Label) else plain(report.values[box.cell.id]) or "",
                box.across,
                box.down,
            )
            for box in line
        ]
        for line in table.layout
    ]


def sample(edition: Edition) -> Written:
    """Return the report that variants are made of; every figure is another, as far as may be."""
    report = full_report(edition)
    report.describe(AGENCY, None)
    return deepcopy(written(report))


def sparse_sample(edition: Edition, random: Random) -> Written:
    """Return a report as most are: naught nearly everywhere, and here and there a blank."""
    report = Report(edition, AGENCY, edition.first_report_year + 1)
    for cell in edition.reach:
        lot = random.random()
        if lot < _BLANKS:
            continue
        report.enter({cell: random.randrange(1, 500) if lot > 1 - _FIGURES else 0})
    return written(report)


def placed(grid: Grid) -> list[tuple[int, int, Square]]:
    """Return the boxes of a grid with row and column, as a browser finds them."""
    taken: set[tuple[int, int]] = set()
    found: list[tuple[int, int, Square]] = []
    for top, line in enumerate(grid):
        left = 0
        for square in line:
            while (top, left) in taken:
                left += 1
            found.append((top, left, square))
            rows, columns = range(square.down), range(square.across)
            taken |= {(top + down, left + across) for down in rows for across in columns}
    return found


def squares(grid: Grid) -> list[list[str]]:
    """Return a grid with spans as blanks, as text has it."""
    boxes = placed(grid)
    width = max(left + square.across for _, left, square in boxes)
    texts = [[""] * width for _ in grid]
    for top, left, square in boxes:
        texts[top][left] = square.text
    return texts
