"""The preview: a report as it is printed; from here it goes to the printer or into a PDF."""

from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from gkdesk.errors import GkdeskError
from gkdesk.files import write_file
from gkdesk.report import Report
from gkdesk.ui import wording
from gkdesk.ui.dialogs import SavePath
from gkdesk.ui.notice import Notice
from gkdesk.ui.pages_view import PagesView
from gkdesk.ui.paper.composing import Choice, Composed, compose
from gkdesk.ui.paper.drawings import paint_pictures
from gkdesk.ui.paper.pdf import make_pdf, unpainted_sentence
from gkdesk.ui.paper.printing import choose_printer, print_pages
from gkdesk.ui.preferences import read_preferences
from gkdesk.ui.preview_bar import PreviewBar
from gkdesk.ui.working import patience, work

_SIZE = (1060, 860)
# What the frame of a window takes.
_FRAME = (20, 50)


def open_preview(
    report: Report, settings: QSettings, file: Path, parent: QWidget, *, has_annex: bool = False
) -> None:
    """Show a report as the preferences say; GkdeskError where the template is at fault."""
    preferences = read_preferences(settings)
    annex = paint_pictures if has_annex and report.former_years else None
    choice = Choice(template=preferences.template, fonts=preferences.preset, annex=annex)
    Preview(report, choice, file, parent).open()


class Preview(QDialog):
    """Shows a report on paper, prints it and writes it as PDF."""

    def __init__(self, report: Report, choice: Choice, file: Path, parent: QWidget) -> None:
        """Begin with the whole report; GkdeskError where its template is at fault.

        ``choice`` has the office's template and fonts, ``file`` is what a PDF would be called.
        """
        super().__init__(parent)
        self.setWindowTitle(wording.PREVIEW_TITLE)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._report = report
        self._choice = choice
        self._file = file
        self.notice = Notice(self)
        self.view = PagesView(self)
        self.bar = PreviewBar(report.edition, self.view, self)
        self.bar.notes.setEnabled(bool(report.remarks.notes))
        self.bar.annex.setVisible(bool(report.former_years))
        self.bar.annex.setChecked(choice.annex is not None)
        # What is wrong is not to be printed as if it were final.
        self.bar.draft.setChecked(any(found.level != "hint" for found in report.findings))
        layout = QVBoxLayout(self)
        for widget in (self.bar, self.notice, self.view):
            layout.addWidget(widget, widget is self.view)
        self._show(self.composed())
        self.bar.chosen.connect(self._on_chosen)
        self.bar.pdf_wanted.connect(self.save_pdf)
        self.bar.print_wanted.connect(self.print)
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize() - QSize(*_FRAME)))
        self.view.setFocus()

    def save_pdf(self) -> None:
        """Ask for a file and write the pages as PDF."""
        path = SavePath.ask(self, wording.SAVE_PDF, self._file, wording.FILES_PDF)
        if path is None:
            return
        try:
            name = wording.WRITING.format(name=path.name)
            made = work(self, name, partial(make_pdf, self._report, self._chosen()))
            write_file(path, made.data, replace=True)
        except GkdeskError as error:
            self.notice.say(str(error))
            return
        self.notice.say(wording.EXPORTED.format(name=path.name) + made.told, "clean")

    def print(self) -> None:
        """Ask for a printer and print the pages that are chosen there."""
        try:
            composed = self.composed()
            printer = choose_printer(composed.pages, composed.title, self)
            if printer is not None and not print_pages(printer, composed):
                self.notice.say(wording.NOT_PRINTED.format(printer=printer.printerName()))
        except GkdeskError as error:
            self.notice.say(str(error))

    def composed(self) -> Composed:
        """Return the pages as they are chosen, set anew: a draft has the time of now."""
        over = self if self.isVisible() else self.parentWidget()
        with patience(over, wording.COMPOSING) as step:
            return compose(self._report, self._chosen(), step)

    def _chosen(self) -> Choice:
        now = datetime.now().astimezone()
        return replace(
            self._choice,
            draft_at=now if self.bar.draft.isChecked() else None,
            annex=paint_pictures if self.bar.annex.isChecked() else None,
            has_findings=self.bar.findings.isChecked(),
            has_notes=self.bar.notes.isChecked(),
            sections=self.bar.sections,
        )

    def _on_chosen(self) -> None:
        try:
            self._show(self.composed())
        except GkdeskError as error:
            self.notice.say(str(error))

    def _show(self, composed: Composed) -> None:
        self.view.show_pages(composed.pages)
        if unpainted := unpainted_sentence(composed):
            self.notice.say(unpainted, "warning")
        self.bar.show_place()
