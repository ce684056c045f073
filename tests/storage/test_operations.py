"""Operations: whole or not at all, logged, undoable; nothing is written without one."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import peewee
import pytest
from helpers.ready_file import found_ready, open_ready
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kcentre.centre.records import Passport
from kcentre.centre.tables import Specialist, SubUnit
from kcentre.journal.tables import Rating, Session
from kcentre.storage import CentreFile, changelog


@pytest.fixture
def file(tmp_path: Path) -> Iterator[CentreFile]:
    with found_ready(tmp_path / "центр.kcentre", Passport("Сад")) as centre:
        yield centre


def dump(file: CentreFile) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every logged table."""
    return {
        table: file.db.run(f'SELECT * FROM "{table}" ORDER BY id').fetchall()  # noqa: S608
        for table in changelog.tracked_tables(file.db)
    }


def add_specialist(file: CentreFile, name: str) -> None:
    with file.operation(f"Добавлен {name}"):
        Specialist.insert(name=name, name_key=name.casefold()).execute(file.db)


def test_changes_name_what_was_touched(file: CentreFile) -> None:
    with file.operation("Добавлена консультация") as running:
        Session.insert(number=1, date="2024-02-29").execute(file.db)
        Rating.insert(date="2024-02-29", session=1, quality=5).execute(file.db)
    assert running.changes.label == "Добавлена консультация"
    assert running.changes.rows == {"session": frozenset({1}), "rating": frozenset({1})}
    assert running.changes.touched("rating", "topic")
    assert not running.changes.touched("topic")


def test_an_exception_rolls_everything_back(file: CentreFile) -> None:
    before = dump(file)
    with pytest.raises(ZeroDivisionError), file.operation("Никогда"):
        Specialist.insert(name="а", name_key="а").execute(file.db)
        raise ZeroDivisionError
    assert dump(file) == before
    assert file.history.undo_label is None
    assert all(line.label != "Никогда" for line in changelog.recent_operations(file.db))


def test_no_write_escapes_the_log(file: CentreFile) -> None:
    for statement in (
        "INSERT INTO sub_unit (name) VALUES ('мимо')",
        "UPDATE passport SET head = 'мимо'",
        "DELETE FROM topic",
    ):
        with pytest.raises(peewee.IntegrityError):
            file.db.run(statement)


def test_every_table_of_records_is_logged(file: CentreFile) -> None:
    assert {"passport", "session", "group_event", "adult", "child", "rating"} <= set(
        changelog.tracked_tables(file.db)
    )
    triggers = file.db.run("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for table in changelog.tracked_tables(file.db):
        assert {(f"log_{table}_{event}",) for event in ("insert", "update", "delete")} <= set(
            triggers
        )


def test_the_log_says_when_who_what_and_old_to_new(file: CentreFile) -> None:
    add_specialist(file, "Ёлкина")
    with file.operation("Исправлено имя") as running:
        Specialist.update(name="О'Нил").execute(file.db)
    line = changelog.recent_operations(file.db)[0]
    assert (line.label, line.id) == ("Исправлено имя", running.changes.operation_id)
    assert line.at[:2] == "20"
    (change,) = changelog.changes_of(file.db, line.id)
    assert (json.loads(change.old or "")["name"], json.loads(change.new or "")["name"]) == (
        "Ёлкина",
        "О'Нил",
    )


def test_nothing_changed_leaves_no_line(file: CentreFile) -> None:
    before = changelog.recent_operations(file.db)
    with file.operation("Ничего"):
        pass
    assert changelog.recent_operations(file.db) == before
    assert file.history.undo_label is None


def test_undo_and_redo_are_named(file: CentreFile) -> None:
    add_specialist(file, "Иванова")
    add_specialist(file, "Петрова")
    assert file.history.undo_label == "Добавлен Петрова"
    undone = file.undo()
    assert undone is not None
    assert undone.label == "Отменено: Добавлен Петрова"
    assert (file.history.undo_label, file.history.redo_label) == (
        "Добавлен Иванова",
        "Добавлен Петрова",
    )
    file.redo()
    assert file.history.redo_label is None
    file.undo()
    add_specialist(file, "Новая")
    assert file.history.redo_label is None
    assert file.redo() is None


def test_undo_with_nothing_done(file: CentreFile) -> None:
    assert file.undo() is None
    assert file.history.undo_label is None


def test_undo_restores_a_row_with_its_children(file: CentreFile) -> None:
    with file.operation("Добавлено"):
        Session.insert(number=1, date="2025-01-01", topic_text="Ё" * 300).execute(file.db)
        Rating.insert(date="2025-01-01", session=1, quality=4).execute(file.db)
    before = dump(file)
    with file.operation("Удалено"):
        Session.delete().execute(file.db)
    assert Rating.select().count(file.db) == 0
    file.undo()
    assert dump(file) == before
    file.redo()
    assert Session.select().count(file.db) == 0


actions = st.lists(
    st.tuples(st.sampled_from(["add", "rename", "delete", "undo", "redo"]), st.integers(0, 4)),
    max_size=25,
)


@settings(max_examples=66, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(actions)
def test_undo_and_redo_walk_through_the_very_states(
    tmp_path_factory: pytest.TempPathFactory,
    ready_centre_path: Path,
    steps: list[tuple[str, int]],
) -> None:
    path = tmp_path_factory.mktemp("центр") / "центр.kcentre"
    with open_ready(Path(shutil.copy(ready_centre_path, path))) as file:
        states, at = [dump(file)], 0
        for action, number in steps:
            if action == "undo":
                assert (file.undo() is not None) == (at > 0)
                at = max(at - 1, 0)
            elif action == "redo":
                assert (file.redo() is not None) == (at < len(states) - 1)
                at = min(at + 1, len(states) - 1)
            else:
                act(file, action, number)
                if (found := dump(file)) != states[at]:
                    states, at = [*states[: at + 1], found], at + 1
                continue
            assert dump(file) == states[at]


def act(file: CentreFile, action: str, number: int) -> None:
    with file.operation(action):
        if action == "add":
            SubUnit.insert(name=f"часть {number}").execute(file.db)
        elif action == "rename":
            changed = SubUnit.update(name=SubUnit.name + "!").where(SubUnit.id == number)
            changed.execute(file.db)
        else:
            SubUnit.delete().where(SubUnit.id == number).execute(file.db)
