"""The states of a reported period."""

from kcentre.centre.values import Value


class ReportState(Value):
    """How far the report of a period has come.

    Kept are only `REVIEW`, `CLOSED` and `SENT`; an open period is `COLLECTING` once it is over.
    """

    OPEN = "open", "открыт"
    COLLECTING = "collecting", "собирается"
    REVIEW = "review", "на проверке"
    CLOSED = "closed", "закрыт"
    SENT = "sent", "отправлен"


CLOSED_STATES = (ReportState.CLOSED, ReportState.SENT)
