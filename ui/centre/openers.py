"""What the worker does to open a centre; each may end with `NotOpened`."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kcentre.storage import CentreFile, FileRefused, open_centre
from kcentre.storage.location import demo_centre
from ui.centre.not_opened import NotOpened


def opened(path: Path) -> CentreFile:
    """Open a centre that exists."""
    with _told_of(path):
        return open_centre(path)


def opened_demo() -> CentreFile:
    """Open the invented centre; make it when it is not there yet."""
    path = demo_centre()
    if path.exists():
        return opened(path)
    from kcentre.demo import make_demo  # noqa: PLC0415 — imports every room, and is needed once

    with _told_of(path):
        return make_demo(path)


def brought(path: Path, target: Path) -> CentreFile:
    """Put a centre from a stick on this computer as `target` and open it there."""
    from kcentre.copies.verbs import save_copy_as  # noqa: PLC0415 — needed once

    with _told_of(path):
        with suppress(OSError):  # without the folder the copy is refused in words
            target.parent.mkdir(parents=True, exist_ok=True)
        save_copy_as(path, target)
        return open_centre(target)


def restored(path: Path, copy: Path) -> CentreFile:
    """Give a centre its copy back and open it; it must be closed.

    What is wrong with the copy is no answer about the centre: then a plain `FileRefused` comes.
    """
    from kcentre.copies.verbs import restore_copy  # noqa: PLC0415 — imports rooms, needed seldom

    restore_copy(path, copy)
    return opened(path)


def free_path(wanted: Path) -> Path:
    """Return `wanted`, or the same with a number where it is taken."""
    path, number = wanted, 2
    while path.exists():
        path = wanted.with_name(f"{wanted.stem} {number}{wanted.suffix}")
        number += 1
    return path


@contextmanager
def _told_of(path: Path) -> Iterator[None]:
    try:
        yield
    except FileRefused as refusal:
        raise NotOpened(path, refusal) from refusal
