"""The report as a document: blocks in the order of the page, then Word, web page and workbook.

``content`` renders the office's ``content.j2`` into ``blocks``; ``word`` writes the blocks with
the styles of the office's ``styles.docx``. Python names styles and knows no font, no size and
no word of the notice. What stands where is the template's matter, how it looks the styles'.
Both come from outside: ``language`` and ``tags`` cut Jinja down to what ends soon, ``opening``
lets in no macro and no link, ``archive`` and ``parts`` nothing damaged or missing, ``numbers`` and
``style_links`` nothing that cannot be read; ``trial`` tries them before they are taken. ``fonts``
puts other names of fonts in, ``theme_fonts`` those of a theme, ``draft_mark`` the mark of a draft.
``proof`` reads the written file again: none that differs from the report gets its final name.
``html`` writes the same blocks for a website, whose own styles count, ``xlsx`` the tables with
their sums as formulas; ``boxes`` is what all forms of a table share, ``options`` how any form is
made, and ``makers`` tells which ending is whose.
``setting`` and ``table_setting`` decide how blocks are set, for Word and for paper; ``measuring``
reads the ``measures`` of the styles, from which the windows paint print and PDF, and ``front`` the
``story`` that an office put before the report and around its pages.

This room imports ``prose``, ``report``, ``form``, ``files``, ``places`` and ``errors``; it does
not know ``project``, and no window.
"""

from gkdesk.document.blocks import Block, Heading, Paragraph, Signature, TableBlock, Title
from gkdesk.document.content import read_blocks
from gkdesk.document.options import Options
from gkdesk.document.template import Template, TemplateError, find_template
from gkdesk.document.word import build_word

__all__ = [
    "Block",
    "Heading",
    "Options",
    "Paragraph",
    "Signature",
    "TableBlock",
    "Template",
    "TemplateError",
    "Title",
    "build_word",
    "find_template",
    "read_blocks",
]
