"""The preview of a paste, by keyboard alone, on every table."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QListWidget,
    QPushButton,
    QRadioButton,
)
from pytestqt.qtbot import QtBot

from gkdesk.document.html import html_fragment, table_fragment
from gkdesk.form import Figure
from gkdesk.intake import Way
from gkdesk.ui.grid.paste_preview import PastePreview
from gkdesk.ui.paste_dialog import PasteDialog
from gkdesk.ui.theme import DARK, palette_of
from tests.drawing import full_report
from tests.ui.grid.desk import Desk, Key, Shift
from tests.ui.grid.painted import Painted
from tests.ui.grid.pasting import block, paste, preview, previews, take


def texts(dialog: PasteDialog) -> str:
    """Return all that a dialog says in words."""
    said = [label.text() for label in dialog.findChildren(QLabel)]
    details = dialog.findChild(QListWidget)
    assert isinstance(details, QListWidget)
    return "\n".join([*said, *(details.item(row).text() for row in range(details.count()))])


def table_of(dialog: PasteDialog) -> PastePreview:
    table = dialog.findChild(PastePreview)
    assert isinstance(table, PastePreview)
    return table


def cell(dialog: PasteDialog, figure: Figure) -> str:
    shown = table_of(dialog).model().index(figure.top, figure.left).data()
    assert isinstance(shown, str)
    return shown


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
    details = dialog.findChild(QListWidget)
    assert isinstance(details, QListWidget)
    details.setFocus()
    long_desk.press(Key.Key_Down)
    place = table_of(dialog).currentIndex()
    assert (place.row(), place.column()) == (figures[1].top + 1, figures[1].left)


def test_a_table_of_another_section_is_pointed_out(long_desk: Desk, qtbot: QtBot) -> None:
    edition = long_desk.session.report.edition
    other = next(table for table in edition.tables if table != long_desk.table.id)
    here = Desk(qtbot, edition, other)
    paste(here, html=table_fragment(full_report(edition), long_desk.table.id))
    assert f"到“{edition.section(long_desk.table.id).name}”再粘贴" in texts(preview(qtbot))


def test_the_preview_of_every_table_is_a_sound_item_model(
    desk: Desk, qtbot: QtBot, check_model: Callable[[QAbstractItemModel], None]
) -> None:
    desk.click(desk.entries[-1])
    paste(desk, html=html_fragment(full_report(desk.session.report.edition)))
    model = table_of(preview(qtbot)).model()
    check_model(model)
    texts = {box.text for box in desk.labels}
    assert texts <= {model.index(box.top, box.left).data() for box in desk.labels}


def test_each_previewed_cell_says_aloud_what_it_is(long_desk: Desk, qtbot: QtBot) -> None:
    first, second = long_desk.entries[:2]
    paste(long_desk, "若干\t\n1\t2")
    model = table_of(preview(qtbot)).model()
    spoken = [
        model.index(figure.top, figure.left).data(Qt.ItemDataRole.AccessibleTextRole)
        for figure in (first, second)
    ]
    assert spoken[0].startswith(first.cell.name)
    assert "“若干”认不出" in spoken[0]
    assert spoken[1] == f"{second.cell.name}：空"


def test_another_paste_begins_anew(long_desk: Desk, qtbot: QtBot) -> None:
    fill(long_desk, "5")
    paste(long_desk, block(7, 25) + "\r\n\t若干")
    dialog = preview(qtbot)
    offered = ways(dialog)
    keep, details = dialog.findChild(QCheckBox), dialog.findChild(QListWidget)
    assert isinstance(keep, QCheckBox)
    assert isinstance(details, QListWidget)
    details.setCurrentRow(0)
    long_desk.press(Key.Key_Escape)
    qtbot.waitUntil(long_desk.view.hasFocus)
    paste(long_desk, "1\t\n\t2\n")
    again = preview(qtbot)
    assert len(offered) > 1
    assert ways(again) == []
    assert not keep.isChecked()
    assert details.isHidden()
    assert not table_of(again).currentIndex().isValid()


def test_what_was_kept_in_one_paste_is_not_kept_in_the_next(long_desk: Desk, qtbot: QtBot) -> None:
    fill(long_desk, "5")
    for _ in range(2):
        paste(long_desk, "1\t\n\t2\n")
        dialog = preview(qtbot)
        keep = dialog.findChild(QCheckBox)
        assert isinstance(keep, QCheckBox)
        assert not keep.isChecked()
        assert "清空 2 格" in texts(dialog)
        keep.setFocus()
        long_desk.press(Key.Key_Space)
        long_desk.press(Key.Key_Escape)
        qtbot.waitUntil(long_desk.view.hasFocus)


def test_enter_takes_a_paste_though_the_one_before_was_called_off(
    long_desk: Desk, qtbot: QtBot
) -> None:
    paste(long_desk, block(3, 3))
    buttons = preview(qtbot).findChildren(QPushButton)
    buttons[-1].setFocus()
    long_desk.press(Key.Key_Return)
    qtbot.waitUntil(long_desk.view.hasFocus)
    assert long_desk.undo_texts == []
    paste(long_desk, block(7, 25))
    assert len(ways(preview(qtbot))) > 1
    take(long_desk, qtbot)
    assert len(long_desk.undo_texts) == 1


def test_the_preview_takes_other_colours_while_it_is_seen(long_desk: Desk, qtbot: QtBot) -> None:
    paste(long_desk, block(3, 3))
    dialog = preview(qtbot)
    dialog.setPalette(palette_of(DARK))
    ground = table_of(dialog).viewport().grab().toImage().pixelColor(4, 4)
    assert ground.lightness() < QColor(DARK.computed).lightness() + 1


def test_a_dialog_in_front_leaves_the_table_unpainted(long_desk: Desk, qtbot: QtBot) -> None:
    """Behind it the table looks the same, but for the frame of the focus."""
    QApplication.processEvents()
    painted = Painted()
    long_desk.view.viewport().installEventFilter(painted)
    paste(long_desk, block(3, 3))
    preview(qtbot)
    QApplication.processEvents()
    whole = long_desk.view.viewport().size()
    assert painted.area < whole.width() * whole.height() / 8
