"""What is seen of a widget, as pixels."""

from itertools import product

from PySide6.QtGui import QImage


def inks(picture: QImage) -> set[str]:
    """The colours that a picture has nothing of the ground in."""
    squares = product(range(picture.width()), range(picture.height()))
    found = (picture.pixelColor(x, y) for x, y in squares)
    return {colour.name().upper() for colour in found if colour.alpha() == 255}
