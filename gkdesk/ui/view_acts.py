"""Acts of the menus that are done on the view of a report, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from gkdesk.ui.filing import Filing
    from gkdesk.ui.inquiring import Inquiries
    from gkdesk.ui.inserting import Insertions

# What is done with the files of a report.
FILINGS: dict[str, Callable[[Filing], object]] = {
    "save": lambda filing: filing.save(),
    "save_as": lambda filing: filing.save_as(),
    "export_word": lambda filing: filing.export(".docx"),
    "preview": lambda filing: filing.preview(),
    "export_pdf": lambda filing: filing.export(".pdf"),
    "export_html": lambda filing: filing.export(".html"),
    "export_xlsx": lambda filing: filing.export(".xlsx"),
    "copy_report": lambda filing: filing.copy_report(),
    "versions": lambda filing: filing.show_versions(),
    "name_now": lambda filing: filing.name_now(),
}
# What is asked and said about the figure or the finding at hand.
INQUIRIES: dict[str, Callable[[Inquiries], object]] = {
    "note": lambda inquiries: inquiries.note(),
    "judge": lambda inquiries: inquiries.judge(),
    "mend": lambda inquiries: inquiries.mend(),
    "why": lambda inquiries: inquiries.ask_why(),
    "comparison": lambda inquiries: inquiries.compare(),
    "filter_findings": lambda inquiries: inquiries.filter_findings(),
}
# What is put into a text, or changed there.
INSERTIONS: dict[str, Callable[[Insertions], object]] = {
    "insert_figure": lambda insertions: insertions.pick(),
    "insert_cell": lambda insertions: insertions.insert_cell(),
    "insert_phrase": lambda insertions: insertions.choose_phrase(),
    "next_blank": lambda insertions: insertions.next_blank(),
    "previous_blank": lambda insertions: insertions.next_blank(-1),
    "change_figure": lambda insertions: insertions.change(),
    "go_to_figure": lambda insertions: insertions.go_to_cell(),
    "unbind": lambda insertions: insertions.unbind(),
    "bind_matches": lambda insertions: insertions.bind_matches(),
}
