"""What a passport of a practice must satisfy. A problem's field is the draft's."""

from collections.abc import Iterator

from kcentre.language import Problem
from kcentre.language.problems import doubt, length_problems
from kcentre.periods.period import FIRST_YEAR
from kcentre.practice.records import PassportDraft

LONGEST_SECTION = 10_000
_LAST_YEAR = 2100


def passport_problems(draft: PassportDraft) -> Iterator[Problem]:
    """Yield what stops a passport and what is odd about it."""
    if not draft.title.strip():
        yield Problem("title", "Назовите практику: название стоит на паспорте.")
    yield from length_problems("title", draft.title, 300)
    yield from length_problems("note", draft.note, 2000)
    for field in ("first_year", "last_year"):
        yield from _year_problems(field, getattr(draft, field))
    first, last = draft.first_year, draft.last_year
    if first is not None and last is not None:
        if last < first:
            yield Problem("last_year", "Последний учебный год раньше первого: поменяйте их.")
        elif last - first >= 10:
            yield doubt("last_year", "Больше десяти учебных лет: таблица результатов не уместится.")


def section_problems(text: str) -> Iterator[Problem]:
    """Yield what stops a text of a section."""
    yield from length_problems("text", text, LONGEST_SECTION)


def _year_problems(field: str, year: int | None) -> Iterator[Problem]:
    if year is None:
        yield Problem(field, "Укажите, с какого года: например, 2025 для 2025/26 учебного года.")
    elif not FIRST_YEAR <= year <= _LAST_YEAR:
        yield Problem(field, f"Укажите год от {FIRST_YEAR} до {_LAST_YEAR}.")


def missing_passport() -> Problem:
    """Return the refusal of a passport that was removed meanwhile."""
    return Problem("id", "Этого паспорта уже нет: его удалили.")
