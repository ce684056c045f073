"""A file of an older shape, made anew: to prove that such files open."""

from pathlib import Path

from kcentre.storage import migrations
from kcentre.storage.driver import MAKING, CentreDatabase, plain_refusals


def make_older(path: Path, version: int, kindergarten: str) -> None:
    """Make an empty centre with the tables of a version, from 1 on. Raises a `FileRefused`."""
    with plain_refusals(path):
        database = CentreDatabase(path, MAKING)
        database.connect()
        try:
            _fill(database, version, kindergarten)
        finally:
            database.close()


def _fill(database: CentreDatabase, version: int, kindergarten: str) -> None:
    with database.atomic():
        for step in migrations.MIGRATIONS[:version]:
            step(database)
        database.run("INSERT INTO passport (id, kindergarten) VALUES (1, ?)", (kindergarten,))
        database.run("INSERT INTO settings (id) VALUES (1)")
        database.application_id = migrations.APPLICATION_ID
        database.user_version = version
