"""What agrees is tied to its cells, so that it can be bound."""

from tests.prose.claims.office import checks, facts_of, filled, report, ties


def test_a_tie_tells_where_the_figure_stands_and_what_cell_it_is() -> None:
    sentence = "上年结转 3 件。"
    (tie,) = ties(sentence)
    assert sentence[tie.start : tie.end] == "3"
    assert tie.cells == ("requests.carried_in.total",)
    assert tie.is_only


def test_a_figure_that_could_be_several_cells_is_tied_to_the_likeliest() -> None:
    facts = facts_of(filled({"requests.received.natural_persons": "5"}))
    (tie,) = checks().ties("收到政府信息公开申请5件。", facts)
    assert tie.cells == ("requests.received.total",)
    assert not tie.is_only


def test_a_sum_is_tied_to_all_its_cells() -> None:
    (tie,) = ties("予以公开和部分公开80件。")
    assert tie.cells == ("requests.disclosed.total", "requests.partly_disclosed.total")


def test_only_the_cells_that_a_text_speaks_of_are_asked() -> None:
    facts = facts_of(report())
    list(checks()("上年结转3件，天气很好，发布信息12条。", facts))
    assert facts.figures.asked == {"requests.carried_in.total"}


def test_the_same_text_is_judged_anew_by_other_figures() -> None:
    sentence = "上年结转3件。"
    assert list(checks()(sentence, facts_of(report()))) == []
    (slip,) = checks()(sentence, facts_of(filled({})))
    assert (slip.left, slip.right) == ("3", "0")
