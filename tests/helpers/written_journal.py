"""A journal of a few rows written by hand."""

from helpers.random_journal import Event, Journal, Mark, Service, write
from kcentre.storage import CentreFile


def fill(file: CentreFile, *rows: Service | Event | Mark) -> None:
    """Write services, events and ratings into a new centre, once."""
    journal = Journal(
        [row for row in rows if isinstance(row, Service)],
        [row for row in rows if isinstance(row, Event)],
        [row for row in rows if isinstance(row, Mark)],
        [],
    )
    with file.operation("Проверка"):
        write(file, journal)
