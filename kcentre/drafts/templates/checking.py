"""What is wrong with a text that somebody edited, line by line."""

from collections.abc import Collection, Iterator

from kcentre.drafts.templates.filling import fact_named
from kcentre.drafts.templates.grammar import BLOCK, PLACEHOLDER, lines_of, placeholders
from kcentre.drafts.templates.records import Fact
from kcentre.language.problems import Problem, length_problems

_MOST = 60_000


_LINE = "line:"


def line_of(problem: Problem) -> int | None:
    """Return the number of the line that a problem is on, counted from 1; None for the whole."""
    number = problem.field.removeprefix(_LINE)
    return int(number) if number.isdecimal() else None


def template_problems(
    text: str, facts: Collection[str], blocks: Collection[str]
) -> Iterator[Problem]:
    """Yield what is wrong: a fact or a block the program does not have, a brace left open."""
    if not text.strip():
        yield Problem("text", "Текст пуст: напишите его или верните исходный.")
    yield from length_problems("text", text, _MOST)
    known = {name: Fact(name, name, None) for name in facts}
    for number, line in enumerate(lines_of(text), 1):
        yield from _braces(number, line)
        yield from _names(number, line, known)
        yield from _blocks(number, line, blocks)


def _braces(number: int, line: str) -> Iterator[Problem]:
    rest = PLACEHOLDER.sub("", line)
    if "{" in rest or "}" in rest:
        yield Problem(
            f"{_LINE}{number}",
            f"Строка {number}: фигурная скобка без пары. Название данных стоит между «{{» и «}}», "
            "например {детский сад}.",
        )


def _names(number: int, line: str, known: dict[str, Fact]) -> Iterator[Problem]:
    for name in placeholders(line):
        if fact_named(name, known) is None:
            yield Problem(
                f"{_LINE}{number}",
                f"Строка {number}: данных «{name}» в программе нет. Выберите название из списка "
                "или напишите текст без скобок.",
            )


def _blocks(number: int, line: str, blocks: Collection[str]) -> Iterator[Problem]:
    if "[[" not in line and "]]" not in line:
        return
    named = BLOCK.match(line)
    if named is None:
        yield Problem(
            f"{_LINE}{number}",
            f"Строка {number}: «[[…]]» стоит на отдельной строке, без другого текста.",
        )
    elif named[1].strip() not in blocks:
        yield Problem(
            f"{_LINE}{number}",
            f"Строка {number}: вставки «{named[1].strip()}» для этого документа нет. "
            "Удалите строку или верните исходный текст.",
        )
