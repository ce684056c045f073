"""The figures that every centre and period has."""

from collections.abc import Iterator

from kcentre.figures import conditions as by
from kcentre.figures import keys, waiting
from kcentre.figures.ages import BANDS, CELLS, UNKNOWN_AGE, Cell, band_of, cell_of
from kcentre.figures.appointments import is_counted, is_held, is_missed, is_taking
from kcentre.figures.figure import Adding, Figure, Unit
from kcentre.figures.people import Person
from kcentre.figures.ratings import QUESTIONS

_PEOPLE = {Person.PARENT: "Родители", Person.CHILD: "Дети"}


def _sessions() -> Iterator[Figure]:
    yield Figure("sessions.total", "Оказано услуг", Unit.SERVICES, keys.sessions_that())
    yield Figure(
        "sessions.minutes", "Общая длительность услуг", Unit.MINUTES, keys.minutes_of_sessions()
    )
    for condition in by.CONDITIONS:
        behind = keys.sessions_that(condition.holds)
        yield Figure(f"sessions.{condition.code}", condition.title, Unit.SERVICES, behind)
    for share in by.SHARES:
        behind = keys.sessions_with_share(share.part, among=share.whole)
        yield Figure(f"sessions.{share.code}", share.title, Unit.PERCENT, behind, Adding.SHARE)


def _people(person: Person) -> Iterator[Figure]:
    title = _PEOPLE[person]
    everybody = keys.people_in(person, lambda _, __: True)
    yield Figure(f"people.{person}", f"{title}, получившие помощь", Unit.PEOPLE, everybody)
    for cell in CELLS:
        yield _of_cell(person, cell)
    for band in BANDS:
        yield _of_age(person, band.code, band.title)
    yield _of_age(person, UNKNOWN_AGE, "возраст ребёнка неизвестен")


def _of_cell(person: Person, cell: Cell) -> Figure:
    behind = keys.people_in(person, lambda education, age: cell_of(education, age) == cell.code)
    code = f"people.{person}_cells.{cell.code}"
    return Figure(code, f"{_PEOPLE[person]}: {cell.title}", Unit.PEOPLE, behind)


def _of_age(person: Person, band: str, title: str) -> Figure:
    behind = keys.people_in(person, lambda _, age: band_of(age) == band)
    code = f"people.{person}_by_age.{band}"
    return Figure(code, f"{_PEOPLE[person]}: {title}", Unit.PEOPLE, behind)


def _events() -> Iterator[Figure]:
    yield Figure("events.total", "Групповые мероприятия", Unit.EVENTS, keys.events)
    yield Figure("events.participants", "Участники мероприятий", Unit.PEOPLE, keys.participants)


def _requests() -> Iterator[Figure]:
    every = keys.requests_that(waiting.is_any_request)
    overdue = keys.requests_that(waiting.is_overdue)
    yield Figure("requests.total", "Обращения", Unit.REQUESTS, every)
    yield Figure("requests.overdue", "Просроченные обращения", Unit.REQUESTS, overdue)
    for code, title, holds in (
        ("booked", "Обращения, по которым сделана запись", waiting.is_booked),
        ("missed", "Обращения, по которым консультация не состоялась", waiting.is_missed_request),
        ("in_work", "Обращения в работе", waiting.is_in_work),
    ):
        yield Figure(f"requests.{code}", title, Unit.REQUESTS, keys.requests_that(holds))
    yield Figure(
        "requests.mean_days_to_service",
        "Средний срок от обращения до услуги",
        Unit.DAYS,
        keys.days_to_service,
        Adding.MEAN,
    )


def _ratings() -> Iterator[Figure]:
    yield Figure("ratings.count", "Оценки получателей", Unit.RATINGS, keys.ratings)
    yield Figure("ratings.positive", "Положительные оценки", Unit.RATINGS, keys.positive_ratings)
    yield Figure(
        "ratings.share", "Доля удовлетворённых", Unit.PERCENT, keys.satisfied, Adding.SHARE
    )
    for code, (question, column) in QUESTIONS.items():
        title = f"Средняя оценка: {question}"
        behind = keys.marks(column)
        yield Figure(f"ratings.means.{code}", title, Unit.MARK, behind, Adding.MEAN, decimals=2)
    yield Figure(
        "ratings.founded_complaints", "Обоснованные жалобы", Unit.COMPLAINTS,
        keys.founded_complaints,
    )  # fmt: skip


def _specialists() -> Iterator[Figure]:
    staff, freelance = keys.specialists(staff=True), keys.specialists(staff=False)
    yield Figure("specialists.staff", "Штатные специалисты", Unit.PEOPLE, staff)
    yield Figure("specialists.freelance", "Внештатные специалисты", Unit.PEOPLE, freelance)


def _appointments() -> Iterator[Figure]:
    for code, title, holds in (
        ("total", "Записи на приём", is_counted),
        ("held", "Состоявшиеся записи", is_held),
        ("missed", "Неявки и отменённые записи", is_missed),
    ):
        behind = keys.appointments_that(holds)
        yield Figure(f"appointments.{code}", title, Unit.APPOINTMENTS, behind)
    yield Figure(
        "appointments.missed_share", "Доля неявок и отмен", Unit.PERCENT, keys.appointments_missed,
        Adding.SHARE,
    )  # fmt: skip


def _schedule() -> Iterator[Figure]:
    taken = keys.appointments_that(is_taking)
    yield Figure("schedule.capacity", "Доступные окна графика", Unit.WINDOWS, keys.windows)
    yield Figure("schedule.taken", "Занятые окна графика", Unit.WINDOWS, taken)
    yield Figure("schedule.load", "Загрузка графика", Unit.PERCENT, keys.load, Adding.SHARE)


def _rooms() -> Iterator[Figure]:
    yield Figure(
        "rooms.readiness", "Готовность помещений", Unit.PERCENT, keys.readiness, Adding.SHARE
    )


def _documents() -> Iterator[Figure]:
    yield Figure(
        "documents.readiness", "Актуальность документов", Unit.PERCENT, keys.documents,
        Adding.SHARE,
    )  # fmt: skip


FIXED = {
    figure.code: figure
    for figures in (
        _sessions(),
        _people(Person.PARENT),
        _people(Person.CHILD),
        _events(),
        _requests(),
        _ratings(),
        _specialists(),
        _appointments(),
        _schedule(),
        _rooms(),
        _documents(),
    )
    for figure in figures
}
