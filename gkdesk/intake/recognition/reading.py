"""A source read as a report: which edition, what stands in which section, who signed it when."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from gkdesk.errors import UsageError
from gkdesk.files import FileError
from gkdesk.form import Edition, Library
from gkdesk.intake.recognition.dates import date_in, period_in, year_in
from gkdesk.intake.recognition.figures import FigureReader
from gkdesk.intake.recognition.front import FrontReader, Signature, Title
from gkdesk.intake.recognition.headings import HeadingReader
from gkdesk.intake.recognition.outline import Outline, outline
from gkdesk.intake.recognition.paragraphs import flowing, margin
from gkdesk.intake.recognition.parting import parted
from gkdesk.intake.recognition.placing import Leftover, Placed, Placer
from gkdesk.intake.recognition.sheets import of_the_report
from gkdesk.intake.recognition.statutory import edition_for, texts_of
from gkdesk.intake.recognition.telling import told_of_sections
from gkdesk.intake.recognition.unwrapping import unwrapped
from gkdesk.intake.recognition.wordbook import Wordbook
from gkdesk.intake.recognition.yearly import of_one_year
from gkdesk.intake.sources.blocks import Block, Paragraph, PlacedTable, Source
from gkdesk.intake.sources.opening import ACT
from gkdesk.report import is_agency_name

_LONGEST_LABEL = 60
_LONGEST_TOLD = 40
_OTHER_TABLE = "是另外的表"
_FOUR_DIGITS = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_Prose = Mapping[str, tuple[Paragraph, ...]]


@dataclass(frozen=True, slots=True)
class Likely:
    """What is taken, and told, where a source does not say it, for somebody to look at."""

    agency: str
    year: int


@dataclass(frozen=True, slots=True)
class ReadReport:
    """What a source says; ``told`` are sentences about it as a whole."""

    edition: Edition
    agency: str
    year: int
    signed_on: date | None
    placed: Placed
    prose: _Prose
    lost: tuple[Leftover, ...]
    told: tuple[str, ...]


class Reader:
    """Reads one source."""

    def __init__(
        self,
        source: Source,
        library: Library,
        words: Wordbook,
        *,
        agency: str,
        year: int | None,
        likely: Likely | None = None,
    ) -> None:
        """Take what is read, what goes before it, and what comes after it."""
        self._likely = likely
        self._source = source
        self._library = library
        self._words = words
        self._front = FrontReader(words)
        self._agency = agency
        self._year = year
        self._blocks, others = of_the_report(source, self._front, year)
        self._told = [*source.told, *others]
        self._of_other_years: tuple[str, ...] = ()
        self._lost: list[Leftover] = []

    def read(self) -> ReadReport:
        """Read it; FileError where no year can be found that there is an edition for."""
        labels = list(_labels(self._blocks))
        likely = edition_for(labels, self._library, None) or self._library.newest
        found, title = self._outlined(likely)
        year = self._with_form(self._year or self._year_of(found, title))
        edition = self._edition(labels, year)
        if edition.first_report_year > year:
            year = self._year_for(edition, year)
        if edition is not likely:
            found, title = self._outlined(edition)
        reader = FigureReader(self._words)
        namings = self._words.namings(edition)
        placed = Placer(edition, namings, reader, self._words.lists["subtotals"]).place(found)
        prose, signature = self._prose(edition, found, title)
        agency = self._name(found, title, signature)
        self._told += self._of_other_years
        self._told += told_of_sections(edition, found, placed.taken)
        self._leave_foreign(found)
        lost = (*placed.left, *self._lost, *self._unused(placed.unused))
        day = signature.day
        return ReadReport(edition, agency, year, day, placed, prose, lost, tuple(self._told))

    def _outlined(self, edition: Edition) -> tuple[Outline, Title | None]:
        reader = HeadingReader(edition, self._words)

        def is_heading(text: str) -> bool:
            found = reader.read(text)
            is_section = found is not None and (found.is_exact or found.depth == 1)
            return is_section or self._front.title_in(text) is not None

        whole = list(unwrapped(self._blocks, is_heading))
        own, self._of_other_years = of_one_year(whole, self._front, self._year)
        blocks = list(parted(own, self._words.namings(edition)))
        found = outline(blocks, edition, reader)
        return found, self._front.title(found.front)

    def _year_of(self, found: Outline, title: Title | None) -> int:
        """Return the year that the title says, or what else says it."""
        if title and title.year:
            return title.year
        texts = [block.text for block in found.front if isinstance(block, Paragraph)]
        quoted = (self._front.quoted_title(text) for text in texts)
        named = [self._front.title_in(self._source.title), *quoted]
        periods = map(period_in, _texts(found.front))
        years = [one.year for one in named if one and one.year]
        years += [year for year in periods if year]
        file = self._source.path.stem
        years += [year for year in (year_in(file), *map(int, _FOUR_DIGITS.findall(file))) if year]
        if not years and self._likely:
            self._told.append(f"没有找到报告年份，先当作 {self._likely.year} 年，请核对")
            return self._likely.year
        if not years:
            raise self._refusal("没有找到报告年份，请在标题里写明，或用 --year 指定")
        self._told.append(f"标题里没有写年份，按文件里别处写的，当作 {years[0]} 年的报告")
        return years[0]

    def _with_form(self, year: int) -> int:
        """Return a year that there is a form for."""
        try:
            self._library.for_year(year)
        except UsageError as error:
            cause = str(error).removesuffix("。")
            if self._likely is None or self._year is not None:
                raise self._refusal(cause) from error
            self._told.append(f"{cause}；先当作 {self._likely.year} 年，请核对")
            return self._likely.year
        return year

    def _edition(self, labels: Sequence[str], year: int) -> Edition:
        by_year = self._library.for_year(year)
        edition = edition_for(labels, self._library, year) or by_year
        if edition is not by_year and edition.first_report_year <= year:
            self._told.append(
                f"表格是{edition.notice}的格式，{year} 年的报告应当用{by_year.notice}的格式"
            )
        return edition

    def _year_for(self, edition: Edition, year: int) -> int:
        """Return a year for tables that are of a later form than the year that was found."""
        conflict = (
            f"标题写的是 {year} 年，表格却是{edition.notice}的格式，那是 "
            f"{edition.first_report_year} 年起用的，请核对年份"
        )
        if self._likely is None or self._year is not None:
            raise self._refusal(conflict)
        self._told.append(conflict)
        likely = self._likely.year
        is_of_form = self._library.for_year(likely) is edition
        return likely if is_of_form else edition.first_report_year

    def _prose(
        self, edition: Edition, found: Outline, title: Title | None
    ) -> tuple[dict[str, tuple[Paragraph, ...]], Signature]:
        prose: dict[str, tuple[Paragraph, ...]] = {}
        agency = self._agency or (title.agency if title else "")
        broken_at = margin(block.text for block in self._blocks if isinstance(block, Paragraph))
        above = signature = Signature(0, "", None)
        for section in edition.sections:
            if section.kind != "prose":
                continue
            blocks = found.sections.get(section.id, ())
            if not section.heading:
                blocks = self._preamble(found, title)
            lines = [block for block in blocks if isinstance(block, Paragraph)]
            if title and not section.heading:
                above = self._front.opening([line.text for line in lines], agency)
                lines = lines[above.begin :]
            if section.id == found.last:
                signature = self._front.signature([line.text for line in lines], agency)
                self._leave(lines[signature.begin :], signature)
                lines = lines[: signature.begin]
            prose[section.id] = tuple(flowing(lines, broken_at))
        return prose, signature if signature.day else replace(signature, day=above.day)

    def _preamble(self, found: Outline, title: Title | None) -> list[Block]:
        """Return what stands between the title and the first heading."""
        start = title.place + 1 if title else 0
        # Without sections, nothing tells the report from the page around it.
        return [
            block
            for block in (found.front[start:] if found.sections else ())
            if found.is_inside(block)
            and not (isinstance(block, Paragraph) and self._front.is_page_line(block.text))
        ]

    def _leave(self, lines: Sequence[Paragraph], signature: Signature) -> None:
        """List what stands below the signature; the signature itself is taken over."""
        for line in lines:
            own = signature.agency and line.text.startswith(signature.agency)
            if not (own or date_in(line.text)):
                self._lost.append(Leftover(line.text, "", str(line.place), "在落款后面"))

    def _name(self, found: Outline, title: Title | None, signature: Signature) -> str:
        """Return the agency: the title's, unless the signature has it in full."""
        texts = [block.text for block in found.front if isinstance(block, Paragraph)]
        quoted = (self._front.quoted_title(text) for text in (self._source.title, *texts))
        outside = self._front.title_in(self._source.title)
        file = self._front.title_in(self._source.path.stem)
        own = title.agency if title else ""
        if own and signature.agency != own and self._is_fuller(signature.agency, own):
            own = signature.agency
        named = (
            own,
            signature.agency,
            outside and outside.agency,
            *(q and q.agency for q in quoted),
            self._front.filled_in(_texts(found.front)),
            file and file.agency,
        )
        agency = self._agency or next((name for name in named if name and is_agency_name(name)), "")
        if not agency and self._likely:
            self._told.append("没有找到行政机关的名称，请填写")
            return self._likely.agency
        if not agency:
            raise self._refusal("没有找到行政机关的名称，请在标题里写明，或用 --agency 指定")
        return agency

    def _is_fuller(self, name: str, own: str) -> bool:
        """Whether a name goes on behind another that ends early, or has its place before it."""
        is_cut = not self._front.is_name(own) and name.startswith(own)
        return is_cut or (self._front.is_name(name) and name.endswith(own))

    def _leave_foreign(self, found: Outline) -> None:
        self._lost += [
            Leftover(_short(block), "", _place(block), "不属于任何一部分")
            for block in found.foreign
            if isinstance(block, Paragraph)
        ]

    def _unused(self, blocks: Iterable[Block]) -> Iterator[Leftover]:
        for block in blocks:
            if isinstance(block, PlacedTable):
                number, place = block.rows[0].table, _place(block)
                yield Leftover(_short(block), "", place, _OTHER_TABLE, number, 0, -1)
            else:
                yield Leftover(_short(block), "", _place(block), "在表的旁边，没有地方放")

    def _refusal(self, cause: str) -> FileError:
        return FileError(self._source.path, ACT, "；".join((*self._source.told, cause)))


def _labels(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield what may be labels of tables: short lines of text too, which tables may be made of."""
    for block in blocks:
        if isinstance(block, PlacedTable):
            yield from texts_of([block])
        elif len(block.text) <= _LONGEST_LABEL:
            yield block.text


def _texts(blocks: Iterable[Block]) -> list[str]:
    """Return what stands in some blocks, box by box."""
    return [
        text
        for block in blocks
        for text in ([block.text] if isinstance(block, Paragraph) else texts_of([block]))
    ]


def _short(block: Block) -> str:
    text = block.text if isinstance(block, Paragraph) else "、".join(texts_of([block]))
    return text if len(text) <= _LONGEST_TOLD else f"{text[:_LONGEST_TOLD]}……"


def _place(block: Block) -> str:
    return str(block.place) if isinstance(block, Paragraph) else f"第 {block.rows[0].table} 张表"
