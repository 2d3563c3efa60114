"""Light, dark and high contrast: everything is read easily, and changes while it is open."""

from collections.abc import Callable
from itertools import product

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QComboBox, QToolBar, QWidget

from gkdesk.form import Edition
from gkdesk.prose.kinds import read_kinds
from gkdesk.ui import marks, theme, wording
from gkdesk.ui.appearance import LOOKS
from gkdesk.ui.desk import Desk
from gkdesk.ui.grid.editor import FigureEditor
from gkdesk.ui.icons import icon
from gkdesk.ui.preference_rows import KindsList
from gkdesk.ui.preferences import Preferences, keep_preferences
from gkdesk.ui.preferences_dialog import PreferencesDialog
from gkdesk.ui.preview import Preview
from gkdesk.ui.table_page import TablePage
from gkdesk.ui.theme import CONTRAST, DARK, LIGHT, Colours
from gkdesk.ui.window import Window
from tests.ui.contrast import contrast
from tests.ui.hands import Hands
from tests.ui.pictures import inks

pytestmark = pytest.mark.usefixtures("undressed")

EVERY = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]
EVERY.append(pytest.param(CONTRAST, id="contrast"))
Role, Group = QPalette.ColorRole, QPalette.ColorGroup
TEXTS = (
    (Role.WindowText, Role.Window),
    (Role.Text, Role.Base),
    (Role.Text, Role.AlternateBase),
    (Role.ButtonText, Role.Button),
    (Role.HighlightedText, Role.Highlight),
    (Role.ToolTipText, Role.ToolTipBase),
    (Role.PlaceholderText, Role.Base),
    (Role.Link, Role.Base),
    (Role.Link, Role.Window),
)
PLAIN = ("desk", "paper", "computed")
GROUNDS = (*PLAIN, "lit", "block", "chosen")


@pytest.fixture
def choose(settings: QSettings, desk: Desk) -> Callable[[str], None]:
    def show(look: str) -> None:
        keep_preferences(settings, Preferences(look=look))
        desk.appearance.show()

    return show


def now(widget: QWidget | None = None) -> Colours:
    """The colours of a widget, or those of the program."""
    return theme.colours_of(widget.palette() if widget else QApplication.palette())


@pytest.mark.parametrize("colours", EVERY)
@pytest.mark.parametrize("group", [Group.Active, Group.Inactive, Group.Disabled])
def test_every_text_of_a_palette_is_read_easily(
    colours: Colours, group: QPalette.ColorGroup
) -> None:
    palette = theme.palette_of(colours)
    least = 7 if colours == CONTRAST else 4.5
    for text, ground in TEXTS:
        found = contrast(palette.color(group, text), palette.color(group, ground))
        assert found >= least, (text, ground)


@pytest.mark.parametrize("colours", EVERY)
def test_ink_is_read_easily_on_every_ground(colours: Colours) -> None:
    least = 7 if colours == CONTRAST else 4.5
    for ground in GROUNDS:
        assert contrast(colours.ink, getattr(colours, ground)) >= least, ground
    for ground in PLAIN:
        assert contrast(colours.quiet_ink, getattr(colours, ground)) >= least, ground


@pytest.mark.parametrize("colours", EVERY)
@pytest.mark.parametrize("mark", ["error", "warning", "clean", "hint", "focus"])
def test_marks_are_seen_on_the_grounds_that_they_stand_on(colours: Colours, mark: str) -> None:
    for ground in ("desk", "paper", "lit", "chosen"):
        assert contrast(getattr(colours, mark), getattr(colours, ground)) >= 4.5, ground


@pytest.mark.parametrize("colours", EVERY)
def test_edges_of_fields_and_lines_of_tables_are_seen(colours: Colours) -> None:
    for line, ground in product(("edge", "line"), ("desk", "paper")):
        assert contrast(getattr(colours, line), getattr(colours, ground)) >= 2.8, (line, ground)


@pytest.mark.parametrize("colours", EVERY)
def test_the_palette_of_every_widget_tells_its_colours(
    window: Window, qapp: QApplication, colours: Colours
) -> None:
    window.open_sample()
    theme.apply(qapp, colours)
    assert window.view is not None
    for widget in (window, window.view.sections, window.view.findings.list, window.notice):
        assert now(widget) == colours


@pytest.mark.parametrize(
    ("look", "colours"), [("light", LIGHT), ("dark", DARK), ("contrast", CONTRAST)]
)
def test_a_look_that_is_chosen_is_shown(
    choose: Callable[[str], None], look: str, colours: Colours
) -> None:
    choose(look)
    assert now() == colours


def test_the_system_is_followed_while_the_program_runs(
    choose: Callable[[str], None],
) -> None:
    hints = QApplication.styleHints()
    choose("system")
    for scheme, colours in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT)):
        hints.colorSchemeChanged.emit(scheme)
        assert now() == colours


def test_a_system_of_high_contrast_is_followed(choose: Callable[[str], None]) -> None:
    hints = QApplication.styleHints()
    if not hasattr(hints, "accessibility"):
        pytest.skip("this Qt does not know of contrast")
    choose("system")
    hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert now() == CONTRAST


def test_a_look_of_one_s_own_does_not_follow_the_system(choose: Callable[[str], None]) -> None:
    choose("contrast")
    QApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert now() == CONTRAST


def test_the_look_is_chosen_among_the_preferences(
    window: Window, edition_2021: Edition, desk: Desk, settings: QSettings
) -> None:
    dialog = PreferencesDialog(Preferences(), edition_2021, window)
    boxes = [box for box in dialog.findChildren(QComboBox) if box.findData("contrast") >= 0]
    assert [boxes[0].itemText(row) for row in range(boxes[0].count())] == list(LOOKS.values())
    assert boxes[0].currentText() == wording.LOOK_SYSTEM
    boxes[0].setCurrentIndex(boxes[0].findData("dark"))
    dialog.accept()
    keep_preferences(settings, dialog.preferences)
    desk.appearance.show()
    assert now() == DARK


