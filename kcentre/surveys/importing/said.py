"""What one form says to one question, before it is known which options there are."""

from collections import Counter
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from kcentre.surveys.importing.columns import Asked
from kcentre.surveys.importing.marks import (
    mark_in,
    number_in,
    other_in,
    tick_in,
    yes_no_in,
)
from kcentre.surveys.importing.parts import learned
from kcentre.surveys.importing.spoiled import restoring
from kcentre.surveys.importing.uses import SEPARATORS, ColumnUse
from kcentre.surveys.values import YES_NO_LABELS


@dataclass(frozen=True, slots=True)
class Said:
    """Labels that were chosen, own words beside «другое», a number or a text.

    `problem` tells what was not understood and is left out; `place` is its column.
    """

    labels: tuple[str, ...] = ()
    other: str = ""
    number: float | None = None
    text: str = ""
    problem: str = ""
    place: int = -1

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was said that can be kept."""
        return not self.labels and self.number is None and not self.text


Reader = Callable[[Sequence[str]], Said]
"""Reads a line's cells, as texts, for one question."""

NOTHING = Said()


def reader_of(
    asked: Asked, lines: Sequence[Sequence[str]], known: AbstractSet[str] = frozenset()
) -> Reader:
    """Return how the answers to a question are read; `known` are folded answers it has already."""
    if asked.use is ColumnUse.OPTION:
        return lambda cells: _ticked(asked, cells)
    place = asked.columns[0].place
    cells = Counter(filter(None, (line[place] for line in lines)))
    read = _reading(asked, cells, known)
    said = {"": NOTHING}

    def reader(cells: Sequence[str]) -> Said:
        text = cells[place]
        if text not in said:
            said[text] = read(text, place)
        return said[text]

    return reader


def _reading(
    asked: Asked, cells: "Counter[str]", known: AbstractSet[str]
) -> Callable[[str, int], Said]:
    use = asked.use
    if use is ColumnUse.ONE:
        restored = restoring(asked.text, cells)
        return lambda text, _place: _chosen([" ".join(restored(text).split())])
    if use in SEPARATORS:
        splitter = learned(SEPARATORS[use], cells, known)
        return lambda text, _place: _chosen(splitter.parts(text))
    return _READINGS[use]


def _chosen(parts: Sequence[str]) -> Said:
    labels: list[str] = []
    words: list[str] = []
    for part in parts:
        other = other_in(part)
        labels.append(other[0] if other else part)
        if other and other[1]:
            words.append(other[1])
    return Said(tuple(labels), "; ".join(words))


def _mark(text: str, place: int) -> Said:
    found = mark_in(text)
    if found is None:
        return Said(problem="не оценка от 1 до 5", place=place)
    return Said(number=float(found[0]))


def _yes_no(text: str, place: int) -> Said:
    found = yes_no_in(text)
    if found is None:
        return Said(problem="не «да», не «нет» и не «затрудняюсь ответить»", place=place)
    return Said((YES_NO_LABELS[found],))


def _number(text: str, place: int) -> Said:
    found = number_in(text)
    return Said(problem="не число", place=place) if found is None else Said(number=found)


def _text(text: str, _place: int) -> Said:
    return Said(text=text)


def _ticked(asked: Asked, cells: Sequence[str]) -> Said:
    labels: list[str] = []
    words: list[str] = []
    for column in asked.columns:
        text = cells[column.place]
        label = (column.option if column.group else column.heading) or text
        ticked = tick_in(text, label) if text else False
        if ticked is None and other_in(label) is None:
            return Said(problem="не отметка: ждали «1», «да», «+»", place=column.place)
        if ticked is not False:
            labels.append(label)
        if ticked is None:
            words.append(text)
    return Said(tuple(labels), "; ".join(words))


_READINGS: dict[ColumnUse, Callable[[str, int], Said]] = {
    ColumnUse.SCALE: _mark,
    ColumnUse.YES_NO: _yes_no,
    ColumnUse.NUMBER: _number,
    ColumnUse.TEXT: _text,
}
