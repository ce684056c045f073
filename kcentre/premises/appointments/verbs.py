"""What can be done to appointments. Each verb is one operation that can be undone."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import replace

from peewee import fn

from kcentre.language import Problem, Refused, refuse_if_any
from kcentre.language.clock import minutes_of
from kcentre.language.dates import now_here
from kcentre.language.plurals import records
from kcentre.language.typed import tidy
from kcentre.premises.appointments import rules
from kcentre.premises.appointments.clashes import (
    clash_problems,
    problems_of,
    stops_apart_from_clashes,
)
from kcentre.premises.appointments.lines import appointment_lines
from kcentre.premises.appointments.missing import missing_appointment
from kcentre.premises.appointments.queries import appointment, draft_of
from kcentre.premises.appointments.records import AppointmentDraft, AppointmentLine, Move
from kcentre.premises.appointments.states import (
    change_problems,
    move_problems,
    removal_problems,
    transition_problems,
)
from kcentre.premises.appointments.tables import Waiting
from kcentre.premises.appointments.texts import label_text, moment_text
from kcentre.premises.appointments.writing import (
    fields_of,
    label_of,
    tidied_draft,
    with_people,
    write_new,
)
from kcentre.premises.availability.tables import Appointment, AppointmentSeries
from kcentre.premises.values import OCCUPYING_STATES, AppointmentState, WaitingState
from kcentre.storage import CentreFile, Changes
from kcentre.storage.writing import delete_records


def book(file: CentreFile, draft: AppointmentDraft) -> Changes:
    """Add an appointment, with the family of a newcomer.

    Raises `Refused` where the specialist or the room is taken, also by another window a moment
    before.
    """
    with file.operation(f"Добавлена запись: {label_of(file, draft)}") as running:
        write_new(file, draft)
    return running.changes


def change_appointment(file: CentreFile, appointment_id: int, draft: AppointmentDraft) -> Changes:
    """Write an appointment as it is given, without the trace that a move leaves."""
    tidied = tidied_draft(draft)
    with file.operation(f"Изменена запись: {label_of(file, draft)}") as running:
        before = appointment(file, appointment_id)
        refuse_if_any(change_problems(before.state, starts_at(before), tidied.date, now_here()))
        occupies = before.state in OCCUPYING_STATES
        check = clash_problems if occupies else stops_apart_from_clashes
        refuse_if_any(check(file, tidied, appointment_id))
        fields = fields_of(file, with_people(file, tidied))
        Appointment.update(**fields).where(Appointment.id == appointment_id).execute(file.db)
    return running.changes


def move_appointment(
    file: CentreFile, appointment_id: int, move: Move, reason: str = ""
) -> Changes:
    """Put an appointment to another time: the old one stays, moved, with the reason.

    The new one is booked and points back. To the same place nothing is done. Raises `Refused`
    where it is over, cancelled or moved already, or the new time is taken.
    """
    before = appointment(file, appointment_id)
    draft = _moved_draft(file, before, move)
    label = f"Перенесена запись: {_label(before)} → {moment_text(move.date, move.starts)}"
    with file.operation(label) as running:
        refuse_if_any(move_problems(appointment(file, before.id).state, starts_at(before)))
        if draft != draft_of(file, appointment_id):
            _write_state(file, appointment_id, AppointmentState.MOVED, tidy(reason))
            new_id = write_new(
                file, draft, series_id=before.series_id, moved_from_id=appointment_id
            )
            follow = Waiting.update(appointment=new_id)
            follow.where(Waiting.appointment == appointment_id).execute(file.db)
    return running.changes


def problems_of_move(file: CentreFile, appointment_id: int, move: Move) -> list[Problem]:
    """Return everything wrong or odd about a move while its reason is being entered."""
    draft = _moved_draft(file, appointment(file, appointment_id), move)
    return problems_of(file, draft, appointment_id)


def set_state(
    file: CentreFile, appointment_ids: Sequence[int], state: AppointmentState, reason: str = ""
) -> Changes:
    """Say what became of appointments, with the reason of a cancellation.

    Raises `Refused` where the state can't follow (see `states.TRANSITIONS`), or where an
    appointment comes back to a time that somebody else has by now.
    """
    label = _state_label(_chosen(file, appointment_ids), state)
    said, now = tidy(reason), now_here()
    with file.operation(label) as running:
        for line in _chosen(file, appointment_ids):
            refuse_if_any(transition_problems(line.state, state, starts_at(line), now, said))
            if (line.state, line.reason) != (state, said):
                _write_state(file, line.id, state, said)
            if state in OCCUPYING_STATES and line.state not in OCCUPYING_STATES:
                refuse_if_any(clash_problems(file, draft_of(file, line.id), line.id))
    return running.changes


def remove_appointments(file: CentreFile, appointment_ids: Sequence[int]) -> Changes:
    """Remove future appointments that were entered by mistake; who waited for them waits again.

    Raises `Refused` for all others: they are cancelled or marked instead.
    """
    label = _removal_label(_chosen(file, appointment_ids))
    with file.operation(label) as running:
        chosen, made_by_move = _chosen(file, appointment_ids), _made_by_move(file, appointment_ids)
        for line in chosen:
            is_moved = line.id in made_by_move
            refuse_if_any(
                removal_problems(line.state, starts_at(line), now_here(), is_moved=is_moved)
            )
        ids = [line.id for line in chosen]
        back = Waiting.update(appointment=None, state=WaitingState.WAITING)
        back.where(Waiting.appointment.in_(ids)).execute(file.db)
        delete_records(file, Appointment, ids)
        _delete_empty_series(file, {line.series_id for line in chosen if line.series_id})
    return running.changes


def starts_at(line: AppointmentLine) -> dt.datetime:
    """Return the moment an appointment begins."""
    return dt.datetime.combine(line.date, line.starts)


def _chosen(file: CentreFile, appointment_ids: Sequence[int]) -> list[AppointmentLine]:
    """Return the appointments in the order of time; `Refused` where one was removed meanwhile."""
    lines = appointment_lines(file, [Appointment.id.in_(list(appointment_ids))])
    if not lines or len(lines) < len(set(appointment_ids)):
        raise Refused([missing_appointment()])
    return lines


def _write_state(
    file: CentreFile, appointment_id: int, state: AppointmentState, reason: str
) -> None:
    update = Appointment.update(state=state, reason=reason)
    update.where(Appointment.id == appointment_id).execute(file.db)


def _delete_empty_series(file: CentreFile, series_ids: Collection[int]) -> None:
    left = Appointment.select().where(Appointment.series == AppointmentSeries.id)
    empty = AppointmentSeries.id.in_(list(series_ids)) & ~fn.EXISTS(left)
    AppointmentSeries.delete().where(empty).execute(file.db)


def _made_by_move(file: CentreFile, appointment_ids: Sequence[int]) -> set[int]:
    found = Appointment.select(Appointment.id).where(
        Appointment.id.in_(list(appointment_ids)), Appointment.moved_from.is_null(False)
    )
    return {row_id for (row_id,) in found.tuples().execute(file.db)}


def _moved_draft(file: CentreFile, before: AppointmentLine, move: Move) -> AppointmentDraft:
    length = minutes_of(before.ends) - minutes_of(before.starts)
    ends = move.ends or rules.later(move.starts, length)
    if ends is None:
        sentence = "До полуночи не хватает времени: перенесите на более раннее время."
        raise Refused([Problem("starts", sentence)])
    return replace(
        draft_of(file, before.id),
        date=move.date,
        starts=move.starts,
        ends=ends,
        specialist_id=move.specialist_id,
        room_id=move.room_id,
    )


def _label(line: AppointmentLine) -> str:
    return label_text(line.date, line.starts, line.specialist)


def _removal_label(chosen: Sequence[AppointmentLine]) -> str:
    if len(chosen) == 1:
        return f"Удалена запись: {_label(chosen[0])}"
    return f"Удалены записи: {records(len(chosen))}"


def _state_label(chosen: Sequence[AppointmentLine], state: AppointmentState) -> str:
    if len(chosen) == 1:
        return f"Запись «{state.label}»: {_label(chosen[0])}"
    return f"Записи «{state.label}»: {records(len(chosen))}"
