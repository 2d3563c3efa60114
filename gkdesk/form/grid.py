"""The grid of one table while it is filled with boxes, the way a table of HTML is."""

from gkdesk.form.faults import Place


class Grid:
    """Knows which squares are taken, in ``height`` rows and ``width`` columns."""

    def __init__(self, height: int, width: int) -> None:
        """Start with an empty grid."""
        self._height = height
        self._width = width
        self._taken: set[tuple[int, int]] = set()

    def take(self, top: int, across: int, down: int, place: Place) -> int:
        """Take the next free squares of a row and return the leftmost column."""
        left = 0
        while (top, left) in self._taken:
            left += 1
        if left + across > self._width:
            place.report("across", f"超出了表的宽度（共 {self._width} 栏）")
        if top + down > self._height:
            place.report("down", f"跨行的格超出了表的末行（共 {self._height} 行）")
        squares = {
            (row, column)
            for row in range(top, min(top + down, self._height))
            for column in range(left, min(left + across, self._width))
        }
        if squares & self._taken:
            place.report("across", f"与上方跨行的格重叠（第 {left + 1} 栏）")
        self._taken |= squares
        return left

    def close(self, place: Place) -> None:
        """Report the rows that are not filled, each at its first hole."""
        for top in range(self._height):
            for left in range(self._width):
                if (top, left) not in self._taken:
                    place.at(row=f"第 {top + 1} 行").report("layout", f"第 {left + 1} 栏是空的")
                    break
