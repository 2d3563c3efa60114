"""The pictures of an office's own, read and cut as they are printed."""

from functools import lru_cache

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from gkdesk.document.story import Picture
from gkdesk.ui.paper.items import Image

# A picture is read once for all pages on which it stands.
_KEPT = 16


def image_of(picture: Picture) -> Image | None:
    """Return a picture at the corner of its room; None for a kind that cannot be read."""
    pixels = _pixels(picture)
    if pixels.isNull():
        return None
    return Image(0.0, 0.0, picture.width, picture.height, pixels)


@lru_cache(maxsize=_KEPT)
def _pixels(picture: Picture) -> QImage:
    whole = QImage.fromData(picture.data)
    left, top, right, bottom = picture.crop
    if whole.isNull() or not any(picture.crop):
        return whole
    width, height = whole.width(), whole.height()
    kept = QRect(
        round(left * width),
        round(top * height),
        round((1 - left - right) * width),
        round((1 - top - bottom) * height),
    )
    return whole.copy(kept)
