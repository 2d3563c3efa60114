"""Which template files a report is printed with, and what is wrong in them."""

from dataclasses import dataclass, replace
from pathlib import Path

from gkdesk.errors import GkdeskError
from gkdesk.files import quoted
from gkdesk.form import Edition
from gkdesk.places import data_folder

_CONTENT = "content.j2"
_STYLES = "styles.docx"
_LONGEST_QUOTE = 60

# What an office prints with, see ``find_template``; None where it has nothing of its own.
Chosen = Path | tuple[Path, ...] | None


class TemplateError(GkdeskError):
    """A template cannot be used; nothing was written."""

    def __init__(self, file: Path, cause: str, place: str = "") -> None:
        """Say which file, where in it, and what is wrong there."""
        super().__init__(f"模板{quoted(file)}{place}用不了：{cause}。")


def quote(text: str) -> str:
    """Return a text as a sentence quotes it: on one line, and no more than tells which it is."""
    shown = "".join(c for c in " ".join(text.split()) if c.isprintable())
    return f"“{shown if len(shown) <= _LONGEST_QUOTE else shown[:_LONGEST_QUOTE] + '……'}”"


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
    if not _exists(chosen):
        raise TemplateError(chosen, "找不到它，请核对文件名和所在文件夹")
    if chosen.is_dir():
        return _out_of(chosen, template)
    if chosen.suffix.lower() == Path(_CONTENT).suffix:
        return replace(template, content=chosen)
    return replace(template, styles=chosen)


def _out_of(folder: Path, template: Template) -> Template:
    content, styles = folder / _CONTENT, folder / _STYLES
    if not (_exists(content) or _exists(styles)):
        raise TemplateError(folder, f"文件夹里没有 {_CONTENT}，也没有 {_STYLES}")
    return Template(
        content if _exists(content) else template.content,
        styles if _exists(styles) else template.styles,
    )


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:
        # A name too long for a file, a folder that may not be looked into.
        raise TemplateError(path, "打不开它，请核对文件名和读取的权限") from error
