"""The centre's file: opening, migrating, changing, undoing, searching, copying."""

from kcentre.storage.atomic import atomic_write
from kcentre.storage.changes import Changes
from kcentre.storage.driver import Interrupted
from kcentre.storage.file import CentreFile
from kcentre.storage.opening import create_centre, open_centre, open_for_reading
from kcentre.storage.progress import UNWATCHED, Cancelled, Progress
from kcentre.storage.refusals import FileRefused

__all__ = [
    "UNWATCHED",
    "Cancelled",
    "CentreFile",
    "Changes",
    "FileRefused",
    "Interrupted",
    "Progress",
    "atomic_write",
    "create_centre",
    "open_centre",
    "open_for_reading",
]
