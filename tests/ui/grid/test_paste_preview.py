"""The preview of a paste, by keyboard alone, on every table."""

from PySide6.QtWidgets import QCheckBox, QLabel, QListWidget, QRadioButton
from pytestqt.qtbot import QtBot

from gkdesk.document.html import html_fragment, table_fragment
from gkdesk.form import Figure
from gkdesk.intake import Way
from gkdesk.ui.grid.paste_preview import PastePreview
from gkdesk.ui.paste_dialog import PasteDialog
from tests.drawing import full_report
from tests.ui.grid.desk import Desk, Key, Shift
from tests.ui.grid.pasting import block, paste, preview, previews, take


def texts(dialog: PasteDialog) -> str:
    """Return all that a dialog says in words."""
    said = [label.text() for label in dialog.findChildren(QLabel)]
    details = dialog.findChild(QListWidget)
    assert isinstance(details, QListWidget)
    return "\n".join([*said, *(details.item(row).text() for row in range(details.count()))])


def cell(dialog: PasteDialog, figure: Figure) -> str:
    table = dialog.findChild(PastePreview)
    assert isinstance(table, PastePreview)
    item = table.item(figure.top, figure.left)
    assert item is not None
    return item.text()


def ways(dialog: PasteDialog) -> list[str]:
    return [button.text() for button in dialog.findChildren(QRadioButton)]


def go_to(way: Way, dialog: PasteDialog, desk: Desk) -> None:
    """Press the arrow until a way is chosen, at most once for each that is offered."""
    for _ in ways(dialog):
        if dialog.placement.way is not way:
            desk.press(Key.Key_Down)
    assert dialog.placement.way is way


def fill(desk: Desk, text: str) -> None:
    desk.session.enter_texts({f.cell.id: text for f in desk.entries}, "填写")


def test_escape_leaves_everything_as_it_was(desk: Desk, qtbot: QtBot) -> None:
    fill(desk, "5")
    desk.click(desk.entries[-1])
    paste(desk, html=html_fragment(full_report(desk.session.report.edition)))
    preview(qtbot)
    desk.press(Key.Key_Escape)
    qtbot.waitUntil(desk.view.hasFocus)
    assert (previews(), desk.undo_texts) == ([], ["填写"])


def test_every_cell_shows_what_was_there_and_what_comes(desk: Desk, qtbot: QtBot) -> None:
    fill(desk, "5")
    report = full_report(desk.session.report.edition)
    desk.click(desk.entries[-1])
    paste(desk, html=html_fragment(report))
    dialog = preview(qtbot)
    for figure in desk.entries:
        comes = desk.grid.model.text(figure.cell.id), str(report.values[figure.cell.id])
        assert cell(dialog, figure) == ("5" if comes == ("5", "5") else f"5 → {comes[1]}")
    sums = [figure for figure in desk.table.figures if figure.cell.is_computed]
    assert [cell(dialog, f) for f in sums] == [f"{report.values[f.cell.id]} ✓" for f in sums]


def test_blanks_take_figures_away_unless_the_clerk_keeps_them(
    long_desk: Desk, qtbot: QtBot
) -> None:
    fill(long_desk, "5")
    paste(long_desk, "1\t\n\t2\n")
    dialog = preview(qtbot)
    keep = dialog.findChild(QCheckBox)
    assert isinstance(keep, QCheckBox)
    assert "2 格" in keep.text()
    assert "清空 2 格" in texts(dialog)
    keep.setFocus()
    long_desk.press(Key.Key_Space)
    take(long_desk, qtbot)
    rows = list(long_desk.rows())
    assert [[long_desk.value(f) for f in row[:2]] for row in rows[:2]] == [[1, 5], [5, 2]]


def test_a_blank_blanks_as_in_a_spreadsheet(long_desk: Desk, qtbot: QtBot) -> None:
    fill(long_desk, "5")
    paste(long_desk, "1\t\n\t2\n")
    take(long_desk, qtbot)
    rows = list(long_desk.rows())
    assert [[long_desk.value(f) for f in row[:2]] for row in rows[:2]] == [[1, None], [None, 2]]


def test_a_transposed_block_is_offered_and_taken_by_an_arrow(long_desk: Desk, qtbot: QtBot) -> None:
    rows = list(long_desk.rows())
    paste(long_desk, block(7, 25))
    dialog = preview(qtbot)
    assert dialog.placement.way is Way.HERE
    go_to(Way.TRANSPOSED, dialog, long_desk)
    assert cell(dialog, rows[1][0]) == "1"
    take(long_desk, qtbot)
    assert [long_desk.value(row[0]) for row in rows[:3]] == [0, 1, 2]
    assert long_desk.value(rows[0][1]) == 25


def test_each_way_says_how_much_it_fills_and_loses(long_desk: Desk, qtbot: QtBot) -> None:
    paste(long_desk, block(7, 25))
    here, *others = ways(preview(qtbot))
    assert "没有地方放" in here
    assert any("行列互换" in way and "没有地方放" not in way for way in others)


def test_labels_are_offered_with_the_place_of_the_focus(long_desk: Desk, qtbot: QtBot) -> None:
    rows = list(long_desk.rows())
    lines = [f"{row[0].cell.row.name}\t{n}\t{n}" for n, row in enumerate(rows[4:7])]
    paste(long_desk, "\n".join(lines))
    dialog = preview(qtbot)
    assert [way[:4] for way in ways(dialog)].count("按标签放") == 1
    assert len(ways(dialog)) == 2


def test_a_selection_that_ends_before_the_block_is_offered(long_desk: Desk, qtbot: QtBot) -> None:
    long_desk.press(Key.Key_Right, Shift)
    paste(long_desk, block(2, 3))
    dialog = preview(qtbot)
    go_to(Way.SELECTION, dialog, long_desk)
    take(long_desk, qtbot)
    rows = list(long_desk.rows())
    assert [[long_desk.value(f) for f in row[:3]] for row in rows[:2]] == [[0, 1, None], [None] * 3]


def test_what_needs_a_look_is_said_and_leads_to_its_cell(long_desk: Desk, qtbot: QtBot) -> None:
    figures = [f for f in long_desk.table.figures if f.top == long_desk.entries[0].top]
    values = ["1", "若干", *["1"] * (len(figures) - 3), "99"]
    paste(long_desk, "\t".join(values) + "\n" + "\t".join(values))
    dialog = preview(qtbot)
    assert "“若干”认不出是多少" in texts(dialog)
    assert f"来源是 99，各项相加是 {len(figures) - 2}" in texts(dialog)
    assert cell(dialog, figures[1]) == "✕ 若干"
    assert cell(dialog, figures[-1]) == f"99 ≠ {len(figures) - 2}"
    details, table = dialog.findChild(QListWidget), dialog.findChild(PastePreview)
    assert isinstance(details, QListWidget)
    assert isinstance(table, PastePreview)
    details.setFocus()
    long_desk.press(Key.Key_Down)
    assert (table.currentRow(), table.currentColumn()) == (figures[1].top + 1, figures[1].left)


def test_a_table_of_another_section_is_pointed_out(long_desk: Desk, qtbot: QtBot) -> None:
    edition = long_desk.session.report.edition
    other = next(table for table in edition.tables if table != long_desk.table.id)
    here = Desk(qtbot, edition, other)
    paste(here, html=table_fragment(full_report(edition), long_desk.table.id))
    assert f"到“{edition.section(long_desk.table.id).name}”再粘贴" in texts(preview(qtbot))
