"""Pages full of text in LibreOffice: 22 lines of 28 characters, whatever font there is."""

from statistics import mean

import pytest

from gkdesk.document import Options, build_word
from gkdesk.document.fonts import FontPreset
from gkdesk.report import Report
from tests.document.office import NEEDS_OFFICE, Pages, pages_of
from tests.forms import edition_of

pytestmark = NEEDS_OFFICE
# GB/T 9704-2012, 5.2.
LINES, CHARACTERS = 22, 28
OWN_FONTS = ("方正小标宋简体", "黑体", "楷体", "仿宋", "宋体")
# The fonts of the styles may be lacking; a font that is there is set in the place of all of them.
PRESETS = {
    "as the styles have them": None,
    "a font that is there": FontPreset("a", "", dict.fromkeys(OWN_FONTS, "AR PL UMing CN")),
    "another": FontPreset("b", "", dict.fromkeys(OWN_FONTS, "Noto Serif CJK SC")),
}
TEXTS = (
    "字" * CHARACTERS * LINES * 3,
    "（一）做法。" + "全年公开、办理“放管服”改革各类信息，" * 100,
)


@pytest.fixture(scope="module", params=PRESETS)
def pages(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Pages]:
    """The pages of one report for each text."""
    folder = tmp_path_factory.mktemp("full")
    files = [folder / f"{number}.docx" for number in range(len(TEXTS))]
    for file, text in zip(files, TEXTS, strict=True):
        report = Report(edition_of("2021"), "某局", 2023, prose={"overview": text})
        file.write_bytes(build_word(report, Options(fonts=PRESETS[request.param])))
    return pages_of(files, folder)


def full(pages: Pages) -> list[tuple[str, ...]]:
    """Return the pages between the title and the tables, without their numbers."""
    return [page[:-1] for page in pages[1:3]]


def test_a_full_page_has_22_lines(pages: list[Pages]) -> None:
    for document in pages:
        assert [len(page) for page in full(document)] == [LINES, LINES]


def test_every_line_of_characters_alone_has_28(pages: list[Pages]) -> None:
    assert {len(line) for page in full(pages[0]) for line in page} == {CHARACTERS}


def test_two_characters_less_stand_on_the_first_line(pages: list[Pages]) -> None:
    first, second = [line for line in pages[0][0] if line.startswith("字")][:2]
    assert (len(first), len(second)) == (CHARACTERS - 2, CHARACTERS)


def test_with_punctuation_lines_are_as_full(pages: list[Pages]) -> None:
    lengths = [len(line) for page in full(pages[1]) for line in page]
    # A mark that may not begin a line stands behind it, or takes a character along.
    assert set(lengths) <= {CHARACTERS - 1, CHARACTERS, CHARACTERS + 1}
    assert mean(lengths) >= CHARACTERS
