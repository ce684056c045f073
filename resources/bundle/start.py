"""Start the program of an offline bundle; at the first start unpack its libraries beside it.

Nothing is fetched and nothing is installed into the system: a wheel is a ZIP, and an environment
that can be used is its unpacked files. Every wheel is compared with the pins first.
"""

import hashlib
import os
import runpy
import shutil
import struct
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ENVIRONMENT = HERE / "environment"
BUILT_FOR = (3, 11)
QML = ("PySide6/qml/", "PySide6/Qt/qml/")  # unused, and too deep for the 260 letters of Windows


class StartError(Exception):
    """The program cannot be started; the text says why and what to do."""


def check_python() -> None:
    if sys.version_info[:2] != BUILT_FOR or struct.calcsize("P") != 8:
        raise StartError(
            "Нужен Python 3.11 (64 бита), а здесь {}.{}. Установите Python 3.11 и запустите "
            "программу снова.".format(*sys.version_info[:2])
        )


def check_system() -> None:
    sys.path.insert(0, str(HERE))
    import debian  # noqa: PLC0415 - stands beside this file in the bundle

    packages = debian.missing_for_qt(with_a_window="DISPLAY" in os.environ)
    if packages:
        raise StartError(
            "Не хватает системных библиотек. Попросите администратора выполнить команду:\n    "
            + debian.command(packages)
        )


def unpack(wheels: Path, pins: str, environment: Path) -> None:
    """Unpack the wheels; the folder gets its name at the end, so a broken-off work is redone."""
    part = environment.with_suffix(".part")
    shutil.rmtree(part, ignore_errors=True)
    for wheel in sorted(wheels.glob("*.whl")):
        if hashlib.sha256(wheel.read_bytes()).hexdigest() not in pins:
            raise StartError(f"Файл {wheel.name} повреждён. Распакуйте архив программы заново.")
        with zipfile.ZipFile(wheel) as archive:
            wanted = [name for name in archive.namelist() if not name.startswith(QML)]
            archive.extractall(part, wanted)
    part.rename(environment)


def prepare(room: str) -> None:
    check_python()
    if room == "ui":
        check_system()
    if not ENVIRONMENT.is_dir():
        print("Первый запуск: готовлю библиотеки, до минуты…", file=sys.stderr, flush=True)
        pins = (HERE / "requirements.lock").read_text("utf-8")
        unpack(HERE / "wheels", pins, ENVIRONMENT)


def take_room(arguments: list[str]) -> str:
    """Take `-m kcentre` off the arguments, as Python itself does; else the window is meant."""
    if arguments[1:3] != ["-m", "kcentre"]:
        return "ui"
    del arguments[1:3]
    return "kcentre"


def main() -> None:
    room = take_room(sys.argv)
    try:
        prepare(room)
    except StartError as sentence:
        sys.exit(str(sentence))
    except OSError as error:
        sys.exit(f"Папка программы недоступна для записи или диск полон: {error.strerror}.")
    sys.path[:0] = [str(HERE / "program"), str(ENVIRONMENT)]
    runpy.run_module(room, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
