"""Damage done to a written report as scanning, converting and careless copying do it."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from itertools import pairwise
from random import Random

from tests.intake.written import Grid, Square, Written, is_figure

Damage = Callable[[Written, Random], None]
_TABLES = ("proactive", "requests", "disputes")
_MISREAD = {
    "行": "仃",
    "申": "由",
    "公": "么",
    "业": "亚",
    "未": "末",
    "政": "攻",
    "其": "具",
    "信": "倌",
}


def labels(source: Written) -> list[Square]:
    return [s for grid in grids(source) for line in grid for s in line if not is_figure(s.text)]


def grids(source: Written) -> list[Grid]:
    return [grid for section in _TABLES for grid in source.parts[section].tables]


def figures(line: list[Square]) -> list[Square]:
    return [square for square in line if is_figure(square.text)]


def some_lines(source: Written, random: Random, count: int) -> list[list[Square]]:
    """Return lines with figures."""
    lines = [line for grid in grids(source) for line in grid if figures(line)]
    return random.sample(lines, count)


def cut_labels(source: Written, random: Random) -> None:
    for square in random.sample(labels(source), 12):
        square.text = square.text[: max(1, len(square.text) * 2 // 3)]


def misread_letters(source: Written, random: Random) -> None:
    for square in random.sample(labels(source), 15):
        square.text = "".join(_MISREAD.get(c, c) for c in square.text)


def blank_labels(source: Written, random: Random) -> None:
    for square in random.sample(labels(source), 6):
        square.text = ""


def lose_spans(source: Written, random: Random) -> None:
    """Each box takes one square, and the others move up to it."""
    for square in random.sample([s for s in labels(source) if s.across * s.down > 1], 8):
        square.across = square.down = 1


def lose_all_spans(source: Written, _random: Random) -> None:
    for square in labels(source):
        square.across = square.down = 1


def shift_right(source: Written, random: Random) -> None:
    """A blank before the first figure of a line; the last falls off the table.

    Only where a total gives it away: without one, nobody can tell.
    """
    lines = [line for line in source.grid("requests") if figures(line)]
    lines = [line for line in lines if line[-1].text.strip("0")]
    for line in random.sample(lines, 4):
        first = line.index(figures(line)[0])
        line.insert(first, Square(""))
        line.pop()


def push_right(source: Written, random: Random) -> None:
    """A blank before the first figure of a line that makes the line longer."""
    for line in some_lines(source, random, 4):
        line.insert(line.index(figures(line)[0]), Square(""))


def lose_figures(source: Written, random: Random) -> None:
    """A box is gone, and what stands behind it moves up; where a total gives it away."""
    tables = (source.grid("requests"), source.grid("disputes"))
    lines = [line for grid in tables for line in grid if figures(line)]
    for line in random.sample(lines, 5):
        line.remove(random.choice(figures(line)))


def join_figures(source: Written, random: Random) -> None:
    """Two figures in one box, as a broken rule makes it."""
    for line in some_lines(source, random, 5):
        own = figures(line)
        if len(own) > 1:
            place = random.randrange(len(own) - 1)
            one, other = own[place : place + 2]
            if one.text and other.text:
                one.text, other.text = f"{one.text} {other.text}", ""


def blank_figures(source: Written, random: Random) -> None:
    for line in some_lines(source, random, 20):
        random.choice(figures(line)).text = ""


def blank_noughts(source: Written, _random: Random) -> None:
    for grid in grids(source):
        for line in grid:
            for square in figures(line):
                square.text = "" if square.text == "0" else square.text


def wrong_totals(source: Written, random: Random) -> None:
    for line in random.sample([x for x in source.grid("requests") if figures(x)], 5):
        figures(line)[-1].text = str(random.randrange(5000, 9000))


def lose_lines(source: Written, random: Random) -> None:
    for grid in grids(source):
        lines = [line for line in grid if figures(line) and all(s.down == 1 for s in line)]
        if len(lines) > 1:
            grid.remove(random.choice(lines))


def swap_lines(source: Written, random: Random) -> None:
    """Two lines change places, labels and all."""
    grid = source.grid("requests")
    plain = [n for n, line in enumerate(grid) if len(line) == 8 and line[0].down == 1 and n > 10]
    one, other = random.sample(plain, 2)
    grid[one], grid[other] = grid[other], grid[one]


def repeat_lines(source: Written, random: Random) -> None:
    """A line is printed twice, with other figures the second time."""
    grid = source.grid("proactive")
    line = random.choice([line for line in grid if figures(line)])
    again = [Square(s.text + "1" if is_figure(s.text) else s.text, s.across) for s in line]
    grid.insert(grid.index(line) + 1, again)


def lose_heads(source: Written, random: Random) -> None:
    del source.grid(random.choice(_TABLES))[0]


def no_heads(source: Written, _random: Random) -> None:
    del source.grid("requests")[:3]


def blank_heads(source: Written, random: Random) -> None:
    heads = [s for line in source.grid("requests")[1:3] for s in line]
    for square in random.sample(heads, 4):
        square.text = ""


def lose_a_column(source: Written, random: Random) -> None:
    """One column of figures is gone, with its head."""
    place = random.randrange(5)
    grid = source.grid("requests")
    grid[0][1].across -= 1
    grid[1][1].across -= 1
    del grid[2][place]
    for line in grid[3:]:
        line.remove(figures(line)[1 + place])


def further_column(source: Written, random: Random) -> None:
    """One column more, of something else, with a head or without."""
    grid = source.grid("requests")
    head = random.choice(["", "备注", "上年数"])
    grid[0].append(Square(head, 1, 3))
    for line in grid[3:]:
        line.append(Square(str(random.randrange(100))))


def turn_total(source: Written, _random: Random) -> None:
    """The total before what it adds up, with its head."""
    grid = source.grid("requests")
    grid[1].insert(0, grid[1].pop())
    for line in grid[3:]:
        own = figures(line)
        line.remove(own[-1])
        line.insert(line.index(own[0]), own[-1])


def turn_heads(source: Written, random: Random) -> None:
    """Heads changed places, figures did not: nobody can tell, but the totals can."""
    row = source.grid("requests")[2]
    random.shuffle(row)


def head_numbers(source: Written, _random: Random) -> None:
    """A line of numbers below the heads."""
    for grid in grids(source):
        width = max(sum(square.across for square in line) for line in grid)
        grid.insert(3, [Square(str(number + 1)) for number in range(width)])


def number_lines(source: Written, _random: Random) -> None:
    """The lines are numbered, before their figures."""
    grid = source.grid("requests")
    grid[0].insert(1, Square("行次", 1, 3))
    for number, line in enumerate(grid[3:], start=1):
        line.insert(line.index(figures(line)[0]), Square(str(number)))


def another_year(source: Written, random: Random) -> None:
    """The table of another year follows, with the same heads and lines."""
    again = deepcopy(source.grid("requests"))
    for square in (square for line in again for square in figures(line)):
        square.text = str(random.choice((0, 0, 0, 1, 4)))
    source.parts["requests"].tables.append(again)


def share_of_all(source: Written, random: Random) -> None:
    """A column of shares behind the totals."""
    grid = source.grid("requests")
    grid[0].append(Square("占比", 1, 3))
    for line in grid[3:]:
        line.append(Square(f"{random.randrange(100)}%"))


def subtotal_without_head(source: Written, _random: Random) -> None:
    """A subtotal before the total, and nothing over it."""
    for line in source.grid("requests")[3:]:
        own = figures(line)
        added = sum(int(square.text or 0) for square in own[1:-1])
        line.insert(line.index(own[-1]), Square(str(added)))


def swap_heads(source: Written, random: Random) -> None:
    """Two heads have changed places, their figures have not."""
    row = source.grid("requests")[2]
    one, other = random.sample(range(len(row)), 2)
    row[one], row[other] = row[other], row[one]


def merge_alike(source: Written, random: Random) -> None:
    """Neighbours that are the same are merged into one box."""
    for line in random.sample(source.grid("requests")[3:], 6):
        own = figures(line)
        pairs = [(a, b) for a, b in pairwise(own) if a.text == b.text]
        if pairs:
            kept, gone = random.choice(pairs)
            kept.across = 2
            line.remove(gone)


DAMAGES: Mapping[str, Damage] = {
    one.__name__: one
    for one in (
        cut_labels,
        misread_letters,
        blank_labels,
        lose_spans,
        lose_all_spans,
        shift_right,
        push_right,
        lose_figures,
        join_figures,
        blank_figures,
        blank_noughts,
        wrong_totals,
        lose_lines,
        swap_lines,
        repeat_lines,
        lose_heads,
        no_heads,
        blank_heads,
        lose_a_column,
        further_column,
        turn_total,
        head_numbers,
        number_lines,
        another_year,
        share_of_all,
        subtotal_without_head,
        swap_heads,
        merge_alike,
    )
}
