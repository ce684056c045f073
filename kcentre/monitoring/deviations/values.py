"""How far a measure has come."""

from kcentre.centre.values import Value


class MeasureStatus(Value):
    """The states of a measure; the last two are its end."""

    NEW = "new", "намечена"
    IN_WORK = "in_work", "в работе"
    DONE = "done", "выполнена"
    DROPPED = "dropped", "отменена"


ENDED = (MeasureStatus.DONE, MeasureStatus.DROPPED)
