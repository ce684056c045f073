"""Everything one line of a journal says, put together from its columns."""

from dataclasses import dataclass

from kcentre.journal.importing.childhood import Childhood
from kcentre.journal.importing.event_cells import GroupEvent
from kcentre.journal.importing.readers import Readings
from kcentre.journal.importing.synonyms import event_type_of
from kcentre.language import fold
from kcentre.language.ages import month_number
from kcentre.spreadsheets.clock import minutes_between
from kcentre.spreadsheets.days import Day

Marks = tuple[int | None, int | None, int | None, int | None]
_NO_MARKS: Marks = (None, None, None, None)


@dataclass(slots=True)
class Facts:
    """One service or group event as the journal tells it, people still only named.

    Values of lists are their codes. `event` is None for a service. `born_from`…`born_to` are
    possible months of birth, `age` the full months on that day, of an interval its lower bound.
    `origin` is the digest by which the same line is recognised another time.
    """

    sheet: str
    row: int
    date: str
    time: str
    minutes: int | None
    specialist_name: str
    specialist_key: str
    position: str
    sub_unit_id: int | None
    sub_unit_key: str
    form: str | None
    channel: str | None
    kind: str | None
    topic_id: int | None
    topic_text: str
    topic_key: str
    code: str
    name: str
    name_key: str
    phone: str
    digits: str
    relation: str | None
    child_name: str
    child_key: str
    born_from: int | None
    born_to: int | None
    age: int | None
    education: str | None
    category: str | None
    result: str | None
    recommendations: str
    marks: Marks
    complaint: str
    suggestion: str
    event: GroupEvent | None
    note: str
    origin: str = ""

    @property
    def has_homeless_words(self) -> bool:
        """Whether there are marks or words of a rating without its first mark, the quality."""
        return self.marks[0] is None and bool(
            self.complaint or self.suggestion or self.marks != _NO_MARKS
        )

    @property
    def is_anonymous(self) -> bool:
        """Whether the line names nobody."""
        return not (self.code or self.name_key)


def facts_of(sheet: str, row: int, day: Day, said: Readings) -> Facts:
    """Put the columns of one line together."""
    person = said.recipient
    code = said.family_code or person.code
    born_from, born_to, age = _childhood(day, said)
    return Facts(
        sheet, row, day.iso, _time(day, said), _minutes(day, said),
        said.specialist.name, said.specialist.key, said.position or said.specialist.position,
        said.sub_unit.value, said.sub_unit.key, said.form.value, said.form.channel, said.kind.value,
        said.topic.topic_id, said.topic.text, said.topic.key,
        code, person.name, person.key,
        said.phone.phone or person.phone, said.phone.digits or person.digits,
        said.relation.value or person.relation,
        said.child.name, said.child.key, born_from, born_to, age,
        said.education.value, said.category.value, said.result.value,
        _advice(said) if said.result.text else said.recommendations,
        (said.rating.value, said.conditions.value, said.information.value, said.politeness.value),
        said.complaint, said.suggestion,
        _event(said, is_named=bool(code or person.key)), said.note,
    )  # fmt: skip


def _advice(said: Readings) -> str:
    if said.result.text == said.recommendations:
        return said.recommendations
    return "; ".join(filter(None, (said.recommendations, said.result.text)))


def _time(day: Day, said: Readings) -> str:
    return said.time.time or day.clock.time or said.minutes.time


def _minutes(day: Day, said: Readings) -> int | None:
    for told in (said.minutes, said.time, day.clock):
        if told.minutes is not None:
            return told.minutes
    end = said.time_end.time
    return minutes_between(said.time.time or day.clock.time, end) if end else None


def _event(said: Readings, *, is_named: bool) -> GroupEvent | None:
    """Return the group event a line tells of; None for a service.

    A group is named in the event's own column, in place of the recipient, by the form, at the
    beginning of the topic where nobody is named, or told by two participants and more.
    """
    named = said.event or said.recipient.event
    participants = said.participants.value
    if participants is None:
        participants = named.participants if named else None
    if participants is None:
        participants = said.recipient.participants
    if named is not None and (named.type or named.title):
        return GroupEvent(named.type, named.title, participants)
    kind = said.form.event or said.kind.event
    if kind is None and not is_named and (kind := _type_in_topic(said.topic.text)):
        return GroupEvent(kind, said.topic.text, participants)
    if kind is not None or (participants or 0) >= 2:
        return GroupEvent(kind, "", participants)
    return None


def _type_in_topic(text: str) -> str | None:
    return event_type_of(" ".join(fold(text).split()[:2])) if text else None


def _childhood(day: Day, said: Readings) -> tuple[int | None, int | None, int | None]:
    """Return the possible months of birth and the age in full months on the day."""
    for told in (said.birth, said.age, said.child.childhood):
        if told.born_to is not None or told.youngest is not None:
            return _interval(day, told)
    return None, None, None


def _interval(day: Day, told: Childhood) -> tuple[int | None, int | None, int | None]:
    if day.at is None:
        return None, None, None
    month = month_number(day.at.year, day.at.month)
    if told.born_from is None or told.born_to is None:
        youngest, oldest = told.youngest or 0, told.oldest or 0
        return month - oldest, month - youngest, youngest
    age = month - told.born_to
    if told.birthday is not None and day.at.day < told.birthday.day:
        age -= 1
    if month < told.born_from or (told.birthday is not None and told.birthday > day.at):
        return None, None, None
    return told.born_from, told.born_to, max(age, 0)
