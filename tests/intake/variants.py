"""How published reports differ from the notice, each as a change of one that follows it.

V1 to V15 are those that were found in published reports; the others were told of or are likely.
A change says what a reader has to find: ``cells`` of what is written, blank where nothing is
given.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from tests.intake.written import Grid, Square, Written, is_figure

Change = Callable[[Written], None]
_WIDE = {0x21 + offset: 0xFF01 + offset for offset in range(94)}


@dataclass(frozen=True)
class Variant:
    """A change of the sample of one edition. ``skips`` are containers that cannot carry it."""

    edition: str
    change: Change
    skips: tuple[str, ...] = ()


def figures(source: Written, section: str) -> list[list[Square]]:
    """Return the boxes with figures of a table, line by line."""
    lines = ([square for square in line if is_figure(square.text)] for line in source.grid(section))
    return [line for line in lines if line]


def line_of(source: Written, section: str, label: str) -> list[Square]:
    """Return the line that has a label in it."""
    return next(
        line for line in source.grid(section) if any(label in square.text for square in line)
    )


def put(source: Written, section: str, label: str, texts: list[str], row: str) -> None:
    """Write other texts into a line, of which nothing is to be found."""
    squares = [square for square in line_of(source, section, label) if is_figure(square.text)]
    for square, text in zip(squares, texts, strict=True):
        square.text = text
    for cell in source.cells:
        if cell.startswith(f"{section}.{row}."):
            source.cells[cell] = None


def relabel(old: str, new: str, section: str) -> Change:
    def change(source: Written) -> None:
        source.each(lambda text: text.replace(old, new), section)

    return change


def every_label(change_text: Callable[[str], str]) -> Change:
    def change(source: Written) -> None:
        source.each(change_text)

    return change


def headings(**new: str) -> Change:
    def change(source: Written) -> None:
        for section, heading in new.items():
            source.parts[section].heading = heading

    return change


def cell(name: str, text: str, value: str, label: str, place: int) -> Change:
    """Write one figure of the first table otherwise: the line with a label, and its place there."""

    def change(source: Written) -> None:
        squares = [s for s in line_of(source, "proactive", label) if is_figure(s.text)]
        squares[place].text = text
        source.cells[f"proactive.{name}"] = value

    return change


def slashes(source: Written) -> None:
    put(source, "proactive", "规章", ["/", "/", "/"], "rules")
    for column in ("issued", "repealed", "in_force"):
        source.cells[f"proactive.rules.{column}"] = "/"


def dashes(source: Written) -> None:
    put(source, "proactive", "规章", ["-", "—", "无"], "rules")


def blank_reconsideration(source: Written) -> None:
    for square in source.grid("disputes")[-1][:5]:
        square.text = ""
    for name in source.cells:
        if name.startswith("disputes.reconsideration."):
            source.cells[name] = None


def only_totals(source: Written) -> None:
    """Nobody applied: columns left blank, and a 0 as the total alone."""
    for line in figures(source, "requests"):
        for square in line[:-1]:
            square.text = ""
        line[-1].text = "0"
    for name in source.cells:
        if name.startswith("requests."):
            source.cells[name] = None


def blank_totals(source: Written) -> None:
    """The sums stay what they are; the source prints none."""
    for line in figures(source, "requests")[2:-2]:
        line[-1].text = ""


def total_beside(source: Written) -> None:
    grid = source.grid("requests")
    note, applicants = grid[0]
    total = grid[1].pop()
    applicants.across -= 1
    total.down = 3
    grid[0] = [note, applicants, total]


def further_row(source: Written) -> None:
    grid = source.grid("proactive")
    grid.insert(4, [Square("其他主动公开文件"), Square("12"), Square("0"), Square("30")])
    grid[2][0].text = "规章（含本机关起草的，由本级政府发布的不计）"


def subtotals(source: Written) -> None:
    """A column over the organisations and a row below each group, as one template has it."""
    grid = source.grid("requests")
    grid[0][1].across += 1
    grid[1][1].across += 1
    grid[2].append(Square("小计"))
    for line in figures(source, "requests"):
        line_in_grid = next(one for one in grid if any(square is line[0] for square in one))
        parts = [int(square.text or 0) for square in line[1:6]]
        line_in_grid.insert(len(line_in_grid) - 1, Square(str(sum(parts))))
    last = next(n for n, line in enumerate(grid) if line[0].text == "（四）无法提供")
    grid[5][0].down += 1
    withheld = next(line for line in grid if line[0].text == "（三）不予公开")
    withheld[0].down += 1
    grid.insert(last, [Square("小计"), *(Square("777") for _ in range(8))])


def half_width(source: Written) -> None:
    source.each(lambda text: text.replace("（", " (").replace("）", ") "))
    source.each(lambda text: text.replace("第二十条", "第二十条 "), "proactive")


def in_parts(*starts: int) -> Change:
    """Part the long table into several, without heads and without the groups on the next page."""

    def change(source: Written) -> None:
        grid = source.grid("requests")
        cuts = [0, *starts, len(grid)]
        parts = [grid[first:end] for first, end in pairwise(cuts)]
        for number, part in enumerate(parts):
            for top, line in enumerate(part):
                for square in line:
                    square.down = min(square.down, len(part) - top)
            if number:
                _fill_left(part, 10)
        source.parts["requests"].tables = parts

    return change


def _fill_left(part: Grid, width: int) -> None:
    """Put blanks where groups of the page before reached down to."""
    reached = [0] * len(part)
    for top, line in enumerate(part):
        missing = width - sum(square.across for square in line) - reached[top]
        if missing > 0:
            line.insert(0, Square("", missing, 1))
        for square in line:
            for down in range(1, square.down):
                reached[top + down] += square.across


def repeated_heads(source: Written) -> None:
    grid = source.grid("requests")
    heads = [[Square(s.text, s.across, s.down) for s in line] for line in grid[:3]]
    head, tail = grid[:12], grid[12:]
    for part in (head, tail):
        for top, line in enumerate(part):
            for square in line:
                square.down = min(square.down, len(part) - top)
    _fill_left(tail, 10)
    source.parts["requests"].tables = [[*head, *heads, *tail]]


def one_row_of_others(source: Written) -> None:
    """The three lines in one, with their sum; the form has no better line than its last."""
    grid = source.grid("requests")
    first = next(n for n, line in enumerate(grid) if line[0].text == "（六）其他处理")
    own = [[int(s.text) for s in line if is_figure(s.text)] for line in grid[first : first + 3]]
    sums = [sum(column) for column in zip(*own, strict=True)]
    grid[5][0].down -= 2
    grid[first : first + 3] = [[Square("（六）其他处理", 2), *(Square(str(n)) for n in sums)]]
    names = [name for name in source.cells if name.startswith("requests.closed_otherwise.")]
    for name in names:
        *_, row, column = name.split(".")
        place = [n.rpartition(".")[2] for n in names[:7]].index(column)
        source.cells[name] = str(sums[place]) if row == "other" else None


def number_line(source: Written) -> None:
    source.title.append("江水发〔2022〕5号")


def letter(source: Written) -> None:
    source.title.append("江政函〔2022〕20号")


def explained(source: Written) -> None:
    source.parts["proactive"].notes.append("注：现行有效件数经清理后调整，以本年度报告为准。")


def swapped(source: Written) -> None:
    parts = source.parts
    problems, others = parts.pop("problems"), parts.pop("other_matters")
    others.heading, problems.heading = "五、其他事项", "六、存在问题及改进措施"
    parts |= {"other_matters": others, "problems": problems}


def without_spans(source: Written) -> None:
    """Empty cells in place of spans."""
    for section in ("proactive", "requests", "disputes"):
        _flatten(source, section)


def _flatten(source: Written, section: str) -> None:
    grid = source.grid(section)
    width = max(sum(square.across for square in line) for line in grid)
    flat = [[Square("") for _ in range(width)] for _ in grid]
    taken: set[tuple[int, int]] = set()
    for top, line in enumerate(grid):
        left = 0
        for square in line:
            while (top, left) in taken:
                left += 1
            flat[top][left].text = square.text
            taken |= {
                (top + down, left + across)
                for down in range(square.down)
                for across in range(square.across)
            }
    grid[:] = flat


def upright(source: Written) -> None:
    square = line_of(source, "requests", "三、本年度办理结果")[0]
    square.text = "\n".join(square.text)
    for label in ("（三）不予公开", "（四）无法提供"):
        line_of(source, "requests", label)[0].text = "\n".join(label)


def wrapped(source: Written) -> None:
    source.each(lambda text: text[:6] + "\n" + text[6:] if len(text) > 8 else text)


def year_first(source: Written) -> None:
    agency, rest = source.title
    source.title = [f"{rest[:5]}{agency}{rest[5:]}"]


def quarterly(source: Written) -> None:
    source.title = [f"{source.title[0]}{source.title[1].replace('年政', '年度政')}"]


def wrong_total(source: Written) -> None:
    figures(source, "requests")[0][-1].text = "9999"


VARIANTS: Mapping[str, Variant] = {
    "as_printed_2021": Variant("2021", lambda _: None),
    "as_printed_2019": Variant("2019", lambda _: None),
    "as_printed_2091": Variant("2091", lambda _: None),
    "v1_short_name": Variant("2021", relabel("行政规范性文件", "规范性文件", "proactive")),
    "v2_slashes": Variant("2021", slashes),
    "v3_dashes": Variant("2021", dashes),
    "v4_blank_reconsideration": Variant("2021", blank_reconsideration),
    "v4_only_totals": Variant("2021", only_totals),
    "v5_blank_totals": Variant("2021", blank_totals),
    "v6_total_beside": Variant("2021", total_beside),
    "v7_further_row": Variant("2021", further_row),
    # Without spans the heads stand elsewhere than the figures, which are one more than the form's.
    "v8_subtotals": Variant("2021", subtotals, skips=(".cells.txt",)),
    "v9_yuan": Variant(
        "2021",
        cell("charges.amount", "38600元", "3.86", "行政事业性收费", -1),
    ),
    "v9_wan_yuan": Variant(
        "2021",
        cell("charges.amount", "5.2万元", "5.2", "行政事业性收费", -1),
    ),
    "v9_procurement": Variant(
        "2019",
        cell("procurement.amount", "251000元", "251000", "政府集中采购", -1),
    ),
    "v10_half_width": Variant("2021", half_width),
    "v11_parted": Variant("2021", in_parts(11, 20)),
    "v11_parted_in_a_group": Variant("2021", in_parts(9)),
    "v11_parted_2019": Variant("2019", in_parts(10)),
    "v11_repeated_heads": Variant("2021", repeated_heads),
    "v12_short_head": Variant("2021", relabel("本年处理决定数量", "处理决定数量", "proactive")),
    "v12_unit_without_brackets": Variant(
        "2021", relabel("（单位：万元）", " 单位：万元", "proactive")
    ),
    "v13_one_row_of_others": Variant("2021", one_row_of_others),
    "v14_number": Variant("2021", number_line),
    "v14_letter": Variant("2021", letter),
    "v15_explained": Variant("2021", explained),
    "swapped": Variant("2021", swapped),
    "swapped_2019": Variant("2019", swapped),
    "other_headings": Variant(
        "2021",
        headings(
            overview="一、政府信息公开工作的基本情况",
            disputes="四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
            problems="五、政府信息公开工作存在的主要问题及改进情况",
        ),
    ),
    "further_headings": Variant(
        "2021",
        headings(
            disputes="四、政府信息公开行政复议行政诉讼情况",
            problems="五、存在的不足及改进措施",
            other_matters="六、其他事项",
        ),
    ),
    "numbered_twice": Variant(
        "2021", headings(overview="一、一、总体情况", problems="五、四、存在问题及改进情况")
    ),
    "misread_heading": Variant("2021", headings(problems="五、存在的主要间题及改进情况")),
    "spaced_headings": Variant("2021", headings(overview="一 、总 体 情 况")),
    "without_spans": Variant("2021", without_spans),
    "without_spans_2019": Variant("2019", without_spans),
    "upright": Variant("2021", upright),
    "wrapped": Variant("2021", wrapped, skips=(".bars.txt",)),
    "wrapped_2019": Variant("2019", wrapped),
    "wide": Variant("2021", every_label(lambda text: text.translate(_WIDE))),
    "spaced": Variant("2021", every_label("　".join)),
    "abbreviated": Variant(
        "2021",
        relabel(
            "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            "1.逾期不补正",
            "requests",
        ),
    ),
    "missing_letter": Variant(
        "2021", relabel("7.属于行政执法案卷", "7.属于行政执法案", "requests")
    ),
    "misread_letter": Variant("2021", relabel("商业企业", "商业企亚", "requests")),
    "misread_row": Variant("2021", relabel("2.重复申请", "2.重夏申请", "requests")),
    "remark_in_label": Variant(
        "2021", relabel("2.重复申请", "2.重复申请（同一申请人重复提出的）", "requests")
    ),
    "sub_items": Variant(
        "2021",
        cell("rules.issued", "9（其中修订4件）", "9", "规章", 0),
    ),
    "thousands": Variant(
        "2021",
        cell("licences.decisions", "11,398,889", "11398889", "许可", -1),
    ),
    "wide_digits": Variant("2021", cell("licences.decisions", "１２３", "123", "许可", -1)),
    "footnote_mark": Variant("2021", cell("licences.decisions", "56*", "56", "许可", -1)),
    "unit_in_cell": Variant("2021", cell("licences.decisions", "56件", "56", "许可", -1)),
    "less": Variant("2019", cell("licences.change", "减3", "-3", "许可", 1)),
    "less_by_sign": Variant("2019", cell("licences.change", "-12", "-12", "许可", 1)),
    "more": Variant("2019", cell("licences.change", "增4", "4", "许可", 1)),
    "year_first": Variant("2021", year_first),
    "of_the_year": Variant("2021", quarterly),
    "wrong_total": Variant("2021", wrong_total),
}
