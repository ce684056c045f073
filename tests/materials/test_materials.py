"""The bank of materials: what it holds, what it offers, what it refuses."""

import datetime as dt
from dataclasses import replace

import pytest
from helpers.journal_rows import only_id, topic_id

from kcentre.attachments.queries import attachments
from kcentre.attachments.records import Owner
from kcentre.attachments.verbs import attach_bytes
from kcentre.centre.records import Topic
from kcentre.centre.verbs import keep_topic
from kcentre.journal.materials.filters import ALL_MATERIALS, MaterialFilter
from kcentre.journal.materials.listing import MaterialList
from kcentre.journal.materials.verbs import remove_materials
from kcentre.journal.ordering import Order
from kcentre.language import Refused
from kcentre.language.problems import Severity
from kcentre.materials.queries import material, materials, offered
from kcentre.materials.records import MaterialDraft
from kcentre.materials.rules import material_problems
from kcentre.materials.values import MaterialKind
from kcentre.materials.verbs import (
    add_material,
    change_material,
    restore_materials,
    retire_materials,
)
from kcentre.materials.words import ages_text, recommended
from kcentre.storage import CentreFile

DAY = dt.date(2026, 11, 22)
LONG = "Ё’ " * 100


def added(file: CentreFile, title: str, **fields: object) -> int:
    draft = replace(MaterialDraft(title), **fields)  # type: ignore[arg-type] # of the draft
    return only_id(add_material(file, draft, DAY), "material")


@pytest.mark.parametrize(
    ("age_from", "age_to", "words"),
    [
        (None, None, "любой возраст"),
        (36, 84, "3–7 лет"),
        (18, 36, "1,5–3 года"),
        (0, 12, "0–1 год"),
        (0, 18, "0–1,5 года"),
        (36, None, "от 3 лет"),
        (18, None, "от 1,5 года"),
        (12, None, "от 1 года"),
        (None, 36, "до 3 лет"),
        (29, 84, "от 2 г. 5 мес. до 7 лет"),
    ],
)
def test_ages_are_said_as_people_say_them(
    age_from: int | None, age_to: int | None, words: str
) -> None:
    assert ages_text(age_from, age_to).replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    ("kind", "title", "sentence"),
    [
        (MaterialKind.LEAFLET, "Памятка «Без слёз»", "Рекомендовано: памятка «Без слёз»."),
        (MaterialKind.LEAFLET, "Сон", "Рекомендовано: памятка «Сон»."),
        (MaterialKind.GAME, "Лото «Звери»", "Рекомендовано: игра «Лото „Звери“»."),
        (MaterialKind.LESSON, "«Ёлка»", "Рекомендовано: конспект занятия «Ёлка»."),
        (MaterialKind.OTHER, "Кубики", "Рекомендовано: «Кубики»."),
    ],
)
def test_a_material_is_recommended_in_one_sentence(
    kind: MaterialKind, title: str, sentence: str
) -> None:
    assert recommended(kind, title) == sentence


@pytest.mark.parametrize(
    ("draft", "fields"),
    [
        (MaterialDraft("Сон"), []),
        (MaterialDraft(" "), ["title"]),
        (MaterialDraft("Сон", age_from=36, age_to=36), ["age_to"]),
        (MaterialDraft("Сон", age_from=-1), ["age_from"]),
        (MaterialDraft("Сон", age_to=300), ["age_to"]),
        (MaterialDraft("Ё" * 301), ["title"]),
    ],
)
def test_what_stops_a_material(draft: MaterialDraft, fields: list[str]) -> None:
    stops = [one for one in material_problems(draft) if one.severity is Severity.STOP]
    assert [one.field for one in stops] == fields


def test_twins_and_odd_links_are_only_doubted(centre: CentreFile) -> None:
    added(centre, "Сон")
    added(centre, "СОН", link="полка слева")
    told = material_problems(MaterialDraft("Сон", link="полка слева"), has_twin=True)
    assert [(one.field, one.severity) for one in told] == [
        ("title", Severity.WARNING),
        ("link", Severity.WARNING),
    ]
    assert [*material_problems(MaterialDraft("Сон", link="sad7.ru/son"))] == []


def test_what_fits_stands_first(centre: CentreFile) -> None:
    speech = topic_id(centre, "Т02")
    below = Topic("Т02.1", "Запуск речи", parent_id=speech)
    under = only_id(keep_topic(centre, below), "topic")
    added(centre, "Ягоды: речь с 3 лет", topic_id=speech, age_from=36)
    added(centre, "Адаптация", topic_id=topic_id(centre, "Т01"))
    added(centre, "Ёлка: для всех")
    added(centre, "До трёх", age_to=36)
    retire_materials(centre, [added(centre, "Старая")])

    def fitting(topic: int | None, months: int | None) -> list[str]:
        return [one.title for one in offered(centre, topic, months) if one.is_fitting]

    assert [one.title for one in offered(centre, speech, 36)] == [
        "Ёлка: для всех", "Ягоды: речь с 3 лет", "Адаптация", "До трёх",
    ]  # fmt: skip
    assert fitting(under, 35) == ["До трёх", "Ёлка: для всех"]
    assert fitting(under, 36) == ["Ёлка: для всех", "Ягоды: речь с 3 лет"]
    assert len(fitting(None, None)) == 4
    first = offered(centre, speech, 36)[1]
    assert first.about.replace("\u00a0", " ") == "памятка · Т02 Речевое развитие · от 3 лет"


