"""How copies are told of."""

import datetime as dt
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kcentre.copies.records import CopyFacts, KeptCopy
from kcentre.storage import location
from kcentre.storage.location import is_removable, sticks
from ui.copies.texts import holds_text, purpose_text, return_question, return_words, size_text

COPY = KeptCopy(Path("x"), dt.datetime(2024, 2, 29, 9, 5), "вручную", 10)  # noqa: DTZ001 — as kept
EMPTY = CopyFacts("Сад № 7", 0, 0, 0, None, 0, 6)
FULL = CopyFacts("Сад № 8", 21, 1, 2, dt.date(2025, 1, 1), 0, 6)


@pytest.mark.parametrize(
    ("size", "said"), [(0, "1\u00a0КБ"), (2048, "2\u00a0КБ"), (1_500_000, "1,4\u00a0МБ")]
)
def test_sizes_are_said_shortly(size: int, said: str) -> None:
    assert size_text(size) == said


def test_a_copy_before_a_new_shape_says_why_it_was_made() -> None:
    assert purpose_text("версия 4") == "до обновления (версия 4)"
    assert purpose_text("вручную") == "вручную"


def test_what_a_copy_holds_is_said_in_words() -> None:
    assert holds_text(EMPTY).endswith("записей ещё нет")
    told = holds_text(FULL).replace("\u00a0", " ")
    assert told == "21 услуга, 2 мероприятия, 1 семья, последняя запись 01.01.2025"


def test_the_question_names_the_day_and_another_kindergarten() -> None:
    asked = return_question(COPY, "x").replace("\u00a0", " ")
    assert asked == "Вернуть центр к копии от 29 февраля 2024 г., 09:05?"
    assert return_question(None, "О'Нил.kcentre") == "Вернуть центр к копии «О'Нил.kcentre»?"
    assert "другой детский сад — Сад № 8" in return_words(FULL, EMPTY)
    assert "Сейчас" not in return_words(FULL, None)
    assert "Внимание" not in return_words(FULL, FULL)


def test_the_question_says_that_names_will_come_back() -> None:
    nameless = replace(FULL, depersonalised=1)
    assert "имена вернутся" in return_words(FULL, nameless)
    assert "имена вернутся" not in return_words(nameless, nameless)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells itself which disk is a stick")
def test_a_stick_is_known_by_where_it_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda1 / ext4 rw 0 0\n/dev/sdb1 /media/анна/Моя\\040флешка vfat rw 0 0\n", "utf-8"
    )
    monkeypatch.setattr(location, "_MOUNTS", mounts)
    assert sticks() == [Path("/media/анна/Моя флешка")]
    assert is_removable(Path("/media/анна/Моя флешка/Мой центр.kcentre"))
    assert not is_removable(Path("/media/анна/другое/Мой центр.kcentre"))
    assert not is_removable(tmp_path)
