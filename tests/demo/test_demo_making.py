"""Making the invented centre: the same twice, any size, any last day, whole or not at all."""

# ruff: noqa: S608 — the names of tables come from this file

from datetime import date, datetime
from pathlib import Path

import pytest

from kcentre.demo import make_demo
from kcentre.language import Refused
from kcentre.storage import Cancelled, CentreFile, FileRefused, open_centre
from kcentre.storage.changelog import recent_operations, tracked_tables

UNTIL = date(2026, 8, 31)


def content(file: CentreFile) -> dict[str, list[tuple[object, ...]]]:
    return {
        table: file.db.run(f"SELECT * FROM {table} ORDER BY id").fetchall()
        for table in tracked_tables(file.db)
    }


def made(
    path: Path, sessions: int = 60, seed: int = 1, until: date | None = UNTIL
) -> dict[str, list[tuple[object, ...]]]:
    with make_demo(path, sessions, seed, until=until) as file:
        return content(file)


def test_the_same_arguments_give_the_same_rows(tmp_path: Path) -> None:
    first, second = (made(tmp_path / name) for name in ("1.kcentre", "2.kcentre"))
    assert first == second


def test_another_seed_gives_another_centre(tmp_path: Path) -> None:
    first, second = (made(tmp_path / f"{seed}.kcentre", seed=seed) for seed in (1, 2))
    assert first["session"] != second["session"]
    assert first["passport"] != second["passport"]


@pytest.mark.parametrize("sessions", [0, 1, 10, 601])
def test_as_many_services_as_asked(tmp_path: Path, sessions: int) -> None:
    rows = made(tmp_path / "центр.kcentre", sessions)
    assert len(rows["session"]) == sessions
    assert len(rows["specialist"]) >= 5


def test_a_crowd_is_made_in_portions(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []

    class Watched:
        def report(self, done: int, total: int) -> None:
            seen.append((done, total))

    path = tmp_path / "центр.kcentre"
    with make_demo(path, 12_000, until=UNTIL, progress=Watched()) as file:
        found = file.db.run("SELECT count(*), count(DISTINCT id) FROM session").fetchone()
        twice = """SELECT count(*) FROM (SELECT 1 FROM session
            GROUP BY substr(date, 1, 4), number HAVING count(*) > 1)"""
        assert found == (12_000, 12_000)
        assert file.db.run(twice).fetchone() == (0,)
    assert len(seen) > 2
    assert seen == sorted(seen)
    assert seen[-1] == (12_000, 12_000)


@pytest.mark.parametrize(
    ("until", "years", "first"),
    [
        (date(2028, 2, 29), 1, "2026-09-01"),
        (date(2028, 2, 29), 2, "2025-09-01"),
        (date(2026, 8, 31), 2, "2024-09-01"),
        (date(2026, 9, 1), 2, "2024-09-01"),
        (date(2026, 1, 1), 3, "2022-09-01"),
    ],
)
def test_the_years_end_on_the_day_asked(
    tmp_path: Path, until: date, years: int, first: str
) -> None:
    with make_demo(tmp_path / "центр.kcentre", 4_000, years=years, until=until) as file:
        low, high = file.db.run("SELECT min(date), max(date) FROM session").fetchone()
    assert first <= str(low) <= first[:8] + "05"
    assert (until - date.fromisoformat(str(high))).days < 9
    assert date.fromisoformat(str(high)) <= until


def test_without_a_last_day_it_ends_today(tmp_path: Path) -> None:
    rows = made(tmp_path / "центр.kcentre", 300, until=None)
    today = datetime.now().astimezone().date().isoformat()
    assert max(str(row[2]) for row in rows["session"]) <= today


def test_it_is_one_operation_that_cannot_be_undone(tmp_path: Path) -> None:
    with make_demo(tmp_path / "центр.kcentre", 10, until=UNTIL) as file:
        assert [line.label for line in recent_operations(file.db)] == [
            "Создан учебный центр",
            "Создан центр",
        ]
        assert file.history.undo_label is None
        assert file.undo() is None


def test_the_search_finds_its_people(tmp_path: Path) -> None:
    with make_demo(tmp_path / "центр.kcentre", 50, until=UNTIL) as file:
        (name,) = file.db.run("SELECT name_key FROM adult WHERE name <> '' LIMIT 1").fetchone()
        hits = "SELECT count(*) FROM session_search WHERE session_search MATCH ?"
        assert file.db.run(hits, (str(name).split()[0],)).fetchone()[0] >= 1


def test_a_made_centre_opens_again(tmp_path: Path) -> None:
    path = tmp_path / "центр.kcentre"
    made(path, 10)
    with open_centre(path) as file:
        assert file.db.run("SELECT count(*) FROM session").fetchone() == (10,)


def test_an_existing_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "центр.kcentre"
    path.write_text("мой файл", "utf-8")
    with pytest.raises(FileRefused):
        make_demo(path, 10)
    assert path.read_text("utf-8") == "мой файл"


def test_a_cancelled_making_leaves_nothing(tmp_path: Path) -> None:
    class Impatient:
        def report(self, done: int, total: int) -> None:
            raise Cancelled(f"{done} of {total}")

    path = tmp_path / "центр.kcentre"
    with pytest.raises(Cancelled):
        make_demo(path, 10, until=UNTIL, progress=Impatient())
    assert not path.exists()


@pytest.mark.parametrize(
    ("sessions", "years", "field"),
    [(-1, 2, "sessions"), (1_000_001, 2, "sessions"), (1, 0, "years"), (1, 21, "years")],
)
def test_impossible_sizes_are_refused(
    tmp_path: Path, sessions: int, years: int, field: str
) -> None:
    with pytest.raises(Refused) as refusal:
        make_demo(tmp_path / "центр.kcentre", sessions, years=years)
    assert [problem.field for problem in refusal.value.problems] == [field]
    assert list(tmp_path.iterdir()) == []