def test_an_empty_bank_offers_nothing(centre: CentreFile) -> None:
    assert offered(centre, None, None) == []
    assert MaterialList(ALL_MATERIALS).count(centre) == 0


def test_it_is_kept_changed_and_taken_back(centre: CentreFile) -> None:
    row_id = added(centre, "  Сон   ребёнка ", summary="а\n\nб", kind=MaterialKind.ARTICLE)
    kept = material(centre, row_id)
    assert kept is not None
    assert (kept.title, kept.draft.summary, kept.added_on) == ("Сон ребёнка", "а\n\nб", DAY)
    change_material(centre, row_id, replace(kept.draft, title="О’Сон", text=LONG))
    centre.undo()
    assert material(centre, row_id) == kept
    retire_materials(centre, [row_id])
    assert materials(centre) == []
    centre.undo()
    retire_materials(centre, [row_id])
    assert restore_materials(centre, [row_id]).label == "Материал снова в банке: «Сон ребёнка»"
    assert materials(centre) == [kept]
    centre.undo()
    assert [one.is_retired for one in materials(centre, with_retired=True)] == [True]
    with pytest.raises(Refused):
        change_material(centre, 99, kept.draft)


def test_removing_takes_the_files_and_undo_brings_them_back(centre: CentreFile) -> None:
    row_id, other = added(centre, "Сон"), added(centre, "Игра")
    owner = Owner("material", row_id)
    with centre.operation("Приложено"):
        attach_bytes(centre, owner, "Памятка.pdf", b"%PDF", DAY)
    assert [one.files for one in materials(centre)] == [0, 1]
    changes = remove_materials(centre, [row_id, other, 99])
    assert changes.label == "Удалены материалы: 2\u00a0материала"
    assert (materials(centre), attachments(centre, owner)) == ([], [])
    centre.undo()
    assert [one.title for one in materials(centre)] == ["Игра", "Сон"]
    assert [one.name for one in attachments(centre, owner)] == ["Памятка.pdf"]
    assert remove_materials(centre, [row_id]).label == "Удалён материал «Сон»"


def test_the_list_finds_narrows_and_sorts(centre: CentreFile) -> None:
    speech = topic_id(centre, "Т02")
    added(centre, "Ёлка", topic_id=speech, author="О’Нил", kind=MaterialKind.GAME)
    added(centre, "Дыхание", age_from=36, age_to=84, text="Надуваем щёки")
    retire_materials(centre, [added(centre, "Архив")])

    def titles(wanted: MaterialFilter, order: Order | None = None) -> list[str]:
        found = MaterialList(wanted, order or Order("title", descending=False))
        return [row.title for row in found.page(centre, 0, found.count(centre))]

    assert titles(MaterialFilter()) == ["Архив", "Дыхание", "Ёлка"]
    assert titles(MaterialFilter(search="елка")) == ["Ёлка"]
    assert titles(MaterialFilter(search="щеки")) == ["Дыхание"]
    assert titles(MaterialFilter(search="речев")) == ["Ёлка"]
    assert titles(MaterialFilter(topic_id=speech)) == ["Ёлка"]
    assert titles(MaterialFilter(kind=MaterialKind.GAME)) == ["Ёлка"]
    assert titles(MaterialFilter(age_months=84)) == ["Архив", "Ёлка"]
    assert titles(MaterialFilter(retired=True)) == ["Архив"]
    assert titles(MaterialFilter(in_use=True, unused=True)) == ["Дыхание", "Ёлка"]
    assert titles(MaterialFilter(used=True)) == []
    assert titles(MaterialFilter(first_day=DAY, last_day=DAY, ids=(2,))) == ["Дыхание"]
    for key in ("kind", "topic", "ages", "author", "uses", "moment"):
        assert len(titles(MaterialFilter(), Order(key))) == 3


def test_a_topic_that_was_taken_back_meanwhile_is_refused(centre: CentreFile) -> None:
    topic = only_id(keep_topic(centre, Topic("Т15", "Сон")), "topic")
    draft = MaterialDraft("Памятка о сне", topic_id=topic)
    centre.undo()
    with pytest.raises(Refused, match="темы уже нет"):
        add_material(centre, draft, DAY)
