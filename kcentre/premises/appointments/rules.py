"""What an appointment must satisfy.

It stops where the time, the specialist, the room or the recipient is missing or taken; all else
asks for a second look. Fields: date, starts, ends, specialist, room, who, child.
"""

import datetime as dt
from collections.abc import Iterator, Sequence

from kcentre.language import Problem
from kcentre.language.dates import short_date
from kcentre.language.names import initials
from kcentre.language.problems import Severity
from kcentre.premises.appointments.records import AppointmentDraft
from kcentre.premises.appointments.surroundings import Named, Neighbour, Surroundings
from kcentre.premises.appointments.texts import clock, span_text

_EARLIEST_YEAR, _LATEST_YEAR = 1990, 2100
_MIDNIGHT = 24 * 60


def minute_of(time: dt.time) -> int:
    """Return the minutes since midnight."""
    return time.hour * 60 + time.minute


def ends_of(draft: AppointmentDraft, slot_minutes: int) -> dt.time | None:
    """Return when a draft ends, of the usual length where it does not say; None past midnight."""
    if draft.ends is not None or draft.starts is None:
        return draft.ends
    return later(draft.starts, slot_minutes)


def later(time: dt.time, minutes: int) -> dt.time | None:
    """Return the time so many minutes later; None past midnight."""
    end = minute_of(time) + minutes
    return dt.time(*divmod(end, 60)) if end < _MIDNIGHT else None


def draft_problems(draft: AppointmentDraft, around: Surroundings) -> Iterator[Problem]:
    """Yield what stops an appointment and what is odd about it."""
    yield from stopping_problems(draft, around)
    yield from _past_problems(draft, around)
    yield from _length_problems(draft, around)
    yield from _gap_problems(draft, around)
    if around.of_family:
        at = clock(around.of_family[0].starts)
        yield _doubt("who", f"У этой семьи в этот день уже есть запись: в {at}.")


def stopping_problems(draft: AppointmentDraft, around: Surroundings) -> Iterator[Problem]:
    """Yield what stops an appointment, and the doubts about a retired specialist or room."""
    yield from _time_problems(draft, around)
    yield from _who_problems(draft, around)
    yield from _specialist_problems(draft, around)
    yield from _room_problems(draft, around)
    yield from _clash_problems(draft, around)


def overlapping(
    draft: AppointmentDraft, others: Sequence[Neighbour], slot_minutes: int
) -> list[Neighbour]:
    """Return those whose time meets the draft's; an appointment may begin as another ends."""
    ends = ends_of(draft, slot_minutes)
    if draft.starts is None or ends is None:
        return []
    return [other for other in others if other.starts < ends and draft.starts < other.ends]


def _time_problems(draft: AppointmentDraft, around: Surroundings) -> Iterator[Problem]:
    if draft.date is None:
        yield Problem("date", "Укажите дату записи.")
    elif not _EARLIEST_YEAR <= draft.date.year <= _LATEST_YEAR:
        yield Problem("date", "Проверьте год.")
    if draft.starts is None:
        yield Problem("starts", "Укажите время начала.")
        return
    ends = ends_of(draft, around.settings.slot_minutes)
    if ends is None:
        yield Problem("starts", "До полуночи не хватает времени: начните раньше.")
    elif ends <= draft.starts:
        yield Problem(
            "ends", "Конец не позже начала: проверьте время. Запись не переходит через полночь."
        )


def _who_problems(draft: AppointmentDraft, around: Surroundings) -> Iterator[Problem]:
    if draft.adult_id is None and draft.newcomer is None and not draft.is_anonymous:
        yield Problem("who", "Выберите, кто придёт, или отметьте «аноним» (Alt+A).")
    if not around.is_adult_known:
        yield Problem("who", "Этого получателя уже нет в списке семей: выберите другого.")
    if not around.is_child_of_family:
        yield Problem("child", "Этот ребёнок из другой семьи: выберите ребёнка заново.")


