"""What is asked before a specialist who still has hours or appointments is retired."""

from __future__ import annotations

from functools import partial

from kcentre.centre.queries import specialists
from kcentre.centre.values import Value
from kcentre.premises.appointments.reasons import usual_reasons
from kcentre.premises.leaving import SpecialistAway, let_specialist_go, what_holds_specialist
from kcentre.premises.leaving.texts import ties_text
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile, Changes
from ui.records.leaving_dialog import Leaving, LeavingWords, Target
from ui.records.record_dialog import Verb

_WAYS = (
    (SpecialistAway.HAND_OVER, "Передать другому специалисту на то же время"),
    (SpecialistAway.CANCEL, "Отменить с указанием причины"),
    (SpecialistAway.KEEP, "Оставить: решить о каждой записи в списке «Вне графика»"),
)
_NOTHING_TO_CHOOSE = ((SpecialistAway.KEEP, ""),)
_HOURS_END = "Часы приёма закончатся вчерашним днём; всё, что было раньше, останется."
_HINT = "Что не попадёт в часы приёма этого специалиста, окажется в списке «Вне графика»."
_OWN_REASON = "специалист больше не работает"


def specialist_leaving(file: CentreFile, specialist_id: int) -> Leaving | None:
    """Return what is to be asked; None where nothing is to come of the specialist."""
    ties = what_holds_specialist(file, specialist_id)
    if not ties.holds:
        return None
    words = LeavingWords(
        title="Специалист больше не работает",
        heading=f"{ties.specialist.name}: впереди ещё приём",
        told=f"{ties_text(ties)}\n\n{_HOURS_END}",
        question="Что сделать с записями",
        go="Больше не работает",
        stay="Пусть пока работает",
    )
    others = [(one.id, one.name) for one in specialists(file) if one.id != specialist_id]
    return Leaving(
        words,
        _WAYS if ties.appointments else _NOTHING_TO_CHOOSE,
        SpecialistAway.HAND_OVER,
        SpecialistAway.CANCEL,
        Target("to_specialist_id", "Кому передать", others, _HINT),
        (_OWN_REASON, *usual_reasons(AppointmentState.CANCELLED_BY_CENTRE)),
        partial(_verb_for, specialist_id),
    )


def _verb_for(specialist_id: int, way: Value, to_specialist_id: int | None, reason: str) -> Verb:
    def verb(file: CentreFile) -> Changes:
        way_out = SpecialistAway(way)
        return let_specialist_go(file, specialist_id, way_out, to_specialist_id, reason)

    return verb
