"""Questions that take several columns: one for each answer, or one for each line of a grid."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kcentre.language import fold
from kcentre.surveys.importing.header import Heading
from kcentre.surveys.importing.marks import number_in, other_in, tick_in

_BRACKETS = re.compile(r"(.*\S)\s*\[(.+)\]")
_LOOSE = (
    re.compile(r"(.*\S)\s*\((?!\d\s*[-–—]\s*\d\))([^()]+)\)"),
    re.compile(r"(.*\S)\s+/\s+(.+)"),
    re.compile(r"(.*?\S)\s*[|→]\s*(.+)"),
    re.compile(r"(.*?\S)\s*:\s+(.+)"),
    re.compile(r"(.*?\S)\s+[-–—]\s+(.+)"),
    re.compile(r"(.*?\?)\s+(.+)"),
)
_BARE_TICKS = frozenset({"1", "+", "✓", "✔", "☑", "√", "v", "х", "x", "*"})


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns of one question: place → the answer, or the line of the grid, it stands for.

    `is_ticked`: each column is one answer to choose; else each is a question of its own.
    """

    question: str
    options: Mapping[int, str]
    is_ticked: bool


def grids(headings: Sequence[Heading], cells: Sequence[Sequence[str]]) -> list[Grid]:
    """Return the questions that take several columns; `cells` are the filled ones of each."""
    found: list[Grid] = []
    taken: set[int] = set()
    for question, options in _named(headings):
        free = {place: text for place, text in options.items() if place not in taken}
        if len(free) > 1:
            found.append(Grid(question, free, _are_ticked(free, cells)))
            taken |= set(free)
    for question, options in _repeated(headings, taken):
        if not _are_numbers(options, cells):
            found.append(Grid(question, options, is_ticked=True))
            taken |= set(options)
    for pattern in _LOOSE:
        for question, options in _alike(headings, pattern, taken):
            if _are_ticked(options, cells):
                found.append(Grid(question, options, is_ticked=True))
                taken |= set(options)
    return [*found, *_bare(headings, cells, taken)]


def _named(headings: Sequence[Heading]) -> Iterator[tuple[str, dict[int, str]]]:
    """Yield the columns whose headings say outright that they belong together."""
    by_question: dict[str, tuple[str, dict[int, str]]] = {}
    for place, heading in enumerate(headings):
        bracketed = _BRACKETS.fullmatch(heading.text)
        if heading.option:
            text, option = heading.text, heading.option
        elif bracketed:
            text, option = bracketed[1], bracketed[2].strip()
        else:
            continue
        by_question.setdefault(fold(text), (text, {}))[1][place] = option
    yield from by_question.values()


def _repeated(headings: Sequence[Heading], taken: set[int]) -> Iterator[tuple[str, dict[int, str]]]:
    """Yield neighbours under the very same question: one of several answers in each."""
    run: list[int] = []
    for place, heading in enumerate([*headings, Heading("")]):
        is_same = bool(run) and place not in taken and heading.text != "" and (
            fold(heading.text) == fold(headings[run[0]].text) and not heading.option
        )  # fmt: skip
        if is_same:
            run.append(place)
            continue
        if len(run) > 1:
            yield headings[run[0]].text, dict.fromkeys(run, "")
        run = [place] if place not in taken and heading.text else []


def _alike(
    headings: Sequence[Heading], pattern: re.Pattern[str], taken: set[int]
) -> Iterator[tuple[str, dict[int, str]]]:
    """Yield neighbours whose headings begin alike."""
    run: dict[int, str] = {}
    question = ""
    for place, heading in enumerate([*headings, Heading("")]):
        found = None if place in taken else pattern.fullmatch(heading.text)
        if found and run and fold(found[1]) == fold(question):
            run[place] = found[2]
            continue
        if len(run) > 1:
            yield question, run
        run, question = ({place: found[2]}, found[1]) if found else ({}, "")


def _bare(
    headings: Sequence[Heading], cells: Sequence[Sequence[str]], taken: set[int]
) -> Iterator[Grid]:
    """Yield neighbours that hold nothing but ticks: answers whose question is not written."""
    run: list[int] = []
    for place, heading in enumerate([*headings, Heading("")]):
        texts = _first_wordings(cells[place]) if place < len(cells) else set()
        is_bare = len(texts) == 1 and texts <= _BARE_TICKS and not heading.text.endswith("?")
        if is_bare and place not in taken:
            run.append(place)
            continue
        if len(run) > 1:
            yield Grid("", {one: headings[one].text for one in run}, is_ticked=True)
        run = []


def _first_wordings(texts: Sequence[str]) -> set[str]:
    """Return the first two different wordings of a column: bare ticks have one."""
    found: set[str] = set()
    for text in texts:
        found.add(fold(text))
        if len(found) > 1:
            break
    return found


def _are_ticked(options: Mapping[int, str], cells: Sequence[Sequence[str]]) -> bool:
    """Tell whether each column is ticked or not; own words may stand under «другое»."""
    is_any = False
    for place, label in options.items():
        is_other = other_in(label) is not None
        for text in cells[place]:
            ticked = tick_in(text, label)
            if ticked is None and not is_other:
                return False
            is_any = True
    return is_any


def _are_numbers(options: Mapping[int, str], cells: Sequence[Sequence[str]]) -> bool:
    return all(number_in(text) is not None for place in options for text in cells[place])
