"""The search index follows every record that its text is made of."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.ready_file import found_ready

from kcentre.centre.records import Passport
from kcentre.centre.tables import Specialist
from kcentre.families.tables import Adult, Child, Family
from kcentre.journal.tables import Session
from kcentre.language import fold
from kcentre.storage import CentreFile
from kcentre.storage.search import words_query


@pytest.fixture
def file(tmp_path: Path) -> Iterator[CentreFile]:
    with found_ready(tmp_path / "центр.kcentre", Passport("Сад")) as centre:
        with centre.operation("Добавлено"):
            Specialist.insert(name="Зайцева", name_key="зайцева").execute(centre.db)
            Family.insert(code="С-0142").execute(centre.db)
            Adult.insert(
                family=1, name="Ёлкина О'Нил", name_key="елкина о'нил", phone_digits="79171234567"
            ).execute(centre.db)
            Child.insert(family=1, name="Пётр", name_key="петр").execute(centre.db)
            Session.insert(
                number=1,
                date="2025-01-01",
                specialist=1,
                recipient=1,
                child=1,
                topic=2,
                topic_text="Ещё о РЕЧИ",
                recommendations="Читать вслух",
            ).execute(centre.db)
            Session.insert(number=2, date="2025-01-02").execute(centre.db)
        yield centre


def found(file: CentreFile, typed: str) -> list[int]:
    rows = file.db.run(
        "SELECT rowid FROM session_search WHERE session_search MATCH ?", (words_query(typed),)
    )
    return [row_id for (row_id,) in rows]


@pytest.mark.parametrize(
    "typed",
    ["Ёлк", "елкина", "ПЁТР", "о'нил", "7917", "С-0142", "речевое", "ещё", "речи вслух", "зайц"],
)
def test_any_word_finds_the_session(file: CentreFile, typed: str) -> None:
    assert found(file, typed) == [1]


def test_anonymous_is_found_as_such(file: CentreFile) -> None:
    assert found(file, "аноним") == [2]


@pytest.mark.parametrize("typed", ['"', "AND", "ёлк* OR", "(", "-", "NEAR(а б)", "'; DROP"])
def test_any_typed_text_is_a_harmless_query(file: CentreFile, typed: str) -> None:
    if words_query(typed):
        found(file, typed)


def test_the_index_follows_changes(file: CentreFile) -> None:
    with file.operation("Переименовано"):
        Adult.update(name_key=fold("Белова")).execute(file.db)
    assert found(file, "елкина") == []
    assert found(file, "белова") == [1]
    with file.operation("Удалено"):
        Session.delete().where(Session.id == 1).execute(file.db)
    assert found(file, "белова") == []
    file.undo()
    assert found(file, "белова") == [1]
