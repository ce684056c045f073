"""By what the journals can be narrowed: the fields of their filters and the values offered."""

from kcentre.centre.values import Category, EventType, Form, Kind
from kcentre.journal.queries import Choices
from ui.records.facets import Facet, Option, by_specialist, by_topic, listed


def session_facets(choices: Choices) -> list[Facet]:
    """Return what services can be narrowed by, besides a period."""
    return [
        by_specialist(choices.specialists),
        listed("kind", "Вид помощи", Kind),
        listed("form", "Форма", Form),
        by_topic(choices.topics),
        listed("category", "Категория получателя", Category),
        _sub_units(choices),
        Facet("anonymous", "Только анонимные", is_yes_or_no=True),
        Facet("first", "Первичные", is_yes_or_no=True),
        Facet("short", f"Менее {choices.shortest_minutes} мин", is_yes_or_no=True),
        Facet("unrated", "Без оценки", is_yes_or_no=True),
    ]


def event_facets(choices: Choices) -> list[Facet]:
    """Return what group events can be narrowed by, besides a period."""
    return [
        by_specialist(choices.specialists),
        listed("event_type", "Вид мероприятия", EventType),
        listed("form", "Форма", Form),
        by_topic(choices.topics),
        _sub_units(choices),
    ]


def _sub_units(choices: Choices) -> Facet:
    units = (Option(unit.id, unit.name) for unit in choices.sub_units)
    return Facet("sub_unit_id", "Подразделение", tuple(units))
