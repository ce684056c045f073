"""What windows, pauses and exceptions must satisfy alike.

The field of a problem is the name of the record's field: `specialist_id`, `starts`, `valid_to`.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from kcentre.language import Problem
from kcentre.language.clock import span_text, time_text
from kcentre.language.names import initials
from kcentre.language.problems import doubt, year_problems

_LONGEST_VALIDITY = dt.timedelta(days=2 * 366)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A chosen specialist or room; `was_chosen` where the kept record already has it."""

    name: str
    is_retired: bool = False
    was_chosen: bool = False

    @property
    def is_unfit(self) -> bool:
        """Whether it must not be chosen anew."""
        return self.is_retired and not self.was_chosen


def specialist_problems(specialist_id: int | None, chosen: Chosen | None) -> Iterator[Problem]:
    """Yield what is wrong with a chosen specialist; none at all is the caller's affair."""
    if specialist_id is None:
        return
    if chosen is None:
        yield Problem("specialist_id", "Этого специалиста уже нет в списке: выберите другого.")
    elif chosen.is_unfit:
        sentence = f"{initials(chosen.name)} больше не работает в центре: выберите другого."
        yield Problem("specialist_id", sentence)


def room_problems(room_id: int | None, chosen: Chosen | None) -> Iterator[Problem]:
    """Yield what is wrong with a chosen room; none at all is the caller's affair."""
    if room_id is None:
        return
    if chosen is None:
        yield Problem("room_id", "Этого помещения уже нет в списке: выберите другое.")
    elif chosen.is_unfit:
        sentence = f"Помещение «{chosen.name}» больше не используется: выберите другое."
        yield Problem("room_id", sentence)


def span_problems(starts: dt.time, ends: dt.time, field: str = "ends") -> Iterator[Problem]:
    """Yield what is wrong with a span of one day; it may not cross midnight."""
    if starts == ends:
        sentence = f"Начало и конец совпадают: {time_text(starts)}. Укажите, до какого часа."
        yield Problem(field, sentence)
    elif ends < starts:
        yield Problem(
            field,
            f"Конец раньше начала: {span_text(starts, ends)}. Через полночь время не переходит: "
            "исправьте его или разделите на два дня.",
        )


def validity_problems(first: dt.date | None, last: dt.date | None) -> Iterator[Problem]:
    """Yield what is wrong with the days of validity that are set."""
    yield from year_problems("valid_from", first)
    yield from year_problems("valid_to", last)
    if first is None or last is None:
        return
    if last < first:
        yield Problem("valid_to", "Срок кончается раньше, чем начинается: поменяйте даты местами.")
    elif last - first > _LONGEST_VALIDITY:
        yield doubt("valid_to", "Срок длиннее двух лет: обычно режим утверждают на учебный год.")
