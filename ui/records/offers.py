"""What forms offer to choose from: value lists, specialists, topics."""

from collections.abc import Iterable, Sequence

from kcentre.centre.records import Specialist, Topic
from kcentre.centre.values import Value
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.form import Form


def value_field(values: type[Value], nothing: str | None = "не указано") -> ChoiceField:
    """Return a choice from a value list, which may stay open unless ``nothing`` is None."""
    return ChoiceField([(value, value.label) for value in values], nothing=nothing)


def offer_specialists(form: Form, known: Iterable[Specialist], own: int | None) -> None:
    """Offer those who work, and the record's own specialist."""
    offered: Sequence[Choice] = [
        (person.id, ", ".join(filter(None, (person.name, person.position))))
        for person in known
        if not person.is_retired or person.id == own
    ]
    offer(form, "specialist", offered)


def offer_topics(form: Form, known: Iterable[Topic], own: int | None) -> None:
    """Offer the topics in use, and the record's own one."""
    offered: Sequence[Choice] = [
        (topic.id, f"{topic.code} {topic.title}")
        for topic in known
        if not topic.is_retired or topic.id == own
    ]
    offer(form, "topic", offered)


def only_specialist(known: Iterable[Specialist]) -> int | None:
    """Return the one specialist that works, None where there are more or none."""
    working = [person.id for person in known if not person.is_retired]
    return working[0] if len(working) == 1 else None


def offer(form: Form, name: str, offered: Sequence[Choice]) -> None:
    """Offer these in the field called ``name``."""
    editor = form.field(name).editor
    if isinstance(editor, ChoiceField):
        editor.set_choices(offered)
