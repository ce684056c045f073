"""The journals written into workbooks and read back."""

import datetime as dt
from pathlib import Path

import pytest
from helpers.journal_rows import DAY, a_session, an_event, settle, topic_id
from openpyxl import load_workbook

from kcentre.centre.values import Category, EventType, Form, Kind, Result
from kcentre.journal.event_verbs import add_event
from kcentre.journal.filters import EventFilter, SessionFilter
from kcentre.journal.records import RatingDraft
from kcentre.journal.sheets import EVENT_COLUMNS, SESSION_COLUMNS, export_events, export_sessions
from kcentre.journal.verbs import add_session
from kcentre.storage import Cancelled, CentreFile

Cells = list[dict[str, object]]


def read(path: Path) -> Cells:
    book = load_workbook(path)
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    head = [str(title) for title in rows[0]]
    return [dict(zip(head, map(_day, row), strict=True)) for row in rows[1:]]


def _day(value: object) -> object:
    return value.date() if isinstance(value, dt.datetime) else value


def test_a_service_in_the_official_columns(centre: CentreFile, tmp_path: Path) -> None:
    kept = settle(centre, "Д'Артаньян Ольга", "Ева", "8 912 345-67-89")
    add_session(
        centre,
        a_session(
            centre,
            date=dt.date(2024, 2, 29),
            is_anonymous=False,
            recipient_id=kept.adults[0].id,
            child_id=kept.children[0].id,
            age_months=38,
            kind=Kind.PSYCHOLOGICAL,
            category=Category.OTHER,
            result=Result.SOLVED,
            topic_id=topic_id(centre, "Т99"),
            topic_text="О" * 300,
            recommendations="=1+1",
            rating=RatingDraft(quality=5),
        ),
    )
    path = tmp_path / "Журнал.xlsx"
    assert export_sessions(centre, path) == 1
    (row,) = read(path)
    assert list(row) == [column.title for column in SESSION_COLUMNS]
    assert list(row)[:5] == ["№", "Дата", "Время", "Тема", "Форма"]
    assert row["Дата"] == dt.date(2024, 2, 29)
    assert row["Время"] == dt.time(16, 0)
    assert row["Тема"] == "О" * 300
    assert row["Участники"] == "Д'Артаньян Ольга"
    assert row["Возраст ребёнка"] == "3\u00a0г. 2\u00a0мес."
    assert row["Консультант"] == "Соколова Анна Павловна"
    assert row["Должность"] == "педагог-психолог"
    assert row["Рекомендации"] == "=1+1"
    assert (row["Длительность, мин"], row["Оценка"]) == (45, 5)
    assert row["Вид помощи"] == "психолого-педагогическая"


@pytest.mark.parametrize("text", ["=1+1", "+7 912", "-5", "@SUM(A1)", "'текст", "\ttext"])
def test_text_stays_text(centre: CentreFile, tmp_path: Path, text: str) -> None:
    add_session(centre, a_session(centre, recommendations=text))
    path = tmp_path / "Журнал.xlsx"
    export_sessions(centre, path)
    cell = load_workbook(path).worksheets[0]["K2"]
    assert cell.value == text.strip()
    assert cell.data_type == "s"


def test_what_is_unknown_stays_empty(centre: CentreFile, tmp_path: Path) -> None:
    plain = a_session(centre, time=None, form=None, kind=None, topic_id=None, minutes=None)
    add_session(centre, plain)
    path = tmp_path / "Журнал.xlsx"
    export_sessions(centre, path)
    (row,) = read(path)
    filled = {title: value for title, value in row.items() if value is not None}
    assert filled == {
        "№": 1,
        "Дата": dt.date(2025, 10, 7),
        "Участники": "аноним",
        "Консультант": "Соколова Анна Павловна",
        "Должность": "педагог-психолог",
    }


def test_only_what_is_filtered_oldest_first(centre: CentreFile, tmp_path: Path) -> None:
    for day in (9, 7, 8, 1):
        form = Form.VISIT if day > 1 else Form.IN_PERSON
        add_session(centre, a_session(centre, date=dt.date(2025, 10, day), form=form))
    path = tmp_path / "Журнал.xlsx"
    wanted = SessionFilter(form=Form.VISIT, search="соколова")
    assert export_sessions(centre, path, wanted) == 3
    assert [row["Дата"] for row in read(path)] == [dt.date(2025, 10, day) for day in (7, 8, 9)]
    assert export_sessions(centre, path, SessionFilter(search="нет такой")) == 0
    assert read(path) == []


def test_group_events(centre: CentreFile, tmp_path: Path) -> None:
    add_event(centre, an_event(centre, event_type=EventType.SEMINAR, time=dt.time(17, 30)))
    path = tmp_path / "Мероприятия.xlsx"
    assert export_events(centre, path, EventFilter(first_day=DAY)) == 1
    (row,) = read(path)
    assert list(row) == [column.title for column in EVENT_COLUMNS]
    assert (row["Название"], row["Количество участников"]) == ("Играем вместе", 12)
    assert row["Вид мероприятия"] == "семинар"


class _StopsAtOnce:
    def report(self, done: int, total: int) -> None:
        raise Cancelled(f"at {done} of {total}")


def test_a_cancelled_export_leaves_no_file(centre: CentreFile, tmp_path: Path) -> None:
    add_session(centre, a_session(centre))
    folder = tmp_path / "сюда"
    folder.mkdir()
    with pytest.raises(Cancelled):
        export_sessions(centre, folder / "Журнал.xlsx", progress=_StopsAtOnce())
    assert list(folder.iterdir()) == []
