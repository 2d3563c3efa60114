"""A whole report on the clipboard: as a page where tables came with it, or else as text."""

from pathlib import Path

from gkdesk.intake.sources.blocks import Source
from gkdesk.intake.sources.opening import read_data
from gkdesk.ui.review import wording

_PAGE, _TEXT = ".html", ".txt"


def read_clipboard(html: str, text: str) -> Source:
    """Read what a browser, Word or an editor has put there."""
    name = Path(wording.CLIPBOARD)
    page = read_data(html.encode(), _PAGE, name) if html.strip() else None
    if page is not None and (page.tables or not text.strip()):
        return page
    return read_data(text.encode(), _TEXT, name)
