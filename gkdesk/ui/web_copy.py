"""The report on the clipboard, as a web page and as text: the editor of a website takes either."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from gkdesk.document.html import html_fragment, table_fragment
from gkdesk.document.plain_text import report_text, table_text
from gkdesk.document.template import Chosen
from gkdesk.report import Report


def copy_report(report: Report, template: Chosen = None) -> None:
    """Put a whole report on the clipboard; TemplateError where its template is at fault."""
    put(html_fragment(report, template), report_text(report, template))


def copy_table(report: Report, table_id: str) -> None:
    """Put one table under its heading on the clipboard."""
    put(table_fragment(report, table_id), table_text(report, table_id))


def put(html: str, text: str) -> None:
    """Put the same on the clipboard as a web page and as text."""
    data = QMimeData()
    data.setHtml(html)
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)
