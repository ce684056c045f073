"""What can be done to requests. Each verb is one operation that can be undone."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from kcentre.centre.values import RequestState
from kcentre.journal.filters import is_one_of
from kcentre.journal.numbering import next_number, number_and_date, number_on, removal_label
from kcentre.journal.requests import rules
from kcentre.journal.requests.queries import around_request, kept_request
from kcentre.journal.requests.records import RequestDraft
from kcentre.journal.requests.waiting import OPEN_STATES
from kcentre.journal.tables import Request
from kcentre.journal.vanished import without_vanished
from kcentre.language import refuse_if_any
from kcentre.language.clock import iso_time
from kcentre.language.dates import iso_day, today_here
from kcentre.language.plurals import records
from kcentre.language.typed import tidy, tidy_lines
from kcentre.premises.appointments.records import WaitingDraft
from kcentre.premises.appointments.writing import written_people
from kcentre.storage import CentreFile, Changes


def add_request(file: CentreFile, draft: RequestDraft) -> Changes:
    """Add a request, with the family of a newcomer; one that was led on is answered by it."""
    day, sound = _sound(file, draft, None)
    with file.operation("Добавлено обращение") as running:
        number = next_number(file, Request, day.year)
        fields = {**_fields(file, day, sound), **_standing(RequestState.NEW, day, sound)}
        Request.insert(number=number, **fields).execute(file.db)
    return running.changes


def change_request(file: CentreFile, request_id: int, draft: RequestDraft) -> Changes:
    """Write a request; its number stays one within the calendar year."""
    day, sound = _sound(file, draft, request_id)
    number, _ = number_and_date(file, Request, request_id)
    with file.operation(f"Изменено обращение №\u00a0{number}") as running:
        fields = {
            "number": number_on(file, Request, request_id, day),
            **_fields(file, day, sound),
        }
        kept = kept_request(file, request_id)
        if kept.session_id is None:
            fields |= _standing(kept.state, day, sound)
        Request.update(**fields).where(Request.id == request_id).execute(file.db)
    return running.changes


def remove_requests(file: CentreFile, request_ids: Sequence[int]) -> Changes:
    """Remove requests; the appointments and services that answered them stay."""
    with file.operation(removal_label(file, Request, request_ids)) as running:
        Request.delete().where(is_one_of(Request.id, request_ids)).execute(file.db)
    return running.changes


def route(file: CentreFile, request_ids: Sequence[int], to: str) -> Changes:
    """Say where people were led on: that answers their request, but is no service."""
    place = tidy(to)
    refuse_if_any(rules.routing_problems(place))
    with file.operation(_label(file, request_ids, RequestState.FORWARDED)) as running:
        for request_id in request_ids:
            refuse_if_any(rules.standing_problems(kept_request(file, request_id)))
            today = today_here().isoformat()
            _write(file, request_id, RequestState.FORWARDED, routed_to=place, closed_on=today)
    return running.changes


def close(
    file: CentreFile, request_ids: Sequence[int], state: RequestState, day: dt.date | None = None
) -> Changes:
    """End requests without a service: refused by who asked, or closed; on a day, or today."""
    today = today_here()
    on = day or today
    with file.operation(_label(file, request_ids, state)) as running:
        for request_id in request_ids:
            kept = kept_request(file, request_id)
            refuse_if_any(rules.standing_problems(kept))
            refuse_if_any(rules.closing_problems(kept, state, on, today))
            _write(file, request_id, state, routed_to="", closed_on=on.isoformat())
    return running.changes


def take_in_work(file: CentreFile, request_ids: Sequence[int]) -> Changes:
    """Say that somebody works on requests; closed ones are open again."""
    with file.operation(_label(file, request_ids, RequestState.IN_WORK)) as running:
        for request_id in request_ids:
            refuse_if_any(rules.standing_problems(kept_request(file, request_id)))
            _write(file, request_id, RequestState.IN_WORK, routed_to="", closed_on="")
    return running.changes


def _sound(
    file: CentreFile, draft: RequestDraft, request_id: int | None
) -> tuple[dt.date, RequestDraft]:
    """Return the day and the tidied draft, or raise `Refused`."""
    tidied = replace(
        without_vanished(file, draft),
        topic_text=tidy(draft.topic_text),
        wished_time=tidy(draft.wished_time),
        routed_to=tidy(draft.routed_to),
        note=tidy_lines(draft.note),
    )
    if draft.is_anonymous:
        tidied = replace(tidied, adult_id=None, newcomer=None, child_id=None, new_child=None)
    refuse_if_any(rules.request_problems(tidied, around_request(file, tidied, request_id)))
    if tidied.date is None:  # refused above
        raise TypeError("a request has a day")
    return tidied.date, tidied


def _fields(file: CentreFile, day: dt.date, draft: RequestDraft) -> dict[str, object]:
    """Return what is written of a sound draft; the people that come with it are written now."""
    who = WaitingDraft(draft.adult_id, draft.newcomer, draft.child_id, draft.new_child)
    adult_id, child_id = written_people(file, who)
    same = ("channel", "initiator", "topic_text", "wished_form", "wished_time", "note")
    return {
        **{name: getattr(draft, name) for name in same},
        "date": day.isoformat(),
        "time": iso_time(draft.time),
        "adult": adult_id,
        "child": child_id,
        "topic": draft.topic_id,
        "wished_specialist": draft.wished_specialist_id,
        "sub_unit": draft.sub_unit_id,
        "learned_from": draft.learned_from_id,
        "routed_to": draft.routed_to,
    }


def _standing(state: RequestState, day: dt.date, draft: RequestDraft) -> dict[str, object]:
    """Return the state that follows from whether somebody was led on."""
    if draft.routed_to and state in OPEN_STATES:
        return {"state": RequestState.FORWARDED, "closed_on": iso_day(day)}
    if not draft.routed_to and state is RequestState.FORWARDED:
        return {"state": RequestState.NEW, "closed_on": ""}
    return {"state": state}


def _write(file: CentreFile, request_id: int, state: RequestState, **fields: object) -> None:
    Request.update(state=state, **fields).where(Request.id == request_id).execute(file.db)


def _label(file: CentreFile, request_ids: Sequence[int], state: RequestState) -> str:
    if len(request_ids) == 1:
        return f"Обращение №\u00a0{kept_request(file, request_ids[0]).number}: {state.label}"
    return f"Обращения «{state.label}»: {records(len(request_ids))}"
