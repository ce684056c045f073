"""The value lists of a consultation centre: the codes kept in the file, the words shown.

The four kinds of help, three forms, recipient categories and their order are those of the federal
sheet «Сведения о консультационном центре»; the other lists follow the practice of the centres.
"""

from enum import StrEnum
from typing import Self


class Value(StrEnum):
    """One item of a value list: its code (the string itself) and its Russian `label`."""

    label: str

    def __new__(cls, code: str, label: str = "") -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label
        return member


class Kind(Value):
    """The kinds of help, in the order of the norm."""

    METHODICAL = "methodical", "методическая"
    PSYCHOLOGICAL = "psychological", "психолого-педагогическая"
    DIAGNOSTIC = "diagnostic", "диагностическая"
    CONSULTATIVE = "consultative", "консультативная"


class Form(Value):
    """How a service is given."""

    IN_PERSON = "in_person", "очная"
    VISIT = "visit", "выездная"
    REMOTE = "remote", "дистанционная"


class Channel(Value):
    """By what means a remote service is given."""

    PHONE = "phone", "телефон"
    VIDEO = "video", "видеосвязь"
    EMAIL = "email", "e-mail"
    MESSENGER = "messenger", "мессенджер"
    SITE = "site", "сайт"


class Category(Value):
    """Who the recipient is."""

    NOT_ATTENDING = "not_attending", "ребёнок не посещает ДОО"
    FAMILY_EDUCATION = "family_education", "семейное образование"
    DISABILITY = "disability", "ребёнок с ОВЗ или инвалидностью"
    ATTENDING_DIFFICULTIES = (
        "attending_difficulties",
        "посещает ДОО, есть трудности в поведении, развитии, социализации",
    )
    FOSTER_CANDIDATE = "foster_candidate", "желает принять ребёнка в семью"
    OTHER = "other", "иное"


class Education(Value):
    """Where the child is educated."""

    OURS = "ours", "посещает наш ДОУ"
    OTHER_KINDERGARTEN = "other_kindergarten", "посещает другое ДОУ"
    SHORT_STAY = "short_stay", "группа кратковременного пребывания"
    WAITING = "waiting", "ожидает места"
    FAMILY = "family", "семейное образование"
    NONE = "none", "не получает дошкольное образование"
    SCHOOL = "school", "школьник"


class Relation(Value):
    """Who the adult is to the child."""

    MOTHER = "mother", "мать"
    FATHER = "father", "отец"
    GRANDPARENT = "grandparent", "бабушка/дедушка"
    GUARDIAN = "guardian", "опекун (попечитель)"
    FOSTER_PARENT = "foster_parent", "приёмный родитель"
    ADOPTER = "adopter", "усыновитель"
    FOSTER_CANDIDATE = "foster_candidate", "кандидат в приёмные родители"
    OTHER = "other", "иное"


class RequestChannel(Value):
    """How a person asked."""

    IN_PERSON = "in_person", "лично"
    PHONE = "phone", "телефон"
    EMAIL = "email", "e-mail"
    SITE = "site", "сайт"
    MESSENGER = "messenger", "мессенджер/соцсеть"
    APPLICATION = "application", "письменное заявление"
    PARTNER = "partner", "направление партнёра"
    EVENT = "event", "мероприятие"


class RequestState(Value):
    """What became of a request."""

    NEW = "new", "новое"
    APPOINTED = "appointed", "назначено"
    IN_WORK = "in_work", "в работе"
    DONE = "done", "выполнено"
    REFUSED = "refused", "отказ заявителя"
    FORWARDED = "forwarded", "перенаправлено"
    CLOSED = "closed", "закрыто без услуги"


class Result(Value):
    """How a service ended."""

    SOLVED = "solved", "запрос решён"
    REPEAT = "repeat", "нужна повторная консультация"
    OTHER_SPECIALIST = "other_specialist", "направлен к другому специалисту"
    ORGANISATION = "organisation", "направлен в организацию"
    DIAGNOSTICS = "diagnostics", "диагностика"
    OTHER = "other", "иное"


class EventType(Value):
    """Kinds of group events."""

    LECTURE = "lecture", "лекторий"
    SEMINAR = "seminar", "семинар"
    WORKSHOP = "workshop", "семинар-практикум"
    MASTER_CLASS = "master_class", "мастер-класс"
    TRAINING = "training", "тренинг"
    ROUND_TABLE = "round_table", "круглый стол"
    PARENTS_LOUNGE = "parents_lounge", "родительская гостиная"
    WEBINAR = "webinar", "вебинар"
    GROUP_CONSULTATION = "group_consultation", "групповая консультация"
    OTHER = "other", "иное"


class Employment(Value):
    """How a specialist belongs to the centre."""

    STAFF = "staff", "штатный"
    FREELANCE = "freelance", "внештатный"
    PARTNER = "partner", "партнёр"


class SubUnitKind(Value):
    """Kinds of sub-units («подразделение»)."""

    CONSULTATION_POINT = "consultation_point", "консультационный пункт"
    EARLY_HELP = "early_help", "Служба ранней помощи"
    LEKOTEKA = "lekoteka", "лекотека"
    PLAY_SUPPORT = "play_support", "ЦИПР"
    COMMISSION = "commission", "ПМПК"
    OTHER = "other", "иное"


class SatisfactionFormula(Value):
    """How the share of satisfied recipients is counted; named in every report."""

    RATINGS = "А", "положительные оценки / все оценки"
    SERVICES = "Б", "положительные оценки / все услуги"
    MEAN = "В", "средняя оценка / наибольшая оценка"


class CentreKind(Value):
    """What the centre is called, with the forms its name takes."""

    CONSULTATION_CENTRE = "consultation_centre", "консультационный центр"
    CONSULTATION_POINT = "consultation_point", "консультационный пункт"
    ADVISORY_POINT = "advisory_point", "консультативный пункт"

    @property
    def genitive(self) -> str:
        """«о работе консультационного центра»."""
        adjective, noun = self.label.split()
        return f"{adjective.removesuffix('ый')}ого {noun}а"


POSITIONS = (
    "педагог-психолог",
    "учитель-логопед",
    "учитель-дефектолог",
    "социальный педагог",
    "воспитатель",
    "старший воспитатель",
    "музыкальный руководитель",
    "инструктор по физкультуре",
    "медицинский работник",
)

TOPICS = (
    ("Т01", "Адаптация к детскому саду"),
    ("Т02", "Речевое развитие"),
    ("Т03", "Познавательное развитие и игра"),
    ("Т04", "Эмоции и поведение"),
    ("Т05", "Общение и социализация"),
    ("Т06", "Детско-родительские отношения и воспитание"),
    ("Т07", "Подготовка к школе"),
    ("Т08", "Физическое развитие и здоровье"),
    ("Т09", "Художественное и музыкальное развитие"),
    ("Т10", "Ребёнок с ОВЗ, инвалидностью"),
    ("Т11", "Семейное образование"),
    ("Т12", "Право и социальная поддержка"),
    ("Т13", "Приём ребёнка в семью"),
    ("Т14", "Цифровая безопасность и гаджеты"),
    ("Т99", "Иное"),
)
OTHER_TOPIC = "Т99"
