"""The lists that leaflets and posters show: topics, people, hours."""

from collections.abc import Iterable, Mapping, Sequence

from kcentre.centre.letter import signed_name
from kcentre.centre.queries import specialists, topics
from kcentre.centre.records import Specialist
from kcentre.centre.values import OTHER_TOPIC
from kcentre.drafts.templates import Fact
from kcentre.language.sentences import capital
from kcentre.paper.document import Block, Paragraph
from kcentre.storage import CentreFile

_MOST_NAMED = 8
"""More people are told by their positions: a leaflet is read in a minute."""

_ITEM = "—\u00a0"


def lists(file: CentreFile, facts: Mapping[str, Fact]) -> dict[str, Sequence[Block]]:
    """Return what stands in place of «[[темы]]», «[[специалисты]]», «[[должности]]», «[[часы]]»."""
    people = specialists(file)
    return {
        "темы": _items(
            topic.title
            for topic in topics(file)
            if topic.parent_id is None and topic.code != OTHER_TOPIC
        ),
        "специалисты": _items(_named(people) if len(people) <= _MOST_NAMED else _positions(people)),
        "должности": _items(_positions(people)),
        "часы": tuple(Paragraph(capital(line)) for line in _hours(facts)),
    }


def _named(people: Iterable[Specialist]) -> list[str]:
    """Return «Педагог-психолог А. П. Соколова» of each."""
    return [
        " ".join(filter(None, (capital(one.position), signed_name(one.name)))) for one in people
    ]


def _positions(people: Iterable[Specialist]) -> list[str]:
    """Return the positions, each once; without any, nobody is named on a wall."""
    return [*dict.fromkeys(capital(one.position) for one in people if one.position)]


def _hours(facts: Mapping[str, Fact]) -> list[str]:
    """Return «понедельник, среда: 9:00–12:00» a line."""
    told = facts["часы работы"].text or ""
    return [line.replace(" — ", ": ", 1) for line in filter(None, told.split("; "))]


def _items(texts: Iterable[str]) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(f"{_ITEM}{text}") for text in texts)
