"""Running a piece of a bench in a process of its own.

For what one process may do only once: start, reach its peak memory, fill its caches. Bare SQL lives
in such a piece too, so that nothing of the program helps it or stands in its way; it speaks the
program's own SQLite, because the system's may be too old for the triggers of a centre's file. A
piece is a module run as `python -m tests.performance.<piece> …` that prints one JSON value.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from tempfile import TemporaryFile
from threading import Timer
from time import perf_counter
from typing import Any

BY_THIS_PYTHON = (sys.executable, "-m")
_SECONDS_AT_MOST = 120


def answer_of(piece: str, *arguments: object) -> Any:
    """Run a piece to its end and return the JSON value that it printed last."""
    done = subprocess.run(
        _command(piece, arguments),
        env=_environment(),
        capture_output=True,
        text=True,
        check=True,
        timeout=_SECONDS_AT_MOST,
    )
    return json.loads(done.stdout.splitlines()[-1])


def seconds_to_lines(
    piece: str, *arguments: object, python: Sequence[str] = BY_THIS_PYTHON
) -> list[float]:
    """Start a piece and return the times until it prints each of its lines.

    `python`: the words that run a module by its name, for another Python than ours.
    """
    with TemporaryFile("w+", encoding="utf-8") as troubles:
        begun = perf_counter()
        with subprocess.Popen(
            _command(piece, arguments, python),
            env=_environment(),
            stdout=subprocess.PIPE,
            stderr=troubles,
            text=True,
        ) as process:
            deadline = Timer(_SECONDS_AT_MOST, process.kill)
            deadline.start()
            passed = [perf_counter() - begun for _ in process.stdout or ()]
            deadline.cancel()
        if process.returncode or not passed:
            troubles.seek(0)
            raise RuntimeError(f"{piece} ended with {process.returncode}: {troubles.read()}")
    return passed


def peak_megabytes() -> float:
    """Return the most memory that this process has had so far (Linux counts in KiB)."""
    import resource  # noqa: PLC0415 — not on Windows, where the benches can't measure memory

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _command(
    piece: str, arguments: tuple[object, ...], python: Sequence[str] = BY_THIS_PYTHON
) -> list[str]:
    return [*python, f"tests.performance.{piece}", *map(str, arguments)]


def _environment() -> dict[str, str]:
    return {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONIOENCODING": "utf-8"}
