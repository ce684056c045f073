"""A file with the details of a bug, without anything personal.

The text of an exception may quote what somebody entered, so only its kind and the places in the
program are written: file, line, function.
"""

import platform
import traceback
from datetime import datetime
from pathlib import Path

from kcentre import __version__


def bug_kind(error: BaseException) -> str:
    """Return the word by which two errors are the same mistake: what happened and where."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{_short(frames[-1].filename)}:{frames[-1].lineno}" if frames else "?"
    return f"{type(error).__name__} {place}"


def bug_details(error: BaseException) -> str:
    """Return the details as text that may be shown to anybody."""
    moment = datetime.now().astimezone()
    lines = [
        f"kcentre {__version__}, Python {platform.python_version()}, {platform.platform()}",
        f"{moment:%Y-%m-%d %H:%M}",
    ]
    chain: BaseException | None = error
    while chain is not None:
        lines.append(type(chain).__qualname__)
        lines += _places(chain)
        chain = chain.__cause__ or chain.__context__
    return "\n".join(lines)


def write_bug_file(details: str, folder: Path) -> Path | None:
    """Write the details; None where even that is impossible."""
    moment = datetime.now().astimezone()
    path = folder / f"сведения об ошибке {moment:%Y-%m-%d %H-%M-%S}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(details, encoding="utf-8")
    except (OSError, UnicodeError):  # the second: a system without Cyrillic names of files
        return None
    return path


def _places(error: BaseException) -> list[str]:
    frames = traceback.extract_tb(error.__traceback__)
    return [f"  {_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]


def _short(filename: str) -> str:
    """Return the last parts of a path: the user's name may stand in the first ones."""
    return "/".join(Path(filename).parts[-3:])
