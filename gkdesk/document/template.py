"""Which template files a report is printed with, and what is wrong in them."""

from dataclasses import dataclass, replace
from pathlib import Path

from gkdesk.errors import GkdeskError
from gkdesk.form import Edition
from gkdesk.places import data_folder

_CONTENT = "content.j2"
_STYLES = "styles.docx"

# What an office prints with, see ``find_template``; None where it has nothing of its own.
Chosen = Path | tuple[Path, ...] | None


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


def find_template(edition: Edition, chosen: Chosen = None) -> Template:
    """Return the template of an edition, with what an office has put in its place.

    ``chosen`` is a folder with one or both of the files, or one of them under any name, or
    several of these, of which a later one goes before an earlier one.
    """
    own = data_folder("templates") / edition.template
    template = Template(own / _CONTENT, own / _STYLES)
    for path in (chosen,) if isinstance(chosen, Path) else chosen or ():
        template = _with(path, template)
    return template


def _with(chosen: Path, template: Template) -> Template:
    if not chosen.exists():
        raise TemplateError(chosen, "找不到它，请核对文件名和所在文件夹")
    if chosen.is_dir():
        return _out_of(chosen, template)
    if chosen.suffix.lower() == Path(_CONTENT).suffix:
        return replace(template, content=chosen)
    return replace(template, styles=chosen)


def _out_of(folder: Path, template: Template) -> Template:
    content, styles = folder / _CONTENT, folder / _STYLES
    if not (content.exists() or styles.exists()):
        raise TemplateError(folder, f"文件夹里没有 {_CONTENT}，也没有 {_STYLES}")
    return Template(
        content if content.exists() else template.content,
        styles if styles.exists() else template.styles,
    )
