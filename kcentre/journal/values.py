"""The value lists of the journal beside those of the centre: the codes kept, the words shown."""

from kcentre.centre.values import Value


class ReferralOutcome(Value):
    """What became of a referral."""

    UNKNOWN = "unknown", "нет информации"
    WENT = "went", "обратился"
    ELSEWHERE = "elsewhere", "обратился в другую организацию"
    CANCELLED = "cancelled", "отменено"


class Initiator(Value):
    """Who asked that the family come."""

    PARENT = "parent", "родитель (законный представитель)"
    TEACHER = "teacher", "педагог детского сада"
    SPECIALIST = "specialist", "специалист центра"
    MEDICAL = "medical", "медицинская организация"
    COMMISSION = "commission", "ПМПК"
    SOCIAL = "social", "социальная служба, опека"
    OTHER = "other", "иное"


class Verdict(Value):
    """What looking into a complaint showed."""

    FOUNDED = "founded", "обоснована"
    UNFOUNDED = "unfounded", "не обоснована"
