"""What an office chose, tried before it is used: its files, and the fonts that they name."""

from gkdesk.document.look import Style
from gkdesk.document.measuring import read_measures
from gkdesk.document.options import PLAIN, Options
from gkdesk.document.template import Chosen, find_template
from gkdesk.document.word import build_word
from gkdesk.form import Edition
from gkdesk.report import Report


def try_template(edition: Edition, chosen: Chosen) -> None:
    """Write a report with the template, to nowhere; GkdeskError where that cannot be done."""
    prose = {section.id: section.name for section in edition.sections if section.kind == "prose"}
    build_word(Report(edition, "本机关", edition.first_report_year, prose=prose), Options(chosen))


def used_fonts(edition: Edition, options: Options = PLAIN) -> tuple[str, ...]:
    """Return the names of the fonts that a report of an edition is written in."""
    styles = find_template(edition, options.template).styles
    measures = read_measures(styles, options.font_names)
    looks = measures.paragraphs
    letters = [looks[style].letters for style in Style if style in looks]
    letters += measures.run_ins.values()
    letters += measures.front.letters
    names = [name for one in letters for name in (one.east_asian, one.latin) if name]
    return tuple(dict.fromkeys(names))
