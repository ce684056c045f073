"""What is spoken to: nobody, or a console in whatever encoding."""

import os
import sys
from io import TextIOWrapper
from pathlib import Path


def have_streams() -> None:
    """Give what is said somewhere to go: a window of Windows has no console, a task may have none.

    Python leaves no streams then, and whoever wrote to one would be stopped.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 — for good
            setattr(sys, name, nowhere)


def speak_utf8() -> None:
    """Answer in UTF-8 also where the system's own encoding lacks half of the letters."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
