"""What a rating sheet and the complaint on it must satisfy.

The field of a problem is the name of the draft's field.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from kcentre.journal.ratings.records import RatingSheetDraft
from kcentre.journal.records import RatingDraft
from kcentre.journal.rules import rating_problems
from kcentre.journal.values import Verdict
from kcentre.language import Problem
from kcentre.language.problems import doubt, year_problems
from kcentre.periods.closed import closed_problem
from kcentre.periods.period import Period


@dataclass(frozen=True, slots=True)
class AroundRating:
    """What the rules must know.

    `session_id` is the service that was meant, `day` its day; `is_rated`: it has a rating already.
    `closed` is the closed period that the rating's day is in.
    """

    today: dt.date
    session_id: int | None = None
    day: dt.date | None = None
    is_rated: bool = False
    closed: Period | None = None


def answers_of(draft: RatingSheetDraft) -> RatingDraft:
    """Return the answers alone, as they stand with a service."""
    return RatingDraft(
        draft.quality,
        draft.conditions,
        draft.information,
        draft.politeness,
        draft.complaint,
        draft.suggestion,
    )


def sheet_problems(draft: RatingSheetDraft, around: AroundRating) -> Iterator[Problem]:
    """Yield what stops a rating sheet and what is odd about it."""
    yield from _date_problems(draft, around)
    if draft.code.strip() and around.session_id is None:
        yield Problem(
            "code",
            "Консультации с таким кодом или номером нет: проверьте его или оставьте поле пустым.",
        )
    if around.is_rated:
        yield doubt("code", "Оценка этой консультации уже есть: это второй лист?")
    answers = answers_of(draft)
    if answers.is_empty:
        yield Problem("quality", "Поставьте оценки: цифра от 1 до 5 на каждый вопрос.")
    yield from rating_problems(answers)
    yield from complaint_problems(draft, around)


def complaint_problems(draft: RatingSheetDraft, around: AroundRating) -> Iterator[Problem]:
    """Yield what is wrong with the verdict and the measure of a complaint."""
    told = bool(draft.complaint.strip())
    if not told and (draft.verdict is not None or draft.measure.strip()):
        yield Problem("complaint", "Решение и мера — о жалобе: запишите её или уберите их.")
    is_founded = draft.verdict is Verdict.FOUNDED
    if told and is_founded and not draft.measure.strip():
        yield doubt("verdict", "Обоснованной жалобе нужна мера: что сделать, кто и до какого дня.")
    yield from _measure_problems(draft, around)


def _date_problems(draft: RatingSheetDraft, around: AroundRating) -> Iterator[Problem]:
    if around.closed is not None:
        yield closed_problem(around.closed)
    if around.day is not None:
        return
    if draft.date is None:
        yield Problem("date", "Укажите дату: по ней оценка попадёт в отчёт.")
    elif draft.date > around.today:
        yield doubt("date", "Этот день ещё не наступил.")
    yield from year_problems("date", draft.date)


def _measure_problems(draft: RatingSheetDraft, around: AroundRating) -> Iterator[Problem]:
    has_dates = draft.measure_due is not None or draft.measure_done is not None
    if has_dates and not draft.measure.strip():
        yield Problem("measure", "Напишите, что решили сделать: срок и исполнение — о мере.")
    told = around.day or draft.date
    for field, day in (("measure_due", draft.measure_due), ("measure_done", draft.measure_done)):
        yield from year_problems(field, day)
        if day is not None and told is not None and day < told:
            yield doubt(field, "Это раньше самой оценки: проверьте дату.")
    if draft.measure_done is not None and draft.measure_done > around.today:
        yield Problem("measure_done", "Этот день ещё не наступил: отметьте, когда исполните.")
