"""What a card of a practice must satisfy. The field of a problem is that of the draft."""

import datetime as dt
from collections.abc import Iterator

from kcentre.language import Problem, typed
from kcentre.language.dates import LATEST
from kcentre.language.problems import doubt, limit_problems, year_problems
from kcentre.materials.rules import link_problems
from kcentre.structure.practices.records import PracticeDraft

_LONGEST = {
    "title": 300,
    "region": 300,
    "organisation": 500,
    "source": 500,
    "link": 1000,
    "essence": 10_000,
    "results": 10_000,
    "take": 10_000,
    "responsible": 300,
}


def tidied(draft: PracticeDraft) -> PracticeDraft:
    """Return the draft as it is kept."""
    return typed.tidied(draft, ("essence", "results", "take"))


def practice_problems(
    draft: PracticeDraft, today: dt.date, *, has_twin: bool = False
) -> Iterator[Problem]:
    """Yield what stops a card and what is odd; `has_twin`: another one is called the same."""
    if not draft.title.strip():
        yield Problem("title", "Назовите практику: под этим названием она войдёт в справку.")
    yield from limit_problems(draft, _LONGEST)
    if has_twin:
        yield doubt("title", "Карточка практики с таким названием уже есть.")
    yield from link_problems(draft.link)
    yield from _day_problems(draft, today)


def _day_problems(draft: PracticeDraft, today: dt.date) -> Iterator[Problem]:
    for field in ("studied_on", "taken_on"):
        day = getattr(draft, field)
        yield from year_problems(field, day)
        if day is not None and today < day <= LATEST:
            yield Problem(field, "Этот день ещё не наступил: укажите его, когда он пройдёт.")
    if draft.studied_on and draft.taken_on and draft.taken_on < draft.studied_on:
        yield doubt("taken_on", "Применили раньше, чем изучили: проверьте даты.")
    if draft.taken_on is not None and not draft.take.strip():
        yield doubt("take", "Напишите, что взяли из практики: это войдёт в справку.")
