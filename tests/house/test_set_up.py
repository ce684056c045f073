"""Set-up: when an environment is good, what is missing, and the sentences it says."""

import importlib
import os
import socket
import sys
from pathlib import Path
from types import ModuleType

import pytest

CI = Path(__file__).parents[2] / ".ci"


@pytest.fixture
def set_up(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(CI))
    return importlib.import_module("set_up")


@pytest.fixture
def debian(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(CI))
    return importlib.import_module("debian")


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(CI))
    return importlib.import_module("screen")


@pytest.fixture
def made(set_up: ModuleType, tmp_path: Path) -> tuple[Path, Path]:
    """An environment as set-up leaves it, and the lock it was made from."""
    venv, lock = tmp_path / "детский сад" / ".venv", tmp_path / "requirements.lock"
    lock.write_text("peewee==4.5.3 \\\n", encoding="utf-8")
    python = set_up.python_of(venv)
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    (venv / set_up.STAMP).write_text(set_up.recipe(venv, lock), encoding="utf-8")
    return venv, lock


def test_a_finished_environment_is_ready(set_up: ModuleType, made: tuple[Path, Path]) -> None:
    assert set_up.is_ready(*made)


def test_no_environment_is_not_ready(set_up: ModuleType, tmp_path: Path) -> None:
    assert not set_up.is_ready(tmp_path / ".venv", CI / "requirements.lock")


def test_changed_pins_make_it_stale(set_up: ModuleType, made: tuple[Path, Path]) -> None:
    venv, lock = made
    lock.write_text("peewee==4.5.4 \\\n", encoding="utf-8")
    assert not set_up.is_ready(venv, lock)


def test_a_broken_off_set_up_is_redone(set_up: ModuleType, made: tuple[Path, Path]) -> None:
    venv, lock = made
    (venv / set_up.STAMP).unlink()
    assert not set_up.is_ready(venv, lock)


def test_a_copied_environment_is_redone(set_up: ModuleType, made: tuple[Path, Path]) -> None:
    venv, lock = made
    copy = venv.rename(venv.with_name("copied"))
    assert not set_up.is_ready(copy, lock)


def test_a_removed_python_is_noticed(set_up: ModuleType, made: tuple[Path, Path]) -> None:
    venv, lock = made
    set_up.python_of(venv).unlink()
    set_up.python_of(venv).symlink_to(venv / "removed")
    assert not set_up.is_ready(venv, lock)


def test_an_environment_that_is_a_link_is_let_go(set_up: ModuleType, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    link = tmp_path / ".venv"
    link.symlink_to(elsewhere)
    set_up.remove(link)
    assert elsewhere.is_dir()
    assert not link.is_symlink()


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (4, 0)])
def test_a_fit_python_passes(set_up: ModuleType, version: tuple[int, int]) -> None:
    set_up.check_python(version)


@pytest.mark.parametrize("version", [(3, 10), (3, 9), (2, 7)])
def test_an_old_python_gets_a_sentence(set_up: ModuleType, version: tuple[int, int]) -> None:
    with pytest.raises(set_up.SetUpError, match=r"Нужен Python 3\.11 или новее, а здесь "):
        set_up.check_python(version)


def test_a_missing_library_is_named_by_its_package(debian: ModuleType) -> None:
    wanted = {"libc.so.6": "libc6", "libnobody-has-it.so.7": "libnobody7"}
    assert debian.missing_libraries(wanted) == ["libnobody7"]


def test_the_sentence_holds_the_command(set_up: ModuleType) -> None:
    sentence = set_up.needs_an_administrator(["libegl1", "libgl1"])
    assert sentence.startswith("Не хватает системных пакетов; попросите администратора")
    command = "sudo apt-get install -y --no-install-recommends libegl1 libgl1"
    assert sentence.endswith(f"\n    sudo apt-get update && {command}")


def test_nothing_missing_says_nothing(
    set_up: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    set_up.provide_packages([])
    assert capsys.readouterr() == ("", "")


def test_a_failing_command_becomes_a_sentence(set_up: ModuleType) -> None:
    with pytest.raises(set_up.SetUpError, match="проверьте интернет"):
        set_up.run([sys.executable, "-c", "raise SystemExit(1)"])


def test_no_screen_is_named(screen: ModuleType) -> None:
    assert not screen.x11_answers({})
    assert not screen.wayland_answers({"WAYLAND_DISPLAY": ""})


def test_a_dead_display_is_no_screen(screen: ModuleType) -> None:
    assert not screen.x11_answers({"DISPLAY": ":987"})


@pytest.mark.skipif(os.name == "nt", reason="Wayland is not met on Windows")
def test_wayland_is_asked_by_its_socket(
    screen: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # the name of a socket may not be long
    here = {"XDG_RUNTIME_DIR": ".", "WAYLAND_DISPLAY": "wayland-0"}
    assert not screen.wayland_answers(here)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("wayland-0")
        server.listen()
        assert screen.wayland_answers(here)
