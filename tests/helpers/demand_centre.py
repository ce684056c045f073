"""A demand survey of the ready kind, and a centre whose hours and services miss part of it."""

import datetime as dt
from collections.abc import Iterator, Mapping
from itertools import cycle, islice

from helpers.survey_rows import (
    Given,
    MadeVersion,
    add_form_rows,
    add_questionnaire_rows,
    add_round_rows,
    asks,
)
from kcentre.centre.queries import specialists, topics
from kcentre.centre.records import Specialist
from kcentre.centre.values import POSITIONS, Form, Kind
from kcentre.centre.verbs import keep_specialist
from kcentre.journal.tables import Rating, Session
from kcentre.premises.hours.records import Window
from kcentre.premises.hours.verbs import keep_windows
from kcentre.premises.rooms.tables import Room
from kcentre.storage import CentreFile
from kcentre.surveys.questionnaires.records import Option, Question
from kcentre.surveys.values import Meaning, QuestionKind, WishedTime

TODAY = dt.date(2026, 11, 24)
YEAR_FIRST, YEAR_LAST = dt.date(2026, 9, 1), dt.date(2027, 8, 31)
PSYCHOLOGIST, SPEECH, DEFECTOLOGIST = POSITIONS[:3]
AGES = ("до 1 года", "1–3 года", "3–5 лет", "5–7 лет", "старше 7 лет")
TOPICS_ASKED = ("Т01", "Т02", "Т04", "Т07")
RELATION, AGE, KNOWS, HELP, TOPICS, SPECIALISTS, FORM, TIME, CHANNELS, WISHES = (
    f"q{number}" for number in range(1, 11)
)


def demand_questions(file: CentreFile) -> list[Question]:
    """Return the questions, with the codes that the ready questionnaire gives its options."""
    titles = {topic.code: topic.title for topic in topics(file, with_retired=True)}
    several = QuestionKind.SEVERAL
    asked_topics = [(titles[code], code) for code in TOPICS_ASKED]
    return [
        _asks("Кем Вы приходитесь ребёнку?", Meaning.RELATION, "мать", "отец", "иное"),
        _asks("Возраст ребёнка", Meaning.AGE, *AGES),
        asks("Знаете ли Вы о бесплатной помощи?", kind=QuestionKind.YES_NO,
             meaning=Meaning.AWARENESS),
        _coded("Какая помощь нужна?", Meaning.HELP, [(k.label, k) for k in Kind], several),
        _coded("Какие темы важны?", Meaning.TOPICS, asked_topics, several),
        _coded("К кому хотели бы обратиться?", Meaning.SPECIALISTS,
               [(position, position) for position in POSITIONS[:4]], several),
        _coded("Удобная форма", Meaning.FORM, [
            ("очно", "in_person"), ("на дому", "visit"), ("по телефону", "remote/phone"),
            ("по видео", "remote/video")], QuestionKind.ONE),
        _coded("Удобное время", Meaning.TIME, [(time.label, time) for time in WishedTime], several),
        _asks("Откуда удобно узнавать?", Meaning.CHANNELS, "сайт", "чат группы", "стенд"),
        asks("Пожелания", kind=QuestionKind.TEXT, meaning=Meaning.WISHES),
    ]  # fmt: skip


def ask_families(
    file: CentreFile,
    count: int = 84,
    *,
    made: MadeVersion | None = None,
    evening: int = 2,
    **fields: object,
) -> int:
    """Make a round with so many forms; return its id.

    Six of ten families wish speech, every `evening`-th the evening of a working day, every fourth
    the defectologist whom nobody is, and every third a telephone.
    """
    made = made or add_questionnaire_rows(file, demand_questions(file))
    round_id = add_round_rows(file, made, **fields)  # type: ignore[arg-type] # of the draft
    add_form_rows(file, made, round_id, islice(_forms(evening), count))
    return round_id


def _forms(evening: int) -> Iterator[Mapping[str, Given]]:
    for number in range(10**9):
        speech = number % 5 < 3
        yield {
            RELATION: "o1" if number % 6 else "o2",
            AGE: f"o{2 + number % 3}",
            KNOWS: "o1" if number % 3 else "o2",
            HELP: ("o4", "o3") if number % 2 else ("o4",),
            TOPICS: ("o2",) if speech else ("o1", "o3"),
            SPECIALISTS: _specialists(number, speech=speech),
            FORM: "o3" if number % 3 == 0 else "o1",
            TIME: ("o3",) if number % evening == 0 else ("o1", "o2"),
            CHANNELS: "o2" if number % 4 else "o1",
        }


def _specialists(number: int, *, speech: bool) -> tuple[str, ...]:
    wished = ("o2",) if speech else ("o1",)
    return (*wished, "o3") if number % 4 == 0 else wished


def add_staff(file: CentreFile) -> tuple[int, int]:
    """Add a psychologist and a speech therapist, and two rooms; return the ids of the people."""
    for name, position in (("Соколова Анна Павловна", PSYCHOLOGIST), ("Ёлкина О'Нил", SPEECH)):
        keep_specialist(file, Specialist(name, position))
    with file.operation("Добавлены помещения"):
        Room.insert(name="Зал", purpose="waiting").execute(file.db)
        Room.insert(name="Кабинет 5", purpose="individual").execute(file.db)
    ids = {person.position: person.id or 0 for person in specialists(file)}
    return ids[PSYCHOLOGIST], ids[SPEECH]


def open_mornings(file: CentreFile, who: int, days: range = range(5)) -> None:
    """Let somebody receive from 9 to 15 on so many weekdays, in the room for consultations."""
    room = Room.select(Room.id).where(Room.name == "Кабинет 5").tuples().execute(file.db)
    ((room_id,),) = room
    keep_windows(file, [
        Window(who, day, dt.time(9), dt.time(15), Form.IN_PERSON, room_id,
               valid_from=YEAR_FIRST, valid_to=YEAR_LAST)
        for day in days
    ])  # fmt: skip


def give_services(
    file: CentreFile, who: int, count: int, code: str = "Т04", mark: int | None = None
) -> None:
    """Write services of the last twelve months, the same number in every month."""
    ids = {topic.code: topic.id for topic in topics(file)}
    months = cycle(
        [f"2025-{number:02}" for number in (12,)] + [f"2026-{n:02}" for n in range(1, 12)]
    )
    with file.operation("Услуги"):
        for number, month in zip(range(count), months, strict=False):
            row = Session.insert(
                number=number + 1, date=f"{month}-16", time="10:00", specialist=who,
                form=Form.IN_PERSON, kind=Kind.CONSULTATIVE, topic=ids[code], minutes=45,
            )  # fmt: skip
            session = row.execute(file.db)
            if mark is not None:
                Rating.insert(date=f"{month}-16", session=session, quality=mark).execute(file.db)


def _asks(text: str, meaning: Meaning, *labels: str) -> Question:
    return asks(text, *labels, meaning=meaning)


def _coded(
    text: str, meaning: Meaning, options: list[tuple[str, str]], kind: QuestionKind
) -> Question:
    made = tuple(Option(label, code=str(code)) for label, code in options)
    return asks(text, kind=kind, meaning=meaning, options=made)
