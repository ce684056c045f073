"""Making a copy, taking one along, bringing one back."""

import time
from contextlib import suppress
from pathlib import Path

from kcentre.copies.queries import copies_folder, list_copies
from kcentre.copies.thinning import superfluous
from kcentre.language import Problem, Refused
from kcentre.storage import FileRefused
from kcentre.storage.atomic import forgotten_parts
from kcentre.storage.checking import checked_header
from kcentre.storage.copies import copy_into, copy_verified
from kcentre.storage.remains import remove_with_remains
from kcentre.storage.replacing import replace_centre

BY_HAND = "вручную"
BEFORE_RETURN = "перед возвратом копии"

_FORGOTTEN_SECONDS = 24 * 3600


def make_copy(centre: Path, folder: Path | None = None, words: str = BY_HAND) -> Path:
    """Write a verified copy of a centre, also while it is open, and return where it lies.

    Without a folder it goes to «Копии» beside the file, and that folder is then thinned; any other
    folder may be an archive that other computers fill too, and nothing is deleted there. `words`
    say what for. Raises a `FileRefused`.
    """
    checked_header(centre)
    copy = copy_into(folder or copies_folder(centre), centre, words)
    if folder is None:
        _thin(centre, copy)
    return copy


def save_copy_as(centre: Path, target: Path) -> Path:
    """Write one verified copy at a named place, over what was there; return the place.

    Raises `Refused` where that is the centre's file itself, or a `FileRefused`.
    """
    checked_header(centre)
    if _is_same(centre, target):
        sentence = "Это файл самого центра: выберите для копии другое имя или другую папку."
        raise Refused([Problem("target", sentence)])
    copy_verified(centre, target)
    return target


def restore_copy(centre: Path, copy: Path) -> Path | None:
    """Bring a copy back in the place of a centre's file, which must be closed.

    Return the safety copy of what was there, kept beside the other copies; None where nothing was.
    A file too damaged to be copied is kept byte by byte. An older copy is brought to the present
    shape when it is opened next. Raises `Refused` where the copy is the centre's file itself, or a
    `FileRefused`; the centre is then as it was.
    """
    if _is_same(centre, copy):
        sentence = "Это файл самого центра, а не его копия: выберите копию."
        raise Refused([Problem("copy", sentence)])
    return replace_centre(centre, copy, BEFORE_RETURN)


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _thin(centre: Path, made: Path) -> None:
    """Delete what the rule lets go; what can't be deleted today goes another day.

    Also what a killed program left half written among the copies, or beside the centre when it
    was to take its place: names stand in it that were perhaps asked to be forgotten.
    """
    with suppress(FileRefused, OSError):
        for folder in (copies_folder(centre), centre.parent):
            for part in forgotten_parts(folder, time.time() - _FORGOTTEN_SECONDS):
                remove_with_remains(part)
        for copy in superfluous(list_copies(centre)):
            if copy.path != made:
                remove_with_remains(copy.path)
