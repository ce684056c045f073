"""What can be done to the waiting list. Each verb is one operation that can be undone."""

from collections.abc import Sequence

from kcentre.centre.queries import settings
from kcentre.language import Problem, refuse_if_any
from kcentre.language.clock import iso_time
from kcentre.language.dates import iso_day, today_here
from kcentre.language.plurals import records
from kcentre.language.typed import tidy_lines
from kcentre.premises.appointments.queries import waiting
from kcentre.premises.appointments.records import AppointmentDraft, WaitingDraft
from kcentre.premises.appointments.surroundings import is_adult_known, is_child_of_family
from kcentre.premises.appointments.tables import Waiting
from kcentre.premises.appointments.waiting_rules import (
    AroundWaiting,
    closed_problems,
    waiting_problems,
)
from kcentre.premises.appointments.writing import label_of, write_new, written_people
from kcentre.premises.values import WaitingState
from kcentre.storage import CentreFile, Changes


def problems_of_waiting(
    file: CentreFile, draft: WaitingDraft, except_id: int | None = None
) -> list[Problem]:
    """Return everything wrong or odd about a place on the list while it is being entered."""
    around = AroundWaiting(
        today_here(),
        settings(file).slot_minutes,
        is_adult_known(file, draft.adult_id),
        is_child_of_family(file, draft.child_id, draft.adult_id),
        _waits_already(file, draft, except_id),
    )
    return list(waiting_problems(draft, around))


def put_on_list(file: CentreFile, draft: WaitingDraft) -> Changes:
    """Add somebody to the waiting list, with the family of a newcomer."""
    with file.operation("Добавлено в лист ожидания") as running:
        refuse_if_any(problems_of_waiting(file, draft))
        since = today_here().isoformat()
        Waiting.insert(since=since, **_fields(file, draft)).execute(file.db)
    return running.changes


def change_waiting(file: CentreFile, waiting_id: int, draft: WaitingDraft) -> Changes:
    """Write what would suit somebody who still waits."""
    with file.operation("Изменено в листе ожидания") as running:
        refuse_if_any(closed_problems(waiting(file, waiting_id).state))
        refuse_if_any(problems_of_waiting(file, draft, waiting_id))
        Waiting.update(**_fields(file, draft)).where(Waiting.id == waiting_id).execute(file.db)
    return running.changes


def withdraw(file: CentreFile, waiting_ids: Sequence[int]) -> Changes:
    """Take people off the list who no longer wait; their rows stay."""
    ids = list(waiting_ids)
    one = "Убрано из листа ожидания"
    label = one if len(ids) == 1 else f"{one}: {records(len(ids))}"
    with file.operation(label) as running:
        for waiting_id in ids:
            refuse_if_any(closed_problems(waiting(file, waiting_id).state))
        gone = Waiting.update(state=WaitingState.WITHDRAWN).where(Waiting.id.in_(ids))
        gone.execute(file.db)
    return running.changes


def book_waiting(file: CentreFile, waiting_id: int, draft: AppointmentDraft) -> Changes:
    """Book an appointment for somebody of the list, who then waits no more.

    Raises `Refused` where the time is taken, or another window was faster with the same family.
    """
    with file.operation(f"Добавлена запись из листа ожидания: {label_of(file, draft)}") as running:
        refuse_if_any(closed_problems(waiting(file, waiting_id).state))
        got = {"appointment": write_new(file, draft), "state": WaitingState.BOOKED}
        Waiting.update(**got).where(Waiting.id == waiting_id).execute(file.db)
    return running.changes


def _fields(file: CentreFile, draft: WaitingDraft) -> dict[str, object]:
    adult_id, child_id = written_people(file, draft)
    return {
        "adult": adult_id,
        "child": child_id,
        "specialist": draft.specialist_id,
        "form": draft.form,
        "topic": draft.topic_id,
        "weekdays": sum(1 << day for day in draft.weekdays),
        "not_before": iso_time(draft.not_before),
        "not_after": iso_time(draft.not_after),
        "until": iso_day(draft.until),
        "note": tidy_lines(draft.note),
    }


def _waits_already(file: CentreFile, draft: WaitingDraft, except_id: int | None) -> bool:
    others = Waiting.select().where(
        Waiting.adult == (draft.adult_id or 0),
        Waiting.state == WaitingState.WAITING,
        Waiting.id != (except_id or 0),
    )
    return bool(others.exists(file.db))
