"""The program proves itself: every line of it, what it leaves, how it tells of a failure."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kcentre import self_test
from kcentre.__main__ import main
from kcentre.self_test import STEPS, TITLES, Outcome, Step, line_of, verdict
from kcentre.self_test.running import FOLDER, run_all
from kcentre.self_test.trial import Trial, Unexpected, demand_equal
from kcentre.storage.refusals import DiskFull

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder where temporary files go."""
    folder = tmp_path / "Временные файлы"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[bytes]:
    """Run the whole of it as a program, where nothing speaks UTF-8."""
    home = tmp_path_factory.mktemp("Домашняя папка")
    names = ("HOME", "TMPDIR", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME")
    own = dict.fromkeys(names, str(home))
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-B", "-m", "kcentre", "self-test"],
        capture_output=True,
        cwd=REPOSITORY,
        check=False,
        env={**os.environ, **own, "PYTHONIOENCODING": "cp1251"},
    )
    assert list(home.iterdir()) == []
    return done


def test_all_steps_pass_and_every_line_is_expected(
    told: subprocess.CompletedProcess[bytes],
) -> None:
    assert told.stdout.decode().splitlines() == self_test.expected_lines()
    assert (told.returncode, told.stderr) == (0, b"")


def test_the_lines_are_fixed() -> None:
    lines = self_test.expected_lines()
    assert lines[0] == "✓ Новый центр"
    assert lines[-1] == f"Проверка пройдена: {len(TITLES)} из {len(TITLES)}."
    assert len(set(TITLES)) == len(STEPS) + 1 >= 28


def refused(trial: Trial) -> None:
    raise DiskFull(trial.path)


def broken(trial: Trial) -> None:
    raise KeyError(f"две\nстроки {trial.ids}")


def wrong(trial: Trial) -> None:
    demand_equal("услуг", len(trial.ids), 1)


def well(trial: Trial) -> None:
    (trial.folder / "файл.txt").write_text("что-то")


def test_a_failed_step_says_why_and_the_rest_goes_on(temporary: Path) -> None:
    steps = (
        Step("Диск", refused),
        Step("После диска", well, (refused,)),
        Step("Ошибка", broken),
        Step("Счёт", wrong),
        Step("Хорошо", well),
    )
    outcomes = list(run_all(steps))
    lines = [line_of(one) for one in outcomes]
    assert lines[0].startswith("✗ Диск: На диске нет места")
    assert lines[1] == "– После диска: пропущено: не получилось «Диск»"
    assert lines[2].startswith("✗ Ошибка: ошибка в программе: KeyError ")
    assert "\n" not in lines[2]
    assert lines[3:] == [
        "✗ Счёт: услуг: получилось 0, должно быть 1",
        "✓ Хорошо",
        "✓ Временная папка удалена",
    ]
    assert verdict(outcomes) == "Проверка не пройдена: 2 из 6."
    assert list(temporary.iterdir()) == []


def test_what_needs_a_passed_over_step_is_passed_over_too(temporary: Path) -> None:
    def last(trial: Trial) -> None:
        raise Unexpected("не должно начаться")

    steps = (
        Step("Первый", refused),
        Step("Второй", well, (refused,)),
        Step("Третий", last, (well,)),
    )
    assert [one.is_passed_over for one in run_all(steps)] == [False, True, True, False]


def test_stopped_in_the_middle_it_leaves_nothing(temporary: Path) -> None:
    running = run_all(STEPS)
    assert next(running) == Outcome("Новый центр")
    (folder,) = temporary.iterdir()
    assert (folder / FOLDER / "Мой центр.kcentre").exists()
    running.close()
    assert list(temporary.iterdir()) == []


def test_a_failure_is_the_exit_status_and_no_error(
    temporary: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(self_test, "STEPS", (Step("Счёт", wrong),))
    assert main(["self-test"]) == 1
    said = capsys.readouterr()
    assert said.err == ""
    assert said.out.splitlines()[-1] == "Проверка не пройдена: 1 из 2."
    assert main(["self-test", "--json"]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert answer["passed"] is False
    assert [one["passed"] for one in answer["steps"]] == [False, True]
    assert answer["steps"][1]["problem"] is None


def test_without_a_place_for_temporary_files_it_is_refused(
    temporary: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    temporary.rmdir()
    assert main(["self-test"]) == 1
    assert "Нет доступа" in capsys.readouterr().err
