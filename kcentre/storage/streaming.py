"""Long answers, row by row at the bare driver's speed and without keeping them."""

from collections.abc import Iterator
from typing import Any

import peewee

from kcentre.storage.driver import CentreDatabase


def stream(database: CentreDatabase, query: peewee.Query) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a query as they are found."""
    sql, parameters = query.sql()
    return iter(database.run(sql, parameters))


def stream_ids(database: CentreDatabase, query: peewee.Query) -> Iterator[int]:
    """Yield the first column of a query's rows."""
    return (row[0] for row in stream(database, query))
