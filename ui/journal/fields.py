"""Fields that the forms of the two journals share."""

from collections.abc import Sequence

from kcentre.centre.values import Value
from kcentre.journal.queries import Choices
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.form import Form


def value_field(values: type[Value]) -> ChoiceField:
    """Return a choice from a value list, which may stay open."""
    return ChoiceField([(value, value.label) for value in values], nothing="не указано")


def offer_specialists(form: Form, choices: Choices, own: int | None) -> None:
    """Offer those who work, and the record's own specialist."""
    offered: Sequence[Choice] = [
        (person.id, ", ".join(filter(None, (person.name, person.position))))
        for person in choices.specialists
        if not person.is_retired or person.id == own
    ]
    _offer(form, "specialist", offered)


def offer_topics(form: Form, choices: Choices, own: int | None) -> None:
    """Offer the topics in use, and the record's own one."""
    offered: Sequence[Choice] = [
        (topic.id, f"{topic.code} {topic.title}")
        for topic in choices.topics
        if not topic.is_retired or topic.id == own
    ]
    _offer(form, "topic", offered)


def offer_sub_units(form: Form, choices: Choices, own: int | None) -> None:
    """Offer the sub-units in use, and the record's own one; without any the field is hidden."""
    offered: Sequence[Choice] = [
        (unit.id, unit.name) for unit in choices.sub_units if not unit.is_retired or unit.id == own
    ]
    _offer(form, "sub_unit", offered)
    form.field("sub_unit").setVisible(bool(offered))


def only_specialist(choices: Choices) -> int | None:
    """Return the one specialist that works, None where there are more or none."""
    working = [person.id for person in choices.specialists if not person.is_retired]
    return working[0] if len(working) == 1 else None


def _offer(form: Form, name: str, offered: Sequence[Choice]) -> None:
    editor = form.field(name).editor
    if isinstance(editor, ChoiceField):
        editor.set_choices(offered)
