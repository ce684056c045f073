"""The prose of the reference: kinds, forms, people and days agree; the conclusion is computed."""

import datetime as dt
from dataclasses import replace

import pytest

from kcentre.language.fulfilment import fulfilled
from kcentre.language.quoting import quoted
from kcentre.periods.period import Period, parse_period
from kcentre.roadmaps.records import EventLine, RoadEventDraft, TaskDraft, TaskLine
from kcentre.roadmaps.sheets.conclusion import chronicle, conclusion
from kcentre.roadmaps.sheets.event_words import held_text, named, not_held_text, people
from kcentre.roadmaps.sheets.words import mark, span, tasks_sentence
from kcentre.roadmaps.values import RoadEventForm, RoadEventKind, RoadEventState, TaskState

D = dt.date
OCTOBER = D(2026, 10, 5)
QUARTER = parse_period("2026-Q4")
AFTER = D(2027, 1, 10)


def line(
    title: str = "Слышать ребёнка",
    kind: RoadEventKind = RoadEventKind.WORKSHOP,
    planned_on: dt.date = OCTOBER,
    held_on: dt.date | None = OCTOBER,
    **fields: object,
) -> EventLine:
    draft = RoadEventDraft(1, title, kind, planned_on=planned_on)
    state = RoadEventState.OVERDUE
    if held_on is not None:
        state = RoadEventState.HELD_LATE if held_on > planned_on else RoadEventState.HELD
    return replace(EventLine(1, draft, state, held_on), **fields)  # type: ignore[arg-type]


def drafted(found: EventLine, **fields: object) -> EventLine:
    return replace(found, draft=replace(found.draft, **fields))  # type: ignore[arg-type]


def said(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (RoadEventKind.SETTING_UP, "проведена установочная встреча «Слышать ребёнка»"),
        (RoadEventKind.MEETING, "проведена встреча «Слышать ребёнка»"),
        (RoadEventKind.WORKSHOP, "проведён семинар-практикум «Слышать ребёнка»"),
        (RoadEventKind.MASTER_CLASS, "проведён мастер-класс «Слышать ребёнка»"),
        (RoadEventKind.ROUND_TABLE, "проведён круглый стол «Слышать ребёнка»"),
        (RoadEventKind.CONSULTATION, "проведена групповая консультация «Слышать ребёнка»"),
        (RoadEventKind.SITTING, "проведено заседание «Слышать ребёнка»"),
        (RoadEventKind.OTHER, "проведено мероприятие «Слышать ребёнка»"),
    ],
)
def test_the_participle_agrees_with_the_kind(kind: RoadEventKind, words: str) -> None:
    text = said(held_text(line(kind=kind)))
    assert text == f"5 октября 2026 года в очной форме {words}."


@pytest.mark.parametrize(
    ("kind", "title", "words"),
    [
        (RoadEventKind.SITTING, "Первое заседание совета", "первое заседание совета"),
        (RoadEventKind.ROUND_TABLE, "Итоговый круглый стол.", "итоговый круглый стол"),
        (RoadEventKind.SETTING_UP, "Установочная встреча", "установочная встреча"),
        (RoadEventKind.MASTER_CLASS, "Мастер-класс «Лепим»", "мастер-класс «Лепим»"),
        (RoadEventKind.ROUND_TABLE, "Готовим круглый стол", "круглый стол «Готовим круглый стол»"),
        (RoadEventKind.MEETING, "Сказка «Репка»", "встреча «Сказка „Репка“»"),
        (RoadEventKind.MEETING, "«Репка»", "встреча «Репка»"),
        (RoadEventKind.SEMINAR, "ФГОС и родители", "семинар «ФГОС и родители»"),
    ],
)
def test_a_title_that_names_its_kind_is_not_told_twice(
    kind: RoadEventKind, title: str, words: str
) -> None:
    assert named(line(title, kind)) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "Участников не было"),
        (1, "Принял участие 1 человек"),
        (2, "Приняли участие 2 человека"),
        (5, "Приняли участие 5 человек"),
        (11, "Приняли участие 11 человек"),
        (21, "Принял участие 21 человек"),
        (104, "Приняли участие 104 человека"),
    ],
)
def test_people_agree_with_their_number(number: int, words: str) -> None:
    assert said(people(number)) == words


