"""A Windows for the proofs: Wine in a folder of its own, whose user has a Cyrillic name."""

import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from threading import Thread
from typing import IO

import pytest

from helpers.needed_tools import demand

WINE_FOLDER = Path("/usr/lib/wine")
USER = "Анна Д'Арк"
"""Letters beyond ASCII, a space and an apostrophe: all of it stands in every path."""
HOME = PureWindowsPath("C:/users") / USER
LOCAL = HOME / "AppData" / "Local"
SYSTEM = PureWindowsPath("C:/windows/system32")
LACKING = ("icuuc", "bcryptprimitives")
"""What every Windows 10 has, the libraries ask for, and Wine 8 lacks."""
STAND_INS = Path(__file__).resolve().parents[1] / "proofs" / "wine"
COMPILER = "x86_64-w64-mingw32-gcc"
NEEDED = {
    "makensis": "nsis",
    COMPILER: "gcc-mingw-w64-x86-64-win32",
    "wine": "wine wine64",
    str(WINE_FOLDER / "wine64"): "wine64",
    "Xvfb": "xvfb",
}
_OVERRIDES = "mscoree,mshtml=;winemenubuilder.exe=d"
Key = dict[str, str]


@dataclass(frozen=True, slots=True)
class Ran:
    """How a program ended, and what it wrote."""

    status: int
    out: str
    err: str


class _Heard(Thread):
    """What comes out of a pipe. A service of Wine's may hold the pipe open after the program."""

    def __init__(self, pipe: IO[str]) -> None:
        super().__init__(daemon=True)
        self._pipe = pipe
        self._lines: list[str] = []
        self.start()

    def run(self) -> None:
        with self._pipe:
            self._lines.extend(self._pipe)

    def text(self) -> str:
        self.join(1)
        return "".join(self._lines)


@dataclass(frozen=True, slots=True)
class Windows:
    """A Wine prefix; paths are those of Windows unless `here` has turned them."""

    prefix: Path
    display: str

    def here(self, path: PureWindowsPath) -> Path:
        """Return where a file of drive C lies on this machine."""
        return self.prefix / "drive_c" / Path(*path.parts[1:])

    def environment(self) -> dict[str, str]:
        return {
            "WINEPREFIX": str(self.prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": _OVERRIDES,
            "HOME": str(self.prefix.parent),
            "USER": USER,
            "LOGNAME": USER,
            "LANG": "C.UTF-8",
            "PATH": os.environ["PATH"],
            "DISPLAY": self.display,
        }

    def start(self, *words: str | PureWindowsPath) -> subprocess.Popen[str]:
        """Start a program and don't wait for it. Its streams are pipes: Python asks for that."""
        return subprocess.Popen(
            [WINE_FOLDER / "wine64", *map(str, words)],
            cwd=self.prefix,
            env=self.environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def run(self, *words: str | PureWindowsPath, seconds: float = 120) -> Ran:
        """Run a program to its end."""
        started = self.start(*words)
        assert started.stdout is not None
        assert started.stderr is not None
        out, err = _Heard(started.stdout), _Heard(started.stderr)
        try:
            status = started.wait(seconds)
        except subprocess.TimeoutExpired:
            started.kill()
            raise
        return Ran(status, out.text(), err.text())

    def registry(self, key: str) -> dict[str, Key]:
        """Return a key of the registry and all beneath it: name of the key -> its strings."""
        exported = self.prefix / "drive_c" / "exported.reg"
        exported.unlink(missing_ok=True)
        self.run("reg", "export", key, "C:\\exported.reg", "/y")
        if not exported.exists():
            return {}
        return dict(_keys(exported.read_text("utf-16")))

    def set_registry(self, key: str, name: str, value: str) -> None:
        assert self.run("reg", "add", key, "/v", name, "/d", value, "/f").status == 0

    def forget_registry(self, key: str, name: str = "") -> None:
        self.run("reg", "delete", key, *(("/v", name) if name else ()), "/f")

    @contextmanager
    def variable(self, name: str, value: str) -> Iterator[None]:
        """Give programs a variable that Wine would not hand on from here (those of Qt)."""
        self.set_registry("HKCU\\Environment", name, value)
        yield
        self.forget_registry("HKCU\\Environment", name)

    def boot(self) -> None:
        """Make the prefix and let Wine's own services run until the end."""
        self.prefix.mkdir()
        self.serve("--persistent")
        self._start_quietly("wineboot.exe", "-i").wait(120)
        self._start_quietly("winecfg.exe", "-v", "win10").wait(60)

    def keep_desktop(self) -> subprocess.Popen[bytes]:
        """Keep the desktop open: it closes between two programs, and the second waits for it."""
        idle = compile_stand_in("idle", self.prefix / "drive_c" / "idle.exe")
        return self._start_quietly(str(idle), "stay")

    def _start_quietly(self, *words: str) -> subprocess.Popen[bytes]:
        """Start what goes on longer than we listen: its services must not hold a pipe of ours."""
        return subprocess.Popen(
            [WINE_FOLDER / "wine64", *words],
            env=self.environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def serve(self, word: str) -> None:
        subprocess.run([WINE_FOLDER / "wineserver", word], env=self.environment(), check=False)


def until(happened: Callable[[], bool], seconds: float = 60) -> bool:
    """Wait for something that another program does; return whether it came."""
    end = time.monotonic() + seconds
    while not happened() and time.monotonic() < end:
        time.sleep(0.1)
    return happened()


def compile_stand_in(name: str, made: Path) -> Path:
    """Compile `proofs/wine/NAME.c` for Windows: a DLL, or a program without a window."""
    kind = ("-shared",) if made.suffix == ".dll" else ("-municode", "-mwindows")
    source = STAND_INS / f"{name}.c"
    subprocess.run(
        [COMPILER, *kind, "-Os", "-s", "-Wall", "-o", made, source, "-ladvapi32"], check=True
    )
    return made


@pytest.fixture(scope="session")
def windows(tmp_path_factory: pytest.TempPathFactory, display: str) -> Iterator[Windows]:
    """Return a new Windows 10 with what Wine lacks for Qt."""
    made = Windows(tmp_path_factory.mktemp("wine") / "prefix", display)
    made.boot()
    desktop = made.keep_desktop()
    assert made.here(LOCAL).is_dir()
    for name in LACKING:
        compile_stand_in(name, made.here(SYSTEM / f"{name}.dll"))
    yield made
    made.serve("--kill")
    desktop.wait(30)
    shutil.rmtree(made.prefix, ignore_errors=True)


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """Return the name of a display that nobody looks at.

    Wine wants one even for a program without a window: it waits long for its desktop otherwise.
    """
    demand(NEEDED)
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [
            "/usr/bin/Xvfb",
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            "1366x768x24",
            "-nolisten",
            "tcp",
        ],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(10)


def _keys(text: str) -> Iterator[tuple[str, Key]]:
    for block in re.split(r"^\[", text, flags=re.MULTILINE)[1:]:
        name, _, values = block.partition("]\n")
        found = re.findall(r'^(@|"[^"]*")=(.*)$', values, flags=re.MULTILINE)
        yield name, {key.strip('"'): _plain(value) for key, value in found}


def _plain(value: str) -> str:
    if not value.startswith('"'):
        return value
    return re.sub(r"\\(.)", r"\1", value[1:-1])
