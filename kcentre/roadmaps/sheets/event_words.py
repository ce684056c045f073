"""An event of a road map told in prose, in the Russian of official papers."""

import datetime as dt
import re
from collections.abc import Iterator

from kcentre.language.clock import time_text
from kcentre.language.dates import long_date
from kcentre.language.folding import fold
from kcentre.language.plurals import counted, day_count, plural
from kcentre.language.quoting import quoted
from kcentre.language.sentences import capital, ended, small
from kcentre.roadmaps.records import EventLine
from kcentre.roadmaps.values import (
    CANCELLED_NOTE,
    Gender,
    RoadEventForm,
    RoadEventKind,
    RoadEventState,
)

_HELD = {Gender.MASCULINE: "проведён", Gender.FEMININE: "проведена", Gender.NEUTER: "проведено"}
_IN_FORM = {
    RoadEventForm.IN_PERSON: "в\u00a0очной форме",
    RoadEventForm.ONLINE: "в\u00a0онлайн-формате",
    RoadEventForm.MIXED: "в\u00a0смешанном формате (очно и\u00a0онлайн)",
}
_ADJECTIVE = {
    Gender.MASCULINE: ("ый", "ий", "ой"),
    Gender.FEMININE: ("ая", "яя"),
    Gender.NEUTER: ("ое", "ее"),
}
_NEXT_PERSON = re.compile(r"[;\n]|,\s+(?=[А-ЯЁA-Z])|\s+и\s+(?=[А-ЯЁA-Z])")


def held_text(event: EventLine, *, is_same_day: bool = False) -> str:
    """Return the sentences about an event that was held; `is_same_day`: another one was before."""
    return " ".join((_opening(event, is_same_day=is_same_day), *_details(event)))


def named(event: EventLine) -> str:
    """Return «семинар-практикум «Слышать ребёнка»», as it stands within a sentence.

    A title that names the kind itself is not told twice: «первое заседание совета».
    """
    title, kind = event.draft.title, event.draft.kind
    return small(title).removesuffix(".") if _names_kind(title, kind) else _told(title, kind)


def people(number: int) -> str:
    """Return «Приняли участие 12 человек», «Принял участие 21 человек»."""
    if not number:
        return "Участников не было"
    verb = plural(number, "принял", "приняли", "приняли")
    return f"{capital(verb)} участие {counted(number, 'человек', 'человека', 'человек')}"


def moved_text(event: EventLine) -> str:
    """Return how far an event was held from its day; empty where it was held on it."""
    days = event.days_late
    if not days:
        return ""
    where = "позже" if days > 0 else "раньше"
    planned, verb = _day_and_year(event.planned_on), _HELD[event.draft.kind.gender]
    return f"По\u00a0плану\u00a0— {planned}, {verb} на\u00a0{day_count(abs(days))} {where}."


def not_held_text(event: EventLine) -> str:
    """Return what is said of an event that was not held: of a cancelled one with the reason."""
    day, what = long_date(event.planned_on), named(event)
    if event.state is RoadEventState.CANCELLED:
        why = _why_cancelled(event.draft.note)
        return f"{day}\u00a0— {what}: отменено" + (f" ({why})." if why else ".")
    return f"{day}\u00a0— {what}: не\u00a0проведено."


def _why_cancelled(note: str) -> str:
    """Return the reason that `cancel_event` noted last; of a note without one nothing."""
    lines = [line for line in note.splitlines() if line.startswith(CANCELLED_NOTE)]
    return lines[-1].removeprefix(CANCELLED_NOTE).strip().removesuffix(".") if lines else ""


def _opening(event: EventLine, *, is_same_day: bool) -> str:
    day = event.shown_on
    when = "В\u00a0тот же день" if is_same_day else _day_and_year(day)
    at = f" в\u00a0{time_text(event.draft.time)}" if event.draft.time else ""
    verb = _HELD[event.draft.kind.gender]
    return f"{when}{at} {_IN_FORM[event.draft.form]} {verb} {_stop(named(event))}"


def _details(event: EventLine) -> Iterator[str]:
    draft = event.draft
    if draft.venue:
        label = "Площадка" if draft.form is RoadEventForm.ONLINE else "Место проведения"
        yield _stop(f"{label}: {draft.venue}")
    if draft.speakers:
        yield _stop(_speakers(draft.speakers))
    yield from _audience(event)
    moved = moved_text(event)
    if moved:
        yield moved
    if event.outcome:
        yield _stop(_outcome(event.outcome))


def _speakers(text: str) -> str:
    """Return «Спикер: …» or «Спикеры: …»; a post after a comma is no second person."""
    persons = [part for part in _NEXT_PERSON.split(text) if part.strip(" ,;")]
    word = "Спикеры" if len(persons) > 1 else "Спикер"
    lines = (line.strip(" ;,") for line in text.splitlines())
    return f"{word}: {'; '.join(filter(None, lines))}"


def _audience(event: EventLine) -> Iterator[str]:
    audience, number = event.draft.audience, event.participants
    if number is not None:
        whom = f" ({_inside(audience)})" if audience and number else ""
        yield f"{people(number)}{whom}."
    elif audience:
        yield _stop(f"Участники: {audience}")


def _names_kind(title: str, kind: RoadEventKind) -> bool:
    """Tell whether a title begins with the kind's own words, adjectives before them allowed."""
    words, label = fold(title).split(), fold(kind.label).split()
    for place in range(len(words) - len(label) + 1):
        found = [word.strip('«»„“".,:') for word in words[place : place + len(label)]]
        if found == label:
            return all(word.endswith(_ADJECTIVE[kind.gender]) for word in words[:place])
    return False


def _told(title: str, kind: RoadEventKind) -> str:
    return f"{kind.label} {quoted(title.removesuffix('.'))}"


def _day_and_year(day: dt.date) -> str:
    return long_date(day).removesuffix("г.") + "года"


def _inside(text: str) -> str:
    """Return a text as it stands in brackets: without a full stop, beginning small."""
    return small(text.strip().removesuffix("."))


def _outcome(text: str) -> str:
    """Return an outcome as it was written: a sentence of its own, or what follows «Итог:».

    A capital letter may be that of a name: it is never made small.
    """
    said = _one_line(text)
    return said if said[:1].isupper() else f"Итог: {said}"


def _one_line(text: str) -> str:
    """Return lines as sentences of one paragraph."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return " ".join([*(_stop(line) for line in lines[:-1]), *lines[-1:]])


def _stop(text: str) -> str:
    """Return a sentence with its full stop; «»!» and «…» end one too."""
    return text if text.endswith("…") else ended(text)
