"""What a service means for its booking, the request that it answers, and who was sent on from it.

All is written inside the running operation of the service, so that one undo takes all back.
"""

from collections.abc import Sequence

from peewee import OP, Expression

from kcentre.centre.values import RequestState
from kcentre.journal.filters import is_one_of
from kcentre.journal.records import SessionDraft
from kcentre.journal.requests.waiting import is_unanswered
from kcentre.journal.tables import Referral, Request, Session
from kcentre.language import Problem, Refused
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


def write_consequences(file: CentreFile, session_id: int, draft: SessionDraft) -> None:
    """Mark the booking held and the request answered; whoever came is who was sent on.

    Of a held booking, the open requests that led to it are answered with it.
    """
    _let_referrals_follow(file, session_id, draft.recipient_id)
    if draft.appointment_id is not None:
        _hold(file, draft.appointment_id)
        _answer(file, session_id, _led_to(draft.appointment_id))
    if draft.request_id is not None:
        _answer(file, session_id, Request.id == draft.request_id)


def undo_consequences(file: CentreFile, session_ids: Sequence[int]) -> None:
    """Let the requests that these services answered wait again; the bookings stay held.

    A held booking without a service is what «прошло, но не записано» shows.
    """
    answered = is_one_of(Request.session, session_ids)
    done = answered & (Request.state == RequestState.DONE)
    Request.update(session=None, state=RequestState.IN_WORK).where(done).execute(file.db)
    Request.update(session=None).where(answered).execute(file.db)


def demand_not_recorded(file: CentreFile, draft: SessionDraft, session_id: int | None) -> None:
    """Raise `Refused` where the booking is in the journal already, by another service.

    Asked inside the transaction: so one visit can't be recorded twice, from two lists say.
    """
    if draft.appointment_id is None:
        return
    others = Session.select(Session.number).where(
        (Session.appointment == draft.appointment_id) & (Session.id != (session_id or 0))
    )
    for (number,) in ask(file.db, others):
        sentence = f"Эта запись на приём уже внесена в журнал: консультация №\u00a0{number}."
        raise Refused([Problem("appointment", sentence)])


def _let_referrals_follow(file: CentreFile, session_id: int, recipient_id: int | None) -> None:
    """Let the referrals of a service name its recipient: nobody, once it is anonymous."""
    another = Expression(Referral.adult, OP.IS_NOT, recipient_id)
    changed = Referral.update(adult=recipient_id)
    changed.where((Referral.session == session_id) & another).execute(file.db)


def _hold(file: CentreFile, appointment_id: int) -> None:
    """Mark a booking held: whoever came after all has no reason for not coming.

    One that was moved is over, its successor is another one.
    """
    settled = (AppointmentState.HELD, AppointmentState.MOVED)
    this = (Appointment.id == appointment_id) & Appointment.state.not_in(settled)
    Appointment.update(state=AppointmentState.HELD, reason="").where(this).execute(file.db)


def _led_to(appointment_id: int) -> Expression:
    led_to: Expression = Request.appointment == appointment_id
    return is_unanswered() & led_to


def _answer(file: CentreFile, session_id: int, which: Expression) -> None:
    news = Request.session.is_null() | (Request.session != session_id)
    changed = Request.update(session=session_id, state=RequestState.DONE)
    changed.where(which & (news | (Request.state != RequestState.DONE))).execute(file.db)
