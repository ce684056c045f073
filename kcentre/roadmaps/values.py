"""How far tasks and events of a road map have come, and what kinds of events there are."""

from enum import StrEnum
from typing import Self

from kcentre.centre.values import Value


class TaskState(Value):
    """How a task or a stage stands on a day; the last three are its end.

    UNDONE is what was left open on a road map that is finished: nobody waits for it any more.
    """

    WAITING = "waiting", "ожидает"
    IN_WORK = "in_work", "в работе"
    LATE = "late", "просрочена"
    DONE = "done", "выполнена"
    DROPPED = "dropped", "снята"
    UNDONE = "undone", "не выполнена"


class RoadEventState(Value):
    """How an event of a road map stands on a day."""

    PLANNED = "planned", "запланировано"
    OVERDUE = "overdue", "не проведено в срок"
    HELD = "held", "проведено"
    HELD_LATE = "held_late", "проведено позже срока"
    CANCELLED = "cancelled", "отменено"


class Gender(StrEnum):
    """What a word for «held» must agree with."""

    MASCULINE = "m"
    FEMININE = "f"
    NEUTER = "n"


class RoadEventKind(StrEnum):
    """Kinds of events of a road map: the code, the Russian `label`, the gender of its noun."""

    label: str
    gender: Gender

    def __new__(cls, code: str, label: str = "", gender: Gender = Gender.MASCULINE) -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label
        member.gender = gender
        return member

    SETTING_UP = "setting_up", "установочная встреча", Gender.FEMININE
    MEETING = "meeting", "встреча", Gender.FEMININE
    WORKSHOP = "workshop", "семинар-практикум", Gender.MASCULINE
    SEMINAR = "seminar", "семинар", Gender.MASCULINE
    MASTER_CLASS = "master_class", "мастер-класс", Gender.MASCULINE
    ROUND_TABLE = "round_table", "круглый стол", Gender.MASCULINE
    TRAINING = "training", "тренинг", Gender.MASCULINE
    LECTURE = "lecture", "лекция", Gender.FEMININE
    WEBINAR = "webinar", "вебинар", Gender.MASCULINE
    CONSULTATION = "consultation", "групповая консультация", Gender.FEMININE
    OPEN_SESSION = "open_session", "открытое занятие", Gender.NEUTER
    SITTING = "sitting", "заседание", Gender.NEUTER
    CONFERENCE = "conference", "конференция", Gender.FEMININE
    OTHER = "other", "мероприятие", Gender.NEUTER


class RoadEventForm(Value):
    """How an event is held."""

    IN_PERSON = "in_person", "очно"
    ONLINE = "online", "онлайн"
    MIXED = "mixed", "очно и онлайн"


CANCELLED_NOTE = "Отменено: "
"""How the note of a cancelled event tells why."""
