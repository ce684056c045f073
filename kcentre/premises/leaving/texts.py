"""What stands in the way of letting go, in words."""

from kcentre.language.plurals import counted
from kcentre.premises.appointments.texts import label_text
from kcentre.premises.hours.texts import exception_text, limits_of, pause_text, whose_window
from kcentre.premises.leaving.records import Ties

_MOST = 6


def ties_text(ties: Ties) -> str:
    """Return «Впереди: 2 записи, 1 окно приёма.» and beneath it the first of them by name."""
    counts = (
        (ties.appointments, ("запись", "записи", "записей")),
        (ties.windows, ("окно приёма", "окна приёма", "окон приёма")),
        (ties.pauses, ("перерыв", "перерыва", "перерывов")),
        (ties.exceptions, ("изменение часов", "изменения часов", "изменений часов")),
    )
    said = ", ".join(counted(len(found), *words) for found, words in counts if found)
    named = [
        *(label_text(line.date, line.starts, line.specialist) for line in ties.appointments),
        *(", ".join((whose_window(line), *limits_of(line.window))) for line in ties.windows),
        *(f"перерыв: {pause_text(line.pause)}" for line in ties.pauses),
        *(exception_text(line) for line in ties.exceptions),
    ]
    rest = [f"и ещё {len(named) - _MOST}"] if len(named) > _MOST else []
    return "\n".join([f"Впереди: {said}.", *(f"• {one}" for one in named[:_MOST]), *rest])
