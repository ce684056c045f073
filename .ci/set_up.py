"""Make everything that the program needs on this machine; say little, do nothing twice.

Standard library only, because this runs before anything is installed, and readable for an older
Python, so that it can say that it is too old.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import debian

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / ".ci" / "requirements.lock"
VENV = ROOT / ".venv"
STAMP = "made-from.txt"
OLDEST = (3, 11)


class SetUpError(Exception):
    """Set-up cannot go on; the text says why and what to do, in Russian and in English."""


def say(russian: str, english: str) -> None:
    print(f"{russian} / {english}", flush=True)


def python_of(venv: Path) -> Path:
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def check_python(version: Sequence[int]) -> None:
    if tuple(version) < OLDEST:
        have, need = (".".join(map(str, numbers)) for numbers in (version, OLDEST))
        raise SetUpError(
            f"Нужен Python {need} или новее, а здесь {have}: установите его и выполните "
            f"make run PYTHON=python{need} / Python {need} or newer is needed, this is {have}: "
            f"install it and say make run PYTHON=python{need}"
        )


def recipe(venv: Path, lock: Path) -> str:
    """Describe what the environment is made from: it is good while this text stays the same."""
    pins = hashlib.sha256(lock.read_bytes()).hexdigest()
    return "\n".join([pins, str(venv), sys.base_prefix, "{}.{}".format(*sys.version_info[:2])])


def is_ready(venv: Path, lock: Path) -> bool:
    """Tell whether the environment was made to its end here, by this Python, from these pins."""
    stamp = venv / STAMP
    if not (stamp.is_file() and python_of(venv).is_file()):
        return False
    return stamp.read_text("utf-8") == recipe(venv, lock)


def provide_packages(packages: list[str]) -> None:
    if not packages:
        return
    root = debian.way_to_root()
    if root is None:
        raise SetUpError(needs_an_administrator(packages))
    names = " ".join(packages)
    say(f"Ставлю системные пакеты: {names}", "Installing system packages")
    complaint = debian.install(packages, root)
    if complaint:
        print(complaint, file=sys.stderr)
        raise SetUpError(needs_an_administrator(packages))


def needs_an_administrator(packages: list[str]) -> str:
    return (
        "Не хватает системных пакетов; попросите администратора выполнить команду ниже (названия "
        "пакетов — как в Debian) и повторите / System packages are missing; ask an administrator "
        f"to run the command below (Debian's names), then repeat:\n    {debian.command(packages)}"
    )


def make_environment(venv: Path, lock: Path) -> None:
    """Make the environment anew; the stamp is written last, so a broken-off work is redone."""
    say("Ставлю библиотеки программы в .venv (1-3 минуты)", "Installing the libraries into .venv")
    if venv.exists() or venv.is_symlink():
        remove(venv)
    run([getattr(sys, "_base_executable", sys.executable), "-m", "venv", str(venv)])
    run([
        *(str(python_of(venv)), "-m", "pip", "install", "-qq", "--no-input"),
        *("--disable-pip-version-check", "--require-hashes", "--only-binary=:all:"),
        *("-r", str(lock)),
    ])  # fmt: skip
    (venv / STAMP).write_text(recipe(venv, lock), encoding="utf-8")


def remove(venv: Path) -> None:
    if venv.is_symlink() or venv.is_file():
        venv.unlink()
    else:
        shutil.rmtree(venv)


def run(command: list[str]) -> None:
    try:
        subprocess.run(command, stdin=subprocess.DEVNULL, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetUpError(
            "Не удалось поставить библиотеки: проверьте интернет и место на диске и повторите "
            "команду / The libraries could not be installed: check the network and the disk "
            "space, then repeat the command"
        ) from error


@contextmanager
def alone() -> Iterator[None]:
    """Let a second `make` of the same folder wait for the first; the system frees the lock."""
    if os.name == "nt":
        yield
        return
    import fcntl  # noqa: PLC0415 - Windows has none

    with LOCK.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def set_up(with_a_window: bool) -> None:
    check_python(sys.version_info[:2])
    with alone():
        ready = is_ready(VENV, LOCK)
        packages = [] if ready else debian.missing_for_venv()
        provide_packages(packages + debian.missing_for_qt(with_a_window))
        if not ready:
            make_environment(VENV, LOCK)


def main(arguments: list[str]) -> int:
    has_screen = bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    try:
        set_up(with_a_window="--window" in arguments and has_screen)
    except SetUpError as sentence:
        print(sentence, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
