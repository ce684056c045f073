"""Lists of copies, and what a copy holds."""

from datetime import date
from pathlib import Path

from peewee import fn

from kcentre.casebook.tables import Depersonalisation
from kcentre.centre.tables import Passport
from kcentre.copies.records import CopyFacts, KeptCopy
from kcentre.families.tables import Family
from kcentre.journal.tables import GroupEvent, Session
from kcentre.storage import copies
from kcentre.storage.asking import ask
from kcentre.storage.checking import checked_header, demand_sound, looking
from kcentre.storage.copy_names import told_by_name
from kcentre.storage.driver import CentreDatabase, plain_refusals
from kcentre.storage.refusals import NoAccess

_WITH_ACTS = 3
"""The first shape of the file that knows of families without names."""


def copies_folder(centre: Path) -> Path:
    """Return the folder where copies of a centre's file are kept by default, beside it."""
    return copies.copies_folder(centre)


def list_copies(centre: Path, folder: Path | None = None) -> list[KeptCopy]:
    """Return the copies of a centre in a folder, the newest first, by their names alone.

    Without a folder, those beside the file; none where there is no such folder. Raises NoAccess
    where the folder can't be read.
    """
    where = folder or copies_folder(centre)
    try:
        found = list(where.iterdir()) if where.is_dir() else []
        told = (_told(centre, path) for path in found)
        kept = [copy for copy in told if copy is not None]
    except OSError as error:
        raise NoAccess(where) from error
    return sorted(kept, key=lambda copy: (copy.made, copy.path.name), reverse=True)


def _told(centre: Path, path: Path) -> KeptCopy | None:
    told = told_by_name(centre, path.name)
    if told is None or not path.is_file():
        return None
    made, words = told
    return KeptCopy(path, made, words, path.stat().st_size)


def facts_of(copy: Path) -> CopyFacts:
    """Look a copy over and count what it holds; a copy of an older shape stays as it is.

    Raises a `FileRefused` where it is damaged, made by a newer program, or no centre at all.
    """
    checked_header(copy)
    with plain_refusals(copy):
        demand_sound(copy)
        database = looking(copy)
        database.connect()
        try:
            return _facts(database)
        finally:
            database.close()


def _facts(database: CentreDatabase) -> CopyFacts:
    """Ask only for what the shape of the file has."""
    shape = int(database.user_version)
    passport = ask(database, Passport.select(Passport.kindergarten)).fetchone()
    services, served = _count_and_last(database, Session)
    events, held = _count_and_last(database, GroupEvent)
    (families,) = ask(database, Family.select(fn.COUNT(Family.id))).fetchone()
    acts = Depersonalisation.select(fn.COUNT(Depersonalisation.id))
    (nameless,) = ask(database, acts).fetchone() if shape >= _WITH_ACTS else (0,)
    last = max(served, held)
    return CopyFacts(
        centre=passport[0] if passport else "",
        services=services,
        families=families,
        events=events,
        last_day=date.fromisoformat(last) if last else None,
        depersonalised=nameless,
        shape=shape,
    )


def _count_and_last(
    database: CentreDatabase, table: type[Session] | type[GroupEvent]
) -> tuple[int, str]:
    query = table.select(fn.COUNT(table.id), fn.COALESCE(fn.MAX(table.date), ""))
    count, last = ask(database, query).fetchone()
    return count, last
