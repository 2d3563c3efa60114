"""Any text at all is rendered: nothing that is typed is an exception."""

from hypothesis import given
from hypothesis import strategies as st

from gkdesk.prose.references import half_typed, render, suggestions
from tests.drawing import full_report
from tests.forms import EDITION_IDS, edition_of
from tests.prose.references.hostile import BORNE, REFUSED
from tests.prose.references.rendering import facts_of

REPORTS = {edition_id: full_report(edition_of(edition_id)) for edition_id in EDITION_IDS}
WORDS = sorted(
    {
        *"{}｛｝%％|｜()（）.。·+-*/~<>=!,，'\"“”#＃ \t\u3000\0_[]1９、",
        *("{{", "}}", "{%", "%}", "if", "elif", "else", "endif", "and", "or", "not", "==", "<="),
        *("新收", "表三", "总计", "机关", "年份", "上年", "占比", "较上年", "小数", "增长率", "万"),
        *("本年新收.总计", "行政诉讼", "来信", "合计", "12", "0.5", "999999999999999", "'/'", "x"),
    }
)
texts = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(WORDS), max_size=40).map("".join),
    st.lists(st.sampled_from(WORDS), max_size=20).map(lambda words: f"{{{{{' '.join(words)}}}}}"),
    st.tuples(
        st.sampled_from([text[:300] for text in (*REFUSED, *BORNE)]), st.text(max_size=9)
    ).map("".join),
)
editions = st.sampled_from(EDITION_IDS)


@given(texts, editions, st.booleans())
def test_any_text_is_rendered_with_slips_within_it(
    text: str, edition_id: str, is_linked: bool
) -> None:
    report = REPORTS[edition_id]
    found = render(text, facts_of(report, report if is_linked else None))
    for slip in found.slips:
        assert slip.code.startswith("text-reference-")
        assert 0 <= slip.start < slip.end <= len(text)
    if not found.pieces:
        assert found.text == text


@given(texts, editions, st.data())
def test_completion_bears_any_text(text: str, edition_id: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    half = half_typed(text, place)
    typed = text[:40] if half is None else half.typed
    for offer in suggestions(typed, facts_of(REPORTS[edition_id]), most=5):
        assert offer.text.startswith("{{ ")
        assert offer.text.endswith(" }}")