def test_everything_known_of_an_event_is_told() -> None:
    event = drafted(
        line(held_on=D(2026, 10, 6), participants=12, outcome="приёмы освоены"),
        form=RoadEventForm.MIXED,
        time=dt.time(10),
        venue="методический кабинет",
        speakers="Соколова А. П., заведующий; Петрова О. И., психолог",
        audience="Родители детей до 3 лет.",
    )
    assert said(held_text(event)) == (
        "6 октября 2026 года в 10:00 в смешанном формате (очно и онлайн) проведён "
        "семинар-практикум «Слышать ребёнка». Место проведения: методический кабинет. "
        "Спикеры: Соколова А. П., заведующий; Петрова О. И., психолог. "
        "Приняли участие 12 человек (родители детей до 3 лет). "
        "По плану — 5 октября 2026 года, проведён на 1 день позже. Итог: приёмы освоены."
    )


@pytest.mark.parametrize(
    ("speakers", "words"),
    [
        ("Соколова А. П., заведующий", "Спикер: Соколова А. П., заведующий."),
        ("Соколова А. П., Петрова О. И.", "Спикеры: Соколова А. П., Петрова О. И."),
        ("Соколова А. П. и Ёлкина Е. Ё.", "Спикеры: Соколова А. П. и Ёлкина Е. Ё."),
        ("Соколова А. П.;\nО’Нил Д.", "Спикеры: Соколова А. П.; О’Нил Д."),
    ],
)
def test_one_speaker_and_several(speakers: str, words: str) -> None:
    assert words in said(held_text(drafted(line(), speakers=speakers)))


def test_the_rest_of_the_prose() -> None:
    online = drafted(
        line(participants=0), form=RoadEventForm.ONLINE, venue="Сферум", audience="все"
    )
    assert said(held_text(online, is_same_day=True)) == (
        "В тот же день в онлайн-формате проведён семинар-практикум «Слышать ребёнка». "
        "Площадка: Сферум. Участников не было."
    )
    early = line(held_on=D(2026, 10, 1), outcome="Иванова показала приёмы.\nРешено повторить")
    assert said(held_text(early)).endswith(
        "По плану — 5 октября 2026 года, проведён на 4 дня раньше. "
        "Иванова показала приёмы. Решено повторить."
    )
    assert said(held_text(drafted(line(), audience="педагоги"))).endswith("Участники: педагоги.")
    assert said(not_held_text(line(held_on=None))) == (
        "5 октября 2026 г. — семинар-практикум «Слышать ребёнка»: не проведено."
    )
    gone = replace(line(held_on=None), state=RoadEventState.CANCELLED)
    assert said(not_held_text(drafted(gone, note="В зале\nОтменено: Карантин."))) == (
        "5 октября 2026 г. — семинар-практикум «Слышать ребёнка»: отменено (Карантин)."
    )
    assert said(not_held_text(drafted(gone, note="В зале"))).endswith("»: отменено.")


def concluded(events: list[EventLine], today: dt.date = AFTER, period: Period = QUARTER) -> str:
    return said(" ".join(conclusion(chronicle(events, period, today), ())))


def test_a_plan_fulfilled_in_full_and_in_time() -> None:
    whole = [line(), line(planned_on=D(2026, 12, 1), held_on=D(2026, 11, 30))]
    assert concluded(whole) == (
        "План мероприятий за IV квартал 2026 года выполнен в полном объёме, в срок."
    )


def test_a_plan_fulfilled_late_or_in_part() -> None:
    late = line(held_on=D(2026, 10, 9))
    assert concluded([line(), late]) == (
        "План мероприятий за IV квартал 2026 года выполнен в полном объёме, в срок 1 из 2."
    )
    five = [line(), line(), line(), line(), late, line(held_on=None)]
    assert (
        concluded(five) == "План мероприятий за IV квартал 2026 года: выполнено 5 из 6, в срок 4."
    )


def test_what_was_held_after_the_period_was_not_held_in_it() -> None:
    after = line(planned_on=D(2026, 12, 30), held_on=D(2027, 1, 5))
    assert concluded([line(), after]).endswith("выполнено 1 из 2, в срок 1.")
    next_quarter = parse_period("2027-Q1")
    assert concluded([after], period=next_quarter) == (
        "В I квартале 2027 года мероприятий не запланировано. "
        "Кроме того, проведено 1 мероприятие, запланированное на другой период."
    )


