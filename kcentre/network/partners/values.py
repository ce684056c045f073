"""The kinds of partners, and how far an agreement with one has come."""

from kcentre.centre.values import Value


class PartnerKind(Value):
    """Who a partner is."""

    EDUCATION_BOARD = "education_board", "орган управления образованием"
    KINDERGARTEN = "kindergarten", "детский сад"
    SCHOOL = "school", "школа"
    EXTRA_EDUCATION = "extra_education", "организация дополнительного образования"
    HELP_CENTRE = "help_centre", "центр психолого-педагогической помощи"
    COMMISSION = "commission", "ПМПК"
    MEDICAL = "medical", "медицинская организация"
    SOCIAL = "social", "организация социальной защиты"
    CULTURE = "culture", "организация культуры или спорта"
    COLLEGE = "college", "колледж или вуз"
    PUBLIC = "public", "общественная организация"
    BUSINESS = "business", "предприятие"
    PERSON = "person", "частное лицо"
    OTHER = "other", "иное"


class AgreementStatus(Value):
    """What the head says of an agreement."""

    DRAFT = "draft", "проект"
    SIGNED = "signed", "подписано"
    ENDED = "ended", "завершено"


class AgreementState(Value):
    """How an agreement stands on a day: computed from its status and its term."""

    DRAFT = "draft", "проект"
    IN_FORCE = "in_force", "действует"
    ENDING = "ending", "скоро истекает"
    EXPIRED = "expired", "срок истёк"
    ENDED = "ended", "завершено"
