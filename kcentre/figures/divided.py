"""The figures of services told apart: by form, kind, topic, month, and so on."""

import re
from collections.abc import Callable, Iterable

from kcentre.centre.queries import specialists, topics
from kcentre.centre.records import Specialist
from kcentre.centre.values import Category, Education, Form, Kind, Value
from kcentre.figures import conditions as by
from kcentre.figures import moments
from kcentre.figures.conditions import Division, Holds, is_one_of
from kcentre.figures.figure import Figure, Unit
from kcentre.figures.keys import minutes_of_sessions, sessions_that
from kcentre.figures.sessions import first_level_codes
from kcentre.language import Problem, Refused
from kcentre.language.dates import month_title, year_and_month
from kcentre.language.folding import fold_name
from kcentre.storage import CentreFile

Finder = Callable[[CentreFile, str], Figure]
_MINUTES = ".minutes"


def by_value(division: Division, values: type[Value]) -> Finder:
    """Find the figure of one item of a value list."""

    def find(_: CentreFile, rest: str) -> Figure:
        value = _item(values, rest, division.code)
        title = f"{division.title}: {value.label}"
        return _figure(f"{division.code}.{rest}", title, is_one_of(division.column, (value,)))

    return find


def by_kind_and_form(_: CentreFile, rest: str) -> Figure:
    """Find the figure of one kind given in one form: «methodical.in_person»."""
    first, _dot, second = rest.partition(".")
    kind = _item(Kind, first, "by_kind_and_form")
    form = _item(Form, second, f"by_kind_and_form.{first}")
    title = f"Услуги по виду и форме: {kind.label}, {form.label}"
    return _figure(
        f"by_kind_and_form.{rest}",
        title,
        is_one_of(by.BY_KIND.column, (kind,)),
        is_one_of(by.BY_FORM.column, (form,)),
    )


def by_topic(file: CentreFile, rest: str) -> Figure:
    """Find the figure of one topic of the first level, with those below it."""
    titles = {topic.code: topic.title for topic in topics(file, with_retired=True)}
    codes = first_level_codes(file)
    ids = tuple(row_id for row_id, code in codes.items() if code == rest)
    if not ids:
        raise _unknown_part("by_topic", rest, sorted(set(codes.values())))
    title = f"{by.BY_TOPIC.title}: {rest} {titles[rest]}"
    return _figure(f"by_topic.{rest}", title, is_one_of(by.BY_TOPIC.column, ids))


def by_month(_: CentreFile, rest: str) -> Figure:
    """Find the figure of one calendar month: «2026-07»."""
    if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", rest):
        raise _unknown_part("by_month", rest, ["2026-07"])
    title = f"{by.BY_MONTH.title}: {month_title(*year_and_month(rest))}"
    return _figure(f"by_month.{rest}", title, is_one_of(by.BY_MONTH.column, (rest,)))


def by_specialist(file: CentreFile, rest: str) -> Figure:
    """Find the services, or the minutes, of one specialist by the name or the id.

    The figure's own code has the id, which outlives a new name.
    """
    person = _specialist(file, rest.removesuffix(_MINUTES))
    holds = is_one_of(by.BY_SPECIALIST.column, (person.id,))
    title, code = f"{by.BY_SPECIALIST.title}: {person.name}", f"by_specialist.{person.id}"
    if rest.endswith(_MINUTES):
        code, title = f"sessions.{code}{_MINUTES}", f"{title}, длительность"
        return Figure(code, title, Unit.MINUTES, minutes_of_sessions(holds))
    return _figure(code, title, holds)


def _specialist(file: CentreFile, wanted: str) -> Specialist:
    everybody = specialists(file, with_retired=True)
    found = [
        person
        for person in everybody
        if wanted == str(person.id) or fold_name(wanted) == fold_name(person.name)
    ]
    if len(found) == 1:
        return found[0]
    names = [f"{person.name} ({person.id})" for person in found or everybody]
    raise _unknown_part("by_specialist", wanted, names)


DIVIDED: dict[str, Finder] = {
    "sessions.by_form": by_value(by.BY_FORM, Form),
    "sessions.by_kind": by_value(by.BY_KIND, Kind),
    "sessions.by_kind_and_form": by_kind_and_form,
    "sessions.by_topic": by_topic,
    "sessions.by_category": by_value(by.BY_CATEGORY, Category),
    "sessions.by_education": by_value(by.BY_EDUCATION, Education),
    "sessions.by_month": by_month,
    "sessions.by_specialist": by_specialist,
    moments.BY_HOUR: moments.by_hour,
    moments.BY_MONTH: moments.satisfied_by_month,
}


def _figure(code: str, title: str, *conditions: Holds) -> Figure:
    return Figure(f"sessions.{code}", title, Unit.SERVICES, sessions_that(*conditions))


def _item(values: type[Value], code: str, division: str) -> Value:
    if code not in list(values):
        raise _unknown_part(division, code, list(values))
    return values(code)


def _unknown_part(division: str, part: str, known: Iterable[str]) -> Refused:
    sentence = (
        f"В показателе «sessions.{division}» нет значения «{part}». Возможные значения: "
        f"{', '.join(known) or 'пока нет ни одного'}."
    )
    return Refused([Problem("code", sentence)])
