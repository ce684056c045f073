"""The centre's passport, people, topics and value lists."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kcentre.centre import queries, values, verbs
from kcentre.centre.records import Passport, Settings, Specialist, SubUnit, Topic
from kcentre.centre.values import CentreKind, Employment, SatisfactionFormula
from kcentre.language import Refused
from kcentre.storage import CentreFile

PASSPORT = Passport("МБДОУ «Детский сад № 7 «Ласточка»", head="О'Нил Ёлка")


@pytest.fixture
def file(tmp_path: Path) -> Iterator[CentreFile]:
    with verbs.found_centre(tmp_path / "центр.kcentre", PASSPORT) as centre:
        yield centre


def refused_fields(caught: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.field for problem in caught.value.problems]


def test_a_new_centre_has_its_passport_rules_and_topics(file: CentreFile) -> None:
    assert queries.passport(file) == PASSPORT
    assert queries.settings(file) == Settings()
    assert [(topic.code, topic.title) for topic in queries.topics(file)] == list(values.TOPICS)
    assert queries.specialists(file) == []
    assert file.history.undo_label is None


def test_a_centre_without_a_name_is_not_founded(tmp_path: Path) -> None:
    path = tmp_path / "центр.kcentre"
    with pytest.raises(Refused) as caught:
        verbs.found_centre(path, Passport("  "))
    assert refused_fields(caught) == ["kindergarten"]
    assert not path.exists()


def test_the_passport_changes_and_changes_back(file: CentreFile) -> None:
    changed = replace(PASSPORT, centre_kind=CentreKind.ADVISORY_POINT, addressee="Управление")
    verbs.change_passport(file, changed)
    assert queries.passport(file) == changed
    file.undo()
    assert queries.passport(file) == PASSPORT


def test_settings_are_checked(file: CentreFile) -> None:
    verbs.change_settings(file, Settings(formula=SatisfactionFormula.MEAN, shortest_minutes=30))
    assert queries.settings(file).formula is SatisfactionFormula.MEAN
    wrong = Settings(0, 6, SatisfactionFormula.MEAN, 101, -1, -1)
    with pytest.raises(Refused) as caught:
        verbs.change_settings(file, wrong)
    assert refused_fields(caught) == [
        "shortest_minutes",
        "positive_from",
        "satisfaction_norm",
        "request_warning_days",
        "request_overdue_days",
    ]


def test_terms_of_reports_are_days_or_nothing(file: CentreFile) -> None:
    changed = Settings(month_due_days=None, half_year_due_days=1, academic_year_due_days=120)
    verbs.change_settings(file, changed)
    assert queries.settings(file) == changed
    wrong = Settings(month_due_days=0, quarter_due_days=121, year_due_days=-3)
    with pytest.raises(Refused) as caught:
        verbs.change_settings(file, wrong)
    assert refused_fields(caught) == ["month_due_days", "quarter_due_days", "year_due_days"]


def test_specialists_are_retired_not_deleted(file: CentreFile) -> None:
    for name in ("Яковлева", "Ёлкина", "Жукова"):
        verbs.keep_specialist(file, Specialist(name, "педагог-психолог", Employment.PARTNER))
    listed = queries.specialists(file)
    assert [person.name for person in listed] == ["Ёлкина", "Жукова", "Яковлева"]
    verbs.keep_specialist(file, replace(listed[0], is_retired=True))
    assert len(queries.specialists(file)) == 2
    assert len(queries.specialists(file, with_retired=True)) == 3
    with pytest.raises(Refused):
        verbs.keep_specialist(file, Specialist(" "))


def test_topics_have_one_code_each(file: CentreFile) -> None:
    verbs.keep_topic(file, Topic("Т02.1", "Заикание", parent_id=2))
    assert queries.topics(file)[2] == Topic("Т02.1", "Заикание", 2, False, 16)
    with pytest.raises(Refused) as caught:
        verbs.keep_topic(file, Topic("Т02.1", ""))
    assert refused_fields(caught) == ["code", "title"]
    with pytest.raises(Refused):
        verbs.keep_topic(file, Topic("Т02", "Речь", parent_id=2, id=2))


def test_sub_units(file: CentreFile) -> None:
    verbs.keep_sub_unit(file, SubUnit("Лекотека", values.SubUnitKind.LEKOTEKA))
    (unit,) = queries.sub_units(file)
    verbs.keep_sub_unit(file, replace(unit, is_retired=True))
    assert queries.sub_units(file) == []
    with pytest.raises(Refused):
        verbs.keep_sub_unit(file, SubUnit(""))


def test_the_lists_of_the_norm_are_in_its_order() -> None:
    assert [kind.label for kind in values.Kind] == [
        "методическая", "психолого-педагогическая", "диагностическая", "консультативная",
    ]  # fmt: skip
    assert [form.label for form in values.Form] == ["очная", "выездная", "дистанционная"]
    assert len(values.TOPICS) == 15


@pytest.mark.parametrize(
    ("kind", "genitive"),
    [
        (CentreKind.CONSULTATION_CENTRE, "консультационного центра"),
        (CentreKind.CONSULTATION_POINT, "консультационного пункта"),
        (CentreKind.ADVISORY_POINT, "консультативного пункта"),
    ],
)
def test_the_name_of_the_centre_declines(kind: CentreKind, genitive: str) -> None:
    assert kind.genitive == genitive
