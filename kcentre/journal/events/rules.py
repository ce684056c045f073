"""What the numbers of people at a group event must satisfy."""

from collections.abc import Iterator

from kcentre.journal.records import EventDraft
from kcentre.language import Problem
from kcentre.language.problems import doubt

_MOST_PARTICIPANTS = 100_000


def participant_problems(draft: EventDraft) -> Iterator[Problem]:
    """Yield what is wrong or odd about how many came, and who of them by name.

    More may come than had registered; more can't be ticked than came.
    """
    counted = (draft.participants, draft.registered)
    if any(number is not None and not 0 <= number <= _MOST_PARTICIPANTS for number in counted):
        yield Problem("participants", "Проверьте число участников.")
    elif draft.participants is None:
        yield doubt("participants", "Без числа участников мероприятие войдёт в отчёт неполным.")
    else:
        yield from _ticked_problems(draft, draft.participants)


def _ticked_problems(draft: EventDraft, came: int) -> Iterator[Problem]:
    ticked = sum(person.is_present for person in draft.people)
    if ticked > came:
        more = f"Поимённо отмечено больше, чем пришло: {ticked} и {came}."
        yield doubt("participants", f"{more} Исправьте число или отметки.")
