"""The start of the installed program against the same code from the virtual environment.

The installed one is a payload as the Linux packages bring it: made now, or what KCENTRE_PAYLOAD
names. Both run the same piece, which tells when the window is painted and when it is filled.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from resources.installer.linux.ready import ready_payload
from resources.installer.refusal import CannotBuild
from resources.installer.release import ROOT, this_release

from .centres import FOLDER, Centres
from .fresh import BY_THIS_PYTHON, seconds_to_lines
from .measurement import Measurement

_TIMES = 7
# The installed Python sees only its own folders: the piece is found behind them.
_FIND_PIECE = (
    "import runpy, sys; sys.path.append(sys.argv[1]); del sys.argv[:2]; "
    "runpy.run_module(sys.argv[0], run_name='__main__', alter_sys=True)"
)


def measure(centres: Centres) -> Iterator[Measurement]:
    """Yield the start with 10 000 sessions, installed against not installed."""
    centre, settings = centres.of(10_000).resolve(), FOLDER.resolve() / "desktop.json"
    settings.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory(prefix="kcentre-bench-") as temporary:
        try:
            payload = ready_payload(Path(temporary), this_release())
        except CannotBuild as sentence:
            sys.stderr.write(f"{sentence}\n")
            return
        installed = (str(payload.root / "python3.11"), "-c", _FIND_PIECE, str(ROOT))
        yield from _compared(installed, centre, settings)


def _compared(installed: tuple[str, ...], *words: Path) -> Iterator[Measurement]:
    """Run both in turns, once before that to warm the system's memory of their files."""
    times: dict[tuple[str, ...], list[list[float]]] = {installed: [], BY_THIS_PYTHON: []}
    for turn in range(_TIMES + 1):
        for python, lines in times.items():
            reached = seconds_to_lines("window_piece", *words, python=python)
            if turn:
                lines.append(reached)
    for point, claim in enumerate(("the first painted window", "the first filled page")):
        ours, bare = (median(line[point] for line in lines) for lines in times.values())
        yield Measurement(f"installed: start to {claim}", ours, 1.3, bare)
