"""The book of group events: those expected and those who came stay two numbers."""

from peewee import JOIN

from kcentre.centre.tables import Specialist, Topic
from kcentre.centre.values import EventType
from kcentre.families.tables import Adult
from kcentre.journal.books import texts
from kcentre.journal.books.records import Entry
from kcentre.journal.tables import EventParticipant, GroupEvent
from kcentre.language.names import initials
from kcentre.paper.document import Align, Column
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

# weights are millimetres of a lying A4: what must stay in one line has room for it
_NUMBER, _MOMENT = Column("№", weight=10), Column("Дата и время", weight=20)
_TYPE, _FORM = Column("Вид", weight=27), Column("Форма", weight=28)
_EXPECTED = Column("ожидалось", weight=19, group="Участники", align=Align.RIGHT)
_CAME = Column("пришло", weight=15, group="Участники", align=Align.RIGHT)

EVENT_COLUMNS = (
    _NUMBER, _MOMENT, _TYPE, Column("Название, тема", weight=63), _FORM, _EXPECTED, _CAME,
    Column("Ответственный, должность", weight=32), Column("Розданные материалы", weight=26),
    Column("Подпись", weight=17),
)  # fmt: skip
NAMED_EVENT_COLUMNS = (
    _NUMBER, _MOMENT, _TYPE, Column("Название, тема", weight=38), _FORM, _EXPECTED, _CAME,
    Column("Кто был", weight=31), Column("Ответственный, должность", weight=30),
    Column("Розданные материалы", weight=22), Column("Подпись", weight=17),
)  # fmt: skip


def event_entries(file: CentreFile, year: int, *, with_names: bool) -> list[Entry]:
    """Return the rows of the journal of group events; by name only those who came."""
    first, last = texts.year_days(year)
    came = _who_came(file, first, last) if with_names else {}
    rows = (
        GroupEvent.select(
            GroupEvent.id, GroupEvent.number, GroupEvent.date, GroupEvent.time,
            GroupEvent.event_type, GroupEvent.title, Topic.code, Topic.title,
            GroupEvent.topic_text, GroupEvent.form, GroupEvent.channel, GroupEvent.registered,
            GroupEvent.participants, Specialist.name, Specialist.position, GroupEvent.materials,
        )
        .join(Topic, JOIN.LEFT_OUTER, on=GroupEvent.topic == Topic.id)
        .join(Specialist, JOIN.LEFT_OUTER, on=GroupEvent.specialist == Specialist.id)
        .where(GroupEvent.date.between(first, last))
        .order_by(GroupEvent.number, GroupEvent.id)
    )  # fmt: skip
    return [
        Entry(
            str(number), date, str(number),
            (
                texts.moment(date, time), texts.label(EventType, event_type),
                _named(title, texts.topic(topic_code, topic, topic_text)),
                texts.form_and_channel(form, channel), _count(registered), _count(participants),
                *((", ".join(came.get(row_id, ())),) if with_names else ()),
                texts.who_consulted(specialist, position), materials, "",
            ),
            (1, participants or 0),
        )
        for (
            row_id, number, date, time, event_type, title, topic_code, topic, topic_text, form,
            channel, registered, participants, specialist, position, materials,
        ) in ask(file.db, rows)
    ]  # fmt: skip


def _who_came(file: CentreFile, first: str, last: str) -> dict[int, list[str]]:
    rows = (
        EventParticipant.select(EventParticipant.event, Adult.name)
        .join(Adult, on=EventParticipant.adult == Adult.id)
        .join(GroupEvent, on=EventParticipant.event == GroupEvent.id)
        .where(
            GroupEvent.date.between(first, last),
            EventParticipant.is_present,
            Adult.name != "",
        )
        .order_by(Adult.name_key)
    )
    found: dict[int, list[str]] = {}
    for event_id, name in ask(file.db, rows):
        found.setdefault(event_id, []).append(initials(name))
    return found


def _named(title: str, topic: str) -> str:
    if not title or not topic or title == topic:
        return title or topic
    return f"«{title}»\n{topic}"


def _count(number: int | None) -> str:
    return "" if number is None else str(number)
