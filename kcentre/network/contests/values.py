"""The kinds of grants and contests, and how far a part in one has come."""

from kcentre.centre.values import Value


class ContestKind(Value):
    """What is taken part in."""

    GRANT = "grant", "грант"
    SUBSIDY = "subsidy", "субсидия"
    CONTEST = "contest", "конкурс"
    PROJECT = "project", "проектный отбор"


class ContestStatus(Value):
    """How far a part in a contest has come; the last three are its end."""

    IDEA = "idea", "замысел"
    PREPARING = "preparing", "готовим заявку"
    SUBMITTED = "submitted", "заявка подана"
    WON = "won", "победа"
    LOST = "lost", "не поддержано"
    DROPPED = "dropped", "отказались"


BEFORE_SUBMITTING = (ContestStatus.IDEA, ContestStatus.PREPARING)
TAKEN_PART = (ContestStatus.SUBMITTED, ContestStatus.WON, ContestStatus.LOST)
ENDED = (ContestStatus.WON, ContestStatus.LOST, ContestStatus.DROPPED)