@pytest.mark.parametrize("colours", EVERY)
def test_tools_and_marks_are_drawn_in_the_ink_of_the_look(
    qapp: QApplication, colours: Colours
) -> None:
    theme.apply(qapp, colours)
    assert colours.ink in inks(icon("save").pixmap(18, 18).toImage())
    disabled = icon("save").pixmap(18, 18, QIcon.Mode.Disabled)
    assert colours.disabled in inks(disabled.toImage())
    assert colours.error in inks(marks.icon("error").pixmap(16, 16).toImage())


def test_marks_of_an_open_report_take_the_colours_of_another_look(
    window: Window, choose: Callable[[str], None]
) -> None:
    choose("light")
    window.open_sample()
    assert window.view is not None
    item = window.view.findings.list.topLevelItem(0)
    assert item is not None
    assert LIGHT.error in inks(item.icon(0).pixmap(16, 16).toImage())
    choose("dark")
    assert DARK.error in inks(item.icon(0).pixmap(16, 16).toImage())
    assert LIGHT.error not in inks(item.icon(0).pixmap(16, 16).toImage())


def test_the_tools_take_the_ink_of_another_look(
    window: Window, choose: Callable[[str], None]
) -> None:
    tools = window.findChildren(QToolBar)[0]
    action = next(act for act in tools.actions() if act.text() == wording.SAVE)
    choose("dark")
    assert DARK.disabled in inks(action.icon().pixmap(18, 18, QIcon.Mode.Disabled).toImage())
    assert LIGHT.ink not in inks(action.icon().pixmap(18, 18).toImage())


@pytest.mark.parametrize("colours", EVERY)
def test_a_table_is_painted_in_the_colours_of_the_look(
    window: Window, qapp: QApplication, colours: Colours
) -> None:
    window.open_sample()
    assert window.view is not None
    window.view.go_to("requests")
    theme.apply(qapp, colours)
    qapp.processEvents()
    picture = window.view.page("requests").grab().toImage()
    assert {colours.paper, colours.computed, colours.line, colours.lit} <= inks(picture)
    others = {LIGHT.paper, DARK.paper, CONTRAST.paper, LIGHT.lit, DARK.lit, CONTRAST.lit}
    mine = {colours.paper, colours.lit, colours.ink, colours.line}
    assert inks(picture).isdisjoint(others - mine)


def test_fields_have_an_edge_that_is_seen_on_black(window: Window, qapp: QApplication) -> None:
    theme.apply(qapp, CONTRAST)
    window.open_sample()
    assert window.view is not None
    field = window.view.findings.filter.text
    line = field.grab().toImage()
    edge = [line.pixelColor(x, 0) for x in range(4, line.width() - 4)]
    assert min(contrast(colour, CONTRAST.desk) for colour in edge) >= 3


@pytest.mark.parametrize("colours", EVERY)
def test_a_box_that_is_not_ticked_is_seen_in_a_list_on_every_line(
    qapp: QApplication, window: Window, colours: Colours
) -> None:
    theme.apply(qapp, colours)
    boxes = KindsList([kind.code for kind in read_kinds().values()], window)
    boxes.setGeometry(0, 0, 300, 200)
    boxes.show()
    for index in (boxes.model().index(row, 0) for row in (0, 1)):
        square = boxes.visualRect(index)
        square.setWidth(square.height())
        picture = boxes.viewport().grab(square).toImage()
        middle = [picture.pixelColor(x, picture.height() // 2) for x in range(picture.width())]
        assert max(contrast(colour, colours.paper) for colour in middle) >= 2.5


def test_what_is_printed_is_black_on_white_in_every_look(
    window: Window, choose: Callable[[str], None]
) -> None:
    choose("contrast")
    window.open_sample()
    assert window.filing is not None
    window.filing.preview()
    (preview,) = window.findChildren(Preview)
    picture = preview.view.viewport().grab().toImage()
    assert picture.pixelColor(picture.width() // 2, 60) == QColor("#FFFFFF")
    assert picture.pixelColor(4, 4) == QColor(CONTRAST.desk)
    preview.close()


@pytest.mark.parametrize("colours", EVERY)
@pytest.mark.parametrize("title_bar", [0, 24])
def test_the_longest_table_is_seen_whole_over_the_findings(
    window: Window, qapp: QApplication, colours: Colours, title_bar: int
) -> None:
    theme.apply(qapp, colours)
    window.resize(1280, 800 - title_bar)
    window.open_sample()
    assert window.view is not None
    window.view.go_to("requests.received.natural_persons")
    qapp.processEvents()
    body = QApplication.focusWidget()
    assert isinstance(body, QAbstractScrollArea)
    assert (window.width(), window.height()) == (1280, 800 - title_bar)
    assert window.view.findings.list.isVisible()
    assert (body.verticalScrollBar().maximum(), body.horizontalScrollBar().maximum()) == (0, 0)


def test_a_figure_is_typed_in_the_face_of_its_table(
    window: Window, choose: Callable[[str], None], hands: Hands
) -> None:
    choose("light")
    window.open_sample()
    assert window.view is not None
    edition = window.view.session.report.edition
    window.view.go_to(next(iter(edition.tables)))
    page = window.view.page(window.view.section)
    assert isinstance(page, TablePage)
    hands.press("F2")
    editor = QApplication.focusWidget()
    assert isinstance(editor, FigureEditor)
    assert editor.font() == page.grid.font()
