"""«Состоялась»: appointments become services. Each verb is one operation that can be undone."""

from collections.abc import Sequence
from dataclasses import replace

from kcentre.journal.held.drafting import session_draft_of
from kcentre.journal.held.outcome import Outcome
from kcentre.journal.held.unrecorded import is_recorded
from kcentre.journal.records import SessionDraft
from kcentre.journal.surroundings import problems_of_session
from kcentre.journal.verbs import write_session
from kcentre.language import Refused, refuse_if_any
from kcentre.language.dates import now_here
from kcentre.language.plurals import counted, records
from kcentre.language.problems import Severity
from kcentre.premises.appointments.lines import appointment_lines
from kcentre.premises.appointments.missing import missing_appointment
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.premises.appointments.states import transition_problems
from kcentre.premises.appointments.texts import label_text
from kcentre.premises.appointments.verbs import starts_at
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask_ids


def hold(file: CentreFile, appointment_ids: Sequence[int]) -> Changes:
    """Say of appointments that they were held; each becomes a service where enough is known.

    One whose topic still needs words, say, is held and waits to be recorded. One that is recorded
    already is left as it is. Raises `Refused` for a day to come, or where an appointment was
    cancelled or moved: then nothing is written.
    """
    lines = _chosen(file, appointment_ids)
    drafts = _complete(file, lines)
    with file.operation(_label(lines, len(drafts))) as running:
        for line in _chosen(file, appointment_ids):
            _demand_can_be_held(line)
            _write_held(file, line.id)
        for draft in drafts:
            write_session(file, draft)
    return running.changes


def record_held(file: CentreFile, appointment_id: int, outcome: Outcome) -> Changes:
    """Say that an appointment was held, and how it ended: it becomes a service.

    Raises `Refused` for a day to come, for one cancelled, moved or recorded already, and where
    something is missing without which no service can be kept.
    """
    line = _chosen(file, [appointment_id])[0]
    agreed = session_draft_of(file, appointment_id)
    draft = replace(
        agreed,
        result=outcome.result,
        recommendations=outcome.recommendations,
        minutes=outcome.minutes if outcome.minutes is not None else agreed.minutes,
    )
    with file.operation(f"Добавлена консультация: {_moment(line)}") as running:
        _demand_can_be_held(_chosen(file, [appointment_id])[0])
        write_session(file, draft)
    return running.changes


def _chosen(file: CentreFile, appointment_ids: Sequence[int]) -> list[AppointmentLine]:
    """Return the appointments in the order of time; `Refused` where one was removed meanwhile."""
    lines = appointment_lines(file, [Appointment.id.in_(list(appointment_ids))])
    if not lines or len(lines) < len(set(appointment_ids)):
        raise Refused([missing_appointment()])
    return lines


def _demand_can_be_held(line: AppointmentLine) -> None:
    held = AppointmentState.HELD
    refuse_if_any(transition_problems(line.state, held, starts_at(line), now_here(), ""))


def _complete(file: CentreFile, lines: Sequence[AppointmentLine]) -> list[SessionDraft]:
    """Return the services of the appointments that have none yet and lack nothing."""
    ids = [line.id for line in lines]
    known = Appointment.select(Appointment.id).where(Appointment.id.in_(ids) & is_recorded())
    done = set(ask_ids(file.db, known))
    drafts = (session_draft_of(file, row_id) for row_id in ids if row_id not in done)
    return [draft for draft in drafts if not _is_stopped(file, draft)]


def _is_stopped(file: CentreFile, draft: SessionDraft) -> bool:
    problems = problems_of_session(file, draft, None)
    return any(problem.severity is Severity.STOP for problem in problems)


def _write_held(file: CentreFile, appointment_id: int) -> None:
    held = {"state": AppointmentState.HELD, "reason": ""}
    here = (Appointment.id == appointment_id) & (Appointment.state != AppointmentState.HELD)
    Appointment.update(**held).where(here).execute(file.db)


def _label(lines: Sequence[AppointmentLine], recorded: int) -> str:
    if len(lines) == 1:
        began = "Добавлена консультация" if recorded else "Запись «состоялась»"
        return f"{began}: {_moment(lines[0])}"
    added = f", добавлено: {counted(recorded, 'консультация', 'консультации', 'консультаций')}"
    return f"Записи «состоялась»: {records(len(lines))}{added if recorded else ''}"


def _moment(line: AppointmentLine) -> str:
    return label_text(line.date, line.starts, line.specialist)
