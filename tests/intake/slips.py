"""More damage: what is shifted as a whole, misread all over, or written in another way."""

from collections.abc import Mapping
from random import Random

from tests.intake.damages import Damage, figures, labels
from tests.intake.written import Square, Written, is_figure

_UNREADABLE = ("l{}", "{}O", "约{}", "{}?", "0{}", "{}-9")
_DIGITS = "零一二三四五六七八九"


def _lines(source: Written) -> list[list[Square]]:
    """Return the lines of figures of the largest table."""
    return [line for line in source.grid("requests") if figures(line)]


def _turn_columns(source: Written, one: int, other: int) -> None:
    for line in (source.grid("requests")[2], *_lines(source)):
        own = figures(line)[1:] or line
        first, second = line.index(own[one]), line.index(own[other])
        line[first], line[second] = line[second], line[first]


def misread_everywhere(source: Written, random: Random) -> None:
    """Every label has lost a letter."""
    for square in labels(source):
        place = random.randrange(max(1, len(square.text)))
        if len(square.text) > len("总计"):
            square.text = square.text[:place] + square.text[place + 1 :]


def shift_all_right(source: Written, _random: Random) -> None:
    """A blank before all figures of a table; the totals fall off."""
    for line in _lines(source):
        line.insert(line.index(figures(line)[0]), Square(""))
        line.pop()


def shift_all_left(source: Written, _random: Random) -> None:
    """The first figure of each line is gone, the others have moved up, and a blank follows."""
    for line in _lines(source):
        line.remove(figures(line)[0])
        line.append(Square(""))


def shift_a_column(source: Written, random: Random) -> None:
    """The figures of one column stand one line below their own."""
    lines = [figures(line) for line in _lines(source)]
    place = random.randrange(len(lines[0]) - 1)
    texts = [line[place].text for line in lines]
    for line, text in zip(lines, ["", *texts], strict=False):
        line[place].text = text


def move_aside(source: Written, random: Random) -> str:
    """A figure stands in the box beside its own, which was naught; return it.

    Where no figure is blank, the sums below tell it.
    """
    lines = [figures(line) for line in _lines(source)[2:-2]]
    pairs = [
        (line[n], line[n + 1])
        for line in lines
        for n in range(len(line) - 2)
        if line[n].text.strip("0") and line[n + 1].text == "0"
    ]
    own, beside = random.choice(pairs)
    own.text, beside.text = "", own.text
    return beside.text


def turn_table(source: Written, _random: Random) -> None:
    """The table lies on its side: columns for rows, each square a box of its own."""
    grid = source.grid("requests")
    height, width = len(grid), sum(square.across for square in grid[0])
    texts: dict[tuple[int, int], str] = {}
    for top, line in enumerate(grid):
        left = 0
        for square in line:
            while (top, left) in texts:
                left += 1
            for row in range(top, top + square.down):
                for column in range(left, left + square.across):
                    texts[row, column] = square.text
    grid[:] = [[Square(texts[row, column]) for row in range(height)] for column in range(width)]


def one_name_twice(source: Written, random: Random) -> None:
    """A line has the name of the one above it: which of them it is nobody can tell."""
    lines = [line for line in _lines(source) if not is_figure(line[0].text) and len(line) == 8]
    place = random.randrange(1, len(lines))
    lines[place][0].text = lines[place - 1][0].text


def turn_columns(source: Written, random: Random) -> None:
    """Two columns have changed places, heads and all."""
    one, other = random.sample(range(4), 2)
    _turn_columns(source, one, other)


def misread_figures(source: Written, random: Random) -> None:
    """Figures that nobody can read with certainty."""
    for line in random.sample(_lines(source), 6):
        square = random.choice(figures(line))
        square.text = random.choice(["l{}", "{}O", "约{}", "{}?", "0{}", "{}-9"]).format(
            square.text
        )


def figures_in_words(source: Written, random: Random) -> None:
    """Figures as they are said."""
    for line in random.sample(_lines(source), 6):
        for square in figures(line)[:-1]:
            square.text = _DIGITS[int(square.text)] if len(square.text) == 1 else square.text


def last_year_beside(source: Written, random: Random) -> None:
    """A column of last year's figures behind this year's, with its head."""
    for line in source.grid("proactive"):
        text = str(random.randrange(90)) if figures(line) else "上年数"
        line.append(Square(text if len(line) > 1 else ""))


SLIPS: Mapping[str, Damage] = {
    one.__name__: one
    for one in (
        misread_everywhere,
        shift_all_right,
        shift_all_left,
        shift_a_column,
        turn_table,
        one_name_twice,
        turn_columns,
        misread_figures,
        figures_in_words,
        last_year_beside,
    )
}
