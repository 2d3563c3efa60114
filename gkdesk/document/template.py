"""Which template files a report is printed with, and what is wrong in them."""

from dataclasses import dataclass
from pathlib import Path

from gkdesk.errors import GkdeskError
from gkdesk.form import Edition
from gkdesk.places import data_folder

_CONTENT = "content.j2"
_STYLES = "styles.docx"


class TemplateError(GkdeskError):
    """A template cannot be used; nothing was written."""

    def __init__(self, file: Path, cause: str, line: int | None = None) -> None:
        """Say which file, on which line, and what is wrong there."""
        place = f"第 {line} 行" if line else ""
        super().__init__(f"模板“{file}”{place}用不了：{cause}。")


@dataclass(frozen=True, slots=True)
class Template:
    """``content`` says what stands where, ``styles`` how it looks."""

    content: Path
    styles: Path


def find_template(edition: Edition, chosen: Path | None = None) -> Template:
    """Return the template of an edition, with what an office has put in its place.

    ``chosen`` is a folder with one or both of the files, or one of them under any name.
    """
    own = data_folder("templates") / edition.template
    content, styles = own / _CONTENT, own / _STYLES
    if chosen is None:
        return Template(content, styles)
    if chosen.is_dir():
        return _out_of(chosen, content, styles)
    if chosen.suffix.lower() == Path(_CONTENT).suffix:
        return Template(chosen, styles)
    return Template(content, chosen)


def _out_of(folder: Path, content: Path, styles: Path) -> Template:
    has_content, has_styles = (folder / _CONTENT).exists(), (folder / _STYLES).exists()
    if not (has_content or has_styles):
        raise TemplateError(folder, f"文件夹里没有 {_CONTENT}，也没有 {_STYLES}")
    return Template(
        folder / _CONTENT if has_content else content,
        folder / _STYLES if has_styles else styles,
    )
