"""Copies of the file that were made before somebody was depersonalised: they hold the names."""

import datetime as dt
from pathlib import Path

from kcentre.casebook.tables import Depersonalisation
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask_ids
from kcentre.storage.changelog import entered_on
from kcentre.storage.copies import COPIES_FOLDER


def copies_with_names(file: CentreFile) -> list[Path]:
    """Return the copies in the folder beside the file that may hold names gone from it.

    Those older than the last depersonalisation; the head decides whether they are deleted.
    """
    ids = list(ask_ids(file.db, Depersonalisation.select(Depersonalisation.id)))
    moments = [at for _, at in entered_on(file.db, "depersonalisation", ids)]
    folder = file.path.parent / COPIES_FOLDER
    if not moments or not folder.is_dir():
        return []
    last = dt.datetime.fromisoformat(max(moments)).astimezone().timestamp() + 1
    found = folder.glob(f"*{file.path.suffix}")
    return sorted(copy for copy in found if copy.stat().st_mtime <= last)
