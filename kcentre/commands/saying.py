"""Answering on standard output."""

import errno
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kcentre.storage import FileRefused
from kcentre.storage.atomic import refusal_of

_NOBODY_READS = {errno.EPIPE, errno.EINVAL}
"""What a pipe says whose reader has gone (`… | head`): the second on Windows."""


class SaidAlready(Exception):  # noqa: N818 — not an error: the answer itself tells what is wrong
    """The command did not succeed, and its answer says so."""


def say(answer: object) -> None:
    """Write a text, or anything else as JSON, with a line feed, at once.

    Raises a `FileRefused` where the answer finds no room.
    """
    text = answer if isinstance(answer, str) else json.dumps(answer, ensure_ascii=False)
    with _perhaps_nobody_reads():
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()


def finish_saying() -> None:
    """Hand over what waits to be written, before Python leaves."""
    with suppress(FileRefused), _perhaps_nobody_reads():
        sys.stdout.flush()


@contextmanager
def _perhaps_nobody_reads() -> Iterator[None]:
    """Let the work go on to its end where the reader left, and Python leave without complaining."""
    try:
        yield
    except OSError as error:
        _say_no_more()
        if error.errno not in _NOBODY_READS:
            raise refusal_of(error, Path("ответ программы")) from error


def _say_no_more() -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
