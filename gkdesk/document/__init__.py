"""The report as a document: blocks in the order of the page, then Word.

``content`` renders the office's ``content.j2`` into ``blocks``; ``word`` writes the blocks with
the styles of the office's ``styles.docx``. Python names styles and knows no font, no size and
no word of the notice. What stands where is the template's matter, how it looks the styles'.

This room imports ``report``, ``form``, ``files``, ``places`` and ``errors``; it does not know
``project``, and no window.
"""

from gkdesk.document.blocks import Block, Heading, Paragraph, Signature, TableBlock, Title
from gkdesk.document.content import read_blocks
from gkdesk.document.template import Template, TemplateError, find_template
from gkdesk.document.word import build_word, write_word

__all__ = [
    "Block",
    "Heading",
    "Paragraph",
    "Signature",
    "TableBlock",
    "Template",
    "TemplateError",
    "Title",
    "build_word",
    "find_template",
    "read_blocks",
    "write_word",
]
