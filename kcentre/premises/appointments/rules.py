"""What an appointment must satisfy.

It stops where the time, the specialist, the room or the recipient is missing or taken; all else
asks for a second look. The field of a problem is the name of the draft's field, or «who».
"""

import datetime as dt
from collections.abc import Iterator, Sequence

from kcentre.language import Problem
from kcentre.language.clock import minutes_of, span_text, time_of, time_text
from kcentre.language.dates import near_date, short_date
from kcentre.language.names import initials
from kcentre.language.problems import doubt, year_problems
from kcentre.periods.closed import closed_problem
from kcentre.premises.appointments.open_time import outside_hours
from kcentre.premises.appointments.records import AppointmentDraft
from kcentre.premises.appointments.surroundings import Surroundings, Taken
from kcentre.premises.hours.checks import room_problems, span_problems, specialist_problems
from kcentre.premises.hours.spans import DAY


def ends_of(draft: AppointmentDraft, slot_minutes: int) -> dt.time | None:
    """Return when a draft ends, of the usual length where it does not say; None past midnight."""
    if draft.ends is not None or draft.starts is None:
        return draft.ends
    return later(draft.starts, slot_minutes)


def later(time: dt.time, minutes: int) -> dt.time | None:
    """Return the time so many minutes later; None past midnight."""
    end = minutes_of(time) + minutes
    return time_of(end) if end < DAY[1] else None


def draft_problems(draft: AppointmentDraft, around: Surroundings) -> Iterator[Problem]:
    """Yield what stops an appointment and what is odd about it."""
    yield from stopping_problems(draft, around)
    yield from _past_problems(draft, around)
    yield from _hours_problems(draft, around)
    yield from _length_problems(draft, around)
    yield from _gap_problems(draft, around)
    for other in around.of_family[:1]:
        at = time_text(other.starts)
        yield doubt("who", f"У этой семьи в этот день уже есть запись: в {at}.")


def stopping_problems(draft: AppointmentDraft, around: Surroundings) -> Iterator[Problem]:
    """Yield what stops an appointment."""
    yield from _time_problems(draft, around)
    yield from _who_problems(draft, around)
    if draft.specialist_id is None:
        yield Problem("specialist_id", "Выберите специалиста.")
    yield from specialist_problems(draft.specialist_id, around.specialist)
    if draft.room_id is None and draft.form == "in_person":
        yield Problem(
            "room_id",
            "Выберите помещение: без него — только выездная или дистанционная консультация.",
        )
    yield from room_problems(draft.room_id, around.room)
    yield from clash_problems(draft, around)


def clash_problems(draft: AppointmentDraft, around: Surroundings) -> Iterator[Problem]:
    """Yield that the specialist's or the room's time is taken, and offer what is free."""
    for field, sentence in taken(draft, around):
        day = short_date(draft.date) if draft.date else ""
        fact = f"{day}: {sentence}."
        yield Problem(field, f"{fact} {_offer(around)}", fact=fact)


def taken(draft: AppointmentDraft, around: Surroundings) -> Iterator[tuple[str, str]]:
    """Yield by whom the draft's time is taken: the field, «у специалиста … уже есть запись …»."""
    minutes = around.settings.slot_minutes
    at_specialist = overlapping(draft, around.of_specialist, minutes)
    in_room = overlapping(draft, around.of_room, minutes)
    if at_specialist and around.specialist:
        whose = f"у специалиста {initials(around.specialist.name)}"
        yield "starts", f"{whose} уже есть запись {_spans_text(at_specialist)}"
    elif in_room and around.room:
        where = f"в помещении «{around.room.name}»"
        yield "room_id", f"{where} уже есть запись {_spans_text(in_room)}"


def overlapping(draft: AppointmentDraft, others: Sequence[Taken], slot_minutes: int) -> list[Taken]:
    """Return those whose time meets the draft's; an appointment may begin as another ends."""
    ends = ends_of(draft, slot_minutes)
    if draft.starts is None or ends is None:
        return []
    return [other for other in others if other.starts < ends and draft.starts < other.ends]


