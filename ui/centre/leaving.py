"""What is asked before a specialist who still has hours or appointments is retired."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from kcentre.centre.queries import specialists
from kcentre.centre.values import Value
from kcentre.premises.appointments.reasons import usual_reasons
from kcentre.premises.leaving import SpecialistAway, SpecialistTies, what_holds_specialist
from kcentre.premises.leaving.texts import ties_text
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile, Changes
from kcentre.structure.office.leaving import let_responsible_go
from kcentre.structure.office.responsibilities import responsibilities
from ui.records.leaving_dialog import Leaving, LeavingWords, Target
from ui.records.record_dialog import Verb

_WAYS = (
    (SpecialistAway.HAND_OVER, "Передать другому специалисту на то же время"),
    (SpecialistAway.CANCEL, "Отменить с указанием причины"),
    (SpecialistAway.KEEP, "Оставить: решить о каждой записи в списке «Вне графика»"),
)
_DUTY_WAYS = (
    (SpecialistAway.HAND_OVER, "Передать дела другому специалисту"),
    (SpecialistAway.KEEP, "Оставить за этим специалистом"),
)
_NOTHING_TO_CHOOSE = ((SpecialistAway.KEEP, ""),)
_HOURS_END = "Часы приёма закончатся вчерашним днём; всё, что было раньше, останется."
_HINT = "Что не попадёт в часы приёма этого специалиста, окажется в списке «Вне графика»."
_HEADINGS = {True: "впереди ещё приём", False: "есть незавершённые дела"}
_MOST_DUTIES = 8
_OWN_REASON = "специалист больше не работает"


def specialist_leaving(file: CentreFile, specialist_id: int) -> Leaving | None:
    """Return what is to be asked; None where nothing is to come of the specialist."""
    ties = what_holds_specialist(file, specialist_id)
    duties = responsibilities(file, ties.specialist.name)
    if not ties.holds and not duties:
        return None
    words = LeavingWords(
        title="Специалист больше не работает",
        heading=f"{ties.specialist.name}: {_HEADINGS[ties.holds]}",
        told="\n\n".join(_told(ties, duties)),
        question="Что сделать с записями" if ties.appointments else "Кто теперь отвечает",
        go="Больше не работает",
        stay="Пусть пока работает",
    )
    others = [(one.id, one.name) for one in specialists(file) if one.id != specialist_id]
    return Leaving(
        words,
        _WAYS if ties.appointments else _DUTY_WAYS if duties else _NOTHING_TO_CHOOSE,
        SpecialistAway.HAND_OVER,
        SpecialistAway.CANCEL,
        Target("to_specialist_id", "Кому передать", others, _HINT),
        (_OWN_REASON, *usual_reasons(AppointmentState.CANCELLED_BY_CENTRE)),
        partial(_verb_for, specialist_id),
    )


def _told(ties: SpecialistTies, duties: Sequence[str]) -> Iterator[str]:
    if ties.holds:
        yield ties_text(ties)
    if duties:
        rest = len(duties) - _MOST_DUTIES
        more = (f"и ещё {rest}",) if rest > 0 else ()
        yield f"Отвечает за {', '.join((*duties[:_MOST_DUTIES], *more))}."
    if ties.holds:
        yield _HOURS_END


def _verb_for(specialist_id: int, way: Value, to_specialist_id: int | None, reason: str) -> Verb:
    def verb(file: CentreFile) -> Changes:
        way_out = SpecialistAway(way)
        return let_responsible_go(file, specialist_id, way_out, to_specialist_id, reason)

    return verb
