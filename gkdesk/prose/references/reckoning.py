"""Expressions reckoned with the figures of a report: a tree is walked, and nothing is called."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from gkdesk.prose.facts import Facts
from gkdesk.prose.references.digits import written
from gkdesk.prose.references.filters import FILTERS, UndefinedError
from gkdesk.prose.references.meaning import ABOUT, meaning_of
from gkdesk.prose.references.nodes import (
    Choice,
    Comparison,
    Filtered,
    Junction,
    Literal,
    Name,
    Negation,
    Negative,
    Node,
    Operation,
)
from gkdesk.prose.references.trouble import Trouble, TroubleError, refused
from gkdesk.report import Number, Value
from gkdesk.report.value import NotApplicable, plain, total

# What an expression comes to. ``/`` counts as 0 wherever it is not shown itself.
Result = Number | str | bool | NotApplicable

_LARGEST = 10**18
_LONGEST_TEXT = 1_000
_MOST_DECIMALS = 8
_RECKONED: Mapping[str, Callable[[Number, Number], Number]] = {
    "+": lambda left, right: left + right,
    "-": lambda left, right: left - right,
    "*": lambda left, right: left * right,
    "/": lambda left, right: Decimal(left) / right,
}
_COMPARED: Mapping[str, Callable[[Number, Number], bool]] = {
    "==": lambda left, right: left == right,
    "!=": lambda left, right: left != right,
    "<": lambda left, right: left < right,
    "<=": lambda left, right: left <= right,
    ">": lambda left, right: left > right,
    ">=": lambda left, right: left >= right,
}
_FOR_TEXTS = ("==", "!=")
_BLANK, _NOT_APPLICABLE = "〔空白〕", "〔不适用〕"
_UNDEFINED, _NOT_LINKED = "〔算不出〕", "〔未关联上年〕"


@dataclass(frozen=True, slots=True)
class Reckoner:
    """Reckons one expression, with ``years_back`` in the report of a former year.

    ``asked`` takes up the cells of this year's report that are looked at, in order.
    """

    facts: Facts
    asked: dict[str, None]
    years_back: int = 0

    def shown(self, node: Node) -> str:
        """Return what an expression is printed as; TroubleError where there is nothing to print."""
        result = self._result(node)
        if isinstance(result, bool):
            raise refused("这是判断，不是数，判断要写在 if 后面", node.start, node.end)
        return result if isinstance(result, str) else written(self._figure(node, result))

    def holds(self, node: Node) -> bool:
        """Tell whether a condition holds: a figure does unless it is 0."""
        result = self._result(node)
        return not isinstance(result, NotApplicable) and bool(result)

    def _result(self, node: Node) -> Result:
        match node:
            case Literal():
                return node.value
            case Name():
                return self._named(node)
            case Choice():
                chosen = node.yes if self.holds(node.test) else node.no
                return "" if chosen is None else self._result(chosen)
            case Filtered():
                return self._filtered(node)
            case Negative() | Operation():
                return self._operated(node)
            case Comparison() | Negation() | Junction():
                return self._judged(node)

    def _named(self, name: Name) -> Result:
        meaning = meaning_of(name, self.facts.edition)
        if meaning.quantity is None:
            return ABOUT[meaning.about](self.facts)
        cells = meaning.quantity.cells
        years_back = self.years_back + meaning.is_last_years
        if years_back:
            value = self._former(name, cells, years_back)
        else:
            self.asked.update(dict.fromkeys(cells))
            value = total([self.facts.figures[cell] for cell in cells])
        # What nobody can read is counted as blank.
        if isinstance(value, Number | NotApplicable):
            return value
        whose = "上年的" if years_back else ""
        raise self._gap(name, f"{whose}“{meaning.quantity.label}”还没有填数", _BLANK)

    def _former(self, name: Name, cells: tuple[str, ...], years_back: int) -> Value:
        last_year = self.facts.last_year if years_back == 1 else None
        if last_year is None:
            year = "上年" if years_back == 1 else "前年"
            raise self._gap(name, f"没有关联{year}的报告", _NOT_LINKED)
        figure = last_year.figure(*cells)
        if not figure.is_comparable:
            reason = f"上年的报告没有可以对应的数（{figure.remark}）"
            raise TroubleError(Trouble("text-reference-unknown", reason, name.start, name.end))
        return figure.value

    def _operated(self, node: Negative | Operation) -> Result:
        if isinstance(node, Negative):
            return -self.number(node.operand)
        if node.sign == "~":
            return self._joined(node)
        left, right = self.number(node.left), self.number(node.right)
        if node.sign == "/" and not right:
            raise self._gap(node, "除数是 0，算不出来", _UNDEFINED)
        return self._bounded(node, _RECKONED[node.sign](left, right))

    def _joined(self, node: Operation) -> str:
        texts = [_text(self._result(side)) for side in (node.left, node.right)]
        if sum(map(len, texts)) > _LONGEST_TEXT:
            raise refused("连起来的文字太长", node.start, node.end)
        return "".join(texts)

    def _judged(self, node: Comparison | Negation | Junction) -> bool:
        match node:
            case Negation():
                return not self.holds(node.operand)
            case Junction(word="or"):
                return self.holds(node.left) or self.holds(node.right)
            case Junction():
                return self.holds(node.left) and self.holds(node.right)
            case Comparison():
                return self._compared(node)

    def _compared(self, node: Comparison) -> bool:
        left = self._result(node.first)
        for sign, other in node.others:
            right = self._result(other)
            if isinstance(left, str) or isinstance(right, str):
                if sign not in _FOR_TEXTS:
                    raise refused("文字不能比大小", node.start, node.end)
                agrees = (_text(left) == _text(right)) == (sign == "==")
            else:
                agrees = _COMPARED[sign](_counted(left), _counted(right))
            if not agrees:
                return False
            left = right
        return True

    def _filtered(self, node: Filtered) -> Result:
        made_by = FILTERS[node.filter]
        # Each operand is reckoned once, and once for last year: filters on filters would else
        # take twice as long with every one.
        if made_by.looks_back and self.years_back:
            raise self._gap(node, "没有关联前年的报告", _NOT_LINKED)
        numbers = [self._figure(node.operand, self._result(node.operand))]
        if made_by.looks_back:
            numbers.append(replace(self, years_back=1).number(node.operand))
        numbers += self._arguments(node)
        try:
            made = made_by.apply(*numbers)
        except UndefinedError as error:
            raise self._gap(node, str(error), _UNDEFINED) from error
        except ArithmeticError as error:
            raise self._gap(node, "数太大，算不出来", _UNDEFINED) from error
        return made if isinstance(made, str) else self._bounded(node, made)

    def _arguments(self, node: Filtered) -> Iterator[Number]:
        made_by = FILTERS[node.filter]
        for position, argument in enumerate(node.arguments, start=1):
            number = self.number(argument)
            if made_by.takes_decimals and position == made_by.most:
                if number not in range(_MOST_DECIMALS + 1):
                    reason = f"小数位数要写 0 到 {_MOST_DECIMALS}"
                    raise refused(reason, argument.start, argument.end)
                number = int(number)
            yield number

    def number(self, node: Node) -> Number:
        """Return what an expression comes to where only a number will do."""
        result = self._result(node)
        if isinstance(result, str | bool):
            raise refused("这里要的是数", node.start, node.end)
        return _counted(result)

    def _figure(self, node: Node, result: Result) -> Number:
        """Return what is to be shown as a figure; ``/`` is none."""
        if isinstance(result, NotApplicable):
            raise self._gap(node, "要用的数填的是“/”，不是数", _NOT_APPLICABLE)
        if isinstance(result, str | bool):
            raise refused("这里要的是数", node.start, node.end)
        return result

    def _bounded(self, node: Node, number: Number) -> Number:
        if abs(number) >= _LARGEST:
            raise self._gap(node, "数太大，算不出来", _UNDEFINED)
        return number

    def _gap(self, node: Node, reason: str, gap: str) -> TroubleError:
        """Return what is raised where a figure is missing, with what is shown in its place."""
        cells = tuple(self.asked)
        return TroubleError(
            Trouble("text-reference-blank", reason, node.start, node.end, gap, cells)
        )


def _counted(result: Number | NotApplicable) -> Number:
    return 0 if isinstance(result, NotApplicable) else result


def _text(result: Result) -> str:
    return result if isinstance(result, str) else str(plain(result))
