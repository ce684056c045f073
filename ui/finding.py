"""What Ctrl+K finds in the centre's file; runs in the worker.

A provider is ``(file, typed) -> hits``; a new kind of thing to find is one more function in
``PROVIDERS``. A hit's target is where the window goes.
"""

from collections.abc import Callable, Iterable, Sequence

from kcentre.analysis.known_periods import periods_since_begun
from kcentre.centre import queries
from kcentre.journal.people import find_people
from kcentre.journal.records import Visitor
from kcentre.language import fold
from kcentre.language.dates import short_date, today_here
from kcentre.language.keyboard import readings
from kcentre.monitoring.indicators import known_indicators
from kcentre.monitoring.plan.queries import planned_events
from kcentre.periods.period import academic_year_of
from kcentre.periods.titles import listed
from kcentre.premises.rooms import queries as room_queries
from kcentre.storage import CentreFile
from kcentre.surveys.questionnaires.queries import questionnaires
from kcentre.surveys.rounds.queries import rounds as survey_rounds
from ui.premises.appointments.finding import coming_appointments
from ui.widgets.command_palette import Hit

Provider = Callable[[CentreFile, str], Sequence[Hit]]

JOURNAL_SEARCH = "journal/search"
_MOST_OF_A_KIND = 8


def families(file: CentreFile, typed: str) -> list[Hit]:
    """Return the families whose parent, child, phone or code is meant."""
    return [_family_hit(visitor) for visitor in find_people(file, typed)]


def specialists(file: CentreFile, typed: str) -> list[Hit]:
    """Return the specialists who work."""
    found = (
        Hit(person.name, person.position or "специалист", f"centre/specialists/{person.id}")
        for person in queries.specialists(file)
    )
    return matching(found, typed)


def topics(file: CentreFile, typed: str) -> list[Hit]:
    """Return the topics in use."""
    found = (
        Hit(f"{topic.code} {topic.title}", "тема", f"centre/topics/{topic.id}")
        for topic in queries.topics(file)
    )
    return matching(found, typed)


def rooms(file: CentreFile, typed: str) -> list[Hit]:
    """Return the rooms in use, and the lists about them all."""
    found = (
        Hit(room.name, " · ".join(part for part in ("кабинет", room.place) if part), _room(room.id))
        for room in room_queries.rooms(file)
    )
    return matching([*found, *_ROOM_LISTS], typed)


def surveys(file: CentreFile, typed: str) -> list[Hit]:
    """Return the rounds and the questionnaires in use, and the pages about them all."""
    asked = (Hit(line.name, "опрос", f"surveys/rounds/{line.id}") for line in survey_rounds(file))
    designed = (
        Hit(line.title, "анкета", f"surveys/questionnaires/{line.id}")
        for line in questionnaires(file)
    )
    return matching([*asked, *designed, *_SURVEY_PAGES], typed)


def monitoring(file: CentreFile, typed: str) -> list[Hit]:
    """Return the indicators, the planned events of the year, and the pages about them all."""
    watched = (
        Hit(f"{one.code} {one.title}", "показатель", f"monitoring/indicators/{one.code}")
        for one in known_indicators(file)
    )
    year = academic_year_of(today_here())
    planned = (
        Hit(line.draft.title, "план мероприятий", f"monitoring/plan/events/{line.id}")
        for line in planned_events(file, year)
    )
    return matching([*watched, *planned, *_MONITORING_PAGES], typed)


def periods(file: CentreFile, typed: str) -> list[Hit]:
    """Return the periods to report on, newest first."""
    found = (
        Hit(listed(one), "отчёт", f"analysis/{one.word}")
        for one in periods_since_begun(file, today_here())
    )
    return matching([*found, *_ANALYSIS_PAGES], typed)


def settings(_file: CentreFile, typed: str) -> list[Hit]:
    """Return where the rules of the centre are set."""
    return matching(_SETTINGS, typed)


PROVIDERS: tuple[Provider, ...] = (
    families,
    coming_appointments,
    specialists,
    rooms,
    topics,
    surveys,
    monitoring,
    periods,
    settings,
)


def find_everything(file: CentreFile, typed: str) -> list[Hit]:
    """Return what all providers find."""
    return [hit for provider in PROVIDERS for hit in provider(file, typed)]


def matching(hits: Iterable[Hit], typed: str) -> list[Hit]:
    """Return the hits that hold every typed word, also when it was typed in the wrong layout."""
    known = [(hit, fold(hit.title)) for hit in hits]
    for reading in readings(typed):
        words = fold(reading).split()
        found = [hit for hit, title in known if all(word in title for word in words)]
        if found:
            found.sort(key=lambda hit: not _begins_a_word(fold(hit.title), words))
            return found[:_MOST_OF_A_KIND]
    return []


def _room(part: object) -> str:
    return f"premises/rooms/{part}"


_ROOM_LISTS = (
    Hit("Доступность помещений", "помещения", _room("access")),
    Hit("Закупки для помещений", "помещения", _room("purchases")),
)

_SURVEY_PAGES = (
    Hit("Опросы родителей: ввод анкет, бланки, электронная анкета", "спрос", "surveys/rounds"),
    Hit("Анкеты: новая анкета, вопросы, версии", "спрос", "surveys/questionnaires"),
    Hit("Результаты опроса: частоты, сравнение, свободные ответы", "спрос", "surveys/results"),
    Hit("Спрос и разрывы: чего не хватает семьям", "спрос", "surveys/conclusions/needs"),
    Hit("Часы приёма, которых не хватает", "спрос", "surveys/conclusions/hours"),
    Hit("План услуг по спросу", "спрос", "surveys/conclusions/plan"),
    Hit("Выводы по спросу, аналитическая справка", "спрос", "surveys/conclusions/text"),
)
"""Named by the words people type for them."""


_MONITORING_PAGES = (
    Hit("Показатели мониторинга: цели, цвета, свои показатели", "мониторинг",
        "monitoring/indicators"),
    Hit("План услуг и мероприятий, корректировка плана", "мониторинг", "monitoring/plan"),
    Hit("Добавить свой показатель", "мониторинг", "monitoring/indicators/own"),
    Hit("Отклонения и меры, план коррекции", "мониторинг", "monitoring/deviations"),
    Hit("Назначить меру по отклонению", "мониторинг", "monitoring/deviations/new"),
    Hit("Качество данных: полнота, верность, согласованность", "мониторинг",
        "monitoring/quality"),
)  # fmt: skip
_ANALYSIS_PAGES = (
    Hit("Закрыть период: месяц, квартал, год", "анализ", "analysis/close"),
    Hit("Итоги по учебным годам", "анализ", "analysis/years"),
    Hit("Форма региона: свой отчёт из показателей", "анализ", "analysis/region"),
    Hit("Папка для проверки", "анализ", "analysis/folder"),
)


_SETTINGS = (
    Hit("Настройки: нормы, длительность услуги, план услуг на месяц", "правила учёта",
        "centre/settings"),
    Hit("Настройки: сроки ответа на обращения и сдачи отчётов", "правила учёта",
        "centre/settings"),
)  # fmt: skip


def _begins_a_word(title: str, words: list[str]) -> bool:
    return all(f" {title}".find(f" {word}") >= 0 for word in words)


def _family_hit(visitor: Visitor) -> Hit:
    title = visitor.person.title
    last = visitor.last_visit
    what = "семья" if last is None else f"семья, последний раз {short_date(last)}"
    return Hit(title, what, f"journal/families/{visitor.person.family_id}")
