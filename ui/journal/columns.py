"""The columns of the two journals: the official ones first, in their order."""

from kcentre.journal.lines import EventLine, SessionLine, near_moment
from kcentre.language.dates import today_here
from ui.widgets.colours import Tone
from ui.widgets.paged_model import Column, Row


def _moment_words(row: Row) -> str:
    if not isinstance(row, (SessionLine, EventLine)):
        return ""
    return near_moment(row.moment, today_here())


def _recipient_tone(row: Row) -> Tone | None:
    return Tone.SECONDARY if isinstance(row, SessionLine) and row.is_anonymous else None


def _minutes_tone(row: Row) -> Tone | None:
    return Tone.ATTENTION if isinstance(row, SessionLine) and row.is_short else None


def _rating_tone(row: Row) -> Tone | None:
    return Tone.SECONDARY if isinstance(row, SessionLine) and row.rating == "—" else None


SESSION_COLUMNS = (
    Column("number", "№", is_number=True, explanation="Номер в журнале календарного года"),
    Column("moment", "Дата, время", text=_moment_words),
    Column("recipient", "Получатель", tone=_recipient_tone, widest_chars=17),
    Column("age", "Ребёнок", explanation="Возраст в полных месяцах на день консультации"),
    Column("topic", "Тема", widest_chars=14),
    Column("kind", "Вид помощи"),
    Column("form", "Форма", explanation="У дистанционной консультации — средство связи"),
    Column("minutes", "Мин", tone=_minutes_tone, is_number=True, explanation="Длительность"),
    Column("rating", "Оценка", tone=_rating_tone, explanation="Качество услуги, от 1 до 5"),
    Column("specialist", "Специалист"),
    Column("recommendations", "Рекомендации", is_sortable=False, widest_chars=40),
    Column("result", "Результат", widest_chars=22, is_shown=False),
    Column("category", "Категория", widest_chars=22, is_shown=False),
    Column("education", "Образование ребёнка", widest_chars=22, is_shown=False),
    Column("room", "Помещение", is_sortable=False, widest_chars=18, is_shown=False),
    Column("sub_unit", "Подразделение", is_sortable=False, widest_chars=18, is_shown=False),
)

EVENT_COLUMNS = (
    Column("number", "№", is_number=True, explanation="Номер в журнале календарного года"),
    Column("moment", "Дата, время", text=_moment_words),
    Column("event_type", "Вид мероприятия"),
    Column("title", "Название", widest_chars=28),
    Column("topic", "Тема", widest_chars=17),
    Column("form", "Форма"),
    Column("participants", "Участники", is_number=True),
    Column("minutes", "Мин", is_number=True, explanation="Длительность"),
    Column("specialist", "Ответственный"),
)
"""Each column shows the value at its own place of the line."""
