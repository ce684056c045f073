"""What is known about who came, before anything is asked."""

import datetime as dt
from typing import Any

import pytest
from helpers.journal_rows import DAY, a_session, settle, topic_id

from kcentre.centre.values import Category, Education
from kcentre.families.queries import family
from kcentre.families.records import Adult, Child, Family
from kcentre.families.verbs import add_family, write_child_of
from kcentre.journal.entry.about_person import AboutPerson, about_person
from kcentre.journal.verbs import add_session
from kcentre.storage import CentreFile


@pytest.fixture
def orlova(centre: CentreFile) -> Family:
    return settle(centre, "Орлова Вера", "Ева", born="2022-08")


def come(file: CentreFile, who: Family, **fields: Any) -> None:
    adult_id = who.adults[0].id
    add_session(file, a_session(file, is_anonymous=False, recipient_id=adult_id, **fields))


def about(file: CentreFile, who: Family, child_id: int | None = None) -> AboutPerson:
    return about_person(file, who.adults[0].id or 0, child_id, DAY)


def test_a_newcomer_is_first_in_the_centre_and_with_any_topic(
    centre: CentreFile, orlova: Family
) -> None:
    known = about(centre, orlova)
    assert known.is_first_in_centre
    assert topic_id(centre, "Т99") in known.first_with_topic_ids
    assert (known.child_id, known.age_months) == (orlova.children[0].id, 38)
    assert (known.last_session, known.last_line) == (None, "")
    assert known.consent_missing


def test_the_last_visit_tells_what_need_not_be_asked(centre: CentreFile, orlova: Family) -> None:
    child_id = orlova.children[0].id
    come(
        centre, orlova, child_id=child_id, education=Education.OURS, category=Category.OTHER,
        has_consent=True,
    )  # fmt: skip
    come(centre, orlova, child_id=child_id, education=Education.WAITING, date=dt.date(2020, 1, 1))
    known = about(centre, orlova)
    assert (known.education, known.category) == (Education.OURS, Category.OTHER)
    assert known.last_line == "07.10.25 · Адаптация к детскому саду"
    assert not known.is_first_in_centre
    assert topic_id(centre, "Т01") not in known.first_with_topic_ids
    assert topic_id(centre, "Т02") in known.first_with_topic_ids
    assert not known.consent_missing


def test_of_two_children_the_one_asked_about_else_the_last(
    centre: CentreFile, orlova: Family
) -> None:
    with centre.operation("Добавлен ребёнок"):
        mark = write_child_of(centre, orlova.adults[0].id or 0, Child("Марк"))
    assert about(centre, orlova).child_id is None
    come(centre, orlova, child_id=orlova.children[0].id, education=Education.OURS)
    come(
        centre, orlova, child_id=mark.id, education=Education.SCHOOL,
        date=DAY - dt.timedelta(days=1),
    )  # fmt: skip
    assert about(centre, orlova).child_id == orlova.children[0].id
    asked = about(centre, orlova, mark.id)
    assert (asked.child_id, asked.age_months) == (mark.id, None)
    assert asked.education == Education.SCHOOL


def test_a_code_alone_needs_no_consent(centre: CentreFile) -> None:
    added = add_family(centre, Family((Adult(),)))
    (family_id,) = added.rows["family"]
    assert not about(centre, family(centre, family_id)).consent_missing


def test_the_unborn_and_the_removed_are_unknown(centre: CentreFile, orlova: Family) -> None:
    adult_id, child_id = orlova.adults[0].id or 0, orlova.children[0].id
    assert about_person(centre, adult_id, child_id, dt.date(2022, 7, 31)).age_months is None
    assert about_person(centre, adult_id, child_id, dt.date(2022, 8, 1)).age_months == 0
    assert about_person(centre, 999, None, DAY) == AboutPerson()
