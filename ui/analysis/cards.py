"""What the cards show of a period's figures: words, numbers, and the code behind each number."""

from collections.abc import Iterator
from operator import attrgetter

from kcentre.analysis.counted import rest_of
from kcentre.centre.values import Category, Education, Form, Kind
from kcentre.figures.ages import BANDS, UNKNOWN_AGE
from kcentre.figures.figure import Unit
from kcentre.figures.records import Figures
from ui.records.figure_texts import count_text, value_text
from ui.widgets.door import Door

Line = tuple[Door, ...]

FORM_TITLES = {Form.IN_PERSON: "очная", Form.VISIT: "выездная", Form.REMOTE: "дист."}
QUESTIONS = {
    "quality": "Качество услуги",
    "conditions": "Условия предоставления",
    "information": "Полнота и доступность информации",
    "politeness": "Доброжелательность и вежливость",
}


def kinds_and_forms(figures: Figures) -> Iterator[Line]:
    """Yield a line for each kind of help, and the total."""
    sessions = figures.sessions
    for kind in Kind:
        forms = sessions.by_kind_and_form.get(kind, {})
        cells = [
            _count(forms.get(form, 0), f"sessions.by_kind_and_form.{kind}.{form}", kind.label)
            for form in FORM_TITLES
        ]
        every = _count(
            sessions.by_kind.get(kind, 0), f"sessions.by_kind.{kind}", kind.label, bold=True
        )
        yield (Door(kind.label), *cells, every)
    totals = [
        _count(sessions.by_form.get(form, 0), f"sessions.by_form.{form}", form.label, bold=True)
        for form in FORM_TITLES
    ]
    yield (
        Door("Итого", is_bold=True),
        *totals,
        _count(sessions.total, "sessions.total", "Итого", bold=True),
    )


def left_out(figures: Figures) -> Iterator[str]:
    """Yield what the totals hold beside the lines and columns above them."""
    for words, division in (("указанного вида", "by_kind"), ("указанной формы", "by_form")):
        count = rest_of(attrgetter(f"sessions.{division}"))(figures)
        if count:
            yield f"В «всего» входят услуги без {words}: {count_text(count)}"


def specialists(figures: Figures) -> Iterator[Line]:
    """Yield a line for each specialist: services and minutes."""
    for person in figures.sessions.by_specialist:
        code = f"sessions.by_specialist.{person.id}"
        words = "\n".join(part for part in (person.name, person.position) if part)
        yield (
            Door(words),
            _count(person.sessions, code, person.name),
            _count(person.minutes, f"{code}.minutes", f"{person.name}, минут"),
        )


def categories(figures: Figures) -> Iterator[Line]:
    """Yield a line for each category of recipients that was met."""
    for category in Category:
        if category in figures.sessions.by_category:
            count = figures.sessions.by_category[category]
            code = f"sessions.by_category.{category}"
            yield Door(category.label), _count(count, code, category.label)


def educations(figures: Figures) -> Iterator[Line]:
    """Yield a line for each education status that was met."""
    for education in Education:
        if education in figures.sessions.by_education:
            count = figures.sessions.by_education[education]
            code = f"sessions.by_education.{education}"
            yield Door(education.label), _count(count, code, education.label)


def ages(figures: Figures) -> Iterator[Line]:
    """Yield a line for each band of ages: parents and children, each counted once."""
    people = figures.people
    bands = [*((band.code, band.title) for band in BANDS), (UNKNOWN_AGE, "не указан")]
    for code, words in bands:
        yield (
            Door(words),
            _count(people.parents_by_age[code], f"people.parents_by_age.{code}", words),
            _count(people.children_by_age[code], f"people.children_by_age.{code}", words),
        )
    yield (
        Door("Итого", is_bold=True),
        _count(people.parents, "people.parents", "Родителей", bold=True),
        _count(people.children, "people.children", "Детей", bold=True),
    )


def services_apart(figures: Figures) -> Iterator[Line]:
    """Yield what else is known about the services."""
    sessions = figures.sessions
    parts = (
        ("Минут всего", "minutes", sessions.minutes),
        ("Впервые в центре", "first_in_centre", sessions.first_in_centre),
        ("Повторно", "repeat_in_centre", sessions.repeat_in_centre),
        ("Анонимно", "anonymous", sessions.anonymous),
        ("Короче нормы", "short", sessions.short),
        ("Длительность не указана", "unknown_duration", sessions.unknown_duration),
    )
    for words, code, count in parts:
        yield Door(words), _count(count, f"sessions.{code}", words)


def ratings(figures: Figures) -> Iterator[Line]:
    """Yield what the recipients said."""
    rated = figures.ratings
    yield Door("Оценок"), _count(rated.count, "ratings.count", "Оценок")
    yield Door("Положительных"), _count(rated.positive, "ratings.positive", "Положительных")
    for code, words in QUESTIONS.items():
        yield Door(words), _value(rated.means[code], Unit.MARK, f"ratings.means.{code}", words)


def events_and_requests(figures: Figures) -> Iterator[Line]:
    """Yield group events and requests, which are never added to the services."""
    events, requests = figures.events, figures.requests
    yield Door("Групповых мероприятий"), _count(events.total, "events.total", "Мероприятий")
    yield Door("Участников"), _count(events.participants, "events.participants", "Участников")
    yield Door("Обращений"), _count(requests.total, "requests.total", "Обращений")
    yield Door("Из них просрочено"), _count(requests.overdue, "requests.overdue", "Просрочено")
    code = "requests.mean_days_to_service"
    words = "Дней от обращения до услуги"
    yield Door(words), _value(requests.mean_days_to_service, Unit.DAYS, code, words)


def _count(count: int, code: str, words: str, *, bold: bool = False) -> Door:
    """Return a count as a door; nothing stands behind a zero."""
    opens = code if count else ""
    return Door(count_text(count), opens, f"{words}: {count_text(count)}", is_bold=bold)


def _value(value: float | None, unit: Unit, code: str, words: str) -> Door:
    text = value_text(value, unit)
    return Door(text, "" if value is None else code, f"{words}: {text}")
