"""Blocks of figures laid onto a table from a cell on, in each of the ways."""

from gkdesk.form import Edition, Figure
from gkdesk.intake import Offer, Placement, Way, offer_ways
from tests.intake.pasting import lines_of, longest, offered, source


def cells(edition: Edition) -> list[list[Figure]]:
    """The figures of the long table of an edition, line by line."""
    return lines_of(edition, longest(edition))


def numbered(rows: int, columns: int) -> list[list[str]]:
    return [[str(row * columns + column) for column in range(columns)] for row in range(rows)]


def ways(offer: Offer) -> dict[Way, Placement]:
    return {way.way: way for way in offer.ways}


def begun(edition: Edition, lines: list[list[str]], start: Figure) -> Offer:
    return offered(edition, longest(edition), [source(lines)], start.cell.id)


def selected(edition: Edition, lines: list[list[str]], figures: list[Figure]) -> Offer:
    offer = offer_ways([source(lines)], edition.tables, longest(edition), figures)
    assert offer is not None
    return offer


def test_a_block_lands_square_by_square(edition: Edition) -> None:
    lines = cells(edition)
    way = begun(edition, numbered(3, 2), lines[1][1]).ways[0]
    assert way.way is Way.HERE
    assert way.texts == {
        f.cell.id: str(2 * y + x) for y in range(3) for x, f in enumerate(lines[1 + y][1:3])
    }


def test_a_row_lands_at_once_and_a_block_does_not(edition: Edition) -> None:
    start = cells(edition)[0][1]
    assert begun(edition, [["1", "2"]], start).lands_at_once
    assert not begun(edition, [["1"], ["2"]], start).lands_at_once


def test_a_row_past_the_edge_is_asked_about(edition: Edition) -> None:
    last = cells(edition)[0][-1]
    offer = begun(edition, [["1", "2", "3"]], last)
    assert not offer.lands_at_once
    assert [lost.text for lost in ways(offer)[Way.HERE].lost] == ["2", "3"]


def test_a_block_that_fits_turned_alone_is_offered_turned(edition: Edition) -> None:
    lines = cells(edition)
    offer = begun(edition, numbered(len(lines[0]), len(lines)), lines[0][0])
    assert ways(offer)[Way.HERE].lost
    turned = ways(offer)[Way.TRANSPOSED]
    assert turned.lost == ()
    assert turned.texts[lines[1][0].cell.id] == "1"
    assert offer.ways[0].way is Way.HERE


def test_a_block_that_fits_is_not_offered_turned(edition: Edition) -> None:
    offer = begun(edition, numbered(2, 2), cells(edition)[0][1])
    assert Way.TRANSPOSED not in ways(offer)


def test_figures_without_totals_are_offered_past_them(edition: Edition) -> None:
    entries = [[f for f in line if not f.cell.is_computed] for line in cells(edition)]
    entries = [line for line in entries if line]
    offer = begun(edition, numbered(len(entries), len(entries[0])), entries[0][0])
    whole = ways(offer)[Way.ENTRIES]
    assert [*whole.texts] == [f.cell.id for line in entries for f in line]
    assert [*whole.texts.values()] == [str(n) for n in range(len(whole.texts))]


def test_unknown_labels_at_the_edge_are_skipped(edition: Edition) -> None:
    lines = cells(edition)
    block = [["单位", "甲科", "乙科"], ["张三经手", "1", "2"], ["李四经手", "3", "4"]]
    way = begun(edition, block, lines[1][1]).ways[0]
    assert [*way.texts.values()] == [*"1234"]
    assert next(iter(way.texts)) == lines[1][1].cell.id


def test_a_text_nobody_can_read_is_no_label(edition: Edition) -> None:
    start = cells(edition)[0][1]
    offer = begun(edition, [["若干", "5"]], start)
    assert [*offer.ways[0].texts.values()] == ["若干", "5"]
    assert next(iter(offer.ways[0].texts)) == start.cell.id


def test_one_figure_fills_any_selection(edition: Edition) -> None:
    entries = [f for f in edition.tables[longest(edition)].figures if not f.cell.is_computed]
    offer = selected(edition, [["7"]], [*entries[:3], entries[9]])
    assert offer.lands_at_once
    assert offer.ways[0].texts == {f.cell.id: "7" for f in (*entries[:3], entries[9])}


def test_a_block_is_repeated_over_a_selection_that_holds_it_evenly(edition: Edition) -> None:
    chosen = [f for line in cells(edition)[:4] for f in line[1:3]]
    offer = selected(edition, [["1", "2"], ["3", "4"]], chosen)
    assert offer.ways[0].way is Way.REPEATED
    assert [*offer.ways[0].texts.values()] == [*"12341234"]
    assert Way.HERE in ways(offer)


def test_a_block_past_the_end_of_the_selection_is_offered_for_it_alone(edition: Edition) -> None:
    chosen = [f for line in cells(edition)[:2] for f in line[1:3]]
    offer = selected(edition, numbered(3, 3), chosen)
    assert offer.ways[0].way is Way.HERE
    assert [*ways(offer)[Way.SELECTION].texts.values()] == ["0", "1", "3", "4"]


def test_a_source_without_figures_offers_nothing(edition: Edition) -> None:
    table = longest(edition)
    label = source([[edition.tables[table].rows[0].name]])
    assert offer_ways([label], edition.tables, table, []) is None
