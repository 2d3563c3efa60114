"""Whatever is typed: no exception, and every slip lies in the text and can be told."""

from hypothesis import example, given
from hypothesis import strategies as st

from gkdesk.prose.facts import Slip
from gkdesk.prose.kinds import read_kinds
from gkdesk.report import Report
from tests.forms import EDITION_IDS, edition_of
from tests.prose.slips.looking import AGENCY, facts, slips_in, slips_over

KINDS = read_kinds()
PIECES = (
    *("2022年", "二〇二二年", "２０２２年", "1月1日至", "12月31日", "XX", "N件", "3万元", "and"),
    *("320501190001010015", "13800001111", "联系电话", "白塘县教育局", "现公布", "我局", "认真"),
    *("政府信息公开工作年度报告", "信息处理费", "政务公开", "（一）", "四是", "十", "100.", "0"),
    *(
        "（）",
        "【",
        "》",
        "“",
        "(",
        "，，",
        ",",
        "。",
        "{{",
        "}}",
        "{% if %}",
        "\ue000",
        "\U00020000",
    ),
    *(" ", "\u3000\u00a0", "\n"),
)
texts = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))


def told(slip: Slip, quote: str) -> str:
    words = {"quote": quote, "section": "", "left": slip.left, "right": slip.right}
    return KINDS[slip.code].sentence.format_map(words | dict(slip.words))


@given(texts)
@example("{{")
@example("年" * 40)
def test_slips_of_any_paragraph_lie_in_it_and_are_told(text: str) -> None:
    paragraph = text.replace("\n", "")
    for slip in slips_in(paragraph, known=facts(avoided=("认真",))):
        assert 0 <= slip.start < slip.end <= len(paragraph)
        assert told(slip, paragraph[slip.start : slip.end])


@given(st.lists(texts, min_size=4, max_size=4), texts, st.sampled_from(EDITION_IDS))
def test_slips_of_any_report_lie_in_their_sections(
    drawn: list[str], before: str, edition_id: str
) -> None:
    edition = edition_of(edition_id)
    ids = [section.id for section in edition.sections if section.kind == "prose"]
    last_year = Report(edition, AGENCY, edition.first_report_year, prose=dict.fromkeys(ids, before))
    sections = dict(zip(ids, drawn, strict=False))
    for section, slip in slips_over(sections, edition_id, facts(edition_id, last_year=last_year)):
        assert (slip.start, slip.end) == (0, 0) or slip.start < slip.end <= len(sections[section])
        assert told(slip, sections[section][slip.start : slip.end])
