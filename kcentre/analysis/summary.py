"""The opening of the report: its main figures as official Russian prose, drafted from them.

Nominal sentences («Мероприятий проведено 4») agree with every number.
"""

from collections.abc import Iterator, Mapping

from kcentre.analysis.comparison import Comparison
from kcentre.analysis.events_tables import NO_EVENTS
from kcentre.analysis.topics_table import topics_met
from kcentre.centre.records import Passport, Settings
from kcentre.centre.values import OTHER_TOPIC, Form, Kind
from kcentre.figures.records import Figures, SessionFigures
from kcentre.language.dates import short_date
from kcentre.language.numbers import decimal_comma, grouped, round_half_away, share
from kcentre.language.plurals import plural
from kcentre.periods import titles

_NBSP = "\u00a0"
_TOPICS_NAMED = 3
_FORMS = {Form.IN_PERSON: "очно", Form.VISIT: "с выездом", Form.REMOTE: "дистанционно"}


def nothing_recorded(compared: Comparison) -> str:
    """Say that there is nothing to report."""
    return (
        f"{_capital(titles.over(compared.period))} в журнале консультаций нет записей "
        "об услугах, групповых мероприятиях и оценках получателей."
    )


def unfinished(compared: Comparison) -> str | None:
    """Say that the period is not over on the day of the report."""
    if compared.is_over:
        return None
    day = short_date(compared.today)
    return f"Отчётный период не завершён: приведены данные на {day}{_NBSP}г."


def summary(
    compared: Comparison, passport: Passport, settings: Settings, topics: Mapping[str, str]
) -> list[str]:
    """Return the paragraphs; `topics` are titles by codes."""
    sessions = compared.current.sessions
    if not sessions.total:
        return [_no_services(compared), _events(compared), _ratings(compared, settings)]
    paragraphs = (
        (_given(compared, passport), *_changes(compared)),
        (_people(compared.current), *_visits(sessions)),
        (*_by_kind_and_form(sessions), *_topics(compared, topics)),
        (_events(compared), _ratings(compared, settings)),
    )
    return [" ".join(sentences) for sentences in paragraphs if sentences]


def _given(compared: Comparison, passport: Passport) -> str:
    sessions = compared.current.sessions
    number = _counted(sessions.total, "услугу", "услуги", "услуг")
    over = _capital(titles.over(compared.period))
    sentence = f"{over} {passport.centre_kind.label} оказал {number}"
    if sessions.timed:
        hours = decimal_comma(round_half_away(sessions.minutes / 60))
        sentence += f" общей длительностью {hours}{_NBSP}ч"
    return f"{sentence}."


def _changes(compared: Comparison) -> Iterator[str]:
    number = compared.current.sessions.total
    said = [
        _change(number, other.figures)
        for other in (compared.previous, compared.last_year)
        if other is not None
    ]
    if said and compared.is_over:
        yield f"Это {', и '.join(said)}".rstrip(".") + "."


def _change(number: int, other: Figures) -> str:
    before = other.sessions.total
    if number == before:
        return f"столько же, сколько {titles.over(other.period)}"
    word = "больше" if number > before else "меньше"
    difference = abs(number - before)
    part = f" (на{_NBSP}{_percent(difference, before)})" if difference <= before else ""
    counted = _counted(difference, "услугу", "услуги", "услуг")
    return f"на{_NBSP}{counted}{part} {word}, чем {titles.over(other.period)}"


def _people(found: Figures) -> str:
    people = found.people
    if not people.parents:
        return "Все услуги оказаны анонимно."
    verb = plural(people.parents, "обратился", "обратились", "обратились")
    who = _counted(
        people.parents,
        "родитель (законный представитель)",
        "родителя (законных представителя)",
        "родителей (законных представителей)",
    )
    children = _counted(people.children, "ребёнка", "детей", "детей")
    about = f", вопросы касались {children}" if people.children else ""
    return f"За помощью {verb} {who}{about}."


def _visits(sessions: SessionFigures) -> Iterator[str]:
    counts = (
        ("при первичном обращении", sessions.first_in_centre),
        ("при повторном", sessions.repeat_in_centre),
        ("анонимно", sessions.anonymous),
    )
    if sessions.anonymous == sessions.total:
        return
    (words, first), *others = [(words, count) for words, count in counts if count]
    verb = plural(first, "оказана", "оказаны", "оказано")
    parts = [f"{words} {verb} {_services(first)}"]
    parts += [f"{words} — {grouped(count)}" for words, count in others]
    yield f"{_capital(', '.join(parts))}."


def _by_kind_and_form(sessions: SessionFigures) -> Iterator[str]:
    kinds = [(kind.label, sessions.by_kind.get(kind, 0)) for kind in Kind]
    forms = [(word, sessions.by_form.get(form, 0)) for form, word in _FORMS.items()]
    said = (("По видам помощи", kinds, "вид не указан"), ("По формам", forms, "форма не указана"))
    for title, parts, unknown in said:
        rest = sessions.total - sum(count for _, count in parts)
        shown = [f"{label} — {grouped(count)}" for label, count in parts if count]
        if shown:
            shown += [f"{unknown} — {grouped(rest)}"] if rest else []
            yield f"{title}: {', '.join(shown)}."


def _topics(compared: Comparison, names: Mapping[str, str]) -> Iterator[str]:
    counts = compared.current.sessions.by_topic
    codes = [code for code in topics_met(compared) if code in counts and code != OTHER_TOPIC]
    often = codes[:_TOPICS_NAMED]
    named = [f"«{names.get(code, code)}» — {_services(counts[code])}" for code in often]
    if named:
        yield f"Чаще всего родители обращались по вопросам: {', '.join(named)}."


def _no_services(compared: Comparison) -> str:
    return f"{_capital(titles.over(compared.period))} услуг не оказано."


def _events(compared: Comparison) -> str:
    events = compared.current.events
    if not events.total:
        return NO_EVENTS
    return (
        f"Групповых мероприятий проведено {grouped(events.total)}, "
        f"участников — {grouped(events.participants)}."
    )


def _ratings(compared: Comparison, settings: Settings) -> str:
    ratings = compared.current.ratings
    if ratings.share is None:
        return "Оценок получателей за период нет, поэтому о доле удовлетворённых нет данных."
    return (
        f"Оценок получено {grouped(ratings.count)}, доля удовлетворённых — "
        f"{decimal_comma(ratings.share)}{_NBSP}% (норма — не менее "
        f"{settings.satisfaction_norm}{_NBSP}%)."
    )


def _services(number: int) -> str:
    return _counted(number, "услуга", "услуги", "услуг")


def _counted(number: int, one: str, few: str, many: str) -> str:
    return f"{grouped(number)}{_NBSP}{plural(number, one, few, many)}"


def _percent(part: int, whole: int) -> str:
    return f"{decimal_comma(share(part, whole) or 0)}{_NBSP}%"


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
