"""Asking the file for many rows."""

from typing import TypeVar

from peewee import Model, ModelSelect

from kcentre.storage import CentreFile
from kcentre.storage.driver import Cursor

M = TypeVar("M", bound=Model)


def ask(file: CentreFile, query: "ModelSelect[M]") -> Cursor:
    """Run a query and return the driver's own tuples: a third of the time of Peewee's."""
    cursor: Cursor = file.db.execute(query)  # type: ignore[no-untyped-call] # Peewee's stubs
    return cursor
