"""What the prose can say of the services."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from kcentre.analysis.comparison import Compared, Comparison, topics_met
from kcentre.analysis.conclusions.ground import Ground
from kcentre.analysis.conclusions.records import Fact
from kcentre.analysis.conclusions.words import MINUTE, NBSP, SERVICE, Noun, part
from kcentre.centre.values import OTHER_TOPIC, Form, Kind, Value
from kcentre.figures.records import SessionFigures
from kcentre.language.dates import year_and_month
from kcentre.language.names import initials
from kcentre.language.numbers import grouped, mean
from kcentre.paper.printed import number
from kcentre.periods import titles
from kcentre.periods.period import month

_TOPICS_NAMED = 3
_FORMS = {Form.IN_PERSON: "очно", Form.VISIT: "с выездом", Form.REMOTE: "дистанционно"}
_V = TypeVar("_V", bound=Value)


def facts_of_services(known: Ground) -> Iterator[Fact]:
    """Yield what is known of the services."""
    sessions = known.compared.current.sessions
    if not sessions.total:
        return
    yield _fact("given", SERVICE.object(sessions.total), "total", "Оказано услуг")
    yield from _durations(sessions)
    yield from _changes(known.compared)
    yield from _divisions(sessions)
    yield from _leaders(sessions)
    yield from _topics(known)
    yield from _months(known.compared)


def change(now: int, before: int, noun: Noun, than: str) -> str:
    """Return «на 12 услуг (на 5,8 %) больше, чем за II квартал 2026 года»."""
    if now == before:
        return f"столько же, сколько {than}"
    word = "больше" if now > before else "меньше"
    difference = abs(now - before)
    share = f" (на{NBSP}{part(difference, before)})" if difference <= before else ""
    return f"на{NBSP}{noun.object(difference)}{share} {word}, чем {than}"


def compared_with(compared: Comparison) -> Iterator[tuple[str, Compared]]:
    """Yield what a period that is over is compared with, by the ends of the facts' keys."""
    if compared.is_over:
        for key, other in (("previous", compared.previous), ("last_year", compared.last_year)):
            if other is not None:
                yield key, other


def _durations(sessions: SessionFigures) -> Iterator[Fact]:
    average = mean(sessions.minutes, sessions.timed, 0)
    if average is None:
        return
    hours = number(sessions.minutes / 60, 1)
    yield _fact("hours", f"{hours}{NBSP}ч", "minutes", "Общая длительность")
    yield _fact("mean", MINUTE.counted(int(average)), "minutes", "Средняя длительность")


def _changes(compared: Comparison) -> Iterator[Fact]:
    given = compared.current.sessions.total
    for key, other in compared_with(compared):
        than = titles.over(other.figures.period)
        said = change(given, other.figures.sessions.total, SERVICE, than)
        yield _fact(f"change_{key}", said, "total", f"Услуг в сравнении с периодом {other.title}")


def _divisions(sessions: SessionFigures) -> Iterator[Fact]:
    kinds = [(kind.label, kind, sessions.by_kind.get(kind, 0)) for kind in Kind]
    forms = [(word, form, sessions.by_form.get(form, 0)) for form, word in _FORMS.items()]
    for key, code, parts, unknown in (
        ("kinds", "by_kind", kinds, "вид не указан"),
        ("forms", "by_form", forms, "форма не указана"),
    ):
        shown = [f"{word} —{NBSP}{grouped(count)}" for word, _, count in parts if count]
        rest = sessions.total - sum(count for *_, count in parts)
        if shown:
            shown += [f"{unknown} —{NBSP}{grouped(rest)}"] if rest else []
            codes = tuple(f"sessions.{code}.{value}" for _, value, count in parts if count)
            title = "Услуги по видам помощи" if code == "by_kind" else "Услуги по формам"
            yield Fact(f"services.{key}", ", ".join(shown), codes, title)


def _leaders(sessions: SessionFigures) -> Iterator[Fact]:
    kind = _first(sessions.by_kind)
    if kind is not None:
        said = f"{kind.label} помощь ({_weight(sessions.by_kind[kind], sessions)})"
        yield _fact("leading_kind", said, f"by_kind.{kind}", "Самый частый вид помощи")
    form = _first(sessions.by_form)
    if form is not None:
        said = f"{form.label} форма ({_weight(sessions.by_form[form], sessions)})"
        yield _fact("leading_form", said, f"by_form.{form}", "Самая частая форма")
    category = _first(sessions.by_category)
    if category is not None:
        said = f"«{category.label}» ({_weight(sessions.by_category[category], sessions)})"
        yield _fact("leading_category", said, f"by_category.{category}", "Самая частая категория")
    people = sorted(sessions.by_specialist, key=lambda person: (-person.sessions, person.name))
    if len(people) > 1:
        first = people[0]
        named = f"{first.position} {initials(first.name)}".strip().replace(". ", f".{NBSP}")
        said = f"{named} ({_weight(first.sessions, sessions)})"
        code = f"by_specialist.{first.id}"
        yield _fact("leading_specialist", said, code, "Больше всего услуг у специалиста")


def _topics(known: Ground) -> Iterator[Fact]:
    sessions = known.compared.current.sessions
    counts = sessions.by_topic
    met = (code for code in topics_met(known.compared) if code in counts and code != OTHER_TOPIC)
    often = list(met)[:_TOPICS_NAMED]
    if often:
        named = (
            f"«{known.topics.get(code, code)}» ({_weight(counts[code], sessions)})"
            for code in often
        )
        codes = tuple(f"sessions.by_topic.{code}" for code in often)
        yield Fact("services.topics", ", ".join(named), codes, "Самые частые темы")


def _months(compared: Comparison) -> Iterator[Fact]:
    """Yield the fullest and the emptiest month of a period that is over."""
    months = compared.period.months
    first = f"{compared.begun:%Y-%m}" if compared.begun else ""
    if len(months) < 2 or not compared.is_over or months[0] < first:
        return
    counts = compared.current.sessions.by_month
    ordered = sorted(months, key=lambda word: (-counts.get(word, 0), word))
    for key, word, title in (
        ("busiest_month", ordered[0], "Месяц, в котором услуг было больше всего"),
        ("quietest_month", ordered[-1], "Месяц, в котором услуг было меньше всего"),
    ):
        name = titles.nominative(month(*year_and_month(word)))
        said = f"{name} ({SERVICE.counted(counts.get(word, 0))})"
        yield _fact(key, said, f"by_month.{word}", title)


def _first(counts: Mapping[_V, int]) -> _V | None:
    """Return the most frequent value of a list; of equals, the first in its order."""
    return max(counts, key=lambda value: counts[value], default=None)


def _weight(count: int, sessions: SessionFigures) -> str:
    """Return «58 услуг, 26,5 %»."""
    return f"{SERVICE.counted(count)}, {part(count, sessions.total)}"


def _fact(key: str, text: str, code: str, title: str) -> Fact:
    return Fact(f"services.{key}", text, (f"sessions.{code}",), title)
