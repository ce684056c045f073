"""What the strip knows before anything is typed: what is chosen from, and what is usual."""

from dataclasses import dataclass

from kcentre.centre.values import Channel, Form, Kind, Result
from kcentre.journal.entry.habits import Suggestion, above_row, habits
from kcentre.journal.queries import Choices, choices
from kcentre.journal.records import SessionDraft
from kcentre.premises.rooms.queries import rooms
from kcentre.premises.rooms.records import Room
from kcentre.storage import CentreFile
from ui.widgets.pick_field import Pick

Way = tuple[Form, Channel | None]
"""How a service is given: the form, and of a remote one the means."""


@dataclass(frozen=True, slots=True)
class Known:
    """Of the specialist who works; `above` is the service entered last."""

    choices: Choices
    rooms: tuple[Room, ...]
    habits: Suggestion
    above: SessionDraft | None


def known_of(file: CentreFile, specialist_id: int | None) -> Known:
    """Return what is known for entries of a specialist."""
    return Known(
        choices(file),
        tuple(rooms(file)),
        habits(file, specialist_id),
        above_row(file, specialist_id),
    )


def topic_picks(known: Known) -> list[Pick]:
    """Return the topics in use, the specialist's most frequent first."""
    topics = {topic.id: topic for topic in known.choices.topics if not topic.is_retired}
    frequent = [topic_id for topic_id in known.habits.topic_ids if topic_id in topics]
    order = dict.fromkeys([*frequent, *topics])
    return [Pick(topic_id, topics[topic_id].title, topics[topic_id].code) for topic_id in order]


def specialist_picks(known: Known) -> list[Pick]:
    """Return the specialists who work."""
    return [
        Pick(person.id, person.name, person.position)
        for person in known.choices.specialists
        if not person.is_retired
    ]


def room_picks(known: Known) -> list[Pick]:
    """Return the rooms in use."""
    return [Pick(room.id, room.name, room.place) for room in known.rooms]


KIND_PICKS = tuple(Pick(kind, kind.label) for kind in Kind)
RESULT_PICKS = tuple(Pick(result, result.label) for result in Result)
WAY_PICKS = (
    Pick((Form.IN_PERSON, None), Form.IN_PERSON.label),
    Pick((Form.VISIT, None), Form.VISIT.label),
    Pick((Form.REMOTE, None), Form.REMOTE.label),
    *(Pick((Form.REMOTE, channel), channel.label, Form.REMOTE.label) for channel in Channel),
)
"""Forms, and the means of a remote one as the journal shows them: «телефон»."""
