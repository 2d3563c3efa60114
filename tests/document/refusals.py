"""What a template that cannot be used is told, and that nothing is left beside it."""

from pathlib import Path

import pytest

from gkdesk.document import Options
from gkdesk.document.package import packed
from gkdesk.errors import GkdeskError
from gkdesk.report import Report
from tests.document.word_file import changed_parts, own_styles, write_word


def told(report: Report, template: Path) -> str:
    """Return the sentence that a template gets; nothing may be written beside it."""
    target = template.parent / "报告.docx"
    with pytest.raises(GkdeskError) as caught:
        write_word(report, target, Options(template=template))
    assert list(template.parent.iterdir()) == ([template] if template.exists() else [])
    assert str(template) in str(caught.value)
    return str(caught.value)


def told_of_content(report: Report, folder: Path, text: str) -> str:
    """Return the sentence that a ``content.j2`` of some text gets."""
    file = folder / "content.j2"
    file.write_text(text, encoding="utf-8")
    return told(report, file)


def told_of_styles(report: Report, folder: Path, part: str, old: str, new: str) -> str:
    """Return the sentence that a ``styles.docx`` gets in which a text was replaced."""
    file = folder / "styles.docx"
    file.write_bytes(packed(changed_parts(own_styles(report.edition), part, old, new)))
    return told(report, file)