def test_what_was_held_before_the_period_counts_for_its_plan() -> None:
    early = line(planned_on=OCTOBER, held_on=D(2026, 9, 28))
    told = chronicle([early], QUARTER, AFTER)
    assert (told.held, told.early, told.missed) == ((), (early,), ())
    assert concluded([early]).endswith("выполнен в полном объёме, в срок.")


def test_a_running_period_tells_what_was_due() -> None:
    ahead = line(planned_on=D(2026, 12, 20), held_on=None)
    assert concluded([line(), ahead], D(2026, 11, 22)) == (
        "План мероприятий за IV квартал 2026 года: выполнено 1 из 2, в срок 1. "
        "К 22.11.2026 наступил срок 1 мероприятия: план выполнен в полном объёме, в срок."
    )
    assert concluded([ahead], D(2026, 11, 22)) == (
        "План мероприятий за IV квартал 2026 года: выполнено 0 из 1, в срок 0. "
        "Сроки мероприятий ещё не наступили."
    )


def test_cancelled_ones_and_people_are_counted_apart() -> None:
    gone = replace(line(held_on=None), state=RoadEventState.CANCELLED)
    events = [line(participants=12), line(participants=30), line(), gone, gone]
    assert concluded(events) == (
        "План мероприятий за IV квартал 2026 года выполнен в полном объёме, в срок. "
        "Отменены 2 мероприятия. "
        "Общее число участников мероприятий — 42 (по 1 мероприятию число не указано)."
    )


def test_nothing_at_all() -> None:
    assert concluded([]) == "В IV квартале 2026 года мероприятий не запланировано."


def task(state: TaskState, due: dt.date, done_on: dt.date | None = None) -> TaskLine:
    return TaskLine(1, TaskDraft(1, "Задача", due=due), state, None, due, done_on)


def test_tasks_are_concluded_upon_alike() -> None:
    done, late = task(TaskState.DONE, OCTOBER, OCTOBER), task(TaskState.DONE, OCTOBER, AFTER)
    unknown, dropped = task(TaskState.DONE, OCTOBER), task(TaskState.DROPPED, OCTOBER)
    assert tasks_sentence([done, dropped], AFTER) == (
        "Задачи дорожной карты выполнены в полном объёме, в срок."
    )
    assert tasks_sentence([done, late], AFTER, "срок которых наступил") == (
        "Задачи дорожной карты, срок которых наступил, выполнены в полном объёме, в срок 1 из 2."
    )
    assert tasks_sentence([unknown], OCTOBER).endswith("в полном объёме, в срок.")
    assert tasks_sentence([unknown], AFTER).endswith("в полном объёме, в срок 0 из 1.")
    assert said(tasks_sentence([dropped], AFTER)) == "Задачи дорожной карты: не запланированы."
    assert mark(late) == "выполнена позже срока"
    assert mark(unknown) == "выполнена"


def test_a_task_done_after_the_period_was_not_done_in_it() -> None:
    tasks = [task(TaskState.DONE, OCTOBER, OCTOBER), task(TaskState.DONE, OCTOBER, AFTER)]
    told = [*conclusion(chronicle([], QUARTER, AFTER), tasks)]
    assert said(told[-1]) == (
        "Задачи дорожной карты, срок которых наступил в этом периоде: выполнено 1 из 2, в срок 1."
    )


def test_the_verdict_and_the_days() -> None:
    assert fulfilled(1, 1, 1) == "в полном объёме, в срок"
    assert fulfilled(6, 6, 4) == "в полном объёме, в срок 4 из 6"
    assert fulfilled(6, 5, 4) == "выполнено 5 из 6, в срок 4"
    assert said(span(D(2026, 9, 1), D(2026, 9, 21))) == "01.09 – 21.09.2026"
    assert said(span(D(2026, 12, 20), D(2027, 1, 10))) == "20.12.2026 – 10.01.2027"
    assert span(None, OCTOBER) == span(OCTOBER, OCTOBER) == "05.10.2026"
    assert span(None, None) == ""
    assert quoted("«А» и «Б»") == "«„А“ и „Б“»"
