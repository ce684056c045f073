"""What is known of the centre's people, hours and rules, in words that fit into a sentence.

'' is said where nobody has entered anything: the text then shows a blank.
"""

from collections.abc import Iterable

from kcentre.centre.letter import signed_name
from kcentre.centre.values import OTHER_TOPIC, Form, Kind
from kcentre.drafts.templates.known import Known
from kcentre.language.dates import WEEKDAYS
from kcentre.language.plurals import plural
from kcentre.language.sentences import small
from kcentre.premises.timetable.approved import day_hours
from kcentre.premises.timetable.opened import Opened
from kcentre.premises.timetable.words import where


def kinds(_known: Known) -> str:
    """Return the four kinds of help in the order of the norm."""
    return joined(kind.label for kind in Kind)


def forms(_known: Known) -> str:
    """Return «очная, выездная и дистанционная»."""
    return joined(form.label for form in Form)


def people(known: Known) -> str:
    """Return «А. П. Соколова — педагог-психолог; …»."""
    return "; ".join(
        " — ".join(filter(None, (signed_name(person.name), person.position)))
        for person in known.specialists
    )


def positions(known: Known) -> str:
    """Return «педагог-психолог, учитель-логопед», each once."""
    return ", ".join(dict.fromkeys(one.position for one in known.specialists if one.position))


def units(known: Known) -> str:
    """Return the sub-units in use."""
    return ", ".join(unit.name for unit in known.sub_units)


def rooms(known: Known) -> str:
    """Return «Кабинет психолога, 2 этаж; …»."""
    return "; ".join(where(room) for room in known.rooms)


def topics(known: Known) -> str:
    """Return the topics of the first level as they stand within a sentence, «Иное» not told."""
    return "; ".join(
        small(topic.title)
        for topic in known.topics
        if topic.parent_id is None and topic.code != OTHER_TOPIC
    )


def hours(known: Known) -> str:
    """Return when anybody at all receives in the usual week."""
    return week_text(known.hours.opened)


def week_text(opened: list[Opened]) -> str:
    """Return «понедельник — 9:00–12:00; вторник, четверг — 14:00–18:00»; '' for no hours."""
    days: dict[str, list[str]] = {}
    for weekday, name in enumerate(WEEKDAYS):
        told = (day_hours(opened, weekday) or "").replace("\n", ", ")
        if told:
            days.setdefault(told, []).append(name)
    return "; ".join(f"{', '.join(names)} — {told}" for told, names in days.items())


def shortest(known: Known) -> str:
    """Return «45 минут», as it stands after «не менее»."""
    return _of_minutes(known.settings.shortest_minutes)


def withdrawal(known: Known) -> str:
    """Return «30 дней», as it stands after «не более»."""
    return _of_days(known.settings.withdrawal_days)


def answer(known: Known) -> str:
    """Return «5 дней»: an answer that comes later is overdue."""
    return _of_days(max(known.settings.request_overdue_days - 1, 1))


def retention(known: Known) -> str:
    """Return «3 лет», as it stands after «в течение»."""
    number = known.settings.retention_years
    return f"{number}\u00a0{plural(number, 'года', 'лет', 'лет')}"


def joined(words: Iterable[str]) -> str:
    """Return «а, б и в»."""
    *first, last = words
    return f"{', '.join(first)} и {last}" if first else last


def _of_minutes(number: int) -> str:
    return f"{number}\u00a0{plural(number, 'минуты', 'минут', 'минут')}"


def _of_days(number: int) -> str:
    return f"{number}\u00a0{plural(number, 'дня', 'дней', 'дней')}"