def _time_problems(draft: AppointmentDraft, around: Surroundings) -> Iterator[Problem]:
    if draft.date is None:
        yield Problem("date", "Укажите дату записи.")
    yield from year_problems("date", draft.date)
    if around.closed is not None:
        yield closed_problem(around.closed)
    if draft.starts is None:
        yield Problem("starts", "Укажите время начала.")
        return
    ends = ends_of(draft, around.settings.slot_minutes)
    if ends is None:
        yield Problem("starts", "До полуночи не хватает времени: начните раньше.")
    else:
        yield from span_problems(draft.starts, ends)


def _who_problems(draft: AppointmentDraft, around: Surroundings) -> Iterator[Problem]:
    if draft.adult_id is None and draft.newcomer is None and not draft.is_anonymous:
        yield Problem("who", "Выберите, кто придёт, или отметьте «аноним» (Alt+A).")
    yield from people_problems(
        is_adult_known=around.is_adult_known, is_child_of_family=around.is_child_of_family
    )


def people_problems(*, is_adult_known: bool, is_child_of_family: bool) -> Iterator[Problem]:
    """Yield what is wrong with the people chosen from the families."""
    if not is_adult_known:
        yield Problem("who", "Этого получателя уже нет в списке семей: выберите другого.")
    elif not is_child_of_family:
        yield Problem("child_id", "Этот ребёнок из другой семьи: выберите ребёнка заново.")


def _spans_text(others: Sequence[Taken]) -> str:
    return ", ".join(span_text(other.starts, other.ends) for other in others)


def _offer(around: Surroundings) -> str:
    if not around.free:
        return "Выберите другое время или поставьте в лист ожидания."
    times = ", ".join(
        f"{near_date(slot.day)} в\u00a0{time_text(time_of(slot.starts))}" for slot in around.free
    )
    return f"Ближайшее свободное время: {times}."


def _past_problems(draft: AppointmentDraft, around: Surroundings) -> Iterator[Problem]:
    if draft.date is None or draft.starts is None:
        return
    if dt.datetime.combine(draft.date, draft.starts) < around.now:
        field = "date" if draft.date < around.now.date() else "starts"
        yield doubt(field, "Это время уже прошло.")


def _hours_problems(draft: AppointmentDraft, around: Surroundings) -> Iterator[Problem]:
    ends, hours = ends_of(draft, around.settings.slot_minutes), around.hours
    if hours is None or draft.date is None or draft.starts is None or ends is None:
        return
    sentence = outside_hours(hours, draft.date, draft.starts, ends)
    if sentence:
        receives = hours.spans and not hours.closed
        yield doubt("starts" if receives else "date", sentence)


def _length_problems(draft: AppointmentDraft, around: Surroundings) -> Iterator[Problem]:
    shortest = around.settings.shortest_minutes
    ends = ends_of(draft, around.settings.slot_minutes)
    if draft.starts is None or ends is None:
        return
    if 0 < minutes_of(ends) - minutes_of(draft.starts) < shortest:
        yield doubt("ends", f"Короче нормы: услуга будет отмечена «менее {shortest} мин».")


def _gap_problems(draft: AppointmentDraft, around: Surroundings) -> Iterator[Problem]:
    """Doubt where the records of one consultation would have to wait for the next one's end."""
    ends = ends_of(draft, around.settings.slot_minutes)
    records = around.settings.slot_records_minutes
    if draft.starts is None or ends is None:
        return
    begin, end = minutes_of(draft.starts), minutes_of(ends)
    for other in around.of_specialist:
        before = 0 <= begin - minutes_of(other.ends) < records
        after = 0 <= minutes_of(other.starts) - end < records
        if before or after:
            span = span_text(other.starts, other.ends)
            sentence = f"Рядом запись {span}: на оформление остаётся меньше {records}\u00a0мин."
            yield doubt("starts", sentence)
