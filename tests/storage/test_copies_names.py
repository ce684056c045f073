"""What the name of a copy says, and that every system takes it."""

import re
from datetime import date, datetime, time
from pathlib import Path

import pytest

from kcentre.storage.copy_names import copy_name, told_by_name

MOMENT = datetime.combine(date(2024, 2, 29), time(23, 59, 7))
CENTRE = Path("Мой центр.kcentre")


@pytest.mark.parametrize(
    "name",
    ["Мой центр", "О’Коннор's (ёлка)", "a" * 200, "Ё" * 120, "с.точкой.", "2026-01-01", "+[x]*"],
)
@pytest.mark.parametrize("words", ["вручную", "закрыт 2025/26 учебный год", "версия 5"])
def test_a_name_tells_what_it_was_made_of(name: str, words: str) -> None:
    centre = Path(f"{name}.kcentre")
    made = copy_name(centre, MOMENT, words)
    told = told_by_name(centre, made)
    assert told == (MOMENT, words.replace("/", "-"))
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', made)
    assert len(made.encode()) <= 255


@pytest.mark.parametrize(
    "name",
    [
        "Мой центр.kcentre",
        "Мой центр 2024-02-30 10-00-00 (вручную).kcentre",
        "Мой центр 2024-02-29 10-00-00 (вручную).kcentre-wal",
        "Мой центр 2024-02-29 10-00-00 (вручную).txt",
        "Мой центр 2 2024-02-29 10-00-00 (вручную).kcentre",
        "копия Мой центр 2024-02-29 10-00-00 (вручную).kcentre",
        "Мой центр 2024-02-29 10:00:00 (вручную).kcentre",
        "Мой центр 2024-02-29 10-00-00.kcentre",
    ],
)
def test_other_names_are_no_copies_of_this_centre(name: str) -> None:
    assert told_by_name(CENTRE, name) is None
