"""Gaps between wishes and the centre, in the sentences that the head reads."""

import datetime as dt

import pytest

from kcentre.analysis.demand import said
from kcentre.analysis.demand.gaps import gaps
from kcentre.analysis.demand.given import Rated, last_year
from kcentre.analysis.demand.needs import Need, Needs
from kcentre.surveys.results.records import Share, SurveyResults
from kcentre.surveys.values import Meaning

NBSP = "\u00a0"
TODAY = dt.date(2026, 11, 24)


def wish(
    meaning: Meaning,
    code: str,
    count: int = 41,
    part: float = 0.4,
    *,
    n: int = 84,
    title: str = "Речевое развитие",
    **fields: object,
) -> Need:
    wished = Share(count, n, count * 100 / n, 0.0, 100.0)
    return Need(meaning, code, title, wished, part, **fields)  # type: ignore[arg-type] # any fields


def told(*wishes: Need, given: int = 210, minutes: float = 30 * 60) -> list[str]:
    found = Needs(
        7, SurveyResults("", 84, ()), last_year(TODAY), given, minutes, norm=85, wishes=wishes
    )
    return [gap.sentence.replace(NBSP, " ") for gap in gaps(found)]


def test_a_time_with_few_hours() -> None:
    evening = wish(Meaning.TIME, "weekday_evening", minutes=120)
    (sentence,) = told(evening)
    assert sentence == (
        "Вечером в будни хотят приходить 41 из 84 семей (49 %), после 17:00 в будни открыто "
        "2 часа в неделю из 30."
    )


def test_a_time_without_hours_and_a_centre_without_any() -> None:
    saturday = wish(Meaning.TIME, "saturday", minutes=0.0)
    start = "По субботам хотят приходить 41 из 84 семей (49 %), "
    assert told(saturday) == [f"{start}в субботу приёма нет."]
    assert told(saturday, minutes=0) == [f"{start}часы приёма пока не заданы."]


def test_a_topic_with_few_services() -> None:
    topic = wish(Meaning.TOPICS, "Т02", 52, 0.3, given=14)
    start = "Тему «Речевое развитие» выбрали 52 из 84 семей (62 %), "
    assert told(topic) == [f"{start}за год по ней дано 14 услуг из 210 (7 %)."]
    none = wish(Meaning.TOPICS, "Т02", 52, 0.3)
    assert told(none) == [f"{start}за год по ней не дано ни одной услуги."]


def test_without_any_services_nothing_is_said_of_topics() -> None:
    assert told(wish(Meaning.TOPICS, "Т02"), given=0) == []


def test_a_topic_that_is_rated_badly() -> None:
    topic = wish(Meaning.TOPICS, "Т02", 52, 0.3, given=90, rated=Rated(12, 7))
    (sentence,) = told(topic)
    assert sentence == (
        "Тему «Речевое развитие» выбрали 52 из 84 семей (62 %), положительных оценок по ней "
        "58 % (всего оценок — 12) при норме 85 %."
    )


def test_a_specialist_who_is_not_there_and_one_with_few_hours() -> None:
    nobody = wish(Meaning.SPECIALISTS, "Учитель-дефектолог", 20, 0.1, is_there=False)
    assert told(nobody) == [
        "Учителя-дефектолога просят 20 из 84 семей (24 %), такого специалиста в центре нет."
    ]
    few = wish(Meaning.SPECIALISTS, "учитель-логопед", minutes=60.0)
    assert told(few) == [
        "К учителю-логопеду хотят обратиться 41 из 84 семей (49 %), открыт 1 час в неделю из 30."
    ]
    own = wish(Meaning.SPECIALISTS, "тифлопедагог", minutes=0.0)
    (sentence,) = told(own)
    assert sentence == (
        "К специалисту «тифлопедагог» хотят обратиться 41 из 84 семей (49 %), "
        "часов приёма у этого специалиста нет."
    )


