"""An exception as it is kept: only what its kind has a use for."""

from dataclasses import replace

from kcentre.language.typed import tidy
from kcentre.premises.hours.records import HoursException
from kcentre.premises.values import ExceptionKind

_WITH_PLACE = (ExceptionKind.MOVE, ExceptionKind.EXTRA)


def fitted(exception: HoursException) -> HoursException:
    """Return the exception with its last day, a tidied note and no fields of other kinds."""
    fitting = replace(exception, last=exception.last or exception.first, note=tidy(exception.note))
    if exception.kind not in _WITH_PLACE:
        fitting = replace(fitting, room_id=None, form=None)
    if exception.kind is not ExceptionKind.MOVE:
        fitting = replace(fitting, moved_to=None, moved_starts=None, moved_ends=None)
    return fitting
