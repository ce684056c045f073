"""How a question was answered, told by its words and by the answers under it."""

from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from kcentre.language import fold
from kcentre.spreadsheets.days import DayReader
from kcentre.surveys.importing.marks import gives_no_answer, mark_in, number_in
from kcentre.surveys.importing.parts import Parted, learned
from kcentre.surveys.importing.uses import SEPARATORS, ColumnUse
from kcentre.surveys.importing.words import (
    KNOWN_ANSWERS,
    asks_mark,
    asks_number,
    asks_several,
    asks_text,
)
from kcentre.surveys.questionnaires.rules import LONGEST_LABEL, MOST_OPTIONS
from kcentre.surveys.values import YES_NO_LABELS

_FEW_FORMS, _SOME_FORMS = 5, 12
_SHORT, _SHORT_ON_AVERAGE = 40, 25
_MARKS_AT_LEAST, _NUMBERS_AT_LEAST, _KNOWN_AT_LEAST, _DAYS_AT_LEAST = 0.8, 0.9, 0.6, 0.9
_FEWEST_NUMBERS = 8
_MOBILE_AT_LEAST = 0.4
_OWN_WORDS_MOST, _FEW_SINGLE = 0.25, 3

_day_in = DayReader()


@dataclass(frozen=True, slots=True)
class Column:
    """A question and what was answered: text of a cell → how often it stands there."""

    question: str
    cells: Mapping[str, int]
    known: AbstractSet[str] = KNOWN_ANSWERS

    @property
    def total(self) -> int:
        """How many cells are filled."""
        return sum(self.cells.values())

    @property
    def counts(self) -> Counter[str]:
        """How often each answer was given, letter case left aside."""
        counts: Counter[str] = Counter()
        for text, count in self.cells.items():
            counts[fold(text)] += count
        return counts


def guess_use(column: Column) -> ColumnUse:
    """Return how a question was most likely answered."""
    if _are_days(column):
        return ColumnUse.TEXT
    if _are_marks(column):
        return ColumnUse.SCALE
    if _are_numbers(column):
        return ColumnUse.NUMBER
    return _guess_choice(column)


def _guess_choice(column: Column) -> ColumnUse:
    if set(column.cells) == set(YES_NO_LABELS):
        return ColumnUse.YES_NO
    for use, separator in SEPARATORS.items():
        if any(separator in text for text in column.cells) and _are_several(column, separator):
            return use
    if not _are_chosen(column):
        return ColumnUse.TEXT
    return ColumnUse.SEVERAL_COMMA if asks_several(column.question) else ColumnUse.ONE


def _are_days(column: Column) -> bool:
    days = sum(
        count for text, count in column.cells.items()
        if text[:1].isdecimal() and not text.isdecimal() and _day_in(text).iso
    )  # fmt: skip
    return days >= _DAYS_AT_LEAST * column.total


def _are_marks(column: Column) -> bool:
    if asks_number(column.question):
        return False
    marks = {text: found for text in column.cells if (found := mark_in(text)) is not None}
    known = sum(column.cells[text] for text in marks)
    rest = [text for text in column.cells if text not in marks]
    if known < max(1, _MARKS_AT_LEAST * column.total) or not all(map(gives_no_answer, rest)):
        return False
    words = {mark: set[str]() for mark, _ in marks.values()}
    for mark, said in marks.values():
        words[mark].add(fold(said))
    worded = [said - {""} for said in words.values() if said - {""}]
    if any(len(said) > 1 for said in worded):
        return False
    has_bare = any("" in said for said in words.values())
    return not worded or has_bare or asks_mark(column.question)


def _are_numbers(column: Column) -> bool:
    numbers = {text for text in column.cells if number_in(text) is not None}
    if len(numbers) == len(column.cells):
        return True
    known = sum(column.cells[text] for text in numbers)
    rest = [count for text, count in column.cells.items() if text not in numbers]
    return (
        known >= _NUMBERS_AT_LEAST * column.total
        and len(numbers) >= _FEWEST_NUMBERS
        and max(rest) == 1
    )


def _are_several(column: Column, separator: str) -> bool:
    parted = Parted(learned(separator, column.cells, column.known), column.cells)
    longest = max(map(len, parted.counts), default=0)
    if not parted.has_several or len(parted.counts) > MOST_OPTIONS or longest > LONGEST_LABEL:
        return False
    if parted.share_in(column.known) >= _KNOWN_AT_LEAST:
        return True
    wants_text = asks_text(column.question)
    is_sure = separator != "," or asks_several(column.question)
    if column.total <= _FEW_FORMS and not wants_text and is_sure and longest <= 2 * _SHORT:
        return True
    if not wants_text and column.total <= _SOME_FORMS and _are_listed(parted, longest):
        return True
    if parted.repeated < (0.9 if wants_text else 0.5):
        return False
    return is_sure or parted.mobile >= _MOBILE_AT_LEAST


def _are_listed(parted: Parted, longest: int) -> bool:
    """Tell whether few cells look like lists: short words, three and more of them somewhere."""
    sizes = [len(parts) for parts in parted.parts.values()]
    are_lists = max(sizes) > 2 and sum(size > 1 for size in sizes) >= len(sizes) / 2
    return are_lists and longest <= _SHORT and _length(parted.counts) <= _SHORT_ON_AVERAGE


def _are_chosen(column: Column) -> bool:
    counts, total = column.counts, column.total
    if len(counts) > MOST_OPTIONS or max(map(len, counts)) > LONGEST_LABEL:
        return False
    known = sum(count for text, count in counts.items() if text in column.known)
    if known >= _KNOWN_AT_LEAST * total:
        return True
    wants_text = asks_text(column.question)
    if total <= _FEW_FORMS and not wants_text:
        return max(map(len, counts)) <= _SHORT
    single = [text for text, count in counts.items() if count == 1]
    if (
        len(single) > max(_FEW_SINGLE, _OWN_WORDS_MOST * total)
        and _length(single) > _SHORT_ON_AVERAGE
    ):
        return False
    if wants_text:
        return len(counts) > 1 and total > _SOME_FORMS and total - len(single) >= 0.85 * total
    is_short = _length(counts) <= _SHORT_ON_AVERAGE
    return total - len(single) >= (0.3 if is_short else 0.5) * total


def _length(texts: Counter[str] | list[str]) -> float:
    return sum(map(len, texts)) / len(texts)