def test_a_form_by_services_or_by_hours() -> None:
    remote = wish(Meaning.FORM, "remote/video", title="по видеосвязи", given=3, minutes=90.0)
    start = "Форму «по видеосвязи» считают удобной 41 из 84 семей (49 %), "
    assert told(remote) == [f"{start}за год в этой форме даны 3 услуги из 210 (1 %)."]
    assert told(remote, given=0) == [f"{start}для неё открыто 1,5 часа в неделю из 30."]
    assert told(wish(Meaning.FORM, "visit"), given=0) == []
    assert told(remote, given=0, minutes=0) == []


def test_the_channels_of_a_form_are_one_gap() -> None:
    phone = wish(Meaning.FORM, "remote/phone", 30, title="по телефону")
    video = wish(Meaning.FORM, "remote/video", 41, title="по видео")
    assert len(told(phone, video)) == 1
    assert told(phone, video)[0].startswith("Форму «по видео»")


def test_a_kind_of_help() -> None:
    kind = wish(Meaning.HELP, "diagnostic", given=2)
    (sentence,) = told(kind)
    assert sentence == (
        "Диагностическую помощь назвали нужной 41 из 84 семей (49 %), "
        "за год по этому виду даны 2 услуги из 210 (1 %)."
    )


@pytest.mark.parametrize(
    "need",
    [
        wish(Meaning.TOPICS, "Т02", 4, n=5, given=0),
        wish(Meaning.TOPICS, "Т02", 12, n=84, given=0),
        wish(Meaning.TOPICS, "Т02", 52, 0.3, given=32),
        wish(Meaning.TIME, "weekday_evening", 41, 0.4, minutes=12 * 60.0),
        wish(Meaning.TIME, "в любое время", minutes=0.0),
    ],
)
def test_few_families_or_enough_of_it_is_no_gap(need: Need) -> None:
    assert told(need) == []


def test_the_strongest_gap_comes_first_and_each_leads_somewhere() -> None:
    found = Needs(
        7,
        SurveyResults("", 84, ()),
        last_year(TODAY),
        210,
        1800,
        85,
        (
            wish(Meaning.TOPICS, "Т02", 20, 0.2, given=4),
            wish(Meaning.SPECIALISTS, "воспитатель", 30, is_there=False),
            wish(Meaning.TIME, "saturday", 60, minutes=0.0),
        ),
    )
    assert [gap.target for gap in gaps(found)] == [
        "premises/hours", "centre/specialists", "surveys/conclusions/7",
    ]  # fmt: skip
    weights = [gap.weight for gap in gaps(found)]
    assert weights == sorted(weights, reverse=True)
    assert all(0 < weight <= 1 for weight in weights)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(60, "1 час"), (90, "1,5 часа"), (120, "2 часа"), (300, "5 часов"), (1260, "21 час")],
)
def test_hours_agree_with_their_number(minutes: float, words: str) -> None:
    assert said.hours(minutes).replace(NBSP, " ") == words


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(60, "открыт 1 час"), (90, "открыто 1,5 часа"), (1260, "открыт 21 час"),
     (660, "открыто 11 часов"), (1320, "открыто 22 часа")],
)  # fmt: skip
def test_open_hours_agree_with_their_verb(minutes: float, words: str) -> None:
    assert said.open_hours(minutes, 1800).replace(NBSP, " ") == f"{words} в неделю из 30"


def test_almost_all_is_not_all() -> None:
    assert said.percent(199, 200).replace(NBSP, " ") == "более 99 %"
    assert said.percent(200, 200).replace(NBSP, " ") == "100 %"
    assert said.percent(201, 200).replace(NBSP, " ") == "101 %"


def test_a_number_that_print_hides_is_in_no_sentence() -> None:
    assert told(wish(Meaning.TIME, "saturday", 41, minutes=0.0, is_told=False)) == [
        "По субботам хотят приходить многие семьи, в субботу приёма нет."
    ]
    assert told(wish(Meaning.SPECIALISTS, "воспитатель", 9, is_there=False, is_told=False)) == [
        "Воспитателя просят некоторые семьи, такого специалиста в центре нет."
    ]


def test_a_little_is_not_nothing() -> None:
    assert said.percent(1, 1000).replace(NBSP, " ") == "менее 1 %"
    assert said.percent(0, 1000).replace(NBSP, " ") == "0 %"
    assert said.percent(1, 200).replace(NBSP, " ") == "1 %"
