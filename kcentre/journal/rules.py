"""What a record of the journal must satisfy.

Few things stop a record (no date, nobody who came, no specialist, impossible values); everything
else only asks for a second look beside its field.
"""

from collections.abc import Iterator

from kcentre.journal.events.rules import participant_problems
from kcentre.journal.records import EventDraft, RatingDraft, SessionDraft, Surroundings
from kcentre.language import Problem
from kcentre.language.plurals import plural
from kcentre.language.problems import doubt
from kcentre.periods.closed import closed_problem

_EARLIEST_YEAR, _LATEST_YEAR = 1990, 2100
_LONGEST_MINUTES = 24 * 60
_OLDEST_MONTHS, _USUAL_MONTHS = 18 * 12, 8 * 12
_QUESTIONS = ("quality", "conditions", "information", "politeness")


def session_problems(draft: SessionDraft, around: Surroundings) -> Iterator[Problem]:
    """Yield what stops a service and what is odd about it."""
    yield from _date_problems(draft, around)
    yield from _who_problems(draft, around)
    yield from _specialist_problems(draft, around)
    yield from _topic_problems(draft, around)
    yield from _age_problems(draft.age_months)
    if around.is_unborn:
        yield doubt("date", "В этот день ребёнок ещё не родился: проверьте дату.")
    yield from _session_length_problems(draft.minutes, around)
    yield from rating_problems(draft.rating)


def event_problems(draft: EventDraft, around: Surroundings) -> Iterator[Problem]:
    """Yield what stops a group event and what is odd about it."""
    yield from _date_problems(draft, around)
    yield from _specialist_problems(draft, around)
    yield from _topic_problems(draft, around)
    yield from _length_problems(draft.minutes)
    yield from participant_problems(draft)


def missing_record() -> Problem:
    """Return why a record can't be changed: somebody removed it meanwhile."""
    return Problem("id", "Этой записи в журнале уже нет: её удалили. Добавьте новую.")


def rating_problems(rating: RatingDraft) -> Iterator[Problem]:
    """Yield what is wrong with a rating; one without the question of quality can't be kept."""
    if rating.is_empty:
        return
    if rating.quality is None:
        yield Problem("quality", "Поставьте оценку качества услуги или уберите остальные оценки.")
    for question in _QUESTIONS:
        mark = getattr(rating, question)
        if mark is not None and not 1 <= mark <= 5:
            yield Problem(question, "Оценка — число от 1 до 5.")


def _date_problems(draft: SessionDraft | EventDraft, around: Surroundings) -> Iterator[Problem]:
    if draft.date is None:
        yield Problem("date", "Укажите дату: без неё запись не попадёт ни в один отчёт.")
    elif not _EARLIEST_YEAR <= draft.date.year <= _LATEST_YEAR:
        yield Problem("date", "Проверьте год.")
    elif draft.date > around.today:
        yield doubt("date", "Этот день ещё не наступил.")
    if around.closed is not None:
        yield closed_problem(around.closed)


def _who_problems(draft: SessionDraft, around: Surroundings) -> Iterator[Problem]:
    if draft.recipient_id is None and draft.newcomer is None and not draft.is_anonymous:
        yield Problem("who", "Выберите, кто пришёл, или отметьте «аноним» (Alt+A).")
    if around.same_day_visits:
        count = around.same_day_visits
        word = plural(count, "консультация", "консультации", "консультаций")
        yield doubt("who", f"В этот день уже записано: {count} {word} этого получателя.")
    if around.lacks_consent:
        yield doubt(
            "who",
            "Нет согласия на обработку персональных данных: получите его или оставьте только код "
            "семьи.",
        )


def _specialist_problems(
    draft: SessionDraft | EventDraft, around: Surroundings
) -> Iterator[Problem]:
    if draft.specialist_id is None:
        yield Problem("specialist", "Выберите специалиста.")
    if around.overlaps:
        yield doubt("time", f"У специалиста в это время другая запись: {around.overlaps[0]}.")
    if around.outside_hours:
        yield doubt("time", around.outside_hours)
    if around.room_taken:
        yield doubt("room", f"Кабинет в это время занят: {around.room_taken}.")


def _topic_problems(draft: SessionDraft | EventDraft, around: Surroundings) -> Iterator[Problem]:
    if around.topic_needs_text and not draft.topic_text.strip():
        yield Problem("topic_text", "Тема «Иное»: напишите, о чём шла речь.")


def _age_problems(months: int | None) -> Iterator[Problem]:
    if months is None:
        return
    if months < 0:
        yield Problem("age", "Возраст не может быть отрицательным.")
    elif months > _OLDEST_MONTHS:
        yield Problem("age", "Возраст ребёнка — до 18 лет.")
    elif months > _USUAL_MONTHS:
        yield doubt("age", "Старше 8 лет: проверьте возраст.")


def _session_length_problems(minutes: int | None, around: Surroundings) -> Iterator[Problem]:
    yield from _length_problems(minutes)
    shortest = around.shortest_minutes
    if minutes is not None and 0 < minutes < shortest:
        yield doubt("minutes", f"Короче нормы: услуга будет отмечена «менее {shortest} мин».")


def _length_problems(minutes: int | None) -> Iterator[Problem]:
    if minutes is not None and not 0 < minutes <= _LONGEST_MINUTES:
        yield Problem("minutes", "Длительность — от 1 минуты до суток.")
