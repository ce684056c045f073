"""`backup`, `backups` and `restore` on the command line."""

import json
from pathlib import Path

import pytest

from kcentre.__main__ import main
from kcentre.storage import migrations, open_centre

SAID = pytest.CaptureFixture[str]


def run(capsys: SAID, centre: Path, *words: str | Path, status: int = 0) -> str:
    capsys.readouterr()
    assert main(["--centre", str(centre), *map(str, words)]) == status
    said = capsys.readouterr()
    assert (said.err if status == 0 else said.out) == ""
    return said.out if status == 0 else said.err


def test_a_copy_is_made_listed_and_brought_back(centre_path: Path, capsys: SAID) -> None:
    assert run(capsys, centre_path, "backups").startswith("Копий нет: ")
    assert json.loads(run(capsys, centre_path, "backups", "--json"))["copies"] == []
    made = run(capsys, centre_path, "backup").removeprefix("Копия проверена и записана: ").strip()
    (copy,) = json.loads(run(capsys, centre_path, "backups", "--json"))["copies"]
    assert copy == {
        "path": made,
        "made": copy["made"],
        "words": "вручную",
        "size": Path(made).stat().st_size,
        "centre": "Детский сад № 7 «Ласточка»",
        "services": 0,
        "families": 0,
        "events": 0,
        "last_day": None,
        "shape": migrations.VERSION,
        "refusal": None,
    }
    centre_path.unlink()
    said = run(capsys, centre_path, "restore", Path(made).name)
    assert said == f"Центр возвращён из копии: {made}\n"
    said = run(capsys, centre_path, "restore", made)
    assert "\nПрежний файл сохранён: " in said
    assert (
        run(capsys, centre_path, "backups").count("0\u00a0услуг, 0\u00a0семей, 0\u00a0мероприятий")
        == 2
    )


def test_a_damaged_copy_is_listed_as_such(centre_path: Path, capsys: SAID) -> None:
    run(capsys, centre_path, "backup")
    (damaged,) = json.loads(run(capsys, centre_path, "backups", "--json"))["copies"]
    Path(damaged["path"]).write_bytes(Path(damaged["path"]).read_bytes()[:9000])
    run(capsys, centre_path, "backup")
    answer = json.loads(run(capsys, centre_path, "backups", "--json"))
    assert [one["services"] for one in answer["copies"]] == [0, None]
    assert "повреждён" in answer["copies"][1]["refusal"]
    assert "повреждён" in run(capsys, centre_path, "backups")
    assert "повреждён" in run(capsys, centre_path, "restore", damaged["path"], status=1)


def test_a_folder_of_ones_own_choice(centre_path: Path, tmp_path: Path, capsys: SAID) -> None:
    stick = tmp_path / "Флешка Анны"
    run(capsys, centre_path, "backup", stick)
    answer = json.loads(run(capsys, centre_path, "backups", stick, "--json"))
    assert answer["folder"] == str(stick)
    assert [Path(one["path"]).parent for one in answer["copies"]] == [stick]


def test_an_open_window_is_copied_but_not_replaced(centre_path: Path, capsys: SAID) -> None:
    with open_centre(centre_path):
        made = run(capsys, centre_path, "backup").split(": ", 1)[1].strip()
        assert "Закройте другое окно" in run(capsys, centre_path, "restore", made, status=1)
    run(capsys, centre_path, "restore", made)


def test_a_missing_centre_has_nothing_to_copy(tmp_path: Path, capsys: SAID) -> None:
    assert "не найден" in run(capsys, tmp_path / "нет.kcentre", "backup", status=1)
    assert "не найден" in run(capsys, tmp_path / "нет.kcentre", "restore", "нет", status=1)