def _specialist_problems(draft: AppointmentDraft, around: Surroundings) -> Iterator[Problem]:
    if draft.specialist_id is None:
        yield Problem("specialist", "Выберите специалиста.")
    elif around.specialist is None:
        yield Problem("specialist", "Этого специалиста уже нет в списке: выберите другого.")
    elif around.specialist.is_retired:
        sentence = f"{initials(around.specialist.name)} больше не принимает: выберите другого."
        yield Problem("specialist", sentence, _severity(around.specialist))


def _room_problems(draft: AppointmentDraft, around: Surroundings) -> Iterator[Problem]:
    if draft.room_id is None:
        if draft.form == "in_person":
            yield Problem(
                "room",
                "Выберите кабинет: без него — только выездная или дистанционная консультация.",
            )
    elif around.room is None:
        yield Problem("room", "Этого кабинета уже нет в списке: выберите другой.")
    elif around.room.is_retired:
        sentence = f"«{around.room.name}» выведен из работы: выберите другой кабинет."
        yield Problem("room", sentence, _severity(around.room))


def _severity(chosen: Named) -> Severity:
    """Return a doubt where the appointment already stood there: it may stay, say, to be held."""
    return Severity.WARNING if chosen.is_kept else Severity.STOP


def _clash_problems(draft: AppointmentDraft, around: Surroundings) -> Iterator[Problem]:
    minutes = around.settings.slot_minutes
    at_specialist = overlapping(draft, around.of_specialist, minutes)
    if at_specialist and around.specialist:
        whose = f"У специалиста {initials(around.specialist.name)}"
        yield Problem("starts", f"{whose} {_taken(draft, at_specialist)}")
    in_room = overlapping(draft, around.of_room, minutes)
    if in_room and around.room:
        where = f"В кабинете «{around.room.name}»"
        yield Problem("room", f"{where} {_taken(draft, in_room)}")


def _taken(draft: AppointmentDraft, others: Sequence[Neighbour]) -> str:
    day = short_date(draft.date) if draft.date else ""
    spans = ", ".join(span_text(other.starts, other.ends) for other in others)
    return f"{day} уже есть запись: {spans}."


def _past_problems(draft: AppointmentDraft, around: Surroundings) -> Iterator[Problem]:
    if draft.date is None or draft.starts is None:
        return
    if dt.datetime.combine(draft.date, draft.starts) < around.now:
        field = "date" if draft.date < around.now.date() else "starts"
        yield _doubt(field, "Это время уже прошло.")


def _length_problems(draft: AppointmentDraft, around: Surroundings) -> Iterator[Problem]:
    shortest = around.settings.shortest_minutes
    ends = ends_of(draft, around.settings.slot_minutes)
    if draft.starts is None or ends is None:
        return
    if 0 < minute_of(ends) - minute_of(draft.starts) < shortest:
        yield _doubt("ends", f"Короче нормы: услуга будет отмечена «менее {shortest} мин».")


def _gap_problems(draft: AppointmentDraft, around: Surroundings) -> Iterator[Problem]:
    """Doubt where the records of one consultation would have to wait for the next one's end."""
    ends = ends_of(draft, around.settings.slot_minutes)
    records = around.settings.slot_records_minutes
    if draft.starts is None or ends is None or records == 0:
        return
    begin, end = minute_of(draft.starts), minute_of(ends)
    for other in around.of_specialist:
        before = 0 <= begin - minute_of(other.ends) < records
        after = 0 <= minute_of(other.starts) - end < records
        if before or after:
            span = span_text(other.starts, other.ends)
            sentence = f"Рядом запись {span}: на оформление остаётся меньше {records}\u00a0мин."
            yield _doubt("starts", sentence)


def _doubt(field: str, sentence: str) -> Problem:
    return Problem(field, sentence, Severity.WARNING)
